import { widen } from '../../query/narrow.ts'
import type { Filter, Node, Query } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { filterName } from './filter-words.ts'
import { searchAddress } from './search-address.ts'

/** The filters of a question, each a link that takes it off; nothing where there are none. */
export function searchChips(query: Query, words: Words): Html | '' {
  const { search } = words
  const filters = [...query.filters.map((filter) => ({ filter, name: filterName(filter, words) })), ...oneOf(query).map((filter) => ({ filter, name: search.either(filterName(filter, words)) }))]
  if (filters.length === 0) return ''
  return html`<h3 class="hidden">${search.chosen}</h3><ul class="chips">${filters.map(({ filter, name }) =>
    html`<li><a href="${searchAddress(widen(query, filter))}"><span dir="auto">${name}</span><span class="cross" aria-hidden="true">×</span><span class="hidden"> (${search.takeOff})</span></a></li>`)}</ul>`
}

/** Filters of which one must hold; those deeper in a question stay in its box. */
function oneOf({ words }: Query): readonly Filter[] {
  const parts: readonly Node[] = words === undefined ? [] : words.is === 'and' ? words.of : [words]
  return parts.flatMap((part) => (part.is === 'or' && part.of.every(({ is }) => is === 'filter') ? part.of.flatMap((each) => (each.is === 'filter' ? [each.filter] : [])) : []))
}
