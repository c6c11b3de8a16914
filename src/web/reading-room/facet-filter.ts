import { headingValue } from '../../catalogue/card.ts'
import type { FacetKind, FacetValue } from '../../catalogue/store.ts'
import { parseQuery } from '../../query/parse.ts'
import { type Filter, headingFields } from '../../query/tree.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes } from '../../model/warning.ts'

/** The bands of length that works are counted by, as `words:` takes them. */
export const lengthBands = ['<1000', '1000-5000', '5000-20000', '20000-80000', '>80000'] as const

/** The filter that a value of a facet stands for; undefined where the value is none that a question could ask for. */
export function facetFilter(kind: FacetKind, { value, label }: FacetValue): Filter | undefined {
  const heading = headingFields.find((field) => field === kind)
  // As it is written reads better in the box than the folded form that it is looked up by, where both mean the same heading.
  if (heading) return { on: heading, value: headingValue(heading, label) === value ? label : value, exact: true, not: false }
  switch (kind) {
    case 'rating': {
      const rung = rungs.find((each) => each === value)
      return rung && { on: 'rating', rungs: [rung], not: false }
    }
    case 'warning': {
      const warning = warningCodes.find((each) => each === value)
      return warning && { on: 'warning', warning, not: false }
    }
    case 'language': return { on: 'language', value, not: false }
    case 'length': return filterOf(`words:${value}`)
    case 'year': return filterOf(`date:${value}`)
    default: return undefined
  }
}

/** The one filter that a short question holds. */
function filterOf(text: string): Filter | undefined {
  const parsed = parseQuery(text)
  return 'query' in parsed ? parsed.query.filters[0] : undefined
}
