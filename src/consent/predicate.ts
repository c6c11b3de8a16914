import { weight, type Reader, unasked } from './policy.ts'
import type { HeadingKey } from '../model/heading.ts'
import type { Warning } from '../model/warning.ts'

/**
 * The policy of `policy.ts` as a condition over catalogue columns, so that lists, counts and search agree with the gate.
 * `states`: the states of a work that count; `maxWeight`: the highest weight of its rung; `never`: warnings it must not have; `ask`: warnings it
 * must not have unless its key is among the `answered`; `without`: headings it must not stand under; `withoutWorks`: keys it must not have.
 */
export type Condition = {
  readonly states: readonly string[]
  readonly maxWeight: number
  readonly never: readonly Warning[]
  readonly ask: readonly Warning[]
  readonly answered: readonly string[]
  readonly without: readonly HeadingKey[]
  readonly withoutWorks: readonly string[]
}

const everything = Number.MAX_SAFE_INTEGER
const nothing = { never: [], ask: [], answered: [], without: [], withoutWorks: [] } as const

/** Works whose words are open to the reader. */
export function openTo(reader: Reader): Condition {
  if (reader.kind === 'keeper') return { states: ['published', 'withheld'], ...nothing, maxWeight: everything }
  return { ...nothing, states: ['published'], maxWeight: weight(reader.highest ?? unasked), never: reader.never }
}

/** Works that lists name to the reader: those open, and those behind a question that was not asked yet. */
export function listedTo(reader: Reader): Condition {
  const open = openTo(reader)
  return reader.kind === 'visitor' && reader.highest === undefined ? { ...open, maxWeight: everything } : open
}

/** Works that exist to the public: what "hidden by your settings" is counted against. */
export const published: Condition = { states: ['published'], ...nothing, maxWeight: everything }
