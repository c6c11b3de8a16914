import { bandValue, lengthBands } from '../../catalogue/length-bands.ts'
import type { FacetKind, FacetValue, SearchAnswer } from '../../catalogue/store.ts'
import type { FacetGroup } from '../../publish/opds/catalog-feed.ts'
import { widen } from '../../query/narrow.ts'
import { printFilter, printQuery, printValue } from '../../query/print.ts'
import type { Filter, Query } from '../../query/tree.ts'
import { masked } from '../../text/personal.ts'
import { filterOfFacet } from '../reading-room/filter-of-facet.ts'
import { filterValue } from '../reading-room/filter-words.ts'
import { piecesOf, textOfPieces } from '../reading-room/search-address.ts'
import type { Visit } from '../visit.ts'
import { askPath, catalogAddress, type CatalogPlace } from './catalog-place.ts'

const kinds: readonly FacetKind[] = ['rating', 'warning', 'fandom', 'tag', 'creator', 'language', 'length', 'year']
// A catalogue is read on small screens.
const mostOfKind = 8
// Each link holds the whole question.
const longestNarrowed = 500

/**
 * What the works of a question have in common, each a link to those alone. A value that is asked for already is the active one of its kind, and beside it stands
 * the way back to all of that kind.
 */
export function catalogFacets(query: Query, facets: SearchAnswer['facets'], visit: Pick<Visit, 'base' | 'words'>, place: CatalogPlace): readonly FacetGroup[] {
  const pieces = piecesOf(query)
  if (!facets || textOfPieces(pieces).length > longestNarrowed) return []
  const { words } = visit
  const at = (question: string): string => catalogAddress(visit, place, askPath(place, question))
  const typed = new Set(pieces.filters)
  return kinds.flatMap((kind): readonly FacetGroup[] => {
    const values = valuesOf(kind, facets[kind], words)
    const active = values.find(({ filter }) => typed.has(printFilter(filter)))
    const links = values.map(({ filter, name, works }) => filter === active?.filter
      ? { title: name, works, href: at(textOfPieces(pieces)), isActive: true }
      : { title: name, works, href: at(textOfPieces(pieces, printFilter(filter))), isActive: false })
    const back = active ? [{ title: words.feeds.any, href: at(printQuery(widen(query, active.filter))), isActive: false }] : []
    return links.length + back.length < 2 ? [] : [{ title: words.search.facets[kind], facets: [...links, ...back] }]
  })
}

/** The commonest values of a kind with their filters; what cannot be asked for or holds a person's data is left out. */
function valuesOf(kind: FacetKind, values: readonly FacetValue[], words: Visit['words']): readonly { readonly filter: Filter; readonly name: string; readonly works: number }[] {
  const isRange = kind === 'length' || kind === 'year'
  return values.flatMap((value) => {
    const filter = !isRange && masked(value.label) !== value.label ? undefined : filterOfFacet(kind, value)
    return filter ? [{ filter, name: nameOf(kind, filter, words), works: value.works }] : []
  }).slice(0, mostOfKind)
}

function nameOf(kind: FacetKind, filter: Filter, words: Visit['words']): string {
  const band = kind === 'length' ? lengthBands.find((each) => bandValue(each) === printValue(filter)) : undefined
  return words.browse.lengths[band?.name ?? '']?.[0] ?? filterValue(filter, words)
}
