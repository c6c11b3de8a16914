import type { Assets } from '../assets.ts'
import { type Html, html } from '../html.ts'
import { wordsIn } from '../words/tongues.ts'
import { relinked } from './relinked.ts'
import type { SiteLimits } from './site-limits.ts'
import { siteAddresses, sitePolicy } from './site-mode.ts'

/** The first page of a site in several languages: which of them. */
export function frontOfTongues({ title, tongues }: SiteLimits, assets: Assets): string {
  const page: Html = html`<!doctype html>
<html lang="${tongues[0] ?? 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${sitePolicy}">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${assets.url('incipit.css')}">
<link rel="icon" type="image/svg+xml" href="${assets.url('icon.svg')}">
</head>
<body class="front">
<main id="content"><div class="opening"><h1>${title}</h1>
<p class="paths">${tongues.map((tongue) => html`<a href="${siteAddresses.tongue(tongue)}" lang="${tongue}" hreflang="${tongue}">${wordsIn(tongue).name}</a> `)}</p></div></main>
</body>
</html>
`
  return relinked(String(page), 'index.html', (address) => ({ file: address.startsWith('/tongue/') ? `${address.slice('/tongue/'.length)}/index.html` : address.slice(1), after: '' }))
}

/** What the folder is, for whoever finds it without us. */
export function readme(limits: SiteLimits, works: number, languages: readonly string[]): string {
  return `${limits.title}
${'='.repeat([...limits.title].length)}

A library of ${works} ${works === 1 ? 'work' : 'works'} of fiction, as a site of plain files. Open index.html in a browser.
Pages in: ${languages.join(', ')}.

What is where
  index.html             the front; from it everything is reached by links
  browse.html            the ways in: by fandom, creator, series, year, length, ...
  works/KEY/             a work: index.html is its record, chapter-1.html its first
                         chapter (chapter-1-page-2.html its second page, where it
                         is long), whole.html all of it, received.html its files line
                         by line, evidence.html where every value comes from
  behind/KEY/            the same of works that ask first: works/KEY/index.html is
                         the page that asks, and the only one that leads here
  search.html            the search; a script in the browser does it
  search/, text.js       what it searches: JSON, compressed (raw deflate), in base64
  assets/                style sheets, letters and scripts
  sitemap.txt            the pages by name; put your site's address before each line

What it needs
  Nothing but a browser. The pages are HTML 5, CSS and SVG. They load nothing from
  anywhere else and send nothing anywhere. Without scripts all can be read; only the
  search, the shelf and the choice of type are missing. With scripts, what a reader
  sets is kept on their device.
  To put it on the web, copy the folder to any host of plain files.

For whom it was made
  Highest rating: ${limits.highest}. ${limits.highest === 'explicit' ? 'Works that nobody has rated count as explicit.' : 'Works that nobody has rated count as explicit and are not here.'}
  Warnings left out: ${limits.never.length === 0 ? 'none' : limits.never.join(', ')}.
  ${limits.asks ? 'Works above "teen", and those that nobody has rated, ask before they are read.' : 'No work asks before it is read.'}
  What these limits leave out is in none of the files.

Made by Incipit. Letters under the SIL Open Font License 1.1, beside them in assets/.
`
}
