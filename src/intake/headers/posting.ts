import { createHash } from 'node:crypto'
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse } from './assert.ts'

/**
 * What is the same in all copies of one message, wherever it was posted: its Message-ID, the words of its story, and what it states that decides
 * who may read it. Copies that differ in any of these stay apart.
 *
 * @param id the field as it stands; without an address in brackets it says nothing
 */
export function postingOf(id: string, text: string, body: Span, assertions: readonly Assertion[]): { readonly posting?: string } {
  const named = /<[^<>\s]{3,400}>/.exec(id)?.[0]
  if (named === undefined) return {}
  const stated = (['title', 'rating', 'warning', 'permission', 'part'] as const).map((field) => ofField(assertions, field).filter(({ basis }) => basis === 'stated').map(({ value }) => JSON.stringify(value)).sort())
  return { posting: createHash('sha256').update(JSON.stringify([named, collapse(text.slice(...body)), stated])).digest('hex').slice(0, 32) }
}
