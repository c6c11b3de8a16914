import { sql } from 'kysely'
import { putSetting, setting } from './settings.ts'
import { all, type Connection, get, run, transaction } from './sqlite.ts'
import { statement } from './statement.ts'
import type { TokenCount, TokenMade, TokensLeft, TokenSummary, TokenWish } from './store.ts'

type Bytes = Uint8Array

/** A token that is in force: the settings that it carries, as they were written, and the month in which it was last used. */
export type HeldToken = { readonly settings: string; readonly usedIn?: string }

/** How many tokens one reader may have in force. */
export const mostOfOwner = 20
// A list shows some that were revoked, too.
const mostShown = 40

const byDigest = statement<{ digest: Bytes }, { settings: string; used_in: string | null }>('tokens/byDigest', (db, arg) => db.selectFrom('token').select(['settings', 'used_in']).where('digest', '=', arg('digest')).where('revoked_at', 'is', null))
const ofOwner = statement<{ owner: Bytes }, { id: number; name: string; settings: string; made_at: string; used_in: string | null; revoked_at: string | null }>('tokens/ofOwner', (db, arg) =>
  db.selectFrom('token').select(['id', 'name', 'settings', 'made_at', 'used_in', 'revoked_at']).where('owner', '=', arg('owner')).orderBy('id', 'desc').limit(mostShown))
const inForce = statement<{ owner: Bytes }, { tokens: number }>('tokens/inForce', (db, arg) => db.selectFrom('token').select((of) => of.fn.countAll<number>().as('tokens')).where('owner', '=', arg('owner')).where('revoked_at', 'is', null))
const madeSince = statement<{ since: string }, { tokens: number }>('tokens/madeSince', (db, arg) => db.selectFrom('token').select((of) => of.fn.countAll<number>().as('tokens')).where('made_at', '>', arg('since')))
const inAll = statement<Record<string, never>, { tokens: number }>('tokens/inAll', (db) => db.selectFrom('token').select((of) => of.fn.countAll<number>().as('tokens')))
const add = statement<{ digest: Bytes; owner: Bytes; name: string; settings: string; now: string }>('tokens/add', (db, arg) =>
  db.insertInto('token').values({ digest: arg('digest'), owner: arg('owner'), name: arg('name'), settings: arg('settings'), made_at: arg('now') }))
// Nobody misses what was revoked, nor what was made and never used: but a new one has a day to be put into an e-reader.
const dropUnmissed = statement<{ many: number; before: string }>('tokens/dropUnmissed', (db, arg) => db.deleteFrom('token').where('id', 'in',
  db.selectFrom('token').select('id').where((of) => of.or([of('revoked_at', 'is not', null), of.and([of('used_in', 'is', null), of('made_at', '<', arg('before'))])]))
    .orderBy((of) => of('revoked_at', 'is', null)).orderBy('id').limit(arg('many'))))
const renew = statement<{ owner: Bytes; id: number; settings: string }>('tokens/renew', (db, arg) => db.updateTable('token').set({ settings: arg('settings') }).where('owner', '=', arg('owner')).where('id', '=', arg('id')).where('revoked_at', 'is', null))
const revokeOne = statement<{ owner: Bytes; id: number; now: string }>('tokens/revokeOne', (db, arg) => db.updateTable('token').set({ revoked_at: arg('now'), settings: '' }).where('owner', '=', arg('owner')).where('id', '=', arg('id')).where('revoked_at', 'is', null))
const revokeAll = statement<{ owner: Bytes; now: string }>('tokens/revokeAll', (db, arg) => db.updateTable('token').set({ revoked_at: arg('now'), settings: '' }).where('owner', '=', arg('owner')).where('revoked_at', 'is', null))
const revokeThis = statement<{ digest: Bytes; now: string }>('tokens/revokeThis', (db, arg) => db.updateTable('token').set({ revoked_at: arg('now'), settings: '' }).where('digest', '=', arg('digest')).where('revoked_at', 'is', null))
const revokeIdle = statement<{ month: string; now: string }>('tokens/revokeIdle', (db, arg) => db.updateTable('token').set({ revoked_at: arg('now'), settings: '' }).where('revoked_at', 'is', null)
  .where((of) => of.or([of('used_in', '<', arg('month')), of.and([of('used_in', 'is', null), of('made_at', '<', arg('month'))])])))
const revokeMade = statement<{ day: string; next: string; now: string }>('tokens/revokeMade', (db, arg) => db.updateTable('token').set({ revoked_at: arg('now'), settings: '' }).where('revoked_at', 'is', null).where('made_at', '>=', arg('day')).where('made_at', '<', arg('next')))
const census = statement<Record<string, never>, { made_on: string; used_in: string | null; is_revoked: number; tokens: number }>('tokens/census', (db) =>
  db.selectFrom('token').select((of) => [of.fn<string>('substr', ['made_at', of.val(1), of.val(10)]).as('made_on'), 'used_in', sql<number>`revoked_at is not null`.as('is_revoked'), of.fn.countAll<number>().as('tokens')])
    .groupBy(['made_on', 'used_in', 'is_revoked']).orderBy('made_on').orderBy('used_in'))
const use = statement<{ digest: Bytes; month: string }>('tokens/use', (db, arg) => db.updateTable('token').set({ used_in: arg('month') }).where('digest', '=', arg('digest')))

