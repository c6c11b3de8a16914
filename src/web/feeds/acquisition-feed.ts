import type { WorkSummary } from '../../catalogue/store.ts'
import { openTo } from '../../consent/predicate.ts'
import { admission } from '../../consent/policy.ts'
import type { CatalogFeed, FacetGroup, Pages } from '../../publish/opds/catalog-feed.ts'
import type { Visit } from '../visit.ts'
import { catalogAddress, type CatalogPlace, feedLinks, pageLinks, pathOfPage } from './catalog-place.ts'
import { publicationOf } from './publication-of.ts'

/** As many works as a page of the catalogue shows. */
export const perPage = 30

/** A page of works to be printed. `path`: of its first page, in the catalogue; `hidden`: how many there are besides that are not open. `page`: the page of the rooms that lists the same. */
type WorksPage = {
  readonly path: string
  readonly title: string
  readonly up: string
  readonly page: string
  readonly works: readonly WorkSummary[]
  readonly pages: Pages
  readonly hidden: number
  readonly facets: readonly FacetGroup[]
  /** What is to be said of the list first. */
  readonly says?: string
}

/** Works as a page of the catalogue. What has closed since it was listed is left out. */
export async function acquisitionFeed(visit: Visit, place: CatalogPlace, { path, title, up, page, works, pages, hidden, facets, says }: WorksPage): Promise<CatalogFeed> {
  const { words, reader } = visit
  const subtitle = [...(says === undefined ? [] : [says]), ...(hidden > 0 ? [words.feeds.leftOut(hidden)] : [])].join(' ')
  const publications = works.filter(({ facts }) => admission(reader, facts).is === 'open').map((work) => publicationOf(work, visit, place))
  return {
    ...await frameOf(visit, path), pages, facets, publications,
    title: pages.page === 1 ? title : words.feeds.page(title, words.labels.figure(pages.page)), ...(subtitle !== '' && { subtitle }),
    links: [...feedLinks(visit, place, { path: pathOfPage(path, pages.page), leads: 'acquisition', up, page }), ...pageLinks(visit, place, pages, (number) => pathOfPage(path, number), 'acquisition')],
    // A page of OPDS 2 holds something.
    ways: publications.length === 0 && place.version === 2 ? [{ id: idOf(''), title: words.feeds.back, href: catalogAddress(visit, place, ''), leads: 'navigation' }] : [],
  }
}

/** What is the same on every page: who made it, for whom, when anything last came that is open to them. */
export async function frameOf({ archive: { catalogue }, reader, words, origin }: Visit, path: string): Promise<Pick<CatalogFeed, 'id' | 'updated' | 'tongue' | 'author'>> {
  const [newest] = await catalogue.newest(openTo(reader), 1)
  return { id: idOf(path), updated: newest?.addedAt ?? '1970-01-01T00:00:00Z', tongue: words.tongue, author: { name: words.feeds.title, uri: `${origin}/` } }
}

/** The id of a page of the catalogue: of its path, whoever asks. */
export function idOf(path: string): string {
  return `urn:incipit:opds:${path === '' ? '/' : path}`
}
