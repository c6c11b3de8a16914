// bounded: each pattern here meets the target of a link, of at most 2,000 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Mark } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { inMetadata } from './assert.ts'
import { isOffice } from './nobody.ts'

/** An address in a link that opens a mail; what stands behind "?" is a subject. */
const mailed = /^mailto:\s*(?<address>[^\s@?<>"']{1,64}(?:@|%40)[^\s@?<>"']{1,120})/i

/**
 * The addresses that links around the story lead to: `<a href="mailto:…">write to me</a>`. They stand in no words of the text.
 *
 * @param marks the page's own marks, in order
 * @param stretches what stands before the story and behind it, a page's furniture too
 * @param known what was read already: an address that stands in words as well is not said twice
 */
export function linkedAddresses(marks: readonly Mark[], stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const said = new Set(ofField(known, 'email').map(({ value }) => value.address.toLowerCase()))
  return marks.flatMap(({ kind, at, target }): Assertion[] => {
    const address = kind === 'link' && target !== undefined && stretches.some(([from, to]) => at[0] >= from && at[1] <= to) ? mailed.exec(target)?.groups?.['address']?.replace(/%40/, '@') : undefined
    if (address === undefined || said.has(address.toLowerCase()) || isOffice('', address)) return []
    said.add(address.toLowerCase())
    return [inMetadata('link', target as string, 'email', { address }, 'link:mailto', 0.9)]
  })
}
