// bounded: each pattern here meets a letter of at most 4,000 characters, a line at a time.
import type { Metadata } from '../../model/reading.ts'
import type { Message } from './open-message.ts'
import { fieldsOf } from './parts.ts'
import { transferDecoded } from './transfer.ts'

const mostBytes = 4000
const mostWords = 120
const mostStretches = 40
/** Files that hold a story, by the end of their names. */
const storied = /\.(?:txt|text|asc|rtf|docx?|odt|sxw|s?html?|pdf|wp[ds5]?|epub|md|zip|lit|prc)$/i

/** What a letter says to the file that came with it: its paragraphs and its lines with a label, each as a field; nothing where it is as long as a story. */
export function letterWords({ bytes, texts: [part] }: Message, decoded: (bytes: Uint8Array) => string): readonly Metadata[] {
  if (!part || part.type === 'text/html' || part.to - part.from > mostBytes) return []
  const words = decoded(transferDecoded(bytes.subarray(part.from, part.to), fieldsOf(bytes, part).encoding)).replaceAll('\r', '')
  const own = words.split(/^(?:-- ?|begin [0-7]{3} .{1,200})$/m, 1)[0] as string
  const stretches: string[] = []
  let open = false
  for (const line of own.split('\n').map((each) => each.trim())) {
    const isLabelled = /^[\p{Lu}][\p{L}' -]{1,24}:\s/u.test(line)
    if (line === '' || line.startsWith('>')) open = false
    else if (open && !isLabelled) stretches[stretches.length - 1] += ` ${line}`
    else open = stretches.push(line) > 0 && !isLabelled
  }
  return stretches.slice(0, mostStretches).map((stretch) => ({ path: 'mail letter', words: stretch }))
}

/** What says of a letter that it covers a story and is none: a field for the reading of it. */
export function coverOf(letter: readonly Metadata[], files: readonly string[]): readonly Metadata[] {
  const file = files.find((name) => storied.test(name))
  const words = letter.reduce((sum, each) => sum + each.words.split(' ').length, 0)
  return file === undefined || words === 0 || words > mostWords ? [] : [{ path: 'mail cover', words: file }]
}
