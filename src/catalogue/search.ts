import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Condition, published } from '../consent/predicate.ts'
import type { Filter, Query } from '../query/tree.ts'
import { rungs } from '../model/rating.ts'
import { headingValue } from './card.ts'
import { conditionArgs, meets, warned } from './condition.ts'
import { type Match, matchOf } from './match.ts'
import { visibleVersion } from './settings.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** A work found, with the chapter that fits best: its row and its number. */
export type Found = { readonly work: number; readonly chapter: number; readonly number: number; readonly score: number; readonly open: boolean }

/** What a search found: a page of it, and how much there is in all. `hidden`: works that the filters select and that the reader's limits leave out. */
export type Answer = { readonly found: readonly Found[]; readonly total: number; readonly hidden: number }

type Row = { work: number; chapter: number; number: number; score: number; total: number }
type Page = { readonly offset: number; readonly limit: number }

// What a word counts for where it stands: in the title, the names, the tags, the body.
const ranking = sql.lit('bm25(10.0, 6.0, 3.0, 1.0)')

/**
 * Finds works by words and filters, best first. In works that are open the words may stand anywhere; in works that are only listed,
 * in what the catalogue says of them; in others nowhere.
 */
export function find(connection: Connection, listed: Condition, open: Condition, { words, filters }: Query, page: Page): Answer {
  const openOnly = where(open)
  const listedOnly = sql<boolean>`${where(listed)} and not (${openOnly})`
  const same = JSON.stringify(conditionArgs(listed)) === JSON.stringify(conditionArgs(open))
  const upTo = { offset: 0, limit: page.offset + page.limit }
  const parts = words === undefined
    ? [{ open: true, rows: paged(page, (each) => all(connection, byFacts(where(listed), filters, each), {})) }]
    : [
        { open: true, rows: rowsOf(connection, matchOf(words, 'everything'), openOnly, filters, same ? page : upTo) },
        ...(same ? [] : [{ open: false, rows: rowsOf(connection, matchOf(words, 'catalogue'), listedOnly, filters, upTo) }]),
      ]
  const total = parts.reduce((sum, { rows }) => sum + (rows[0]?.total ?? 0), 0)
  const merged = parts.flatMap(({ open, rows }) => rows.filter(({ work }) => work >= 0).map(({ work, chapter, number, score }) => ({ work, chapter, number, score, open })))
  const found = parts.length === 1 ? merged : merged.sort((a, b) => a.score - b.score || a.work - b.work).slice(page.offset, page.offset + page.limit)
  return { found, total, hidden: hiddenBy(connection, listed, filters) }
}

const hiddenCounts = new WeakMap<Connection, { version: number; counts: Map<string, number> }>()
const mostCounts = 500

/** How many published works the filters select and the condition leaves out. Counted once, until something visible changes. */
function hiddenBy(connection: Connection, listed: Condition, filters: readonly Filter[]): number {
  const version = visibleVersion(connection)
  let held = hiddenCounts.get(connection)
  if (held?.version !== version || held.counts.size > mostCounts) hiddenCounts.set(connection, held = { version, counts: new Map() })
  const name = JSON.stringify([listed, filters])
  let hidden = held.counts.get(name)
  if (hidden === undefined) {
    const count = (condition: Condition): number => get(connection, counted(where(condition), filters), {})?.works ?? 0
    hidden = Math.max(0, count(published) - count(listed))
    held.counts.set(name, hidden)
  }
  return hidden
}

function rowsOf(connection: Connection, match: Match, condition: RawBuilder<boolean>, filters: readonly Filter[], page: Page): readonly Row[] {
  if (match.must === undefined) return []
  const { must, never } = match
  return paged(page, (each) => all(connection, must === '' ? byFacts(condition, filters, each, never) : byWords(must, never, condition, filters, each), {}))
}

/** A page beyond the last one has no row to tell the total: its first row tells it. */
function paged(page: Page, rows: (page: Page) => readonly Row[]): readonly Row[] {
  const found = rows(page)
  if (found.length > 0 || page.offset === 0) return found
  return rows({ offset: 0, limit: 1 }).map((row) => ({ ...row, work: -1 }))
}

