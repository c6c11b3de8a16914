import type { Heading } from './card.ts'
import { type Connection, get, run } from './sqlite.ts'
import { statement } from './statement.ts'

type Key = { kind: string; value: string }

/** The row number of a heading, by its kind and the value that it is looked up by. */
export const termId = statement<Key, { id: number }>('terms-of-work/termId', (db, arg) => db.selectFrom('term').select('id').where('kind', '=', arg('kind')).where('value', '=', arg('value')))
const addTerm = statement<Key & { label: string }>('terms-of-work/addTerm', (db, arg) => db.insertInto('term').values({ kind: arg('kind'), value: arg('value'), label: arg('label') }))
const link = statement<{ term_id: number; sort: string; work_id: number }>('terms-of-work/link', (db, arg) =>
  db.insertInto('work_term').values({ term_id: arg('term_id'), sort: arg('sort'), work_id: arg('work_id') }).onConflict((conflict) => conflict.doNothing()))
const unlink = statement<{ term_id: number; sort: string; work_id: number }>('terms-of-work/unlink', (db, arg) =>
  db.deleteFrom('work_term').where('term_id', '=', arg('term_id')).where('sort', '=', arg('sort')).where('work_id', '=', arg('work_id')))

// The same few headings (a language, a rating, a fandom) stand on every work of a heap; the map is emptied when it has grown.
const known = new WeakMap<Connection, Map<string, number>>()
const mostKnown = 20_000

/** The row numbers of headings; those that are new are added. */
export function termsOf(connection: Connection, headings: readonly Heading[]): readonly number[] {
  return headings.map((heading) => termOf(connection, heading))
}

/** Files a work under headings. */
export function file(connection: Connection, work: number, sort: string, terms: readonly number[]): void {
  for (const term_id of terms) run(connection, link, { term_id, sort, work_id: work })
}

/** Takes a work from under the headings where it was filed. */
export function unfile(connection: Connection, work: number, sort: string, terms: readonly number[]): void {
  for (const term_id of terms) run(connection, unlink, { term_id, sort, work_id: work })
}

/** Forgets the row numbers of headings: a transaction that made some was taken back. */
export function forgetTerms(connection: Connection): void {
  known.delete(connection)
}

function termOf(connection: Connection, { kind, value, label }: Heading): number {
  let ids = known.get(connection)
  if (!ids || ids.size > mostKnown) known.set(connection, ids = new Map())
  const name = `${kind} ${value}`
  const held = ids.get(name)
  if (held !== undefined) return held
  const id = get(connection, termId, { kind, value })?.id ?? run(connection, addTerm, { kind, value, label }).id
  ids.set(name, id)
  return id
}
