import { rows } from './speech-weights.ts'

let weights: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined

/** What a sign weighs, by its kind and its value; 0 where nothing was learnt of it. A word is asked for in many kinds: so it is not joined with them. */
export function weightOf(kind: string, value: string): number {
  weights ??= read()
  return weights.get(kind)?.get(value) ?? 0
}

function read(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const kinds = new Map<string, Map<string, number>>()
  for (const [weight, signs] of rows) {
    for (const sign of signs.split('\t')) {
      const end = sign.indexOf(' ')
      const kind = sign.slice(0, end)
      const own = kinds.get(kind) ?? new Map<string, number>()
      kinds.set(kind, own.set(sign.slice(end + 1), weight))
    }
  }
  return kinds
}
