import { headingValue } from '../../catalogue/card.ts'
import type { FacetKind, FacetValue } from '../../catalogue/store.ts'
import { facetFilter } from '../../query/facet-filter.ts'
import { type Filter, headingFields } from '../../query/tree.ts'

/** The bands of length that works are counted by, as `words:` takes them. */
export const lengthBands = ['<1000', '1000-5000', '5000-20000', '20000-80000', '>80000'] as const

/** The filter that a counted value stands for; undefined where the value is none that a question could ask for. */
export function filterOfFacet(kind: FacetKind, { value, label }: FacetValue): Filter | undefined {
  const heading = headingFields.find((field) => field === kind)
  // As it is written reads better in the box than the folded form that it is looked up by, where both mean the same heading.
  return facetFilter(kind, heading && headingValue(heading, label) === value ? label : value)
}
