import type { Ruled, Ruling } from '../model/ruling.ts'
import type { Span } from '../model/span.ts'
import { anchored } from '../gather/rulings.ts'
import { rowDigest } from './row-digest.ts'
import { all, type Connection, get, run } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'
import { type Selectable, sql } from 'kysely'

/** A row of the table `ruling`. */
type RulingRow = Selectable<Tables['ruling']>

const ofMember = statement<{ member: Uint8Array }, RulingRow>('rulings/ofMember', (db, arg) => db.selectFrom('ruling').selectAll().where('member', '=', arg('member')).orderBy('id'))
const byId = statement<{ id: number }, RulingRow>('rulings/byId', (db, arg) => db.selectFrom('ruling').selectAll().where('id', '=', arg('id')))
const toMember = statement<{ member: string }, RulingRow>('rulings/toMember', (db, arg) => db.selectFrom('ruling').selectAll().where('field', '=', sql.lit('place')).where(sql<string>`json_extract(value, '$.of.member')`, '=', arg('member')).orderBy('id'))
const add = statement<Omit<RulingRow, 'id'>>('rulings/add', (db, arg) => db.insertInto('ruling').values({
  member: arg('member'), at_start: arg('at_start'), at_end: arg('at_end'), act: arg('act'), field: arg('field'), value: arg('value'),
  by: arg('by'), at: arg('at'), reason: arg('reason'), undoes: arg('undoes'), digest: arg('digest'),
}))

/** The rulings that are anchored in these stretches of members, oldest first. */
export function rulingsOn(connection: Connection, places: readonly { readonly member: Uint8Array; readonly at: Span }[]): readonly Ruling[] {
  const found = new Map<number, Ruling>()
  for (const { member, at } of places) {
    const sha256 = Buffer.from(member).toString('hex')
    for (const row of all(connection, ofMember, { member })) {
      const ruling = asRuling(row)
      if (anchored(ruling.anchor, sha256, at)) found.set(ruling.id, ruling)
    }
  }
  return [...found.values()].sort((a, b) => a.id - b.id)
}

/** All rulings on a member, wherever in it. */
export function rulingsOfMember(connection: Connection, member: Uint8Array): readonly Ruling[] {
  return all(connection, ofMember, { member }).map(asRuling)
}

/** All rulings that put another text beside one of this member. Rulings are numbered from 1 and never taken away: without the first there is none. */
export function rulingsBeside(connection: Connection, member: Uint8Array): readonly Ruling[] {
  return rulingById(connection, 1) ? all(connection, toMember, { member: Buffer.from(member).toString('hex') }).map(asRuling) : []
}

/** Whether somebody ruled on the place of a text of this member, or put another beside one of it. */
export function isPlaced(connection: Connection, member: Uint8Array): boolean {
  return rulingById(connection, 1) !== undefined && (rulingsOfMember(connection, member).some(({ field }) => field === 'place') || rulingsBeside(connection, member).length > 0)
}

/** One ruling, or undefined. */
export function rulingById(connection: Connection, id: number): Ruling | undefined {
  const row = get(connection, byId, { id })
  return row && asRuling(row)
}

/** Adds a ruling and gives it back with its number. */
export function addRuling(connection: Connection, ruling: Omit<Ruling, 'id'>): Ruling {
  const row = {
    member: Buffer.from(ruling.anchor.member, 'hex'), at_start: ruling.anchor.at[0], at_end: ruling.anchor.at[1], act: ruling.act, field: ruling.field ?? null,
    value: ruling.value === undefined ? null : JSON.stringify(ruling.value), by: ruling.by, at: ruling.at, reason: ruling.reason ?? null, undoes: ruling.undoes ?? null,
  }
  return { ...ruling, id: run(connection, add, { ...row, digest: rowDigest(rulingValues(row)) }).id }
}

/** What the digest of a ruling's row covers. */
export function rulingValues(row: Omit<RulingRow, 'id' | 'digest'>): readonly unknown[] {
  return [row.member, row.at_start, row.at_end, row.act, row.field, row.value, row.by, row.at, row.reason, row.undoes]
}

function asRuling(row: RulingRow): Ruling {
  return {
    id: row.id, anchor: { member: Buffer.from(row.member).toString('hex'), at: [row.at_start, row.at_end] }, act: row.act as Ruling['act'], by: row.by, at: row.at,
    ...(row.field !== null && { field: row.field as Ruled }), ...(row.value !== null && { value: JSON.parse(row.value) as unknown }),
    ...(row.reason !== null && { reason: row.reason }), ...(row.undoes !== null && { undoes: row.undoes }),
  }
}
