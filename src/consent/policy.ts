import type { HeadingKey } from '../model/heading.ts'
import { type Rung, rungs } from '../model/rating.ts'
import type { Warning } from '../model/warning.ts'
import type { Facts } from '../model/work.ts'

/** What a reader has said that they wish to meet. Who has said nothing has consented to nothing. What is absent is an empty list. */
export type Reader = {
  readonly kind: 'visitor' | 'keeper'
  /** The highest rating they admit; absent: they have not been asked. */
  readonly highest?: Exclude<Rung, 'unrated'>
  /** The highest rating that is there for them at all, whatever they admit: what a site was made for. Absent: every one. */
  readonly most?: Exclude<Rung, 'unrated'>
  /** Warnings never to be shown. */
  readonly never: readonly Warning[]
  /** Warnings to be asked about first. */
  readonly ask?: readonly Warning[]
  /** Works, by key, whose rating and warnings they have answered for, whatever else they admit. */
  readonly answered?: readonly string[]
  /** Headings never to be met. */
  readonly without?: readonly HeadingKey[]
  /** Works, by key, never to be met. */
  readonly withoutWorks?: readonly string[]
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
  /** The reader wishes to be asked about this warning, and has not answered for this work. */
  | { readonly why: 'ask'; readonly warning: Warning }
  /** The reader's own settings leave it out. */
  | { readonly why: 'rating'; readonly rung: Rung }
  | { readonly why: 'warning'; readonly warning: Warning }
  | { readonly why: 'heading'; readonly heading: HeadingKey }
  | { readonly why: 'work' }

/** The gate's answer. `absent` is what a work that never was answers, too. */
export type Admission = { readonly is: 'open' } | { readonly is: 'gated'; readonly reasons: readonly Reason[] } | { readonly is: 'absent' }

/** A rung's weight for consent: unrated weighs as much as explicit, until somebody answers for it. */
export function weight(rung: Rung): number {
  return rung === 'unrated' ? rungs.indexOf('explicit') : rungs.indexOf(rung)
}

/**
 * Decides whether a reader may meet the words of a work. The one place where that is decided: `predicate.ts` prints the same
 * policy as a condition for queries, and `consent.test.ts` proves the two equal. What is hidden stays hidden, whatever was answered.
 */
export function admission(reader: Reader, facts: Facts): Admission {
  if (reader.kind === 'keeper') return facts.state === 'withdrawn' || facts.state === 'reading' ? { is: 'absent' } : { is: 'open' }
  if (facts.state !== 'published') return { is: 'absent' }
  const reasons = [...hidden(reader, facts), ...(reader.answered?.includes(facts.key) ? [] : unadmitted(reader, facts))]
  return reasons.length === 0 ? { is: 'open' } : { is: 'gated', reasons }
}

/** Whether lists name the work: an unanswered question lists it by its title, the reader's own limits leave it out and count it. */
export function listed(answer: Admission): boolean {
  return answer.is === 'open' || (answer.is === 'gated' && answer.reasons.every(({ why }) => why === 'unanswered' || why === 'ask'))
}

function hidden({ without = [], withoutWorks = [] }: Reader, { key, headings }: Facts): readonly Reason[] {
  const under = without.length === 0 ? [] : headings.filter(({ kind, value }) => without.some((heading) => heading.kind === kind && heading.value === value))
  return [...(withoutWorks.includes(key) ? [{ why: 'work' } as const] : []), ...under.map((heading) => ({ why: 'heading', heading }) as const)]
}

function unadmitted({ highest, most = 'explicit', never, ask = [] }: Reader, { rung, warnings }: Facts): readonly Reason[] {
  const reasons: Reason[] = []
  if (weight(rung) > weight(most)) reasons.push({ why: 'rating', rung })
  else if (weight(rung) > weight(highest ?? unasked)) reasons.push({ why: highest === undefined ? 'unanswered' : 'rating', rung })
  for (const warning of warnings) {
    if (never.includes(warning)) reasons.push({ why: 'warning', warning })
    else if (ask.includes(warning)) reasons.push({ why: 'ask', warning })
  }
  return reasons
}
