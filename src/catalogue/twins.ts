import { sql } from 'kysely'
import { activeRulings, anchored, ruledPlace, stateRuling } from '../gather/rulings.ts'
import { rungs } from '../model/rating.ts'
import type { PlaceRuling } from '../model/ruling.ts'
import type { Span } from '../model/span.ts'
import { sortKey } from '../text/fold.ts'
import { masked } from '../text/personal.ts'
import type { Card } from './card.ts'
import { rulingById, rulingsOn } from './rulings.ts'
import { all, type Connection, get, run } from './sqlite.ts'
import { statement } from './statement.ts'

type Row = { id: number; rung: number; words: number; language: string; accession_id: number; card: string; doubted: number }
type Text = { member: Uint8Array; at_start: number; at_end: number; shown: string; deposit_id: number; deposit_shown: string; path: Uint8Array }

const columns = ['work.id', 'work.rung', 'work.words', 'work.language', 'work.accession_id', 'work_record.card'] as const
// What is perhaps no story is asked about as that.
const doubted = sql<number>`exists (select 1 from look where look.work_id = work.id and look.code = 'perhaps-no-story')`.as('doubted')
const rowOf = statement<{ work: number }, Row>('twins/rowOf', (db, arg) => db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select([...columns, doubted]).where('work.id', '=', arg('work')))
// The sign in front keeps SQLite from going through all creators there are.
const ofCreator = sql<boolean>`term.id = heading.value and +term.kind = 'creator'`
// A heading lists its works by their titles: those with the same one stand side by side there.
const sameFiled = statement<{ work: number; most: number }, Row>('twins/sameFiled', (db, arg) =>
  db.selectFrom('work as own').innerJoin('work_record as filed', 'filed.work_id', 'own.id').innerJoin(sql<{ value: number }>`json_each(filed.terms)`.as('heading'), (join) => join.onTrue())
    .innerJoin('term', (join) => join.on(ofCreator)).innerJoin('work_term', (join) => join.onRef('work_term.term_id', '=', 'term.id').onRef('work_term.sort', '=', 'own.sort').onRef('work_term.work_id', '<>', 'own.id'))
    .innerJoin('work', 'work.id', 'work_term.work_id').innerJoin('work_record', 'work_record.work_id', 'work.id')
    .select([...columns, doubted]).distinct().where('own.id', '=', arg('work')).orderBy('work.id').limit(arg('most')))
const namesake = statement<{ term: number; sort: string; work: number }, { work: number }>('twins/namesake', (db, arg) =>
  db.selectFrom('work_term').select('work_id as work').where('term_id', '=', arg('term')).where('sort', '=', arg('sort')).where('work_id', '<>', arg('work')).limit(1))
const textsOf = statement<{ work: number }, Text>('twins/textsOf', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(['reading.sha256 as member', 'draft.at_start', 'draft.at_end', 'reading.shown', 'reading.deposit_id', 'deposit.shown as deposit_shown', 'reading.path']).where('segment.work_id', '=', arg('work')).orderBy('segment.number').orderBy('segment.alternative'))
const listedWith = statement<{ other: number }, { work: number }>('twins/listedWith', (db, arg) => db.selectFrom('look').select((of) => of.ref('work_id').$notNull().as('work')).where('other_id', '=', arg('other')).where('code', '=', 'work-twice').orderBy('work_id'))
const drop = statement<{ work: number }>('twins/drop', (db, arg) => db.deleteFrom('look').where('work_id', '=', arg('work')).where('code', '=', 'work-twice'))
const add = statement<{ accession: number; deposit: number; work: number; other: number; detail: string }>('twins/add', (db, arg) => db.insertInto('look').values({
  accession_id: arg('accession'), deposit_id: arg('deposit'), reading_id: null, work_id: arg('work'), other_id: arg('other'), code: 'work-twice', severity: 'review', detail: arg('detail'), evidence: null,
}))

