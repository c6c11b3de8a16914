import type { Selectable } from 'kysely'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'

type DepositRow = Omit<Selectable<Tables['deposit']>, 'id'>
type ReadingRow = Omit<Selectable<Tables['reading']>, 'id'>
/** A draft's columns, without those that say where it belongs. */
export type DraftValues = Omit<Selectable<Tables['draft']>, 'id' | 'reading_id'>
/** An assertion's columns, without those that say where it belongs. */
export type AssertionValues = Omit<Selectable<Tables['assertion']>, 'draft_id' | 'number'>

/** The deposit of these bytes under this path. */
export const depositOf = statement<{ sha256: Uint8Array; path: Uint8Array }, { id: number; whole: number; accession_id: number }>('take-rows/depositOf', (db, arg) =>
  db.selectFrom('deposit').select(['id', 'whole', 'accession_id']).where('sha256', '=', arg('sha256')).where('path', '=', arg('path')))
/** Adds a blob that is safe on disk. */
export const addBlob = statement<{ sha256: Uint8Array; size: number }>('take-rows/addBlob', (db, arg) =>
  db.insertInto('blob').values({ sha256: arg('sha256'), size_bytes: arg('size') }).onConflict((conflict) => conflict.doNothing()))
/** Adds a deposit. */
export const addDeposit = statement<DepositRow>('take-rows/addDeposit', (db, arg) => db.insertInto('deposit').values({
  accession_id: arg('accession_id'), path: arg('path'), shown: arg('shown'), sha256: arg('sha256'), whole: arg('whole'), findings: arg('findings'), digest: arg('digest'),
}))
/** Says of a container that all its members are read. */
export const closeDeposit = statement<{ id: number; whole: number; findings: string; digest: Uint8Array }>('take-rows/closeDeposit', (db, arg) =>
  db.updateTable('deposit').set({ whole: arg('whole'), findings: arg('findings'), digest: arg('digest') }).where('id', '=', arg('id')))
/** The reading of a member of a deposit. */
export const readingOf = statement<{ deposit: number; path: Uint8Array }, { id: number }>('take-rows/readingOf', (db, arg) =>
  db.selectFrom('reading').select('id').where('deposit_id', '=', arg('deposit')).where('path', '=', arg('path')))
/** The reading of a member of a container, under whatever name the container came. */
export const memberOfContainer = statement<{ sha256: Uint8Array; path: Uint8Array }, { id: number }>('take-rows/memberOfContainer', (db, arg) =>
  db.selectFrom('deposit').innerJoin('reading', 'reading.deposit_id', 'deposit.id').select('reading.id')
    .where('deposit.sha256', '=', arg('sha256')).where('reading.path', '=', arg('path')).limit(1))
/** Adds a reading. */
export const addReading = statement<ReadingRow>('take-rows/addReading', (db, arg) => db.insertInto('reading').values({
  deposit_id: arg('deposit_id'), path: arg('path'), name: arg('name'), shown: arg('shown'), sha256: arg('sha256'), size_bytes: arg('size_bytes'), rules: arg('rules'),
  format: arg('format'), encoding: arg('encoding'), findings: arg('findings'), repairs: arg('repairs'), counts: arg('counts'), digest: arg('digest'), text: arg('text'), layout: arg('layout'), hints: arg('hints'),
}))
/** Keeps what a deposit says of another file. */
export const addCompanion = statement<Tables['companion']>('take-rows/addCompanion', (db, arg) =>
  db.insertInto('companion').values({ deposit_id: arg('deposit_id'), name: arg('name'), metadata: arg('metadata') }).onConflict((conflict) => conflict.columns(['deposit_id', 'name']).doUpdateSet({ metadata: arg('metadata') })))
/** Adds a draft. */
export const addDraft = statement<DraftValues & { reading_id: number }>('take-rows/addDraft', (db, arg) => db.insertInto('draft').values({
  reading_id: arg('reading_id'), number: arg('number'), key: arg('key'), stem: arg('stem'), at_start: arg('at_start'), at_end: arg('at_end'),
  body_start: arg('body_start'), body_end: arg('body_end'), incipit_start: arg('incipit_start'), incipit_end: arg('incipit_end'),
  language: arg('language'), words: arg('words'), chapters: arg('chapters'), findings: arg('findings'), posting: arg('posting'), profiles: arg('profiles'),
}))
/** Adds an assertion. */
export const addAssertion = statement<AssertionValues & { draft_id: number; number: number }>('take-rows/addAssertion', (db, arg) => db.insertInto('assertion').values({
  draft_id: arg('draft_id'), number: arg('number'), field: arg('field'), basis: arg('basis'), extent: arg('extent'), rule: arg('rule'),
  confidence: arg('confidence'), as_written: arg('as_written'), value: arg('value'), evidence: arg('evidence'),
}))
/** The member whose story a key is. */
export const memberOfKey = statement<{ key: string }, { sha256: Uint8Array }>('take-rows/memberOfKey', (db, arg) =>
  db.selectFrom('draft').innerJoin('reading', 'reading.id', 'draft.reading_id').select('reading.sha256').where('draft.key', '=', arg('key')).limit(1))
/** Lets a key lead to a draft. */
export const putAlias = statement<{ key: string; draft: number }>('take-rows/putAlias', (db, arg) => db.replaceInto('alias').values({ key: arg('key'), draft_id: arg('draft') }))
/** How many drafts have a key. */
export const draftsWithKey = statement<{ key: string }, { drafts: number }>('take-rows/draftsWithKey', (db, arg) =>
  db.selectFrom('draft').select((of) => of.fn.countAll<number>().as('drafts')).where('key', '=', arg('key')))
/** How many drafts are the same message, posted to several places. */
export const draftsOfPosting = statement<{ posting: string }, { drafts: number }>('take-rows/draftsOfPosting', (db, arg) =>
  db.selectFrom('draft').select((of) => of.fn.countAll<number>().as('drafts')).where('posting', '=', arg('posting')))
/** Notes what the end of an accession has to settle. */
export const addTodo = statement<{ accession: number; what: string; value: string }>('take-rows/addTodo', (db, arg) =>
  db.insertInto('todo').values({ accession_id: arg('accession'), what: arg('what'), value: arg('value') }).onConflict((conflict) => conflict.doNothing()))

/** What the digest of a deposit's row covers. */
export function depositValues(row: Omit<DepositRow, 'digest'>): readonly unknown[] {
  return [row.accession_id, row.path, row.shown, row.sha256, row.whole, row.findings]
}

/** What the digest of a reading's row covers: the row, its drafts and their assertions. */
export function readingValues(row: Omit<ReadingRow, 'digest'>, drafts: readonly DraftValues[], assertions: readonly (readonly AssertionValues[])[]): readonly unknown[] {
  return [
    row.deposit_id, row.path, row.name, row.shown, row.sha256, row.size_bytes, row.rules, row.format, row.encoding, row.findings, row.repairs, row.counts, row.text, row.layout, ...(row.hints === null ? [] : [row.hints]),
    drafts.map((draft) => [
      draft.number, draft.key, draft.stem, draft.at_start, draft.at_end, draft.body_start, draft.body_end, draft.incipit_start, draft.incipit_end,
      draft.language, draft.words, draft.chapters, draft.findings, ...(draft.posting === null ? [] : [draft.posting]), ...(draft.profiles === null ? [] : [draft.profiles]),
    ]),
    assertions.map((list) => list.map((each) => [each.field, each.basis, each.extent, each.rule, each.confidence, each.as_written, each.value, each.evidence])),
  ]
}
