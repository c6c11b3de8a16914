import { type Rung, rungs } from '../../src/model/rating.ts'
import type { Reader, Said } from './claim.ts'
import { type Bin, binsOf, calibrationError, type Judged, judge } from './calibration.ts'
import type { GoldenHead } from './golden-head.ts'
import { isGrounded } from './grounded.ts'
import { bootstrapF1, type Counts, ratesOf, sum, total, wilson } from './intervals.ts'
import { rows, subRows } from './items.ts'
import { trimmed } from './places.ts'
import { type RowScore, scoreHead } from './score-head.ts'

type Interval = readonly [number, number]

/** One row over all heads. Shares are 0 to 1; undefined where nothing was given, or wanted. `overlap`: mean; `half`: the share of hits whose spans agree by half or more. */
export type RowSummary = Counts & {
  readonly precision: number | undefined
  readonly recall: number | undefined
  readonly f1: number | undefined
  readonly precisionIn: Interval
  readonly recallIn: Interval
  readonly f1In: Interval
  readonly relaxed: number | undefined
  readonly overlap: number | undefined
  readonly everywhere: number | undefined
  readonly half: number | undefined
  readonly kinds: { readonly right: number; readonly all: number }
  readonly bases: { readonly right: number; readonly all: number }
}

/** How a reader did on a set of heads. `all` is the row of all values of all fields together. */
export type Summary = {
  readonly heads: number
  readonly rows: Readonly<Record<string, RowSummary>>
  readonly all: RowSummary
  readonly bins: readonly Bin[]
  readonly calibrationError: number
  readonly ungrounded: readonly { readonly head: string; readonly field: string; readonly value: unknown }[]
  readonly body: { readonly exact: number; readonly near: number; readonly given: number }
  /** Heads where the highest rung that is given lies below the highest that is stated. */
  readonly understated: number
  readonly scores: readonly ScoredHead[]
}

const near = 40

/** A head with what a program says of it, scored. */
export type ScoredHead = { readonly head: GoldenHead; readonly said: Said; readonly rows: Readonly<Record<string, RowScore>> }

/** Reads every head and scores what comes of it. */
export async function readHeads(heads: readonly GoldenHead[], reader: Reader): Promise<readonly ScoredHead[]> {
  const read: ScoredHead[] = []
  for (const head of heads) {
    const said = await reader.read(head)
    read.push({ head, said, rows: scoreHead(head, said) })
  }
  return read
}

/** All heads together. */
export function summarise(read: readonly ScoredHead[], seed: number): Summary {
  const of = (name: string): RowScore[] => read.map((one) => one.rows[name] as RowScore)
  const whole = read.map((one) => joined(Object.keys(rows).map((name) => one.rows[name] as RowScore)))
  const judged: Judged[] = read.flatMap(({ head, said }) => judge(head, said))
  const bins = binsOf(judged)
  const ends = read.flatMap(({ head, said }) => (said.body ? [distance(trimmed(head.text, said.body), trimmed(head.text, head.body))] : []))
  return {
    heads: read.length,
    rows: Object.fromEntries([...Object.keys(rows), ...Object.keys(subRows)].map((name) => [name, rowSummary(of(name), seed)])),
    all: rowSummary(whole, seed),
    bins,
    calibrationError: calibrationError(bins),
    ungrounded: read.flatMap(({ head, said }) => said.claims.filter((claim) => !isGrounded(head, claim)).map(({ field, value }) => ({ head: head.id, field, value }))),
    body: { exact: ends.filter((off) => off === 0).length, near: ends.filter((off) => off <= near).length, given: ends.length },
    understated: read.filter(({ head, said }) => isUnderstated(head, said)).length,
    scores: read,
  }
}

function joined(scores: readonly RowScore[]): RowScore {
  const add = (which: 'kinds' | 'bases'): RowScore['kinds'] => ({ right: sum(scores.map((score) => score[which].right)), all: sum(scores.map((score) => score[which].all)) })
  return {
    ...total(scores), relaxed: total(scores.map(({ relaxed }) => relaxed)),
    overlaps: scores.flatMap(({ overlaps }) => overlaps), everywhere: scores.flatMap(({ everywhere }) => everywhere),
    kinds: add('kinds'), bases: add('bases'), misses: { missed: [], extra: [] },
  }
}

function rowSummary(scores: readonly RowScore[], seed: number): RowSummary {
  const { hits, extra, missed, relaxed, overlaps, everywhere, kinds, bases } = joined(scores)
  const mean = (shares: readonly number[]): number | undefined => (shares.length === 0 ? undefined : sum(shares) / shares.length)
  return {
    hits, extra, missed, ...ratesOf({ hits, extra, missed }),
    precisionIn: wilson(hits, hits + extra), recallIn: wilson(hits, hits + missed), f1In: bootstrapF1(scores, seed),
    relaxed: ratesOf(relaxed).f1,
    overlap: mean(overlaps), everywhere: mean(everywhere), half: mean(overlaps.map((share) => (share >= 0.5 ? 1 : 0))),
    kinds, bases,
  }
}

/** How far the farther ends of two stretches lie apart. */
function distance(one: Interval, other: Interval): number {
  return Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]))
}

function isUnderstated(head: GoldenHead, { claims }: Said): boolean {
  const highest = (all: readonly { readonly field: string; readonly value: Readonly<Record<string, unknown>> }[]): number => Math.max(-1, ...all.filter(({ field }) => field === 'rating').map(({ value }) => rungs.indexOf(value['rung'] as Rung)))
  const given = highest(claims)
  return given > 0 && given < highest(head.annotations)
}
