import { followed, saidChain, saidKinds, saidPath } from '../src/intake/headers/said-model.ts'
import { type ChainModel, learnChain, pruned, weightsOf } from './chain-model.ts'
import type { SaidCase } from './said-cases.ts'

/** Learns what an author's sentences are: the weights that count, as they are kept. @param known signs that may have a weight */
export function learnSaid(cases: readonly SaidCase[], known: (sign: string) => boolean, seed: number): ChainModel {
  const model = learnChain(cases, { kinds: saidKinds.length, followed, pull: { word: 12, form: 6 }, sparse: 0, known, passes: 4, orders: 3, lessNone: 0.75, seed })
  // Of two words together there are many.
  return pruned(model, (sign) => (sign.startsWith('"') ? (sign.includes('_') ? 0.3 : 0.15) : 0.05))
}

/** How often a model gives the stretches of a kind as they are: right, given, wanted. */
export function saidScores(cases: readonly SaidCase[], model: ChainModel): Readonly<Record<string, readonly [right: number, given: number, wanted: number]>> {
  const chain = saidChain(weightsOf(model))
  const scores: Record<string, [number, number, number]> = {}
  for (const kind of saidKinds.slice(1)) scores[kind] = [0, 0, 0]
  for (const one of cases) {
    const stretches = (path: readonly number[]): { key: string; isFree: boolean }[] => path.flatMap((kind, unit) => {
      if (kind === 0 || path[unit - 1] === kind) return []
      const length = path.slice(unit).findIndex((other) => other !== kind)
      const end = length < 0 ? path.length : unit + length
      return [{ key: `${saidKinds[kind]} ${unit} ${end}`, isFree: one.free.slice(unit, end).filter((free) => free).length * 2 >= end - unit }]
    })
    const wanted = stretches(one.kinds).map(({ key }) => key)
    const given = stretches(saidPath(one.signs, chain)).filter(({ key, isFree }) => !isFree || wanted.includes(key)).map(({ key }) => key)
    for (const each of wanted) (scores[each.split(' ')[0] as string] as [number, number, number])[2] += 1
    for (const each of given) {
      const score = scores[each.split(' ')[0] as string] as [number, number, number]
      score[1] += 1
      if (wanted.includes(each)) score[0] += 1
    }
  }
  return scores
}
