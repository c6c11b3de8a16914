import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { lineSpan, type LineTable } from '../line-table.ts'
import { collapse } from './assert.ts'

/**
 * What was read, without what was cut out of a title: where the format's own fields say what the title is ("The Clockmaker of Track Zero"), a line of the front matter
 * that has these very words is the title, and neither a shorter title nor whoever made it.
 */
export function withoutPieces(table: LineTable, first: number, body: number, assertions: Assertion[]): Assertion[] {
  const title = ofField(assertions, 'title').find(({ value, evidence }) => value.kind === 'formal' && evidence[0]?.in === 'metadata')?.value.title
  if (title === undefined) return assertions
  const whole: Span[] = []
  for (let line = first; line < body; line += 1) {
    const at = lineSpan(table, line)
    if (at[1] - at[0] < 1_000 && collapse(table.text.slice(...at)) === title) whole.push(at)
  }
  return assertions.filter(({ field, value, evidence: [first] }) => {
    if (first?.in !== 'text' || (field !== 'creator' && field !== 'title') || ('title' in value && value.title === title)) return true
    return !whole.some(([start, end]) => first.at[0] >= start && first.at[1] <= end)
  })
}
