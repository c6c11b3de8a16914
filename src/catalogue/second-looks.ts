import { sql } from 'kysely'
import { all, close, each, openSqlite } from './sqlite.ts'
import { statement } from './statement.ts'
import { cataloguePath } from './path.ts'

/** A reading that a second look may do better, with what it was told at the first. */
export type SecondLook = {
  readonly id: number
  readonly deposit: number
  readonly shown: string
  /** The container's own path, where the member lies in one. */
  readonly depositShown: string
  /** The roots of its accession, as JSON. */
  readonly roots: string
  readonly encoding: string | null
  readonly findings: string
  readonly hints: string | null
}

/** What a deposit says of another file: see `Companion`. `from`: the path of the deposit that says it; `roots`: of its accession, as JSON. */
export type HeldCompanion = { readonly name: string; readonly metadata: string; readonly from: string; readonly roots: string }

/** A reading with a rating: the scale that it is on, and whether its letters mean another rung elsewhere. */
export type RatedReading = Pick<SecondLook, 'id' | 'shown' | 'depositShown' | 'hints'> & { readonly value: string }

/** Tells what one file of a library says of another. */
type SecondLooks = { readings(accession: number): Iterable<SecondLook>; companions(): readonly HeldCompanion[]; ratings(accession: number): Iterable<RatedReading>; newCompanions(accession: number): boolean; all(): Iterable<SecondLook>; close(): void }

const columns = ['reading.id', 'reading.deposit_id as deposit', 'reading.shown', 'deposit.shown as depositShown', 'reading.encoding', 'reading.findings', 'reading.hints', 'accession.roots'] as const
const ofAccession = statement<{ accession: number }, SecondLook>('second-looks/ofAccession', (db, arg) =>
  db.selectFrom('reading').innerJoin('deposit', 'deposit.id', 'reading.deposit_id').innerJoin('accession', 'accession.id', 'deposit.accession_id').select(columns).where('deposit.accession_id', '=', arg('accession')).orderBy('reading.id'))
const ofAll = statement<Record<string, never>, SecondLook>('second-looks/ofAll', (db) =>
  db.selectFrom('reading').innerJoin('deposit', 'deposit.id', 'reading.deposit_id').innerJoin('accession', 'accession.id', 'deposit.accession_id').select(columns).orderBy('reading.id'))
const companions = statement<Record<string, never>, HeldCompanion>('second-looks/companions', (db) =>
  db.selectFrom('companion').innerJoin('deposit', 'deposit.id', 'companion.deposit_id').innerJoin('accession', 'accession.id', 'deposit.accession_id').select(['companion.name', 'companion.metadata', 'deposit.shown as from', 'accession.roots']).orderBy('deposit.shown').orderBy('deposit.sha256').orderBy('companion.name'))
const ownCompanions = statement<{ accession: number }, { one: number }>('second-looks/ownCompanions', (db, arg) =>
  db.selectFrom('companion').innerJoin('deposit', 'deposit.id', 'companion.deposit_id').select(sql<number>`1`.as('one')).where('deposit.accession_id', '=', arg('accession')).limit(1))

const ratingsOf = statement<{ accession: number }, RatedReading>('second-looks/ratingsOf', (db, arg) =>
  db.selectFrom('assertion').innerJoin('draft', 'draft.id', 'assertion.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(['reading.id', 'reading.shown', 'deposit.shown as depositShown', 'reading.hints', 'assertion.value']).where('deposit.accession_id', '=', arg('accession')).where('assertion.field', '=', 'rating').orderBy('reading.id'))

/** Opens a connection that tells it. */
export function openSecondLooks(dataFolder: string): SecondLooks {
  const connection = openSqlite(cataloguePath(dataFolder), { role: 'reader' })
  return {
    readings: (accession) => each(connection, ofAccession, { accession }),
    ratings: (accession) => each(connection, ratingsOf, { accession }),
    all: () => each(connection, ofAll, {}),
    companions: () => all(connection, companions, {}),
    newCompanions: (accession) => all(connection, ownCompanions, { accession }).length > 0,
    close: () => close(connection),
  }
}
