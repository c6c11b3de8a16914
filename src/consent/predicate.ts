import { weight, type Reader, unasked } from './policy.ts'
import type { HeadingKey } from '../model/heading.ts'
import type { Warning } from '../model/warning.ts'

/**
 * The policy of `policy.ts` as a condition over catalogue columns, so that lists, counts and search agree with the gate.
 * `states`: the states of a work that count; `maxWeight`: the highest weight of its rung; `never` and `ask`: warnings it must not have.
 * These three do not hold for a work whose key is among the `answered`. `without`: headings it must not stand under; `withoutWorks`: keys it must not have.
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

/** Works that exist to the public: what "hidden by your settings" is counted against. */
export const published: Condition = { states: ['published'], ...nothing, maxWeight: everything }

/** Works whose words are open to the reader. */
export function openTo({ kind, highest, most, never, ask = [], answered = [], without = [], withoutWorks = [] }: Reader): Condition {
  if (kind === 'keeper') return { ...published, states: ['published', 'withheld'] }
  return {
    states: ['published'], maxWeight: Math.min(weight(highest ?? unasked), weight(most ?? 'explicit')), never, ask, answered,
    without: without.map(({ kind, value }) => ({ kind, value })), withoutWorks,
  }
}

/** Works that lists name to the reader: those open, and those behind a question that was not asked yet. */
export function listedTo(reader: Reader): Condition {
  const open = openTo(reader)
  return reader.kind === 'visitor' ? { ...open, ask: [], ...(reader.highest === undefined && { maxWeight: reader.most === undefined ? everything : weight(reader.most) }) } : open
}

/** One of a reader's own limits. */
export type Limit =
  | { readonly by: 'rating'; readonly highest: NonNullable<Reader['highest']> }
  | { readonly by: 'warning'; readonly warning: Warning }
  | { readonly by: 'heading'; readonly heading: HeadingKey }
  | { readonly by: 'works' }

/** The limits by which a reader's lists leave works out, each with the condition that it alone comes to. A work may be left out by several. */
export function limitsOf(reader: Reader): readonly { readonly limit: Limit; readonly condition: Condition }[] {
  if (reader.kind === 'keeper') return []
  const { maxWeight, never, answered, without, withoutWorks } = listedTo(reader)
  const ends = [reader.highest, reader.most].filter((rung) => rung !== undefined)
  const highest = ends.toSorted((a, b) => weight(a) - weight(b))[0]
  return [
    ...(highest === undefined || highest === 'explicit' ? [] : [{ limit: { by: 'rating', highest } as const, condition: { ...published, maxWeight, answered } }]),
    ...never.map((warning) => ({ limit: { by: 'warning', warning } as const, condition: { ...published, never: [warning], answered } })),
    ...without.map((heading) => ({ limit: { by: 'heading', heading } as const, condition: { ...published, without: [heading] } })),
    ...(withoutWorks.length === 0 ? [] : [{ limit: { by: 'works' } as const, condition: { ...published, withoutWorks } }]),
  ]
}
