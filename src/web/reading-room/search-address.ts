import { filterOfSet } from '../../catalogue/filter-of-set.ts'
import type { WorkSet } from '../../catalogue/store.ts'
import { printFilter, printQuery, printSort } from '../../query/print.ts'
import type { Query, Sort } from '../../query/tree.ts'

/** The address of the answer to a question: all of it stands in `q`. */
export function searchAddress(query: Query): string {
  return addressOfText(printQuery(query))
}

/** The address of the answer to a question as typed. */
export function addressOfText(text: string): string {
  return text === '' ? '/search' : `/search?q=${encodeURIComponent(text)}`
}

/** The address of the search that finds the works of a set, to look further within them; undefined where no filter names it. */
export function setAddress(set: WorkSet): string | undefined {
  const filter = filterOfSet(set)
  return filter && searchAddress({ filters: [filter] })
}

/** One work of a set by chance, by its list's own address; of a site, which has no lists to ask, by the filter that finds them, undefined where there is none. */
export function chanceOfSet(set: WorkSet, list: Readonly<Record<string, string>>, isSite: boolean): string | undefined {
  const filter = isSite ? filterOfSet(set) : undefined
  return !isSite ? `/random?${new URLSearchParams(list)}` : filter && `/random?q=${encodeURIComponent(printQuery({ filters: [filter] }))}`
}

/** The address of the answer to where a remembered passage stands. */
export function passageAddress(passage: string): string {
  return `/find?${new URLSearchParams({ passage })}`
}

/** A question in pieces, each printed once, for pages with hundreds of links to questions that differ from it in one piece. */
export type Pieces = { readonly words: string; readonly filters: readonly string[]; readonly sort: Sort | undefined }

/** Takes a question to pieces. */
export function piecesOf({ words, filters, sort }: Query): Pieces {
  const text = words ? printQuery({ words, filters: [] }) : ''
  return { words: words?.is === 'or' ? `(${text})` : text, filters: filters.map(printFilter), sort }
}

/** A question of pieces in one; `more` is a filter beside them, as it is typed. */
export function textOfPieces({ words, filters, sort }: Pieces, more = ''): string {
  return [words, ...filters, more, sort ? printSort(sort) : ''].filter((piece) => piece !== '').join(' ')
}

/** The address of a question of pieces, with what `textOfPieces` takes. */
export function addressOfPieces(pieces: Pieces, more = ''): string {
  return addressOfText(textOfPieces(pieces, more))
}
