// bounded: each pattern here meets the target of a link, of at most 2,000 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Mark } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inMetadata, inText } from './assert.ts'
import { isOffice } from './nobody.ts'
import { isNameLike } from './people.ts'

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

/** What a link to somebody's address says that is no name. */
const asking = /(?<!\p{L})(?:e-?mails?|mails?|feedback|comments?|write|contact|me|us|here|address|webm\w+|send|kontakt|schreib\w*|courriel|écri\w+|correo|escr\w+|scri\w+|posta|почта|пиш\w*)(?!\p{L})/iu

/**
 * Who signs a page with a link to their address, where nobody is known for its author: `<a href="mailto:ida@…">Ida Marsh</a>`.
 *
 * @param text the page's text
 * @param marks the page's own marks, in order
 * @param stretches what stands before the story and behind it, a page's furniture too
 * @param known what was read already
 */
export function linkedAuthor(text: string, marks: readonly Mark[], stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const people = ofField(known, 'creator')
  if (people.some(({ value }) => value.role === 'author' || value.role === 'poster')) return []
  const taken = new Set(people.map(({ value }) => value.name.toLowerCase()))
  for (const { kind, at, target } of marks) {
    if (kind !== 'link' || target === undefined || at[1] - at[0] > 40 || !mailed.test(target) || !stretches.some(([from, to]) => at[0] >= from && at[1] <= to)) continue
    const name = collapse(text.slice(...at))
    if (isNameLike(name) && !asking.test(name) && !isOffice(name) && !taken.has(name.toLowerCase())) return [inText(text, 'creator', { name, role: 'author' }, at, 'signature:linked', 0.75)]
  }
  return []
}
