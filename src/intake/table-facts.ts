// bounded: the pattern here meets a cell's first 60 characters.
import type { Assertion } from '../model/assertion.ts'
import { beginningOf, type Span } from '../model/span.ts'
import { trimValue } from './headers/label-line.ts'
import { type Label, labelOf } from './headers/labels.ts'
import { readers } from './headers/values.ts'

/** What a page's table of facts says of its story, and where the table stands. */
export type TableFacts = { readonly assertions: readonly Assertion[]; readonly at: readonly Span[] }

const leastColumns = 3
const mostColumns = 20
/** A table further down is the story's own. */
const deepest = 6000
const none: TableFacts = { assertions: [], at: [] }

/**
 * Reads a table with one row of headings and one row of values below it, as archives set what they know of a story: "Author | Fandom | Rating" over
 * "Ida Marsh | Harbour Lights | PG". With more rows it lists several stories (`index-table.ts`).
 *
 * @param rows where the cells of each row begin, as the page has them; another table's rows are parted from these by shorter ones
 */
export function tableFacts(text: string, rows: readonly (readonly number[])[]): TableFacts {
  for (const [at, heads] of rows.entries()) {
    const values = rows[at + 1] ?? []
    const end = rows[at + 2]?.[0] ?? text.length
    const first = heads[0] ?? text.length
    if (first > deepest) return none
    if (heads.length < leastColumns || heads.length > mostColumns || values.length !== heads.length || [rows[at - 1], rows[at + 2]].some((row) => row?.length === heads.length)) continue
    const labels = heads.map((from, column) => labelIn(text, [from, heads[column + 1] ?? values[0] ?? end]))
    if (labels.filter((label) => label !== undefined).length < leastColumns) continue
    const assertions = labels.flatMap((label, column) => {
      if (!label || label.kind === 'part') return []
      return readers[label.kind](text, trimValue(text, [values[column] as number, values[column + 1] ?? end]), `label:${label.name}`).assertions
    })
    return { assertions, at: [[first, end]] }
  }
  return none
}

function labelIn(text: string, cell: Span): Label | undefined {
  const words = beginningOf(text, cell, 60).trim()
  return words.length > 40 ? undefined : labelOf(words.replace(/^[\s:*|]{1,9}|[\s:*|]{1,9}$/g, ''))
}
