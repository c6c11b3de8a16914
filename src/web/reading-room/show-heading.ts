import type { HeadingCount, WorkOrder } from '../../catalogue/store.ts'
import { listedTo } from '../../consent/predicate.ts'
import type { BrowseKind } from '../../model/heading.ts'
import { atomType } from '../../publish/feeds/atom.ts'
import { browseAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { feedKinds, headingFeed } from '../feeds/show-atom.ts'
import { frame, type FrameFeed } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { takeSet } from '../publications/take-line.ts'
import type { Handler, Visit } from '../visit.ts'
import type { Words } from '../words/en.ts'
import { asWritten } from './filter-of-facet.ts'
import { headingName, kindOf, nameOnWorks } from './heading-name.ts'
import { counted } from './list-links.ts'
import { plotFigure } from './plot-figure.ts'
import { chanceOfSet, setAddress } from './search-address.ts'
import { measurePage } from './show-measures.ts'
import { worksByYear } from './statistics-figures.ts'
import { worksList } from './works-list.ts'

const orders: readonly WorkOrder[] = ['title', 'date', 'words', 'newest']

/** The kinds of headings that stand beside a heading of each kind. */
const beside: Readonly<Partial<Record<BrowseKind, readonly BrowseKind[]>>> = {
  creator: ['fandom', 'series', 'tag'],
  fandom: ['character', 'relationship', 'creator', 'tag'],
  series: ['creator', 'fandom', 'character'],
  character: ['fandom', 'relationship', 'character'],
  relationship: ['fandom', 'character'],
  tag: ['fandom', 'creator', 'tag'],
}
const mostBeside = 12

/** `/browse/:kind/:value`: the works under one heading, what goes with it and its years; or the works of a year, of a length. */
export const showHeading: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, params, reader, keeper } = visit
  const { browse, labels } = words
  const kind = kindOf(params['kind'])
  const value = params['value']
  if (!kind || value === undefined) return measurePage(visit)
  const condition = listedTo(reader)
  const set = { by: 'heading', kind, value } as const
  const list = await worksList(visit, set, browseAddress(kind, value), kind === 'series' ? ['number', ...orders] : orders)
  if (!list) return undefined
  const kinds = beside[kind] ?? []
  const [years, together] = await Promise.all([catalogue.overTime(condition, set), kinds.length === 0 ? undefined : catalogue.goesWith(condition, kind, value, kinds, mostBeside)])
  const label = list.label ?? nameOnWorks(kind, value, list.works)
  const name = headingName(kind, value, label, words)
  return pageAnswer(frame({ assets, words, title: name, here: '/browse', keeper: keeper !== undefined, feeds: feedOf(kind, value, name, words) }, html`<p class="kicker"><a href="${browseAddress(kind)}">${labels.browse[kind].many}</a></p><h1 dir="auto">${name}</h1>
<p class="paths">${paths(kind, value, asWritten(kind, value, label), visit)}</p>
<div class="heading-page"><div class="heading-works">${list.page}${visit.site ? '' : takeSet({ kind, value }, list.total, words)}</div>
<aside class="heading-side" aria-label="${browse.beside}">${together ? kinds.map((other) => besideList(kind, other, together[other] ?? [], words)) : ''}${years.filter(({ year }) => year !== undefined).length > 1 ? html`<section class="over-time" aria-labelledby="over-time"><h2 id="over-time">${browse.overTime}</h2>
${plotFigure(worksByYear('heading', years, words), words, { query: { kind, value }, small: true, drawn: !visit.site })}</section>` : ''}</aside></div>`))
}

/** The feed of a heading, if its kind has any. */
function feedOf(kind: BrowseKind, value: string, name: string, { feeds }: Words): readonly FrameFeed[] {
  const of = feedKinds.find((each) => each === kind)
  return of ? [{ href: headingFeed(of, value), type: atomType, title: feeds.of(name) }] : []
}

/** Ways on from a heading; `written`: its value as it reads best in the box. */
function paths(kind: BrowseKind, value: string, written: string, { words: { browse }, site }: Visit): Html {
  const within = setAddress({ by: 'heading', kind, value: written })
  const chance = chanceOfSet({ by: 'heading', kind, value: written }, { kind, value }, site !== undefined)
  return html`${within ? html`<a href="${within}">${browse.within}</a> ` : ''}${kind === 'accession' ? html`<a href="/accessions/${encodeURIComponent(value)}">${browse.aid.link}</a> ` : ''}${chance ? html`<a href="${chance}" rel="nofollow">${browse.chance}</a>` : ''}`
}

function besideList(kind: BrowseKind, other: BrowseKind, found: readonly HeadingCount[], words: Words): Html {
  if (found.length === 0) return html``
  const id = `beside-${other}`
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${words.browse.goesWith[kind]?.[other] ?? words.labels.browse[other].many}</h2>
<ul class="beside">${found.map(({ value, label, works }) => html`<li><a href="${browseAddress(other, value)}" dir="auto">${headingName(other, value, label, words)}</a> ${counted(works, words)}</li>`)}</ul></section>`
}
