import { chance, shuffle } from './random.ts'

/** How weights are learnt: from how many cases, how often all of them are gone through, and in how many orders, of which the mean is taken. */
export type Descent = { readonly cases: number; readonly passes: number; readonly orders: number; readonly seed: number }

/**
 * Stochastic descent: goes through cases by chance, again and again, from the same beginning for each order.
 *
 * @param begin what is known before anything is learnt
 * @param learnFrom moves `weights` by one case; `squares`: how far each was moved before, squared and summed
 * @returns the mean of the weights after the later half of the passes, which depends less on which case came last than the last of them does
 */
export function descended(begin: Float64Array, { cases, passes, orders, seed }: Descent, learnFrom: (at: number, weights: Float64Array, squares: Float64Array) => void): Float64Array {
  const means = new Float64Array(begin.length)
  for (let turn = 0; turn < orders; turn += 1) {
    const weights = begin.slice()
    const squares = new Float64Array(begin.length).fill(1e-6)
    const random = chance(seed + turn)
    const order = Array.from({ length: cases }, (_, at) => at)
    for (let pass = 0; pass < passes; pass += 1) {
      shuffle(order, random)
      for (const at of order) learnFrom(at, weights, squares)
      if (pass >= passes / 2) for (const [at, weight] of weights.entries()) means[at] = (means[at] as number) + weight / (passes / 2) / orders
    }
  }
  return means
}
