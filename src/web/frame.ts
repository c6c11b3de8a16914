import type { Assets } from './assets.ts'
import { type Html, html } from './html.ts'
import { readerSheetPath } from './reader-sheet-path.ts'
import { siteAddresses, sitePolicy } from './site/site-mode.ts'
import type { Words } from './words/en.ts'
import { wordsIn } from './words/tongues.ts'

/** What stands around a page. `here`: the address of the entry in the navigation that the page belongs to. */
export type Frame = {
  readonly assets: Assets
  readonly words: Words
  readonly title: string
  readonly here?: string
  /** What stands in the search box. */
  readonly asked?: string
  /** Whether the keeper's link to the desk is shown. A page that is the same for every reader never shows it. */
  readonly keeper?: boolean
  /** For crawlers: the page's own address, whatever it was asked for with; whether it may be listed, and whether it is for adults. */
  readonly canonical?: string
  readonly unlisted?: boolean
  /** What `labelOf` says. */
  readonly adult?: string | undefined
  /** A class of the body, for what the page looks like. */
  readonly kind?: string
  /** Style sheets of its own, by address, and scripts that help where they run, by the names of assets. */
  readonly sheets?: readonly string[]
  readonly scripts?: readonly string[]
  /** Feeds that list the same. */
  readonly feeds?: readonly FrameFeed[]
  /** What the page tells as data. */
  readonly data?: Html | ''
}

/** A feed that a page leads programs to: its address, its media type, and what it is called. */
export type FrameFeed = { readonly href: string; readonly type: string; readonly title: string }

const ways = ['/browse', '/find', '/shelf', '/settings', '/about'] as const
// What is there without a server.
const noReferrer = 'no-referrer'
const siteWays = ['/browse', '/shelf', '/about'] as const

/** A whole page: the frame with its content. */
export function frame({ assets, words: { tongue, frame: words }, title, here, asked, keeper, canonical, unlisted, adult, kind, sheets = [], scripts = [], feeds = [], data = '' }: Frame, content: Html): Html {
  const { site } = assets
  const name = site?.title ?? 'Incipit'
  const named = title === 'Incipit' ? name : `${title} · ${name}`
  const current = (address: string): Html => (address === here ? html` aria-current="page"` : html``)
  return html`<!doctype html>
<html lang="${tongue}"${site ? html` data-site="${site.id}" data-root="/"` : ''}>
<head>
<meta charset="utf-8">${site ? html`
<meta http-equiv="content-security-policy" content="${sitePolicy}">
<meta name="referrer" content="${noReferrer}">` : ''}
<title>${named}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${unlisted || site?.behind ? html`
<meta name="robots" content="noindex">` : ''}${adult ? html`
<meta name="rating" content="${adult}">` : ''}${site ? '' : html`${canonical === undefined ? '' : html`
<link rel="canonical" href="${canonical}">`}
<link rel="preload" href="${assets.url('literata-latin-opsz-normal.woff2')}" as="font" type="font/woff2" crossorigin>`}
<link rel="stylesheet" href="${assets.url('incipit.css')}">
<link rel="stylesheet" href="${site ? siteAddresses.looks : readerSheetPath}">${sheets.map((sheet) => html`
<link rel="stylesheet" href="${sheet}">`)}
<link rel="icon" type="image/svg+xml" href="${assets.url('icon.svg')}">${site ? html`
<script src="${siteAddresses.script}"></script>${kind === 'search' ? html`
<script src="${siteAddresses.search(site.tongue)}" defer></script>` : ''}` : ''}${scripts.map((script) => html`
<script src="${assets.url(script)}" defer></script>`)}${site ? '' : html`${feeds.map(({ href, type, title: name }) => html`
<link rel="alternate" type="${type}" href="${href}" title="${name}">`)}${data}`}
</head>
<body${kind ? html` class="${kind}"` : ''}>
<a class="skip" href="#content">${words.skip}</a>
<header class="masthead">
<a class="wordmark" href="/">${name}</a>
${kind === 'front' || kind === 'search' ? '' : html`<form class="find" role="search" action="/search"><label class="hidden" for="find">${words.find}</label><input id="find" type="search" name="q" value="${asked ?? ''}" placeholder="${words.find}" maxlength="4096" autocomplete="off"><button>${words.search}</button></form>`}
<nav aria-label="${words.main}"><ul>${(site ? siteWays : ways).map((address) => html`<li><a href="${address}"${current(address)}>${words.ways[address]}</a></li>`)}${keeper ? html`<li><a href="/desk"${current('/desk')}>${words.desk}</a></li>` : ''}</ul></nav>
</header>
<main id="content" tabindex="-1">
${content}
</main>
<footer class="colophon"><p>${words.colophon}</p>${site ? html`<p>${words.madeFor}${site.tongues.filter((each) => each !== tongue).map((each) => html` <a href="${siteAddresses.tongue(each)}" lang="${each}" hreflang="${each}">${wordsIn(each).name}</a>`)}</p>` : ''}</footer>
</body>
</html>
`
}
