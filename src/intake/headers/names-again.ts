// bounded: each pattern here meets a stretch of at most 12,000 characters, letter by letter.
import type { LineTable } from '../line-table.ts'

/** Names are looked for in so much of a text, from its beginning. */
const mostOfText = 12_000
const mostOfPiece = 2000
const mostBelow = 6000
const capital = /\p{Lu}[\p{L}'’-]{2,}/gu
/** A capital behind a word, a comma or the like: no sentence begins with it. */
const amid = /(?<=[\p{Ll},;'’] )\p{Lu}[\p{L}'’-]{2,}/gu

const kept = new WeakMap<LineTable, ReadonlyMap<string, number>>()

/** How often each capitalised word stands in a text's beginning. */
function countsOf(table: LineTable): ReadonlyMap<string, number> {
  const known = kept.get(table)
  if (known) return known
  const counts = new Map<string, number>()
  for (const [word] of table.text.slice(0, mostOfText).matchAll(capital)) counts.set(word, (counts.get(word) ?? 0) + 1)
  kept.set(table, counts)
  return counts
}

const few = (count: number): number => Math.min(3, count)

/** Whether the names of a paragraph stand elsewhere in the text too, as those of a story do. @param at where the paragraph begins */
export function againSigns(table: LineTable, at: number, words: string): readonly string[] {
  const passage = words.slice(0, mostOfPiece)
  const names = new Set(passage.match(amid) ?? [])
  if (names.size === 0) return ['names none', 'names 0 0']
  const all = countsOf(table)
  let again = 0
  for (const name of names) if ((all.get(name) ?? 0) > (at < mostOfText ? passage.split(name).length - 1 : 0)) again += 1
  return [`names ${again === 0 ? 'new' : again === names.size ? 'again' : 'mixed'}`, `names ${few(names.size)} ${few(again)}`]
}

/** Whether capitalised words of a paragraph stand below it too. @param end where it ends */
export function belowSigns({ text }: LineTable, end: number, words: string): readonly string[] {
  const names = new Set(words.slice(0, mostOfPiece).match(capital) ?? [])
  const below = text.slice(end, end + mostBelow)
  let again = 0
  for (const name of names) if (below.includes(name)) again += 1
  return [`start names below ${few(again)}`, `start names below ${names.size === 0 ? 'nothing' : again === 0 ? 'none' : again === names.size ? 'all' : 'some'}`]
}
