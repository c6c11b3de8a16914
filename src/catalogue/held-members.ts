import { sql } from 'kysely'
import { all, close, get, openSqlite } from './sqlite.ts'
import { statement } from './statement.ts'
import { cataloguePath } from './path.ts'

/** A member that the catalogue holds a reading of. `path`: inside its container, empty for the deposit's own bytes. */
export type HeldMember = { readonly id: number; readonly path: Uint8Array; readonly name: Uint8Array; readonly shown: string; readonly sha256: Uint8Array; readonly hints: string | null }

/** A deposit that the catalogue holds. */
export type HeldDeposit = { readonly id: number; readonly sha256: Uint8Array; readonly shown: string }

/** What there is to be read again. `unless`: leave out what this version of the rules has read. */
export type Held = {
  count(unless?: number): number
  deposits(unless?: number): Iterable<HeldDeposit>
  members(deposit: number, unless?: number): readonly HeldMember[]
  /** The readings of these numbers, with the deposits that they came in. */
  of(ids: readonly number[]): readonly { readonly deposit: HeldDeposit; readonly members: readonly HeldMember[] }[]
  close(): void
}

type Unless = { unless: number | null }

const count = statement<Unless, { members: number }>('held-members/count', (db, arg) =>
  db.selectFrom('reading').select((of) => of.fn.countAll<number>().as('members')).where(sql<boolean>`rules is not ${arg('unless')}`))
// A page of row numbers at a time: the readings change while they are gone through.
const depositsAfter = statement<Unless & { after: number }, HeldDeposit>('held-members/depositsAfter', (db, arg) =>
  db.selectFrom('deposit').select(['deposit.id', 'deposit.sha256', 'deposit.shown']).where('deposit.id', '>', arg('after'))
    .where((of) => of.exists(of.selectFrom('reading').select('reading.id').whereRef('reading.deposit_id', '=', 'deposit.id').where(sql<boolean>`reading.rules is not ${arg('unless')}`)))
    .orderBy('deposit.id').limit(200))
const membersOf = statement<Unless & { deposit: number }, HeldMember>('held-members/membersOf', (db, arg) =>
  db.selectFrom('reading').select(['id', 'path', 'name', 'shown', 'sha256', 'hints']).where('deposit_id', '=', arg('deposit')).where(sql<boolean>`rules is not ${arg('unless')}`).orderBy('id'))

const byId = statement<{ id: number }, HeldMember & { deposit_id: number; deposit_sha256: Uint8Array; deposit_shown: string }>('held-members/byId', (db, arg) =>
  db.selectFrom('reading').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(['reading.id', 'reading.path', 'reading.name', 'reading.shown', 'reading.sha256', 'reading.hints', 'deposit.id as deposit_id', 'deposit.sha256 as deposit_sha256', 'deposit.shown as deposit_shown']).where('reading.id', '=', arg('id')))

/** Opens a connection that tells what is held. */
export function openHeld(dataFolder: string): Held {
  const connection = openSqlite(cataloguePath(dataFolder), { role: 'reader' })
  return {
    count: (unless) => get(connection, count, { unless: unless ?? null })?.members ?? 0,
    *deposits(unless) {
      for (let after = 0; ;) {
        const page = all(connection, depositsAfter, { unless: unless ?? null, after })
        yield* page
        const last = page.at(-1)
        if (!last) return
        after = last.id
      }
    },
    members: (deposit, unless) => all(connection, membersOf, { deposit, unless: unless ?? null }),
    of(ids) {
      const rows = ids.flatMap((id) => all(connection, byId, { id }))
      return [...Map.groupBy(rows, ({ deposit_id }) => deposit_id)].map(([id, members]) => ({ deposit: { id, sha256: members[0]?.deposit_sha256 ?? new Uint8Array(), shown: members[0]?.deposit_shown ?? '' }, members }))
    },
    close: () => close(connection),
  }
}

