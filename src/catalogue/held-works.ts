import { type Condition, published } from '../consent/predicate.ts'
import { conditionClaims } from './condition-claims.ts'
import type { FactColumns } from './fact-columns.ts'
import { facts, holdsFacts } from './facts.ts'
import { keptFor } from './kept-for.ts'
import { markTerms } from './filter-claims.ts'
import { no, yes } from './kleene.ts'
import { pageOf } from './search-order.ts'
import { type Connection, get } from './sqlite.ts'
import type { WorkOrder, WorkSet, YearCount } from './store.ts'
import { termId } from './terms-of-work.ts'

// Lists, years and works by chance, out of the columns that searches hold: a fiftieth of what going through rows costs. Each answers undefined where its connection holds no
// columns; then rows are asked. A heading's value is as it is looked up by.

type Page = { readonly offset: number; readonly limit: number }

/** Asks the columns, true to one moment of the catalogue; undefined where the connection holds none. */
export function held<T>(connection: Connection, ask: (columns: FactColumns) => T): T | undefined {
  return holdsFacts(connection) ? inColumns(connection, ask) : undefined
}

/** Asks the columns, true to one moment of the catalogue; they are read where the connection holds none. */
export function inColumns<T>(connection: Connection, ask: (columns: FactColumns) => T): T {
  const { database } = connection
  if (database.isTransaction) return ask(facts(connection).columns)
  database.exec('begin')
  try {
    return ask(facts(connection).columns)
  } finally {
    database.exec('commit')
  }
}

// One of each for all sets, since the collector goes through the whole thread when as much lies about as some hundred of these.
let [marks, rows] = [new Uint8Array(0), new Uint32Array(0)]

/** Which works are of a set, a byte each: good until the next set. */
function membersOf(connection: Connection, columns: FactColumns, set: WorkSet): Uint8Array {
  if (marks.length < columns.size) [marks, rows] = [new Uint8Array(columns.size * 2), new Uint32Array(columns.size * 2)]
  const members = marks.subarray(0, columns.size).fill(no)
  if (set.by === 'heading') {
    const term = get(connection, termId, { kind: set.kind, value: set.value })?.id
    if (term !== undefined) markTerms(columns, marked(columns, term), members)
    return members
  }
  if (set.by === 'year') {
    const isMeant = columns.dates.map((date) => date.startsWith(set.year))
    for (let work = 1; work < members.length; work++) if (isMeant[columns.date[work] as number]) members[work] = yes
    return members
  }
  const { least = 0, below = Infinity } = set
  for (let work = 1; work < members.length; work++) if ((columns.words[work] as number) >= least && (columns.words[work] as number) < below) members[work] = yes
  return members
}

function marked({ headings }: FactColumns, term: number): Uint8Array {
  const meant = new Uint8Array(Math.max(headings.length, term + 1))
  meant[term] = 1
  return meant
}

type Works = { readonly works: Uint32Array; readonly there: number }

/** A page asks for a list, and what goes with it, and its years. */
const kept = keptFor<Works>(8)

/** The works of a set that meet a condition, by row number, lowest first, and how many published ones the set has. Not to be written into. */
export function worksOf(connection: Connection, columns: FactColumns, condition: Condition, set: WorkSet): Works {
  return kept(connection, JSON.stringify([condition, set]), () => foundOf(connection, columns, condition, set))
}

function foundOf(connection: Connection, columns: FactColumns, condition: Condition, set: WorkSet): Works {
  const members = membersOf(connection, columns, set)
  const [may, all] = [conditionClaims(connection, condition), conditionClaims(connection, published)]
  let [total, there] = [0, 0]
  for (let work = 1; work < members.length; work++) {
    if (members[work] !== yes) continue
    if (may[work] === yes) rows[total++] = work
    if (all[work] === yes) there++
  }
  return { works: rows.slice(0, total), there }
}

type Compare = (a: number, b: number) => number

function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

// As `work-list.ts` has them of rows. Numbers within a series are in no column.
const orders: { readonly [O in Exclude<WorkOrder, 'newest' | 'number'>]: (columns: FactColumns) => Compare } = {
  title: ({ sort }) => (a, b) => byText(sort[a] ?? '', sort[b] ?? '') || a - b,
  date: (columns) => {
    const { date, dates } = columns
    const byTitle = orders.title(columns)
    return (a, b) => {
      const [one, other] = [date[a] as number, date[b] as number]
      return one === other ? byTitle(a, b) : one === 0 ? 1 : other === 0 ? -1 : byText(dates[one] ?? '', dates[other] ?? '')
    }
  },
  words: (columns) => {
    const byTitle = orders.title(columns)
    return (a, b) => (columns.words[b] as number) - (columns.words[a] as number) || byTitle(a, b)
  },
}

/** Who came last has the highest row. */
function newestOf(works: Uint32Array, offset: number, limit: number): readonly number[] {
  const end = Math.max(0, works.length - offset)
  return [...works.subarray(Math.max(0, end - limit), end)].reverse()
}

/** How many works of a set meet a condition, how many published ones there are, and the rows of a page of them; `ids` is missing for the order that no column tells. */
export function heldList(connection: Connection, condition: Condition, set: WorkSet, order: WorkOrder, { offset, limit }: Page): { readonly total: number; readonly there: number; readonly ids?: readonly number[] } | undefined {
  return held(connection, (columns) => {
    const { works, there } = worksOf(connection, columns, condition, set)
    return { total: works.length, there, ...(order !== 'number' && { ids: order === 'newest' ? newestOf(works, offset, limit) : pageOf(works, orders[order](columns), offset, limit) }) }
  })
}

/** The row of one work of a set that meets a condition, by chance (0 to below 1); `row` is undefined where there is none. */
export function heldByChance(connection: Connection, condition: Condition, set: WorkSet, chance: number): { readonly row: number | undefined } | undefined {
  return held(connection, (columns) => {
    const { works } = worksOf(connection, columns, condition, set)
    return { row: works[Math.floor(chance * works.length)] }
  })
}

/** How many works that meet a condition, and how many words, each year has: the oldest first, those without a date behind them. */
export function heldYears(connection: Connection, condition: Condition, set: WorkSet): readonly YearCount[] | undefined {
  return held(connection, (columns) => {
    const { works } = worksOf(connection, columns, condition, set)
    const { years, yearOf, date, words } = columns
    const counts = years.map((year) => ({ year, works: 0, words: 0 }))
    for (const work of works) {
      const year = counts[yearOf[date[work] as number] as number] as (typeof counts)[number]
      year.works += 1
      year.words += words[work] as number
    }
    const [undated, ...dated] = counts
    return [...dated.filter((year) => year.works > 0).sort((a, b) => byText(a.year, b.year)), ...(undated && undated.works > 0 ? [{ works: undated.works, words: undated.words }] : [])]
  })
}
