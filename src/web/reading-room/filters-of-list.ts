import { browseKinds } from '../../model/heading.ts'
import { rungs } from '../../model/rating.ts'
import { warningCodes } from '../../model/warning.ts'
import { parseQuery } from '../../query/parse.ts'
import type { Filter } from '../../query/tree.ts'

/**
 * What a list of ours was narrowed by, from its address: the heading that it stands under, or the filters of a search, never its words.
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
  const known = browseKinds.find((each) => each === kind)
  if (kind === 'year' && value !== undefined && /^\d{4}$/.test(value)) return [{ on: 'date', from: `${value}-01-01`, to: `${value}-12-31`, not: false }]
  return known && value ? underHeading(known, value) : []
}

function underHeading(kind: (typeof browseKinds)[number], value: string): readonly Filter[] {
  switch (kind) {
    case 'rating': return [{ on: 'rating', rungs: rungs.filter((rung) => rung === value), not: false }]
    case 'warning': return warningCodes.filter((code) => code === value).map((warning): Filter => ({ on: 'warning', warning, not: false }))
    case 'language': return [{ on: kind, value, not: false }]
    // What is no number is no accession of ours.
    case 'accession': return [{ on: kind, value: Number.isSafeInteger(Number(value)) ? value : '0', not: false }]
    default: return [{ on: kind, value, exact: true, not: false }]
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
