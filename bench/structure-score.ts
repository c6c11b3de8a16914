import type { halfOf } from './halves.ts'

/** What was right, what was found too much, and what was missed. */
export type Score = { right: number; extra: number; missed: number }

/** The half of the works that rules are tuned on, and the half that is only measured. */
export type Half = ReturnType<typeof halfOf>
export const halves: readonly Half[] = ['tune', 'report']

/** Scores kept by half and by name; `all` sums a half. */
export type Board = { readonly add: (half: Half, name: string, truth: readonly number[], found: readonly number[]) => Score; readonly rows: (half: Half) => readonly (readonly [string, Score])[]; readonly all: (half: Half, of?: (name: string) => boolean) => Score }

export const nothing = (): Score => ({ right: 0, extra: 0, missed: 0 })

export function sum(scores: readonly Score[]): Score {
  return scores.reduce((total, { right, extra, missed }) => ({ right: total.right + right, extra: total.extra + extra, missed: total.missed + missed }), nothing())
}

/** Compares places: a place counts when it is the very same. */
export function compare(truth: readonly number[], found: readonly number[]): Score {
  const wanted = new Set(truth)
  const met = new Set(found)
  const right = [...met].filter((place) => wanted.has(place)).length
  return { right, extra: met.size - right, missed: wanted.size - right }
}

export function board(): Board {
  const kept = new Map<string, Score>()
  const rows = (half: Half): (readonly [string, Score])[] => [...kept].filter(([key]) => key.startsWith(`${half} `)).map(([key, score]) => [key.slice(half.length + 1), score] as const)
  return {
    add: (half, name, truth, found) => {
      const score = compare(truth, found)
      kept.set(`${half} ${name}`, sum([kept.get(`${half} ${name}`) ?? nothing(), score]))
      return score
    },
    rows,
    all: (half, of = () => true) => sum(rows(half).filter(([name]) => of(name)).map(([, score]) => score)),
  }
}

export const precision = ({ right, extra }: Score): number => (right + extra === 0 ? 1 : right / (right + extra))
export const recall = ({ right, missed }: Score): number => (right + missed === 0 ? 1 : right / (right + missed))
export function f1(score: Score): number {
  const { right, extra, missed } = score
  return right + extra + missed === 0 ? 1 : (2 * right) / (2 * right + extra + missed)
}

/** A score as a line of a table. */
export function line(name: string, score: Score): string {
  const figure = (value: number): string => value.toFixed(4).padStart(7)
  return `  ${name.padEnd(34)} P ${figure(precision(score))}  R ${figure(recall(score))}  F1 ${figure(f1(score))}   ${score.right} right, ${score.extra} extra, ${score.missed} missed`
}
