import { headingValue } from '../../catalogue/card.ts'
import type { WorkPage, WorkSummary } from '../../catalogue/store.ts'
import { admit } from '../../consent/readable.ts'
import type { HideableKind } from '../../model/heading.ts'
import type { Category, Publication } from '../../publish/opds/catalog-feed.ts'
import { masked } from '../../text/personal.ts'
import { coverAddress, downloadAddress, publicationForms, workAddress } from '../addresses.ts'
import { clipped } from '../clipped.ts'
import { forms } from '../publications/forms.ts'
import { languageTag } from '../../text/language-tag.ts'
import { shownTitle, warningNames } from '../reading-room/work-card.ts'
import type { Visit } from '../visit.ts'
import { catalogAddress, type CatalogPlace } from './catalog-place.ts'

/** What a feed needs to know of who asks. */
type FeedReader = Pick<Visit, 'reader' | 'words' | 'settings' | 'base'>

// A name beyond this is a sentence that was taken for one; a list names the first few that a work is filed under, its own entry all of them.
const longestName = 160
const mostNamed = 24
// A summary in a list is a taste.
const longestSummary = 1200

/** The address of a work's list, by who wrote it, say. */
export function headingPath(kind: string, value: string): string {
  return `/browse/${kind}/${encodeURIComponent(value)}`
}

/** A work of a list as catalogues give it. `whole`: with all that it is filed under and the whole of its summary. It must be open to the reader. */
export function publicationOf(work: WorkSummary, who: FeedReader, place: CatalogPlace, whole = false): Publication {
  const { reader, words, base } = who
  const title = shownTitle(work, reader)
  const language = languageTag(work.language)
  return {
    id: `urn:incipit:${work.key}`, title, nobody: words.works.nobody, contributors: [], updated: work.addedAt,
    authors: work.creators.map((name) => ({ name: clipped(masked(name), longestName), ...listOf(work, name, who, place) })),
    ...(language !== 'und' && { language }), ...(work.date !== undefined && { issued: work.date }),
    description: description(work, who, whole), categories: categories(work, who, whole ? undefined : mostNamed),
    entry: { href: catalogAddress(who, place, `/works/${encodeURIComponent(work.key)}`), title: words.feeds.complete(title) },
    page: workAddress(work.key), cover: base + coverAddress(work.key, 'png'),
    acquisitions: publicationForms.flatMap((form) => {
      const row = forms[form]
      return row ? [{ href: base + downloadAddress(work.key, form), type: row.type, title: words.feeds.forms[form] }] : []
    }),
  }
}

/** The list of a creator's works, where there is one: what has no letter is no heading. */
function listOf({ headings }: WorkSummary, name: string, who: FeedReader, place: CatalogPlace): { readonly href?: string } {
  const value = headingValue('creator', name)
  return headings.some((heading) => heading.kind === 'creator' && heading.value === value) ? { href: catalogAddress(who, place, headingPath('creator', value)) } : {}
}

/** A work by itself, with its series and with everybody who had a part in it; undefined where it is not open to the reader. */
export function wholePublication(work: WorkPage, who: FeedReader, place: CatalogPlace): Publication | undefined {
  const record = admit(who.reader, work.record)
  if (record.is !== 'open') return undefined
  const others = record.words.creators.filter(({ value }) => !work.creators.includes(value.name))
  return {
    ...publicationOf(work, who, place, true),
    contributors: others.map(({ value: { name, role } }) => ({ name: clipped(masked(name), longestName), role: who.words.labels.roles[role] })),
    ...(work.series && headingValue('series', work.series.name) !== '' && { series: { name: clipped(masked(work.series.name), longestName), href: catalogAddress(who, place, headingPath('series', headingValue('series', work.series.name))), ...(work.series.number !== undefined && { position: work.series.number }) } }),
  }
}

/** Rating, warnings, extent: what a reader wants to be told before the summary, since catalogues have no other place for it. */
export function factsOfWork(work: WorkSummary, { words, settings }: Pick<FeedReader, 'words' | 'settings'>): string {
  const { feeds, labels, works } = words
  const rating = labels.rungs[work.rung]
  const warned = work.warningAnswer === 'stated' ? (settings.folded ? [] : [work.denied ? works.denied(warningNames(work.denied, words)) : feeds.warnedFor(warningNames(work.warnings, words))]) : [labels.warningAnswers[work.warningAnswer]]
  return [work.ratingSource ? feeds.by(rating, labels.sources[work.ratingSource]) : rating, ...warned, feeds.by(works.extentOf(work.words, work.chapters), labels.language(work.language))].map(feeds.sentence).join(' ')
}

function description(work: WorkSummary, who: FeedReader, whole: boolean): string {
  const summary = work.summary && admit(who.reader, work.summary)
  const facts = factsOfWork(work, who)
  if (summary?.is !== 'open') return facts
  const said = masked(summary.words)
  return `${facts}\n\n${whole ? said : clipped(said, longestSummary)}`
}

const filed: readonly HideableKind[] = ['fandom', 'relationship', 'character', 'tag']

/** What a work is filed under, as URIs of our own vocabularies; of names the first few, `most`. Warnings stay folded for who wishes so. */
export function categories(work: WorkSummary, { words: { labels }, settings }: Pick<FeedReader, 'words' | 'settings'>, most?: number): readonly Category[] {
  const named = filed.flatMap((kind) => work.headings.filter((heading) => heading.kind === kind && masked(heading.label) === heading.label)
    .map(({ value, label }): Category => ({ scheme: `urn:incipit:${kind}`, term: value, label: clipped(label, longestName) })))
  return [
    { scheme: 'urn:incipit:rating', term: work.rung, label: labels.rungs[work.rung] },
    ...(settings.folded ? [] : work.warnings.map((warning): Category => ({ scheme: 'urn:incipit:warning', term: warning, label: labels.warnings[warning] }))),
    ...named.slice(0, most),
  ]
}
