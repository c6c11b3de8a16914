import { learnt, likeliest, weighed, type WeightsOf } from './chain.ts'
import type { Signs } from './piece-signs.ts'
import { rows } from './said-weights.ts'

/** What a sentence of an author's around a story is: of a note, a disclaimer, a dedication, spoilers, a summary; leave to copy; what is warned of; or none of these. */
export const saidKinds = ['none', 'note', 'disclaimer', 'dedication', 'permission', 'warning', 'spoilers', 'summary'] as const
export type SaidKind = (typeof saidKinds)[number]

const count = saidKinds.length

/** Sign of two kinds that follow each other. */
export const followed = (one: number, other: number): string => `${saidKinds[one]}>${saidKinds[other]}`

const weightsOf = learnt(rows, count)

/** The likeliest kinds of a paragraph's units, all of them together. @param weights of a sign, a weight a kind */
export function saidPath(units: readonly Signs[], weights: WeightsOf = weightsOf): readonly number[] {
  const moves = Float64Array.from({ length: count * count }, (_, at) => weights(followed(Math.floor(at / count), at % count))?.[at % count] ?? 0)
  return likeliest(units.map((signs) => weighed(signs, count, weights)), moves)
}
