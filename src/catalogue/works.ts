import { Readable } from '../consent/readable.ts'
import type { Assertion } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { EncodingChoice, Followed, Format } from '../model/reading.ts'
import type { Ruling } from '../model/ruling.ts'
import type { Facts, WorkRecord } from '../model/work.ts'
import type { RuleChoices } from '../text/typography/repairs.ts'
import type { Card } from './card.ts'
import { assertionsOf, chaptersOf } from './draft-facts.ts'
import { heldDraft, type HeldReading } from './held-readings.ts'
import { choicesAt, placeOf } from './repair-choices.ts'
import { rulingsOn } from './rulings.ts'
import { visibleVersion } from './settings.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { ChapterText, SegmentSummary, SegmentText, WorkPage } from './store.ts'
import { factsColumns, factsOf, type FactsRow, summaryColumns, type SummaryRow, workSummary } from './work-summary.ts'

type SegmentRow = {
  number: number; draft_id: number; reading_id: number; words: number; at_start: number; at_end: number; accession_id: number; sha256: Uint8Array; size_bytes: number
  shown: string; path: Uint8Array; deposit_shown: string; format: Format; encoding: string | null; repairs: string; profiles: string | null
}

/** What is known of a received stretch without its text. */
const segmentColumns = ['segment.number', 'segment.draft_id', 'draft.reading_id', 'draft.words', 'draft.at_start', 'draft.at_end', 'deposit.accession_id', 'reading.sha256', 'reading.size_bytes',
  'reading.shown', 'reading.path', 'deposit.shown as deposit_shown', 'reading.format', 'reading.encoding', 'reading.repairs', 'draft.profiles'] as const

const workByKey = statement<{ key: string }, SummaryRow & { record: string; findings: string }>('works/workByKey', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select([...summaryColumns, 'work_record.record', 'work_record.findings']).where('work.key', '=', arg('key')))
const gateByKey = statement<{ key: string }, FactsRow & { id: number; chapters: number }>('works/gateByKey', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select([...factsColumns, 'work.id', 'work.chapters']).where('work.key', '=', arg('key')))
const movedKey = statement<{ key: string }, { key: string }>('works/movedKey', (db, arg) =>
  db.selectFrom('segment').innerJoin('work', 'work.id', 'segment.work_id').select('work.key').where((of) => of('segment.draft_id', 'in',
    db.selectFrom('draft').select('id').where('key', '=', arg('key')).union(db.selectFrom('alias').select('draft_id as id').where('key', '=', arg('key'))))).limit(1))
const chaptersOfWork = statement<{ work: number }, { number: number; title: string | null; words: number; paragraphs: number }>('works/chaptersOfWork', (db, arg) =>
  db.selectFrom('chapter').select(['number', 'title', 'words', 'paragraphs']).where('work_id', '=', arg('work')).orderBy('number'))
const chapterOfWork = statement<{ work: number; number: number }, { segment: number; of_draft: number }>('works/chapterOfWork', (db, arg) =>
  db.selectFrom('chapter').select(['segment', 'of_draft']).where('work_id', '=', arg('work')).where('number', '=', arg('number')))
const segmentRows = statement<{ work: number }, SegmentRow>('works/segmentRows', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select(segmentColumns)
    .where('segment.work_id', '=', arg('work')).where('segment.alternative', '=', 0).orderBy('segment.number'))
const alternativeRows = statement<{ work: number }, SegmentRow & { alternative: number }>('works/alternativeRows', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id').innerJoin('deposit', 'deposit.id', 'reading.deposit_id')
    .select([...segmentColumns, 'segment.alternative']).where('segment.work_id', '=', arg('work')).where('segment.alternative', '>', 0).orderBy('segment.number').orderBy('segment.alternative'))

const placesOfWork = statement<{ work: number }, { sha256: Uint8Array; at_start: number; at_end: number }>('works/placesOfWork', (db, arg) =>
  db.selectFrom('segment').innerJoin('draft', 'draft.id', 'segment.draft_id').innerJoin('reading', 'reading.id', 'draft.reading_id')
    .select(['reading.sha256', 'draft.at_start', 'draft.at_end']).where('segment.work_id', '=', arg('work')).orderBy('segment.number').orderBy('segment.alternative'))

/** Gives a reading's text, from memory where it was asked for last. */
type Readings = (id: number, version: number) => HeldReading

