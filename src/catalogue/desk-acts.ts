import type { Finding } from '../model/finding.ts'
import type { Anchor, Ruling } from '../model/ruling.ts'
import type { Terms } from '../model/terms.ts'
import { accessionRow, changeAccession } from './accession.ts'
import { draftFacts } from './draft-facts.ts'
import { addEvent } from './events.ts'
import { checkRuling, checkTerms } from './ruling-values.ts'
import { addRuling, rulingById } from './rulings.ts'
import { bumpVersion } from './settings.ts'
import { all, type Connection, get, transaction } from './sqlite.ts'
import { statement } from './statement.ts'
import { recordOf, segmentsOf, workById, workByKey } from './work-rows.ts'
import { writeWork } from './write-work.ts'

/** What a person asks to be ruled. `segment`: which segment of the work it is about, the first by default. */
export type RulingWish = Omit<Ruling, 'id' | 'anchor' | 'at'> & { readonly segment?: number }

const worksAt = statement<{ member: Uint8Array }, { work_id: number; at_start: number; at_end: number }>('desk-acts/worksAt', (db, arg) =>
  db.selectFrom('reading').innerJoin('draft', 'draft.reading_id', 'reading.id').innerJoin('segment', 'segment.draft_id', 'draft.id')
    .select(['segment.work_id', 'draft.at_start', 'draft.at_end']).distinct().where('reading.sha256', '=', arg('member')))
const worksOfAccession = statement<{ accession: number }, { work_id: number }>('desk-acts/worksOfAccession', (db, arg) =>
  db.selectFrom('deposit').innerJoin('reading', 'reading.deposit_id', 'deposit.id').innerJoin('draft', 'draft.reading_id', 'reading.id')
    .innerJoin('segment', 'segment.draft_id', 'draft.id').select('segment.work_id').distinct().where('deposit.accession_id', '=', arg('accession')).where('segment.alternative', '=', 0))

/** Rules on a work: one ruling, one event, and the work as it is then, in one transaction. @throws RangeError when there is no such work or the value does not fit */
export function rule(connection: Connection, key: string, { segment = 0, ...wish }: RulingWish, now: string): Ruling {
  checkRuling(wish.act, wish.field, wish.value)
  return transaction(connection, () => {
    const work = get(connection, workByKey, { key })
    const place = work && all(connection, segmentsOf, { work: work.id }).find(({ number, alternative }) => number === segment && alternative === 0)
    if (!work || !place) throw new RangeError(`Cannot rule on work ${key}: there is none${work ? ` with a segment ${segment}` : ''}`)
    const { member, at } = draftFacts(connection, place.draft_id)
    const anchor: Anchor = { member: Buffer.from(member).toString('hex'), at }
    const ruling = addRuling(connection, { ...wish, anchor, at: now })
    ruled(connection, ruling, key)
    rewriteWork(connection, work.id)
    return ruling
  })
}

/** Takes a ruling back, by a ruling of its own; taking that one back restores it. @throws RangeError when there is no such ruling */
export function undo(connection: Connection, id: number, by: string, now: string): Ruling {
  return transaction(connection, () => {
    const undone = rulingById(connection, id)
    if (!undone) throw new RangeError(`Cannot undo ruling ${id}: there is none`)
    const ruling = addRuling(connection, { act: 'undo', anchor: undone.anchor, by, at: now, undoes: id })
    ruled(connection, ruling, undefined)
    rewriteWorksAt(connection, Buffer.from(undone.anchor.member, 'hex'))
    return ruling
  })
}

/** Lets the bringer of a heap, or whoever answers in their place, say what it holds. All its works change in one transaction. */
export function setTerms(connection: Connection, accession: number, terms: Terms, by: string, now: string): void {
  checkTerms(terms)
  transaction(connection, () => {
    const row = accessionRow(connection, accession)
    changeAccession(connection, { ...row, terms: JSON.stringify(terms) })
    for (const { work_id } of all(connection, worksOfAccession, { accession })) rewriteWork(connection, work_id)
    addEvent(connection, { at: now, type: 'metadata modification', agent: by, accession, outcome: 'success', detail: { terms, before: JSON.parse(row.terms) as Terms } })
    bumpVersion(connection)
  })
}

/** Resolves the works anew that a member is part of. */
export function rewriteWorksAt(connection: Connection, member: Uint8Array): void {
  for (const id of new Set(all(connection, worksAt, { member }).map(({ work_id }) => work_id))) rewriteWork(connection, id)
}

// What only gathering can notice: kept while a work is resolved anew from the same parts.
const ofGathering: ReadonlySet<string> = new Set(['part-missing', 'part-twice'])

/** Resolves a work anew from the drafts that it has. */
function rewriteWork(connection: Connection, id: number): void {
  const work = get(connection, workById, { id })
  const record = get(connection, recordOf, { work: id })
  if (!work || !record) return
  const places: number[][] = []
  for (const { number, draft_id } of all(connection, segmentsOf, { work: id })) (places[number] ??= []).push(draft_id)
  const findings = (JSON.parse(record.findings) as Finding[]).filter(({ code }) => ofGathering.has(code))
  writeWork(connection, { key: work.key, places: places.map((ids) => ids.map((draft) => draftFacts(connection, draft))), findings, shown: false })
}

function ruled(connection: Connection, { id, act, field, by, at, undoes }: Ruling, key: string | undefined): void {
  addEvent(connection, { at, type: 'metadata modification', agent: by, ...(key !== undefined && { subject: key }), outcome: 'success', detail: { ruling: id, act, field, undoes } })
  bumpVersion(connection)
}
