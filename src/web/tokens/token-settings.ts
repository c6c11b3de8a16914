import { hash } from 'node:crypto'
import type { Catalogue, Desk } from '../../catalogue/store.ts'
import { plainLooks } from '../looks.ts'
import type { Settings } from '../settings.ts'
import { readSettings, writeSettings } from '../settings-cookie.ts'
import { isToken } from './token.ts'

/** What a token carries of its reader's settings: limits, language, how a text is set. Neither their looks nor the mark that it is theirs by. */
export function carried({ mark: _, ...settings }: Settings): string {
  return writeSettings({ ...settings, ...plainLooks })
}

/**
 * Looks up what the reader of a token has set. The catalogue keeps tokens in use in memory, and a revoked one is none at once, whichever process
 * revoked it. The first use in a month is noted, after the answer; where it cannot be noted, `onError` hears of it.
 */
export function tokenSettings(catalogue: Pick<Catalogue, 'token'>, desk: Pick<Desk, 'useToken'>, onError: (error: unknown) => void, now: () => Date = () => new Date()): (token: string) => Promise<Settings | undefined> {
  const noting = new Set<string>()
  return async (token) => {
    if (!isToken(token)) return undefined
    const digest = hash('sha256', token)
    const held = await catalogue.token(digest)
    if (!held) return undefined
    if (held.usedIn !== now().toISOString().slice(0, '2026-11'.length) && !noting.has(digest)) {
      noting.add(digest)
      desk.useToken(Buffer.from(digest, 'hex')).catch(onError).finally(() => noting.delete(digest))
    }
    return readSettings(held.settings)
  }
}
