import type { Hints } from '../model/reading.ts'
import type { Terms } from '../model/terms.ts'
import type { Packed } from '../parsing/packed.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'
import { beginAccession, endAccession } from './accession.ts'
import { type RulingWish, rule, setTerms, undo } from './desk-acts.ts'
import { addEvent, type ArchiveEvent } from './events.ts'
import { checkpoint, mergeIndex, tuneIndex } from './index-care.ts'
import { setRepairs } from './repair-choices.ts'
import { replaceReading } from './replace-reading.ts'
import { heldAccession, restoreEvents, restoreRepairs, restoreRulings } from './restore.ts'
import { secrets } from './settings.ts'
import { type Connection, transaction } from './sqlite.ts'
import { type Accession, take, type Taken } from './take.ts'
import { clearTokens, makeToken, renewToken, revokeTokens, useToken } from './tokens.ts'
import type { TokensLeft, TokenWish } from './store.ts'
import { forgetTerms } from './terms-of-work.ts'
import { forgetChanges } from './work-changes.ts'

type Rest<F> = F extends (connection: Connection, ...rest: infer R) => unknown ? R : never

/** All that is ever written to the catalogue, over one connection. Times are given by the caller. */
export function writerActs(connection: Connection) {
  const whole = <T>(act: () => T): T => {
    try {
      return transaction(connection, act)
    } catch (error) {
      forgetTerms(connection)
      throw error
    }
  }
  return {
    begin: (wish: { readonly resumeKey: string; readonly roots: readonly string[]; readonly terms: Terms; readonly now: string }) => {
      tuneIndex(connection)
      return beginAccession(connection, wish)
    },
    take: (accession: Accession, items: readonly Taken[]) => whole(() => take(connection, accession, items)),
    end: (accession: number, now: string, detail: Readonly<Record<string, unknown>>, endedAt?: string) => endAccession(connection, accession, now, detail, endedAt),
    tidy: () => {
      mergeIndex(connection)
      forgetChanges(connection)
      checkpoint(connection)
    },
    event: (event: ArchiveEvent) => whole(() => addEvent(connection, event)),
    replace: (reading: number, packed: Packed, hints?: Hints) => whole(() => replaceReading(connection, reading, packed, hints)),
    rule: (key: string, wish: RulingWish, now: string) => whole(() => rule(connection, key, wish, now)),
    undo: (ruling: number, by: string, now: string) => whole(() => undo(connection, ruling, by, now)),
    setTerms: (accession: number, terms: Terms, by: string, now: string) => whole(() => setTerms(connection, accession, terms, by, now)),
    setRepairs: (choices: RuleChoices, by: string, now: string) => whole(() => setRepairs(connection, choices, by, now)),
    makeToken: (wish: TokenWish, now: string) => whole(() => makeToken(connection, wish, now)),
    renewToken: (owner: Uint8Array, id: number, settings: string) => whole(() => renewToken(connection, owner, id, settings)),
    revokeTokens: (of: Parameters<typeof revokeTokens>[1], now: string) => whole(() => revokeTokens(connection, of, now)),
    clearTokens: (left: TokensLeft, now: string) => whole(() => clearTokens(connection, left, now)),
    useToken: (digest: Uint8Array, month: string) => whole(() => useToken(connection, digest, month)),
    heldAccession: (key: string) => heldAccession(connection, key),
    restoreRulings: (...args: Rest<typeof restoreRulings>) => whole(() => restoreRulings(connection, ...args)),
    restoreEvents: (...args: Rest<typeof restoreEvents>) => whole(() => restoreEvents(connection, ...args)),
    restoreRepairs: (choices: RuleChoices) => whole(() => restoreRepairs(connection, choices)),
    secrets: () => secrets(connection),
  }
}

/** The acts of a writer. */
export type WriterActs = ReturnType<typeof writerActs>
