import { lineLength, type LineTable, lineText } from '../line-table.ts'

const mostLines = 2000
const longestLine = 120

/** The words over a list of contents. */
const head = /^\W{0,20}(?:table of contents|contents|index of chapters|inhalt|inhaltsverzeichnis|table des mati\u00e8res)\W{0,20}$/iu

/**
 * The line behind a list of contents that begins at `line`, or right above it, and whose first entry stands again below it, where the text itself begins.
 *
 * @returns `line` where there is none
 */
export function contentsEnd(table: LineTable, line: number, last: number): number {
  const short = (at: number): boolean => lineLength(table, at) <= longestLine
  const isHead = (at: number): boolean => at >= 0 && short(at) && head.test(lineText(table, at))
  const list = isHead(line - 1) ? line - 1 : line
  if (list + 2 >= last || !isHead(list) || !short(list + 1)) return line
  const first = lineText(table, list + 1)
  const end = Math.min(last, list + mostLines)
  for (let next = list + 2; next < end && short(next); next += 1) if (lineText(table, next) === first) return next
  return line
}
