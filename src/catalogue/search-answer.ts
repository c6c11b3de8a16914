import type { Condition } from '../consent/predicate.ts'
import { Readable } from '../consent/readable.ts'
import type { Chapter } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { unpackBlocks, unpackText } from '../parsing/packed.ts'
import { paragraphAt } from '../print/paragraph-numbers.ts'
import { setWords } from '../print/set-words.ts'
import type { Query } from '../query/tree.ts'
import { excerpt } from './excerpt.ts'
import { wantedWords } from './match.ts'
import { find } from './search.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Excerpt, Hit, SearchAnswer } from './store.ts'
import { summaryColumns, type SummaryRow, workSummary } from './work-summary.ts'

/** A search's answer as it goes from thread to thread: rows and words. */
export type PlainAnswer = Omit<SearchAnswer, 'hits' | 'tookMs'> & { readonly rows: readonly (SummaryRow & { readonly excerpt: Excerpt | undefined })[] }

const summaryById = statement<{ id: number }, SummaryRow>('search-answer/summaryById', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(summaryColumns).where('work.id', '=', arg('id')))
const chapterOf = statement<{ id: number }, { number: number; of_draft: number; chapters: string; body_start: number; body_end: number; reading_id: number; counts: string; text: Uint8Array; layout: Uint8Array }>('search-answer/chapterOf', (db, arg) =>
  db.selectFrom('chapter').innerJoin('segment', (join) => join.onRef('segment.work_id', '=', 'chapter.work_id').onRef('segment.number', '=', 'chapter.segment').on('segment.alternative', '=', 0))
    .innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id')
    .select(['chapter.number', 'chapter.of_draft', 'draft.chapters', 'draft.body_start', 'draft.body_end', 'draft.reading_id', 'reading.counts', 'reading.text', 'reading.layout'])
    .where('chapter.id', '=', arg('id')))

/** Searches, and cuts an excerpt for each hit whose words are open. One moment of the catalogue throughout. */
export function searchPlain(connection: Connection, listed: Condition, open: Condition, query: Query, page: { readonly offset: number; readonly limit: number }, wants: { readonly facets?: boolean } = {}): PlainAnswer {
  const { database } = connection
  const words = query.words ? wantedWords(query.words) : []
  database.exec('begin')
  try {
    const { found, ...counts } = find(connection, listed, open, query, page, wants)
    const rows = found.flatMap(({ work, chapter, open }) => {
      const row = get(connection, summaryById, { id: work })
      return row ? [{ ...row, excerpt: open && chapter > 0 && words.length > 0 ? excerptOf(connection, chapter, words) : undefined }] : []
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

function excerptOf(connection: Connection, id: number, words: ReturnType<typeof wantedWords>): Excerpt | undefined {
  const row = get(connection, chapterOf, { id })
  if (!row) return undefined
  const { textBytes } = JSON.parse(row.counts) as { textBytes: number }
  const chapter = (JSON.parse(row.chapters) as Chapter[])[row.of_draft]
  const at: Span = chapter?.at ?? [row.body_start, row.body_end]
  const text = unpackText(row.text, textBytes)
  const { blocks, marks, personal } = unpackBlocks(row.layout, text.length)
  const found = excerpt(text, words, at, personal)
  if (!found) return undefined
  const [hit] = found.hits
  const paragraph = paragraphAt({ text, blocks }, at, chapter?.heading, found.at + (hit?.[0] ?? 0))
  const shown = setWords({ text, blocks, marks, personal }, [found.at, found.at + found.text.length], found.hits.map(([from, to]): Span => [from + found.at, to + found.at]))
  return { chapter: row.number, ...(paragraph !== undefined && { paragraph }), ...shown }
}
