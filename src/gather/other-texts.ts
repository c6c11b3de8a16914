import { weight } from '../consent/policy.ts'
import type { Assertion } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { Ruling } from '../model/ruling.ts'
import { type Resolution, resolve } from './resolve.ts'
import { activeRulings, stateRuling } from './rulings.ts'

/** A text of a work that is not shown, and lies beside it: what its reading says, and its path for eyes. */
type OtherText = { readonly assertions: readonly Assertion[]; readonly language: string; readonly shown: string }

/**
 * What is resolved of the texts that are shown, held against what the others state of themselves: they can be read beside it, so that the highest rating of all counts,
 * all warnings do, and who refuses in one of them refuses. A person's word on any of these settles it.
 */
export function besideOthers({ record, facts, findings }: Resolution, others: readonly OtherText[], rulings: readonly Ruling[]): Resolution {
  const active = activeRulings(rulings)
  const isRuled = (field: string): boolean => active.some((ruling) => ruling.field === field && ruling.act === 'set')
  let { rung, state } = facts
  const warnings = new Set(facts.warnings)
  const noticed: Finding[] = []
  for (const { shown, ...reading } of others) {
    const own = resolve([reading], [], {})
    const { rating, permission } = own.record
    if (rating?.source === 'stated' && !isRuled('rating') && weight(own.facts.rung) > weight(rung)) {
      rung = own.facts.rung
      noticed.push({ code: 'rating-disputed', detail: `${shown}: ${rating.asWritten ?? rung}` })
    }
    if (!isRuled('warning')) for (const warning of own.facts.warnings) warnings.add(warning)
    if (permission?.value.permission === 'refused' && state === 'published' && !isRuled('permission') && !stateRuling(active)) {
      state = 'withheld'
      noticed.push({ code: 'permission-refused', detail: `${shown}: ${permission.asWritten ?? ''}` })
    }
  }
  return { record, facts: { state, rung, warnings: [...warnings] }, findings: [...findings, ...noticed] }
}
