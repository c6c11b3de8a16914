import type { WorkSummary } from '../../catalogue/store.ts'
import { admission, weight } from '../../consent/policy.ts'
import { type Condition, type Limit, limitsOf, listedTo, published } from '../../consent/predicate.ts'
import type { HiddenHeading } from '../../model/heading.ts'
import { rungs } from '../../model/rating.ts'
import { facetFilter } from '../../query/facet-filter.ts'
import type { Filter } from '../../query/tree.ts'
import { masked } from '../../text/personal.ts'
import { homeward, workAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { clipped } from '../clipped.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { pageOf, paging } from '../paging.ts'
import type { Settings } from '../settings.ts'
import type { Handler, Visit } from '../visit.ts'
import { filtersOfList } from './filters-of-list.ts'
import { hiddenAddress } from './hidden-line.ts'
import { nameOf, showAgainForm } from './hide-buttons.ts'
import { byline, ratingBadge, warningNames } from './work-card.ts'

const shownOfEach = 5
const perPage = 20
const longestTitle = 200

/** One limit with what it alone leaves out. */
type Group = { readonly id: string; readonly limit: Limit; readonly works: number; readonly hits: readonly WorkSummary[]; readonly total: number }

/**
 * `/hidden`: what a reader's own limits leave out of a list (`in`: its address; the whole library without), by limit, with the titles of the
 * works. `why`: one limit, with all of its works. Counts go by the catalogue's facts and the list's filters, never by words.
 */
export const showHidden: Handler = async (visit) => {
  const { archive: { assets }, words, query, keeper } = visit
  const from = homeward(query.get('in'))
  const filters = filtersOfList(from)
  const left = await leftOut(visit, filters)
  return pageAnswer(frame({ assets, words, title: words.gate.hidden.title, here: '/settings', kind: 'left-out', unlisted: true, keeper: keeper !== undefined },
    hiddenPage(visit, { from, whole: filters.length === 0, ...left, page: pageOf(query), why: query.get('why') })))
}

/** How many of the works that the filters select are hidden, and what each limit alone leaves out of them. */
async function leftOut({ archive: { catalogue }, query, reader }: Visit, filters: readonly Filter[]): Promise<{ readonly hidden: number; readonly groups: readonly Group[] }> {
  const count = async (condition: Condition): Promise<{ readonly hidden: number }> => catalogue.search(condition, condition, { filters }, { offset: 0, limit: 1 })
  const { hidden } = await count(listedTo(reader))
  const groups: Group[] = []
  const why = query.get('why')
  for (const { limit, condition } of hidden > 0 ? limitsOf(reader) : []) {
    const id = idOf(limit)
    const works = why === null || why === id ? (await count(condition)).hidden : 0
    if (works === 0) continue
    const under = filterOf(limit)
    const found = under && await catalogue.search(published, published, { filters: [...filters, under] }, why === id ? { offset: (pageOf(query) - 1) * perPage, limit: perPage } : { offset: 0, limit: shownOfEach })
    groups.push({ id, limit, works, hits: (found?.hits ?? []).map(({ work }) => work), total: found?.total ?? 0 })
  }
  return { hidden, groups }
}

type Page = { readonly from: string; readonly whole: boolean; readonly hidden: number; readonly groups: readonly Group[]; readonly page: number; readonly why: string | null }

function hiddenPage(visit: Visit, { from, whole, hidden, groups, page, why }: Page): Html {
  const { words: { gate: { hidden: words }, labels }, query } = visit
  return html`<h1>${words.title}</h1>
${hidden === 0 ? html`<p class="empty">${words.none}</p>` : html`<p class="lead">${(whole ? words.all : words.under)(hidden, labels.count(hidden, 'work'))}</p>
<div class="prose"><p>${words.titles}</p><p class="small">${words.counted}</p></div>`}
${groups.map((group, index) => groupSection(group, index, visit, from, why !== null))}
${why !== null && groups[0] ? paging('/hidden', query, page, groups[0].total, perPage, visit.words) : ''}
<p class="actions">${why === null ? '' : html`<a href="${hiddenAddress(from)}">${words.every}</a> `}${from === '/' ? '' : html`<a href="${from}">${words.back}</a> `}<a href="/settings">${words.settings}</a></p>`
}

function groupSection({ id, limit, works, hits, total }: Group, index: number, visit: Visit, from: string, isAlone: boolean): Html {
  const { words: { gate: { hidden: words }, labels }, reader } = visit
  // What was answered for is open, and no list leaves it out.
  const shown = hits.filter(({ facts }) => admission(reader, facts).is === 'gated')
  return html`<section class="limit" aria-labelledby="limit-${index}"><h2 id="limit-${index}">${nameOfLimit(limit, visit)} <span class="count">${labels.count(works, 'work')}</span></h2>
${limit.by === 'works' ? html`<p><a href="/settings#hidden">${words.listedInSettings}</a></p>` : html`<ul class="hidden-works">${shown.map((work) => row(work, limit, visit))}</ul>`}
<div class="actions">${!isAlone && total > hits.length ? html`<a href="${hiddenAddress(from, id)}">${words.each(labels.count(works, 'work'))}</a>` : ''}${lifting(limit, visit)}</div></section>`
}

function row(work: WorkSummary, limit: Limit, { words, reader }: Visit): Html {
  const { gate: { hidden } } = words
  const title = clipped(masked(work.title), longestTitle)
  const answer = admission(reader, work.facts)
  const isByName = answer.is === 'gated' && answer.reasons.some(({ why }) => why === 'heading' || why === 'work')
  // What is hidden by name stays so, whatever is answered.
  const end = isByName ? limit.by === 'heading' ? '' : html`<p class="written">${hidden.hiddenToo}</p>`
    : html`<form method="post" action="/settings"><input type="hidden" name="do" value="answer"><input type="hidden" name="return" value="${workAddress(work.key)}"><button class="plain" name="work" value="${work.key}" aria-label="${hidden.oneOf(title)}">${hidden.one}</button></form>`
  return html`<li><div><a href="${workAddress(work.key)}" dir="auto">${title}</a>${byline(work.creators, words)}</div><p class="facts">${ratingBadge(work.rung, words)}</p>${end}</li>`
}

/** The button that takes a limit off again, where one is enough. */
function lifting(limit: Limit, visit: Visit): Html | '' {
  const { words, path, settings } = visit
  if (limit.by === 'warning') {
    return html`<form method="post" action="/settings"><input type="hidden" name="do" value="admit"><input type="hidden" name="return" value="${homeward(path)}"><button name="allow" value="${limit.warning}">${words.gate.hidden.neverMind(warningNames([limit.warning], words))}</button></form>`
  }
  const heading = headingOf(limit, settings)
  return heading ? showAgainForm({ heading }, visit, path) : ''
}

function nameOfLimit(limit: Limit, { words, settings }: Visit): string {
  const { gate: { hidden }, labels, works } = words
  switch (limit.by) {
    case 'rating': return hidden.rating(works.within(labels.rungs[limit.highest]))
    case 'warning': return hidden.warning(warningNames([limit.warning], words))
    case 'works': return hidden.works
    case 'heading': {
      const heading = headingOf(limit, settings)
      return heading ? hidden[heading.kind](nameOf(heading)) : hidden.works
    }
  }
}

/** The heading that a limit is about, as the reader's settings have it; undefined for other limits. */
function headingOf(limit: Limit, { without }: Settings): HiddenHeading | undefined {
  return limit.by === 'heading' ? without.find(({ kind, value }) => kind === limit.heading.kind && value === limit.heading.value) : undefined
}

/** A limit's name in an address. */
function idOf(limit: Limit): string {
  switch (limit.by) {
    case 'rating': case 'works': return limit.by
    case 'warning': return `warning ${limit.warning}`
    case 'heading': return `${limit.heading.kind} ${limit.heading.value}`
  }
}

/** The works that a limit alone leaves out, as a filter; undefined for those that were hidden one by one. */
function filterOf(limit: Limit): Filter | undefined {
  switch (limit.by) {
    case 'rating': return { on: 'rating', rungs: rungs.filter((rung) => weight(rung) > weight(limit.highest)), not: false }
    case 'warning': return { on: 'warning', warning: limit.warning, not: false }
    case 'works': return undefined
    case 'heading': return facetFilter(limit.heading.kind, limit.heading.value)
  }
}
