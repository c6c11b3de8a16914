import { kindLetters, packed, type Weights, weightSteps } from '../src/intake/headers/chain.ts'
import type { Signs } from '../src/intake/headers/piece-signs.ts'
import { descended } from './descent.ts'

/** A row of units, each with its signs and with the kind that it truly is. `weight`: how much it counts. */
export type ChainCase = { readonly signs: readonly Signs[]; readonly kinds: readonly number[]; readonly weight: number }
/** How it is learnt: how many kinds there are, the sign of two kinds that follow each other, how strongly weights of words and of forms are drawn back in proportion (`pull`) and all of them by steps to nothing (`sparse`), over all cases together; which signs may have one; how often all cases are gone through, in how many orders, of which the mean is taken; and how much less it weighs that a unit is of kind 0 (sign "any"): where leaving a value out is as bad as a wrong one, the likeliest row leaves out too much. */
export type ChainPlan = { readonly kinds: number; readonly followed: (one: number, other: number) => string; readonly pull: { readonly word: number; readonly form: number }; readonly sparse: number; readonly known: (sign: string) => boolean; readonly passes: number; readonly orders: number; readonly lessNone: number; readonly seed: number }
/** What every sign weighs for each kind. */
export type ChainModel = ReadonlyMap<string, Float64Array>

const rate = 0.15

type Coded = { readonly ids: readonly Int32Array[]; readonly strengths: readonly Float64Array[]; readonly kinds: readonly number[]; readonly weight: number }

/** Learns weights under which the true kinds of each row's units are the likeliest, all of them together: a conditional random field along the row, by stochastic descent. */
export function learnChain(cases: readonly ChainCase[], { kinds, followed, pull, sparse, known, passes, orders, lessNone, seed }: ChainPlan): ChainModel {
  const places = new Map<string, number>()
  const placeOf = (sign: string): number => {
    let place = places.get(sign)
    if (place === undefined) places.set(sign, (place = places.size))
    return place
  }
  const moves = Int32Array.from({ length: kinds * kinds }, (_, at) => placeOf(followed(Math.floor(at / kinds), at % kinds)))
  const coded = cases.filter((one) => one.kinds.length > 0).map((one): Coded => {
    const kept = one.signs.map((signs) => signs.filter(([sign]) => known(sign)))
    return { kinds: one.kinds, weight: one.weight, ids: kept.map((signs) => Int32Array.from(signs, ([sign]) => placeOf(sign))), strengths: kept.map((signs) => Float64Array.from(signs, ([, strength]) => strength)) }
  })
  const pulls = Float64Array.from(places.keys(), (sign) => (sign.startsWith('"') ? pull.word : pull.form) / coded.length)
  const means = descended(new Float64Array(places.size * kinds), { cases: coded.length, passes, orders, seed }, (which, weights, squares) => {
    const step = (place: number, kind: number, slope: number, weight: number): void => {
      const at = place * kinds + kind
      const down = slope * weight - (pulls[place] as number) * (weights[at] as number)
      squares[at] = (squares[at] as number) + down * down
      const moved = (weights[at] as number) + (rate * down) / Math.sqrt(squares[at] as number)
      weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - (rate * (sparse / coded.length)) / Math.sqrt(squares[at] as number))
    }
    const one = coded[which] as Coded
    const { shares, pairs } = chances(one, weights, moves, kinds)
    for (const [unit, ids] of one.ids.entries()) {
      for (let kind = 0; kind < kinds; kind += 1) {
        const slope = Number(one.kinds[unit] === kind) - (shares[unit * kinds + kind] as number)
        if (Math.abs(slope) < 1e-4) continue
        for (let index = 0; index < ids.length; index += 1) step(ids[index] as number, kind, slope * (one.strengths[unit]?.[index] as number), one.weight)
      }
    }
    for (let unit = 1; unit < one.ids.length; unit += 1) {
      const told = (one.kinds[unit - 1] as number) * kinds + (one.kinds[unit] as number)
      pairs[told] = (pairs[told] as number) - 1
    }
    for (const [move, over] of pairs.entries()) if (Math.abs(over) > 1e-4) step(moves[move] as number, move % kinds, -over, one.weight)
  })
  const any = places.get('any')
  if (any !== undefined) means[any * kinds] = (means[any * kinds] as number) - lessNone
  return new Map([...places].map(([sign, place]) => [sign, means.slice(place * kinds, (place + 1) * kinds)] as const))
}

