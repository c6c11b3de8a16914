import type { WorkPage } from '../../catalogue/store.ts'
import { admission, stranger } from '../../consent/policy.ts'
import type { Role } from '../../model/assertion.ts'
import type { Scale } from '../../model/rating.ts'
import type { WorkRecord } from '../../model/work.ts'
import { describedWork, type DescribedWork, embeddedJson } from '../../publish/feeds/schema-org.ts'
import { masked } from '../../text/personal.ts'
import { readingTime } from '../../text/reading-time.ts'
import { downloadAddress, publicationForms, workAddress } from '../addresses.ts'
import { type Html, html, printed } from '../html.ts'
import { forms } from '../publications/forms.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { languageTag } from '../../text/language-tag.ts'
import { shownTitle } from './work-card.ts'

const columns: Readonly<Partial<Record<Role, keyof DescribedWork['people']>>> = { author: 'author', 'co-author': 'author', editor: 'editor', translator: 'translator', illustrator: 'illustrator', beta: 'contributor', typist: 'contributor', idea: 'contributor' }
// Scales that have a name of their own; a bare word or age is one of none.
const scaleNames: Readonly<Partial<Record<Scale, string>>> = { mpaa: 'MPAA', fictionratings: 'FictionRatings.com', 'fan-rated': 'FR', ao3: 'AO3', tv: 'TV Parental Guidelines', esrb: 'ESRB' }

/** A work as data for search engines (schema.org, JSON-LD), in its page; nothing where a stranger would meet its gate, whoever reads it now. */
export function workData(work: WorkPage, record: WorkRecord, visit: Pick<Visit, 'words' | 'origin'>): Html | '' {
  if (admission(stranger, work.facts).is !== 'open') return ''
  // The browser runs nothing in it: it is data, and no policy of scripts concerns it.
  return html`
<script type="application/ld+json">${printed(embeddedJson(describedWork(described(work, record, visit))))}</script>`
}

function described(work: WorkPage, record: WorkRecord, { words, origin }: Pick<Visit, 'words' | 'origin'>): DescribedWork {
  const { labels, feeds } = words
  const names = (of: readonly { readonly value: { readonly name: string } }[]): readonly string[] => of.map(({ value }) => masked(value.name))
  const people = (column: keyof DescribedWork['people']): readonly string[] => names(record.creators.filter(({ value }) => columns[value.role] === column))
  const dated = (kind: string): string | undefined => record.dates.find(({ value }) => value.kind === kind && value.date !== undefined)?.value.date
  const [language, written, posted, rating] = [languageTag(work.language), dated('written'), dated('posted'), ratingOf(record, words)]
  return {
    id: `urn:incipit:${work.key}`, address: origin + workAddress(work.key), name: shownTitle(work, stranger), minutes: readingTime(work.words),
    ...(work.titleKind !== 'formal' && { nameFrom: labels.titleKinds[work.titleKind] }),
    people: { author: people('author'), editor: people('editor'), translator: people('translator'), illustrator: people('illustrator'), contributor: people('contributor') },
    ...(language !== 'und' && { language }), ...(written !== undefined && { written }), ...(posted !== undefined && { posted }), ...(rating !== undefined && { rating }),
    warnings: work.warnings.map((warning) => ({ term: warning, name: labels.warnings[warning] })), warningsName: feeds.warningSet,
    fandoms: names(record.fandoms), characters: names(record.characters), tags: names(record.tags),
    ...(work.series && { series: { name: masked(work.series.name), ...(work.series.number !== undefined && { position: work.series.number }) } }),
    ...(record.summary && { summary: masked(record.summary.value.text) }),
    forms: publicationForms.flatMap((form) => {
      const row = forms[form]
      return row ? [{ address: origin + downloadAddress(work.key, form), type: row.type }] : []
    }),
  }
}

/** schema.org means an official rating: so the scale is always named, and whose word it is. */
function ratingOf({ rating }: WorkRecord, { labels, feeds }: Words): string | undefined {
  if (!rating) return undefined
  const { source, asWritten, value: { rung, scale } } = rating
  return source === 'stated'
    ? feeds.ratingStated(scaleNames[scale ?? 'words'] ?? feeds.ownScale, asWritten === undefined ? labels.rungs[rung] : masked(asWritten))
    : feeds.ratingBy(feeds.ownScale, labels.rungs[rung], labels.sources[source])
}
