import { printQuery } from '../../query/print.ts'
import type { Query } from '../../query/tree.ts'

/** The address of the answer to a question: all of it stands in `q`. */
export function searchAddress(query: Query): string {
  return addressOfText(printQuery(query))
}

/** The address of the answer to a question as typed. */
export function addressOfText(text: string): string {
  return text === '' ? '/search' : `/search?q=${encodeURIComponent(text)}`
}
