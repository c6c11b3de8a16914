import { sql } from 'kysely'
import type { Condition } from '../consent/predicate.ts'
import { rungs } from '../model/rating.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { heldTotals } from './held-counts.ts'
import { looks } from './looks.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Totals } from './store.ts'
import { whileSame } from './while-same.ts'

type Counted = { encoding_name: string; count: number }

const worksBy = statement<ConditionArgs, { rung: number; language: string; works: number; words: number }>('totals/worksBy', (db, arg) =>
  db.selectFrom('work').select((of) => ['rung', 'language', of.fn.countAll<number>().as('works'), of.fn.sum<number>('words').as('words')]).where(meets(arg)).groupBy(['rung', 'language']))
const creators = statement<ConditionArgs, { count: number }>('totals/creators', (db, arg) =>
  db.selectFrom('term').crossJoin('work_term').crossJoin('work').select(sql<number>`count(distinct term.id)`.as('count'))
    .where('term.kind', '=', 'creator').whereRef('work_term.term_id', '=', 'term.id').whereRef('work.id', '=', 'work_term.work_id').where(meets(arg)))
const deposits = statement<Record<string, never>, { count: number }>('totals/deposits', (db) => db.selectFrom('deposit').select((of) => of.fn.countAll<number>().as('count')))
const blobs = statement<Record<string, never>, { count: number; size: number | null }>('totals/blobs', (db) => db.selectFrom('blob').select((of) => [of.fn.countAll<number>().as('count'), of.fn.sum<number>('size_bytes').as('size')]))
// A reading's own row is long.
const encodings = statement<Record<string, never>, Counted>('totals/encodings', (db) =>
  db.selectFrom('reading_count').select((of) => ['encoding as encoding_name', of.fn.countAll<number>().as('count')]).where('encoding', 'is not', null).groupBy('encoding').orderBy('encoding') as never)

/** How much of what there is: works, words and creators as the condition admits, files and bytes as they are. */
export function totals(connection: Connection, condition: Condition): Totals {
  const args = conditionArgs(condition)
  const known = heldTotals(connection, condition)
  const works = known?.groups ?? all(connection, worksBy, args)
  const sum = (of: (row: (typeof works)[number]) => number): number => works.reduce((total, row) => total + of(row), 0)
  const by = (name: (row: (typeof works)[number]) => string): Readonly<Record<string, number>> =>
    Object.fromEntries([...Map.groupBy(works, name)].map(([key, rows]) => [key, rows.reduce((total, row) => total + row.works, 0)]).sort())
  return {
    works: sum((row) => row.works), words: sum((row) => row.words), creators: known?.creators ?? get(connection, creators, args)?.count ?? 0,
    unrated: sum((row) => (row.rung === 0 ? row.works : 0)), ...ofFiles(connection),
    languages: by(({ language }) => language), ratings: by(({ rung }) => rungs[rung] ?? 'unrated'),
  }
}

/** What is the same for every reader. */
const ofFiles = whileSame((connection): Pick<Totals, 'deposits' | 'blobs' | 'sizeBytes' | 'looks' | 'encodings'> => {
  const held = get(connection, blobs, {})
  return {
    deposits: get(connection, deposits, {})?.count ?? 0, blobs: held?.count ?? 0, sizeBytes: held?.size ?? 0, looks: looks(connection, { offset: 0, limit: 0 }).total,
    encodings: Object.fromEntries(all(connection, encodings, {}).map((row) => [row.encoding_name, row.count])),
  }
})
