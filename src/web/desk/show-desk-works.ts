import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { errorMessage } from '../../query/error-words.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import { deskWorkAddress } from '../addresses.ts'
import { html } from '../html.ts'
import { count, rungNames, stateNames } from '../labels.ts'
import { pageOf, paging } from '../paging.ts'
import { shownTitle } from '../reading-room/work-card.ts'
import type { Handler } from '../visit.ts'
import { deskAnswer } from './desk-frame.ts'

const perPage = 50

/** `/desk/works?q=`: any work, withheld ones too. */
export const showDeskWorks: Handler = async (visit) => {
  const { archive: { catalogue }, query } = visit
  const asked = (query.get('q') ?? '').slice(0, longestQuery)
  const parsed = parseQuery(asked)
  const page = pageOf(query)
  const all = openTo(keeper)
  const { works, total } = 'error' in parsed ? { works: [], total: 0 }
    : asked.trim() === '' ? await catalogue.newest(all, perPage).then((newest) => ({ works: newest, total: newest.length }))
    : await catalogue.search(all, all, parsed.query, { offset: (page - 1) * perPage, limit: perPage }).then(({ hits, total: found }) => ({ works: hits.map((hit) => hit.work), total: found }))
  return deskAnswer(visit, { title: 'Works', here: '/desk/works' }, html`<h1>Works</h1>
<form class="find large" role="search" aria-label="Find a work at the desk" action="/desk/works"><label class="hidden" for="q">Find a work, withheld ones too</label><input id="q" type="search" name="q" value="${asked}" placeholder="Find a work, withheld ones too" autocomplete="off"><button>Find</button></form>
${'error' in parsed ? html`<p class="wrong" role="alert">${errorMessage(parsed.error)}</p>` : html`<p class="lead">${asked.trim() === '' ? 'The newest.' : `${count(total, 'work')} found.`}</p>`}
${works.length === 0 ? '' : html`<div class="scroll" role="region" aria-label="Works" tabindex="0"><table><thead><tr><th scope="col">Work</th><th scope="col">By</th><th scope="col">Rating</th><th scope="col">State</th></tr></thead><tbody>${works.map((work) => html`<tr><th scope="row"><a href="${deskWorkAddress(work.key)}">${shownTitle(work, keeper)}</a></th><td>${work.creators.join(', ')}</td><td>${rungNames[work.rung]}</td><td>${stateNames[work.facts.state]}</td></tr>`)}</tbody></table></div>`}
${asked.trim() === '' ? '' : paging('/desk/works', query, page, total, perPage)}`)
}
