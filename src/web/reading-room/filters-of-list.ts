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
  const [, browse, kind, ...rest] = pathname.split('/')
  const known = browse === 'browse' && rest.length === 1 ? browseKinds.find((each) => each === kind) : undefined
  const value = decoded(rest[0] ?? '')
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
