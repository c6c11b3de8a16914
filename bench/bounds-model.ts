import type { Case } from './bounds-cases.ts'
import { descended } from './descent.ts'

/** A case in numbers: signs by their place in the list of weights. */
type Coded = { readonly of: Case; readonly ids: readonly Int32Array[]; readonly strengths: readonly Float64Array[]; readonly starts: readonly Int32Array[]; readonly ends: readonly Int32Array[] }

/** What every sign weighs. */
export type Model = ReadonlyMap<string, number>

const passes = 4
/** Cases are met in so many orders, and the mean of what is learnt taken. */
const orders = 3
const rate = 0.2
/** How strongly weights are drawn back, over all cases together: those of words, of which there are many, and those of forms. */
const pull = { word: 30, form: 5 }
/** What is known before anything is learnt, and what weights are drawn back to; of every other sign that is nothing. */
const prior: Readonly<Record<string, number>> = { 'in label': 2, 'in form': 1.5, 'is mail posted early': 3, 'is archive page': 3, 'is title page': 2, 'start untitled title': -2 }

/** Learns weights under which the true bounds of each case are the likeliest: a log-linear model of (start, end), by stochastic descent. @param known signs that may have a weight */
export function learn(cases: readonly Case[], known: (sign: string) => boolean, seed: number): Model {
  const places = new Map<string, number>()
  const placeOf = (sign: string): number => {
    let place = places.get(sign)
    if (place === undefined) places.set(sign, (place = places.size))
    return place
  }
  const coded = cases.map((one): Coded => {
    const kept = one.signs.map((signs) => signs.filter(([sign]) => known(sign)))
    const number = (signs: readonly string[]): Int32Array => Int32Array.from(signs.filter(known), placeOf)
    return { of: one, ids: kept.map((signs) => Int32Array.from(signs, ([sign]) => placeOf(sign))), strengths: kept.map((signs) => Float64Array.from(signs, ([, strength]) => strength)), starts: one.starts.map(number), ends: one.ends.map(number) }
  })
  const drawn = Float64Array.from(places.keys(), (sign) => prior[sign] ?? 0)
  const pulls = Float64Array.from(places.keys(), (sign) => (sign.startsWith('"') ? pull.word : pull.form) / coded.length)
  const learnt = descended(drawn, { cases: coded.length, passes, orders, seed }, (at, weights, squares) => {
    const one = coded[at] as Coded
    for (const [place, slope] of slopes(one, weights)) {
      const down = slope * one.of.weight - (pulls[place] as number) * ((weights[place] as number) - (drawn[place] as number))
      squares[place] = (squares[place] as number) + down * down
      weights[place] = (weights[place] as number) + (rate * down) / Math.sqrt(squares[place] as number)
    }
  })
  return new Map([...places].map(([sign, place]) => [sign, learnt[place] as number]))
}

type Scored = { readonly sums: Float64Array; readonly start: Float64Array; readonly end: Float64Array; readonly count: number }

function scored({ ids, strengths, starts, ends }: Coded, weights: Float64Array): Scored {
  const sums = new Float64Array(ids.length + 1)
  for (const [at, places] of ids.entries()) {
    let sum = 0
    for (let one = 0; one < places.length; one += 1) sum += (weights[places[one] as number] as number) * ((strengths[at] as Float64Array)[one] as number)
    sums[at + 1] = (sums[at] as number) + sum
  }
  const total = (places: Int32Array): number => places.reduce((sum, place) => sum + (weights[place] as number), 0)
  return { sums, start: Float64Array.from(starts, total), end: Float64Array.from(ends, total), count: ids.length }
}

/** How much more of each sign would make the true bounds likelier. */
function slopes(one: Coded, weights: Float64Array): Map<number, number> {
  const { sums, start, end, count } = scored(one, weights)
  const { whole, story } = one.of
  const score = (from: number, to: number): number => (start[from] as number) + (end[to] as number) - (sums[to] as number) + (sums[from] as number)
  let most = -Infinity
  for (let from = 0; from < count; from += 1) for (let to = whole ? from + 1 : count; to <= count; to += 1) most = Math.max(most, score(from, to))
  const begins = new Float64Array(count + 1)
  const ends = new Float64Array(count + 1)
  let all = 0
  for (let from = 0; from < count; from += 1) {
    for (let to = whole ? from + 1 : count; to <= count; to += 1) {
      const share = Math.exp(score(from, to) - most)
      all += share
      begins[from] = (begins[from] as number) + share
      ends[to] = (ends[to] as number) + share
    }
  }
  const found = new Map<number, number>()
  const add = (place: number, slope: number): void => void found.set(place, (found.get(place) ?? 0) + slope)
  const small = 1e-4
  let inside = 0
  for (let at = 0; at <= count; at += 1) {
    const closes = Number(story[1] === at) - (ends[at] as number) / all
    if (Math.abs(closes) > small) for (const place of one.ends[at] as Int32Array) add(place, closes)
    if (at === count) break
    const opens = Number(story[0] === at) - (begins[at] as number) / all
    if (Math.abs(opens) > small) for (const place of one.starts[at] as Int32Array) add(place, opens)
    inside += ((begins[at] as number) - (ends[at] as number)) / all
    const slope = inside - Number(at >= story[0] && at < story[1])
    if (Math.abs(slope) > small) for (const [index, place] of (one.ids[at] as Int32Array).entries()) add(place, slope * ((one.strengths[at] as Float64Array)[index] as number))
  }
  return found
}

/** The likeliest bounds of a case. */
export function bounds(one: Case, model: Model): readonly [number, number] {
  const weigh = (signs: readonly string[]): number => signs.reduce((sum, sign) => sum + (model.get(sign) ?? 0), 0)
  const sums = [0]
  for (const signs of one.signs) sums.push((sums.at(-1) as number) + signs.reduce((sum, [sign, strength]) => sum + (model.get(sign) ?? 0) * strength, 0))
  const ends = one.ends.map(weigh)
  let best = -Infinity
  let found: readonly [number, number] = [0, one.signs.length]
  for (const [from, signs] of one.starts.entries()) {
    const start = weigh(signs) + (sums[from] as number)
    for (let to = one.whole ? from + 1 : ends.length - 1; to < ends.length; to += 1) {
      const score = start + (ends[to] as number) - (sums[to] as number)
      if (score > best) [best, found] = [score, [from, to]]
    }
  }
  return found
}
