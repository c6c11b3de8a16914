import { beginningOf } from '../model/span.ts'
import type { Chapter } from '../model/reading.ts'
import { findNumbered, type Heading, readCounter, readHeading } from './chapters.ts'
import { isBreakLine, lineLength, type LineTable, lineText } from './line-table.ts'

/** Lines above a story that are looked at: a heading's rule, its title and its number. */
const mostAbove = 4

/**
 * Where a story begins whose first heading was read as the last of what stands before it: at that heading, if the headings below go on counting in
 * the same way. Otherwise it says which part of a work the file holds.
 *
 * @param first the draft's first line
 * @param body the story's first line, as read so far
 */
export function firstHeading(table: LineTable, first: number, body: number, last: number): number {
  let near = body
  while (near > first && body - near < mostAbove && (near === body || isShort(table, near - 1))) near -= 1
  if (!some(near, body, (line) => numbered(lineText(table, line)) !== undefined)) return body
  const met = findNumbered(table, near, last)
  const found = met.findLast((heading) => heading.line < body && nothingBetween(table, heading.end, body))
  return found && met.some((heading) => heading.line >= body && goesOn(found, heading)) ? found.line : body
}

/** Whether the chapters of a file go on counting where a line of its front begins to: "Part 1 of 4" above the first and "Part 2 of 4" above the second. */
export function isCountedOn(text: string, words: string, chapters: readonly Chapter[]): boolean {
  const one = numbered(words)
  return one !== undefined && chapters.some(({ heading }) => {
    const next = heading && numbered(beginningOf(text, heading, 90).split('\n', 1)[0] as string)
    return next !== undefined && goesOn(one, next)
  })
}

const goesOn = (one: Counted, next: Counted): boolean => one.number !== undefined && next.style === one.style && next.number === one.number + 1

type Counted = Pick<Heading, 'style' | 'number'>

function numbered(words: string): Counted | undefined {
  const read = readHeading(words) ?? readCounter(words)
  return read?.number === undefined ? undefined : read
}

function isShort(table: LineTable, line: number): boolean {
  return lineLength(table, line) <= 90
}

/** Whether lines `[from, to)` are rows alone. */
function nothingBetween(table: LineTable, from: number, to: number): boolean {
  return from <= to && !some(from, to, (line) => !isBreakLine(table, line))
}

function some(from: number, to: number, isSo: (line: number) => boolean): boolean {
  for (let line = from; line < to; line += 1) if (isSo(line)) return true
  return false
}
