import { facetFilter } from '../query/facet-filter.ts'
import type { Filter } from '../query/tree.ts'
import { lengthFilter } from './length-bands.ts'
import type { WorkSet } from './store.ts'

/** The filter of a search that selects the works of a set; undefined for a heading that no filter can name, and for the whole library. */
export function filterOfSet(set: WorkSet): Filter | undefined {
  switch (set.by) {
    case 'heading': return facetFilter(set.kind, set.value)
    case 'year': return facetFilter('year', set.year)
    case 'words': return lengthFilter(set)
  }
}
