import { tokensPath } from './addresses.ts'
import { apiRoutes } from './api/api-routes.ts'
import { closeDesk, openDesk } from './desk/open-desk.ts'
import { ruleOnWork } from './desk/rule.ts'
import { setAccessionTerms } from './desk/set-terms.ts'
import { showAccession, showAccessions } from './desk/show-accessions.ts'
import { showDesk } from './desk/show-desk.ts'
import { showDeskWork } from './desk/show-desk-work.ts'
import { showDeskWorks } from './desk/show-desk-works.ts'
import { saveRepairs, showRepairs } from './desk/show-repairs.ts'
import { showSegment } from './desk/show-segment.ts'
import { undoRuling } from './desk/undo.ts'
import { catalogHeading } from './feeds/catalog-heading.ts'
import { opdsOne, opdsTwo } from './feeds/catalog-handler.ts'
import { catalogNewest } from './feeds/catalog-newest.ts'
import { catalogRoot } from './feeds/catalog-root.ts'
import { catalogSearch } from './feeds/catalog-search.ts'
import { catalogWays } from './feeds/catalog-ways.ts'
import { catalogWork } from './feeds/catalog-work.ts'
import { keptFeed } from './feeds/kept-feed.ts'
import { feedKinds, showHeadingFeed, showNewestFeed, showSearchFeed } from './feeds/show-atom.ts'
import { showAuthentication } from './feeds/show-authentication.ts'
import { showOpenSearch } from './feeds/show-opensearch.ts'
import { showRobots } from './feeds/show-robots.ts'
import { showSitemap, showSitemapIndex } from './feeds/show-sitemap.ts'
import { kept } from './kept-lists.ts'
import { downloadSet, downloadShelf } from './publications/download-set.ts'
import { downloadWork } from './publications/download-work.ts'
import { showCover } from './publications/show-cover.ts'
import { readerSheetPath } from './reader-sheet-path.ts'
import { showReaderSheet } from './reading-room/reader-sheet.ts'
import { showAbout } from './reading-room/show-about.ts'
import { showAsset, showIcon } from './reading-room/show-asset.ts'
import { showChapter } from './reading-room/show-chapter.ts'
import { showEvidence } from './reading-room/show-evidence.ts'
import { askFind, showFind } from './reading-room/show-find.ts'
import { showFindingAid } from './reading-room/show-finding-aid.ts'
import { showFront } from './reading-room/show-front.ts'
import { exportSettings, importSettings } from './reading-room/carry-settings.ts'
import { hideFromReader } from './reading-room/hide-from-reader.ts'
import { showHeading } from './reading-room/show-heading.ts'
import { showHeadings } from './reading-room/show-headings.ts'
import { showHidden } from './reading-room/show-hidden.ts'
import { showPlot } from './reading-room/show-plot.ts'
import { showRandom } from './reading-room/show-random.ts'
import { showReceived } from './reading-room/show-received.ts'
import { showSearchHelp } from './reading-room/search-help.ts'
import { showSearch } from './reading-room/show-search.ts'
import { saveSettings, showSettings } from './reading-room/show-settings.ts'
import { showStatistics } from './reading-room/show-statistics.ts'
import { saveType, showType } from './reading-room/show-type.ts'
import { showWays } from './reading-room/show-ways.ts'
import { showWhole } from './reading-room/show-whole.ts'
import { showWork } from './reading-room/show-work.ts'
import { exportShelf, importShelf } from './shelf/carry-shelf.ts'
import { changeShelf } from './shelf/change-shelf.ts'
import { showMarks } from './shelf/show-marks.ts'
import { shelfLists } from './shelf/shelf.ts'
import { showShelf, showShelfList } from './shelf/show-shelf.ts'
import { changeTokens, revokeToken } from './tokens/change-tokens.ts'
import { showToken } from './tokens/show-tokens.ts'
import type { Handler } from './visit.ts'

/**
 * One thing that can be asked for. `who`: the keeper's routes are not there for anybody else. `takesFile`: its form may bring a file. `known`: how it knows
 * its reader, by a cookie where nothing is said. What is known by `token` (feeds, the API) is there under `/for/TOKEN` as well, with the limits
 * that the token carries, and without one it answers whoever has consented to nothing; `either`: under a token as well, without one by the cookie.
 */
