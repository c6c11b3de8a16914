import type { MarkKind, Weight } from './classes.ts'
import type { Costs } from './parse-costs.ts'

/**
 * What can be open at a place, the outermost first: nothing, a double mark, a single one, and each within the other down to the third level.
 * A paragraph is read by walking from state to state at the least cost (Viterbi); the numbers below are in the units of `Costs`.
 */
export const states = ['', 'D', 'S', 'DS', 'SD', 'DSD', 'SDS'] as const
const size = states.length

/** What it costs that something is missing: another mark should have come before. */
const reopened = 7
const orphaned = 7
const unclosed = 5
const third = 1.5

type Step = { readonly from: number; readonly to: number; readonly cost: number }

function steps(list: readonly (readonly [from: (typeof states)[number], to: (typeof states)[number], cost: number])[]): readonly Step[] {
  return list.map(([from, to, cost]) => ({ from: states.indexOf(from), to: states.indexOf(to), cost }))
}

const opens = {
  double: steps([['', 'D', 0], ['D', 'D', reopened], ['S', 'SD', 0], ['DS', 'DSD', third], ['SD', 'SD', reopened], ['DSD', 'DSD', reopened + 1], ['SDS', 'SDS', reopened + 2]]),
  single: steps([['', 'S', 0], ['D', 'DS', 0], ['S', 'S', reopened], ['DS', 'DS', reopened], ['SD', 'SDS', third], ['DSD', 'DSD', reopened + 2], ['SDS', 'SDS', reopened + 1]]),
}
const closes = {
  double: steps([['D', '', 0], ['SD', 'S', 0], ['DSD', 'DS', 0], ['DS', '', unclosed], ['SDS', 'S', unclosed], ['', '', orphaned], ['S', 'S', orphaned]]),
  single: steps([['S', '', 0], ['DS', 'D', 0], ['SDS', 'SD', 0], ['SD', '', unclosed], ['DSD', 'D', unclosed], ['', '', orphaned], ['D', 'D', orphaned]]),
}
const stays: readonly Step[] = states.map((_, state) => ({ from: state, to: state, cost: 0 }))

/** A mark as the parse wants it: its readings' costs, how dear it is to change what stands there (by the glyph it would be: opening, closing, prime), and what it costs more to open with it outside and inside all else. */
export type Asked = { readonly weight: Weight; readonly costs: Costs; readonly keeps: readonly [open: number, close: number, prime: number]; readonly outer: number; readonly inner: number }

/** A mark as read: its kind, the state after it, and how much dearer the best reading with another glyph is. */
export type Read = { readonly kind: MarkKind; readonly before: number; readonly after: number; readonly margin: number }

/** The best reading of some marks in a row. `start` and `end` are what each state costs before the first and after the last. */
export function parse(asked: readonly Asked[], start: readonly number[], end: readonly number[]): { readonly read: readonly Read[]; readonly state: number; readonly cost: number } {
  const count = asked.length
  const forward = new Float64Array((count + 1) * size).fill(Infinity)
  const backward = new Float64Array((count + 1) * size).fill(Infinity)
  for (let state = 0; state < size; state++) {
    forward[state] = start[state] as number
    backward[count * size + state] = end[state] as number
  }
  for (let number = 0; number < count; number++) {
    walk(asked[number] as Asked, (_, { from, to }, cost) => {
      const sum = (forward[number * size + from] as number) + cost
      if (sum < (forward[(number + 1) * size + to] as number)) forward[(number + 1) * size + to] = sum
    })
  }
  for (let number = count - 1; number >= 0; number--) {
    walk(asked[number] as Asked, (_, { from, to }, cost) => {
      const sum = (backward[(number + 1) * size + to] as number) + cost
      if (sum < (backward[number * size + from] as number)) backward[number * size + from] = sum
    })
  }
  let state = 0
  for (let each = 1; each < size; each++) if ((forward[each] as number) + (backward[each] as number) < (forward[state] as number) + (backward[state] as number)) state = each
  const cost = (forward[state] as number) + (backward[state] as number)
  const read: Read[] = []
  for (let number = 0; number < count; number++) {
    let [bestOn, kind, after] = [Infinity, 'unknown' as MarkKind, state]
    const best = [Infinity, Infinity, Infinity]
    walk(asked[number] as Asked, (reading, { from, to }, own) => {
      const rest = own + (backward[(number + 1) * size + to] as number)
      const whole = (forward[number * size + from] as number) + rest
      const glyph = glyphs[reading]
      if (whole < (best[glyph] as number)) best[glyph] = whole
      if (from === state && rest < bestOn) [bestOn, kind, after] = [rest, reading, to]
    })
    const own = kind === 'unknown' ? 0 : glyphs[kind as Reading]
    let other = Infinity
    for (let glyph = 0; glyph < 3; glyph++) if (glyph !== own && (best[glyph] as number) < other) other = best[glyph] as number
    read.push({ kind, before: state, after, margin: other - cost })
    state = after
  }
  return { read, state, cost }
}

type Reading = 'open' | 'close' | 'apostrophe' | 'prime' | 'double-prime'
const glyphs: Readonly<Record<Reading, 0 | 1 | 2>> = { open: 0, close: 1, apostrophe: 1, prime: 2, 'double-prime': 2 }

function walk({ weight, costs, keeps, outer, inner }: Asked, visit: (reading: Reading, step: Step, cost: number) => void): void {
  for (const step of opens[weight]) visit('open', step, step.cost + costs.open + keeps[0] + (step.from === 0 ? outer : inner))
  for (const step of closes[weight]) visit('close', step, step.cost + costs.close + keeps[1])
  if (costs.apostrophe < Infinity) for (const step of stays) visit('apostrophe', step, costs.apostrophe + keeps[1])
  if (costs.prime < Infinity) for (const step of stays) visit(weight === 'double' ? 'double-prime' : 'prime', step, costs.prime + keeps[2])
}
