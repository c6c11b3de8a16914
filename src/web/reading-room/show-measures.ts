import { lengthBands, sittingWords, wordsAMinute } from '../../catalogue/length-bands.ts'
import { type Condition, listedTo } from '../../consent/predicate.ts'
import type { Catalogue, WorkOrder, WorkSet } from '../../catalogue/store.ts'
import { type Answer, pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Handler, Visit } from '../visit.ts'
import { counted } from './list-links.ts'
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
<ul class="headings lengths">${lengthBands.map(({ name }, n) => html`<li><a href="/browse/length/${name}">${browse.lengths[name]?.[0] ?? name}</a> ${counted(counts[n] ?? 0, words)}<span class="note">${browse.lengths[name]?.[1] ?? ''}</span></li>`)}</ul>`)
}

/** `/browse/sitting`: what is read in one sitting. */
export const showSitting: Handler = (visit) => {
  const { browse, labels } = visit.words
  return setPage(visit, { by: 'words', below: sittingWords + 1 }, '/browse/sitting', ['newest', 'title', 'words', 'date'], { title: browse.ways.sitting.many, lead: `${browse.sittingLead(labels.count(sittingWords, 'word'))} ${browse.pace(labels.figure(wordsAMinute))}`, chance: { length: 'sitting' } })
}

/** `/browse/year/:value` and `/browse/length/:value`: the works of a year or of a length; undefined where the address names neither. */
export function measurePage(visit: Visit): ReturnType<Handler> {
  const { kind, value = '' } = visit.params
  const { browse } = visit.words
  if (kind === 'year' && /^\d{4}$/.test(value)) return setPage(visit, { by: 'year', year: value }, `/browse/year/${value}`, ['title', 'date', 'words', 'newest'], { title: browse.yearTitle(value), up: 'year', within: `date:${value}`, chance: { year: value } })
  const band = kind === 'length' ? lengthBands.find(({ name }) => name === value) : undefined
  if (!band) return undefined
  const [title = value, time = ''] = browse.lengths[value] ?? []
  return setPage(visit, bandSet(band), `/browse/length/${value}`, ['title', 'words', 'date', 'newest'], { title, lead: time, up: 'length', within: band.below === undefined ? `words:>=${band.least}` : `words:${band.least}-${band.below - 1}`, chance: { length: value } })
}

/** The works of a band of lengths. */
export function bandSet({ least, below }: (typeof lengthBands)[number]): WorkSet {
  return { by: 'words', least, ...(below !== undefined && { below }) }
}

type SetPage = { readonly title: string; readonly lead?: string; readonly up?: 'year' | 'length'; readonly within?: string; readonly chance: Readonly<Record<string, string>> }

async function setPage(visit: Visit, set: WorkSet, address: string, orders: readonly WorkOrder[], { title, lead, up, within, chance }: SetPage): Promise<Answer | undefined> {
  const { browse } = visit.words
  const list = await worksList(visit, set, address, orders)
  if (!list && up) return undefined
  return page(visit, title, html`${lead ? html`<p class="lead">${lead}</p>` : ''}
<p class="paths">${within ? html`<a href="/search?${new URLSearchParams({ q: within })}">${browse.within}</a> ` : ''}<a href="/random?${new URLSearchParams(chance)}" rel="nofollow">${browse.chance}</a></p>
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
