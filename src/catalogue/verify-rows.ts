import type { Selectable } from 'kysely'
import { accessionValues } from './accession.ts'
import { eventValues } from './events.ts'
import { rowDigest } from './row-digest.ts'
import { rulingValues } from './rulings.ts'
import { all, close, type Connection, each, openSqlite } from './sqlite.ts'
import { statement, type Statement } from './statement.ts'
import type { Tables } from './tables.ts'
import { type AssertionValues, depositValues, type DraftValues, readingValues } from './take-rows.ts'
import { workValues } from './work-rows.ts'
import { cataloguePath } from './path.ts'

type Nothing = Record<string, never>
type Row<T extends keyof Tables> = Selectable<Tables[T]>

/** Something that is not as it was: what, and what is wrong with it. */
export type Damage = { readonly what: string; readonly wrong: string }

/** A blob that must be there, with the paths that it came under. */
type BlobToCheck = { readonly sha256: string; readonly sizeBytes: number; readonly paths: readonly string[] }

/** Goes through a catalogue looking for damage. */
type RowsCheck = { rows(): Iterable<Damage>; blobs(): Iterable<BlobToCheck>; counts(): { readonly blobs: number; readonly rows: number }; close(): void }

const accessions = statement<Nothing, Row<'accession'>>('verify-rows/accessions', (db) => db.selectFrom('accession').selectAll())
const deposits = statement<Nothing, Row<'deposit'>>('verify-rows/deposits', (db) => db.selectFrom('deposit').selectAll())
const rulings = statement<Nothing, Row<'ruling'>>('verify-rows/rulings', (db) => db.selectFrom('ruling').selectAll())
const events = statement<Nothing, Row<'event'>>('verify-rows/events', (db) => db.selectFrom('event').selectAll())
const readings = statement<Nothing, Row<'reading'>>('verify-rows/readings', (db) => db.selectFrom('reading').selectAll())
const works = statement<Nothing, Omit<Row<'work'>, 'id'> & Omit<Row<'work_record'>, 'work_id' | 'terms'>>('verify-rows/works', (db) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').selectAll('work').select(['card', 'findings', 'record', 'digest']))
const lostRecords = statement<Nothing, { key: string }>('verify-rows/lostRecords', (db) =>
  db.selectFrom('work').leftJoin('work_record', 'work_record.work_id', 'work.id').select('key').where('work_record.work_id', 'is', null))
const draftsOf = statement<{ reading: number }, DraftValues & { id: number }>('verify-rows/draftsOf', (db, arg) => db.selectFrom('draft').selectAll().where('reading_id', '=', arg('reading')).orderBy('number'))
const assertionsOf = statement<{ draft: number }, AssertionValues>('verify-rows/assertionsOf', (db, arg) => db.selectFrom('assertion').selectAll().where('draft_id', '=', arg('draft')).orderBy('number'))
const blobs = statement<Nothing, { sha256: Uint8Array; size_bytes: number; paths: string | null }>('verify-rows/blobs', (db) =>
  db.selectFrom('blob').leftJoin('deposit', 'deposit.sha256', 'blob.sha256')
    .select((of) => ['blob.sha256', 'size_bytes', of.fn.agg<string | null>('json_group_array', ['deposit.shown']).as('paths')]).groupBy('blob.sha256').orderBy('blob.sha256'))

/**
 * Opens a catalogue to be checked: SQLite's own check of its structure and indices, then every row that carries a digest
 * against it, since the first sees one flipped bit in twenty.
 */
export function openRowsCheck(dataFolder: string): RowsCheck {
  const connection = openSqlite(cataloguePath(dataFolder), { role: 'reader' })
  const counts = { blobs: 0, rows: 0 }
  function* checked<R extends { readonly digest: Uint8Array }>(of: Statement<Nothing, R>, name: (row: R) => string, values: (row: R) => readonly unknown[]): Generator<Damage> {
    for (const row of each(connection, of, {})) {
      counts.rows += 1
      if (!rowDigest(values(row)).equals(row.digest)) yield { what: name(row), wrong: 'the row is not what was written' }
    }
  }
  return {
    *rows() {
      yield* structure(connection)
      try {
        yield* checked(accessions, ({ id }) => `accession ${id}`, accessionValues)
        yield* checked(deposits, ({ shown }) => `deposit ${shown}`, depositValues)
        yield* checked(readings, ({ id, shown }) => `reading ${id} of ${shown}`, (row) => {
          const drafts = all(connection, draftsOf, { reading: row.id })
          return readingValues(row, drafts, drafts.map(({ id }) => all(connection, assertionsOf, { draft: id })))
        })
        yield* checked(works, ({ key }) => `work ${key}`, (row) => workValues(row, row))
        for (const { key } of each(connection, lostRecords, {})) yield { what: `work ${key}`, wrong: 'it has lost its record' }
        yield* checked(rulings, ({ id }) => `ruling ${id}`, rulingValues)
        yield* checked(events, ({ id }) => `event ${id}`, eventValues)
      } catch (error) {
        yield { what: cataloguePath(dataFolder), wrong: `it cannot be read to its end: ${(error as Error).message}` }
      }
    },
    *blobs() {
      for (const { sha256, size_bytes, paths } of each(connection, blobs, {})) {
        counts.blobs += 1
        yield { sha256: Buffer.from(sha256).toString('hex'), sizeBytes: size_bytes, paths: (JSON.parse(paths ?? '[]') as (string | null)[]).filter((path) => path !== null) }
      }
    },
    counts: () => counts,
    close: () => close(connection),
  }
}

function* structure({ database }: Connection): Generator<Damage> {
  for (const check of ['integrity_check', 'foreign_key_check']) {
    try {
      for (const row of database.prepare(`pragma ${check}`).iterate()) {
        const said = Object.values(row).join(' ')
        if (said !== 'ok') yield { what: 'catalogue.db', wrong: `SQLite's ${check.replace('_', ' ')}: ${said}` }
      }
    } catch (error) {
      yield { what: 'catalogue.db', wrong: `SQLite's ${check.replace('_', ' ')}: ${(error as Error).message}` }
    }
  }
}
