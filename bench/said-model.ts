import { followed, saidKinds, saidPath } from '../src/intake/headers/said-model.ts'
import { chance } from './random.ts'
import type { SaidCase } from './said-cases.ts'

/** What every sign weighs for each kind. */
export type SaidModel = ReadonlyMap<string, Float64Array>

const kinds = saidKinds.length
const passes = 14
const rate = 0.15
/** How strongly weights are drawn back to nothing, over all cases together: those of words, of which there are many, and those of forms. */
const pull = { word: 14, form: 4 }

type Coded = { readonly of: SaidCase; readonly ids: readonly Int32Array[]; readonly strengths: readonly Float64Array[] }

/** Learns weights under which the true kinds of each paragraph's units are the likeliest, all of them together: a conditional random field along the paragraph, by stochastic descent. @param known signs that may have a weight */
export function learnSaid(cases: readonly SaidCase[], known: (sign: string) => boolean, seed: number): SaidModel {
  const places = new Map<string, number>()
  const placeOf = (sign: string): number => {
    let place = places.get(sign)
    if (place === undefined) places.set(sign, (place = places.size))
    return place
  }
  const moves = saidKinds.map((_, one) => saidKinds.map((_, other) => placeOf(followed(one, other))))
  const coded = cases.filter(({ kinds }) => kinds.length > 0).map((one): Coded => {
    const kept = one.signs.map((signs) => signs.filter(([sign]) => known(sign)))
    return { of: one, ids: kept.map((signs) => Int32Array.from(signs, ([sign]) => placeOf(sign))), strengths: kept.map((signs) => Float64Array.from(signs, ([, strength]) => strength)) }
  })
  const weights = new Float64Array(places.size * kinds)
  const squares = new Float64Array(places.size * kinds).fill(1e-6)
  const pulls = Float64Array.from(places.keys(), (sign) => (sign.startsWith('"') ? pull.word : pull.form) / coded.length)
  const { below } = chance(seed)
  const order = coded.map((_, at) => at)
  const step = (place: number, kind: number, slope: number, weight: number): void => {
    const at = place * kinds + kind
    const down = slope * weight - (pulls[place] as number) * (weights[at] as number)
    squares[at] = (squares[at] as number) + down * down
    weights[at] = (weights[at] as number) + (rate * down) / Math.sqrt(squares[at] as number)
  }
  for (let pass = 0; pass < passes; pass += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = below(at + 1)
      ;[order[at], order[other]] = [order[other] as number, order[at] as number]
    }
    for (const at of order) {
      const { of: one, ids, strengths } = coded[at] as Coded
      const { shares, pairs } = chances(ids, strengths, weights, moves)
      for (const [unit, places] of ids.entries()) {
        for (let kind = 0; kind < kinds; kind += 1) {
          const slope = Number(one.kinds[unit] === kind) - (shares[unit]?.[kind] as number)
          if (Math.abs(slope) < 1e-4) continue
          for (const [index, place] of places.entries()) step(place, kind, slope * (strengths[unit]?.[index] as number), one.weight)
        }
      }
      for (let a = 0; a < kinds; a += 1) {
        for (let b = 0; b < kinds; b += 1) {
          let told = 0
          for (let unit = 1; unit < ids.length; unit += 1) if (one.kinds[unit - 1] === a && one.kinds[unit] === b) told += 1
          const slope = told - (pairs[a * kinds + b] as number)
          if (Math.abs(slope) > 1e-4) step(moves[a]?.[b] as number, b, slope, one.weight)
        }
      }
    }
  }
  return new Map([...places].map(([sign, place]) => [sign, weights.slice(place * kinds, (place + 1) * kinds)] as const))
}

