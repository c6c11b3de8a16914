import type { Condition } from '../consent/predicate.ts'
import type { Chapter } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { unpackText } from '../parsing/packed.ts'
import type { Query } from '../query/tree.ts'
import { type Excerpt, excerpt } from './excerpt.ts'
import { wantedWords } from './match.ts'
import { find } from './search.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Hit, SearchAnswer } from './store.ts'
import { summaryColumns, type SummaryRow, workSummary } from './work-summary.ts'

/** A search's answer as it goes from thread to thread: rows and words. */
export type PlainAnswer = { readonly rows: readonly (SummaryRow & { readonly chapter: number; readonly excerpt: Excerpt | undefined })[]; readonly total: number; readonly hidden: number }

const summaryById = statement<{ id: number }, SummaryRow>('search-answer/summaryById', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(summaryColumns).where('work.id', '=', arg('id')))
const chapterOf = statement<{ id: number }, { of_draft: number; chapters: string; body_start: number; body_end: number; reading_id: number; counts: string; text: Uint8Array }>('search-answer/chapterOf', (db, arg) =>
  db.selectFrom('chapter').innerJoin('segment', (join) => join.onRef('segment.work_id', '=', 'chapter.work_id').onRef('segment.number', '=', 'chapter.segment').on('segment.alternative', '=', 0))
    .innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id')
    .select(['chapter.of_draft', 'draft.chapters', 'draft.body_start', 'draft.body_end', 'draft.reading_id', 'reading.counts', 'reading.text'])
    .where('chapter.id', '=', arg('id')))

/** Searches, and cuts an excerpt for each hit whose words are open. One moment of the catalogue throughout. */
export function searchPlain(connection: Connection, listed: Condition, open: Condition, query: Query, page: { readonly offset: number; readonly limit: number }): PlainAnswer {
  const { database } = connection
  const words = query.words ? wantedWords(query.words) : []
  database.exec('begin')
  try {
    const { found, total, hidden } = find(connection, listed, open, query, page)
    const rows = found.flatMap(({ work, chapter, number, open }) => {
      const row = get(connection, summaryById, { id: work })
      return row ? [{ ...row, chapter: number, excerpt: open && words.length > 0 ? excerptOf(connection, chapter, words) : undefined }] : []
    })
    return { rows, total, hidden }
  } finally {
    database.exec('commit')
  }
}

/** The answer as the reading room takes it. */
export function searchAnswer({ rows, total, hidden }: PlainAnswer, tookMs: number): SearchAnswer {
  const hits = rows.map((row): Hit => ({ work: workSummary(row), ...(row.excerpt && { excerpt: { chapter: row.chapter, text: row.excerpt.text, hits: row.excerpt.hits } }) }))
  return { hits, total, hidden, unasked: 0, tookMs }
}

function excerptOf(connection: Connection, id: number, words: ReturnType<typeof wantedWords>): Excerpt | undefined {
  const row = get(connection, chapterOf, { id })
  if (!row) return undefined
  const { textBytes } = JSON.parse(row.counts) as { textBytes: number }
  const at: Span = (JSON.parse(row.chapters) as Chapter[])[row.of_draft]?.at ?? [row.body_start, row.body_end]
  return excerpt(unpackText(row.text, textBytes), words, at)
}
