import { headingValue } from '../../catalogue/card.ts'
import type { FacetKind, FacetValue } from '../../catalogue/store.ts'
import type { BrowseKind } from '../../model/heading.ts'
import { facetFilter } from '../../query/facet-filter.ts'
import { type Filter, headingFields } from '../../query/tree.ts'

/** The filter that a counted value stands for; undefined where the value is none that a question could ask for. */
export function filterOfFacet(kind: FacetKind, { value, label }: FacetValue): Filter | undefined {
  return facetFilter(kind, asWritten(kind, value, label))
}

/** A value as it is written: that reads better in the box than the folded form that it is looked up by, where both mean the same heading. */
export function asWritten(kind: FacetKind | BrowseKind, value: string, label: string): string {
  const heading = headingFields.find((field) => field === kind)
  return heading && headingValue(heading, label) === headingValue(heading, value) ? label : value
}
