import type { Condition } from '../consent/predicate.ts'
import { letterOf, lettersOf } from '../text/letters.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { heldHeadings } from './held-counts.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import type { HeadingCount, HeadingsAnswer, HeadingsPage, WorkSummary } from './store.ts'
import type { BrowseKind } from '../model/heading.ts'
import { summaryColumns, type SummaryRow, workSummary } from './work-summary.ts'

const newestWorks = statement<ConditionArgs & { limit: number }, SummaryRow>('browse/newestWorks', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(summaryColumns).where(meets(arg)).orderBy('work.id', 'desc').limit(arg('limit')))
const headingsOfKind = statement<ConditionArgs & { kind: string }, HeadingCount>('browse/headingsOfKind', (db, arg) =>
  db.selectFrom('term').crossJoin('work_term').crossJoin('work').select((of) => ['term.value', 'term.label', of.fn.countAll<number>().as('works')])
    .where('term.kind', '=', arg('kind')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id').where(meets(arg))
    .groupBy('term.id').orderBy('term.value'))

/** The works that came last. */
export function newest(connection: Connection, condition: Condition, limit: number): readonly WorkSummary[] {
  return all(connection, newestWorks, { ...conditionArgs(condition), limit }).map(workSummary)
}

/** The headings of a kind with the number of works that meet the condition, a page of them: by name, or the commonest first. */
export function headingsOf(connection: Connection, condition: Condition, kind: BrowseKind, { offset, limit, order, letter }: HeadingsPage): HeadingsAnswer {
  const rows = heldHeadings(connection, condition, kind) ?? all(connection, headingsOfKind, { ...conditionArgs(condition), kind })
  const wanted = letter === undefined ? rows : rows.filter(({ value }) => letterOf(value) === letter)
  const ordered = order === 'works' ? wanted.toSorted((a, b) => b.works - a.works) : wanted
  return { headings: ordered.slice(offset, offset + limit).map(({ value, label, works }) => ({ value, label, works })), total: ordered.length, ...(order && { letters: lettersOf(rows.map(({ value }) => value)) }) }
}
