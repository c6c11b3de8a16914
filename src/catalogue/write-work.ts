import { activeRulings, stateRuling } from '../gather/rulings.ts'
import { besideOthers } from '../gather/other-texts.ts'
import { resolve } from '../gather/resolve.ts'
import { weight } from '../consent/policy.ts'
import { type Finding, findings as findingTable } from '../model/finding.ts'
import { rungs } from '../model/rating.ts'
import type { Ruling } from '../model/ruling.ts'
import type { WorkRecord } from '../model/work.ts'
import { sortKey } from '../text/fold.ts'
import { masked } from '../text/personal.ts'
import { card, headings, indexHead, maskedRecord } from './card.ts'
import { indexChapters, unindexChapters } from './chapter-index.ts'
import { combinedTerms } from './combined-terms.ts'
import { warned } from './condition.ts'
import { chaptersOf, type DraftFacts } from './draft-facts.ts'
import { openingOf } from './opening.ts'
import { rowDigest } from './row-digest.ts'
import { rulingsOn } from './rulings.ts'
import { all, type Connection, get, run } from './sqlite.ts'
import { bumpVersion } from './settings.ts'
import { file, termsOf, unfile } from './terms-of-work.ts'
import { listedBeside, listTwin, listTwins } from './twins.ts'
import { listedBy, listWithdrawals, listWithdrawn } from './withdrawals.ts'
import { noteChange, putFacts } from './work-changes.ts'
import * as rows from './work-rows.ts'

/**
 * What a work is to be made of: for each of its places the drafts that hold it, the one shown first. `findings`: what gathering
 * noticed. `shown`: it is published (or withheld, as its record says) at once; otherwise a new work stays `reading`, absent to
 * everybody, until its accession ends. `reindex`: the words of a draft are new.
 */
type WorkPlan = { readonly key: string; readonly places: readonly (readonly DraftFacts[])[]; readonly findings: readonly Finding[]; readonly shown: boolean; readonly reindex?: boolean }

/** Writes a work: resolves its record, files it under its headings, and indexes its chapters where they changed. @returns its row number */
export function writeWork(connection: Connection, { key, places, findings, shown, reindex = false }: WorkPlan): number {
  const segments = places.map(([first]) => first as DraftFacts)
  // What was ruled on one copy holds for all of them.
  const rulings = rulingsOn(connection, places.flat())
  const others = places.flatMap(([draft, ...rest]) => rest.filter((other) => other.key !== draft?.key))
  const resolution = besideOthers(resolve(segments.map(({ assertions, language }) => ({ assertions, language })), rulings, combinedTerms(segments.map(({ terms }) => terms))), others, rulings)
  const recordJson = maskedRecord(resolution.record)
  const record = JSON.parse(recordJson) as WorkRecord
  const face = card(record)
  const noticed = distinct([...findings, ...resolution.findings, ...segments.flatMap((draft) => draft.findings)]).map(withoutAddresses)
  const { rung, state, warnings } = resolution.facts
  const first = segments[0] as DraftFacts
  const chapters = segments.reduce((sum, draft) => sum + chaptersOf(draft).length, 0)
  const work = {
    key, next_state: state, weight: weight(rung), rung: rungs.indexOf(rung), warned: warned(warnings), sort: sortKey(face.title, record.language).slice(0, 40),
    words: segments.reduce((sum, { words }) => sum + words, 0), chapters, language: record.language, accession_id: first.accessionId, added_at: first.addedAt, date: face.date ?? null,
  }

  const old = get(connection, rows.workByKey, { key })
  const oldRecord = old && get(connection, rows.recordOf, { work: old.id })
  const oldSegments = old ? all(connection, rows.segmentsOf, { work: old.id }) : []
  const visible = shown || (old !== undefined && old.state !== 'reading')
  const id = old ? old.id : run(connection, rows.addWork, { ...work, state: visible ? state : 'reading' }).id
  if (old) run(connection, rows.changeWork, { ...work, id, state: visible ? state : 'reading' })
  const filed = headings(record, rung, first.accessionId)
  const ids = termsOf(connection, filed)
  const terms = JSON.stringify(ids)
  if (!old || !oldRecord || oldRecord.terms !== terms || old.sort !== work.sort) {
    if (old && oldRecord) unfile(connection, id, old.sort, JSON.parse(oldRecord.terms) as number[])
    file(connection, id, work.sort, JSON.parse(terms) as number[])
  }
  const row = { work_id: id, card: JSON.stringify(face), terms, findings: JSON.stringify(noticed), record: recordJson }
  run(connection, oldRecord ? rows.putRecord : rows.addRecord, { ...row, digest: rowDigest(rows.workValues(work, row)) })

  const head = indexHead(record)
  const same = old && oldRecord && !reindex && places.length === oldSegments.filter(({ alternative }) => alternative === 0).length
    && segments.every((draft, number) => oldSegments.some((each) => each.number === number && each.alternative === 0 && each.draft_id === draft.id))
    && JSON.stringify(indexHead(JSON.parse(oldRecord.record) as WorkRecord)) === JSON.stringify(head)
  if (!same) {
    if (old) unindexChapters(connection, id)
    indexChapters(connection, id, segments, head, face.titleKind === 'filename' ? face.own : undefined)
  }
  putFacts(connection, { work_id: id, complete: completeness(record), answer: face.answer, opening: same ? null : openingOf(first) })
  const wanted = places.flatMap((drafts, number) => drafts.map((draft, alternative) => ({ work: id, number, alternative, draft: draft.id })))
  if (wanted.length !== oldSegments.length || wanted.some(({ number, alternative, draft }, n) => !(oldSegments[n]?.draft_id === draft && oldSegments[n].number === number && oldSegments[n].alternative === alternative))) {
    if (old) run(connection, rows.dropSegments, { work: id })
    for (const segment of wanted) {
      run(connection, rows.dropSegmentOf, { draft: segment.draft })
      run(connection, rows.addSegment, segment)
    }
  }
  writeLooks(connection, id, first, unsettled(noticed, rulings), old !== undefined)
  listTwins(connection, id, { sort: work.sort, creators: ids.filter((_, n) => filed[n]?.kind === 'creator'), isNew: old === undefined })
  listWithdrawals(connection, id)
  if (visible) noteChange(connection, id)
  return id
}

