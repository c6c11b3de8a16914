import { leavesOutWarnings } from '../../query/leaves-out-warnings.ts'
import { narrow } from '../../query/narrow.ts'
import { printQuery } from '../../query/print.ts'
import type { Query } from '../../query/tree.ts'
import { type Html, html } from '../html.ts'
import type { Words } from '../words/en.ts'
import { searchAddress } from './search-address.ts'

/** Who leaves out what is warned for is told how much was never asked about: the absence of a claim is no claim of absence. */
export function unaskedNotice(query: Query, unasked: number, { search }: Pick<Words, 'search'>): Html | '' {
  if (unasked === 0 || !leavesOutWarnings(query)) return ''
  const asked = narrow(query, { on: 'answer', answer: 'not-asked', not: true })
  return html`<p class="notice unasked">${search.unasked(unasked)} <a href="${searchAddress(asked)}">${search.leaveOut(unasked)}</a></p>`
}

/** One of the works found by chance; the order does not matter to it. */
export function chanceAddress({ words, filters }: Query): string {
  return `/random?q=${encodeURIComponent(printQuery({ ...(words && { words }), filters }))}`
}
