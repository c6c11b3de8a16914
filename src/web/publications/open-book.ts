import { chaptersOf } from '../../catalogue/draft-facts.ts'
import type { Catalogue, SegmentSummary, SegmentText, WorkPage } from '../../catalogue/store.ts'
import { admission, type Reader } from '../../consent/policy.ts'
import { admit } from '../../consent/readable.ts'
import { formatName } from '../../format/formats.ts'
import type { Field } from '../../model/assertion.ts'
import type { WorkRecord } from '../../model/work.ts'
import type { Printable } from '../../print/runs.ts'
import type { Book, BookChapter, BookWork, Received, StatedRow } from '../../publish/book.ts'
import { masked } from '../../text/personal.ts'
import { languageTag } from '../../text/language-tag.ts'
import { workAddress } from '../addresses.ts'
import { chapterEdits } from '../chapter-edits.ts'
import { type Entry, entriesOf, standing } from '../entries.ts'
import { chapterName } from '../reading-room/chapter-name.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Words } from '../words/en.ts'

/** For whom a book is made, from what, and in which words of the archive's own. `origin`: where the archive is for the world; absent: its books name no address. */
export type Publishing = { readonly catalogue: Catalogue; readonly reader: Reader; readonly words: Words; readonly origin?: string }

/** What holds several works together: a name, a sentence, an id that is always the same for the same question. */
type Gathering = { readonly id: string; readonly title: string; readonly about: string }

/** Why there is no book: a gate stands before it, there is nothing, or too much would have to be read for it. */
export type NoBook = 'gated' | 'absent' | 'too-much'

/** One work as a book of its own. `key`: the one it is found under now. */
export async function bookOfWork(from: Publishing, key: string): Promise<Book | NoBook> {
  const opened = await openedForBook(from, key)
  if (typeof opened === 'string') return opened
  const { work, modified } = opened
  return { id: `urn:incipit:${work.key}`, title: work.title, creators: work.creators, language: work.language, modified, works: [work], words: from.words.book, tongue: from.words.tongue }
}

/**
 * Several works as one book, in the order of their keys here; those that are not open to its reader are left out. Absent where none is.
 *
 * @param mostRead of how many characters together the files may be that they are read from: what is held until the book is printed
 */
export async function bookOfWorks(from: Publishing, { id, title, about }: Gathering, keys: readonly string[], mostRead = Number.POSITIVE_INFINITY): Promise<Book | NoBook> {
  const works: BookWork[] = []
  const read = new Set<Printable>()
  let [modified, characters] = ['', 0]
  for (const key of keys) {
    const opened = await openedForBook(from, key)
    if (typeof opened === 'string') continue
    works.push(opened.work)
    if (opened.modified > modified) modified = opened.modified
    for (const { of } of opened.work.chapters) {
      if (read.has(of)) continue
      read.add(of)
      characters += of.text.length
    }
    if (characters > mostRead) return 'too-much'
  }
  if (works.length === 0) return 'absent'
  const creators = [...new Map(works.flatMap((work) => work.creators).map((creator) => [`${creator.role} ${creator.name}`, creator])).values()]
  return { id, title, about, creators, language: commonest(works.map(({ language }) => language)), modified, works, words: from.words.book, tongue: from.words.tongue }
}

/** A work through the gate, ready to be printed, and when it changed last. */
async function openedForBook({ catalogue, reader, words, origin }: Publishing, key: string): Promise<{ readonly work: BookWork; readonly modified: string } | 'gated' | 'absent'> {
  const found = await catalogue.work(key)
  if (!found) return 'absent'
  if ('movedTo' in found) return openedForBook({ catalogue, reader, words, ...(origin !== undefined && { origin }) }, found.movedTo)
  const record = admit(reader, found.record)
  if (record.is !== 'open') return record.is
  const segments = (await catalogue.segments(found.key) ?? []).flatMap((segment) => {
    const text = admit(reader, segment)
    return text.is === 'open' ? [text.words] : []
  })
  // The catalogue may have changed between the two questions.
  if (segments.length === 0 || admission(reader, found.facts).is !== 'open') return 'absent'
  const ruled = (await catalogue.rulings(found.key)).map(({ at }) => at)
  return { work: bookWork(found, record.words, segments, { reader, words, ...(origin !== undefined && { origin }) }), modified: toTheSecond([found.addedAt, ...ruled].sort().at(-1) ?? found.addedAt) }
}

