import { headingValue } from '../../catalogue/card.ts'
import { type AccessionSummary, type WorkSummary } from '../../catalogue/store.ts'
import { type BrowseKind, browseKinds } from '../../model/heading.ts'
import { listedTo } from '../../consent/predicate.ts'
import { rungs } from '../../model/rating.ts'
import { type Warning, warnings } from '../../model/warning.ts'
import { browseAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { browseNames, count, dateName, figure, languageName, rungNames } from '../labels.ts'
import { masked } from '../masked.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler } from '../visit.ts'
import { hiddenLine } from './hidden-line.ts'
import { workCard } from './work-card.ts'

const headingsPerPage = 200
const worksPerPage = 20

/** `/browse`: the ways in. */
export const showWays: Handler = ({ archive: { assets }, words, keeper }) =>
  pageAnswer(frame({ assets, words, title: 'Browse', here: '/browse', keeper: keeper !== undefined }, html`<h1>Browse</h1>
<section class="ways"><ul>${browseKinds.map((kind) => html`<li><a href="${browseAddress(kind)}"><strong>${browseNames[kind].many}</strong><span>${browseNames[kind].says}</span></a></li>`)}</ul></section>`))

/** `/browse/:kind`: the headings of a kind with their counts. */
export const showHeadings: Handler = async ({ archive: { catalogue, assets }, words, params, query, reader, keeper }) => {
  const kind = kindOf(params['kind'])
  if (!kind) return undefined
  const page = pageOf(query)
  const [{ headings, total }, accessions] = await Promise.all([
    catalogue.headings(listedTo(reader), kind, { offset: (page - 1) * headingsPerPage, limit: headingsPerPage }),
    kind === 'accession' ? catalogue.accessions() : [],
  ])
  const ordered = kind === 'rating' ? headings.toSorted((a, b) => rungs.findIndex((rung) => rung === a.value) - rungs.findIndex((rung) => rung === b.value)) : headings
  const names = browseNames[kind]
  return pageAnswer(frame({ assets, words, title: names.many, here: '/browse', keeper: keeper !== undefined }, html`<p class="kicker"><a href="/browse">Browse</a></p><h1>${names.many}</h1>
<p class="lead">${names.says}.</p>
${headings.length === 0 ? html`<p class="empty">No work in this library names any.</p>` : html`<ul class="headings ${kind}">${ordered.map(({ value, label, works }) => html`<li><a href="${browseAddress(kind, value)}">${headingLabel(kind, value, label)}</a> <span class="count">${figure(works)}<span class="hidden"> ${works === 1 ? 'work' : 'works'}</span></span>${accessionNote(accessions, value)}</li>`)}</ul>`}
${paging(browseAddress(kind), query, page, total, headingsPerPage)}`))
}

/** `/browse/:kind/:value`: the works under one heading. */
export const showHeading: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, params, query, reader, keeper } = visit
  const kind = kindOf(params['kind'])
  const value = params['value']
  if (!kind || value === undefined) return undefined
  const page = pageOf(query)
  const { works, total, hidden, label } = await catalogue.browse(listedTo(reader), kind, value, { offset: (page - 1) * worksPerPage, limit: worksPerPage })
  if (total === 0 && hidden === 0) return undefined
  const title = headingLabel(kind, value, label ?? nameOf(kind, value, works))
  return pageAnswer(frame({ assets, words, title, here: '/browse', keeper: keeper !== undefined }, html`<p class="kicker"><a href="${browseAddress(kind)}">${browseNames[kind].many}</a></p><h1>${title}</h1>
<p class="lead">${count(total, 'work')}, by title.</p>
${hiddenLine(hidden, visit)}
<h2 class="hidden">Works</h2>
<div class="cards list">${works.map((work) => workCard(work, visit))}</div>
${paging(browseAddress(kind, value), query, page, total, worksPerPage)}`))
}

function kindOf(kind: string | undefined): BrowseKind | undefined {
  return browseKinds.find((each) => each === kind)
}

/** A heading's name for its value: the catalogue's label, or ours where the value is a code. */
function headingLabel(kind: BrowseKind, value: string, label: string): string {
  if (kind === 'rating') return rungNames[value as keyof typeof rungNames] ?? label
  if (kind === 'warning') return Object.hasOwn(warnings, value) ? warnings[value as Warning] : label
  if (kind === 'language') return languageName(value)
  if (kind === 'accession') return `Accession ${value}`
  return masked(label)
}

/** A heading as one of its works writes it, where the catalogue says no more than its key. */
function nameOf(kind: BrowseKind, value: string, works: readonly WorkSummary[]): string {
  const names = works.flatMap((work) => (kind === 'creator' ? work.creators : kind === 'fandom' ? work.fandoms : []))
  return names.find((name) => headingValue(kind, name) === headingValue(kind, value)) ?? value
}

function accessionNote(accessions: readonly AccessionSummary[], value: string): Html | '' {
  const accession = accessions.find(({ id }) => String(id) === value)
  if (!accession) return ''
  return html`<span class="note">taken in on ${dateName(accession.beganAt)}${accession.terms.from ? html` from ${masked(accession.terms.from)}` : ''}</span>`
}
