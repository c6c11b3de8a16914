import type { Condition } from '../consent/predicate.ts'
import { Readable } from '../consent/readable.ts'
import type { Chapter } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { paragraphAt } from '../print/paragraph-numbers.ts'
import { setWords } from '../print/set-words.ts'
import type { Query } from '../query/tree.ts'
import { excerpt, type Needles, needlesOf } from './excerpt.ts'
import { type MaskedText, maskedTexts } from './masked-text.ts'
import { wantedWords } from './match.ts'
import { find } from './search.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Excerpt, Hit, SearchAnswer } from './store.ts'
import { type SummaryRow, summaryRow, workSummary } from './work-summary.ts'

/** A search's answer as it goes from thread to thread: rows and words. */
export type PlainAnswer = Omit<SearchAnswer, 'hits' | 'tookMs'> & { readonly rows: readonly (SummaryRow & { readonly excerpt: Excerpt | undefined })[] }

const chapterOf = statement<{ id: number }, { number: number; of_draft: number; chapters: string; body_start: number; body_end: number; reading_id: number }>('search-answer/chapterOf', (db, arg) =>
  db.selectFrom('chapter').innerJoin('segment', (join) => join.onRef('segment.work_id', '=', 'chapter.work_id').onRef('segment.number', '=', 'chapter.segment').on('segment.alternative', '=', 0))
    .innerJoin('draft', 'draft.id', 'segment.draft_id')
    .select(['chapter.number', 'chapter.of_draft', 'draft.chapters', 'draft.body_start', 'draft.body_end', 'draft.reading_id']).where('chapter.id', '=', arg('id')))

/** Searches, and cuts an excerpt for each hit whose words are open. One moment of the catalogue throughout. */
export function searchPlain(connection: Connection, listed: Condition, open: Condition, query: Query, page: { readonly offset: number; readonly limit: number }, wants: { readonly facets?: boolean } = {}): PlainAnswer {
  const { database } = connection
  const words = needlesOf(query.words ? wantedWords(query.words) : [])
  database.exec('begin')
  try {
    const { found, ...counts } = find(connection, listed, open, query, page, wants)
    const texts = maskedTexts(connection)
    const rows = found.flatMap(({ work, chapter, open }) => {
      const row = summaryRow(connection, work)
      return row ? [{ ...row, excerpt: open && chapter > 0 && words.length > 0 ? excerptOf(connection, texts, chapter, words) : undefined }] : []
    })
    return { rows, ...counts }
  } finally {
    database.exec('commit')
  }
}

/** The answer as the reading room takes it. */
export function searchAnswer({ rows, ...counts }: PlainAnswer, tookMs: number): SearchAnswer {
  const hits = rows.map((row): Hit => {
    const work = workSummary(row)
    return { work, ...(row.excerpt && { excerpt: new Readable(work.facts, row.excerpt) }) }
  })
  return { hits, ...counts, tookMs }
}

function excerptOf(connection: Connection, texts: (reading: number) => MaskedText, id: number, words: readonly Needles[]): Excerpt | undefined {
  const row = get(connection, chapterOf, { id })
  if (!row) return undefined
  const chapter = (JSON.parse(row.chapters) as Chapter[])[row.of_draft]
  const at: Span = chapter?.at ?? [row.body_start, row.body_end]
  const reading = texts(row.reading_id)
  const found = excerpt(reading.text, words, at, reading.personal)
  if (!found) return undefined
  const [hit] = found.hits
  const paragraph = paragraphAt(reading, at, chapter?.heading, found.at + (hit?.[0] ?? 0))
  const shown = setWords(reading, [found.at, found.at + found.text.length], found.hits.map(([from, to]): Span => [from + found.at, to + found.at]))
  return { chapter: row.number, ...(paragraph !== undefined && { paragraph }), ...shown }
}
