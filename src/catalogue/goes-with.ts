import { sql } from 'kysely'
import type { Condition } from '../consent/predicate.ts'
import type { BrowseKind } from '../model/heading.ts'
import { headingValue } from './card.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { heldTogether } from './held-counts.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import type { HeadingCount } from './store.ts'

// The headings of each work stand in its record as a list of row numbers.
const together = statement<ConditionArgs & { kind: string; value: string; most: number }, HeadingCount & { kind: BrowseKind }>('goes-with/together', (db, arg) =>
  db.with('tally', (tally) => tally.selectFrom('term').crossJoin('work_term').crossJoin('work').crossJoin('work_record').crossJoin(sql<{ value: number }>`json_each(work_record.terms)`.as('other'))
    .select((of) => [sql<number>`other.value`.as('id'), of.fn.countAll<number>().as('works')])
    .where('term.kind', '=', arg('kind')).where('term.value', '=', arg('value')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id')
    .whereRef('work_record.work_id', '=', 'work.id').where(meets(arg)).where(sql<boolean>`other.value <> term.id`).groupBy('other.value'))
    .with('placed', (placed) => placed.selectFrom('tally').innerJoin('term', 'term.id', 'tally.id')
      .select(['term.kind', 'term.value', 'term.label', 'tally.works', sql<number>`row_number() over (partition by term.kind order by tally.works desc, term.value)`.as('place')]))
    .selectFrom('placed').select(['kind', 'value', 'label', 'works']).where('place', '<=', arg('most')).orderBy('kind').orderBy('place') as never)

/** The headings that works under a heading have in common with it, the commonest of each kind first; counted over works that meet the condition. */
export function goesWith(connection: Connection, condition: Condition, kind: BrowseKind, name: string, kinds: readonly BrowseKind[], most: number): Readonly<Partial<Record<BrowseKind, readonly HeadingCount[]>>> {
  const value = headingValue(kind, name)
  const known = heldTogether(connection, condition, { by: 'heading', kind, value }, kinds, most)
  if (known) return Object.fromEntries(known)
  const rows = all(connection, together, { ...conditionArgs(condition), kind, value, most })
  return Object.fromEntries(kinds.map((wanted) => [wanted, rows.filter((row) => row.kind === wanted).map(({ value, label, works }) => ({ value, label, works }))]))
}
