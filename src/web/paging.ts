import { type Html, html } from './html.ts'
import type { Words } from './words/en.ts'
import { wordsIn } from './words/tongues.ts'

// Beyond this a page number is a mistake or a probe; SQLite would count past every row for it.
const lastPage = 100_000

/** The page that a request asks for, from 1; what is no number is the first. */
export function pageOf(query: URLSearchParams): number {
  const number = Number(query.get('page') ?? '1')
  return Number.isInteger(number) && number >= 1 && number <= lastPage ? number : 1
}

/** Links to the pages before and after; nothing where all is on one page. */
export function paging(address: string, query: URLSearchParams, page: number, total: number, perPage: number, { labels, browse: { pages } }: Words = wordsIn('en')): Html {
  const last = Math.max(1, Math.ceil(total / perPage))
  if (last === 1) return html``
  const to = (number: number): string => {
    const next = new URLSearchParams(query)
    next.set('page', String(number))
    return `${address}?${next}`
  }
  return html`<nav class="paging" aria-label="${pages.name}">
<p>${page > 1 ? html`<a rel="prev" href="${to(Math.min(page - 1, last))}">${pages.earlier}</a>` : html`<span aria-hidden="true"></span>`}
<span>${pages.of(labels.figure(page), labels.figure(last))}</span>
${page < last ? html`<a rel="next" href="${to(page + 1)}">${pages.later}</a>` : html`<span aria-hidden="true"></span>`}</p></nav>`
}
