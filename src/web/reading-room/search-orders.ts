import type { Query, Sort } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { addressOfPieces, piecesOf } from './search-address.ts'

/** The orders that are offered, by the name of their words; `fit` is no `sort:` at all where words are looked for. */
export const orders: readonly (readonly [name: keyof Words['search']['orders'], sort: Sort | undefined])[] = [
  ['fit', undefined], ['title', { by: 'title', descending: false }], ['creator', { by: 'creator', descending: false }], ['newest', { by: 'date', descending: true }], ['oldest', { by: 'date', descending: false }],
  ['longest', { by: 'words', descending: true }], ['shortest', { by: 'words', descending: false }], ['added', { by: 'added', descending: true }],
]

/** Links to the same question in another order; without words there is no best fit, and the newly come in stand first. */
export function orderLinks(query: Query, { search }: Pick<Words, 'search'>): Html {
  const offered = orders.filter(([name]) => query.words !== undefined || name !== 'fit')
  const current = orderOf(query)
  const pieces = piecesOf(query)
  return html`<nav class="orders" aria-label="${search.order}"><ul>${offered.map(([name, sort]) =>
    html`<li><a href="${addressOfPieces({ ...pieces, sort })}"${name === current ? html` aria-current="true"` : ''}>${search.orders[name]}</a></li>`)}</ul></nav>`
}

/** The order that a question is answered in, if it is one of those offered. */
function orderOf({ words, sort }: Query): (typeof orders)[number][0] | undefined {
  if (sort === undefined || sort.by === 'relevance') return words === undefined ? 'added' : 'fit'
  return orders.find(([, each]) => each?.by === sort.by && each.descending === sort.descending)?.[0]
}
