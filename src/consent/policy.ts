import { type Rung, rungs } from '../model/rating.ts'
import type { Warning } from '../model/warning.ts'
import type { Facts } from '../model/work.ts'

/** What a reader has said that they wish to meet. Who has said nothing has consented to nothing. */
export type Reader = {
  readonly kind: 'visitor' | 'keeper'
  /** The highest rating they admit; absent: they have not been asked. */
  readonly highest?: Exclude<Rung, 'unrated'>
  /** Warnings never to be shown. */
  readonly never: readonly Warning[]
}

/** A reader who has consented to nothing: what an unknown browser, feed or crawler is. */
export const stranger: Reader = { kind: 'visitor', never: [] }

/** The keeper of the archive: the command line, the desk. */
export const keeper: Reader = { kind: 'keeper', never: [] }

/** The highest rating that may be shown to a reader who was never asked. */
export const unasked: Rung = 'teen'

/** Why a work is behind the gate. */
export type Reason =
  /** The rating is above what may be shown unasked, and the reader was not asked yet. */
  | { readonly why: 'unanswered'; readonly rung: Rung }
  /** The reader's own settings leave it out. */
  | { readonly why: 'rating'; readonly rung: Rung }
  | { readonly why: 'warning'; readonly warning: Warning }

/** The gate's answer. `absent` is what a work that never was answers, too. */
export type Admission = { readonly is: 'open' } | { readonly is: 'gated'; readonly reasons: readonly Reason[] } | { readonly is: 'absent' }

/** A rung's weight for consent: unrated weighs as much as explicit, until somebody answers for it. */
export function weight(rung: Rung): number {
  return rung === 'unrated' ? rungs.indexOf('explicit') : rungs.indexOf(rung)
}

/**
 * Decides whether a reader may meet the words of a work. The one place where that is decided: `predicate.ts` prints the same
 * policy as a condition for queries, and `consent.test.ts` proves the two equal.
 */
export function admission(reader: Reader, facts: Facts): Admission {
  if (reader.kind === 'keeper') return facts.state === 'withdrawn' || facts.state === 'reading' ? { is: 'absent' } : { is: 'open' }
  if (facts.state !== 'published') return { is: 'absent' }
  const reasons: Reason[] = []
  if (weight(facts.rung) > weight(reader.highest ?? unasked)) {
    reasons.push({ why: reader.highest === undefined ? 'unanswered' : 'rating', rung: facts.rung })
  }
  for (const warning of facts.warnings) if (reader.never.includes(warning)) reasons.push({ why: 'warning', warning })
  return reasons.length === 0 ? { is: 'open' } : { is: 'gated', reasons }
}

/** Whether lists name the work: an unanswered question lists it by its title, the reader's own limits leave it out and count it. */
export function listed(answer: Admission): boolean {
  return answer.is === 'open' || (answer.is === 'gated' && answer.reasons.every(({ why }) => why === 'unanswered'))
}
