import { activeRulings, anchored } from '../gather/rulings.ts'
import type { Finding } from '../model/finding.ts'
import type { Hints } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Packed } from '../parsing/packed.ts'
import { inheritKeys } from './draft-keys.ts'
import { putCounts } from './reading-counts.ts'
import { rowDigest } from './row-digest.ts'
import { rulingsOfMember } from './rulings.ts'
import { keysOfPosting, settleKey, settleStem } from './settle.ts'
import { all, type Connection, get, run, transaction } from './sqlite.ts'
import { statement } from './statement.ts'
import { addIndexed, addLooks, assertionRow, draftRow } from './take.ts'
import { addAssertion, addDraft, type DraftValues, putAlias, readingValues } from './take-rows.ts'
import type { Selectable } from 'kysely'
import type { Tables } from './tables.ts'
import { segmentsOf } from './work-rows.ts'
import { removeWork } from './write-work.ts'

type ReadingRow = Selectable<Tables['reading']>

const readingById = statement<{ id: number }, ReadingRow & { accession_id: number; ended_at: string | null; deposit_shown: string }>('replace-reading/readingById', (db, arg) =>
  db.selectFrom('reading').innerJoin('deposit', 'deposit.id', 'reading.deposit_id').innerJoin('accession', 'accession.id', 'deposit.accession_id')
    .selectAll('reading').select(['deposit.accession_id', 'accession.ended_at', 'deposit.shown as deposit_shown']).where('reading.id', '=', arg('id')))
const changeReading = statement<Pick<ReadingRow, 'id' | 'rules' | 'format' | 'encoding' | 'findings' | 'repairs' | 'counts' | 'digest' | 'text' | 'layout' | 'hints'>>('replace-reading/changeReading', (db, arg) =>
  db.updateTable('reading').set({
    rules: arg('rules'), format: arg('format'), encoding: arg('encoding'), findings: arg('findings'), repairs: arg('repairs'), counts: arg('counts'),
    digest: arg('digest'), text: arg('text'), layout: arg('layout'), hints: arg('hints'),
  }).where('id', '=', arg('id')))
const draftsOf = statement<{ reading: number }, { id: number; key: string; stem: string | null; posting: string | null; at_start: number; at_end: number; work_id: number | null }>('replace-reading/draftsOf', (db, arg) =>
  db.selectFrom('draft').leftJoin('segment', 'segment.draft_id', 'draft.id').select(['draft.id', 'draft.key', 'draft.stem', 'draft.posting', 'draft.at_start', 'draft.at_end', 'segment.work_id'])
    .where('reading_id', '=', arg('reading')).orderBy('draft.number'))
const renumber = statement<{ reading: number }>('replace-reading/renumber', (db, arg) => db.updateTable('draft').set((of) => ({ number: of('number', '+', 1_000_000) })).where('reading_id', '=', arg('reading')))
const changeDraft = statement<DraftValues & { id: number }>('replace-reading/changeDraft', (db, arg) => db.updateTable('draft').set({
  number: arg('number'), stem: arg('stem'), at_start: arg('at_start'), at_end: arg('at_end'), body_start: arg('body_start'), body_end: arg('body_end'),
  incipit_start: arg('incipit_start'), incipit_end: arg('incipit_end'), language: arg('language'), words: arg('words'), chapters: arg('chapters'), findings: arg('findings'), posting: arg('posting'), profiles: arg('profiles'),
}).where('id', '=', arg('id')))
const dropDraft = statement<{ id: number }>('replace-reading/dropDraft', (db, arg) => db.deleteFrom('draft').where('id', '=', arg('id')))
const dropAssertions = statement<{ draft: number }>('replace-reading/dropAssertions', (db, arg) => db.deleteFrom('assertion').where('draft_id', '=', arg('draft')))
const dropLooks = statement<{ reading: number }>('replace-reading/dropLooks', (db, arg) => db.deleteFrom('look').where('reading_id', '=', arg('reading')))
const moveAliases = statement<{ from: number; to: number }>('replace-reading/moveAliases', (db, arg) => db.updateTable('alias').set({ draft_id: arg('to') }).where('draft_id', '=', arg('from')))

