import { sql } from 'kysely'
import { activeRulings, stateRuling } from '../gather/rulings.ts'
import { masked } from '../text/personal.ts'
import { rulingById, rulingsOn } from './rulings.ts'
import { all, type Connection, get, run } from './sqlite.ts'
import { statement } from './statement.ts'

type Letter = { letter: number; written: string; accession: number; deposit: number; shown: string; deposit_shown: string; path: Uint8Array }

// Addresses are compared as the index in migrations/0010-withdrawals.ts has them; the sign keeps SQLite from going through all creators there are.
const lettersFor = statement<{ work: number }, Letter>('withdrawals/lettersFor', (db, arg) =>
  db.selectFrom('assertion as said').innerJoin('segment as its', 'its.draft_id', 'said.draft_id').innerJoin('work_record as letter', 'letter.work_id', 'its.work_id')
    .innerJoin('draft', 'draft.id', 'said.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .innerJoin('work_record as own', (join) => join.on('own.work_id', '=', arg('work'))).innerJoin('work', 'work.id', 'own.work_id')
    .innerJoin('segment', (join) => join.onRef('segment.work_id', '=', 'own.work_id').on('segment.number', '=', 0).on('segment.alternative', '=', 0)).innerJoin('draft as first', 'first.id', 'segment.draft_id').innerJoin('reading as held', 'held.id', 'first.reading_id')
    .select(['letter.work_id as letter', 'said.as_written as written', 'work.accession_id as accession', 'held.deposit_id as deposit', 'reading.shown', 'deposit.shown as deposit_shown', 'reading.path'])
    .where(sql<boolean>`said.rule = 'words:withdrawn' and letter.work_id <> own.work_id
      and json_extract(letter.record, '$.permission.rule') = 'words:withdrawn' and json_extract(own.record, '$.permission.rule') is not 'words:withdrawn'
      and not exists (select 1 from look where look.work_id = own.work_id and look.code = 'perhaps-no-story')
      and (exists (select 1 from json_each(letter.terms) as one join json_each(own.terms) as other on other.value = one.value join term on term.id = one.value and +term.kind = 'creator')
        or exists (select 1 from assertion as one join assertion as other on lower(json_extract(other.value, '$.address')) = lower(json_extract(one.value, '$.address')) and other.field = 'email'
          join segment on segment.draft_id = other.draft_id and segment.work_id = own.work_id where one.draft_id = said.draft_id and one.field = 'email'))`)
    .orderBy('letter.work_id').limit(1))
const worksOfSender = statement<{ letter: number }, { work: number }>('withdrawals/worksOfSender', (db, arg) =>
  db.selectFrom('work_record as letter').innerJoin(sql<{ value: number }>`json_each(letter.terms)`.as('heading'), (join) => join.onTrue())
    .innerJoin('term', (join) => join.onRef('term.id', '=', sql`heading.value`).on(sql<boolean>`+term.kind = 'creator'`)).innerJoin('work_term', 'work_term.term_id', 'term.id')
    .select('work_term.work_id as work').where('letter.work_id', '=', arg('letter'))
    .union(db.selectFrom('segment as its').innerJoin('assertion as one', (join) => join.onRef('one.draft_id', '=', 'its.draft_id').on('one.field', '=', 'email'))
      .innerJoin('assertion as other', (join) => join.on(sql<boolean>`lower(json_extract(other.value, '$.address')) = lower(json_extract(one.value, '$.address')) and other.field = 'email'`))
      .innerJoin('segment', 'segment.draft_id', 'other.draft_id').select('segment.work_id as work').where('its.work_id', '=', arg('letter')))
    .orderBy('work'))
const isLetter = statement<{ work: number }, { one: number }>('withdrawals/isLetter', (db, arg) =>
  db.selectFrom('segment').innerJoin('assertion', 'assertion.draft_id', 'segment.draft_id').select(sql<number>`1`.as('one')).where('segment.work_id', '=', arg('work')).where('assertion.rule', '=', sql.lit('words:withdrawn')).limit(1))
const isAnywhere = statement<Record<string, never>, { yes: number }>('withdrawals/isAnywhere', (db) => db.selectNoFrom(
  sql<number>`exists (select 1 from assertion where rule = 'words:withdrawn') or exists (select 1 from look where code = 'creator-withdrew')`.as('yes')))
const textsOf = statement<{ work: number }, { member: Uint8Array; at_start: number; at_end: number }>('withdrawals/textsOf', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').select(['reading.sha256 as member', 'draft.at_start', 'draft.at_end']).where('segment.work_id', '=', arg('work')))
const listedFor = statement<{ letter: number }, { work: number }>('withdrawals/listedFor', (db, arg) =>
  db.selectFrom('look').select((of) => of.ref('work_id').$notNull().as('work')).where('other_id', '=', arg('letter')).where('code', '=', 'creator-withdrew').orderBy('work_id'))
const drop = statement<{ work: number }>('withdrawals/drop', (db, arg) => db.deleteFrom('look').where('work_id', '=', arg('work')).where('code', '=', 'creator-withdrew'))
const add = statement<{ accession: number; deposit: number; work: number; letter: number; detail: string }>('withdrawals/add', (db, arg) => db.insertInto('look').values({
  accession_id: arg('accession'), deposit_id: arg('deposit'), reading_id: null, work_id: arg('work'), other_id: arg('letter'), code: 'creator-withdrew', severity: 'review', detail: arg('detail'), evidence: null,
}))

/** The works that are listed because of this letter: once it is gone, `listWithdrawn` looks for another for each. */
export function listedBy(connection: Connection, letter: number): readonly number[] {
  return all(connection, listedFor, { letter }).map(({ work }) => work)
}

/** Lists a work that was written, as `listWithdrawn` does, and if it is a letter, all works of its sender. Where nobody wrote such a letter it costs one question. Part of the transaction that wrote it. */
export function listWithdrawals(connection: Connection, work: number): void {
  if (!get(connection, isAnywhere, {})?.yes) return
  const sent = get(connection, isLetter, { work }) ? all(connection, worksOfSender, { letter: work }).map((each) => each.work) : []
  for (const each of new Set([work, ...listedBy(connection, work), ...sent])) listWithdrawn(connection, each)
}

/**
 * Lists a work for a look if somebody with a name or an address of its creators asked, in a letter that is held too, that what is theirs be taken down or took back the
 * leave that they gave; not where a person has ruled on its permission, withheld it or published it.
 */
export function listWithdrawn(connection: Connection, work: number): void {
  run(connection, drop, { work })
  const found = get(connection, lettersFor, { work })
  if (!found || isSettled(connection, work)) return
  const { letter, written, accession, deposit, shown, deposit_shown, path } = found
  run(connection, add, { accession, deposit, work, letter, detail: masked(`${path.length === 0 ? shown : `${deposit_shown} › ${shown}`}: ${written.replace(/\s+/g, ' ')}`) })
}

function isSettled(connection: Connection, work: number): boolean {
  if (!rulingById(connection, 1)) return false
  const active = activeRulings(rulingsOn(connection, all(connection, textsOf, { work }).map(({ member, at_start, at_end }) => ({ member, at: [at_start, at_end] }))))
  return stateRuling(active) !== undefined || active.some(({ act, field }) => act === 'set' && field === 'permission')
}
