import { bandSet, lengthBands, sittingWords } from '../../catalogue/length-bands.ts'
import { type Condition, listedTo } from '../../consent/predicate.ts'
import type { Catalogue, WorkOrder, WorkSet } from '../../catalogue/store.ts'
import { wordsAMinute } from '../../text/reading-time.ts'
import { type Answer, pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { counted } from './list-links.ts'
import { chanceOfSet, setAddress } from './search-address.ts'
import { setOfList, sittingSet } from './set-of-list.ts'
import { plotFigure } from './plot-figure.ts'
import { worksByYear } from './statistics-figures.ts'
import { worksList } from './works-list.ts'

/** `/browse/year`: the years that works carry. */
export const showYears: Handler = async (visit) => {
  const { archive: { catalogue }, words, reader } = visit
  const { browse } = words
  const years = (await catalogue.overTime(listedTo(reader))).filter(({ year }) => year !== undefined)
  return page(visit, browse.ways.year.many, html`<p class="lead">${browse.ways.year.says}.</p>
${years.length === 0 ? html`<p class="empty">${browse.noYears}</p>` : html`<ul class="headings years">${years.map(({ year = '', works }) => html`<li><a href="/browse/year/${year}">${year}</a> ${counted(works, words)}</li>`)}</ul>
${years.length > 1 ? plotFigure({ ...worksByYear('works', years, words) }, words) : ''}`}`)
}

/** `/browse/length`: the lengths of works, in words and in time. */
export const showLengths: Handler = async (visit) => {
  const { archive: { catalogue }, words, reader } = visit
  const { browse, labels } = words
  const counts = await Promise.all(lengthBands.map((band) => countOf(catalogue, listedTo(reader), bandSet(band))))
  return page(visit, browse.ways.length.many, html`<p class="lead">${browse.ways.length.says}. ${browse.pace(labels.figure(wordsAMinute))}</p>
<ul class="headings lengths">${lengthBands.map(({ name }, n) => html`<li>${lengthName(name, counts[n] ?? 0, words)} ${counted(counts[n] ?? 0, words)}<span class="note">${browse.lengths[name]?.[1] ?? ''}</span></li>`)}</ul>`)
}

/** A length by its name, which leads to its works where there are any. */
function lengthName(name: string, works: number, { browse }: Words): Html {
  const shown = browse.lengths[name]?.[0] ?? name
  return works === 0 ? html`${shown}` : html`<a href="/browse/length/${name}">${shown}</a>`
}

/** `/browse/sitting`: what is read in one sitting. */
export const showSitting: Handler = (visit) => {
  const { browse, labels } = visit.words
  return setPage(visit, sittingSet, '/browse/sitting', ['newest', 'title', 'words', 'date'], { title: browse.ways.sitting.many, lead: `${browse.sittingLead(labels.count(sittingWords, 'word'))} ${browse.pace(labels.figure(wordsAMinute))}`, chance: { kind: 'sitting' } })
}

/** `/browse/year/:value` and `/browse/length/:value`: the works of a year or of a length; undefined where the address names neither. */
export function measurePage(visit: Visit): ReturnType<Handler> {
  const { kind, value = '' } = visit.params
  const { browse } = visit.words
  const set = setOfList(kind, value)
  if (!set || (kind !== 'year' && kind !== 'length')) return undefined
  const [title, lead] = set.by === 'year' ? [browse.yearTitle(value)] : browse.lengths[value] ?? [value]
  return setPage(visit, set, `/browse/${kind}/${value}`, kind === 'year' ? ['title', 'date', 'words', 'newest'] : ['title', 'words', 'date', 'newest'], { title, ...(lead !== undefined && { lead }), up: kind, chance: { kind, value } })
}

type SetPage = { readonly title: string; readonly lead?: string; readonly up?: 'year' | 'length'; readonly chance: Readonly<Record<string, string>> }

async function setPage(visit: Visit, set: WorkSet, address: string, orders: readonly WorkOrder[], { title, lead, up, chance }: SetPage): Promise<Answer | undefined> {
  const { browse } = visit.words
  const list = await worksList(visit, set, address, orders)
  if (!list && up) return undefined
  const within = setAddress(set)
  const byChance = chanceOfSet(set, chance, visit.site !== undefined)
  return page(visit, title, html`${lead ? html`<p class="lead">${lead}</p>` : ''}
<p class="paths">${within ? html`<a href="${within}">${browse.within}</a> ` : ''}${byChance ? html`<a href="${byChance}" rel="nofollow">${browse.chance}</a>` : ''}</p>
${list?.page ?? html`<p class="empty">${browse.none}</p>`}`, up)
}

function page({ archive: { assets }, words, keeper }: Visit, title: string, content: Html, up?: 'year' | 'length'): ReturnType<Handler> {
  const { browse } = words
  return pageAnswer(frame({ assets, words, title, here: '/browse', keeper: keeper !== undefined }, html`<p class="kicker">${up ? html`<a href="/browse/${up}">${browse.ways[up].many}</a>` : html`<a href="/browse">${browse.title}</a>`}</p><h1>${title}</h1>
${content}`))
}

async function countOf(catalogue: Catalogue, condition: Condition, set: WorkSet): Promise<number> {
  return (await catalogue.list(condition, set, 'title', { offset: 0, limit: 0 })).total
}
