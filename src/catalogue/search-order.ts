import type { Sort } from '../query/tree.ts'
import type { FactColumns } from './fact-columns.ts'

/** Compares two works, by row number: below 0 where the first comes first. */
type Compare = (a: number, b: number) => number

/** The order that was asked for. What is not known of a work puts it last, whichever way; works that are alike stand in the order in which they came. */
export function orderOf(columns: FactColumns, { by, descending }: Sort, scores: Float64Array | undefined): Compare {
  if (by === 'relevance' && scores) return (a, b) => (scores[b] as number) - (scores[a] as number) || b - a
  const sign = descending ? -1 : 1
  const byNumber = (column: Float64Array | Uint32Array): Compare => (a, b) => sign * ((column[a] as number) - (column[b] as number)) || a - b
  const byName = (nameOf: (work: number) => string): Compare => (a, b) => {
    const [one, other] = [nameOf(a), nameOf(b)]
    if (one === other) return a - b
    return one === '' ? 1 : other === '' ? -1 : (one < other ? -1 : 1) * sign
  }
  switch (by) {
    case 'relevance': return (a, b) => b - a
    case 'added': return (a, b) => sign * ((columns.added[a] as number) - (columns.added[b] as number)) || sign * (a - b)
    case 'words': return byNumber(columns.words)
    case 'chapters': return byNumber(columns.chapters)
    case 'title': return byName((work) => columns.sort[work] ?? '')
    case 'creator': return byName((work) => creatorOf(columns, work))
    case 'date': return (a, b) => {
      const [one, other] = [columns.firstDay[a] as number, columns.firstDay[b] as number]
      return one === other ? a - b : one === 0 ? 1 : other === 0 ? -1 : sign * (one - other)
    }
  }
}

/** A page of works in an order. Only as many are put in order as the page needs. */
export function pageOf(works: Uint32Array, compare: Compare, offset: number, limit: number): readonly number[] {
  const wanted = Math.min(works.length, offset + limit)
  if (wanted === 0 || offset >= works.length) return []
  if (wanted > 500) return farPage(works.slice(), compare, offset, wanted)
  // The best so far as a heap, the worst of them on top.
  const heap = [...works.subarray(0, wanted)].sort((a, b) => compare(b, a))
  for (let at = wanted; at < works.length; at++) {
    const work = works[at] as number
    if (compare(work, heap[0] as number) < 0) sink(heap, work, compare)
  }
  return heap.sort(compare).slice(offset)
}

// What is left of a list is put in order whole where dividing it has not helped: some orders are made to be divided badly.
const mostRounds = 60

/** A page far down: the list is divided again and again about some work of it, and of the parts only those that reach into the page are looked at. Changes the list. */
function farPage(works: Uint32Array, compare: Compare, from: number, to: number): readonly number[] {
  let [low, high] = [0, works.length]
  for (let rounds = 0; high - low > 2 * (to - from) + 16 && rounds < mostRounds; rounds++) {
    const about = works[low + ((high - low) >> 1)] as number
    let [left, right] = [low, high - 1]
    while (left <= right) {
      while (compare(works[left] as number, about) < 0) left++
      while (compare(works[right] as number, about) > 0) right--
      if (left > right) break
      const held = works[left] as number
      works[left++] = works[right] as number
      works[right--] = held
    }
    // Up to `right` all come before it or are it, from `left` on behind it or are it.
    if (to <= right + 1) high = right + 1
    else if (from >= left) low = left
    else break
  }
  works.subarray(low, high).sort(compare)
  return [...works.subarray(from, to)]
}

/** Puts a work in place of the top, and lets it sink to where it belongs. */
function sink(heap: number[], work: number, compare: Compare): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && compare(heap[child + 1] as number, heap[child] as number) > 0) child++
    if (compare(heap[child] as number, work) <= 0) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = work
}

/** The first of a work's creators as it is filed, or nothing. */
function creatorOf({ headings, terms, termsFrom, termsCount }: FactColumns, work: number): string {
  for (let at = termsFrom[work] as number, end = at + (termsCount[work] as number); at < end; at++) {
    const heading = headings[terms[at] as number]
    if (heading?.kind === 'creator') return heading.value
  }
  return ''
}
