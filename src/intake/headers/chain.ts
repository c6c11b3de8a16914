import type { Signs } from './piece-signs.ts'

/** Lines of a sign, a tab, and what it weighs: each weight, in so many parts of 1, behind the letter of its kind. */
export type WeightRow = string
/** The letter of each kind. */
export const kindLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Weights are kept as whole numbers of this part of 1. */
export const weightSteps = 20
/** What signs weigh, in steps: where in `pool` each sign has how many kinds it says something of, and then each of these and its weight. */
export type Weights = { readonly places: ReadonlyMap<string, number>; readonly pool: Int16Array }

/** The weights of a file that `weightsFile` of bench/chain-model.ts wrote. */
export function learnt(rows: readonly WeightRow[]): Weights {
  const lines = rows.flatMap((row) => row.split('\n'))
  return packed(lines.map((line) => {
    const end = line.lastIndexOf('\t')
    const pairs: number[] = []
    for (let at = end + 1; at < line.length;) {
      pairs.push(kindLetters.indexOf(line[at] as string))
      const isLess = line.charCodeAt(at += 1) === 45
      if (isLess) at += 1
      let steps = 0
      for (let code = line.charCodeAt(at); code > 47 && code < 58; code = line.charCodeAt(at += 1)) steps = steps * 10 + code - 48
      pairs.push(isLess ? -steps : steps)
    }
    return [line.slice(0, end), pairs] as const
  }))
}

/** Weights of signs: of each a kind, its weight in steps, a kind, its weight. */
export function packed(signs: readonly (readonly [sign: string, pairs: readonly number[]])[]): Weights {
  const places = new Map<string, number>()
  // Nothing stands at the first place: there is what a sign weighs of which nothing was learnt.
  const pool = new Int16Array(signs.reduce((sum, [, pairs]) => sum + pairs.length + 1, 1))
  let at = 1
  for (const [sign, pairs] of signs) {
    places.set(sign, at)
    pool[at] = pairs.length >> 1
    pool.set(pairs, at + 1)
    at += pairs.length + 1
  }
  return { places, pool }
}

/** Adds what stands at a place of the pool to the sums of kinds, which begin at `base`. */
export function add(sums: Float64Array, base: number, pool: Int16Array, place: number, strength = 1): void {
  const end = place + 2 * (pool[place] as number)
  for (let at = place + 1; at < end; at += 2) {
    const kind = base + (pool[at] as number)
    sums[kind] = (sums[kind] as number) + (pool[at + 1] as number) * strength
  }
}

/** What the signs of units weigh together, in steps: a sum a kind, unit after unit. */
export function weighed(units: readonly Signs[], kinds: number, { places, pool }: Weights): Float64Array {
  const sums = new Float64Array(units.length * kinds)
  for (const [unit, signs] of units.entries()) for (const [sign, strength] of signs) add(sums, unit * kinds, pool, places.get(sign) ?? 0, strength)
  return sums
}

/**
 * What is learnt of rows: how many kinds there are, what a sign weighs, and in steps what two kinds weigh that follow each other, `moves[one * kinds + other]`. `before`: the kinds that one may
 * follow; `ahead`: how far a kind has to lie before kind 0 to be the better one before any other.
 */
export type Chain = { readonly kinds: number; readonly weights: Weights; readonly moves: Float64Array; readonly before: readonly (readonly number[])[]; readonly ahead: Float64Array }

/** A chain of a sign's weights. @param followed the sign of two kinds, which weighs for the second of them @param never kinds that do not follow each other */
export function chainOf(kinds: number, followed: (one: number, other: number) => string, weights: Weights, never: (one: number, other: number) => boolean = () => false): Chain {
  const each = Array.from({ length: kinds }, (_, kind) => kind)
  const moves = Float64Array.from({ length: kinds * kinds }, (_, at) => {
    const [one, other] = [Math.floor(at / kinds), at % kinds]
    return never(one, other) ? -Infinity : weighed([[[followed(one, other), 1]]], kinds, weights)[other] as number
  })
  const move = (one: number, other: number): number => moves[one * kinds + other] as number
  const ahead = Float64Array.from(each, (one) => Math.min(...each.filter((other) => move(0, other) > -Infinity).map((other) => move(0, other) - move(one, other))))
  return { kinds, weights, moves, before: each.map((other) => each.filter((one) => move(one, other) > -Infinity)), ahead }
}

/** The likeliest kinds of the units of a row, all of them together (Viterbi). @param sums what each unit's signs weigh for each kind, as `weighed` gives it; what stands before a unit is added to it */
export function likeliest(sums: Float64Array, { kinds, moves, before, ahead }: Chain): readonly number[] {
  const units = sums.length / kinds
  if (units === 0) return []
  const from = new Uint8Array(sums.length)
  // Most kinds lie so far behind the first that nothing can follow them.
  const near = new Int32Array(kinds)
  for (let unit = 1; unit < units; unit += 1) {
    const above = (unit - 1) * kinds
    const base = unit * kinds
    let count = 1
    for (let one = 1; one < kinds; one += 1) if ((sums[above + one] as number) > (sums[above] as number) + (ahead[one] as number)) near[count++] = one
    for (let kind = 0; kind < kinds; kind += 1) {
      let best = 0
      let most = -Infinity
      if ((moves[kind] as number) > -Infinity) {
        for (let at = 0; at < count; at += 1) {
          const one = near[at] as number
          const sum = (sums[above + one] as number) + (moves[one * kinds + kind] as number)
          if (sum > most) { best = one; most = sum }
        }
      } else {
        for (const one of before[kind] as readonly number[]) {
          const sum = (sums[above + one] as number) + (moves[one * kinds + kind] as number)
          if (sum > most) { best = one; most = sum }
        }
      }
      from[base + kind] = best
      sums[base + kind] = (sums[base + kind] as number) + most
    }
  }
  const last = (units - 1) * kinds
  let kind = 0
  for (let other = 1; other < kinds; other += 1) if ((sums[last + other] as number) > (sums[last + kind] as number)) kind = other
  const path = [kind]
  for (let unit = units - 1; unit > 0; unit -= 1) path.push((kind = from[unit * kinds + kind] as number))
  return path.reverse()
}