// Of works that a creator gave one title, "Drabble", so many at most are looked through for each.
const most = 50
const given: ReadonlySet<string> = new Set(['formal', 'subject', 'caption'])

/** The works that are listed beside this one: once it is gone, `listTwin` looks for another beside each. */
export function listedBeside(connection: Connection, work: number): readonly number[] {
  return all(connection, listedWith, { other: work }).map((row) => row.work)
}

/**
 * Lists a work that was written, and anew those that came after it, as `listTwin` does. Most have none, and cost one question.
 *
 * @param filed how it is filed: by which letters, and under which creators
 */
export function listTwins(connection: Connection, work: number, { sort, creators, isNew }: { readonly sort: string; readonly creators: readonly number[]; readonly isNew: boolean }): void {
  const listed = isNew ? [] : listedBeside(connection, work)
  const isAlone = creators.every((term) => get(connection, namesake, { term, sort, work }) === undefined)
  const later = isAlone ? [] : listTwin(connection, work).map(({ id }) => id).filter((id) => id > work)
  for (const id of new Set([...listed, ...later])) listTwin(connection, id)
}

/** Lists a work for a look if it has the title and a creator of one that came before it, unless somebody ruled that they are two or took one off the shelves. @returns all that have the same */
export function listTwin(connection: Connection, work: number): readonly Row[] {
  const row = get(connection, rowOf, { work })
  const title = row && titleOf(row)
  run(connection, drop, { work })
  const same = title === undefined ? [] : all(connection, sameFiled, { work, most }).filter((other) => titleOf(other) === title)
  const other = same.find(({ id }) => id < work && !areTwo(connection, work, id))
  if (row && other) {
    const [own, beside] = [all(connection, textsOf, { work })[0], all(connection, textsOf, { work: other.id })[0]]
    if (own && beside) run(connection, add, { accession: row.accession_id, deposit: own.deposit_id, work, other: other.id, detail: masked(`${pathOf(beside)}: ${sizeOf(other)}; this one: ${sizeOf(row)}`) })
  }
  return same
}

/** The title of a story that somebody gave it, as it is filed. */
function titleOf({ card, language, doubted: isDoubted }: Row): string | undefined {
  const { title, titleKind, own } = JSON.parse(card) as Card
  return given.has(titleKind) && own === undefined && isDoubted === 0 ? sortKey(title, language) : undefined
}

function areTwo(connection: Connection, one: number, other: number): boolean {
  if (!rulingById(connection, 1)) return false
  const placesOf = (work: number): readonly Place[] => all(connection, textsOf, { work }).map(({ member, at_start, at_end }) => ({ member, at: [at_start, at_end] }))
  const [texts, others] = [placesOf(one), placesOf(other)]
  return isParted(connection, texts, others) || isParted(connection, others, texts)
}

type Place = { readonly member: Uint8Array; readonly at: Span }

/** Whether somebody ruled on these texts that they stand apart, from those others or from all, or that they are not shown. */
function isParted(connection: Connection, texts: readonly Place[], others: readonly Place[]): boolean {
  return stateRuling(activeRulings(rulingsOn(connection, texts))) === 'withhold' || texts.some((text) => {
    const rulings = rulingsOn(connection, [text])
    return ruledPlace(rulings).apart || activeRulings(rulings).some(({ field, value }) => field === 'place' && (value as PlaceRuling).is === 'other'
      && others.some(({ member, at }) => anchored((value as Extract<PlaceRuling, { readonly is: 'other' }>).of, Buffer.from(member).toString('hex'), at)))
  })
}

function pathOf({ path, shown, deposit_shown }: Text): string {
  return path.length === 0 ? shown : `${deposit_shown} › ${shown}`
}

function sizeOf({ words, rung }: Row): string {
  return `${words} ${words === 1 ? 'word' : 'words'}, ${rungs[rung]}`
}
