import { sql } from 'kysely'
import { dropWork, emptyColumns, type FactColumns, type FactRow, putChapter, putWork } from './fact-columns.ts'
import type { BrowseKind } from '../model/heading.ts'
import { emptyNames, type NameIndex, putHeading, putTitle } from './name-index.ts'
import { all, type Connection, each, get } from './sqlite.ts'
import { statement } from './statement.ts'

type Nothing = Record<string, never>

const factColumns = [
  'work.id', 'work.state', 'work.weight', 'work.rung', 'work.warned', 'work.sort', 'work.words', 'work.chapters', 'work.language', 'work.accession_id', 'work.added_at', 'work.date',
  'work_fact.complete', 'work_fact.answer', 'work_fact.opening', 'work_record.terms',
  // The words of a story may stand for its title, and a devised one is made of the other fields: nothing is named by those.
  sql<string | null>`case when json_extract(card, '$.own') is null and json_extract(card, '$.titleKind') <> 'devised' then json_extract(card, '$.title') end`.as('title'),
] as const
type Row = FactRow & { title: string | null }

const allFacts = statement<Nothing, Row>('facts/allFacts', (db) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').leftJoin('work_fact', 'work_fact.work_id', 'work.id').select(factColumns).where('work.state', '<>', 'reading'))
const factsOfWork = statement<{ id: number }, Row>('facts/factsOfWork', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').leftJoin('work_fact', 'work_fact.work_id', 'work.id').select(factColumns).where('work.id', '=', arg('id')))
const allChapters = statement<Nothing, { ids: string | null; works: string | null }>('facts/allChapters', (db) =>
  db.selectFrom('chapter').select((of) => [of.fn.agg<string | null>('group_concat', ['id']).as('ids'), of.fn.agg<string | null>('group_concat', ['work_id']).as('works')]))
const chaptersOfWork = statement<{ work: number }, { id: number }>('facts/chaptersOfWork', (db, arg) => db.selectFrom('chapter').select('id').where('work_id', '=', arg('work')))
const termsFrom = statement<{ from: number }, { id: number; kind: BrowseKind; value: string; label: string }>('facts/termsFrom', (db, arg) =>
  db.selectFrom('term').select(['id', 'kind', 'value', 'label']).where('id', '>=', arg('from')) as never)
const lastChange = statement<Nothing, { id: number }>('facts/lastChange', (db) => db.selectFrom('work_change').select('id').orderBy('id', 'desc').limit(1))
const firstChange = statement<Nothing, { id: number }>('facts/firstChange', (db) => db.selectFrom('work_change').select('id').orderBy('id').limit(1))
const changesSince = statement<{ after: number }, { work_id: number }>('facts/changesSince', (db, arg) => db.selectFrom('work_change').select('work_id').distinct().where('id', '>', arg('after')))

/** The columns of a catalogue, the last change that they know of, and how long their list of headings was when they were read whole. */
type Held = { columns: FactColumns; names: NameIndex; last: number; generation: number; termsLoaded: number }

const held = new WeakMap<Connection, Held>()

/**
 * What searches know of all works of a catalogue, true to the moment that the connection sees (call it within a transaction). Read whole the first
 * time, then only the works that have changed.
 *
 * @returns the columns, the words of titles and headings, and a number that is another one whenever they are
 */
export function facts(connection: Connection): { readonly columns: FactColumns; readonly names: NameIndex; readonly generation: number } {
  const last = get(connection, lastChange, {})?.id ?? 0
  const known = held.get(connection)
  if (known?.last === last) return known
  const generation = (known?.generation ?? 0) + 1
  let next: Held
  if (known === undefined || mustReload(connection, known)) {
    const { columns, names } = loaded(connection)
    next = { columns, names, last, generation, termsLoaded: columns.termsUsed }
  } else {
    renew(connection, known)
    next = { ...known, last, generation }
  }
  held.set(connection, next)
  return next
}

/** Whether a connection holds the columns already: to read them whole takes seconds. */
export function holdsFacts(connection: Connection): boolean {
  return held.has(connection)
}

/** Whether changes were forgotten that it never saw, or most of its list of headings is of works that have others now. */
function mustReload(connection: Connection, { columns, last, termsLoaded }: Held): boolean {
  return (get(connection, firstChange, {})?.id ?? 0) > last + 1 || columns.termsUsed > 1_000_000 + 2 * termsLoaded
}

function loaded(connection: Connection): Pick<Held, 'columns' | 'names'> {
  const [columns, names] = [emptyColumns(), emptyNames()]
  for (const row of each(connection, allFacts, {})) {
    putWork(columns, row)
    putTitle(names, row.id, row.title)
  }
  // Two strings of numbers: a tenth of the cost of a row each.
  const { ids, works } = get(connection, allChapters, {}) ?? {}
  if (ids && works) {
    const of = works.split(',')
    for (const [n, id] of ids.split(',').entries()) putChapter(columns, Number(id), Number(of[n]))
  }
  learnTerms(connection, columns, names)
  return { columns, names }
}

/** Reads works again that were written or taken away. */
function renew(connection: Connection, { columns, names, last }: Held): void {
  const changed = new Set(all(connection, changesSince, { after: last }).map(({ work_id }) => work_id))
  for (let chapter = 0; chapter < columns.workOf.length; chapter++) if (columns.workOf[chapter] !== 0 && changed.has(columns.workOf[chapter] as number)) columns.workOf[chapter] = 0
  for (const id of changed) {
    const row = get(connection, factsOfWork, { id })
    if (!row || row.state === 'reading') dropWork(columns, id)
    else {
      putWork(columns, row)
      putTitle(names, id, row.title)
      for (const chapter of all(connection, chaptersOfWork, { work: id })) putChapter(columns, chapter.id, id)
    }
  }
  learnTerms(connection, columns, names)
}

function learnTerms(connection: Connection, columns: FactColumns, names: NameIndex): void {
  for (const { id, kind, value, label } of all(connection, termsFrom, { from: columns.headings.length })) {
    columns.headings[id] = { kind, value, label }
    putHeading(names, id, kind, value)
  }
}
