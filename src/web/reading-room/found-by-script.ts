import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'

/** Where a browser that searches by itself shows what it finds; without scripts, the ways in. */
export function foundByScript({ site: { search } }: Words): Html {
  return html`<noscript><p class="notice">${search.noScript} <a href="/browse">${search.ways}</a></p></noscript>
<div class="answer"><div class="results" id="found" aria-live="polite"></div></div>
`
}