export type Route = { readonly method: 'GET' | 'POST'; readonly path: string; readonly who: 'anyone' | 'keeper'; readonly handle: Handler; readonly takesFile?: boolean; readonly known?: 'token' | 'either' }

/**
 * Every route there is. A test walks them all; one without a row there fails. Where a word of an address may be one of a few, each has its row: no name stands
 * where another route has a word (`/feeds/:kind` beside `/feeds/newest`), so that all are told apart by one regular expression. A test holds that too.
 */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', who: 'anyone', handle: kept(showFront) },
  { method: 'GET', path: '/search', who: 'anyone', handle: showSearch },
  { method: 'GET', path: '/search/help', who: 'anyone', handle: showSearchHelp },
  { method: 'GET', path: '/find', who: 'anyone', handle: showFind },
  { method: 'POST', path: '/find', who: 'anyone', handle: askFind },
  { method: 'GET', path: '/browse', who: 'anyone', handle: kept(showWays) },
  { method: 'GET', path: '/browse/:kind', who: 'anyone', handle: kept(showHeadings) },
  { method: 'GET', path: '/browse/:kind/:value', who: 'anyone', handle: kept(showHeading) },
  { method: 'GET', path: '/accessions/:id', who: 'anyone', handle: kept(showFindingAid) },
  { method: 'GET', path: '/random', who: 'anyone', handle: showRandom },
  { method: 'GET', path: '/statistics', who: 'anyone', handle: kept(showStatistics) },
  { method: 'GET', path: '/plots/:file', who: 'anyone', handle: showPlot },
  { method: 'GET', path: '/works/:key', who: 'anyone', handle: showWork },
  { method: 'GET', path: '/works/:key/chapters/:number', who: 'anyone', handle: showChapter },
  { method: 'GET', path: '/works/:key/chapters/:number/pages/:page', who: 'anyone', handle: showChapter },
  { method: 'GET', path: '/works/:key/whole', who: 'anyone', handle: showWhole },
  { method: 'GET', path: '/works/:key/download/:form', who: 'anyone', known: 'either', handle: downloadWork },
  { method: 'GET', path: '/download/:form', who: 'anyone', known: 'either', handle: downloadSet },
  { method: 'GET', path: '/works/:key/received', who: 'anyone', handle: showReceived },
  { method: 'GET', path: '/works/:key/cover.svg', who: 'anyone', handle: showCover, known: 'either' },
  { method: 'GET', path: '/works/:key/cover.png', who: 'anyone', handle: showCover, known: 'either' },
  { method: 'GET', path: '/works/:key/evidence/:field/:index', who: 'anyone', handle: showEvidence },
  { method: 'GET', path: '/settings', who: 'anyone', handle: showSettings },
  { method: 'POST', path: '/settings', who: 'anyone', handle: saveSettings },
  { method: 'GET', path: '/settings/type', who: 'anyone', handle: showType },
  { method: 'POST', path: '/settings/type', who: 'anyone', handle: saveType },
  { method: 'GET', path: '/shelf', who: 'anyone', handle: showShelf },
  { method: 'POST', path: '/shelf', who: 'anyone', handle: changeShelf },
  { method: 'GET', path: '/shelf/export', who: 'anyone', handle: exportShelf },
  { method: 'POST', path: '/shelf/import', who: 'anyone', handle: importShelf, takesFile: true },
  { method: 'GET', path: '/shelf/marks/:key', who: 'anyone', handle: showMarks },
  ...shelfLists.flatMap((list): readonly Route[] => [
    { method: 'GET', path: `/shelf/${list}`, who: 'anyone', handle: showShelfList(list) },
    { method: 'GET', path: `/shelf/${list}/download/:form`, who: 'anyone', handle: downloadShelf(list) },
  ]),
  { method: 'POST', path: '/settings/hide', who: 'anyone', handle: hideFromReader },
  { method: 'GET', path: '/settings/export', who: 'anyone', handle: exportSettings },
  { method: 'POST', path: '/settings/import', who: 'anyone', handle: importSettings, takesFile: true },
  { method: 'POST', path: tokensPath, who: 'anyone', handle: changeTokens },
  { method: 'GET', path: '/for/:token', who: 'anyone', handle: showToken },
  { method: 'POST', path: '/for/:token', who: 'anyone', handle: revokeToken },
  { method: 'GET', path: '/hidden', who: 'anyone', handle: kept(showHidden) },
  { method: 'GET', path: '/about', who: 'anyone', handle: showAbout },
  { method: 'GET', path: readerSheetPath, who: 'anyone', handle: showReaderSheet },
  { method: 'GET', path: '/assets/:file', who: 'anyone', handle: showAsset },
  { method: 'GET', path: '/favicon.ico', who: 'anyone', handle: showIcon },
  { method: 'GET', path: '/robots.txt', who: 'anyone', handle: showRobots },
  { method: 'GET', path: '/sitemap.xml', who: 'anyone', handle: keptFeed(showSitemapIndex) },
  { method: 'GET', path: '/sitemap/:file', who: 'anyone', handle: keptFeed(showSitemap) },
  { method: 'GET', path: '/feeds/newest', who: 'anyone', handle: keptFeed(showNewestFeed), known: 'token' },
  { method: 'GET', path: '/feeds/search', who: 'anyone', handle: keptFeed(showSearchFeed), known: 'token' },
  ...feedKinds.map((kind): Route => ({ method: 'GET', path: `/feeds/${kind}/:value`, who: 'anyone', handle: keptFeed(showHeadingFeed(kind)), known: 'token' })),
  { method: 'GET', path: '/opds', who: 'anyone', handle: opdsOne(catalogRoot), known: 'token' },
  { method: 'GET', path: '/opds/newest', who: 'anyone', handle: opdsOne(catalogNewest), known: 'token' },
  { method: 'GET', path: '/opds/browse/:kind', who: 'anyone', handle: opdsOne(catalogWays), known: 'token' },
  { method: 'GET', path: '/opds/browse/:kind/:value', who: 'anyone', handle: opdsOne(catalogHeading), known: 'token' },
  { method: 'GET', path: '/opds/search', who: 'anyone', handle: opdsOne(catalogSearch), known: 'token' },
  { method: 'GET', path: '/opds/works/:key', who: 'anyone', handle: opdsOne(catalogWork), known: 'token' },
  { method: 'GET', path: '/opds/opensearch.xml', who: 'anyone', handle: showOpenSearch, known: 'token' },
  { method: 'GET', path: '/opds/authentication', who: 'anyone', handle: showAuthentication, known: 'token' },
  { method: 'GET', path: '/opds/v2', who: 'anyone', handle: opdsTwo(catalogRoot), known: 'token' },
  { method: 'GET', path: '/opds/v2/newest', who: 'anyone', handle: opdsTwo(catalogNewest), known: 'token' },
  { method: 'GET', path: '/opds/v2/browse/:kind', who: 'anyone', handle: opdsTwo(catalogWays), known: 'token' },
  { method: 'GET', path: '/opds/v2/browse/:kind/:value', who: 'anyone', handle: opdsTwo(catalogHeading), known: 'token' },
  { method: 'GET', path: '/opds/v2/search', who: 'anyone', handle: opdsTwo(catalogSearch), known: 'token' },
  { method: 'GET', path: '/opds/v2/works/:key', who: 'anyone', handle: opdsTwo(catalogWork), known: 'token' },
  ...apiRoutes,
  { method: 'GET', path: '/desk/open', who: 'anyone', handle: openDesk },
  { method: 'GET', path: '/desk', who: 'keeper', handle: showDesk },
  { method: 'POST', path: '/desk/close', who: 'keeper', handle: closeDesk },
  { method: 'GET', path: '/desk/works', who: 'keeper', handle: showDeskWorks },
  { method: 'GET', path: '/desk/works/:key', who: 'keeper', handle: showDeskWork },
  { method: 'POST', path: '/desk/works/:key/rulings', who: 'keeper', handle: ruleOnWork },
  { method: 'POST', path: '/desk/works/:key/undo', who: 'keeper', handle: undoRuling },
  { method: 'GET', path: '/desk/works/:key/segments/:number', who: 'keeper', handle: showSegment },
  { method: 'GET', path: '/desk/repairs', who: 'keeper', handle: showRepairs },
  { method: 'POST', path: '/desk/repairs', who: 'keeper', handle: saveRepairs },
  { method: 'GET', path: '/desk/accessions', who: 'keeper', handle: showAccessions },
  { method: 'GET', path: '/desk/accessions/:id', who: 'keeper', handle: showAccession },
  { method: 'POST', path: '/desk/accessions/:id', who: 'keeper', handle: setAccessionTerms },
]
