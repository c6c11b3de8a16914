import { type RawBuilder, sql } from 'kysely'
import { facts } from './facts.ts'
import type { FactColumns } from './fact-columns.ts'
import { type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

/**
 * The chapters that an expression matches, in order, and how well: nothing where they were not weighed. `rows`: their row numbers; or, where they are many,
 * `bits`: a bit for each chapter there is.
 */
export type Postings = { readonly rows?: Uint32Array; readonly scores?: Float64Array; readonly bits?: Uint32Array }

// What a word counts for where it stands: in the title, the names, the tags, the body.
const ranking: RawBuilder<string> = sql.lit('bm25(10.0, 6.0, 3.0, 1.0)')
// SQLite prints whole numbers three times as fast as fractions.
const parts = 1e9

// A row of two long strings: one row a chapter costs four times as much on its way out of SQLite.
const matched = statement<{ expression: string }, { ids: string | null }>('postings/matched', (db, arg) =>
  db.selectFrom('chapter_fts').select(sql<string | null>`group_concat(rowid)`.as('ids')).where(sql<boolean>`chapter_fts match ${arg('expression')}`))
const weighed = statement<{ expression: string }, { ids: string | null; scores: string | null }>('postings/weighed', (db, arg) =>
  db.selectFrom('chapter_fts').select([sql<string | null>`group_concat(rowid)`.as('ids'), sql<string | null>`group_concat(cast(rank * ${sql.lit(-parts)} as integer))`.as('scores')])
    .where(sql<boolean>`chapter_fts match ${arg('expression')}`).where(sql<boolean>`rank match ${ranking}`))

// To weigh a chapter costs some ten times as much as to find it. A word that stands in more chapters than this says little about any of them.
/** Up to how many chapters those that hold a word are weighed. */
export const mostWeighed = 2_000

/** What was asked for last, for the next page of it and for common words, which most questions have: until the catalogue changes, and no more than some megabytes. */
type Kept = { generation: number; bytes: number; readonly lists: Map<string, Postings> }
const kept = new WeakMap<Connection, Kept>()
const mostBytes = 12e6
// What a list takes beside its numbers.
const besideBytes = 300

/**
 * The chapters that an FTS5 expression matches.
 *
 * @param weighUpTo the number of chapters up to which they are weighed; 0: never
 */
export function postings(connection: Connection, expression: string, weighUpTo: number): Postings {
  const { generation } = facts(connection)
  let held = kept.get(connection)
  if (held?.generation !== generation) kept.set(connection, held = { generation, bytes: 0, lists: new Map() })
  const name = `${weighUpTo} ${expression}`
  const known = held.lists.get(name)
  const list = known ?? asked(connection, expression, weighUpTo)
  if (known) held.lists.delete(name)
  else held.bytes += bytesOf(list)
  held.lists.set(name, list)
  for (const [oldest, each] of held.lists) {
    if (held.bytes <= mostBytes) break
    held.lists.delete(oldest)
    held.bytes -= bytesOf(each)
  }
  return list
}

function bytesOf({ rows, scores, bits }: Postings): number {
  return besideBytes + [rows, scores, bits].reduce((sum, list) => sum + (list?.byteLength ?? 0), 0)
}

function asked(connection: Connection, expression: string, weighUpTo: number): Postings {
  const rows = numbers(get(connection, matched, { expression })?.ids)
  if (rows.length > 0 && rows.length <= weighUpTo) return weighedList(connection, expression)
  const words = ((rows.at(-1) ?? 0) >>> 5) + 1
  if (rows.length <= words) return { rows }
  const bits = new Uint32Array(words)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    bits[row >>> 5] = (bits[row >>> 5] as number) | 1 << row
  }
  return { bits }
}

function weighedList(connection: Connection, expression: string): Postings {
  const row = get(connection, weighed, { expression })
  const scores = new Float64Array(numbersIn(row?.scores))
  read(row?.scores, scores)
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / parts
  return { rows: numbers(row?.ids), scores }
}

function numbers(list: string | null | undefined): Uint32Array {
  const found = new Uint32Array(numbersIn(list))
  read(list, found)
  return found
}

function numbersIn(list: string | null | undefined): number {
  if (!list) return 0
  let count = 1
  for (let at = 0; at < list.length; at++) if (list.charCodeAt(at) === 44) count++
  return count
}

/** Reads whole numbers with commas between them. A score below nothing counts nothing. */
function read(list: string | null | undefined, into: Uint32Array | Float64Array): void {
  if (!list) return
  let [number, next, sign] = [0, 0, 1]
  for (let at = 0; at <= list.length; at++) {
    const code = at < list.length ? list.charCodeAt(at) : 44
    if (code === 44) {
      into[next++] = number * sign
      number = 0
      sign = 1
    } else if (code === 45) sign = 0
    else number = number * 10 + code - 48
  }
}

/** Goes through the chapters of a list, in order, with what each is worth: undefined where they were not weighed. */
export function eachChapter({ rows, scores, bits }: Postings, visit: (chapter: number, score: number | undefined) => void): void {
  if (rows) for (let at = 0; at < rows.length; at++) visit(rows[at] as number, scores?.[at])
  if (bits) for (let at = 0; at < bits.length; at++) for (let rest = bits[at] as number; rest !== 0; rest &= rest - 1) visit(32 * at + 31 - Math.clz32(rest & -rest), undefined)
}

/** Marks the works whose chapters are in the list. */
export function markWorks({ workOf }: Pick<FactColumns, 'workOf'>, list: Postings, marks: Uint8Array): void {
  eachChapter(list, (chapter) => {
    const work = workOf[chapter]
    if (work !== undefined && work > 0 && work < marks.length) marks[work] = 1
  })
}
