import { normal, opposite, sameFilter } from './normal.ts'
import type { Filter, Node, Query } from './tree.ts'

/** The query with a filter that must hold as well. What said the opposite is taken out. */
export function narrow(query: Query, filter: Filter): Query {
  const left = widen(query, filter)
  return normal({ ...left, filters: [...left.filters, filter] })
}

/** The query with a filter taken off, whether it had to hold, not to hold, or was one of several. */
export function widen(query: Query, filter: Filter): Query {
  const isIt = (each: Filter): boolean => sameFilter(each, filter) || sameFilter(each, opposite(filter))
  const parts = partsOf(query).map((part): Node => (isEither(part) ? { ...part, of: part.of.filter((each) => !(each.is === 'filter' && isIt(each.filter))) } : part))
  return ofParts(query, parts, query.filters.filter((each) => !isIt(each)))
}

/**
 * The query with a filter as one more possibility: beside those of its kind that had to hold, one of them must. Ratings become one list. Where
 * there was none of its kind, it is as if narrowed.
 */
export function either(query: Query, filter: Filter): Query {
  const left = widen(query, filter)
  const isKind = (each: Filter): boolean => each.on === filter.on && each.not === filter.not
  const others = left.filters.filter(isKind)
  const rest = left.filters.filter((each) => !isKind(each))
  if (filter.on === 'rating') {
    const ratings = others.flatMap((each) => (each.on === 'rating' ? each.rungs : []))
    return normal({ ...left, filters: [...rest, { ...filter, rungs: [...new Set([...ratings, ...filter.rungs])] }] })
  }
  const parts = partsOf(left)
  const had = parts.find((part) => isEither(part) && part.of.every((each) => each.is === 'filter' && isKind(each.filter)))
  const several: readonly Node[] = [...(had?.is === 'or' ? had.of : []), ...[...others, filter].map((each): Node => ({ is: 'filter', filter: each }))]
  return ofParts(left, [...parts.filter((part) => part !== had), { is: 'or', of: several }], rest)
}

/** Whether it is filters only of which one must hold. */
function isEither(node: Node): node is Node & { readonly is: 'and' | 'or' } {
  return node.is === 'or' && node.of.every(({ is }) => is === 'filter')
}

function partsOf({ words }: Query): readonly Node[] {
  return words === undefined ? [] : words.is === 'and' ? words.of : [words]
}

function ofParts({ sort }: Query, parts: readonly Node[], filters: readonly Filter[]): Query {
  return normal({ ...(parts.length > 0 && { words: { is: 'and', of: parts } }), filters, ...(sort && { sort }) })
}
