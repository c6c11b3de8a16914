import { lengthBands, bandSet } from '../../catalogue/length-bands.ts'
import type { Catalogue } from '../../catalogue/store.ts'
import { type Condition, openTo } from '../../consent/predicate.ts'
import type { BrowseKind } from '../../model/heading.ts'
import type { Way } from '../../publish/opds/catalog-feed.ts'
import { sittingSet } from '../reading-room/set-of-list.ts'
import type { Visit } from '../visit.ts'
import { frameOf, idOf } from './acquisition-feed.ts'
import type { CatalogMaker } from './catalog-handler.ts'
import { catalogAddress, type CatalogPlace, feedLinks } from './catalog-place.ts'
import { publicationOf } from './publication-of.ts'

// The ways in of the rooms, those first that name something to read.
type Measure = 'year' | 'length' | 'sitting'
const ways: readonly (BrowseKind | Measure)[] = ['fandom', 'creator', 'series', 'character', 'relationship', 'tag', 'rating', 'warning', 'language', 'year', 'length', 'sitting', 'accession']
// OPDS 2 shows the first few beside the ways in.
const mostShown = 6

/** `/opds`: the ways into the catalogue. */
export const catalogRoot: CatalogMaker = async (visit, place) => {
  const { archive: { catalogue }, words, reader } = visit
  const condition = openTo(reader)
  const [frame, newest] = await Promise.all([frameOf(visit, ''), catalogue.list(condition, { by: 'words' }, 'newest', { offset: 0, limit: mostShown })])
  const at = (path: string): string => catalogAddress(visit, place, path)
  const all: Way = { id: idOf('/newest'), title: words.feeds.newest, says: `${words.feeds.newestSays}. ${words.feeds.works(newest.total)}.`, href: at('/newest'), leads: 'acquisition', count: newest.total, isNewest: true }
  return {
    ...frame, title: words.feeds.title, ...(newest.hidden > 0 && { subtitle: words.feeds.leftOut(newest.hidden) }), facets: [],
    links: feedLinks(visit, place, { path: '', leads: 'navigation', page: '/' }),
    ways: [all, ...(await Promise.all(ways.map((way) => wayOf(way, condition, visit, place)))).flat()],
    groups: newest.works.length === 0 ? [] : [{ title: words.feeds.newest, href: at('/newest'), total: newest.total, publications: newest.works.map((work) => publicationOf(work, visit, place)) }],
  }
}

/** A way in, if anything is found there. */
async function wayOf(way: BrowseKind | Measure, condition: Condition, visit: Visit, place: CatalogPlace): Promise<readonly Way[]> {
  const { words: { labels, browse } } = visit
  const count = await countOf(way, condition, visit.archive.catalogue)
  const { many, says } = isMeasure(way) ? browse.ways[way] : labels.browse[way]
  return count === 0 ? [] : [{ id: idOf(`/browse/${way}`), title: many, says: `${says}.`, href: catalogAddress(visit, place, `/browse/${way}`), leads: way === 'sitting' ? 'acquisition' : 'navigation', count }]
}

/** How many headings, years, lengths are behind a way in; of what is read in one sitting, works. */
async function countOf(way: BrowseKind | Measure, condition: Condition, catalogue: Catalogue): Promise<number> {
  const none = { offset: 0, limit: 0 }
  switch (way) {
    case 'year': return (await catalogue.overTime(condition)).filter(({ year }) => year !== undefined).length
    case 'length': return (await Promise.all(lengthBands.map(async (band) => (await catalogue.list(condition, bandSet(band), 'newest', none)).total))).filter((total) => total > 0).length
    case 'sitting': return (await catalogue.list(condition, sittingSet, 'newest', none)).total
    default: return (await catalogue.headings(condition, way, none)).total
  }
}

function isMeasure(way: BrowseKind | Measure): way is Measure {
  return way === 'year' || way === 'length' || way === 'sitting'
}
