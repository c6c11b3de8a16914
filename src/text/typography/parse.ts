import type { MarkKind, Weight } from './classes.ts'

/**
 * What can be open at a place, the outermost first: nothing, a double mark, a single one, and each within the other down to the third level.
 * A paragraph is read by walking from state to state at the least cost (Viterbi).
 */
export const states = ['', 'D', 'S', 'DS', 'SD', 'DSD', 'SDS'] as const
const size = states.length

/**
 * What the readings of a mark cost by what stands around it, in units of about a factor of e each; Infinity: it cannot be that. `outer`, `inner`:
 * what opening costs more where nothing is open, and where something is.
 */
export type Asked = { readonly weight: Weight; open: number; close: number; apostrophe: number; prime: number; outer: number; inner: number }

/** A mark as read: its kind, the states before and after it (places in `states`), and how much dearer the best reading with another glyph is. */
export type Read = { readonly kind: MarkKind; readonly before: number; readonly after: number; readonly margin: number }

// What it costs that something is missing: a closing mark before an opening one, an opening one before a closing one, the end of what is inside.
const reopened = 7
const orphaned = 7
const unclosed = 5
const third = 1.5

type Moves = { readonly to: Uint8Array; readonly costs: Float64Array }

/** From each state, in their order: the state that a mark leads to, and what that costs. */
function moves(...list: readonly (readonly [to: (typeof states)[number], cost: number])[]): Moves {
  return { to: Uint8Array.from(list, ([to]) => states.indexOf(to)), costs: Float64Array.from(list, ([, cost]) => cost) }
}

const opening: Readonly<Record<Weight, Moves>> = {
  double: moves(['D', 0], ['D', reopened], ['SD', 0], ['DSD', third], ['SD', reopened], ['DSD', reopened + 1], ['SDS', reopened + 2]),
  single: moves(['S', 0], ['DS', 0], ['S', reopened], ['DS', reopened], ['SDS', third], ['DSD', reopened + 2], ['SDS', reopened + 1]),
}
const closing: Readonly<Record<Weight, Moves>> = {
  double: moves(['', orphaned], ['', 0], ['S', orphaned], ['', unclosed], ['S', 0], ['DS', 0], ['S', unclosed]),
  single: moves(['', orphaned], ['D', orphaned], ['', 0], ['D', 0], ['', unclosed], ['D', unclosed], ['SD', 0]),
}

/** The least costs from the start to each state after each mark, and from there to the end. */
type Lattice = { readonly forward: Float64Array; readonly backward: Float64Array }

// Room for the usual paragraph, so that it need not be made for each.
const rooms: Lattice = { forward: new Float64Array(100 * size), backward: new Float64Array(100 * size) }

function latticeOf(asked: readonly Asked[], start: readonly number[], end: readonly number[]): Lattice {
  const count = asked.length
  const forward = (count < 100 ? rooms.forward : new Float64Array((count + 1) * size)).fill(Infinity, 0, (count + 1) * size)
  const backward = count < 100 ? rooms.backward : new Float64Array((count + 1) * size)
  forward.set(start)
  backward.set(end, count * size)
  for (let number = 0; number < count; number++) {
    const { weight, open, close, apostrophe, prime, outer, inner } = asked[number] as Asked
    const [opens, shuts, stay, here] = [opening[weight], closing[weight], Math.min(apostrophe, prime), number * size]
    for (let state = 0; state < size; state++) {
      const sum = forward[here + state] as number
      if (sum === Infinity) continue
      better(forward, here + size + (opens.to[state] as number), sum + open + (opens.costs[state] as number) + (state === 0 ? outer : inner))
      better(forward, here + size + (shuts.to[state] as number), sum + close + (shuts.costs[state] as number))
      better(forward, here + size + state, sum + stay)
    }
  }
  for (let number = count - 1; number >= 0; number--) {
    const { weight, open, close, apostrophe, prime, outer, inner } = asked[number] as Asked
    const [opens, shuts, stay, there] = [opening[weight], closing[weight], Math.min(apostrophe, prime), (number + 1) * size]
    for (let state = 0; state < size; state++) {
      const opened = (backward[there + (opens.to[state] as number)] as number) + open + (opens.costs[state] as number) + (state === 0 ? outer : inner)
      const shut = (backward[there + (shuts.to[state] as number)] as number) + close + (shuts.costs[state] as number)
      backward[number * size + state] = Math.min(opened, shut, (backward[there + state] as number) + stay)
    }
  }
  return { forward, backward }
}

function better(costs: Float64Array, place: number, cost: number): void {
  if (cost < (costs[place] as number)) costs[place] = cost
}

/** The best reading of some marks in a row, the state it ends in, and its cost. `start` and `end` are what each state costs before the first and after the last. */
export function parse(asked: readonly Asked[], start: readonly number[], end: readonly number[]): { readonly read: readonly Read[]; readonly state: number; readonly cost: number } {
  const { forward, backward } = latticeOf(asked, start, end)
  let state = 0
  for (let each = 1; each < size; each++) if ((forward[each] as number) + (backward[each] as number) < (forward[state] as number) + (backward[state] as number)) state = each
  const cost = (forward[state] as number) + (backward[state] as number)
  const read: Read[] = []
  for (const [number, one] of asked.entries()) {
    const [opens, shuts, here, there] = [opening[one.weight], closing[one.weight], number * size, (number + 1) * size]
    const [asOpen, asClose] = [one.open + (opens.costs[state] as number) + (state === 0 ? one.outer : one.inner), one.close + (shuts.costs[state] as number)]
    const stays = backward[there + state] as number
    const rest = [asOpen + (backward[there + (opens.to[state] as number)] as number), asClose + (backward[there + (shuts.to[state] as number)] as number), one.apostrophe + stays, one.prime + stays] as const
    const least = Math.min(rest[0], rest[1], rest[2], rest[3])
    const place = rest.indexOf(least)
    // Best whole readings by glyph: opening, closing or apostrophe, prime.
    let [ifOpen, ifClose, ifPrime] = [Infinity, Infinity, Infinity]
    for (let from = 0; from < size; from++) {
      const sum = forward[here + from] as number
      if (sum === Infinity) continue
      ifOpen = Math.min(ifOpen, sum + one.open + (opens.costs[from] as number) + (from === 0 ? one.outer : one.inner) + (backward[there + (opens.to[from] as number)] as number))
      ifClose = Math.min(ifClose, sum + one.close + (shuts.costs[from] as number) + (backward[there + (shuts.to[from] as number)] as number), sum + one.apostrophe + (backward[there + from] as number))
      ifPrime = Math.min(ifPrime, sum + one.prime + (backward[there + from] as number))
    }
    const other = place === 0 ? Math.min(ifClose, ifPrime) : place === 3 ? Math.min(ifOpen, ifClose) : Math.min(ifOpen, ifPrime)
    const after = place === 0 ? (opens.to[state] as number) : place === 1 ? (shuts.to[state] as number) : state
    const kind: MarkKind = place === 0 ? 'open' : place === 1 ? 'close' : place === 2 ? 'apostrophe' : one.weight === 'double' ? 'double-prime' : 'prime'
    read.push({ kind, before: state, after, margin: other - cost })
    state = after
  }
  return { read, state, cost }
}
