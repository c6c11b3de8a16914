import type { Said } from './claim.ts'
import type { GoldenHead } from './golden-head.ts'
import type { Counts } from './intervals.ts'
import { type Item, itemsOf, rows, subRows, type Value } from './items.ts'
import { isPage, pageValue } from './page-values.ts'
import { meets, overlapOf, shareWithin } from './places.ts'
import { wordF1 } from './normal.ts'

/** One row of one head. `relaxed`: prose whose words agree to nine tenths counts as right. `overlaps`: intersection over union of the hits that have spans; `everywhere`: the same when each place of the value is asked for. */
export type RowScore = Counts & {
  readonly relaxed: Counts
  readonly overlaps: readonly number[]
  readonly everywhere: readonly number[]
  readonly kinds: { readonly right: number; readonly all: number }
  readonly bases: { readonly right: number; readonly all: number }
  readonly misses: { readonly missed: readonly string[]; readonly extra: readonly string[] }
}

const alike = 0.9
const half = 0.5

/** Scores what a program says of a head, row by row of docs/golden-set.md. */
export function scoreHead(head: GoldenHead, said: Said): Readonly<Record<string, RowScore>> {
  const page = isPage(head.text)
  const gold: readonly Value[] = page ? head.annotations.map(pageValue) : head.annotations
  const claims: readonly Value[] = page ? said.claims.map(pageValue) : said.claims
  const leave = head.annotations.filter(({ field }) => field === 'any').flatMap(({ evidence }) => evidence)
  const scored: Record<string, RowScore> = {}
  for (const [name, row] of [...Object.entries(rows), ...Object.entries(subRows)]) scored[name] = scoreItems(itemsOf(row, gold), itemsOf(row, claims), leave)
  return scored
}

/** Whether two values are the same thing. */
function isSame(wanted: Item, given: Item): boolean {
  if (wanted.keys.some((key) => given.keys.includes(key))) return true
  if (!wanted.opening && !given.opening) return false
  return wanted.keys.some((key) => given.keys.some((other) => key !== '' && other !== '' && (key.startsWith(other) || other.startsWith(key))))
}

function scoreItems(wanted: readonly Item[], given: readonly Item[], leave: readonly Item['places'][number][]): RowScore {
  const left = [...given]
  const hits: (readonly [Item, Item])[] = []
  const missed = wanted.filter((item) => {
    const at = left.findIndex((other) => isSame(item, other))
    if (at >= 0) hits.push([item, ...left.splice(at, 1)] as unknown as readonly [Item, Item])
    return at < 0
  })
  // What is said of words that nobody need make anything of counts neither way.
  const extra = left.filter(({ places }) => shareWithin(places, leave) < half)
  const unread = [...extra]
  const nearly = missed.filter(({ text }) => {
    const at = text === undefined ? -1 : unread.findIndex((other) => other.text !== undefined && wordF1(text, other.text) >= alike)
    if (at >= 0) unread.splice(at, 1)
    return at >= 0
  }).length
  const placed = hits.filter(([, { places }]) => places.some((place) => place.in !== 'metadata'))
  const kinded = hits.filter(([one]) => one.kinds.length > 0)
  return {
    hits: hits.length, extra: extra.length, missed: missed.length,
    relaxed: { hits: hits.length + nearly, extra: extra.length - nearly, missed: missed.length - nearly },
    overlaps: placed.map(([one, other]) => overlapOf(meets(one.places, other.places), other.places)),
    everywhere: placed.map(([one, other]) => overlapOf(one.places, other.places)),
    kinds: { right: kinded.filter(([one, other]) => one.kinds.some((kind) => other.kinds.includes(kind))).length, all: kinded.length },
    bases: { right: hits.filter(([one, other]) => one.bases.includes('stated') === other.bases.includes('stated')).length, all: hits.length },
    misses: { missed: missed.map(wordsOf), extra: extra.map(wordsOf) },
  }
}

function wordsOf({ keys, text }: Item): string {
  return text ?? keys.join(' or ')
}
