import { indentOf, type LineTable } from './line-table.ts'

const quotes = '"“”\'‘’«»„‹›*_)]'

/** Whether the line ends as a sentence does: a stop, perhaps in quotation marks. */
export function endsSentence({ text, from, to }: LineTable, at: number): boolean {
  let last = (to[at] as number) - 1
  const first = from[at] as number
  while (last > first && quotes.includes(text[last] as string)) last -= 1
  return '.!?:…。！？」』—-'.includes(text[last] as string)
}

/** How many characters line `at` holds, blanks at both ends left out. */
export function lengthOf({ from, to }: LineTable, at: number): number {
  return (to[at] as number) - (from[at] as number)
}

/** How long the line's first word is. */
export function firstWordLength({ text, from, to }: LineTable, at: number): number {
  const start = from[at] as number
  const end = to[at] as number
  let next = start
  while (next < end && text.charCodeAt(next) > 32) next += 1
  return next - start
}

/** Whether the line begins with a small letter. */
export function startsLower({ text, from }: LineTable, at: number): boolean {
  const char = text[from[at] as number] as string
  return char !== char.toUpperCase()
}

/** Columns from the left at which a screenplay sets who speaks. */
const cueMargin = 14

/** Whether the line is a screenplay's cue, a name in capitals in the middle of the page, with the speech right below it and not as far in. */
export function isCue(table: LineTable, at: number): boolean {
  const { text, from, to, gap, count } = table
  const start = from[at] as number
  if (at + 1 >= count || gap[at + 1] !== 0 || (to[at] as number) - start > 40 || text.charCodeAt(start) > 90 || text.charCodeAt(start) < 65) return false
  const words = text.slice(start, to[at])
  const indent = indentOf(table, at)
  const below = indentOf(table, at + 1)
  return words === words.toUpperCase() && indent >= cueMargin && below < indent && below > 4
}

/** Whether the line is a direction within a speech: "(yawning)", alone on its line. */
export function isDirection({ text, from, to }: LineTable, at: number): boolean {
  return text.charAt(from[at] as number) === '(' && text.charAt((to[at] as number) - 1) === ')' && (to[at] as number) - (from[at] as number) < 50
}
