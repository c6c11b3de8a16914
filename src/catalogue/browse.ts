import type { Condition } from '../consent/predicate.ts'
import { published } from '../consent/predicate.ts'
import { letterOf, lettersOf } from '../text/letters.ts'
import { headingValue } from './card.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { HeadingCount, HeadingsAnswer, HeadingsPage, WorkSummary } from './store.ts'
import type { BrowseKind } from '../model/heading.ts'
import { summaryColumns, type SummaryRow, workSummary } from './work-summary.ts'

type Page = { readonly offset: number; readonly limit: number }
type Under = ConditionArgs & { kind: string; value: string }

// The order of the joins is fixed (cross join), so that a page reads its 25 works and not all of a heading.
const newestWorks = statement<ConditionArgs & { limit: number }, SummaryRow>('browse/newestWorks', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(summaryColumns).where(meets(arg)).orderBy('work.id', 'desc').limit(arg('limit')))
const worksUnder = statement<Under & Page, SummaryRow>('browse/worksUnder', (db, arg) =>
  db.selectFrom('term').crossJoin('work_term').crossJoin('work').crossJoin('work_record').select(summaryColumns)
    .where('term.kind', '=', arg('kind')).where('term.value', '=', arg('value')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id')
    .whereRef('work_record.work_id', '=', 'work.id').where(meets(arg)).orderBy('work_term.sort').orderBy('work_term.work_id').limit(arg('limit')).offset(arg('offset')))
const countUnder = statement<Under, { works: number }>('browse/countUnder', (db, arg) =>
  db.selectFrom('term').crossJoin('work_term').crossJoin('work').select((of) => of.fn.countAll<number>().as('works'))
    .where('term.kind', '=', arg('kind')).where('term.value', '=', arg('value')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id').where(meets(arg)))
const headingsOfKind = statement<ConditionArgs & { kind: string }, HeadingCount>('browse/headingsOfKind', (db, arg) =>
  db.selectFrom('term').crossJoin('work_term').crossJoin('work').select((of) => ['term.value', 'term.label', of.fn.countAll<number>().as('works')])
    .where('term.kind', '=', arg('kind')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id').where(meets(arg))
    .groupBy('term.id').orderBy('term.value'))

/** The works that came last. */
export function newest(connection: Connection, condition: Condition, limit: number): readonly WorkSummary[] {
  return all(connection, newestWorks, { ...conditionArgs(condition), limit }).map(workSummary)
}

/** Works under one heading, by title, with their number and the number of those that exist and that the condition leaves out. */
export function browse(connection: Connection, condition: Condition, kind: BrowseKind, name: string, page: Page): { readonly works: readonly WorkSummary[]; readonly total: number; readonly hidden: number } {
  const under = { kind, value: headingValue(kind, name) }
  const works = all(connection, worksUnder, { ...conditionArgs(condition), ...under, ...page }).map(workSummary)
  const count = (of: Condition): number => get(connection, countUnder, { ...conditionArgs(of), ...under })?.works ?? 0
  const total = count(condition)
  return { works, total, hidden: Math.max(0, count(published) - total) }
}

/** The headings of a kind with the number of works that meet the condition, a page of them: by name, or the commonest first. */
export function headingsOf(connection: Connection, condition: Condition, kind: BrowseKind, { offset, limit, order, letter }: HeadingsPage): HeadingsAnswer {
  const rows = all(connection, headingsOfKind, { ...conditionArgs(condition), kind })
  const wanted = letter === undefined ? rows : rows.filter(({ value }) => letterOf(value) === letter)
  const ordered = order === 'works' ? wanted.toSorted((a, b) => b.works - a.works) : wanted
  return { headings: ordered.slice(offset, offset + limit).map(({ value, label, works }) => ({ value, label, works })), total: ordered.length, ...(order && { letters: lettersOf(rows.map(({ value }) => value)) }) }
}
