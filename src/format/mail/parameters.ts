import type { CodecTools } from '../document.ts'
import { bytesOf } from './lines.ts'
import { nibble } from './transfer.ts'
import { byCharset, fieldWords } from './words.ts'

/** A value with parameters, as `Content-Type` has it: `text/plain; charset=utf-8`. Names are in lower case, values as written. */
export type Parameters = { readonly value: string; readonly all: ReadonlyMap<string, string> }

const mostParameters = 200

/** Reads a value with its parameters. Comments are passed over; the first of a name counts. */
export function readParameters(field: string): Parameters {
  const pieces = divided(field)
  const all = new Map<string, string>()
  for (const piece of pieces.slice(1, mostParameters)) {
    const equals = piece.indexOf('=')
    const name = (equals < 0 ? piece : piece.slice(0, equals)).trim().toLowerCase()
    if (name !== '' && !all.has(name)) all.set(name, equals < 0 ? '' : unquoted(piece.slice(equals + 1).trim()))
  }
  return { value: (pieces[0] ?? '').trim().toLowerCase(), all }
}

/** A parameter in characters: given in pieces or by percent signs (RFC 2231), in encoded words, or as it is. Undefined where there is none. */
export function parameterWords({ all }: Parameters, name: string, decode: CodecTools['decode']): string | undefined {
  const plain = all.get(name)
  const single = all.get(`${name}*`)
  if (single !== undefined) return extended([[single, true]], decode)
  const sections: [string, boolean][] = []
  for (let at = 0; at < mostParameters; at++) {
    const [bare, percent] = [all.get(`${name}*${at}`), all.get(`${name}*${at}*`)]
    const section = percent ?? bare
    if (section === undefined) break
    sections.push([section, percent !== undefined])
  }
  if (sections.length > 0) return extended(sections, decode)
  return plain === undefined ? undefined : fieldWords(plain, decode)
}

function extended(sections: readonly (readonly [string, boolean])[], decode: CodecTools['decode']): string {
  let charset = ''
  const bytes = sections.map(([section, isPercent], at) => {
    if (!isPercent) return bytesOf(section)
    const quotes = at === 0 ? /^([^']{0,60})'[^']{0,60}'/.exec(section) : null
    if (quotes) charset = quotes[1] as string
    return fromPercent(bytesOf(section.slice(quotes?.[0].length ?? 0)))
  })
  return byCharset(Buffer.concat(bytes), charset || 'utf-8', decode)
}

function fromPercent(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const [high, low] = bytes[at] === 0x25 ? [nibble(bytes[at + 1]), nibble(bytes[at + 2])] : [-1, -1]
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
    } else out[length++] = bytes[at] as number
  }
  return out.subarray(0, length)
}

/** The field at its semicolons, those in quotation marks and in comments left alone. */
function divided(field: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let quoted = false
  let isValue = false
  let depth = 0
  const lastClose = field.lastIndexOf(')')
  for (let at = 0; at < field.length; at++) {
    const character = field[at] as string
    if (character === '\\' && (quoted || depth > 0)) {
      if (depth === 0) piece += field.slice(at, at + 2)
      at++
    } else if (quoted) {
      quoted = character !== '"'
      piece += character
    } else if (depth > 0) depth += character === '(' ? 1 : character === ')' ? -1 : 0
    // A bracket inside a word is a letter of it: `name=story(1).txt`.
    else if (character === '(' && (!isValue || ' \t;='.includes(field[at - 1] as string)) && at < lastClose) depth = 1
    else if (character === ';') {
      pieces.push(piece)
      piece = ''
      isValue = false
    } else {
      quoted = character === '"'
      isValue ||= character === '='
      piece += character
    }
  }
  pieces.push(piece)
  return pieces
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value
  let words = ''
  for (let at = 1; at < value.length; at++) {
    const character = value[at] as string
    if (character === '"') break
    if (character === '\\' && at + 1 < value.length && /["\\]/.test(value[at + 1] as string)) at++
    words += value[at] as string
  }
  return words
}
