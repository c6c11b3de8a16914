import type { Selectable } from 'kysely'
import { statement } from './statement.ts'
import type { Tables } from './tables.ts'

type WorkRow = Selectable<Tables['work']>
type RecordRow = Selectable<Tables['work_record']>

/** The work under a key, as it stands in the table. */
export const workByKey = statement<{ key: string }, WorkRow>('work-rows/workByKey', (db, arg) => db.selectFrom('work').selectAll().where('key', '=', arg('key')))
/** The work of a row number. */
export const workById = statement<{ id: number }, WorkRow>('work-rows/workById', (db, arg) => db.selectFrom('work').selectAll().where('id', '=', arg('id')))
/** The record of a work. */
export const recordOf = statement<{ work: number }, RecordRow>('work-rows/recordOf', (db, arg) => db.selectFrom('work_record').selectAll().where('work_id', '=', arg('work')))
/** The segments of a work, those shown and their alternatives. */
export const segmentsOf = statement<{ work: number }, Selectable<Tables['segment']>>('work-rows/segmentsOf', (db, arg) =>
  db.selectFrom('segment').selectAll().where('work_id', '=', arg('work')).orderBy('number').orderBy('alternative'))

/** Adds a work. */
export const addWork = statement<Omit<WorkRow, 'id'>>('work-rows/addWork', (db, arg) => db.insertInto('work').values({
  key: arg('key'), state: arg('state'), next_state: arg('next_state'), weight: arg('weight'), rung: arg('rung'), warned: arg('warned'), sort: arg('sort'),
  words: arg('words'), chapters: arg('chapters'), language: arg('language'), accession_id: arg('accession_id'), added_at: arg('added_at'), date: arg('date'),
}))
/** Changes all of a work but its key. */
export const changeWork = statement<Omit<WorkRow, 'key'>>('work-rows/changeWork', (db, arg) => db.updateTable('work').set({
  state: arg('state'), next_state: arg('next_state'), weight: arg('weight'), rung: arg('rung'), warned: arg('warned'), sort: arg('sort'),
  words: arg('words'), chapters: arg('chapters'), language: arg('language'), accession_id: arg('accession_id'), added_at: arg('added_at'), date: arg('date'),
}).where('id', '=', arg('id')))
/** Takes a work away, with its record, segments and looks. */
export const dropWork = statement<{ id: number }>('work-rows/dropWork', (db, arg) => db.deleteFrom('work').where('id', '=', arg('id')))
// A statement that may replace rows opens a savepoint, and FTS5 writes out all that it has gathered at every savepoint. So nothing that
// runs for each work of an import replaces anything.
/** Adds the record of a work that has none yet. */
export const addRecord = statement<RecordRow>('work-rows/addRecord', (db, arg) => db.insertInto('work_record').values({
  work_id: arg('work_id'), card: arg('card'), terms: arg('terms'), findings: arg('findings'), record: arg('record'), digest: arg('digest'),
}))
/** Puts the record of a work in place of what was there. */
export const putRecord = statement<RecordRow>('work-rows/putRecord', (db, arg) => db.replaceInto('work_record').values({
  work_id: arg('work_id'), card: arg('card'), terms: arg('terms'), findings: arg('findings'), record: arg('record'), digest: arg('digest'),
}))
/** Takes the segments of a work away. */
export const dropSegments = statement<{ work: number }>('work-rows/dropSegments', (db, arg) => db.deleteFrom('segment').where('work_id', '=', arg('work')))
/** Takes a draft from wherever it was. */
export const dropSegmentOf = statement<{ draft: number }>('work-rows/dropSegmentOf', (db, arg) => db.deleteFrom('segment').where('draft_id', '=', arg('draft')))
/** Puts a draft in its place in a work. */
export const addSegment = statement<{ work: number; number: number; alternative: number; draft: number }>('work-rows/addSegment', (db, arg) => db.insertInto('segment').values({
  work_id: arg('work'), number: arg('number'), alternative: arg('alternative'), draft_id: arg('draft'),
}))
/** Takes the looks of a work away. */
export const dropLooks = statement<{ work: number }>('work-rows/dropLooks', (db, arg) => db.deleteFrom('look').where('work_id', '=', arg('work')))
/** Lists something for a curator to look at. */
export const addLook = statement<{ accession: number; deposit: number; reading: number | null; work: number | null; code: string; severity: string; detail: string | null; evidence: string | null }>('work-rows/addLook', (db, arg) =>
  db.insertInto('look').values({
    accession_id: arg('accession'), deposit_id: arg('deposit'), reading_id: arg('reading'), work_id: arg('work'), other_id: null,
    code: arg('code'), severity: arg('severity'), detail: arg('detail'), evidence: arg('evidence'),
  }))

/** What the digest of a work covers: all that lists and pages show of it, but its state, which opens and closes, and its date, which the card says too. */
export function workValues(work: Omit<WorkRow, 'id' | 'state' | 'date'>, record: Pick<RecordRow, 'card' | 'findings' | 'record'>): readonly unknown[] {
  return [work.key, work.next_state, work.weight, work.rung, work.warned, work.sort, work.words, work.chapters, work.language, work.accession_id, work.added_at, record.card, record.findings, record.record]
}