/**
 * Puts a new reading of a member in place of the old one. A draft that overlaps an old one is that one: its key, and so the
 * address of its work, stays. Rulings hold on by their anchors; those that find no words any more are listed for a look.
 *
 * @param hints what the member was told, where that is new
 * @returns how many rulings lost their place
 */
export function replaceReading(connection: Connection, id: number, { header, text, layout }: Packed, hints?: Hints): number {
  return transaction(connection, () => {
    const row = get(connection, readingById, { id })
    if (!row) throw new RangeError(`Cannot replace reading ${id}: there is none`)
    const old = all(connection, draftsOf, { reading: id }).map((draft) => ({ ...draft, at: [draft.at_start, draft.at_end] as const }))
    const { drafts: inherited, left } = inheritKeys(Buffer.from(row.sha256).toString('hex'), old, header.drafts)
    const drafts = header.drafts.map((draft, number) => {
      const { key, same } = inherited[number] as (typeof inherited)[number]
      return { same, row: draftRow(draft, number, key) }
    })
    const assertions = header.drafts.map((draft) => draft.assertions.map(assertionRow))

    const values = {
      ...row, rules: header.rules, format: header.format, encoding: header.encoding ? JSON.stringify(header.encoding) : null, findings: JSON.stringify(header.findings),
      repairs: JSON.stringify(header.repairs), counts: JSON.stringify(header.counts), text, layout, hints: hints ? JSON.stringify(hints) : row.hints,
    }
    run(connection, changeReading, { ...values, digest: rowDigest(readingValues(values, drafts.map((draft) => draft.row), assertions)) })
    putCounts(connection, id, header)
    addIndexed(connection, row.deposit_id, row.path.length > 0 ? row.deposit_shown : undefined, row.shown, header.companions)
    run(connection, renumber, { reading: id })
    const ids = drafts.map(({ same, row: draft }, number) => {
      if (same) run(connection, changeDraft, { ...draft, id: same.id })
      const draftId = same?.id ?? run(connection, addDraft, { ...draft, reading_id: id }).id
      if (same) run(connection, dropAssertions, { draft: draftId })
      for (const [n, assertion] of (assertions[number] ?? []).entries()) run(connection, addAssertion, { ...assertion, draft_id: draftId, number: n })
      return draftId
    })
    const works = new Set(old.map(({ work_id }) => work_id).filter((work) => work !== null))
    for (const gone of left) {
      const heir = ids[0]
      if (heir !== undefined) {
        run(connection, moveAliases, { from: gone.id, to: heir })
        run(connection, putAlias, { key: gone.key, draft: heir })
      }
      run(connection, dropDraft, { id: gone.id })
    }
    for (const work of works) if (all(connection, segmentsOf, { work }).length === 0) removeWork(connection, work)

    run(connection, dropLooks, { reading: id })
    const orphans = orphaned(connection, row.sha256, header.drafts.map(({ at }) => at))
    addLooks(connection, { id: row.accession_id }, row.deposit_id, id, [...(drafts.length === 0 ? header.findings : []), ...orphans])

    const options = { changed: new Set(ids), shown: row.ended_at !== null }
    const stems = new Set([...old, ...drafts.map((draft) => draft.row)].map(({ stem }) => stem))
    for (const { key } of [...old, ...drafts.map((draft) => draft.row)]) settleKey(connection, key, options)
    // Who was the same message until now stands for itself again.
    for (const { posting } of old) if (posting !== null) for (const key of keysOfPosting(connection, posting)) settleKey(connection, key, options)
    for (const stem of stems) if (stem !== null) settleStem(connection, stem, options)
    return orphans.length
  })
}

function orphaned(connection: Connection, member: Uint8Array, places: readonly Span[]): readonly Finding[] {
  const sha256 = Buffer.from(member).toString('hex')
  return activeRulings(rulingsOfMember(connection, member))
    .filter(({ anchor }) => !places.some((at) => anchored(anchor, sha256, at)))
    .map(({ id, act, field }): Finding => ({ code: 'ruling-orphaned', detail: `ruling ${id}: ${[act, field].filter(Boolean).join(' ')}` }))
}
