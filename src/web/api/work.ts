import type { SegmentSummary, WorkPage } from '../../catalogue/store.ts'
import { admit } from '../../consent/readable.ts'
import type { WorkRecord } from '../../model/work.ts'
import type { Ruling } from '../../model/ruling.ts'
import { masked } from '../../text/personal.ts'
import { readingTime } from '../../text/reading-time.ts'
import { chapterAddress, coverAddress, downloadAddress, evidenceAddress, type PublicationForm, receivedAddress, workAddress } from '../addresses.ts'
import { type Entry, entriesOf } from '../entries.ts'
import { forms } from '../publications/forms.ts'
import { chapterName } from '../reading-room/chapter-name.ts'
import { foundWork } from '../reading-room/found-work.ts'
import type { Visit } from '../visit.ts'
import { addressOf, call, pageAddress, root } from './call.ts'
import type { Problem } from './problems.ts'
import { text, type TypeOf } from './schema.ts'
import { type recordValue, workDetail } from './shapes-work.ts'
import { toldGate, toldWork } from './told-work.ts'

/** The key of a work in a path. */
export const keyInPath = { key: text('The key of the work', { maxLength: 40 }) }

/** A work that is open to the reader who asks, with its record; or what the call comes to instead: its gate, its new address, or nothing. */
export async function openedForApi(visit: Visit): Promise<{ readonly work: WorkPage; readonly record: WorkRecord } | { readonly instead: Problem | { readonly movedTo: string } | undefined }> {
  const found = await foundWork(visit, visit.base + root)
  if (found === undefined) return { instead: undefined }
  if ('moved' in found) return { instead: { movedTo: found.moved.headers['location'] ?? '' } }
  const { work } = found
  const record = admit(visit.reader, work.record)
  switch (record.is) {
    case 'open': return { work, record: record.words }
    case 'gated': return { instead: { problem: 'gated', gate: toldGate(record), work: toldWork(work, visit) } }
    case 'absent': return { instead: undefined }
  }
}

/** One work. */
export const getWork = call({
  path: '/works/:key', id: 'getWork', about: 'works', says: 'A work with all that is known of it',
  more: 'The record has every value with the words as written, who says so, and where. Behind a gate only what the gate tells is told, with the reasons (`gated`). A work that is filed under another key now is there by a redirect.',
  inPath: keyInPath, answer: workDetail, problems: ['gated', 'not-found'], example: '/works/KEY',
  handle: async (visit) => {
    const opened = await openedForApi(visit)
    if ('instead' in opened) return opened.instead
    const { work, record } = opened
    const { archive: { catalogue }, words, origin, base } = visit
    const entries = entriesOf(record, words)
    const rulings = entries.some(({ value }) => value.ruling !== undefined) ? await catalogue.rulings(work.key) : []
    return {
      body: {
        ...toldWork(work, visit),
        record: entries.map((entry) => toldValue(visit, work.key, entry, rulings)),
        contents: work.contents.map((chapter) => ({ number: chapter.number, title: chapterName(chapter, visit.reader, words), words: chapter.words, paragraphs: chapter.paragraphs, links: { self: addressOf(visit, chapterAddress(work.key, chapter.number)), page: pageAddress(visit, chapterAddress(work.key, chapter.number)) } })),
        files: [...work.segments, ...work.alternatives].map((segment) => toldFile(visit, work.key, segment)),
        publications: Object.entries(forms).map(([form, { type }]) => ({ form: form as PublicationForm, type, href: `${origin}${base}${downloadAddress(work.key, form as PublicationForm)}` })),
        covers: { svg: `${origin}${base}${coverAddress(work.key, 'svg')}`, png: `${origin}${base}${coverAddress(work.key, 'png')}` },
        minutes: readingTime(work.words),
        ...(work.series && { series: { ...work.series, name: masked(work.series.name) } }),
      },
    }
  },
})

function toldValue(visit: Visit, key: string, { field, index, shown, lost, value }: Entry, rulings: readonly Ruling[]): TypeOf<typeof recordValue> {
  const ruling = rulings.find(({ id }) => id === value.ruling)
  return {
    field, index, value: maskedParts(value.value) as TypeOf<typeof recordValue>['value'], shown: masked(shown), source: value.source, stands: !lost,
    evidence: value.evidence.map((evidence) => (evidence.in === 'metadata' ? { in: evidence.in, path: evidence.path, words: masked(evidence.words) } : { in: evidence.in, at: evidence.at })),
    file: value.segment + 1, links: { page: pageAddress(visit, evidenceAddress(key, field, index)) },
    ...(value.asWritten !== undefined && { asWritten: masked(value.asWritten) }), ...(value.rule !== undefined && { rule: value.rule }), ...(value.confidence !== undefined && { confidence: value.confidence }),
    ...(ruling && { ruled: { at: ruling.at, by: masked(ruling.by), ...(ruling.reason !== undefined && { reason: masked(ruling.reason) }) } }),
  }
}

/** A value with personal data masked in all of its texts. */
function maskedParts(value: unknown): unknown {
  if (typeof value === 'string') return masked(value)
  if (Array.isArray(value)) return value.map(maskedParts)
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([name, part]) => [name, maskedParts(part)])) : value
}

function toldFile(visit: Visit, key: string, { number, accession, sha256, sizeBytes, path, format, encoding, repairs, words, ...more }: SegmentSummary & { readonly alternative?: number }): TypeOf<typeof workDetail>['files'][number] {
  const shown = admit(visit.reader, path)
  const { alternative: other } = more
  return {
    number: number + 1, accession, sha256, sizeBytes, path: shown.is === 'open' ? masked(shown.words) : '', format, repairs, words,
    links: { self: addressOf(visit, `${workAddress(key)}/files/${number + 1}${other === undefined ? '' : `?other=${other}`}`), page: pageAddress(visit, receivedAddress(key, number + 1, other)) },
    ...(other !== undefined && { other }), ...(encoding !== undefined && { encoding }),
  }
}
