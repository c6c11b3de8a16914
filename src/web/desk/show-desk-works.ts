import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { errorIn } from '../reading-room/error-in.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import { deskWorkAddress } from '../addresses.ts'
import { html } from '../html.ts'
import { pageOf, paging } from '../paging.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Handler } from '../visit.ts'
import { deskAnswer } from './desk-frame.ts'

const perPage = 50

/** `/desk/works?q=`: any work, withheld ones too. */
export const showDeskWorks: Handler = async (visit) => {
  const { archive: { catalogue }, query, words } = visit
  const { labels, desk: { works: says, rooms } } = words
  const asked = (query.get('q') ?? '').slice(0, longestQuery)
  const parsed = parseQuery(asked)
  const page = pageOf(query)
  const all = openTo(keeper)
  const { works, total } = 'error' in parsed ? { works: [], total: 0 }
    : asked.trim() === '' ? await catalogue.newest(all, perPage).then((newest) => ({ works: newest, total: newest.length }))
    : await catalogue.search(all, all, parsed.query, { offset: (page - 1) * perPage, limit: perPage }).then(({ hits, total: found }) => ({ works: hits.map((hit) => hit.work), total: found }))
  return deskAnswer(visit, { title: rooms['/desk/works'], here: '/desk/works' }, html`<h1>${rooms['/desk/works']}</h1>
<form class="find large" role="search" aria-label="${says.form}" action="/desk/works"><label class="hidden" for="q">${says.what}</label><input id="q" type="search" name="q" value="${asked}" placeholder="${says.what}" autocomplete="off"><button>${says.find}</button></form>
${'error' in parsed ? html`<p class="wrong" role="alert">${errorIn(parsed.error, words.search.errors)}</p>` : html`<p class="lead">${asked.trim() === '' ? says.newest : says.found(labels.count(total, 'work'))}</p>`}
${works.length === 0 ? '' : html`<div class="scroll" role="region" aria-label="${says.table}" tabindex="0"><table><thead><tr>${says.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${works.map((work) => html`<tr><th scope="row"><a href="${deskWorkAddress(work.key)}">${shownTitle(work, keeper)}</a></th><td>${work.creators.join(', ')}</td><td>${labels.rungs[work.rung]}</td><td>${labels.states[work.facts.state]}</td></tr>`)}</tbody></table></div>`}
${asked.trim() === '' ? '' : paging('/desk/works', query, page, total, perPage, words)}`)
}
