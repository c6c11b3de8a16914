// bounded: each pattern here meets the words of one date.
import type { Assertion } from '../../model/assertion.ts'
import { orderOf, readInOrder } from './dates.ts'

/**
 * Dates whose day and month might change places, in the order that another date of the same head leaves no doubt of ("11/03/06" beside "27/03/06");
 * FanFiction.net's line of facts has the month first.
 */
export function inOneOrder(assertions: readonly Assertion[]): Assertion[] {
  const orders = assertions.flatMap(({ field, asWritten }) => (field === 'date' ? [orderOf(asWritten)] : [])).filter((one) => one !== undefined)
  return assertions.map((assertion): Assertion => {
    if (assertion.field !== 'date' || assertion.value.date !== undefined) return assertion
    const own = orderOf(assertion.asWritten)
    const told = new Set(orders.flatMap(({ mark, first }) => (first && mark === own?.mark ? [first] : [])))
    const [first, other] = told.size > 0 ? [...told] : assertion.rule.startsWith('fiction line:') ? ['month' as const] : []
    const date = first && !other ? readInOrder(assertion.asWritten, first) : undefined
    return date === undefined ? assertion : { ...assertion, value: { ...assertion.value, date }, confidence: 0.85 }
  })
}
