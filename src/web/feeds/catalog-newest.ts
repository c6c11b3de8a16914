import type { CatalogMaker } from './catalog-handler.ts'
import { setFeed } from './set-feed.ts'

/** `/opds/newest`: all works that are open, what came last first. */
export const catalogNewest: CatalogMaker = (visit, place) => setFeed(visit, place, { set: { by: 'words' }, path: '/newest', title: visit.words.feeds.newest, up: '', page: '/', orders: ['newest', 'title', 'date', 'words'] })