/** How likely each kind is of each unit, and each two kinds one after the other, over the paragraph. */
function chances(ids: readonly Int32Array[], strengths: readonly Float64Array[], weights: Float64Array, moves: readonly (readonly number[])[]): { shares: Float64Array[]; pairs: Float64Array } {
  const own = ids.map((places, unit) => {
    const sums = new Float64Array(kinds)
    for (const [index, place] of places.entries()) for (let kind = 0; kind < kinds; kind += 1) sums[kind] = (sums[kind] as number) + (weights[place * kinds + kind] as number) * (strengths[unit]?.[index] as number)
    return sums
  })
  const move = (a: number, b: number): number => weights[(moves[a]?.[b] as number) * kinds + b] as number
  const log = (values: number[]): number => { const most = Math.max(...values); return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0)) }
  const all = [...saidKinds.keys()]
  const forth: number[][] = []
  for (const [unit, sums] of own.entries()) forth.push(all.map((kind) => (sums[kind] as number) + (unit === 0 ? 0 : log(all.map((one) => (forth[unit - 1]?.[one] as number) + move(one, kind))))))
  const back: number[][] = own.map(() => all.map(() => 0))
  for (let unit = own.length - 2; unit >= 0; unit -= 1) back[unit] = all.map((kind) => log(all.map((next) => move(kind, next) + (own[unit + 1]?.[next] as number) + (back[unit + 1]?.[next] as number))))
  const total = log(forth.at(-1) as number[])
  const pairs = new Float64Array(kinds * kinds)
  for (let unit = 1; unit < own.length; unit += 1) for (const a of all) for (const b of all) pairs[a * kinds + b] = (pairs[a * kinds + b] as number) + Math.exp((forth[unit - 1]?.[a] as number) + move(a, b) + (own[unit]?.[b] as number) + (back[unit]?.[b] as number) - total)
  return { shares: own.map((_, unit) => Float64Array.from(all, (kind) => Math.exp((forth[unit]?.[kind] as number) + (back[unit]?.[kind] as number) - total))), pairs }
}

/** How often a model gives the stretches of a kind as they are: right, given, wanted. */
export function saidScores(cases: readonly SaidCase[], model: SaidModel): Readonly<Record<string, readonly [right: number, given: number, wanted: number]>> {
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
    const given = stretches(saidPath(one.signs, (sign) => model.get(sign))).filter(({ key, isFree }) => !isFree || wanted.includes(key)).map(({ key }) => key)
    for (const each of wanted) (scores[each.split(' ')[0] as string] as [number, number, number])[2] += 1
    for (const each of given) {
      const score = scores[each.split(' ')[0] as string] as [number, number, number]
      score[1] += 1
      if (wanted.includes(each)) score[0] += 1
    }
  }
  return scores
}

/** The weights that count, rounded as they are kept. */
export function pruned(model: SaidModel): SaidModel {
  return new Map([...model].flatMap(([sign, weights]) => {
    const kept = weights.map((weight) => (Math.abs(weight) < (sign.startsWith('"') ? 0.15 : 0.05) ? 0 : Math.round(weight * 20) / 20))
    return kept.some((weight) => weight !== 0) ? [[sign, kept] as const] : []
  }))
}

/** The file that keeps a model: rows of a weight and of the signs that have it, each behind the place of its kind. */
export function weightsFile(model: SaidModel): string {
  const all = [...model].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([sign, weights]) => [...weights.entries()].flatMap(([kind, weight]) => (weight === 0 ? [] : [{ sign: `${kind}${sign}`, weight }])))
  const rows = [...Map.groupBy(all, ({ weight }) => weight)].sort(([a], [b]) => b - a).map(([weight, signs]) => `  [${weight}, ${JSON.stringify(signs.map(({ sign }) => sign).join('\t'))}],`)
  return `/** What each sign weighs for a sentence being of one of \`saidKinds\`: rows of a weight and of the signs that have it, a tab between them, each behind the place of its kind. Written by \`npm run learn:said\`. */
const rows: readonly (readonly [weight: number, signs: string])[] = [
${rows.join('\n')}
]

let weights: Map<string, Float64Array> | undefined

/** What a sign weighs for each kind; undefined where nothing was learnt of it. */
export function weightsOf(sign: string): Float64Array | undefined {
  if (!weights) {
    weights = new Map()
    for (const [weight, signs] of rows) {
      for (const each of signs.split('\\t')) {
        let known = weights.get(each.slice(1))
        if (!known) weights.set(each.slice(1), (known = new Float64Array(${kinds})))
        known[Number(each[0])] = weight
      }
    }
  }
  return weights.get(sign)
}
`
}
