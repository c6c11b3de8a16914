import type { Selectable } from 'kysely'
import type { Terms } from '../model/terms.ts'
import { addEvent } from './events.ts'
import { rowDigest } from './row-digest.ts'
import { bumpVersion } from './settings.ts'
import { settleNext } from './settle.ts'
import { type Connection, get, run, transaction } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'
import type { Accession } from './take.ts'
import { notePublished } from './work-changes.ts'

type AccessionRow = Omit<Selectable<Tables['accession']>, 'id'>

const unfinished = statement<{ resume_key: string }, { id: number; began_at: string; terms: string }>('accession/unfinished', (db, arg) =>
  db.selectFrom('accession').select(['id', 'began_at', 'terms']).where('resume_key', '=', arg('resume_key')).where('ended_at', 'is', null))
const byId = statement<{ id: number }, Selectable<Tables['accession']>>('accession/byId', (db, arg) => db.selectFrom('accession').selectAll().where('id', '=', arg('id')))
const add = statement<AccessionRow>('accession/add', (db, arg) => db.insertInto('accession').values({
  resume_key: arg('resume_key'), began_at: arg('began_at'), ended_at: arg('ended_at'), roots: arg('roots'), terms: arg('terms'), digest: arg('digest'),
}))
const change = statement<{ id: number; ended_at: string | null; terms: string; digest: Uint8Array }>('accession/change', (db, arg) =>
  db.updateTable('accession').set({ ended_at: arg('ended_at'), terms: arg('terms'), digest: arg('digest') }).where('id', '=', arg('id')))
// The narrow index gives the next works to be shown; a few hundred at a time keep each transaction short.
const publishedAtOnce = 500
const publishSome = statement<{ accession: number }>('accession/publishSome', (db, arg) => db.updateTable('work').set((of) => ({ state: of.ref('next_state') }))
  .where('id', 'in', db.selectFrom('work').select('id').where('accession_id', '=', arg('accession')).where('state', '=', 'reading').orderBy('id').limit(publishedAtOnce)))

/** The accession that an import with these roots and terms left unfinished, or undefined. */
export function unfinishedAccession(connection: Connection, resumeKey: string): Accession | undefined {
  const row = get(connection, unfinished, { resume_key: resumeKey })
  return row && { id: row.id, beganAt: row.began_at, terms: JSON.parse(row.terms) as Terms }
}

/** Begins an accession, or goes on with the one that was left unfinished. */
export function beginAccession(connection: Connection, { resumeKey, roots, terms, now }: { readonly resumeKey: string; readonly roots: readonly string[]; readonly terms: Terms; readonly now: string }): Accession {
  return transaction(connection, () => {
    const held = unfinishedAccession(connection, resumeKey)
    if (held) return held
    const row = { resume_key: resumeKey, began_at: now, ended_at: null, roots: JSON.stringify(roots), terms: JSON.stringify(terms) }
    const { id } = run(connection, add, { ...row, digest: rowDigest(accessionValues(row)) })
    return { id, beganAt: now, terms }
  })
}

/**
 * Ends an accession: what depended on other files is settled, its works are shown to whom they may be shown, and one event tells what
 * came in. In many short transactions; ended in the last one, so that an interrupted end is taken up by the next import.
 *
 * @param endedAt when it ended in the archive that it is restored from
 */
export function endAccession(connection: Connection, accession: number, now: string, detail: Readonly<Record<string, unknown>>, endedAt: string = now): void {
  while (settleNext(connection, accession));
  while (transaction(connection, () => {
    notePublished(connection, accession, publishedAtOnce)
    const { changes } = run(connection, publishSome, { accession })
    if (changes > 0) bumpVersion(connection)
    return changes > 0
  }));
  transaction(connection, () => {
    const row = accessionRow(connection, accession)
    changeAccession(connection, { ...row, ended_at: row.ended_at ?? endedAt })
    addEvent(connection, { at: now, type: 'ingestion', agent: 'import', accession, outcome: 'success', detail })
    bumpVersion(connection)
  })
}

/** The row of an accession. @throws RangeError when there is none */
export function accessionRow(connection: Connection, id: number): Selectable<Tables['accession']> {
  const row = get(connection, byId, { id })
  if (!row) throw new RangeError(`Cannot find accession ${id}: the catalogue has none`)
  return row
}

/** Writes an accession's end and terms. */
export function changeAccession(connection: Connection, row: Selectable<Tables['accession']>): void {
  run(connection, change, { id: row.id, ended_at: row.ended_at, terms: row.terms, digest: rowDigest(accessionValues(row)) })
}

/** What the digest of an accession's row covers. */
export function accessionValues(row: Omit<AccessionRow, 'digest'>): readonly unknown[] {
  return [row.resume_key, row.began_at, row.ended_at, row.roots, row.terms]
}
