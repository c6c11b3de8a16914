import { createHash } from 'node:crypto'
import type { Reader } from '../../consent/policy.ts'
import type { HiddenHeading } from '../../model/heading.ts'
import type { Rung } from '../../model/rating.ts'
import type { Warning } from '../../model/warning.ts'
import type { Tongue } from '../words/tongues.ts'

/** For whom a site is made: what it does not contain, and what it is called. `asks`: whether a gate stands before works above what may be shown unasked. */
export type SiteLimits = {
  readonly title: string
  readonly tongues: readonly Tongue[]
  readonly highest: Exclude<Rung, 'unrated'>
  readonly never: readonly Warning[]
  readonly asks: boolean
  readonly without: readonly HiddenHeading[]
  readonly withoutWorks: readonly string[]
}

/** The two readers of a site: who was not asked yet, and who has answered. Neither is ever told of what lies beyond the limits. */
export function readersOf({ highest, never, asks, without, withoutWorks }: SiteLimits): { readonly unasked: Reader; readonly answered: Reader } {
  const common: Reader = { kind: 'visitor', most: highest, never, without: without.map(({ kind, value }) => ({ kind, value })), withoutWorks }
  const answered = { ...common, highest }
  return { unasked: asks ? common : answered, answered }
}

/** What a browser files its memory of the site under: the same for the same limits. */
export function siteId(limits: SiteLimits): string {
  return createHash('sha256').update(JSON.stringify(limits)).digest('hex').slice(0, 8)
}