// At 2.5 KB each they take 125 MB at worst. Who asks is not known, behind a proxy least of all, so the hour is everybody's: it is wide enough that nobody
// keeps others from making one for long, and whoever fills the table needs two days for it, and pushes out nothing that is in use.
/** How many tokens there is room for. */
export const mostInAll = 50_000
const mostAnHour = 1_000
const hourMs = 3_600_000

/** Makes a token. Where there are too many in all it takes the place of one that was revoked or never used; those in use stay, and where there is no other it is `full`. */
export function makeToken(connection: Connection, { digest, owner, name, settings }: TokenWish, now: string, most: { readonly inAll?: number; readonly anHour?: number } = {}): TokenMade {
  const { inAll: bound = mostInAll, anHour = mostAnHour } = most
  const ago = (ms: number): string => new Date(Date.parse(now) - ms).toISOString()
  return transaction(connection, () => {
    if ((get(connection, inForce, { owner })?.tokens ?? 0) >= mostOfOwner) return 'too-many'
    if ((get(connection, madeSince, { since: ago(hourMs) })?.tokens ?? 0) >= anHour) return 'too-fast'
    const over = (get(connection, inAll, {})?.tokens ?? 0) + 1 - bound
    if (over > 0 && run(connection, dropUnmissed, { many: over, before: ago(24 * hourMs) }).changes < over) return 'full'
    run(connection, add, { digest, owner, name, settings, now })
    tokensChanged(connection)
    return 'made'
  })
}

/** Lets a token of an owner carry other settings. @returns whether there is such a token in force */
export function renewToken(connection: Connection, owner: Bytes, id: number, settings: string): boolean {
  return changed(connection, () => run(connection, renew, { owner, id, settings }).changes)
}

/** Revokes one token of an owner, all of them, or the one of a digest. Revoked is revoked: it cannot be undone. @returns whether there was one in force */
export function revokeTokens(connection: Connection, of: { readonly owner: Bytes; readonly id?: number } | { readonly digest: Bytes }, now: string): boolean {
  return changed(connection, () => {
    if ('digest' in of) return run(connection, revokeThis, { digest: of.digest, now }).changes
    return of.id === undefined ? run(connection, revokeAll, { owner: of.owner, now }).changes : run(connection, revokeOne, { owner: of.owner, id: of.id, now }).changes
  })
}

/** Revokes what nobody has used since a month, or what was made on a day (in UTC), whosever it is: for the keeper, where the table is full. @returns how many were in force */
export function clearTokens(connection: Connection, left: TokensLeft, now: string): number {
  return changes(connection, () => ('unusedSince' in left
    ? run(connection, revokeIdle, { month: left.unusedSince, now })
    // Behind every time of the day, and before the next one.
    : run(connection, revokeMade, { day: left.madeOn, next: `${left.madeOn}U`, now })).changes)
}

/** How many tokens there are, by the day they were made, the month of their last use, and whether they are in force. Whose they are, and for what, it does not tell. */
export function tokenCensus(connection: Connection): readonly TokenCount[] {
  return all(connection, census, {}).map(({ made_on, used_in, is_revoked, tokens }) => ({ madeOn: made_on, ...(used_in !== null && { usedIn: used_in }), isRevoked: is_revoked === 1, tokens }))
}

/** Notes the month in which a token was used: no day, and not for what. */
export function useToken(connection: Connection, digest: Bytes, month: string): void {
  changed(connection, () => run(connection, use, { digest, month }).changes)
}

/** An owner's tokens, the newest first. */
export function tokensOf(connection: Connection, owner: Bytes): readonly TokenSummary[] {
  return all(connection, ofOwner, { owner }).map(({ id, name, settings, made_at, used_in, revoked_at }) => ({ id, name, settings, madeAt: made_at, ...(used_in !== null && { usedIn: used_in }), ...(revoked_at !== null && { revokedAt: revoked_at }) }))
}

/**
 * Finds tokens by their digests (lower-case hexadecimal). Those in use are kept in memory until any token changes, in whichever process: what is
 * asked of the catalogue each time is one number.
 */
export function tokenFinder(connection: Connection): (digest: string) => HeldToken | undefined {
  const held = new Map<string, HeldToken>()
  let heldOf: string | undefined
  return (digest) => {
    const version = setting(connection, counter)
    if (version !== heldOf) {
      held.clear()
      heldOf = version
    }
    const known = held.get(digest)
    if (known) return known
    const row = get(connection, byDigest, { digest: Buffer.from(digest, 'hex') })
    if (!row) return undefined
    const token = { settings: row.settings, ...(row.used_in !== null && { usedIn: row.used_in }) }
    held.set(digest, token)
    return token
  }
}

// Tokens change nothing that a list shows, so they have a number of their own, and no list is made anew for them.
const counter = 'tokens'

function tokensChanged(connection: Connection): void {
  putSetting(connection, counter, String(Number(setting(connection, counter) ?? 0) + 1))
}

function changed(connection: Connection, change: () => number): boolean {
  return changes(connection, change) > 0
}

function changes(connection: Connection, change: () => number): number {
  return transaction(connection, () => {
    const many = change()
    if (many > 0) tokensChanged(connection)
    return many
  })
}
