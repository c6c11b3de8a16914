import { pageAnswer } from '../answer.ts'
import { frame } from '../frame.ts'
import { html } from '../html.ts'
import { foundByScript } from '../reading-room/found-by-script.ts'
import { showAllEvidence } from '../reading-room/show-evidence.ts'
import type { Route } from '../routes.ts'
import { lists } from '../shelf/shelf.ts'
import type { Handler } from '../visit.ts'

/** `/shelf` of a site: what a script puts there. */
const showSiteShelf: Handler = ({ archive: { assets }, words: { shelf, site }, words }) =>
  pageAnswer(frame({ assets, words, title: shelf.title, here: '/shelf', kind: 'shelf', unlisted: true }, html`<h1>${shelf.title}</h1>
<p class="lead">${site.shelf.lead}</p>
<noscript><p class="notice">${site.shelf.noScript}</p></noscript>
<div id="shelf" hidden data-on="${site.shelf.placeAt}">
<p class="empty" data-empty hidden>${site.shelf.empty}</p>
${lists.map((list) => html`<section data-list="${list}" hidden aria-labelledby="list-${list}"><h2 id="list-${list}">${shelf.lists[list]}</h2><ul class="short"></ul></section>`)}
<section data-list="places" hidden aria-labelledby="list-places"><h2 id="list-places">${site.shelf.placeAt}</h2><ul class="short"></ul></section>
<p class="actions"><button type="button" data-forget>${site.shelf.forget}</button></p>
</div>`))

/** `/random` of a site: a script goes on from there. */
const showSiteRandom: Handler = ({ archive: { assets }, words, words: { browse } }) =>
  pageAnswer(frame({ assets, words, title: browse.ways.random.many, here: '/browse', kind: 'chance', unlisted: true }, html`<p class="kicker"><a href="/browse">${browse.title}</a></p><h1>${browse.ways.random.many}</h1>
${foundByScript(words)}`))

/** Routes that only a site has, before those of the rooms. */
export const siteRoutes: readonly Route[] = [
  { method: 'GET', path: '/works/:key/evidence', who: 'anyone', handle: showAllEvidence },
  { method: 'GET', path: '/random', who: 'anyone', handle: showSiteRandom },
  { method: 'GET', path: '/shelf', who: 'anyone', handle: showSiteShelf },
]
