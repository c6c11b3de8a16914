import type { Signs } from './piece-signs.ts'

/** Lines of a sign, a tab, and what it weighs: each weight, in so many parts of 1, behind the letter of its kind. */
export type WeightRow = string
/** The letter of each kind. */
export const kindLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Weights are kept as whole numbers of this part of 1. */
export const weightSteps = 20
/** What a sign weighs, in steps, whose sums are the same in any order: a kind, its weight, a kind, its weight; of kinds that it says nothing of, nothing. Undefined where nothing was learnt of it. */
export type WeightsOf = (sign: string) => Float64Array | undefined

/** The weights of a file that `weightsFile` of bench/chain-model.ts wrote, unpacked when they are first asked for. */
export function learnt(rows: readonly WeightRow[]): WeightsOf {
  let weights: Map<string, Float64Array> | undefined
  return (sign) => {
    weights ??= unpacked(rows)
    return weights.get(sign)
  }
}

function unpacked(rows: readonly WeightRow[]): Map<string, Float64Array> {
  return new Map(rows.flatMap((lines) => lines.split('\n')).map((row) => {
    const end = row.lastIndexOf('\t')
    const weights: number[] = []
    for (let at = end + 1; at < row.length; ) {
      let next = at + 1
      while (next < row.length && !kindLetters.includes(row[next] as string)) next += 1
      weights.push(kindLetters.indexOf(row[at] as string), Number(row.slice(at + 1, next)))
      at = next
    }
    return [row.slice(0, end), Float64Array.from(weights)] as const
  }))
}

/** Adds what a sign weighs to the sums of its kinds. */
export function add(sums: Float64Array, weights: Float64Array | undefined, strength = 1): void {
  if (weights) for (let at = 0; at < weights.length; at += 2) sums[weights[at] as number] = (sums[weights[at] as number] as number) + (weights[at + 1] as number) * strength
}

/** What the signs of a unit weigh together, a sum a kind. */
export function weighed(signs: Signs, kinds: number, weights: WeightsOf): Float64Array {
  const sums = new Float64Array(kinds)
  for (const [sign, strength] of signs) add(sums, weights(sign), strength)
  return sums
}

/** What is learnt of rows: how many kinds there are, what a sign weighs, and what two kinds weigh that follow each other, as `likeliest` takes it. */
export type Chain = { readonly kinds: number; readonly weights: WeightsOf; readonly moves: Float64Array }

/** A chain of a sign's weights. @param followed the sign of two kinds, which weighs for the second of them @param never kinds that do not follow each other */
export function chainOf(kinds: number, followed: (one: number, other: number) => string, weights: WeightsOf, never: (one: number, other: number) => boolean = () => false): Chain {
  const moves = Float64Array.from({ length: kinds * kinds }, (_, at) => {
    const [one, other] = [Math.floor(at / kinds), at % kinds]
    return never(one, other) ? -Infinity : weighed([[followed(one, other), 1]], kinds, weights)[other] as number
  })
  return { kinds, weights, moves }
}

/**
 * The likeliest kinds of the units of a row, all of them together (Viterbi).
 *
 * @param units what each unit's signs weigh for each kind
 * @param moves what two kinds weigh that follow each other: `moves[one * kinds + other]`
 */
export function likeliest(units: readonly Float64Array[], moves: Float64Array): readonly number[] {
  const kinds = Math.sqrt(moves.length)
  const from: Int32Array[] = []
  let before: Float64Array | undefined
  for (const unit of units) {
    const sums = Float64Array.from(unit)
    const back = new Int32Array(kinds)
    if (before) {
      for (let kind = 0; kind < kinds; kind += 1) {
        let [best, most] = [0, -Infinity]
        for (let one = 0; one < kinds; one += 1) {
          const sum = (before[one] as number) + (moves[one * kinds + kind] as number)
          if (sum > most) [best, most] = [one, sum]
        }
        back[kind] = best
        sums[kind] = (sums[kind] as number) + most
      }
    }
    from.push(back)
    before = sums
  }
  if (!before) return []
  let kind = before.indexOf(Math.max(...before))
  const path = [kind]
  for (let at = units.length - 1; at > 0; at -= 1) path.push((kind = (from[at] as Int32Array)[kind] as number))
  return path.reverse()
}
