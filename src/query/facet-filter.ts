import { filterReaders } from './filters.ts'
import type { Filter } from './tree.ts'

/** What results can be narrowed by: filters, and two kinds of ranges. */
type Facet = Exclude<Filter['on'], 'words' | 'chapters' | 'date'> | 'length' | 'year'

/** The filter that one value of a facet stands for, a heading by its whole; undefined for a value that is none. */
export function facetFilter(kind: Facet, value: string): Filter | undefined {
  const field = kind === 'length' ? 'words' : kind === 'year' ? 'date' : kind === 'answer' ? 'warning' : kind
  const read = filterReaders[field]?.(value, false, { exact: true })
  return read && 'filter' in read ? read.filter : undefined
}
