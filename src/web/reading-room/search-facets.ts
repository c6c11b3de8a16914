import { type FacetKind, facetKinds, type FacetValue, type SearchAnswer } from '../../catalogue/store.ts'
import { exclude, has, narrow, takeOff } from '../../query/narrow.ts'
import type { Filter, Query } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import { masked } from '../masked.ts'
import type { Words } from '../words/en.ts'
import { facetFilter } from './facet-filter.ts'
import { filterName, filterValue } from './filter-words.ts'
import { searchAddress } from './search-address.ts'

// So many values of a kind stand open; the others a click away.
const shownAtOnce = 6

type Value = { readonly filter: Filter; readonly name: string; readonly works: number }

/** The filters that hold for the whole, each a link that takes it off; nothing where there are none. */
export function chosenFilters(query: Query, words: Words): Html | '' {
  if (query.filters.length === 0) return ''
  const { search } = words
  return html`<div class="chosen"><h3 class="hidden">${search.chosen}</h3><ul class="chips">${query.filters.map((filter) =>
    html`<li><a href="${searchAddress(takeOff(query, filter))}"><span dir="auto">${filterName(filter, words)}</span><span class="cross" aria-hidden="true">×</span><span class="hidden"> (${search.takeOff})</span></a></li>`)}</ul></div>`
}

/** What the works found have in common, each a link to them alone and one to all others; nothing where the engine counted nothing. */
export function facetPanel(query: Query, facets: SearchAnswer['facets'], words: Words): Html | '' {
  if (!facets) return ''
  const kinds = facetKinds.map((kind) => ({ kind, values: valuesOf(kind, facets[kind], query, words) })).filter(({ values }) => values.length > 0)
  if (kinds.length === 0) return ''
  return html`<nav class="facets" aria-labelledby="narrow"><details open><summary><h2 id="narrow">${words.search.narrow}</h2></summary>
${kinds.map(({ kind, values }) => facet(kind, values, query, words))}</details></nav>`
}

function facet(kind: FacetKind, values: readonly Value[], query: Query, words: Words): Html {
  const { search } = words
  const rows = (some: readonly Value[]): Html => html`<ul>${some.map((value) => facetRow(value, query, words))}</ul>`
  const more = values.slice(shownAtOnce)
  return html`<section aria-labelledby="facet-${kind}"><h3 id="facet-${kind}">${search.facets[kind]}</h3>
${rows(values.slice(0, shownAtOnce))}${more.length > 0 ? html`<details><summary>${search.more(more.length)}<span class="hidden">: ${search.facets[kind]}</span></summary>${rows(more)}</details>` : ''}</section>`
}

function facetRow({ filter, name, works }: Value, query: Query, { labels, search }: Words): Html {
  const chosen = has(query, filter)
  return html`<li><a href="${searchAddress(chosen ? takeOff(query, filter) : narrow(query, filter))}"${chosen ? html` aria-current="true"` : ''} dir="auto">${name}</a> <span class="count">${labels.figure(works)}<span class="hidden"> ${search.works(works)}</span></span>
${chosen ? '' : html`<a class="less" href="${searchAddress(exclude(query, filter))}" aria-label="${search.withoutThis(name)}">${search.without}</a>`}</li>`
}

/** The values with their filters, a code by its name; what cannot be asked for or holds a person's data is left out. */
function valuesOf(kind: FacetKind, values: readonly FacetValue[], query: Query, words: Words): readonly Value[] {
  return values.flatMap((value) => {
    const filter = facetFilter(kind, value)
    if (!filter || (masked(value.label) !== value.label && kind !== 'year' && kind !== 'length')) return []
    return [{ filter, name: filterValue(filter, words), works: value.works }]
  })
}