function byWords(must: string, never: readonly string[], condition: RawBuilder<boolean>, filters: readonly Filter[], { offset, limit }: Page) {
  return statement<Record<string, never>, Row>('search/byWords', (db) => {
    const hits = sql<{ id: number; score: number }>`(select rowid as id, rank as score from chapter_fts where chapter_fts match ${must} and rank match ${ranking})`
    return db.selectFrom(hits.as('hit')).crossJoin('chapter').crossJoin('work')
      // SQLite takes the other columns from the row that has the least score.
      .select((of) => ['work.id as work', 'chapter.id as chapter', 'chapter.number', of.fn.min<number>('hit.score').as('score'), sql<number>`count(*) over ()`.as('total')])
      .whereRef('chapter.id', '=', 'hit.id').whereRef('work.id', '=', 'chapter.work_id').where(condition).where(filtered(db, filters)).where(without(never))
      .groupBy('chapter.work_id').orderBy('score').orderBy('work.id').limit(limit).offset(offset)
  })
}

/** Without words to rank by: the newest first. */
function byFacts(condition: RawBuilder<boolean>, filters: readonly Filter[], { offset, limit }: Page, never: readonly string[] = []) {
  return statement<Record<string, never>, Row>('search/byFacts', (db) => db.selectFrom('work')
    .select(['work.id as work', sql<number>`0`.as('chapter'), sql<number>`0`.as('number'), sql<number>`0`.as('score'), sql<number>`count(*) over ()`.as('total')])
    .where(condition).where(filtered(db, filters)).where(without(never)).orderBy('work.id', 'desc').limit(limit).offset(offset))
}

function counted(condition: RawBuilder<boolean>, filters: readonly Filter[]) {
  return statement<Record<string, never>, { works: number }>('search/counted', (db) => db.selectFrom('work').select((of) => of.fn.countAll<number>().as('works')).where(condition).where(filtered(db, filters)))
}

function where(condition: Condition): RawBuilder<boolean> {
  const args = conditionArgs(condition)
  return meets((name) => args[name])
}

function without(never: readonly string[]): RawBuilder<boolean> {
  if (never.length === 0) return sql<boolean>`true`
  return sql<boolean>`work.id not in (select chapter.work_id from chapter_fts cross join chapter where chapter_fts match ${never.join(' OR ')} and chapter.id = chapter_fts.rowid)`
}

function filtered(db: Kysely<Tables>, filters: readonly Filter[]): RawBuilder<boolean> {
  return filters.reduce((all, filter) => sql<boolean>`${all} and ${filter.not ? sql<boolean>`not (${holds(db, filter)})` : holds(db, filter)}`, sql<boolean>`true`)
}

function holds(db: Kysely<Tables>, filter: Filter): RawBuilder<boolean> {
  switch (filter.on) {
    case 'rating': return sql<boolean>`work.rung in (${sql.join(filter.rungs.map((rung) => rungs.indexOf(rung)))})`
    case 'warning': return sql<boolean>`(work.warned & ${warned([filter.warning])}) <> 0`
    case 'language': return sql<boolean>`work.language = ${filter.value}`
    case 'accession': return sql<boolean>`work.accession_id = ${Number(filter.value)}`
    case 'words': return sql<boolean>`work.words between ${filter.least ?? 0} and ${filter.most ?? Number.MAX_SAFE_INTEGER}`
    case 'chapters': return sql<boolean>`work.chapters between ${filter.least ?? 0} and ${filter.most ?? Number.MAX_SAFE_INTEGER}`
    case 'answer': case 'date': case 'complete': return sql<boolean>`false`
    default: {
      const works = db.selectFrom('term').innerJoin('work_term', 'work_term.term_id', 'term.id').select('work_term.work_id')
        .where('term.kind', '=', filter.on).where('term.value', '=', headingValue(filter.on, filter.value))
      return sql<boolean>`work.id in (${works})`
    }
  }
}
