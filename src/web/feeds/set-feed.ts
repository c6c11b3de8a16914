import { filterOfSet } from '../../catalogue/filter-of-set.ts'
import type { WorkOrder, WorkSet, WorkSummary } from '../../catalogue/store.ts'
import { openTo } from '../../consent/predicate.ts'
import type { CatalogFeed, FacetGroup } from '../../publish/opds/catalog-feed.ts'
import { pageOf } from '../paging.ts'
import { inTime } from '../reading-room/in-time.ts'
import type { Visit } from '../visit.ts'
import { acquisitionFeed, perPage } from './acquisition-feed.ts'
import { catalogFacets } from './catalog-facets.ts'
import { catalogAddress, type CatalogPlace } from './catalog-place.ts'

/** A list of the catalogue: which works, at which path, under which, in which orders (the first is the usual one). `title`: what it is called, by its label and its first works where that is not known before. */
type SetList = {
  readonly set: WorkSet
  readonly path: string
  readonly title: string | ((label: string | undefined, works: readonly WorkSummary[]) => string)
  readonly up: string
  readonly page: string
  readonly orders: readonly WorkOrder[]
}

/** A page of works that belong together, those that are open to the reader; undefined where there is no such work at all, or no such page. */
export async function setFeed(visit: Visit, place: CatalogPlace, { set, path, title, up, page: html, orders }: SetList): Promise<CatalogFeed | undefined> {
  const { archive: { catalogue }, query, reader } = visit
  const condition = openTo(reader)
  const page = pageOf(query)
  const order = orders.find((each) => each === query.get('order')) ?? orders[0] ?? 'title'
  const filter = filterOfSet(set)
  const asked = filter || isAll(set) ? { filters: filter ? [filter] : [] } : undefined
  const [{ works, total, hidden, label }, counted] = await Promise.all([
    catalogue.list(condition, set, order, { offset: (page - 1) * perPage, limit: perPage }),
    asked && inTime(catalogue.search(condition, condition, asked, { offset: 0, limit: 0 }, { facets: true })),
  ])
  // Nothing open on the first page of a list that is there says how much is left out, and why; of the whole library even that there is nothing.
  if (works.length === 0 && (page > 1 || (hidden === 0 && !isAll(set)))) return undefined
  const isUsual = order === orders[0]
  return acquisitionFeed(visit, place, {
    path: isUsual ? path : `${path}?order=${order}`, title: typeof title === 'string' ? title : title(label, works), up: total === 0 ? '' : up, page: html, works, pages: { page, perPage, total }, hidden,
    facets: total < 2 ? [] : [orderFacets(visit, place, path, orders, order, total), ...(asked && counted && counted !== 'too long' ? catalogFacets(asked, counted.facets, visit, place) : [])],
  })
}

function isAll(set: WorkSet): boolean {
  return set.by === 'words' && set.least === undefined && set.below === undefined
}

/** The orders of a list: the same works, whichever. */
function orderFacets(visit: Visit, place: CatalogPlace, path: string, orders: readonly WorkOrder[], order: WorkOrder, total: number): FacetGroup {
  const { words: { feeds, browse } } = visit
  return { title: feeds.order, facets: orders.map((each, n) => ({ title: browse.orders[each], works: total, isActive: each === order, href: catalogAddress(visit, place, n === 0 ? path : `${path}?order=${each}`) })) }
}
