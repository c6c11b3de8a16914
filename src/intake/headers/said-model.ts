import type { Signs } from './piece-signs.ts'
import { weightsOf } from './said-weights.ts'

/** What a sentence of an author's around a story is: of a note, a disclaimer, a dedication, spoilers, a summary; leave to copy; what is warned of; or none of these. */
export const saidKinds = ['none', 'note', 'disclaimer', 'dedication', 'permission', 'warning', 'spoilers', 'summary'] as const
export type SaidKind = (typeof saidKinds)[number]

/** Sign of two kinds that follow each other. */
export const followed = (one: number, other: number): string => `${saidKinds[one]}>${saidKinds[other]}`

const count = saidKinds.length

/** The likeliest kinds of a paragraph's units, all of them together (Viterbi). @param weights of a sign, a weight a kind */
export function saidPath(units: readonly Signs[], weights: (sign: string) => Float64Array | undefined = weightsOf): readonly number[] {
  const steps: Float64Array[] = []
  const from: number[][] = []
  const moves = saidKinds.map((_, one) => saidKinds.map((_, other) => weights(followed(one, other))?.[other] ?? 0))
  for (const signs of units) {
    const own = new Float64Array(count)
    for (const [sign, strength] of signs) {
      const each = weights(sign)
      if (each) for (let kind = 0; kind < count; kind += 1) own[kind] = (own[kind] as number) + (each[kind] as number) * strength
    }
    const before = steps.at(-1)
    const back: number[] = []
    if (before) {
      for (let kind = 0; kind < count; kind += 1) {
        let [best, most] = [0, -Infinity]
        for (let one = 0; one < count; one += 1) {
          const sum = (before[one] as number) + (moves[one]?.[kind] as number)
          if (sum > most) [best, most] = [one, sum]
        }
        back.push(best)
        own[kind] = (own[kind] as number) + most
      }
    }
    steps.push(own)
    from.push(back)
  }
  const last = steps.at(-1)
  if (!last) return []
  let kind = last.indexOf(Math.max(...last))
  const path = [kind]
  for (let at = units.length - 1; at > 0; at -= 1) path.unshift((kind = from[at]?.[kind] as number))
  return path
}