/** How likely each kind is of each unit, and each two kinds one after the other, over the row: forwards and backwards, each unit's sums made shares. */
function chances({ ids, strengths }: Coded, weights: Float64Array, moves: Int32Array, kinds: number): { shares: Float64Array; pairs: Float64Array } {
  const count = ids.length
  const own = new Float64Array(count * kinds)
  for (let unit = 0; unit < count; unit += 1) {
    const row = own.subarray(unit * kinds, (unit + 1) * kinds)
    const places = ids[unit] as Int32Array
    for (let index = 0; index < places.length; index += 1) {
      const base = (places[index] as number) * kinds
      const strength = strengths[unit]?.[index] as number
      for (let kind = 0; kind < kinds; kind += 1) row[kind] = (row[kind] as number) + (weights[base + kind] as number) * strength
    }
    const most = Math.max(...row)
    for (let kind = 0; kind < kinds; kind += 1) row[kind] = Math.exp((row[kind] as number) - most)
  }
  const move = Float64Array.from(moves, (place, at) => Math.exp(weights[place * kinds + (at % kinds)] as number))
  const forth = new Float64Array(count * kinds)
  const totals = new Float64Array(count)
  for (let unit = 0; unit < count; unit += 1) {
    for (let kind = 0; kind < kinds; kind += 1) {
      let sum = unit === 0 ? 1 : 0
      if (unit > 0) for (let before = 0; before < kinds; before += 1) sum += (forth[(unit - 1) * kinds + before] as number) * (move[before * kinds + kind] as number)
      const value = sum * (own[unit * kinds + kind] as number)
      forth[unit * kinds + kind] = value
      totals[unit] = (totals[unit] as number) + value
    }
    for (let kind = 0; kind < kinds; kind += 1) forth[unit * kinds + kind] = (forth[unit * kinds + kind] as number) / (totals[unit] as number)
  }
  const back = new Float64Array(count * kinds).fill(1, (count - 1) * kinds)
  const pairs = new Float64Array(kinds * kinds)
  for (let unit = count - 2; unit >= 0; unit -= 1) {
    for (let kind = 0; kind < kinds; kind += 1) {
      let sum = 0
      const from = forth[unit * kinds + kind] as number
      for (let next = 0; next < kinds; next += 1) {
        const part = ((move[kind * kinds + next] as number) * (own[(unit + 1) * kinds + next] as number) * (back[(unit + 1) * kinds + next] as number)) / (totals[unit + 1] as number)
        sum += part
        pairs[kind * kinds + next] = (pairs[kind * kinds + next] as number) + from * part
      }
      back[unit * kinds + kind] = sum
    }
  }
  return { shares: forth.map((value, at) => value * (back[at] as number)), pairs }
}

/** The weights that count, rounded as they are kept. @param least of what a sign weighs, that it counts */
export function pruned(model: ChainModel, least = (sign: string): number => (sign.startsWith('"') ? 0.15 : 0.05)): ChainModel {
  return new Map([...model].flatMap(([sign, weights]) => {
    const kept = weights.map((weight) => (Math.abs(weight) < least(sign) ? 0 : Math.round(weight * weightSteps) / weightSteps))
    return kept.some((weight) => weight !== 0) ? [[sign, kept] as const] : []
  }))
}

/** A model as texts are read by it. */
export function weightsOf(model: ChainModel): Weights {
  return packed([...model].map(([sign, weights]) => [sign, [...weights].flatMap((weight, kind) => (weight === 0 ? [] : [kind, Math.round(weight * weightSteps)]))]))
}

const mostRows = 250

/** The file that keeps a model; a colon before the word "any" is escaped, since it would look like a type. @param what the first sentence of its comment, without a full stop @param command what writes it */
export function weightsFile(model: ChainModel, what: string, command: string): string {
  const rows = [...model].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sign, weights]) => `${sign}\t${[...weights].map((weight, kind) => (weight === 0 ? '' : `${kindLetters[kind]}${Math.round(weight * weightSteps)}`)).join('')}`)
  const perRow = Math.ceil(rows.length / mostRows)
  const grouped = Array.from({ length: Math.ceil(rows.length / perRow) }, (_, at) => rows.slice(at * perRow, (at + 1) * perRow).join('\n'))
  return `import type { WeightRow } from './chain.ts'\n\n/** ${what}. Written by \`${command}\`. */\nexport const rows: readonly WeightRow[] = [\n${grouped.map((row) => `  ${JSON.stringify(row).replaceAll(/: (?=any\b)/g, String.raw`\u003a `)},`).join('\n')}\n]\n`
}
