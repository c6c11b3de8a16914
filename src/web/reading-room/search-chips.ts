import { widen } from '../../query/narrow.ts'
import type { Filter, Node, Query } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import { filterName, type FilterWords } from './filter-words.ts'
import { addressOfPieces, piecesOf, searchAddress } from './search-address.ts'

// What is more stands in the box all the same.
const mostChips = 24

/** The filters of a question, each a link that takes it off; nothing where there are none. */
export function searchChips(query: Query, words: FilterWords): Html | '' {
  const { search } = words
  const pieces = piecesOf(query)
  const without = (at: number): string => addressOfPieces({ ...pieces, filters: pieces.filters.toSpliced(at, 1) })
  const chips = [
    ...query.filters.slice(0, mostChips).map((filter, at) => ({ to: without(at), name: filterName(filter, words) })),
    ...oneOf(query).slice(0, Math.max(0, mostChips - query.filters.length)).map((filter) => ({ to: searchAddress(widen(query, filter)), name: search.either(filterName(filter, words)) })),
  ]
  if (chips.length === 0) return ''
  return html`<h3 class="hidden">${search.chosen}</h3><ul class="chips">${chips.map(({ to, name }) =>
    html`<li><a href="${to}"><span dir="auto">${name}</span><span class="cross" aria-hidden="true">×</span><span class="hidden"> (${search.takeOff})</span></a></li>`)}</ul>`
}

/** Filters of which one must hold; those deeper in a question stay in its box. */
export function oneOf({ words }: Query): readonly Filter[] {
  const parts: readonly Node[] = words === undefined ? [] : words.is === 'and' ? words.of : [words]
  return parts.flatMap((part) => (part.is === 'or' && part.of.every(({ is }) => is === 'filter') ? part.of.flatMap((each) => (each.is === 'filter' ? [each.filter] : [])) : []))
}
