import { chance } from '../random.ts'

/** How many of what was given and wanted agree. */
export type Counts = { readonly hits: number; readonly extra: number; readonly missed: number }

/** Precision, recall and F1; undefined where nothing was given, or wanted. */
export function ratesOf({ hits, extra, missed }: Counts): { readonly precision: number | undefined; readonly recall: number | undefined; readonly f1: number | undefined } {
  const of = (all: number, twice = 1): number | undefined => (all === 0 ? undefined : (twice * hits) / all)
  return { precision: of(hits + extra), recall: of(hits + missed), f1: of(2 * hits + extra + missed, 2) }
}

/** Wilson's interval of a share, 95 %. */
export function wilson(right: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1]
  const z = 1.959964
  const share = right / all
  const middle = share + (z * z) / (2 * all)
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * all)) / all)
  const scale = 1 + (z * z) / all
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}

const resamples = 1000

/** 95 % of F1 when the heads are drawn again with replacement, a thousand times: values of one head go together. */
export function bootstrapF1(heads: readonly Counts[], seed: number): readonly [number, number] {
  if (heads.length === 0) return [0, 1]
  const { below } = chance(seed)
  const drawn = Array.from({ length: resamples }, () => {
    let [hits, extra, missed] = [0, 0, 0]
    for (let draw = 0; draw < heads.length; draw += 1) {
      const one = heads[below(heads.length)] as Counts
      hits += one.hits
      extra += one.extra
      missed += one.missed
    }
    return ratesOf({ hits, extra, missed }).f1 ?? 1
  }).sort((a, b) => a - b)
  return [drawn[Math.floor(resamples * 0.025)] as number, drawn[Math.ceil(resamples * 0.975) - 1] as number]
}

/** The sum of counts. */
export function total(counts: readonly Counts[]): Counts {
  return { hits: sum(counts.map(({ hits }) => hits)), extra: sum(counts.map(({ extra }) => extra)), missed: sum(counts.map(({ missed }) => missed)) }
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0)
}
