import { indentOf, lineLength, type LineTable } from './line-table.ts'

/** What a line ends with: 1 for a mark that may stand behind a stop, 2 for a stop. The rest of them is beyond ASCII. */
const ends = new Uint8Array(128)
for (const mark of '"\'*_)]') ends[mark.charCodeAt(0)] = 1
for (const stop of '.!?:-') ends[stop.charCodeAt(0)] = 2
const quotes = '“”‘’«»„‹›'
const stops = '…。！？」』—'

/** Whether the line ends as a sentence does: a stop, perhaps in quotation marks. */
export function endsSentence({ text, from, to }: LineTable, at: number): boolean {
  const first = from[at] as number
  for (let last = (to[at] as number) - 1; ; last -= 1) {
    const code = text.charCodeAt(last)
    const kind = code < 128 ? ends[code] : quotes.includes(text.charAt(last)) ? 1 : stops.includes(text.charAt(last)) ? 2 : 0
    if (kind !== 1 || last <= first) return kind === 2
  }
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
  const code = text.charCodeAt(from[at] as number)
  if (code < 128) return code > 96 && code < 123
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
export function isDirection(table: LineTable, at: number): boolean {
  const { text, from, to } = table
  return text.charAt(from[at] as number) === '(' && text.charAt((to[at] as number) - 1) === ')' && lineLength(table, at) < 50
}
