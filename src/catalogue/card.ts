import type { TitleKind } from '../model/assertion.ts'
import type { Rung } from '../model/rating.ts'
import { warnings } from '../model/warning.ts'
import type { Warning, WarningAnswer } from '../model/warning.ts'
import type { Source, WorkRecord } from '../model/work.ts'
import { authorised } from '../gather/authorities.ts'
import { devisedTitle } from '../gather/devised-title.ts'
import { fold } from '../text/fold.ts'
import { indexable } from '../text/indexable.ts'
import { masked } from '../text/personal.ts'
import type { BrowseKind } from '../model/heading.ts'

/** What lists show of a work, ready to be read: the record's values without their evidence, personal data masked. */
export type Card = {
  readonly title: string
  readonly titleKind: TitleKind
  /** The opening words or the file's name, where they stand for the title: words of the story. */
  readonly own?: string
  readonly creators: readonly string[]
  readonly rating?: string
  /** Who answers for the rating and for the warnings. */
  readonly ratingSource?: Source
  readonly warningSource?: Source
  readonly answer: WarningAnswer
  /** What is said not to occur, where nothing is warned for. */
  readonly denied?: readonly Warning[]
  readonly fandoms: readonly string[]
  /** Words of the story. */
  readonly summary?: string
  readonly date?: string
  readonly series?: { readonly name: string; readonly number?: number }
}

/** A heading that a work is found under. */
export type Heading = { readonly kind: BrowseKind; readonly value: string; readonly label: string }

// A statement of some length is a sentence about the rating; lists show its beginning.
const longestStatement = 120

/** The card of a record whose personal data is masked already. */
export function card(record: WorkRecord): Card {
  const { value: { title, kind }, source } = record.title
  const creators = creatorNames(record)
  const date = dateOf(record)
  const isOwn = source !== 'ruling' && (kind === 'incipit' || kind === 'filename')
  const devised = isOwn || kind === 'devised'
  const rating = record.rating?.asWritten
  const warning = record.warnings.values[0] ?? record.warnings.statement
  return {
    title: devised ? devisedTitle({ creators, fandom: record.fandoms[0]?.value.name, date, language: record.language }) : title,
    titleKind: kind,
    ...(isOwn && { own: title }),
    creators,
    ...(rating !== undefined && { rating: rating.length > longestStatement ? `${rating.slice(0, longestStatement)}…` : rating }),
    ...(record.rating && { ratingSource: record.rating.source }),
    ...(warning && { warningSource: warning.source }),
    answer: record.warnings.answer,
    ...(record.warnings.statement?.value.denied && { denied: record.warnings.statement.value.denied }),
    fandoms: record.fandoms.map(({ value }) => value.name),
    ...(record.summary && { summary: record.summary.value.text }),
    ...(date !== undefined && { date }),
    ...(record.series && { series: record.series.value }),
  }
}

/** The record with e-mail addresses and telephone numbers masked in every string, as JSON. */
export function maskedRecord(record: WorkRecord): string {
  return JSON.stringify(record, (name, value: unknown) => (typeof value === 'string' && name !== 'rule' ? masked(value) : value))
}

/** What the index holds of a work beside its body. Nothing in it is a word of the story: a gated work is found by it. */
export function indexHead(record: WorkRecord): { readonly title: string; readonly creators: string; readonly tags: string } {
  const { title, titleKind, own } = card(record)
  const names = [...record.fandoms, ...record.characters, ...record.relationships, ...record.tags].map(({ value }) => value.name)
  return {
    title: indexable(own === undefined && titleKind !== 'devised' ? title : ''),
    creators: indexable(record.creators.map(({ value }) => value.name).join('\n')),
    tags: indexable([...names, ...(record.series ? [record.series.value.name] : [])].join('\n')),
  }
}

/** The headings of a work, each once. */
export function headings(record: WorkRecord, rung: Rung, accession: number): readonly Heading[] {
  const named = (kind: BrowseKind, values: readonly { readonly value: { readonly name: string } }[]): Heading[] =>
    values.map(({ value }) => ({ kind, value: headingValue(kind, value.name), label: headingLabel(kind, value.name) }))
  const found: Heading[] = [
    ...creatorNames(record).map((name): Heading => ({ kind: 'creator', value: headingValue('creator', name), label: name })),
    ...named('fandom', record.fandoms), ...named('character', record.characters), ...named('relationship', record.relationships), ...named('tag', record.tags),
    ...(record.series ? named('series', [record.series]) : []),
    ...record.warnings.values.map(({ value }): Heading => ({ kind: 'warning', value: value.warning, label: warnings[value.warning] })),
    { kind: 'rating', value: rung, label: rung },
    { kind: 'language', value: record.language, label: record.language },
    { kind: 'accession', value: String(accession), label: String(accession) },
  ]
  return [...new Map(found.filter(({ value }) => value !== '').map((heading) => [`${heading.kind} ${heading.value}`, heading])).values()]
}

/** What a heading is looked up by: names by their folded letters, variants by those of the authority's form. Longer ones are no names. */
export function headingValue(kind: BrowseKind, name: string): string {
  return kind === 'rating' || kind === 'warning' || kind === 'language' || kind === 'accession' ? name : fold(headingLabel(kind, name)).slice(0, 200).toWellFormed()
}

/** How a heading reads: the authority's form of a name, or the name as written. */
function headingLabel(kind: BrowseKind, name: string): string {
  return kind === 'fandom' || kind === 'character' || kind === 'relationship' ? authorised(kind, name) : name
}

function creatorNames({ creators }: WorkRecord): readonly string[] {
  const authors = creators.filter(({ value }) => value.role === 'author' || value.role === 'co-author')
  const named = authors.length > 0 ? authors : creators.filter(({ value }) => value.role === 'poster')
  return [...new Set(named.map(({ value }) => value.name))]
}

const dateRank: Readonly<Record<string, number>> = { written: 0, posted: 1, unknown: 2, revised: 3 }

function dateOf({ dates }: WorkRecord): string | undefined {
  return [...dates].filter(({ value }) => value.date !== undefined).sort((a, b) => (dateRank[a.value.kind] ?? 9) - (dateRank[b.value.kind] ?? 9))[0]?.value.date
}
