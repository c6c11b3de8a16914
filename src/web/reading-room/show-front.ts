import { type Totals, type WorkSummary } from '../../catalogue/store.ts'
import { browseKinds } from '../../model/heading.ts'
import { listedTo } from '../../consent/predicate.ts'
import { browseAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { browseNames, count } from '../labels.ts'
import type { Handler, Visit } from '../visit.ts'
import { workCard } from './work-card.ts'

const newestShown = 8
const ways = browseKinds.filter((kind) => kind !== 'relationship')

/** `/`: search, what the library holds, the newest works, ways in; to the keeper, what nobody answers for. */
export const showFront: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, reader, keeper } = visit
  const condition = listedTo(reader)
  const [totals, newest, accessions] = await Promise.all([catalogue.totals(condition), catalogue.newest(condition, newestShown), keeper ? catalogue.accessions() : []])
  const unanswered = accessions.filter(({ unrated }) => unrated > 0).sort((a, b) => b.unrated - a.unrated)
  return pageAnswer(frame({ assets, words, title: 'Incipit', kind: 'front', keeper: keeper !== undefined }, frontPage(totals, newest, visit, unanswered)))
}

type Unanswered = readonly { readonly id: number; readonly unrated: number; readonly works: number }[]

function frontPage(totals: Totals, newest: readonly WorkSummary[], visit: Visit, unanswered: Unanswered): Html {
  return html`<div class="opening">
<h1><span class="initial" aria-hidden="true">I</span><span class="hidden">I</span>ncipit</h1>
<p class="tagline">Here begins a library of ${count(totals.works, 'work')}, ${count(totals.words, 'word')} in all${languagesOf(totals)}, by ${count(totals.creators, 'creator')}. Each is catalogued with its reasons.</p>
<form class="find large" role="search" action="/search"><label class="hidden" for="find">Search the library</label><input id="find" type="search" name="q" maxlength="4096" autocomplete="off" placeholder="A title, a name, a half-remembered sentence"><button>Search</button></form>
</div>
${unanswered.map(({ id, unrated, works }) => html`<aside class="notice" aria-label="For the keeper"><p><strong>${count(unrated, 'work')}</strong> of the ${count(works, 'work')} in accession ${id} say nothing about their content. Who answers for this heap? <a href="/desk/accessions/${id}">Answer for it at the desk</a></p></aside>`)}
<section class="ways" aria-labelledby="ways"><h2 id="ways">Ways in</h2>
<ul>${ways.map((kind) => html`<li><a href="${browseAddress(kind)}"><strong>${browseNames[kind].many}</strong><span>${browseNames[kind].says}</span></a></li>`)}</ul></section>
<section aria-labelledby="newest"><h2 id="newest">Newly come in</h2>
${newest.length === 0 ? html`<p class="empty">Nothing yet. <code>incipit import</code> with the path of a folder of stories brings some in.</p>` : html`<div class="cards">${newest.map((work) => workCard(work, visit))}</div>`}</section>`
}

function languagesOf({ languages }: Totals): string {
  const known = Object.keys(languages).filter((code) => code !== 'und').length
  return known > 1 ? `, in ${known} languages` : ''
}
