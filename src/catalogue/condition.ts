import type { Condition } from '../consent/predicate.ts'
import { type Warning, warningCodes } from '../model/warning.ts'
import { type RawBuilder, sql } from 'kysely'

/** What a condition comes to as numbers: SQL that is the same for every reader, so that it is compiled once. */
export type ConditionArgs = { readonly maxWeight: number; readonly never: number; readonly withheld: number; readonly published: number }

/** The numbers of a condition, for the statement that `meets` is part of. */
export function conditionArgs({ states, maxWeight, never }: Condition): ConditionArgs {
  return { maxWeight, never: warned(never), withheld: Number(states.includes('withheld')), published: Number(states.includes('published')) }
}

/**
 * The policy of consent over the columns of `work`: the one place where it is SQL. A work in any other state (being read,
 * withdrawn) meets no condition.
 */
export function meets(arg: (name: keyof ConditionArgs) => number): RawBuilder<boolean> {
  return sql<boolean>`((work.state = 'published' and ${arg('published')}) or (work.state = 'withheld' and ${arg('withheld')})) and work.weight <= ${arg('maxWeight')} and (work.warned & ${arg('never')}) = 0`
}

/** Warnings as the number in which bit n stands for warning n of the vocabulary. 35 of them fit a double's 53 bits exactly. */
export function warned(warnings: readonly Warning[]): number {
  let bits = 0
  for (const [n, code] of warningCodes.entries()) if (warnings.includes(code)) bits += 2 ** n
  return bits
}

/** The warnings that a number stands for. */
export function warningsOf(bits: number): readonly Warning[] {
  return warningCodes.filter((_, n) => Math.floor(bits / 2 ** n) % 2 === 1)
}
