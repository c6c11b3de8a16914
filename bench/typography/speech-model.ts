import { sharesOf, weighedSigns } from '../../src/text/typography/lost-marks-verdict.ts'
import { chance } from '../random.ts'
import type { SpeechCase } from './speech-cases.ts'

/** What each sign weighs. */
export type Weights = ReadonlyMap<string, number>

/** A sign counts if so many authors have it, in so many cases; pairs of words must be commoner. */
const isCommon = (sign: string, authors: number, cases: number): boolean => authors >= 4 && cases >= (/^.[de] /.test(sign) ? 60 : 25)

/** A case with its signs as numbers. */
type Row = { readonly one: SpeechCase; readonly words: Int32Array; readonly spots: readonly Int32Array[] }

/** What the trainer keeps of all cases. */
export type Table = { readonly signs: readonly string[]; readonly rows: readonly Row[] }

/** Cases with their signs numbered, rare ones left out. */
export function tableOf(cases: readonly SpeechCase[]): Table {
  const seen = new Map<string, { authors: Set<string>; cases: number }>()
  const see = (sign: string, author: string): void => {
    const had = seen.get(sign) ?? { authors: new Set(), cases: 0 }
    had.authors.add(author)
    had.cases += 1
    seen.set(sign, had)
  }
  for (const { author, words, spots, right } of cases) {
    if (typeof right !== 'number') continue
    for (const word of words) see(word, author)
    for (const { signs } of spots) for (const sign of signs) see(sign, author)
  }
  const signs = [...seen].filter(([sign, { authors, cases: count }]) => isCommon(sign, authors.size, count)).map(([sign]) => sign)
  const numbers = new Map(signs.map((sign, number) => [sign, number]))
  const numbered = (own: readonly string[]): Int32Array => Int32Array.from(own.flatMap((sign) => numbers.get(sign) ?? []))
  return { signs, rows: cases.map((one) => ({ one, words: Int32Array.from(one.words, (word) => numbers.get(word) ?? -1), spots: one.spots.map((spot) => numbered(spot.signs)) })) }
}

/** The score of each place of a case. */
export function scoresOf({ one, words, spots }: Row, weights: Float64Array): number[] {
  const sums = new Float64Array(words.length + 1)
  for (const [i, word] of words.entries()) sums[i + 1] = (sums[i] as number) + (word < 0 ? 0 : (weights[word] as number))
  return spots.map((signs, number) => {
    const [from, to] = (one.spots[number] as SpeechCase['spots'][number]).inside
    let score = (sums[to] as number) - (sums[from] as number)
    for (const sign of signs) score += weights[sign] as number
    return score
  })
}

/** What signs weigh for the place of a lost mark: a log-linear model of one choice among the places of each case, by stochastic descent (Adagrad). */
export function learnPlaces({ signs }: Table, rows: readonly Row[], { rounds = 6, rate = 0.15, shrink = 0.001, seed = 3 } = {}): Float64Array {
  const weights = new Float64Array(signs.length)
  const steps = new Float64Array(signs.length).fill(0.1)
  const by = chance(seed)
  const move = (sign: number, slope: number): void => {
    const whole = slope + shrink * (weights[sign] as number)
    steps[sign] = (steps[sign] as number) + whole * whole
    weights[sign] = (weights[sign] as number) - (rate * whole) / Math.sqrt(steps[sign] as number)
  }
  const order = rows.filter(({ one, spots }) => typeof one.right === 'number' && spots.length > 1)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, by.below)
    for (const row of order) {
      const shares = sharesOf(scoresOf(row, weights))
      const turns = new Float64Array(row.words.length + 1)
      for (const [number, share] of shares.entries()) {
        const slope = share - (number === row.one.right ? 1 : 0)
        if (Math.abs(slope) < 1e-4) continue
        for (const sign of row.spots[number] as Int32Array) move(sign, slope)
        const [from, to] = (row.one.spots[number] as SpeechCase['spots'][number]).inside
        turns[from] = (turns[from] as number) + slope
        turns[to] = (turns[to] as number) - slope
      }
      let slope = 0
      for (const [i, word] of row.words.entries()) {
        slope += turns[i] as number
        if (word >= 0 && Math.abs(slope) > 1e-3) move(word, slope)
      }
    }
  }
  return weights
}

/** A case as the verdict sees it: whether a mark is missing at all, and on which side of the paragraph's end. */
export type Weighed = { readonly one: SpeechCase; readonly scores: readonly number[]; readonly signs: readonly string[] }

/** A case with what its places scored. */
export function weigh(row: Row, weights: Float64Array, numbers: ReadonlyMap<string, number>): Weighed {
  const scores = scoresOf(row, weights)
  const after = row.one.after.map((sign) => weights[numbers.get(sign) ?? -1] ?? 0)
  return { one: row.one, scores, signs: weighedSigns(row.one.signs, scores, after) }
}

const outcomes = ['+ ', '* '] as const

/** How likely it is that a mark is missing in the hole, and that one is missing behind it. */
export function verdictOf({ one, signs }: Weighed, weights: Weights): readonly [hole: number, reopens: number] {
  const [hole, reopens] = outcomes.map((outcome) => signs.reduce((sum, sign) => sum + (weights.get(outcome + sign) ?? 0), 0)) as [number, number]
  const [, first, second] = sharesOf([0, hole, one.after.length > 0 ? reopens : -Infinity]) as [number, number, number]
  return [first, second]
}

/** What signs weigh for a mark being missing. Cases count as often as they come. */
export function learnVerdict(all: readonly Weighed[], { rounds = 15, rate = 0.2, shrink = 0.01, seed = 4 } = {}): Weights {
  const authors = new Map<string, Set<string>>()
  for (const { one, signs } of all) for (const sign of signs) authors.set(sign, (authors.get(sign) ?? new Set()).add(one.author))
  const weights = new Map<string, number>()
  const steps = new Map<string, number>()
  const by = chance(seed)
  const order = [...all]
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, by.below)
    for (const each of order) {
      const { one, signs } = each
      const shares = verdictOf(each, weights)
      for (const [number, outcome] of outcomes.entries()) {
        const isIt = outcome === '* ' ? one.right === 'reopens' : one.right !== 'none' && one.right !== 'reopens'
        const slope = ((shares[number] as number) - (isIt ? 1 : 0)) * one.weight
        if (outcome === '* ' && one.after.length === 0) continue
        for (const sign of signs) {
          if ((authors.get(sign) as Set<string>).size < 3) continue
          const key = outcome + sign
          const whole = slope + shrink * one.weight * (weights.get(key) ?? 0)
          const step = (steps.get(key) ?? 0.05) + whole * whole
          steps.set(key, step)
          weights.set(key, (weights.get(key) ?? 0) - (rate * whole) / Math.sqrt(step))
        }
      }
    }
  }
  return weights
}

function shuffle<T>(list: T[], below: (limit: number) => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = below(i + 1)
    ;[list[i], list[j]] = [list[j] as T, list[i] as T]
  }
}
