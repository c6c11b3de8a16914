import { type AliasedRawBuilder, sql } from 'kysely'
import { Readable } from '../consent/readable.ts'
import { type HiddenHeading, hideableKinds, type HideableKind } from '../model/heading.ts'
import { type Rung, rungs } from '../model/rating.ts'
import type { Facts } from '../model/work.ts'
import type { Card } from './card.ts'
import { warningsOf } from './condition.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { WorkSummary } from './store.ts'

/** The columns that facts are made of. `headings`: kind, value and label of each, as JSON. */
export type FactsRow = { key: string; state: string; rung: number; warned: number; headings: string }

/** The columns that a summary is made of. */
export type SummaryRow = FactsRow & { id: number; words: number; chapters: number; language: string; accession_id: number; added_at: string; card: string }

const kinds = sql.join(hideableKinds.map((kind) => sql.lit(kind)))
/** The headings of a work that a reader may never want to meet; `work_record` must be in the query. */
const headings: AliasedRawBuilder<string, 'headings'> = sql<string>`(select json_group_array(json_array(named.kind, named.value, named.label))
  from json_each(work_record.terms) as number cross join term as named where named.id = number.value and named.kind in (${kinds}))`.as('headings')

/** The columns that facts are made of, for queries that join `work` with `work_record`. */
export const factsColumns = ['work.key', 'work.state', 'work.rung', 'work.warned', headings] as const

/** The columns that a summary is made of, for queries that join `work` with `work_record`. */
export const summaryColumns = [
  'work.id', ...factsColumns, 'work.words', 'work.chapters', 'work.language', 'work.accession_id', 'work.added_at', 'work_record.card',
] as const

const summaryById = statement<{ id: number }, SummaryRow>('work-summary/summaryById', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(summaryColumns).where('work.id', '=', arg('id')))

/** The row that a work's summary is made of, by the work's row number; undefined where there is none. */
export function summaryRow(connection: Connection, id: number): SummaryRow | undefined {
  return get(connection, summaryById, { id })
}

/** What consent must know of a work, from its columns. */
export function factsOf({ key, state, rung, warned, headings }: FactsRow): Facts & { readonly headings: readonly HiddenHeading[] } {
  const named = JSON.parse(headings) as readonly (readonly [HideableKind, string, string])[]
  return { key, state: state as Facts['state'], rung: rungs[rung] as Rung, warnings: warningsOf(warned), headings: named.map(([kind, value, label]) => ({ kind, value, label })) }
}

/** A work as lists show it. */
export function workSummary(row: SummaryRow): WorkSummary {
  const { own, summary, rating, answer, series: _, ...card } = JSON.parse(row.card) as Card
  const facts = factsOf(row)
  return {
    ...card, key: row.key, rung: facts.rung, warningAnswer: answer, warnings: facts.warnings, language: row.language, words: row.words, chapters: row.chapters,
    addedAt: row.added_at, accession: row.accession_id, facts, headings: facts.headings,
    ...(rating !== undefined && { ratingAsWritten: rating }),
    ...(own !== undefined && { ownTitle: new Readable(facts, own) }),
    ...(summary !== undefined && { summary: new Readable(facts, summary) }),
  }
}
