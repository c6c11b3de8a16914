import { randomBytes } from 'node:crypto'
import { type Connection, get, run, transaction } from './sqlite.ts'
import { statement } from './statement.ts'

const one = statement<{ name: string }, { value: string }>('settings/one', (db, arg) => db.selectFrom('setting').select('value').where('name', '=', arg('name')))
const put = statement<{ name: string; value: string }>('settings/put', (db, arg) => db.replaceInto('setting').values({ name: arg('name'), value: arg('value') }))

/** Secrets of this archive, made the first time they are asked for: what cookies are signed with, and what opens the desk. */
export type Secrets = { readonly cookieSecret: string; readonly keeperToken: string }

/** Reads the archive's secrets. The connection must be one that writes. */
export function secrets(connection: Connection): Secrets {
  return transaction(connection, () => ({ cookieSecret: kept(connection, 'cookie-secret'), keeperToken: kept(connection, 'keeper-token') }))
}

/** What is kept under a name, as it was put there. */
export function setting(connection: Connection, name: string): string | undefined {
  return get(connection, one, { name })?.value
}

/** Keeps something under a name, in place of what was there. */
export function putSetting(connection: Connection, name: string, value: string): void {
  run(connection, put, { name, value })
}

/** A number that grows with every change that anybody can see. */
export function visibleVersion(connection: Connection): number {
  return Number(get(connection, one, { name: 'version' })?.value ?? 0)
}

/** Says that something visible has changed, so that nobody shows an old list. Part of the transaction that changes it. */
export function bumpVersion(connection: Connection): void {
  run(connection, put, { name: 'version', value: String(visibleVersion(connection) + 1) })
}

function kept(connection: Connection, name: string): string {
  const held = get(connection, one, { name })?.value
  if (held !== undefined) return held
  const value = randomBytes(32).toString('base64url')
  run(connection, put, { name, value })
  return value
}
