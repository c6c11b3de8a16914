import { filterOfSet } from '../../catalogue/filter-of-set.ts'
import { parseQuery } from '../../query/parse.ts'
import type { Filter } from '../../query/tree.ts'
import { setOfList } from './set-of-list.ts'

/**
 * What a list of ours was narrowed by, from its address: the heading, year or length that it stands under, or the filters of a search, never its words.
 * None for what is no such address.
 */
export function filtersOfList(address: string): readonly Filter[] {
  const { pathname, searchParams } = new URL(address, 'http://here')
  if (pathname === '/search') {
    const parsed = parseQuery(searchParams.get('q') ?? '')
    return 'error' in parsed ? [] : parsed.query.filters
  }
  const [, room, ...rest] = pathname.split('/')
  const [kind, value] = room === 'accessions' ? ['accession', ...rest] : room === 'browse' ? rest.map(decoded) : []
  const set = setOfList(kind, value)
  const filter = set && filterOfSet(set)
  return filter ? [filter] : []
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
