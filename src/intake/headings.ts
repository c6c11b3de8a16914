import { findNumbered, type Heading, isRow } from './chapters.ts'
import { isBreakLine, type LineTable } from './line-table.ts'
import { findSetTitles } from './set-titles.ts'
import { findTitles, withTitles } from './title-headings.ts'

/** The headings of lines `[first, last)`, in order: by number, by word, by title alone. The first may stand in a line above `first`, where the front matter took it for its own. */
export function findHeadings(table: LineTable, first: number, last: number): Heading[] {
  const titles = findTitles(table, first, last)
  return withTitles(findNumbered(table, first, last), titles.length > 0 ? titles : findSetTitles(table, first, last), table, first, last).map((heading) => underlined(table, heading, last))
}

/** A heading with the rule drawn below it, which belongs to it and divides no scenes. */
function underlined(table: LineTable, heading: Heading, last: number): Heading {
  let { end } = heading
  while (heading.end > heading.line && end < last && (table.gap[end] as number) <= 2 && isRow(table, end) && isBreakLine(table, end)) end += 1
  return end === heading.end ? heading : { ...heading, end, at: [heading.at[0], table.to[end - 1] as number] }
}
