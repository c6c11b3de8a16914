import type { Signs } from './piece-signs.ts'

/** Lines of a sign, a tab, and what it weighs: each weight, in so many parts of 1, behind the letter of its kind. */
export type WeightRow = string
/** The letter of each kind. */
export const kindLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Weights are kept as whole numbers of this part of 1. */
export const weightSteps = 20
/** What a sign weighs for each kind; undefined where nothing was learnt of it. */
export type WeightsOf = (sign: string) => Float64Array | undefined

/** The weights of a file that `weightsFile` of bench/chain-model.ts wrote, unpacked when they are first asked for. */
export function learnt(rows: readonly WeightRow[], kinds: number): WeightsOf {
  let weights: Map<string, Float64Array> | undefined
  return (sign) => {
    weights ??= unpacked(rows, kinds)
    return weights.get(sign)
  }
}

function unpacked(rows: readonly WeightRow[], kinds: number): Map<string, Float64Array> {
  return new Map(rows.flatMap((lines) => lines.split('\n')).map((row) => {
    const end = row.lastIndexOf('\t')
    const weights = new Float64Array(kinds)
    for (let at = end + 1; at < row.length; ) {
      let next = at + 1
      while (next < row.length && !kindLetters.includes(row[next] as string)) next += 1
      weights[kindLetters.indexOf(row[at] as string)] = Number(row.slice(at + 1, next)) / weightSteps
      at = next
    }
    return [row.slice(0, end), weights] as const
  }))
}
/** What the signs of a unit weigh together, a sum a kind. */
export function weighed(signs: Signs, kinds: number, weights: WeightsOf): Float64Array {
  const sums = new Float64Array(kinds)
  for (const [sign, strength] of signs) {
    const each = weights(sign)
    if (each) for (let kind = 0; kind < kinds; kind += 1) sums[kind] = (sums[kind] as number) + (each[kind] as number) * strength
  }
  return sums
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
