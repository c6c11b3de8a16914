import { sql } from 'kysely'
import { type Condition, published } from '../consent/predicate.ts'
import { Readable } from '../consent/readable.ts'
import type { Terms } from '../model/terms.ts'
import { conditionClaims } from './condition-claims.ts'
import { add, type Counted, most } from './counted.ts'
import { heldPlaces } from './held-places.ts'
import { inColumns } from './held-works.ts'
import { yes } from './kleene.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { WorkSummary } from './store.ts'
import { workOfId } from './work-list.ts'

type Page = { readonly offset: number; readonly limit: number }

/** An accession as it is described: what came in, what became of it. Files and bytes are those that came; works, forms and encodings those that the condition admits. */
type FindingAidFacts = {
  readonly id: number
  readonly beganAt: string
  readonly endedAt?: string
  readonly terms: Terms
  readonly files: number
  readonly sizeBytes: number
  readonly works: number
  readonly words: number
  /** Works of it that exist and that the condition leaves out. */
  readonly hidden: number
  /** Files that hold no work which the condition admits: not read, without a story, or not shown. */
  readonly apart: number
  readonly formats: Counted
  readonly encodings: Counted
  /** How many places its works have in its files: what is paged. */
  readonly total: number
}

/** One place of a work in the original order: the path that it came under, behind the work's gate. */
export type Place = { readonly number: number; readonly path: Readable<string>; readonly work: WorkSummary }

/** A place as it goes from thread to thread: the work's row, and the path. */
type PlainPlace = { readonly work: number; readonly path: string }

/** A finding aid with a page of its places. */
export type FindingAid = FindingAidFacts & { readonly places: readonly Place[] }

const accession = statement<{ accession: number }, { began_at: string; ended_at: string | null; terms: string }>('finding-aid/accession', (db, arg) =>
  db.selectFrom('accession').select(['began_at', 'ended_at', 'terms']).where('id', '=', arg('accession')))
const pathOf = statement<{ reading: number }, { path: string }>('finding-aid/pathOf', (db, arg) =>
  db.selectFrom('reading').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(sql<string>`case when length(reading.path) = 0 then reading.shown else deposit.shown || '/' || reading.shown end`.as('path')).where('reading.id', '=', arg('reading')))

/** Describes an accession; undefined where there is none, or none with a work that anybody may know of. It is the same for all pages of its places. */
export function findingAidFacts(connection: Connection, condition: Condition, id: number): FindingAidFacts | undefined {
  return inColumns(connection, (columns) => {
    const row = get(connection, accession, { accession: id })
    if (!row) return undefined
    const [may, everything] = [conditionClaims(connection, condition), conditionClaims(connection, published)]
    let [works, words, there] = [0, 0, 0]
    for (let work = 1; work < columns.size; work++) {
      if (columns.accession[work] !== id) continue
      if (everything[work] === yes) there++
      if (may[work] !== yes) continue
      works++
      words += columns.words[work] as number
    }
    const hidden = Math.max(0, there - works)
    if (works + hidden === 0) return undefined
    const { deposit, reading, kindOf, kinds, received } = heldPlaces(connection)
    const [formats, encodings] = [new Map<string, number>(), new Map<string, number>()]
    let [total, filled, lastDeposit, lastReading] = [0, 0, 0, 0]
    for (const place of placesOf(connection, condition, id)) {
      total++
      if (deposit[place] !== lastDeposit) filled++
      lastDeposit = deposit[place] as number
      if (reading[place] === lastReading) continue
      lastReading = reading[place] as number
      const kind = kinds[kindOf[lastReading] ?? 0]
      if (kind && kind.format !== '') add(formats, kind.format)
      if (kind && kind.encoding !== null) add(encodings, kind.encoding)
    }
    const { files = 0, sizeBytes = 0 } = received.get(id) ?? {}
    return {
      id, beganAt: row.began_at, ...(row.ended_at !== null && { endedAt: row.ended_at }), terms: JSON.parse(row.terms) as Terms, files, sizeBytes,
      works, words, hidden, apart: files - filled, total, formats: most(formats), encodings: most(encodings),
    }
  })
}

/** A page of the places of an accession's works, in their original order. */
export function findingAidPlaces(connection: Connection, condition: Condition, id: number, { offset, limit }: Page): readonly PlainPlace[] {
  return inColumns(connection, () => {
    const { reading, work } = heldPlaces(connection)
    return placesOf(connection, condition, id).drop(offset).take(limit)
      .map((place) => ({ work: work[place] as number, path: get(connection, pathOf, { reading: reading[place] as number })?.path ?? '' })).toArray()
  })
}

/** The places of an accession whose works meet a condition, in order. */
function* placesOf(connection: Connection, condition: Condition, id: number): Generator<number, undefined> {
  const { accession, work } = heldPlaces(connection)
  const may = conditionClaims(connection, condition)
  for (let place = 0; place < work.length; place++) if (accession[place] === id && may[work[place] as number] === yes) yield place
}

/** The finding aid as the reading room takes it: each path behind the gate of its work. `offset`: of the first place. */
export function findingAid(connection: Connection, facts: FindingAidFacts, plain: readonly PlainPlace[], offset: number): FindingAid {
  return {
    ...facts,
    places: plain.flatMap(({ work: id, path }, n) => {
      const work = workOfId(connection, id)
      return work ? [{ number: offset + n + 1, path: new Readable(work.facts, path), work }] : []
    }),
  }
}
