import { type Chain, chainOf, learnt, likeliest, weighed, type Weights } from './chain.ts'
import type { Signs } from './piece-signs.ts'
import { rows } from './said-weights.ts'

/** What a sentence of an author's around a story is: of a note, a disclaimer, a dedication, spoilers, a summary; leave to copy; what is warned of; or none of these. */
export const saidKinds = ['none', 'note', 'disclaimer', 'dedication', 'permission', 'warning', 'spoilers', 'summary'] as const
export type SaidKind = (typeof saidKinds)[number]

/** Sign of two kinds that follow each other. */
export const followed = (one: number, other: number): string => `${saidKinds[one]}>${saidKinds[other]}`

/** What is learnt of sentences, by a sign's weights. */
export const saidChain = (weights: Weights): Chain => chainOf(saidKinds.length, followed, weights)

let own: Chain | undefined

/** The likeliest kinds of a paragraph's units, all of them together. @param chain another than what was learnt */
export function saidPath(units: readonly Signs[], chain: Chain = (own ??= saidChain(learnt(rows)))): readonly number[] {
  return likeliest(weighed(units, chain.kinds, chain.weights), chain)
}
