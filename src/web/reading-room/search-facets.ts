import { bandValue, lengthBands } from '../../catalogue/length-bands.ts'
import { type FacetKind, facetKinds, type FacetValue, type SearchAnswer } from '../../catalogue/store.ts'
import { rungs } from '../../model/rating.ts'
import { either, widen } from '../../query/narrow.ts'
import { printFilter, printValue } from '../../query/print.ts'
import type { Filter, Query } from '../../query/tree.ts'
import { masked } from '../../text/personal.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { filterOfFacet } from './filter-of-facet.ts'
import { filterValue } from './filter-words.ts'
import { addressOfPieces, type Pieces, piecesOf, searchAddress } from './search-address.ts'
import { oneOf } from './search-chips.ts'

// So many values of a kind stand open; the others a click away.
const shownAtOnce = 6
// Each of some 260 links holds the whole question. One that is longer than this, as an address has it, is counted and not linked: some 1,000 letters, fewer of
// other alphabets.
const longestLinked = 1500

type FacetWords = Pick<Words, 'search' | 'labels' | 'browse'>

/** A value with its filter, `typed` as in the box. */
type Value = { readonly filter: Filter; readonly typed: string; readonly name: string; readonly works: number }
/** The question that all links start from; `chosen`: its filters as they are typed, without their signs; `isLong`: no link could hold it. */
type Asked = { readonly query: Query; readonly pieces: Pieces; readonly chosen: ReadonlySet<string>; readonly isLong: boolean }

/** What the works found have in common, each a link to them alone and one to all others, or, where the question is long, their counts; nothing where the engine counted nothing. */
export function facetPanel(query: Query, facets: SearchAnswer['facets'], words: FacetWords): Html | '' {
  if (!facets) return ''
  const kinds = facetKinds.map((kind) => ({ kind, values: valuesOf(kind, facets[kind], words) })).filter(({ values }) => values.length > 0)
  if (kinds.length === 0) return ''
  const pieces = piecesOf(query)
  const isLong = addressOfPieces(pieces).length > longestLinked
  const asked: Asked = { query, pieces, isLong, chosen: new Set([...pieces.filters.map((typed) => (typed.startsWith('-') ? typed.slice(1) : typed)), ...oneOf(query).map(printFilter)]) }
  return html`<nav class="facets" aria-labelledby="narrow"><details open><summary><h2 id="narrow">${words.search.narrow}</h2></summary>
<p class="hint">${isLong ? words.search.narrowLong : words.search.narrowSays}</p>
${kinds.map(({ kind, values }) => facet(kind, values, asked, words))}</details></nav>`
}

function facet(kind: FacetKind, values: readonly Value[], asked: Asked, words: FacetWords): Html {
  const { search } = words
  const rows = (some: readonly Value[]): Html => html`<ul>${some.map((value) => facetRow(value, asked, words))}</ul>`
  const more = values.slice(shownAtOnce)
  const others = asked.isLong ? [] : othersOf(kind, values, asked, words)
  return html`<div class="facet"><h3>${search.facets[kind]}</h3>
${rows(values.slice(0, shownAtOnce))}${more.length > 0 ? html`<details><summary>${search.more(more.length)}<span class="hidden">: ${search.facets[kind]}</span></summary>${rows(more)}</details>` : ''}
${others.length > 0 ? html`<p class="also">${search.also} ${others.map(({ filter, name }, n) => html`${n > 0 ? ', ' : ''}<a href="${searchAddress(either(asked.query, filter))}">${name}</a>`)}</p>` : ''}</div>`
}

function facetRow({ filter, typed, name, works }: Value, { query, pieces, chosen, isLong }: Asked, { labels, search }: FacetWords): Html {
  const isChosen = chosen.has(typed)
  const current = isChosen ? html` aria-current="true"` : ''
  const named = isLong ? html`<span${current} dir="auto">${name}</span>` : html`<a href="${isChosen ? searchAddress(widen(query, filter)) : addressOfPieces(pieces, typed)}"${current} dir="auto">${name}</a>`
  return html`<li>${named} <span class="count">${labels.figure(works)}<span class="hidden"> ${search.works(works)}</span></span>
${isChosen || isLong ? '' : html`<a class="less" href="${addressOfPieces(pieces, `-${typed}`)}" aria-label="${search.withoutThis(name)}" title="${search.withoutThis(name)}">−</a>`}</li>`
}

/** The values with their filters, a code by its name; what cannot be asked for or holds a person's data is left out. */
function valuesOf(kind: FacetKind, values: readonly FacetValue[], words: FacetWords): readonly Value[] {
  return values.flatMap((value) => {
    const read = typedOf(kind, value)
    return read ? [{ ...read, name: nameOf(kind, read, words), works: value.works }] : []
  })
}

type Typed = Pick<Value, 'filter' | 'typed'>

// The commonest headings of a library come with every answer.
const known = new Map<string, Typed | undefined>()
const mostKnown = 5000

/** A value's filter and how it is typed. */
function typedOf(kind: FacetKind, value: FacetValue): Typed | undefined {
  const name = `${kind} ${value.value} ${value.label}`
  if (known.has(name)) return known.get(name)
  const isRange = kind === 'length' || kind === 'year'
  const filter = !isRange && masked(value.label) !== value.label ? undefined : filterOfFacet(kind, value)
  const read = filter && { filter, typed: printFilter(filter) }
  if (known.size >= mostKnown) known.clear()
  known.set(name, read)
  return read
}

/** What a value is called: a length as the ways in call it. */
function nameOf(kind: FacetKind, { filter }: Typed, words: FacetWords): string {
  const band = kind === 'length' ? lengthBands.find((each) => bandValue(each) === printValue(filter)) : undefined
  return words.browse.lengths[band?.name ?? '']?.[0] ?? filterValue(filter, words)
}

/** A work has one rating and one length: where some were asked for, the others are offered beside them, uncounted. */
function othersOf(kind: FacetKind, shown: readonly Value[], { chosen }: Asked, words: FacetWords): readonly Omit<Value, 'works'>[] {
  if (!shown.some(({ typed }) => chosen.has(typed))) return []
  const all = kind === 'rating' ? rungs : kind === 'length' ? lengthBands.map(bandValue) : []
  return all.flatMap((value) => {
    const read = typedOf(kind, { value, label: value, works: 0 })
    return read && !chosen.has(read.typed) && !shown.some(({ typed }) => typed === read.typed) ? [{ ...read, name: nameOf(kind, read, words) }] : []
  })
}
