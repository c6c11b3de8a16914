import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '../consent/predicate.ts'
import { published } from '../consent/predicate.ts'
import { headingValue } from './card.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { heldByChance, heldList } from './held-works.ts'
import { all, type Connection, get } from './sqlite.ts'
import { type Statement, statement } from './statement.ts'
import type { WorkOrder, WorkSet, WorkSummary } from './store.ts'
import { summaryRow, workSummary } from './work-summary.ts'

type Page = { readonly offset: number; readonly limit: number }
/** `from`, `to`: dates from and before, as text; `least`, `most`: words from and before. */
type Bounds = { from: string; to: string; least: number; most: number }
type Args = ConditionArgs & { kind: string; value: string } & Bounds
type IdRow = { id: number }

/** What a page of a list is: row numbers, so that it can be found out in a thread and told in another. */
type ListedIds = { readonly ids: readonly number[]; readonly total: number; readonly hidden: number; readonly label?: string }

// What no date is filed under comes last; of works with one date the title decides.
const orders: { readonly [O in WorkOrder]: RawBuilder<unknown> } = {
  title: sql`work.sort, work.id`,
  date: sql`work.date is null, work.date, work.sort, work.id`,
  words: sql`work.words desc, work.sort, work.id`,
  newest: sql`work.id desc`,
  number: sql`(select coalesce(json_extract(card, '$.series.number'), 9e9) from work_record where work_id = work.id), work.date is null, work.date, work.sort, work.id`,
}

const bySet = <O extends WorkOrder>(order: O): { readonly heading: Statement<Args & Page, IdRow>; readonly bounds: Statement<Args & Page, IdRow> } => ({
  heading: statement<Args & Page, IdRow>(`work-list/heading-${order}`, (db, arg) =>
    db.selectFrom('term').crossJoin('work_term').crossJoin('work').select('work.id')
      .where('term.kind', '=', arg('kind')).where('term.value', '=', arg('value')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id').where(meets(arg))
      .orderBy(order === 'title' ? sql`work_term.sort, work_term.work_id` : orders[order]).limit(arg('limit')).offset(arg('offset'))),
  bounds: statement<Args & Page, IdRow>(`work-list/bounds-${order}`, (db, arg) =>
    db.selectFrom('work').select('work.id').where(meets(arg)).where(within(arg)).orderBy(orders[order]).limit(arg('limit')).offset(arg('offset'))),
})
const lists = { title: bySet('title'), date: bySet('date'), words: bySet('words'), newest: bySet('newest'), number: bySet('number') } satisfies { [O in WorkOrder]: unknown }

const counts = {
  heading: statement<Args, { works: number }>('work-list/countHeading', (db, arg) =>
    db.selectFrom('term').crossJoin('work_term').crossJoin('work').select((of) => of.fn.countAll<number>().as('works'))
      .where('term.kind', '=', arg('kind')).where('term.value', '=', arg('value')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id').where(meets(arg))),
  bounds: statement<Args, { works: number }>('work-list/countBounds', (db, arg) => db.selectFrom('work').select((of) => of.fn.countAll<number>().as('works')).where(meets(arg)).where(within(arg))),
}
const labelOf = statement<{ kind: string; value: string }, { label: string }>('work-list/labelOf', (db, arg) => db.selectFrom('term').select('label').where('kind', '=', arg('kind')).where('value', '=', arg('value')))
const keyOf = statement<{ id: number }, { key: string }>('work-list/keyOf', (db, arg) => db.selectFrom('work').select('key').where('id', '=', arg('id')))

function within(arg: <N extends keyof Bounds>(name: N) => Bounds[N]): RawBuilder<boolean> {
  return sql<boolean>`work.words >= ${arg('least')} and work.words < ${arg('most')} and (${arg('from')} = '' or (work.date >= ${arg('from')} and work.date < ${arg('to')}))`
}

// A letter behind every digit and hyphen that a date is made of.
const afterAll = '~'

/** What a set of works comes to as arguments, those that it does not ask for left open. */
export function setArgs(set: WorkSet): { readonly kind: string; readonly value: string } & Bounds {
  const open = { kind: '', value: '', from: '', to: '', least: 0, most: Number.MAX_SAFE_INTEGER }
  if (set.by === 'heading') return { ...open, kind: set.kind, value: headingValue(set.kind, set.value) }
  if (set.by === 'year') return { ...open, from: set.year, to: `${set.year}${afterAll}` }
  return { ...open, least: set.least ?? 0, most: set.below ?? Number.MAX_SAFE_INTEGER }
}

/** The row numbers of a page of works, in order, with their number and the number of those that exist and that the condition leaves out. */
export function listIds(connection: Connection, condition: Condition, set: WorkSet, order: WorkOrder, page: Page): ListedIds {
  const args = setArgs(set)
  const of = set.by === 'heading' ? 'heading' : 'bounds'
  const { total, there, ids } = heldList(connection, condition, lookedUp(set), order, page) ?? rowCounts(connection, condition, set, args)
  const label = set.by === 'heading' ? get(connection, labelOf, args)?.label : undefined
  return {
    ids: ids ?? all(connection, lists[order][of], { ...args, ...conditionArgs(condition), ...page }).map(({ id }) => id),
    total, hidden: Math.max(0, there - total), ...(label !== undefined && { label }),
  }
}

/** How many works of a set meet a condition, and how many are published, by the rows. */
function rowCounts(connection: Connection, condition: Condition, set: WorkSet, args: ReturnType<typeof setArgs>): { readonly total: number; readonly there: number; readonly ids?: undefined } {
  const count = (by: Condition): number => get(connection, counts[set.by === 'heading' ? 'heading' : 'bounds'], { ...args, ...conditionArgs(by) })?.works ?? 0
  return { total: count(condition), there: count(published) }
}

/** A set with its heading's value as it is looked up by. */
export function lookedUp(set: WorkSet): WorkSet {
  return set.by === 'heading' ? { ...set, value: headingValue(set.kind, set.value) } : set
}

/** The works of a page of row numbers; one that has gone meanwhile is left out. */
export function listedWorks(connection: Connection, { ids, ...rest }: ListedIds): Omit<ListedIds, 'ids'> & { readonly works: readonly WorkSummary[] } {
  return { ...rest, works: ids.flatMap((id) => workOfId(connection, id) ?? []) }
}

/** The work of a row number as lists show it. */
export function workOfId(connection: Connection, id: number): WorkSummary | undefined {
  const row = summaryRow(connection, id)
  return row && workSummary(row)
}

/**
 * One work of a set by chance: the key of a work that meets the condition, or undefined where none does. Each is as likely as any other.
 *
 * @param chance from 0 to below 1
 */
export function randomKey(connection: Connection, condition: Condition, set: WorkSet, chance: number): string | undefined {
  const args = setArgs(set)
  const known = heldByChance(connection, condition, lookedUp(set), chance)
  const id = known ? known.row : rowByChance(connection, condition, set, args, chance)
  return id === undefined ? undefined : get(connection, keyOf, { id })?.key
}

function rowByChance(connection: Connection, condition: Condition, set: WorkSet, args: ReturnType<typeof setArgs>, chance: number): number | undefined {
  const { total } = rowCounts(connection, condition, set, args)
  // In the order that costs no sorting.
  const list = set.by === 'heading' ? lists.title.heading : lists.newest.bounds
  return all(connection, list, { ...args, ...conditionArgs(condition), offset: Math.floor(chance * total), limit: 1 })[0]?.id
}
