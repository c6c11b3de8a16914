import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { classOf, type Directory, partOf, type WordRow, type WordSet } from './browser/index-format.ts'
import { piecesOf } from './columns.ts'

/** Where a word of a work stands. */
export const wordFields = ['body', 'title', 'names'] as const
export type WordField = (typeof wordFields)[number]

/** An index of words that is made of works in the order of their numbers, in little memory: what is learnt waits on the disk, by the part that it belongs to. */
export type WordIndex = {
  readonly add: (set: WordSet, work: number, field: WordField, words: readonly string[]) => void
  /** The files of a set, part by part: name and rows. What `directory` says afterwards leads to them. */
  readonly files: (set: WordSet) => Generator<{ readonly name: string; readonly rows: readonly WordRow[] }>
  readonly directory: (set: WordSet) => Directory
}

// In characters; lines as short as these take ten times as many bytes.
const mostWaiting = 1024 * 1024
// Compressed, a file comes to some 40 KB: a few of them answer a question.
const largestFile = 96 * 1024

/**
 * @param scratch a folder of its own, empty when the index is made
 * @param most places of words that are put in order at once; 500,000 take some 8 MB. What comes out is the same for any
 */
export function openWordIndex(scratch: string, most = 500_000): WordIndex {
  const waiting = new Map<string, string[]>()
  const parts: Record<WordSet, Set<string>> = { open: new Set(), behind: new Set() }
  const directories: Record<WordSet, Record<string, string[]>> = { open: {}, behind: {} }
  let size = 0
  const flush = (): void => {
    mkdirSync(scratch, { recursive: true })
    for (const [file, lines] of waiting) appendFileSync(join(scratch, file), lines.join(''))
    waiting.clear()
    size = 0
  }
  return {
    add: (set, work, field, words) => {
      const counts = new Map<string, number>()
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
      for (const [part, found] of Map.groupBy(counts, ([word]) => partOf(word))) {
        parts[set].add(part)
        const line = `${wordFields.indexOf(field)} ${work} ${found.map(([word, times]) => `${word} ${classOf(times)}`).join(' ')}\n`
        const lines = waiting.get(`${set}-${part}`)
        if (lines) lines.push(line)
        else waiting.set(`${set}-${part}`, [line])
        size += line.length
      }
      if (size > mostWaiting) flush()
    },
    files: function* (set) {
      flush()
      for (const part of [...parts[set]].sort()) {
        const file = join(scratch, `${set}-${part}`)
        const firsts: string[] = directories[set][part] = []
        for (const shard of divided(rowsOf(file, most))) {
          firsts.push(shard[0]?.[0] ?? '')
          yield { name: `${set}-${part}-${firsts.length - 1}`, rows: shard }
        }
        rmSync(file)
      }
    },
    directory: (set) => directories[set],
  }
}

/** The rows of a part, word by word: gone through once to count, then once for as many words as have so many places. Held are the words of the part, and the rows of one going through. */
function* rowsOf(file: string, most: number): Generator<WordRow> {
  const places = new Map<string, number>()
  for (const [, , ...rest] of linesOf(file)) for (let at = 0; at < rest.length; at += 2) places.set(rest[at] as string, (places.get(rest[at] as string) ?? 0) + 1)
  const words = [...places.keys()].sort()
  for (let first = 0; first < words.length;) {
    let [after, count] = [first, 0]
    while (after < words.length && (after === first || count + (places.get(words[after] as string) as number) <= most)) count += places.get(words[after++] as string) as number
    yield* rowsWithin(file, words.slice(first, after))
    first = after
  }
}

/** The rows of these words, which stand in their order. */
function rowsWithin(file: string, wanted: readonly string[]): readonly WordRow[] {
  const words = new Map(wanted.map((word) => [word, { last: [0, 0, 0], steps: [[], [], []] as readonly [number[], number[], number[]] }]))
  for (const [field, work, ...rest] of linesOf(file)) {
    const [column, number] = [Number(field), Number(work)]
    for (let at = 0; at < rest.length; at += 2) {
      const entry = words.get(rest[at] as string)
      if (!entry) continue
      ;(entry.steps[column] as number[]).push((number - (entry.last[column] as number)) * 8 + Number(rest[at + 1]))
      entry.last[column] = number
    }
  }
  return [...words].map(([word, { steps: [body, title, names] }]): WordRow => (names.length > 0 ? [word, body, title, names] : title.length > 0 ? [word, body, title] : [word, body]))
}

/** The lines of a file as their words between blanks. */
function* linesOf(file: string): Generator<readonly string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for (const piece of piecesOf(file)) {
    const lines = (rest + decoder.write(Buffer.from(piece))).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.split(' ')
  }
}

function* divided(rows: Iterable<WordRow>): Generator<readonly WordRow[]> {
  let shard: WordRow[] = []
  let size = 0
  for (const row of rows) {
    shard.push(row)
    size += row[0].length + 4 * (row[1].length + (row[2]?.length ?? 0) + (row[3]?.length ?? 0)) + 8
    if (size < largestFile) continue
    yield shard
    shard = []
    size = 0
  }
  if (shard.length > 0) yield shard
}