/** Takes a work out of the catalogue: its parts belong to another one now. Its drafts, and so its key, stay. */
export function removeWork(connection: Connection, id: number): void {
  const old = get(connection, rows.workById, { id })
  const record = get(connection, rows.recordOf, { work: id })
  if (!old || !record) return
  unfile(connection, id, old.sort, JSON.parse(record.terms) as number[])
  unindexChapters(connection, id)
  const [twins, withdrawn] = [listedBeside(connection, id), listedBy(connection, id)]
  run(connection, rows.dropWork, { id })
  for (const other of twins) listTwin(connection, other)
  for (const other of withdrawn) listWithdrawn(connection, other)
  noteChange(connection, id)
  // Its pages are kept by version: none of them may outlive it.
  bumpVersion(connection)
}

/** 1 for a story that is told to its end, 0 for one that is not, null where nobody says. A revised one may be either. */
export function completeness({ status }: WorkRecord): number | null {
  const said = status?.value.status
  return said === 'complete' ? 1 : said === 'in-progress' || said === 'abandoned' || said === 'draft' ? 0 : null
}

function writeLooks(connection: Connection, work: number, { accessionId, depositId }: DraftFacts, findings: readonly Finding[], existed: boolean): void {
  if (existed) run(connection, rows.dropLooks, { work })
  for (const { code, detail, evidence } of findings) {
    const { severity } = findingTable[code]
    if (severity === 'note') continue
    run(connection, rows.addLook, {
      accession: accessionId, deposit: depositId, reading: null, work, code, severity, detail: detail ?? null, evidence: evidence ? JSON.stringify(evidence) : null,
    })
  }
}

/** Without what a person has answered: a ruled rating settles what was doubtful about it, withholding or publishing settles all, and so does who says that it is no story. */
function unsettled(findings: readonly Finding[], rulings: readonly Ruling[]): readonly Finding[] {
  const active = activeRulings(rulings)
  if (stateRuling(active)) return []
  const ruled = new Set(active.map(({ field }) => field))
  return findings.filter(({ code }) => !(code.startsWith('rating-') && ruled.has('rating')) && !(code.startsWith('title-') && ruled.has('title')) && !(code === 'perhaps-no-story' && ruled.has('story')))
}

/** Each finding once. What a rule noticed and what resolving noticed of the same are one, with the evidence of either. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const at = kept.findIndex(({ code, detail, evidence }) => code === finding.code
      && (!detail || !finding.detail || (detail === finding.detail && JSON.stringify(evidence) === JSON.stringify(finding.evidence))))
    const same = kept[at]
    if (same) kept[at] = { ...finding, ...same, ...(!same.detail && finding.detail && { detail: finding.detail }) }
    else kept.push(finding)
  }
  return kept
}

/** A finding's words are the writer's: without their addresses. */
function withoutAddresses(finding: Finding): Finding {
  const { detail, evidence } = finding
  if (!detail && evidence?.in !== 'metadata') return finding
  return { ...finding, ...(detail && { detail: masked(detail) }), ...(evidence?.in === 'metadata' && { evidence: { ...evidence, words: masked(evidence.words) } }) }
}
