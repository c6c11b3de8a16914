import { type FacetKind, facetKinds, type FacetValue, type SearchAnswer } from '../../catalogue/store.ts'
import { rungs } from '../../model/rating.ts'
import { either, standing, widen } from '../../query/narrow.ts'
import type { Filter, Query } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import { masked } from '../masked.ts'
import type { Words } from '../words/en.ts'
import { filterOfFacet, lengthBands } from './filter-of-facet.ts'
import { filterValue } from './filter-words.ts'
import { addressOfPieces, bothWays, type Pieces, piecesOf, searchAddress } from './search-address.ts'

// So many values of a kind stand open; the others a click away.
const shownAtOnce = 6

type Value = { readonly filter: Filter; readonly name: string; readonly works: number }

/** What the works found have in common, each a link to them alone and one to all others; nothing where the engine counted nothing. */
export function facetPanel(query: Query, facets: SearchAnswer['facets'], words: Words): Html | '' {
  if (!facets) return ''
  const kinds = facetKinds.map((kind) => ({ kind, values: valuesOf(kind, facets[kind], words) })).filter(({ values }) => values.length > 0)
  if (kinds.length === 0) return ''
  const pieces = piecesOf(query)
  return html`<nav class="facets" aria-labelledby="narrow"><details open><summary><h2 id="narrow">${words.search.narrow}</h2></summary>
<p class="hint">${words.search.narrowSays}</p>
${kinds.map(({ kind, values }) => facet(kind, values, query, pieces, words))}</details></nav>`
}

function facet(kind: FacetKind, values: readonly Value[], query: Query, pieces: Pieces, words: Words): Html {
  const { search } = words
  const rows = (some: readonly Value[]): Html => html`<ul>${some.map((value) => facetRow(value, query, pieces, words))}</ul>`
  const more = values.slice(shownAtOnce)
  const others = othersOf(kind, values, query, words)
  return html`<div class="facet"><h3>${search.facets[kind]}</h3>
${rows(values.slice(0, shownAtOnce))}${more.length > 0 ? html`<details><summary>${search.more(more.length)}<span class="hidden">: ${search.facets[kind]}</span></summary>${rows(more)}</details>` : ''}
${others.length > 0 ? html`<p class="also">${search.also} ${others.map(({ filter, name }, n) => html`${n > 0 ? ', ' : ''}<a href="${searchAddress(either(query, filter))}">${name}</a>`)}</p>` : ''}</div>`
}

function facetRow({ filter, name, works }: Value, query: Query, pieces: Pieces, { labels, search }: Words): Html {
  const chosen = standing(query, filter) !== undefined
  const [wanted, without] = bothWays(filter)
  return html`<li><a href="${chosen ? searchAddress(widen(query, filter)) : addressOfPieces(pieces, wanted)}"${chosen ? html` aria-current="true"` : ''} dir="auto">${name}</a> <span class="count">${labels.figure(works)}<span class="hidden"> ${search.works(works)}</span></span>
${chosen ? '' : html`<a class="less" href="${addressOfPieces(pieces, without)}" aria-label="${search.withoutThis(name)}" title="${search.withoutThis(name)}">−</a>`}</li>`
}

/** The values with their filters, a code by its name; what cannot be asked for or holds a person's data is left out. */
function valuesOf(kind: FacetKind, values: readonly FacetValue[], words: Words): readonly Value[] {
  const isRange = kind === 'length' || kind === 'year'
  return values.flatMap((value) => {
    const filter = !isRange && masked(value.label) !== value.label ? undefined : filterOfFacet(kind, value)
    return filter ? [{ filter, name: filterValue(filter, words), works: value.works }] : []
  })
}

/** A work has one rating and one length: where some were asked for, the others are offered beside them, uncounted. */
function othersOf(kind: FacetKind, shown: readonly Value[], query: Query, words: Words): readonly Omit<Value, 'works'>[] {
  if (!shown.some(({ filter }) => standing(query, filter) !== undefined)) return []
  const all = kind === 'rating' ? rungs : kind === 'length' ? lengthBands : []
  return all.flatMap((value) => {
    const filter = filterOfFacet(kind, { value, label: value, works: 0 })
    return filter && standing(query, filter) === undefined && !shown.some(({ name }) => name === filterValue(filter, words)) ? [{ filter, name: filterValue(filter, words) }] : []
  })
}
