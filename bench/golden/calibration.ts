import type { Claim, Said } from './claim.ts'
import type { GoldenHead } from './golden-head.ts'
import { sum } from './intervals.ts'
import { type Item, itemsOf, rows, type Value } from './items.ts'
import { isPage, pageValue } from './page-values.ts'
import { shareWithin } from './places.ts'

/** A claim with whether it is right. */
export type Judged = { readonly field: Claim['field']; readonly rule?: string; readonly confidence: number; readonly right: boolean }

/** Claims of about the same confidence: how sure they are on average, and how many are right. */
export type Bin = { readonly confidence: number; readonly right: number; readonly all: number }

const bins = 10
/** The row that a field's claims are judged by, where it is not the one of the same name. */
const judgedBy: Readonly<Record<string, readonly string[]>> = { warning: ['warning', 'warning codes', 'warnings denied'], title: ['title', 'collective title'] }

/** Judges every claim by itself: right where gold has a value of the field that it equals, of whatever kind and rank. A warning is right when its answer is, and each of its codes. */
export function judge(head: GoldenHead, { claims }: Said): readonly Judged[] {
  const page = isPage(head.text)
  const gold: readonly Value[] = page ? head.annotations.map(pageValue) : head.annotations
  const leave = gold.filter(({ field }) => field === 'any').flatMap(({ evidence }) => evidence)
  return claims.flatMap((claim) => {
    if (claim.basis === 'suggested') return []
    const own = page ? pageValue<Claim>(claim) : claim
    const names = judgedBy[claim.field] ?? [claim.field]
    const said = names.flatMap((name) => itemsOf(rows[name] as (typeof rows)[string], [own]).map((item) => ({ name, item })))
    const right = said.length > 0 && said.every(({ name, item }) => gold.some((value) => itemsOf(rows[name] as (typeof rows)[string], [value]).some((other) => equals(other, item))))
    return !right && shareWithin(claim.evidence, leave) >= 0.5 ? [] : [{ field: claim.field, ...(claim.rule !== undefined && { rule: claim.rule }), confidence: claim.confidence, right }]
  })
}

function equals(one: Item, other: Item): boolean {
  const [a = '', b = ''] = [one.keys[0], other.keys[0]]
  return a === b || ((one.opening === true || other.opening === true) && a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a)))
}

/** Ten bins of about the same size, by confidence. Claims of the same confidence stay together. */
export function binsOf(judged: readonly Pick<Judged, 'confidence' | 'right'>[]): readonly Bin[] {
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence)
  const made: Pick<Judged, 'confidence' | 'right'>[][] = []
  let open: Pick<Judged, 'confidence' | 'right'>[] = []
  for (const [index, one] of sorted.entries()) {
    open.push(one)
    if (index + 1 < sorted.length && sorted[index + 1]?.confidence === one.confidence) continue
    if (index + 1 >= (sorted.length * (made.length + 1)) / bins || index + 1 === sorted.length) {
      made.push(open)
      open = []
    }
  }
  return made.map((list) => ({ confidence: sum(list.map(({ confidence }) => confidence)) / list.length, right: list.filter(({ right }) => right).length, all: list.length }))
}

/** Expected calibration error: how far confidence and the share of right claims lie apart, bin by bin, by size. */
export function calibrationError(made: readonly Bin[]): number {
  const all = sum(made.map((bin) => bin.all))
  return all === 0 ? 0 : sum(made.map((bin) => bin.all * Math.abs(bin.right / bin.all - bin.confidence))) / all
}
