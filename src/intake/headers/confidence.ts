import type { Assertion } from '../../model/assertion.ts'
import { shares } from './confidence-table.ts'

/** What a rule belongs to: `label:summary` to `label`. */
export function familyOf(rule: string): string {
  const colon = rule.indexOf(':')
  return colon < 0 ? rule : rule.slice(0, colon)
}

/**
 * How sure an assertion is: how often its rule was right for its field on the working part of the golden set, by the table that
 * `npm run calibrate` writes; what was never met there is as sure as its family, or its field. What a file's own fields say, and what was
 * hardly believed to begin with, stays as the rule has it.
 */
export function calibrated(assertions: readonly Assertion[]): Assertion[] {
  return assertions.map((assertion): Assertion => {
    const { field, rule, confidence } = assertion
    if (confidence <= 0.45) return assertion
    const share = shares[`${field} ${rule}`] ?? shares[`${field} ${familyOf(rule)}`] ?? shares[field]
    return share === undefined ? assertion : { ...assertion, confidence: share }
  })
}
