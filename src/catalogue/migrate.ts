import type { DatabaseSync } from 'node:sqlite'
import { first } from './migrations/0001-first.ts'
import { secondLook } from './migrations/0002-second-look.ts'
import { postings } from './migrations/0003-postings.ts'
import { profiles } from './migrations/0004-profiles.ts'
import { searchFacts } from './migrations/0005-search-facts.ts'
import { browsing } from './migrations/0006-browsing.ts'
import { tokens } from './migrations/0007-tokens.ts'
import { curation } from './migrations/0008-curation.ts'
import { twins } from './migrations/0009-twins.ts'
import { withdrawals } from './migrations/0010-withdrawals.ts'
import { type Connection, transaction } from './sqlite.ts'

/** All schemas that were ever released, oldest first: the number of a schema is its place here, from 1. */
export const migrations: readonly string[] = [first, secondLook, postings, profiles, searchFacts, browsing, tokens, curation, twins, withdrawals]

/** Says in the file's header whose it is: "Inci" in ASCII. */
const applicationId = 0x496e6369

/**
 * Brings the catalogue to the newest schema, forward only. Kysely's migrator has no lock on SQLite, so the version is read and
 * written in one immediate transaction: of two processes that start at once, the second finds nothing left to do.
 *
 * @throws Error when the file is newer than this program, or is no catalogue
 */
export function migrate(connection: Connection, steps: readonly string[] = migrations): void {
  const { database } = connection
  if (version(database) === steps.length) return
  transaction(connection, () => {
    const from = version(database)
    if (from > steps.length) throw new Error(`Cannot open the catalogue: a newer Incipit wrote it (schema ${from}; this one knows ${steps.length}). Use that version, or a copy made before`)
    if (from === 0 && database.prepare('select 1 from sqlite_schema').get()) throw new Error('Cannot open the catalogue: the file holds tables that are not of Incipit')
    for (const step of steps.slice(from)) database.exec(step)
    database.exec(`pragma user_version=${steps.length}; pragma application_id=${applicationId}`)
  })
}

function version(database: DatabaseSync): number {
  return Number(Object.values(database.prepare('pragma user_version').get() ?? {})[0] ?? 0)
}
