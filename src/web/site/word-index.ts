import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { classOf, type Directory, partOf, type WordRow, type WordSet } from './browser/index-format.ts'

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

const mostWaiting = 4 * 1024 * 1024
// Compressed, a file comes to some 40 KB: a few of them answer a question.
const largestFile = 96 * 1024

/** @param scratch a folder of its own, gone when the index is made */
export function openWordIndex(scratch: string): WordIndex {
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
        const rows = rowsOf(readFileSync(file, 'utf8'))
        rmSync(file)
        const firsts: string[] = directories[set][part] = []
        for (const shard of divided(rows)) {
          firsts.push(shard[0]?.[0] ?? '')
          yield { name: `${set}-${part}-${firsts.length - 1}`, rows: shard }
        }
      }
    },
    directory: (set) => directories[set],
  }
}

function rowsOf(lines: string): readonly WordRow[] {
  const words = new Map<string, { readonly last: number[]; readonly steps: readonly [number[], number[], number[]] }>()
  for (const line of lines.split('\n')) {
    if (line === '') continue
    const [field, work, ...rest] = line.split(' ')
    const [column, number] = [Number(field), Number(work)]
    for (let at = 0; at < rest.length; at += 2) {
      const word = rest[at] as string
      let entry = words.get(word)
      if (!entry) words.set(word, entry = { last: [0, 0, 0], steps: [[], [], []] })
      ;(entry.steps[column] as number[]).push((number - (entry.last[column] as number)) * 8 + Number(rest[at + 1]))
      entry.last[column] = number
    }
  }
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, { steps: [body, title, names] }]): WordRow => (names.length > 0 ? [word, body, title, names] : title.length > 0 ? [word, body, title] : [word, body]))
}

function* divided(rows: readonly WordRow[]): Generator<readonly WordRow[]> {
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
