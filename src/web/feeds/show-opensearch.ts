import { searchDescription } from '../../publish/opds/opensearch.ts'
import { typesOne } from '../../publish/opds/opds-one.ts'
import type { Handler } from '../visit.ts'
import { catalogAddress, places } from './catalog-place.ts'
import { feedAnswer } from './kept-feed.ts'

/** `/opds/opensearch.xml`: how the catalogue, the feeds and the rooms are searched. */
export const showOpenSearch: Handler = (visit) => {
  const { words: { feeds, tongue }, origin, base } = visit
  return feedAnswer(searchDescription({
    name: feeds.title, says: feeds.searchSays, tongue, catalog: `${origin}${catalogAddress(visit, places[1], '/search?q={searchTerms}')}`, feed: `${origin}${base}/feeds/search?q={searchTerms}`, page: `${origin}/search?q={searchTerms}`,
  }), typesOne.search)
}
