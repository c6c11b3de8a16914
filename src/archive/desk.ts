import { mkdirSync } from 'node:fs'
import { migrate } from '../catalogue/migrate.ts'
import { cataloguePath } from '../catalogue/path.ts'
import { type Secrets, secrets } from '../catalogue/settings.ts'
import { close, openSqlite } from '../catalogue/sqlite.ts'
import type { Desk } from '../catalogue/store.ts'
import type { Writer } from '../catalogue/writer.ts'
import { tokenActs } from './tokens.ts'

/** The desk of an archive: what a person can do to the catalogue, and the secrets that let them in. */
type OpenDesk = Desk & { readonly secrets: Secrets; close(): Promise<void> }

/** Opens the desk of a data folder, making an empty catalogue where there is none. Its writer, in a thread of its own, starts with the first act. */
export async function openDesk(dataFolder: string): Promise<OpenDesk> {
  let writer: Promise<Writer> | undefined
  const writing = (): Promise<Writer> => (writer ??= import('../catalogue/writer.ts').then(({ openWriter }) => openWriter(dataFolder)))
  return {
    secrets: secretsOf(dataFolder),
    rule: async (key, wish) => (await import('./rule.ts')).rule(await writing(), key, wish),
    undo: async (ruling, by) => (await import('./undo.ts')).undo(await writing(), ruling, by),
    setTerms: async (accession, terms, by) => (await import('./set-terms.ts')).setTerms(await writing(), accession, terms, by),
    setRepairs: async (choices, by) => (await import('./set-repairs.ts')).setRepairs(await writing(), choices, by),
    ...tokenActs(writing),
    close: async () => (await writer)?.close(),
  }
}

function secretsOf(dataFolder: string): Secrets {
  mkdirSync(dataFolder, { recursive: true })
  const connection = openSqlite(cataloguePath(dataFolder))
  try {
    migrate(connection)
    return secrets(connection)
  } finally {
    close(connection)
  }
}
