import { isUtf8 } from 'node:buffer'
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { Readable } from '../consent/readable.ts'
import type { BrowseKind } from '../model/heading.ts'
import type { Format } from '../model/reading.ts'
import type { Terms } from '../model/terms.ts'
import type { AccessionLine, DepositLine, DraftLine, EventLine, PathLine, ReadingLine, RulingLine, WorkLine } from '../publish/bag/lines.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'
import { accessionKey } from './accession-key.ts'
import { catalogueDigest } from './digest.ts'
import { cataloguePath } from './path.ts'
import { archiveChoices } from './repair-choices.ts'
import { all, close, each, openSqlite } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'
import { factsColumns, factsOf, type FactsRow } from './work-summary.ts'

type Of = { accession: number | null }
type Row<T extends keyof Tables> = Selectable<Tables[T]>
type ReadingRow = Pick<Row<'reading'>, 'id' | 'deposit_id' | 'path' | 'shown' | 'sha256' | 'size_bytes' | 'rules' | 'format' | 'encoding' | 'hints' | 'repairs' | 'findings'>

const accessionRows = statement<Of, Row<'accession'>>('bag-tables/accessions', (db, arg) => db.selectFrom('accession').selectAll().where(sql<boolean>`${arg('accession')} is null or id = ${arg('accession')}`).orderBy('id'))
const depositRows = statement<Of, Row<'deposit'> & { size_bytes: number; format: string | null }>('bag-tables/deposits', (db, arg) =>
  db.selectFrom('deposit').innerJoin('blob', 'blob.sha256', 'deposit.sha256').leftJoin('reading', (join) => join.onRef('reading.deposit_id', '=', 'deposit.id').on('reading.path', '=', sql<Uint8Array>`x''`))
    .selectAll('deposit').select(['blob.size_bytes', 'format']).where(sql<boolean>`${arg('accession')} is null or accession_id = ${arg('accession')}`).orderBy('accession_id').orderBy('deposit.id'))
const readingRows = statement<Of, ReadingRow>('bag-tables/readings', (db, arg) =>
  // A cross join goes through deposits first, in their order, so that nothing is put in order in memory.
  db.selectFrom('deposit').crossJoin('reading').whereRef('reading.deposit_id', '=', 'deposit.id')
    .select(['reading.id', 'deposit_id', 'reading.path', 'reading.shown', 'reading.sha256', 'size_bytes', 'rules', 'format', 'encoding', 'hints', 'repairs', 'reading.findings'])
    .where(sql<boolean>`(${arg('accession')} is null or accession_id = ${arg('accession')})`).orderBy('accession_id').orderBy('deposit.id').orderBy('reading.id'))
const draftRows = statement<{ reading: number }, Row<'draft'>>('bag-tables/drafts', (db, arg) => db.selectFrom('draft').selectAll().where('reading_id', '=', arg('reading')).orderBy('number'))
const aliasRows = statement<{ draft: number }, { key: string }>('bag-tables/aliases', (db, arg) => db.selectFrom('alias').select('key').where('draft_id', '=', arg('draft')).orderBy('key'))
const workRows = statement<Of, FactsRow & Pick<Row<'work'>, 'id' | 'words' | 'language' | 'accession_id' | 'added_at' | 'date'> & Pick<Row<'work_record'>, 'record' | 'findings'>>('bag-tables/works', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id')
    .select([...factsColumns, 'work.id', 'work.words', 'work.language', 'work.accession_id', 'work.added_at', 'work.date', 'work_record.record', 'work_record.findings'])
    .where(sql<boolean>`work.state <> 'reading' and (${arg('accession')} is null or work.id in (select segment.work_id from deposit join reading on reading.deposit_id = deposit.id
      join draft on draft.reading_id = reading.id join segment on segment.draft_id = draft.id where deposit.accession_id = ${arg('accession')}))`).orderBy('work.id'))
const chapterRows = statement<{ work: number }, { number: number; title: string | null; words: number }>('bag-tables/chapters', (db, arg) => db.selectFrom('chapter').select(['number', 'title', 'words']).where('work_id', '=', arg('work')).orderBy('number'))
const segmentRows = statement<{ work: number }, { number: number; alternative: number; key: string; sha256: Uint8Array; shown: string }>('bag-tables/segments', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id')
    .select(['segment.number', 'alternative', 'key', 'sha256', 'shown']).where('work_id', '=', arg('work')).orderBy('segment.number').orderBy('alternative'))
const headingRows = statement<{ work: number }, { kind: string; value: string; label: string }>('bag-tables/headings', (db, arg) =>
  db.selectFrom('work_record').innerJoin(sql<{ value: number }>`json_each(work_record.terms)`.as('filed'), (join) => join.onTrue()).innerJoin('term', (join) => join.onRef('term.id', '=', sql`filed.value`))
    .select(['kind', 'term.value', 'label']).where('work_id', '=', arg('work')).orderBy('kind').orderBy('term.value'))
const ofAccession = sql<boolean>`ruling.member in (select reading.sha256 from deposit join reading on reading.deposit_id = deposit.id where deposit.accession_id = `
const rulingRows = statement<Of, Row<'ruling'>>('bag-tables/rulings', (db, arg) => db.selectFrom('ruling').selectAll().where(sql<boolean>`${arg('accession')} is null or ${ofAccession}${arg('accession')})`).orderBy('id'))
const eventRows = statement<Of, Row<'event'>>('bag-tables/events', (db, arg) =>
  db.selectFrom('event').selectAll().where(sql<boolean>`${arg('accession')} is null or accession_id = ${arg('accession')} or json_extract(detail, '$.ruling') in (select id from ruling where ${ofAccession}${arg('accession')}))`).orderBy('id'))

