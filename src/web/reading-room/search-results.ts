import type { Hit, SearchAnswer } from '../../catalogue/store.ts'
import { askedPassage } from '../../query/asked-passage.ts'
import { admit } from '../../consent/readable.ts'
import { printQuery } from '../../query/print.ts'
import type { Query } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import { paging } from '../paging.ts'
import { takeSet } from '../publications/take-line.ts'
import type { Visit } from '../visit.ts'
import { markedText } from './marked-text.ts'
import { placeAddress } from '../addresses.ts'
import { chanceAddress, unaskedNotice } from './result-lines.ts'
import { passageAddress } from './search-address.ts'
import { searchChips } from './search-chips.ts'
import { facetPanel } from './search-facets.ts'
import { orderLinks } from './search-orders.ts'
import { hiddenLine } from './hidden-line.ts'
import { workCard } from './work-card.ts'

/** How many works stand on a page of results. */
export const perPage = 20

/** What was found, with all that belongs to it. `unopened`: works whose words were not looked through; `meant`: the line that offers another question. */
type Results = { readonly query: Query; readonly answer: SearchAnswer; readonly unopened: number; readonly page: number; readonly meant: Html | '' }

/** What was found: how much, in which order, works with their excerpts, and beside them what narrows them. */
export function results({ query, answer, unopened, page, meant }: Results, visit: Visit): Html {
  const { search } = visit.words
  const facets = answer.total === 0 ? '' : facetPanel(query, answer.facets, visit.words)
  return html`<div class="answer${facets === '' ? '' : ' with-facets'}"><section class="results" aria-labelledby="found"><h2 id="found">${answer.total === 0 ? search.none : search.found(answer.total)}</h2>
${searchChips(query, visit.words)}${meant}
${answer.total > 1 ? html`${orderLinks(query, visit.words)}<p class="paths"><a href="${chanceAddress(query)}" rel="nofollow">${visit.words.browse.chance}</a></p>` : ''}${facets === '' ? '' : html`<p class="to-facets"><a href="#narrow">${search.toNarrow}</a></p>`}
${hiddenLine(answer.hidden, visit)}
${unopened > 0 ? html`<p class="notice">${search.unopened(unopened)} <a href="/settings">${search.toSettings}</a></p>` : ''}
${unaskedNotice(query, answer.unasked, visit.words)}
${answer.total === 0 ? html`<div class="prose"><p>${search.noneSays}${query.filters.length > 0 ? html` ${search.noneFilters}` : ''}</p>${toFind(query, visit)}</div>` : ''}
<div class="cards list">${answer.hits.map((hit) => workCard(hit.work, visit, excerpt(hit, visit)))}</div>
${paging('/search', visit.query, page, answer.total, perPage, visit.words)}
${takeSet({ q: printQuery(query) }, answer.total, visit.words)}</section>
${facets}</div>`
}

/** Where nothing has just these words, a story may have words that are much like them. */
function toFind(query: Query, { words: { search } }: Visit): Html | '' {
  const passage = askedPassage(query)
  return passage === undefined ? '' : html`<p>${search.noneRemembered} <a href="${passageAddress(passage)}">${search.toFind}</a></p>`
}

/** The sentence around a hit; the catalogue gives one only of works that are open. */
function excerpt({ work, excerpt: behind }: Hit, { reader, words: { search } }: Visit): Html | '' {
  const read = behind && admit(reader, behind)
  if (read?.is !== 'open') return ''
  const found = read.words
  return html`<blockquote class="excerpt"><p dir="auto">${markedText(found.text, found.hits)}</p>
<p class="source"><a href="${placeAddress(work.key, found)}">${work.chapters > 1 ? search.readThereIn(found.chapter) : search.readThere}</a></p></blockquote>`
}
