import type { Span } from '../model/span.ts'
import { align, type Alignment } from './passage-align.ts'
import { type FoldedWords, foldedWords } from './passage-words.ts'

/** Where a passage stands in a text: from its first word to its last, the words that are the same or moved, and how like it is. */
export type Place = { readonly at: Span; readonly hits: readonly Span[]; readonly likeness: number }

// Places that look likely are looked at closely: many of a short passage, whose words are everywhere, few of a long one.
const mostCells = 200_000
const mostPlaces = 8

// Below these a place has nothing in common with a passage but the words that every story has.
const leastOfShort = 0.65
const leastOfLong = 0.4
const shortWords = 12
/** A place as like as this is as good as found: what is worse need not be looked at. */
export const surely = 0.85

/** How like a passage of so many words a place must be to be shown at all, from 0 to 1. */
export function leastLike(words: number): number {
  return words <= shortWords ? leastOfShort : leastOfLong
}

/**
 * Finds the place of a text that is most like a passage.
 *
 * @param at the stretch of the text to look in
 * @returns undefined where no word of the passage stands in it
 */
export function placeOf(passage: readonly string[], text: string, at?: Span): Place | undefined {
  const words = foldedWords(text, at)
  const around = Math.ceil(passage.length / 2)
  let best: { readonly alignment: Alignment; readonly from: number } | undefined
  for (const [start, end] of likely(passage, words)) {
    const from = Math.max(0, start - around)
    const alignment = align(passage, words.folded.slice(from, end + around))
    if (alignment.likeness > (best?.alignment.likeness ?? 0)) best = { alignment, from }
    if (best?.alignment.likeness === 1) break
  }
  if (!best) return undefined
  const { from, alignment: { pairs, likeness } } = best
  const hits = pairs.map(({ to }): Span => [words.starts[from + to] as number, words.ends[from + to] as number])
  return { at: [(hits[0] as Span)[0], (hits.at(-1) as Span)[1]], hits, likeness }
}

/** Stretches of the text with many words of the passage, the fullest first: `[start, end)` in words. They may overlap by half. */
function likely(passage: readonly string[], { folded }: FoldedWords): readonly Span[] {
  const width = Math.ceil(passage.length * 1.5) + 4
  const ids = new Map<string, number>()
  for (const word of passage) if (!ids.has(word)) ids.set(word, ids.size)
  const wanted = new Uint16Array(ids.size)
  for (const word of passage) wanted[ids.get(word) as number] = (wanted[ids.get(word) as number] as number) + 1
  // Two words that stand side by side as they do in the passage tell more than two that are only near.
  const size = ids.size
  const sides = new Set(passage.slice(1).map((word, n) => (ids.get(passage[n] as string) as number) * size + (ids.get(word) as number)))
  const counts = new Uint16Array(size)
  const at = new Int32Array(folded.length)
  const weights = new Float32Array(folded.length)
  const sums = new Float32Array(folded.length)
  let sum = 0
  let before = -1
  for (let n = 0; n < folded.length; n++) {
    const id = ids.get(folded[n] as string) ?? -1
    at[n] = id
    if (id >= 0) {
      counts[id] = (counts[id] as number) + 1
      weights[n] = (before >= 0 && sides.has(before * size + id)) ? 2 : 0
      sum += weights[n] as number
      if ((counts[id] as number) <= (wanted[id] as number)) sum += 1
    }
    before = id
    const gone = n - width
    const old = gone >= 0 ? at[gone] as number : -1
    if (old >= 0) {
      if ((counts[old] as number) <= (wanted[old] as number)) sum -= 1
      counts[old] = (counts[old] as number) - 1
      sum -= weights[gone] as number
    }
    sums[n] = sum
  }
  const places = Math.max(1, Math.min(mostPlaces, Math.floor(mostCells / (passage.length * (width + passage.length)))))
  const found: Span[] = []
  while (found.length < places) {
    let end = -1
    for (let n = 0; n < sums.length; n++) if ((sums[n] as number) > (end < 0 ? 0 : sums[end] as number)) end = n
    if (end < 0) break
    found.push([Math.max(0, end + 1 - width), end + 1])
    sums.fill(0, Math.max(0, end - Math.ceil(width / 2)), end + Math.ceil(width / 2))
  }
  return found
}