/** The catalogue as a bag tells it, all of it as it stood at one moment: of the whole archive, or of one accession. Rows come one at a time. */
export type BagTables = {
  accessions(): readonly AccessionLine[]
  /** Accessions that were stopped before their end. */
  unfinished(): readonly number[]
  /** Each with the bytes of its path, and its form where it was read as one document; the name in the payload is the bag's to give. */
  deposits(): Iterable<Omit<DepositLine, 'payload'> & { readonly pathBytes: Uint8Array; readonly format?: Format }>
  readings(): Iterable<ReadingLine>
  works(): Iterable<Readable<WorkLine>>
  rulings(): Iterable<RulingLine>
  events(): Iterable<EventLine>
  repairs(): RuleChoices
  digest(): string
  close(): void
}

/** Opens them. Others may write meanwhile; nothing of it is seen here. @param accession its number; absent: all */
export function openBagTables(dataFolder: string, accession?: number): BagTables {
  const connection = openSqlite(cataloguePath(dataFolder), { role: 'reader' })
  connection.database.exec('begin')
  const of = { accession: accession ?? null }
  return {
    accessions: () => all(connection, accessionRows, of).map((row) =>
      ({ number: row.id, key: accessionKey(row), beganAt: row.began_at, endedAt: row.ended_at ?? '', roots: JSON.parse(row.roots) as string[], terms: JSON.parse(row.terms) as Terms })),
    unfinished: () => all(connection, accessionRows, of).flatMap(({ id, ended_at }) => (ended_at === null ? [id] : [])),
    *deposits() {
      for (const { id, accession_id, path, shown, sha256, size_bytes, findings, format } of each(connection, depositRows, of)) {
        yield { number: id, accession: accession_id, ...pathLine(path), pathBytes: path, shown, sha256: hex(sha256), sizeBytes: size_bytes, findings: JSON.parse(findings) as [], ...(format !== null && { format: format as Format }) }
      }
    },
    *readings() {
      for (const row of each(connection, readingRows, of)) {
        yield {
          deposit: row.deposit_id, ...pathLine(row.path), shown: row.shown, sha256: hex(row.sha256), sizeBytes: row.size_bytes, rules: row.rules, format: row.format as ReadingLine['format'],
          ...(row.encoding !== null && { encoding: JSON.parse(row.encoding) as NonNullable<ReadingLine['encoding']> }), ...(row.hints !== null && { hints: JSON.parse(row.hints) as NonNullable<ReadingLine['hints']> }),
          repairs: JSON.parse(row.repairs) as string[], findings: JSON.parse(row.findings) as [],
          drafts: all(connection, draftRows, { reading: row.id }).map((draft) => draftLine(draft, all(connection, aliasRows, { draft: draft.id }).map(({ key }) => key))),
        }
      }
    },
    *works() {
      for (const row of each(connection, workRows, of)) {
        const facts = factsOf(row)
        const work = { work: row.id }
        yield new Readable(facts, {
          key: row.key, state: row.state, accession: row.accession_id, addedAt: row.added_at, rung: facts.rung, warnings: facts.warnings, language: row.language, words: row.words,
          ...(row.date !== null && { date: row.date }), record: JSON.parse(row.record) as WorkLine['record'], findings: JSON.parse(row.findings) as [],
          chapters: all(connection, chapterRows, work).map(({ title, ...chapter }) => ({ ...chapter, ...(title !== null && { title }) })),
          segments: all(connection, segmentRows, work).map(({ key, sha256, ...segment }) => ({ ...segment, draft: key, sha256: hex(sha256) })),
          headings: all(connection, headingRows, work).map((heading) => ({ ...heading, kind: heading.kind as BrowseKind })),
        })
      }
    },
    *rulings() {
      for (const { id, member, at_start, at_end, act, field, value, by, at, reason, undoes } of each(connection, rulingRows, of)) {
        yield {
          number: id, anchor: { member: hex(member), at: [at_start, at_end] }, act: act as RulingLine['act'], ...(field !== null && { field: field as NonNullable<RulingLine['field']> }),
          ...(value !== null && { value: JSON.parse(value) as unknown }), by, at, ...(reason !== null && { reason }), ...(undoes !== null && { undoes }),
        }
      }
    },
    *events() {
      for (const { id, at, type, agent, accession_id, subject, outcome, detail } of each(connection, eventRows, of)) {
        yield { number: id, at, type, agent, ...(accession_id !== null && { accession: accession_id }), ...(subject !== null && { subject }), outcome, detail: JSON.parse(detail) as Record<string, unknown> }
      }
    },
    repairs: () => archiveChoices(connection),
    digest: () => catalogueDigest(connection),
    close: () => {
      connection.database.exec('rollback')
      close(connection)
    },
  }

  function draftLine({ key, at_start, at_end, body_start, body_end, language, words, findings, profiles }: Row<'draft'>, aliases: readonly string[]): DraftLine {
    return { key, ...(aliases.length > 0 && { aliases }), at: [at_start, at_end], body: [body_start, body_end], language, words, findings: JSON.parse(findings) as [], profiles: JSON.parse(profiles ?? '[]') as [] }
  }
}

/** A path's bytes as JSON carries them. */
function pathLine(path: Uint8Array): PathLine {
  return isUtf8(path) ? { path: Buffer.from(path).toString() } : { pathHex: hex(path) }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
