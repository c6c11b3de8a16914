import { weight } from '../consent/policy.ts'
import type { Terms } from '../model/terms.ts'
import type { Warning } from '../model/warning.ts'

/**
 * What the bringers of a work's segments answer for together: only what each of them answers for, the stricter answer of
 * two. A part that nobody answers for leaves the whole unanswered.
 */
export function combinedTerms(all: readonly Terms[]): Terms {
  const [first, ...rest] = all
  if (!first || rest.length === 0) return first ?? {}
  const ratings = all.map(({ rating }) => rating).filter((rating) => rating !== undefined)
  const answers = all.map(({ warnings }) => warnings).filter((answer) => answer !== undefined)
  const rating = ratings.length === all.length ? ratings.reduce((a, b) => (weight(b) > weight(a) ? b : a)) : undefined
  const named = [...new Set(answers.flatMap((answer): readonly Warning[] => (answer === 'none' ? [] : answer)))]
  const answered = answers.length === all.length
  return { ...(rating && { rating }), ...(answered && { warnings: named.length > 0 ? named : 'none' as const }) }
}
