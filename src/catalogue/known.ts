import { unfinishedAccession } from './accession.ts'
import { close, type Connection, get, openSqlite } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Accession } from './take.ts'
import { depositOf, memberOfContainer } from './take-rows.ts'
import { cataloguePath } from './path.ts'

/** What the catalogue holds already, as an import asks it file by file. */
export type Known = {
  /** Whether these bytes under this path are taken in, with all that they contain. */
  deposit(sha256: Uint8Array, path: Uint8Array): boolean
  /** Whether a member of a container is read. */
  member(container: Uint8Array, path: Uint8Array): boolean
  /** How many bytes the blob has; undefined where the catalogue knows of none. */
  blobBytes(sha256: Uint8Array): number | undefined
  /** The accession that an import with this key left unfinished. */
  unfinished(resumeKey: string): Accession | undefined
  close(): void
}

const blobOf = statement<{ sha256: Uint8Array }, { size_bytes: number }>('known/blobOf', (db, arg) => db.selectFrom('blob').select('size_bytes').where('sha256', '=', arg('sha256')))

/** Opens a connection that answers what is known. The catalogue must exist. */
export function openKnown(dataFolder: string): Known {
  const connection: Connection = openSqlite(cataloguePath(dataFolder), { role: 'reader' })
  return {
    deposit: (sha256, path) => get(connection, depositOf, { sha256, path })?.whole === 1,
    member: (sha256, path) => get(connection, memberOfContainer, { sha256, path }) !== undefined,
    blobBytes: (sha256) => get(connection, blobOf, { sha256 })?.size_bytes,
    unfinished: (resumeKey) => unfinishedAccession(connection, resumeKey),
    close: () => close(connection),
  }
}
