import { SearchTooLong } from '../../catalogue/searcher.ts'
import type { Hit, SearchAnswer, Totals } from '../../catalogue/store.ts'
import { unasked } from '../../consent/policy.ts'
import { listedTo, openTo } from '../../consent/predicate.ts'
import { errorMessage } from '../../query/error-words.ts'
import { filterReaders } from '../../query/filters.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import type { Filter, QueryError } from '../../query/tree.ts'
import { chapterAddress } from '../addresses.ts'
import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { count, rungNames } from '../labels.ts'
import { pageOf, paging } from '../paging.ts'
import type { Handler, Visit } from '../visit.ts'
import { hiddenLine } from './show-browse.ts'
import { searchFilters } from './search-filters.ts'
import { workCard } from './work-card.ts'

const perPage = 20

/** The filters that the form has beside the box; each is one of the query language, and may be typed as well. */
const formFilters: readonly (readonly [name: string, field: keyof typeof filterReaders, not: boolean])[] = [
  ['rating', 'rating', false], ['with', 'warning', false], ['without', 'warning', true], ['fandom', 'fandom', false], ['language', 'language', false], ['length', 'words', false],
]

/** `/search`: the form, and what is found. */
export const showSearch: Handler = async (visit) => {
  const { archive: { catalogue, assets }, words, query, reader, keeper } = visit
  const asked = (query.get('q') ?? '').slice(0, longestQuery + 1)
  const page = pageOf(query)
  const parsed = parseQuery(asked)
  const chosen = chosenFilters(query)
  const totals = await catalogue.totals(listedTo(reader))
  // By catalogue facts alone, whatever was asked for.
  const unopened = reader.highest === undefined ? totals.works - (await catalogue.totals(openTo(reader))).works : 0
  const idle = asked.trim() === '' && chosen.length === 0
  const answer = 'error' in parsed || idle ? undefined
    : await inTime(catalogue.search(listedTo(reader), openTo(reader), { ...parsed.query, filters: [...parsed.query.filters, ...chosen] }, { offset: (page - 1) * perPage, limit: perPage }))
  return pageAnswer(frame({ assets, words, title: asked.trim() === '' ? 'Search' : `${asked.trim().slice(0, 60)} · Search`, kind: 'search', asked, unlisted: true, keeper: keeper !== undefined },
    searchPage({ visit, asked, query, totals, unopened, page, error: 'error' in parsed ? parsed.error : undefined, answer })), answer === 'too long' ? 503 : 200)
}

/** A search's answer, or that it was given up; what else goes wrong is thrown on. */
function inTime(search: Promise<SearchAnswer>): Promise<SearchAnswer | 'too long'> {
  return search.catch((error: unknown) => {
    if (error instanceof SearchTooLong) return 'too long'
    throw error
  })
}

type Found = { readonly visit: Visit; readonly asked: string; readonly query: URLSearchParams; readonly totals: Totals; readonly unopened: number; readonly page: number; readonly error: QueryError | undefined; readonly answer: SearchAnswer | 'too long' | undefined }

function searchPage({ visit, asked, query, totals, unopened, page, error, answer }: Found): Html {
  return html`<h1>Search</h1>
<form class="search" role="search" aria-label="Search with filters" action="/search">
<div class="find large"><label class="hidden" for="q">What to look for</label><input id="q" type="search" name="q" value="${asked}" maxlength="${longestQuery}" autocomplete="off"${error ? html` aria-invalid="true" aria-describedby="wrong"` : ''}><button>Search</button></div>
${error ? wrong(asked, error) : ''}
${searchFilters(query, totals)}
</form>
${answer === 'too long' ? html`<p class="wrong" role="alert">That took too long and was given up. Rarer words, or a longer beginning before the *, are found sooner.</p>` : answer ? results(answer, unopened, visit, page) : error ? '' : help()}`
}

/** Says what is wrong with a question, and points to the place. */
function wrong(asked: string, error: QueryError): Html {
  const { at: [start, end] } = error
  const [from, to] = [Math.max(0, start - 60), Math.min(asked.length, Math.max(end, start + 1) + 30)]
  return html`<div class="wrong" id="wrong" role="alert"><p>${errorMessage(error)}</p><p class="place"><code>${from > 0 ? '…' : ''}${asked.slice(from, start)}<mark>${asked.slice(start, end) || '\u00a0'}</mark>${asked.slice(end, to)}${to < asked.length ? '…' : ''}</code></p></div>`
}

function results(answer: SearchAnswer, unopened: number, visit: Visit, page: number): Html {
  return html`<section aria-labelledby="found"><h2 id="found">${answer.total === 0 ? 'Nothing found' : `${count(answer.total, 'work')} found`}</h2>
${hiddenLine(answer.hidden)}
${unopened > 0 ? html`<p class="notice">${count(unopened, 'work')} of this library ${unopened === 1 ? 'is' : 'are'} rated above ${rungNames[unasked].toLowerCase()}, or by nobody. Until you say in the <a href="/settings">settings</a> what you wish to meet, only titles, names and tags of these are searched.</p>` : ''}
${answer.total === 0 ? html`<div class="prose"><p>No work in this library that you may meet has all of that. Fewer words find more; <code>light*</code> finds lighthouse, and <code>sea OR tide</code> finds either.</p></div>` : ''}
<div class="cards list">${answer.hits.map((hit) => workCard(hit.work, visit, excerpt(hit)))}</div>
${paging('/search', visit.query, page, answer.total, perPage)}</section>`
}

/** The sentence around a hit; the catalogue gives one only of works that are open. */
function excerpt({ work, excerpt: found }: Hit): Html | '' {
  if (!found) return ''
  const pieces: Html[] = []
  let from = 0
  for (const [start, end] of found.hits) {
    if (start < from) continue
    pieces.push(html`${found.text.slice(from, start)}<mark>${found.text.slice(start, end)}</mark>`)
    from = end
  }
  return html`<blockquote class="excerpt"><p dir="auto">${pieces}${found.text.slice(from)}</p><p class="source"><a href="${chapterAddress(work.key, found.chapter)}">Read it there${work.chapters > 1 ? `, in chapter ${found.chapter}` : ''}</a></p></blockquote>`
}

function chosenFilters(query: URLSearchParams): readonly Filter[] {
  return formFilters.flatMap(([name, field, not]) => query.getAll(name).filter((value) => value.trim() !== '').flatMap((value) => {
    const read = filterReaders[field]?.(value.trim(), not)
    return read && 'filter' in read ? [read.filter] : []
  }))
}

function help(): Html {
  const rows = [
    ['low tide', 'both words, anywhere in a work'], ['"low tide"', 'the words side by side'], ['tide -moon', 'without a word'], ['light*', 'words that begin so'],
    ['sea OR tide', 'either'], ['title:tide creator:marlow', 'in the title, in the name'], ['rating:<=teen', 'rated teen at most'], ['-warning:horror', 'not warned for horror'], ['words:1000-5000', 'of some length'], ['language:german', 'in a language'],
  ] as const
  return html`<section class="help" aria-labelledby="how"><h2 id="how">How to ask</h2><dl>${rows.map(([example, says]) => html`<div><dt><a href="/search?q=${encodeURIComponent(example)}"><code>${example}</code></a></dt><dd>${says}</dd></div>`)}</dl></section>`
}
