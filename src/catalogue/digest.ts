import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { unpackedJson, unpackText } from '../parsing/packed.ts'
import { canonical } from './row-digest.ts'
import { all, type Connection, each } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'

type Nothing = Record<string, never>
type Bytes = Uint8Array

const blobs = statement<Nothing, { sha256: Bytes; size_bytes: number }>('digest/blobs', (db) => db.selectFrom('blob').selectAll().orderBy('sha256'))
const deposits = statement<Nothing, { sha256: Bytes; path: Bytes; findings: string; whole: number; terms: string }>('digest/deposits', (db) =>
  db.selectFrom('deposit').innerJoin('accession', 'accession.id', 'deposit.accession_id').select(['sha256', 'path', 'findings', 'whole', 'terms']).orderBy('sha256').orderBy('path'))
const readings = statement<Nothing, {
  id: number; container: Bytes; path: Bytes; name: Bytes; sha256: Bytes; rules: number; format: string; encoding: string | null; findings: string; repairs: string; counts: string; text: Bytes; layout: Bytes
}>('digest/readings', (db) => db.selectFrom('reading').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
  .select(['reading.id', 'deposit.sha256 as container', 'reading.path', 'reading.name', 'reading.sha256', 'rules', 'format', 'encoding', 'reading.findings', 'repairs', 'counts', 'text', 'layout'])
  .orderBy('reading.sha256').orderBy('deposit.sha256').orderBy('reading.path').orderBy('reading.name'))
const drafts = statement<{ reading: number }, Selectable<Tables['draft']>>('digest/drafts', (db, arg) => db.selectFrom('draft').selectAll().where('reading_id', '=', arg('reading')).orderBy('number'))
const assertions = statement<{ draft: number }, Selectable<Tables['assertion']>>('digest/assertions', (db, arg) => db.selectFrom('assertion').selectAll().where('draft_id', '=', arg('draft')).orderBy('number'))
const works = statement<Nothing, { id: number; key: string; state: string; weight: number; warned: number; words: number; chapters: number; record: string; findings: string }>('digest/works', (db) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(['id', 'key', 'state', 'weight', 'warned', 'words', 'chapters', 'record', 'findings']).orderBy('key'))
const segments = statement<{ work: number }, { number: number; alternative: number; key: string; name: Bytes }>('digest/segments', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id')
    .select(['segment.number', 'alternative', 'key', 'name']).where('work_id', '=', arg('work')).orderBy('segment.number').orderBy('alternative'))
const headings = statement<{ work: number }, { kind: string; value: string }>('digest/headings', (db, arg) =>
  db.selectFrom('work_record').innerJoin(sql<{ value: number }>`json_each(work_record.terms)`.as('filed'), (join) => join.onTrue()).innerJoin('term', (join) => join.onRef('term.id', '=', sql`filed.value`))
    .select(['kind', 'term.value']).where('work_id', '=', arg('work')).orderBy('kind').orderBy('term.value'))
const rulings = statement<Nothing, Selectable<Tables['ruling']>>('digest/rulings', (db) => db.selectFrom('ruling').selectAll().orderBy('member').orderBy('id'))

/**
 * The catalogue digest, as docs/catalogue-digest.md defines it: SHA-256 over the canonical rows of everything that was taken in
 * and said, in an order that follows from content, without row numbers, times and events. Lower-case hexadecimal.
 */
export function catalogueDigest(connection: Connection): string {
  const digest = createHash('sha256')
  const add = (table: string, values: readonly unknown[]): void => void digest.update(`${table} ${canonical(values)}\n`)
  for (const { sha256, size_bytes } of each(connection, blobs, {})) add('blob', [sha256, size_bytes])
  for (const { sha256, path, findings, whole, terms } of each(connection, deposits, {})) add('deposit', [sha256, path, whole, findings, terms])
  for (const { id, text, layout, ...row } of each(connection, readings, {})) {
    // Compressed bytes depend on the library that compressed them.
    const { textBytes } = JSON.parse(row.counts) as { textBytes: number }
    add('reading', [row.container, row.path, row.name, row.sha256, row.rules, row.format, row.encoding, row.findings, row.repairs, row.counts, unpackText(text, textBytes), unpackedJson(layout)])
    for (const { id: draft, reading_id: _, ...values } of all(connection, drafts, { reading: id })) {
      add('draft', Object.values(values))
      for (const { draft_id: __, ...assertion } of all(connection, assertions, { draft })) add('assertion', Object.values(assertion))
    }
  }
  for (const { id, record, findings, ...work } of each(connection, works, {})) {
    // A ruling's number is a row number; which path stands in a finding's detail depends on names and is in the segments.
    const codes = (JSON.parse(findings) as { code: string }[]).map(({ code }) => code).sort()
    add('work', [...Object.values(work), JSON.stringify(JSON.parse(record), (name, value: unknown) => (name === 'ruling' ? undefined : value)), codes])
    for (const segment of all(connection, segments, { work: id })) add('segment', Object.values(segment))
    for (const heading of all(connection, headings, { work: id })) add('heading', Object.values(heading))
  }
  const numbers = new Map<number, string>()
  for (const { id, at: _, digest: __, undoes, ...ruling } of each(connection, rulings, {})) {
    const row = canonical([...Object.values(ruling), undoes === null ? null : numbers.get(undoes)])
    numbers.set(id, row)
    add('ruling', [row])
  }
  return digest.digest('hex')
}
