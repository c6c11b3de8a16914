import { Readable } from '../consent/readable.ts'
import { type Rung, rungs } from '../model/rating.ts'
import type { Facts } from '../model/work.ts'
import type { Card } from './card.ts'
import { warningsOf } from './condition.ts'
import type { WorkSummary } from './store.ts'

/** The columns that a summary is made of. */
export type SummaryRow = {
  id: number; key: string; state: string; rung: number; warned: number; words: number; chapters: number; language: string; accession_id: number; added_at: string; card: string
}

/** The columns that a summary is made of, for queries. */
export const summaryColumns = [
  'work.id', 'work.key', 'work.state', 'work.rung', 'work.warned', 'work.words', 'work.chapters', 'work.language', 'work.accession_id', 'work.added_at', 'work_record.card',
] as const

/** What consent must know of a work, from its columns. */
export function factsOf({ state, rung, warned }: { readonly state: string; readonly rung: number; readonly warned: number }): Facts {
  return { state: state as Facts['state'], rung: rungs[rung] as Rung, warnings: warningsOf(warned) }
}

/** A work as lists show it. */
export function workSummary(row: SummaryRow): WorkSummary {
  const { own, summary, rating, answer, series: _, ...card } = JSON.parse(row.card) as Card
  const facts = factsOf(row)
  return {
    ...card, key: row.key, rung: facts.rung, warningAnswer: answer, warnings: facts.warnings, language: row.language, words: row.words, chapters: row.chapters,
    addedAt: row.added_at, accession: row.accession_id, facts,
    ...(rating !== undefined && { ratingAsWritten: rating }),
    ...(own !== undefined && { ownTitle: new Readable(facts, own) }),
    ...(summary !== undefined && { summary: new Readable(facts, summary) }),
  }
}
