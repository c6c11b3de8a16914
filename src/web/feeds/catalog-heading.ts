import { browseAddress } from '../addresses.ts'
import { headingName, nameOnWorks } from '../reading-room/heading-name.ts'
import { setOfList } from '../reading-room/set-of-list.ts'
import type { CatalogMaker } from './catalog-handler.ts'
import { headingPath } from './publication-of.ts'
import { setFeed } from './set-feed.ts'

/** `/opds/browse/:kind/:value`: the works under a heading, of a year, of a length. */
export const catalogHeading: CatalogMaker = (visit, place) => {
  const { params: { kind = '', value = '' }, words } = visit
  const set = setOfList(kind, value)
  if (!set) return Promise.resolve(undefined)
  const list = { set, path: headingPath(kind, value), up: `/browse/${kind}` } as const
  if (set.by === 'heading') {
    return setFeed(visit, place, {
      ...list, page: browseAddress(set.kind, value), orders: set.kind === 'series' ? ['number', 'title', 'date', 'words', 'newest'] : ['title', 'date', 'words', 'newest'],
      title: (label, works) => headingName(set.kind, value, label ?? nameOnWorks(set.kind, value, works), words),
    })
  }
  return setFeed(visit, place, { ...list, page: browseAddress(set.by === 'year' ? 'year' : 'length', value), title: set.by === 'year' ? words.browse.yearTitle(value) : words.browse.lengths[value]?.[0] ?? value, orders: ['title', 'date', 'words', 'newest'] })
}
