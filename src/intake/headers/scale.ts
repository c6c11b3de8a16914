import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Scale } from '../../model/rating.ts'
import { readRating } from '../ratings.ts'

/** Ratings whose letters mean different rungs, read again on the scale that the rest of the header is written by; what was doubtful of them is not any more. */
export function onScale(scale: Scale | undefined, assertions: readonly Assertion[], findings: readonly Finding[]): { readonly assertions: Assertion[]; readonly findings: Finding[] } {
  const settled = new Set<string>()
  const read = assertions.map((assertion): Assertion => {
    if (scale === undefined || assertion.field !== 'rating' || !assertion.value.also) return assertion
    const value = readRating(assertion.asWritten, scale)
    if (!value || value.also) return assertion
    for (const one of assertion.evidence) settled.add(JSON.stringify(one))
    return { ...assertion, value: { ...value, scale }, rule: `${assertion.rule} (${scale})` }
  })
  return { assertions: read, findings: findings.filter(({ code, evidence }) => !(code === 'rating-ambiguous' && evidence && settled.has(JSON.stringify(evidence)))) }
}