function bookWork(work: WorkPage, record: WorkRecord, segments: readonly SegmentText[], { reader, words, origin }: Omit<Publishing, 'catalogue'>): BookWork {
  const entries = entriesOf(record, words)
  const shown = (field: Field): readonly string[] => standing(entries, field).map((entry) => masked(entry.shown))
  const named = (field: Field): readonly string[] => standing(entries, field).map(({ value }) => masked((value.value as { readonly name: string }).name))
  const summary = shown('summary')[0]
  const disclaimer = shown('disclaimer')[0]
  return {
    key: work.key, title: shownTitle(work, reader), titleKind: work.titleKind, language: languageTag(work.language), words: work.words, addedAt: work.addedAt, rung: work.rung,
    creators: record.creators.map(({ value: { name, role } }) => ({ name: masked(name), role })),
    ...(work.date !== undefined && { date: work.date }),
    ...(work.ratingAsWritten !== undefined && { ratingAsWritten: masked(work.ratingAsWritten) }), ...(work.ratingSource && { ratingSource: work.ratingSource }),
    warnings: work.warnings, warningAnswer: work.warningAnswer, ...(work.warningSource && { warningSource: work.warningSource }),
    fandoms: named('fandom'), relationships: named('relationship'), characters: named('character'), tags: named('tag'),
    ...(work.series && { series: { ...work.series, name: masked(work.series.name) } }),
    ...(record.status && { status: record.status.value.status }),
    ...(summary !== undefined && { summary }), ...(disclaimer !== undefined && { disclaimer }), notes: shown('note'),
    stated: statedRows(work, entries, words),
    provenance: [...work.segments, ...work.alternatives].map((segment) => received(segment, reader, words)),
    ...(origin !== undefined && { address: `${origin}${workAddress(work.key)}` }),
    chapters: bookChapters(work, segments, reader, words),
  }
}

const statedFields: readonly Field[] = ['title', 'creator', 'rating', 'warning', 'fandom', 'relationship', 'character', 'tag', 'series', 'date', 'permission', 'status', 'reviews']

function statedRows(work: WorkPage, entries: readonly Entry[], words: Words): readonly StatedRow[] {
  const { labels, works } = words
  return statedFields.flatMap((field): readonly StatedRow[] => {
    const many: Readonly<Partial<Record<Field, string>>> = labels.manyFields
    const values = standing(entries, field).map((entry) => statedValue(entry, words))
    if (field === 'rating' && values.length === 0) values.push({ value: labels.rungs.unrated, by: works.unrated })
    if (field === 'warning' && values.length === 0) values.push({ value: labels.warningAnswers[work.warningAnswer], by: '' })
    return values.length === 0 ? [] : [{ field, label: (values.length > 1 ? many[field] : undefined) ?? labels.fields[field], values }]
  })
}

function statedValue({ shown, value }: Entry, { labels }: Words): StatedRow['values'][number] {
  const said = value.asWritten === undefined ? undefined : masked(value.asWritten)
  return { value: masked(shown), ...(said !== undefined && said !== masked(shown) && { said }), by: labels.sources[value.source], source: value.source }
}

function received({ path, sha256, accession, format, encoding, sizeBytes, repairs }: SegmentSummary, reader: Reader, { labels, works }: Words): Received {
  const name = admit(reader, path)
  return { path: name.is === 'open' ? masked(name.words) : '', sha256, accession, facts: [formatName(format), ...(encoding === undefined ? [] : [encoding]), labels.size(sizeBytes), ...repairs.map((repair) => works.mended(repair))] }
}

function bookChapters(work: WorkPage, segments: readonly SegmentText[], reader: Reader, words: Words): readonly BookChapter[] {
  return segments.flatMap((segment) => chaptersOf(segment.draft).map((chapter) => ({ segment, chapter }))).map(({ segment, chapter: { at, heading, words: length } }, n) => ({
    number: n + 1, words: length, of: segment.reading, at, ...(heading && { skip: heading }), language: languageTag(segment.draft.language),
    title: chapterName(work.contents[n] ?? { number: n + 1, words: length, paragraphs: 0 }, reader, words),
    // Settled when they are printed, chapter by chapter: a long work's are many.
    get edits() { return chapterEdits(segment, at).edits },
  }))
}

function commonest(all: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

function toTheSecond(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
