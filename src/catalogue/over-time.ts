import { sql } from 'kysely'
import type { Condition } from '../consent/predicate.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { heldYears } from './held-works.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import type { WorkSet, YearCount } from './store.ts'
import { lookedUp, setArgs } from './work-list.ts'

const year = sql<string | null>`substr(work.date, 1, 4)`

const yearsOfAll = statement<ConditionArgs, YearRow>('over-time/yearsOfAll', (db, arg) =>
  db.selectFrom('work').select((of) => [year.as('year'), of.fn.countAll<number>().as('works'), of.fn.sum<number>('work.words').as('words')]).where(meets(arg)).groupBy('year').orderBy('year'))
const yearsUnder = statement<ConditionArgs & { kind: string; value: string }, YearRow>('over-time/yearsUnder', (db, arg) =>
  db.selectFrom('term').crossJoin('work_term').crossJoin('work').select((of) => [year.as('year'), of.fn.countAll<number>().as('works'), of.fn.sum<number>('work.words').as('words')])
    .where('term.kind', '=', arg('kind')).where('term.value', '=', arg('value')).whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id')
    .where(meets(arg)).groupBy('year').orderBy('year'))

type YearRow = { year: string | null; works: number; words: number }

/** How many works, and how many words, each year has: the oldest first, those without a date behind them (without a year). */
export function overTime(connection: Connection, condition: Condition, under?: WorkSet & { readonly by: 'heading' }): readonly YearCount[] {
  const known = heldYears(connection, condition, under ? lookedUp(under) : { by: 'words' })
  if (known) return known
  const rows = under ? all(connection, yearsUnder, { ...conditionArgs(condition), ...setArgs(under) }) : all(connection, yearsOfAll, conditionArgs(condition))
  const counted = rows.map(({ year: of, works, words }): YearCount => ({ works, words, ...(of !== null && { year: of }) }))
  return [...counted.filter((each) => each.year !== undefined), ...counted.filter((each) => each.year === undefined)]
}
