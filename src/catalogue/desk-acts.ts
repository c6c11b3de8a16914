import type { Finding } from '../model/finding.ts'
import type { Anchor, Joined, Ruling } from '../model/ruling.ts'
import type { Terms } from '../model/terms.ts'
import { accessionRow, changeAccession } from './accession.ts'
import { draftFacts } from './draft-facts.ts'
import { addEvent } from './events.ts'
import { checkRuling, checkTerms } from './ruling-values.ts'
import { addRuling, rulingById, rulingsOfMember } from './rulings.ts'
import { bumpVersion } from './settings.ts'
import { settleKey } from './settle.ts'
import type { RuledWork } from './store.ts'
import { all, type Connection, get, transaction } from './sqlite.ts'
import { statement } from './statement.ts'
import { recordOf, segmentsOf, workById, workByKey } from './work-rows.ts'
import { writeWork } from './write-work.ts'

/** What a person asks to be ruled. `segment`: which segment of the work it is about, the first by default; `alternative`: which of its received texts, the one shown by default. A place beside another work names it by its key: `of` of the value is that. */
export type RulingWish = Omit<Ruling, 'id' | 'anchor' | 'at'> & { readonly segment?: number; readonly alternative?: number }

const worksAt = statement<{ member: Uint8Array }, { work_id: number; at_start: number; at_end: number }>('desk-acts/worksAt', (db, arg) =>
  db.selectFrom('reading').innerJoin('draft', 'draft.reading_id', 'reading.id').innerJoin('segment', 'segment.draft_id', 'draft.id')
    .select(['segment.work_id', 'draft.at_start', 'draft.at_end']).distinct().where('reading.sha256', '=', arg('member')))
const worksOfAccession = statement<{ accession: number }, { work_id: number }>('desk-acts/worksOfAccession', (db, arg) =>
  db.selectFrom('deposit').innerJoin('reading', 'reading.deposit_id', 'deposit.id').innerJoin('draft', 'draft.reading_id', 'reading.id')
    .innerJoin('segment', 'segment.draft_id', 'draft.id').select('segment.work_id').distinct().where('deposit.accession_id', '=', arg('accession')).where('segment.alternative', '=', 0))

/** Rules on a work: one ruling, one event, and the work as it is then, in one transaction. @throws RangeError when there is no such work or the value does not fit */
export function rule(connection: Connection, key: string, { segment = 0, alternative = 0, ...wish }: RulingWish, now: string): RuledWork {
  return transaction(connection, () => {
    const work = get(connection, workByKey, { key })
    const place = work && all(connection, segmentsOf, { work: work.id }).find((each) => each.number === segment && each.alternative === alternative)
    if (!work || !place) throw new RangeError(`Cannot rule on work ${key}: there is none${work ? ` with a segment ${segment}${alternative === 0 ? '' : ` and a text ${alternative} of it`}` : ''}`)
    const { member, at } = draftFacts(connection, place.draft_id)
    const anchor: Anchor = { member: Buffer.from(member).toString('hex'), at }
    const said = wish.field === 'place' ? { ...wish, value: beside(connection, wish.value, place.draft_id) } : wish
    checkRuling(said.act, said.field, said.value)
    const ruling = addRuling(connection, { ...said, anchor, at: now })
    ruled(connection, ruling, key)
    if (wish.field === 'place') rewriteWorksAt(connection, member)
    else rewriteWork(connection, work.id)
    const held = all(connection, worksAt, { member }).find(({ at_start, at_end }) => at_start === at[0] && at_end === at[1])
    return { ...ruling, work: get(connection, workById, { id: held?.work_id ?? work.id })?.key ?? key }
  })
}

/** What is ruled of a place, with the other work's first text for its key. @throws RangeError when there is no such work, or it has no other text than the one that is ruled on */
function beside(connection: Connection, value: unknown, draft: number): unknown {
  const { of: key, is } = (value ?? {}) as { readonly of?: unknown; readonly is?: unknown }
  if (typeof key !== 'string') return value
  const work = get(connection, workByKey, { key })
  const texts = work ? all(connection, segmentsOf, { work: work.id }).map(({ draft_id }) => draftFacts(connection, draft_id)) : []
  const own = texts.find(({ id }) => id === draft)
  // Within its own work a text can only be another part of it.
  const other = is !== 'part' && own ? undefined : texts.find((text) => text.key !== own?.key)
  if (!other) throw new RangeError(`Cannot put a text beside work ${key}: there is ${work ? 'no other text in it' : 'none'}`)
  const { member, at } = other
  return { ...(value as object), of: { member: Buffer.from(member).toString('hex'), at, key } satisfies Joined }
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

/** Resolves the works anew that a member is part of; where somebody ruled on the place of a text of it, they are gathered anew. */
export function rewriteWorksAt(connection: Connection, member: Uint8Array): void {
  const works = [...new Set(all(connection, worksAt, { member }).map(({ work_id }) => work_id))]
  if (rulingsOfMember(connection, member).some(({ field }) => field === 'place')) {
    const drafts = works.flatMap((work) => all(connection, segmentsOf, { work })).map(({ draft_id }) => draftFacts(connection, draft_id))
    const changed = new Set(drafts.map(({ id }) => id))
    for (const key of new Set(drafts.map(({ key: each }) => each))) settleKey(connection, key, { changed })
  } else for (const id of works) rewriteWork(connection, id)
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
