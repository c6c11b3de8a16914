import { openTo } from '../../consent/predicate.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import { pageOf } from '../paging.ts'
import { errorIn } from '../reading-room/error-in.ts'
import { inTime } from '../reading-room/in-time.ts'
import { addressOfText } from '../reading-room/search-address.ts'
import { acquisitionFeed, perPage } from './acquisition-feed.ts'
import { catalogFacets } from './catalog-facets.ts'
import type { CatalogMaker } from './catalog-handler.ts'
import { askPath } from './catalog-place.ts'
import { feedAnswer } from './kept-feed.ts'

// A title is no place for a whole question.
const longestTitle = 60

/** `/opds/search`: what a question finds among the works that are open. Asked for nothing, it lists everything. */
export const catalogSearch: CatalogMaker = async (visit, place) => {
  const { archive: { catalogue }, words, query, reader } = visit
  const asked = (query.get('q') ?? query.get('query') ?? '').slice(0, longestQuery + 1).toWellFormed()
  const page = pageOf(query)
  const parsed = asked.trim() === '' ? { query: { filters: [] } } : parseQuery(asked)
  const condition = openTo(reader)
  const found = 'query' in parsed ? await inTime(catalogue.search(condition, condition, parsed.query, { offset: (page - 1) * perPage, limit: perPage }, { facets: true })) : undefined
  if (found === 'too long') return feedAnswer(words.search.tooLong, 'text/plain', 503)
  const { hits = [], total = 0, hidden = 0 } = found ?? {}
  if (page > 1 && hits.length === 0) return undefined
  return acquisitionFeed(visit, place, {
    path: askPath(place, asked), title: words.feeds.found(asked.trim().slice(0, longestTitle).toWellFormed()), up: '', page: addressOfText(asked), works: hits.map(({ work }) => work), pages: { page, perPage, total }, hidden,
    facets: found && 'query' in parsed && total > 1 ? catalogFacets(parsed.query, found.facets, visit, place) : [],
    ...('error' in parsed && { says: errorIn(parsed.error, words.search.errors) }),
  })
}
