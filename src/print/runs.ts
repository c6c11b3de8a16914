import type { Block, Mark, Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from '../model/edit.ts'
import { mask } from '../text/personal.ts'

/** The parts of a reading that printing needs. */
export type Printable = Pick<Reading, 'text' | 'blocks' | 'marks' | 'personal'>

/** A piece of a block that all the same marks lie on. `text` is as it is to be shown, personal data masked. */
export type Run = { readonly text: string; readonly marks: readonly Mark[] }

/**
 * Cuts a stretch of the reading text into runs: edits made, delimiters of marks left out, personal data masked (unless `unmasked`).
 * Marks that cross each other are cut at every boundary, so that what is printed nests.
 */
export function runs(of: Printable, at: Span, edits: readonly Edit[], unmasked = false): readonly Run[] {
  const [start, end] = at
  const marks = between(of.marks, at)
  const changes: Change[] = [
    ...between(edits, at).map(({ at: [from, to], after }) => ({ from, to, after })),
    ...marks.flatMap(delimiters),
    ...(unmasked ? [] : between(of.personal.map((span) => ({ at: span })), at).map(({ at: [from, to] }) => ({ from: Math.max(from, start), to: Math.min(to, end), after: veiled(of.text.slice(Math.max(from, start), Math.min(to, end))) }))),
  ].sort((a, b) => a.from - b.from || a.to - b.to)

  const cuts = new Set<number>([start, end])
  for (const { at: [from, to] } of marks) {
    if (from > start) cuts.add(from)
    if (to < end) cuts.add(to)
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  const out: Run[] = []
  let change = 0
  let from = start
  for (const cut of ordered.slice(1)) {
    let text = ''
    let here = from
    while (change < changes.length && (changes[change]?.from ?? Infinity) < cut) {
      const next = changes[change++]
      if (!next || next.from < here) continue
      text += of.text.slice(here, next.from) + next.after
      here = next.to
    }
    if (here < cut) text += of.text.slice(here, cut)
    if (text !== '') out.push({ text, marks: marks.filter(({ at: [a, b] }) => a <= from && b >= cut) })
    from = Math.max(here, cut)
  }
  return out
}

function veiled(words: string): string {
  return mask(words, [[0, words.length]])
}

type Change = { readonly from: number; readonly to: number; readonly after: string }

function delimiters({ at: [from, to], delimiter = 0, tagged }: Mark): readonly Change[] {
  const closing = tagged ? delimiter + 1 : delimiter
  return delimiter > 0 && to - from > delimiter + closing ? [{ from, to: from + delimiter, after: '' }, { from: to - closing, to, after: '' }] : []
}

/** Those of a list, in order of place, that touch the stretch. Found by halving, since a novel has many. */
function between<T extends { readonly at: Span }>(all: readonly T[], [start, end]: Span): readonly T[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.at[0] ?? Infinity) < start) low = middle + 1
    else high = middle
  }
  let first = low
  while (first > 0 && (all[first - 1]?.at[1] ?? 0) > start) first -= 1
  const found: T[] = []
  for (let i = first; i < all.length; i++) {
    const each = all[i]
    if (!each || each.at[0] >= end) break
    if (each.at[1] > start) found.push(each)
  }
  return found
}

/** The blocks that lie within a stretch, in order. */
export function blocksWithin(of: Printable, at: Span): readonly Block[] {
  return between(of.blocks, at).filter((block) => block.at[0] >= at[0] && block.at[1] <= at[1])
}