/** The work under a key, or the key it has now. */
export function workPage(connection: Connection, key: string): WorkPage | { readonly movedTo: string } | undefined {
  const row = get(connection, workByKey, { key })
  if (!row) {
    const moved = get(connection, movedKey, { key })
    return moved && { movedTo: moved.key }
  }
  const summary = workSummary(row)
  const { facts } = summary
  const { series } = JSON.parse(row.card) as Card
  return {
    ...summary,
    record: new Readable(facts, JSON.parse(row.record) as WorkRecord),
    findings: JSON.parse(row.findings) as Finding[],
    contents: all(connection, chaptersOfWork, { work: row.id }).map(({ number, title, words, paragraphs }) =>
      ({ number, words, paragraphs, ...(title !== null && { title: new Readable(facts, title) }) })),
    segments: all(connection, segmentRows, { work: row.id }).map((segment) => segmentSummary(segment, facts)),
    alternatives: all(connection, alternativeRows, { work: row.id }).map((segment) => ({ ...segmentSummary(segment, facts), alternative: segment.alternative })),
    ...(series && { series }),
    choices: choicesOf(connection, row.id),
  }
}

/** One chapter of a work, by its number from 1. */
export function chapterText(connection: Connection, readings: Readings, key: string, number: number): Readable<ChapterText> | undefined {
  const work = get(connection, gateByKey, { key })
  if (!work || !Number.isInteger(number) || number < 1 || number > work.chapters) return undefined
  const row = get(connection, chapterOfWork, { work: work.id, number })
  const segment = row && all(connection, segmentRows, { work: work.id })[row.segment]
  if (!row || !segment) return undefined
  const text = segmentText(connection, readings, segment, choicesOf(connection, work.id))
  const chapter = chaptersOf(text.draft)[row.of_draft]
  return chapter && new Readable(factsOf(work), { segment: text, chapter, number, of: work.chapters })
}

/** The texts of a work's segments, in order. */
export function segmentTexts(connection: Connection, readings: Readings, key: string): readonly Readable<SegmentText>[] | undefined {
  const work = get(connection, gateByKey, { key })
  if (!work) return undefined
  const facts = factsOf(work)
  const choices = choicesOf(connection, work.id)
  return all(connection, segmentRows, { work: work.id }).map((segment) => new Readable(facts, segmentText(connection, readings, segment, choices)))
}

/** Another received text of one segment, which is not shown in its place. */
export function alternativeText(connection: Connection, readings: Readings, key: string, number: number, alternative: number): Readable<SegmentText> | undefined {
  const work = get(connection, gateByKey, { key })
  const segment = work && all(connection, alternativeRows, { work: work.id }).find((row) => row.number === number && row.alternative === alternative)
  return segment && new Readable(factsOf(work), segmentText(connection, readings, segment, choicesOf(connection, work.id)))
}

/** All that the readings of a work assert, by segment. */
export function workAssertions(connection: Connection, key: string): Readable<readonly (readonly Assertion[])[]> | undefined {
  const work = get(connection, gateByKey, { key })
  if (!work) return undefined
  return new Readable(factsOf(work), all(connection, segmentRows, { work: work.id }).map(({ draft_id }) => assertionsOf(connection, draft_id)))
}

/** All rulings on a work, those taken back included, oldest first. */
export function workRulings(connection: Connection, key: string): readonly Ruling[] {
  const work = get(connection, gateByKey, { key })
  if (!work) return []
  return rulingsOn(connection, all(connection, placesOfWork, { work: work.id }).map(placeOf))
}

function segmentSummary(segment: SegmentRow, facts: Facts): SegmentSummary {
  return {
    number: segment.number, accession: segment.accession_id, sha256: hex(segment.sha256), sizeBytes: segment.size_bytes, path: new Readable(facts, pathOf(segment)),
    format: segment.format, repairs: JSON.parse(segment.repairs) as string[], words: segment.words, profiles: JSON.parse(segment.profiles ?? '[]') as Followed[],
    ...(segment.encoding !== null && { encoding: (JSON.parse(segment.encoding) as EncodingChoice).name }),
  }
}

/** Which repairs are made in a work's text. */
function choicesOf(connection: Connection, work: number): RuleChoices {
  return choicesAt(connection, all(connection, placesOfWork, { work }).map(placeOf))
}

function segmentText(connection: Connection, readings: Readings, segment: SegmentRow, choices: RuleChoices): SegmentText {
  return {
    number: segment.number, reading: readings(segment.reading_id, visibleVersion(connection)), draft: heldDraft(connection, segment.draft_id),
    path: pathOf(segment), sha256: hex(segment.sha256), choices,
  }
}

/** Where the member came from, for eyes: a container's member after its container. */
function pathOf({ path, shown, deposit_shown }: SegmentRow): string {
  return path.length === 0 ? shown : `${deposit_shown} › ${shown}`
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
