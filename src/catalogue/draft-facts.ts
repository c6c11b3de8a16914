import type { Assertion } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { Chapter } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Terms } from '../model/terms.ts'
import { unpackLayout, unpackText } from '../parsing/packed.ts'
import { indexable } from '../text/indexable.ts'
import { mask } from '../text/personal.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

/** What the making of a work needs to know of a draft, fresh from the parser or from the catalogue. */
export type DraftFacts = {
  readonly id: number
  readonly key: string
  readonly stem: string | undefined
  readonly readingId: number
  readonly depositId: number
  readonly accessionId: number
  readonly terms: Terms
  readonly addedAt: string
  /** The member's SHA-256 and size, and the bytes of the name that intake was given. */
  readonly member: Uint8Array
  readonly name: Uint8Array
  readonly shown: string
  readonly at: Span
  readonly body: Span
  /** Its opening words. */
  readonly incipit: Span
  readonly language: string
  readonly words: number
  readonly chapters: readonly Chapter[]
  readonly assertions: readonly Assertion[]
  /** Those of the draft and those of its reading. */
  readonly findings: readonly Finding[]
  /** The index text of each chapter, UTF-8. */
  readonly bodies: () => readonly Uint8Array[]
}

const draftById = statement<{ id: number }, DraftRow>('draft-facts/draftById', (db, arg) =>
  db.selectFrom('draft').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .innerJoin('accession', 'accession.id', 'deposit.accession_id')
    .select(['draft.id', 'draft.key', 'draft.stem', 'draft.reading_id', 'reading.deposit_id', 'deposit.accession_id', 'accession.terms', 'accession.began_at',
      'reading.sha256', 'reading.name', 'reading.shown', 'draft.at_start', 'draft.at_end', 'draft.body_start', 'draft.body_end', 'draft.incipit_start', 'draft.incipit_end', 'draft.language', 'draft.words',
      'draft.chapters', 'draft.findings', 'reading.findings as reading_findings'])
    .where('draft.id', '=', arg('id')))

type DraftRow = {
  id: number; key: string; stem: string | null; reading_id: number; deposit_id: number; accession_id: number; terms: string; began_at: string
  sha256: Uint8Array; name: Uint8Array; shown: string; at_start: number; at_end: number; body_start: number; body_end: number; incipit_start: number; incipit_end: number
  language: string; words: number; chapters: string; findings: string; reading_findings: string
}

const assertionsOfDraft = statement<{ draft: number }, AssertionRow>('draft-facts/assertionsOfDraft', (db, arg) =>
  db.selectFrom('assertion').select(['field', 'basis', 'extent', 'rule', 'confidence', 'as_written', 'value', 'evidence']).where('draft_id', '=', arg('draft')).orderBy('number'))

type AssertionRow = { field: string; basis: string; extent: string; rule: string; confidence: number; as_written: string; value: string; evidence: string }

const textOfReading = statement<{ id: number }, { text: Uint8Array; layout: Uint8Array; counts: string }>('draft-facts/textOfReading', (db, arg) =>
  db.selectFrom('reading').select(['text', 'layout', 'counts']).where('id', '=', arg('id')))

/** A draft as the catalogue holds it. @throws Error when there is none */
export function draftFacts(connection: Connection, id: number): DraftFacts {
  const row = get(connection, draftById, { id })
  if (!row) throw new Error(`Cannot read draft ${id}: the catalogue has none`)
  const chapters = JSON.parse(row.chapters) as readonly Chapter[]
  const body: Span = [row.body_start, row.body_end]
  return {
    id, key: row.key, stem: row.stem ?? undefined, readingId: row.reading_id, depositId: row.deposit_id, accessionId: row.accession_id,
    terms: JSON.parse(row.terms) as Terms, addedAt: row.began_at, member: row.sha256, name: row.name, shown: row.shown,
    at: [row.at_start, row.at_end], body, incipit: [row.incipit_start, row.incipit_end], language: row.language, words: row.words, chapters,
    assertions: assertionsOf(connection, id),
    findings: [...(JSON.parse(row.findings) as Finding[]), ...(JSON.parse(row.reading_findings) as Finding[])],
    bodies: () => indexBodies(connection, row.reading_id, chapters.length > 0 ? chapters.map(({ at }) => at) : [body]),
  }
}

/** The assertions of a draft, in order. */
export function assertionsOf(connection: Connection, draft: number): readonly Assertion[] {
  return all(connection, assertionsOfDraft, { draft }).map(({ as_written, value, evidence, ...rest }) =>
    ({ ...rest, asWritten: as_written, value: JSON.parse(value), evidence: JSON.parse(evidence) }) as Assertion)
}

/** The chapters of a draft; a draft without any is one chapter. */
export function chaptersOf({ chapters, body, words }: { readonly chapters: readonly Chapter[]; readonly body: Span; readonly words: number }): readonly Chapter[] {
  return chapters.length > 0 ? chapters : [{ at: body, words, paragraphs: 0 }]
}

/** Makes the index texts of stored chapters anew, as `parsing/packed.ts` makes them of fresh ones. */
function indexBodies(connection: Connection, reading: number, spans: readonly Span[]): readonly Uint8Array[] {
  const row = get(connection, textOfReading, { id: reading })
  if (!row) throw new Error(`Cannot index reading ${reading}: the catalogue has none`)
  const text = unpackText(row.text, (JSON.parse(row.counts) as { textBytes: number }).textBytes)
  const masked = mask(text, unpackLayout(row.layout, text).personal)
  return spans.map(([start, end]) => Buffer.from(indexable(masked.slice(start, end))))
}
