import type { FeedLink, Pages } from '../../publish/opds/catalog-feed.ts'
import { channels } from '../addresses.ts'
import type { Visit } from '../visit.ts'

/** A version of the catalogue: the number of its OPDS, where it begins, and the name that its search gives the question. */
export type CatalogPlace = { readonly version: 1 | 2; readonly root: string; readonly asks: 'q' | 'query' }

/** Where the catalogue stands in each version. */
export const places: { readonly [V in CatalogPlace['version']]: CatalogPlace } = {
  1: { version: 1, root: channels.opds, asks: 'q' },
  2: { version: 2, root: channels.opds2, asks: 'query' },
}

/** The address of a page of the catalogue: with the reader's token where they came by one, from the root of wherever the archive is. */
export function catalogAddress({ base }: Pick<Visit, 'base'>, { root }: CatalogPlace, path: string): string {
  return `${base}${root}${path}`
}

/** The path, in the catalogue, of the answer to a question. */
export function askPath({ asks }: CatalogPlace, question: string): string {
  return `/search?${asks}=${encodeURIComponent(question)}`
}

/** The links of every page of the catalogue. `path`: its own, as other pages lead to it. */
export function feedLinks(visit: Pick<Visit, 'base'>, place: CatalogPlace, { path, leads, up, page }: { readonly path: string; readonly leads: 'navigation' | 'acquisition'; readonly up?: string; readonly page: string }): readonly FeedLink[] {
  const at = (to: string): string => catalogAddress(visit, place, to)
  return [
    { rel: 'self', href: at(path), leads }, { rel: 'start', href: at(''), leads: 'navigation' },
    ...(up === undefined ? [] : [{ rel: 'up', href: at(up), leads: 'navigation' } as const]),
    place.version === 1 ? { rel: 'search', href: at('/opensearch.xml'), leads: 'search' } : { rel: 'search', href: at('/search{?query}'), leads: 'search', templated: true },
    { rel: 'authentication', href: `${visit.base}${places[1].root}/authentication`, leads: 'authentication' },
    { rel: 'alternate', href: page, leads: 'html' },
  ]
}

/** The links to the other pages of a list (RFC 5005), by the path of each. */
export function pageLinks(visit: Pick<Visit, 'base'>, place: CatalogPlace, { page, perPage, total }: Pages, pathOf: (page: number) => string, leads: 'navigation' | 'acquisition'): readonly FeedLink[] {
  const last = Math.max(1, Math.ceil(total / perPage))
  if (last === 1) return []
  const to = (rel: FeedLink['rel'], number: number): FeedLink => ({ rel, href: catalogAddress(visit, place, pathOf(number)), leads })
  return [to('first', 1), ...(page > 1 ? [to('previous', page - 1)] : []), ...(page < last ? [to('next', page + 1)] : []), to('last', last)]
}

/** A path with the number of a page; the first goes without. */
export function pathOfPage(path: string, page: number): string {
  return page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`
}
