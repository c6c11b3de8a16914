import { type Condition, published } from '../consent/predicate.ts'
import type { BrowseKind } from '../model/heading.ts'
import { conditionClaims } from './condition-claims.ts'
import type { FactColumns } from './fact-columns.ts'
import { labelOf } from './facets.ts'
import { facts, holdsFacts } from './facts.ts'
import { markTerms } from './filter-claims.ts'
import { yes } from './kleene.ts'
import { type Connection, get } from './sqlite.ts'
import type { HeadingCount, WorkSet } from './store.ts'
import { termId } from './terms-of-work.ts'

// Lists, headings and works by chance, counted in the columns that searches hold: a fiftieth of what counting rows costs. Each answers undefined where its connection holds no
// columns, or they do not say enough; then rows are counted.

/** Asks the columns, true to one moment of the catalogue. */
function held<T>(connection: Connection, ask: (columns: FactColumns) => T): T | undefined {
  if (!holdsFacts(connection)) return undefined
  const { database } = connection
  if (database.isTransaction) return ask(facts(connection).columns)
  database.exec('begin')
  try {
    return ask(facts(connection).columns)
  } finally {
    database.exec('commit')
  }
}

/** Which works are of a set, a byte each; of a year only the dates as they are written say. */
function membersOf(connection: Connection, columns: FactColumns, set: WorkSet): Uint8Array | undefined {
  if (set.by === 'year') return undefined
  const members = new Uint8Array(columns.size)
  if (set.by === 'words') {
    const { least = 0, below = Infinity } = set
    for (let work = 1; work < members.length; work++) if ((columns.words[work] as number) >= least && (columns.words[work] as number) < below) members[work] = yes
    return members
  }
  const term = get(connection, termId, { kind: set.kind, value: set.value })?.id
  if (term !== undefined) markTerms(columns, marked(columns, term), members)
  return members
}

function marked({ headings }: FactColumns, term: number): Uint8Array {
  const meant = new Uint8Array(Math.max(headings.length, term + 1))
  meant[term] = 1
  return meant
}

/** How many works of a set meet a condition, and how many published ones it leaves out. A heading's value is as it is looked up by. */
export function heldCounts(connection: Connection, condition: Condition, set: WorkSet): { readonly total: number; readonly there: number } | undefined {
  return held(connection, (columns) => {
    const members = membersOf(connection, columns, set)
    if (!members) return undefined
    const [may, all] = [conditionClaims(connection, condition), conditionClaims(connection, published)]
    let [total, there] = [0, 0]
    for (let work = 1; work < members.length; work++) {
      if (members[work] !== yes) continue
      if (may[work] === yes) total++
      if (all[work] === yes) there++
    }
    return { total, there }
  })
}

/** The row of the work at a place, counted from 0, among those of a set that meet a condition; `row` is undefined where there are not so many. */
export function heldWorkAt(connection: Connection, condition: Condition, set: WorkSet, place: number): { readonly row: number | undefined } | undefined {
  return held(connection, (columns) => {
    const members = membersOf(connection, columns, set)
    if (!members) return undefined
    const may = conditionClaims(connection, condition)
    let left = place
    for (let work = 1; work < members.length; work++) if (members[work] === yes && may[work] === yes && left-- === 0) return { row: work }
    return { row: undefined }
  })
}

/** How many works that meet a condition stand under each heading, by the headings' row numbers; `under` one heading, where it is given. */
export function heldHeadings(connection: Connection, condition: Condition, under?: WorkSet & { readonly by: 'heading' }): Uint32Array | undefined {
  return held(connection, (columns) => tally(connection, columns, condition, under))
}

function tally(connection: Connection, columns: FactColumns, condition: Condition, under?: WorkSet): Uint32Array {
  const { terms, termsFrom, termsCount, headings } = columns
  const members = under && membersOf(connection, columns, under)
  const may = conditionClaims(connection, condition)
  const counts = new Uint32Array(headings.length)
  for (let work = 1; work < may.length; work++) {
    if (may[work] !== yes || (members && members[work] !== yes)) continue
    for (let at = termsFrom[work] as number, end = at + (termsCount[work] as number); at < end; at++) counts[terms[at] as number] = (counts[terms[at] as number] as number) + 1
  }
  return counts
}

/** The headings that works under a heading have in common with it, the commonest of each kind first. */
export function heldTogether(connection: Connection, condition: Condition, under: WorkSet & { readonly by: 'heading' }, kinds: readonly BrowseKind[], most: number): ReadonlyMap<BrowseKind, readonly HeadingCount[]> | undefined {
  return held(connection, (columns) => {
    const counts = tally(connection, columns, condition, under)
    const own = get(connection, termId, { kind: under.kind, value: under.value })?.id
    const found = new Map(kinds.map((kind) => [kind, [] as { readonly term: number; readonly value: string; readonly works: number }[]]))
    for (const [term, works] of counts.entries()) {
      const heading = columns.headings[term]
      if (works > 0 && term !== own && heading) found.get(heading.kind)?.push({ term, value: heading.value, works })
    }
    return new Map([...found].map(([kind, all]) => [kind, all.sort((a, b) => b.works - a.works || byBytes(a.value, b.value)).slice(0, most)
      .map(({ term, value, works }): HeadingCount => ({ value, label: get(connection, labelOf, { id: term })?.label ?? '', works }))]))
  })
}

/** The order in which the database has words. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
