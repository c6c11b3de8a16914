import type { Generated } from 'kysely'

/** Bytes in SQLite. */
type Bytes = Uint8Array
/** JSON in a column of text. */
type Json = string

/** The catalogue's tables, as `migrations/` makes them; what each holds is told in docs/ARCHITECTURE.md. */
export type Tables = {
  accession: { id: Generated<number>; resume_key: string; began_at: string; ended_at: string | null; roots: Json; terms: Json; digest: Bytes }
  blob: { sha256: Bytes; size_bytes: number }
  deposit: { id: Generated<number>; accession_id: number; path: Bytes; shown: string; sha256: Bytes; whole: number; findings: Json; digest: Bytes }
  reading: {
    id: Generated<number>; deposit_id: number; path: Bytes; name: Bytes; shown: string; sha256: Bytes; size_bytes: number
    rules: number; format: string; encoding: Json | null; findings: Json; repairs: Json; counts: Json; digest: Bytes; text: Bytes; layout: Bytes
    hints: Json | null
  }
  reading_count: { reading_id: number; format: string; encoding: string | null; made: Json | null; confidence: Json }
  companion: { deposit_id: number; name: string; metadata: Json }
  draft: {
    id: Generated<number>; reading_id: number; number: number; key: string; stem: string | null
    at_start: number; at_end: number; body_start: number; body_end: number; incipit_start: number; incipit_end: number
    language: string; words: number; chapters: Json; findings: Json; posting: string | null; profiles: Json | null
  }
  assertion: {
    draft_id: number; number: number; field: string; basis: string; extent: string; rule: string; confidence: number
    as_written: string; value: Json; evidence: Json
  }
  work: {
    id: Generated<number>; key: string; state: string; next_state: string; weight: number; rung: number; warned: number
    sort: string; words: number; chapters: number; language: string; accession_id: number; added_at: string; date: string | null
  }
  work_record: { work_id: number; card: Json; terms: Json; findings: Json; record: Json; digest: Bytes }
  work_fact: { work_id: number; complete: number | null; answer: string; opening: string | null }
  work_change: { id: Generated<number>; work_id: number }
  segment: { work_id: number; number: number; alternative: number; draft_id: number }
  alias: { key: string; draft_id: number }
  chapter: { id: Generated<number>; work_id: number; number: number; segment: number; of_draft: number; title: string | null; words: number; paragraphs: number }
  term: { id: Generated<number>; kind: string; value: string; label: string }
  work_term: { term_id: number; sort: string; work_id: number }
  ruling: {
    id: Generated<number>; member: Bytes; at_start: number; at_end: number; act: string; field: string | null; value: Json | null
    by: string; at: string; reason: string | null; undoes: number | null; digest: Bytes
  }
  event: { id: Generated<number>; at: string; type: string; agent: string; accession_id: number | null; subject: string | null; outcome: string; detail: Json; digest: Bytes }
  look: { id: Generated<number>; accession_id: number; deposit_id: number; reading_id: number | null; work_id: number | null; other_id: number | null; code: string; severity: string; detail: string | null; evidence: Json | null }
  todo: { what: string; value: string; accession_id: number }
  token: { id: Generated<number>; digest: Bytes; owner: Bytes; name: string; settings: string; made_at: string; used_in: string | null; revoked_at: string | null }
  setting: { name: string; value: string }
  chapter_fts: { rowid: number; title: string; creators: string; tags: string; body: string; chapter_fts: string; rank: number }
}
