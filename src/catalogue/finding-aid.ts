import { type QueryCreator, sql } from 'kysely'
import { type Condition, published } from '../consent/predicate.ts'
import { Readable } from '../consent/readable.ts'
import type { Terms } from '../model/terms.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { add, type Counted, most } from './counted.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { WorkSummary } from './store.ts'
import type { Tables } from './tables.ts'
import { workOfId } from './work-list.ts'

type Page = { readonly offset: number; readonly limit: number }
type Of = ConditionArgs & { accession: number }

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

const accession = statement<{ accession: number }, { began_at: string; ended_at: string | null; terms: string; files: number; size: number | null }>('finding-aid/accession', (db, arg) =>
  db.selectFrom('accession').select((of) => ['began_at', 'ended_at', 'terms',
    of.selectFrom('deposit').select((deposit) => deposit.fn.countAll<number>().as('n')).whereRef('deposit.accession_id', '=', 'accession.id').as('files'),
    of.selectFrom('deposit').innerJoin('blob', 'blob.sha256', 'deposit.sha256').select((deposit) => deposit.fn.sum<number>('blob.size_bytes').as('n')).whereRef('deposit.accession_id', '=', 'accession.id').as('size'),
  ]).where('id', '=', arg('accession')) as never)
const works = statement<Of, { works: number; words: number | null }>('finding-aid/works', (db, arg) =>
  db.selectFrom('work').select((of) => [of.fn.countAll<number>().as('works'), of.fn.sum<number>('work.words').as('words')]).where('work.accession_id', '=', arg('accession')).where(meets(arg)))
// Which rows, by narrow indices alone; only those of the page are opened.
const places = statement<Of & Page, { work: number; path: string }>('finding-aid/places', (db, arg) =>
  db.with('chosen', (chosen) => filed(chosen, arg).select(['deposit.id as deposit', 'reading.id as reading', 'draft.number', 'work.id as work'])
    .orderBy('deposit.id').orderBy('reading.id').orderBy('draft.number').limit(arg('limit')).offset(arg('offset')))
    .selectFrom('chosen').innerJoin('reading', 'reading.id', 'chosen.reading').innerJoin('deposit', 'deposit.id', 'chosen.deposit')
    .select(['chosen.work', sql<string>`case when length(reading.path) = 0 then reading.shown else deposit.shown || '/' || reading.shown end`.as('path')])
    .orderBy('chosen.deposit').orderBy('chosen.reading').orderBy('chosen.number'))
const counted = statement<Of, { total: number; files: number }>('finding-aid/counted', (db, arg) =>
  filed(db, arg).select((of) => [of.fn.countAll<number>().as('total'), sql<number>`count(distinct deposit.id)`.as('files')]))
const forms = statement<Of, { format: string; encoding: string | null; members: number }>('finding-aid/forms', (db, arg) =>
  db.with('chosen', (chosen) => filed(chosen, arg).select('reading.id').distinct())
    .selectFrom('chosen').innerJoin('reading_count', 'reading_count.reading_id', 'chosen.id')
    .select((of) => ['format', 'encoding', of.fn.countAll<number>().as('members')]).groupBy(['format', 'encoding']))

/** The places that works have in the files of an accession. */
function filed(db: QueryCreator<Tables>, arg: <N extends keyof Of>(name: N) => Of[N]) {
  return db.selectFrom('deposit').crossJoin('reading').crossJoin('draft').crossJoin('segment').crossJoin('work')
    .where('deposit.accession_id', '=', arg('accession')).whereRef('reading.deposit_id', '=', 'deposit.id').whereRef('draft.reading_id', '=', 'reading.id')
    .whereRef('segment.draft_id', '=', 'draft.id').whereRef('work.id', '=', 'segment.work_id').where(meets(arg))
}

/** Describes an accession; undefined where there is none, or none with a work that anybody may know of. It is the same for all pages of its places. */
export function findingAidFacts(connection: Connection, condition: Condition, id: number): FindingAidFacts | undefined {
  const row = get(connection, accession, { accession: id })
  if (!row) return undefined
  const args = { ...conditionArgs(condition), accession: id }
  const held = get(connection, works, args)
  const everything = get(connection, works, { ...conditionArgs(published), accession: id })
  const hidden = Math.max(0, (everything?.works ?? 0) - (held?.works ?? 0))
  if ((held?.works ?? 0) + hidden === 0) return undefined
  const { total = 0, files: filled = 0 } = get(connection, counted, args) ?? {}
  const [formats, encodings] = [new Map<string, number>(), new Map<string, number>()]
  for (const { format, encoding, members } of all(connection, forms, args)) {
    add(formats, format, members)
    if (encoding !== null) add(encodings, encoding, members)
  }
  return {
    id, beganAt: row.began_at, ...(row.ended_at !== null && { endedAt: row.ended_at }), terms: JSON.parse(row.terms) as Terms, files: row.files, sizeBytes: row.size ?? 0,
    works: held?.works ?? 0, words: held?.words ?? 0, hidden, apart: row.files - filled, total,
    formats: most(formats), encodings: most(encodings),
  }
}

/** A page of the places of an accession's works, in their original order. */
export function findingAidPlaces(connection: Connection, condition: Condition, id: number, page: Page): readonly PlainPlace[] {
  return all(connection, places, { ...conditionArgs(condition), accession: id, ...page })
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
