import type { Condition } from '../consent/predicate.ts'
import { type Warning, warningCodes } from '../model/warning.ts'
import { type RawBuilder, sql } from 'kysely'

/** What a condition comes to as numbers and lists in JSON: SQL that is the same for every reader, so that it is compiled once. */
export type ConditionArgs = {
  readonly maxWeight: number; readonly never: number; readonly withheld: number; readonly published: number
  /** 1 where any heading or work is hidden. */
  readonly hides: number
  /** Keys of works; `without`: pairs of kind and value. */
  readonly answered: string; readonly without: string; readonly withoutWorks: string
}

/** The numbers and lists of a condition, for the statement that `meets` is part of. */
export function conditionArgs({ states, maxWeight, never, ask, answered, without, withoutWorks }: Condition): ConditionArgs {
  return {
    maxWeight, never: warned([...never, ...ask]), withheld: Number(states.includes('withheld')), published: Number(states.includes('published')),
    hides: Number(without.length > 0 || withoutWorks.length > 0),
    answered: JSON.stringify(answered), without: JSON.stringify(without.map(({ kind, value }) => [kind, value])), withoutWorks: JSON.stringify(withoutWorks),
  }
}

/**
 * The policy of consent over the columns of `work`: the one place where it is SQL. A work in any other state (being read,
 * withdrawn) meets no condition. The lists are looked through once for a statement, and only where a work comes so far: who hides
 * nothing pays for one comparison.
 */
export function meets(arg: <K extends keyof ConditionArgs>(name: K) => ConditionArgs[K]): RawBuilder<boolean> {
  return sql<boolean>`((work.state = 'published' and ${arg('published')}) or (work.state = 'withheld' and ${arg('withheld')}))
    and ((work.weight <= ${arg('maxWeight')} and (work.warned & ${arg('never')}) = 0) or work.key in (select answered.value from json_each(${arg('answered')}) as answered))
    and (${arg('hides')} = 0 or (work.key not in (select hidden.value from json_each(${arg('withoutWorks')}) as hidden)
      and work.id not in (select under.work_id from json_each(${arg('without')}) as heading cross join term as named cross join work_term as under
        where named.kind = heading.value ->> 0 and named.value = heading.value ->> 1 and under.term_id = named.id)))`
}

/** Warnings as the number in which bit n stands for warning n of the vocabulary. As many as there are fit a double's 53 bits exactly. */
export function warned(warnings: readonly Warning[]): number {
  let bits = 0
  for (const [n, code] of warningCodes.entries()) if (warnings.includes(code)) bits += 2 ** n
  return bits
}

/** The warnings that a number stands for. */
export function warningsOf(bits: number): readonly Warning[] {
  return bits === 0 ? [] : warningCodes.filter((_, n) => Math.floor(bits / 2 ** n) % 2 === 1)
}
