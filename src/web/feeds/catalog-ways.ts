import { bandSet, lengthBands } from '../../catalogue/length-bands.ts'
import { openTo } from '../../consent/predicate.ts'
import type { BrowseKind } from '../../model/heading.ts'
import { rungs } from '../../model/rating.ts'
import type { CatalogFeed, Pages, Way } from '../../publish/opds/catalog-feed.ts'
import { browseAddress } from '../addresses.ts'
import { pageOf } from '../paging.ts'
import { headingName, kindOf } from '../reading-room/heading-name.ts'
import { sittingSet } from '../reading-room/set-of-list.ts'
import type { Visit } from '../visit.ts'
import { frameOf, idOf } from './acquisition-feed.ts'
import type { CatalogMaker } from './catalog-handler.ts'
import { catalogAddress, type CatalogPlace, feedLinks, pageLinks, pathOfPage } from './catalog-place.ts'
import { headingPath } from './publication-of.ts'
import { setFeed } from './set-feed.ts'

const perPage = 100

/** `/opds/browse/:kind`: the headings of a kind with their numbers of works, the years, the lengths; or what is read in one sitting. */
export const catalogWays: CatalogMaker = (visit, place) => {
  const kind = visit.params['kind']
  const heading = kindOf(kind)
  if (heading) return headings(visit, place, heading)
  if (kind === 'year') return years(visit, place)
  if (kind === 'length') return lengths(visit, place)
  return kind === 'sitting' ? setFeed(visit, place, { set: sittingSet, path: '/browse/sitting', title: visit.words.browse.ways.sitting.many, up: '', page: browseAddress('sitting'), orders: ['newest', 'title', 'words', 'date'] }) : Promise.resolve(undefined)
}

async function headings(visit: Visit, place: CatalogPlace, kind: BrowseKind): Promise<CatalogFeed | undefined> {
  const { archive: { catalogue }, words, query, reader } = visit
  const page = pageOf(query)
  const { headings: found, total } = await catalogue.headings(openTo(reader), kind, { offset: (page - 1) * perPage, limit: perPage })
  const ordered = kind === 'rating' ? found.toSorted((a, b) => rungs.findIndex((rung) => rung === a.value) - rungs.findIndex((rung) => rung === b.value)) : found
  return waysFeed(visit, place, kind, words.labels.browse[kind].many, { page, perPage, total }, ordered.map(({ value, label, works }) => ({ value, name: headingName(kind, value, label, words), works })))
}

async function years(visit: Visit, place: CatalogPlace): Promise<CatalogFeed | undefined> {
  const { archive: { catalogue }, words, reader } = visit
  const found = (await catalogue.overTime(openTo(reader))).flatMap(({ year, works }) => (year === undefined || works === 0 ? [] : [{ value: year, name: year, works }]))
  return waysFeed(visit, place, 'year', words.browse.ways.year.many, { page: 1, perPage: Math.max(1, found.length), total: found.length }, found)
}

async function lengths(visit: Visit, place: CatalogPlace): Promise<CatalogFeed | undefined> {
  const { archive: { catalogue }, words: { browse }, reader } = visit
  const counted = await Promise.all(lengthBands.map(async (band) => ({ value: band.name, name: browse.lengths[band.name]?.[0] ?? band.name, works: (await catalogue.list(openTo(reader), bandSet(band), 'newest', { offset: 0, limit: 0 })).total })))
  const found = counted.filter(({ works }) => works > 0)
  return waysFeed(visit, place, 'length', browse.ways.length.many, { page: 1, perPage: lengthBands.length, total: found.length }, found)
}

/** Ways further in, each with its number of works; undefined where there is no such page. */
async function waysFeed(visit: Visit, place: CatalogPlace, kind: BrowseKind | 'year' | 'length', title: string, pages: Pages, found: readonly { readonly value: string; readonly name: string; readonly works: number }[]): Promise<CatalogFeed | undefined> {
  if (found.length === 0) return undefined
  const { words } = visit
  const path = `/browse/${kind}`
  return {
    ...await frameOf(visit, path), title: pages.page === 1 ? title : words.feeds.page(title, words.labels.figure(pages.page)), pages, facets: [],
    links: [...feedLinks(visit, place, { path: pathOfPage(path, pages.page), leads: 'navigation', up: '', page: browseAddress(kind) }), ...pageLinks(visit, place, pages, (number) => pathOfPage(path, number), 'navigation')],
    ways: found.map(({ value, name, works }): Way => ({ id: idOf(headingPath(kind, value)), title: name, says: words.feeds.works(works), href: catalogAddress(visit, place, headingPath(kind, value)), leads: 'acquisition', count: works })),
  }
}
