import type { Secrets } from '../catalogue/settings.ts'
import type { Desk } from '../catalogue/store.ts'
import { openWriter } from '../catalogue/writer.ts'
import { rule } from './rule.ts'
import { setTerms } from './set-terms.ts'
import { undo } from './undo.ts'

/** The desk of an archive: what a person can do to the catalogue, and the secrets that let them in. */
export type OpenDesk = Desk & { secrets(): Promise<Secrets>; close(): Promise<void> }

/** Opens the desk of a data folder. Its writer has a thread of its own. */
export async function openDesk(dataFolder: string): Promise<OpenDesk> {
  const writer = await openWriter(dataFolder)
  return {
    rule: (key, wish) => rule(writer, key, wish),
    undo: (ruling, by) => undo(writer, ruling, by),
    setTerms: (accession, terms, by) => setTerms(writer, accession, terms, by),
    secrets: () => writer.secrets(),
    close: () => writer.close(),
  }
}
