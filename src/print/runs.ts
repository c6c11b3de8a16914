import type { Block, Mark, Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from '../model/edit.ts'
import { mask } from '../text/personal.ts'

/** The parts of a reading that printing needs. */
export type Printable = Pick<Reading, 'text' | 'blocks' | 'marks' | 'personal'>

/**
 * A piece of a block that all the same marks lie on. `text` is as it is to be shown, personal data masked. With `edit` it is the place
 * of that edit alone, and `text` what stands there: what the edit puts there, or what it would change where it is only suggested.
 */
export type Run = { readonly text: string; readonly marks: readonly Mark[]; readonly edit?: Edit }

/** `edits` are made. `suggested` are not; with `apart`, both have runs of their own. */
export type RunOptions = { readonly edits?: readonly Edit[]; readonly suggested?: readonly Edit[]; readonly apart?: boolean; readonly unmasked?: boolean }

/**
 * Cuts a stretch of the reading text into runs: edits made, delimiters of marks left out, personal data masked (unless `unmasked`).
 * Marks that cross each other are cut at every boundary, so that what is printed nests.
 */
export function runs(of: Printable, at: Span, { edits = [], suggested = [], apart = false, unmasked = false }: RunOptions = {}): readonly Run[] {
  const [start, end] = at
  const marks = between(of.marks, at)
  const personal = unmasked ? [] : veiled(of.personal, at)
  const made = within(edits, at, personal)
  // Most paragraphs are words and nothing else, or words with repairs.
  if (!apart && marks.length + personal.length === 0) return start < end ? plain(of.text, at, made) : []
  const bounds = marks.flatMap(delimiters)
  const changes: readonly Change[] = [
    ...made.map((edit): Change => ({ from: edit.at[0], to: edit.at[1], after: edit.after, edit: apart ? edit : undefined })),
    ...(apart ? suggestedPlaces(within(suggested, at, personal), bounds) : []),
    ...bounds,
    ...personal.map(([from, to]): Change => ({ from, to, after: mask(of.text.slice(from, to), [[0, to - from]]), edit: undefined })),
  ].sort((a, b) => a.from - b.from || a.to - b.to)

  const cuts = [...marks.flatMap(({ at: [from, to] }) => [Math.max(from, start), Math.min(to, end)]), end].sort((a, b) => a - b)
  const out: Run[] = []
  let change = 0
  let from = start
  for (const cut of cuts) {
    if (cut === start) continue
    const on = marks.filter(({ at: [a, b] }) => a <= from && b >= cut)
    let text = ''
    let here = from
    const flush = (): void => {
      if (text !== '') out.push({ text, marks: on })
      text = ''
    }
    // What is put in at the very end belongs to the last run.
    while (change < changes.length && ((changes[change]?.from ?? Infinity) < cut || (cut === end && changes[change]?.from === end))) {
      const next = changes[change++]
      if (!next || next.from < here) continue
      text += of.text.slice(here, next.from)
      here = next.to
      if (next.edit) {
        flush()
        out.push({ text: next.after, marks: on, edit: next.edit })
      } else text += next.after
    }
    if (here < cut) text += of.text.slice(here, cut)
    flush()
    from = Math.max(here, cut)
  }
  return out
}

/** A stretch without marks and personal data, its edits made. */
function plain(text: string, [start, end]: Span, made: readonly Edit[]): readonly Run[] {
  let words = ''
  let here = start
  for (const { at: [from, to], after } of made) {
    if (from < here) continue
    words += text.slice(here, from) + after
    here = to
  }
  words += text.slice(here, end)
  return words === '' ? [] : [{ text: words, marks: [] }]
}

/** What lies of personal data in a stretch; none of it lies over another. */
function veiled(personal: readonly Span[], [start, end]: Span): readonly Span[] {
  const found: Span[] = []
  for (let n = firstEndingAfter(personal, start, ([, to]) => to); n < personal.length; n += 1) {
    const [from, to] = personal[n] as Span
    if (from >= end) break
    found.push([Math.max(from, start), Math.min(to, end)])
  }
  return found
}

/** The places of suggestions: nothing changes there, so they give way to the delimiters that are left out. */
function suggestedPlaces(suggested: readonly Edit[], delimiters: readonly Change[]): readonly Change[] {
  const bounds = delimiters.toSorted((a, b) => a.from - b.from)
  return suggested.flatMap((edit) => {
    const [from, end] = edit.at
    const bound = bounds[firstEndingAfter(bounds, from, ({ to }) => to)]
    const to = bound && bound.from < end ? Math.max(from, bound.from) : end
    return to === from && end > from ? [] : [{ from, to, after: edit.before.slice(0, to - from), edit }]
  })
}

/**
 * The edits of a stretch, those put in at its ends included; of one that reaches over an end, its part: what it puts there stands where it begins. One
 * that reaches into personal data is left out: it would show what is veiled.
 */
function within(edits: readonly Edit[], [start, end]: Span, personal: readonly Span[]): readonly Edit[] {
  const found: Edit[] = []
  for (const edit of between(edits, [start - 1, end + 1])) {
    const { at: [from, to], before, after } = edit
    if ((from === to ? from < start || to > end : from >= end || to <= start) || (personal[firstEndingAfter(personal, from, ([, b]) => b)]?.[0] ?? Infinity) < to) continue
    found.push(from >= start && to <= end ? edit : { ...edit, at: [Math.max(from, start), Math.min(to, end)], before: before.slice(Math.max(0, start - from), before.length - Math.max(0, to - end)), after: from < start ? '' : after })
  }
  return found
}

/** What comes in place of a stretch; `edit` where that is a run of its own. */
type Change = { readonly from: number; readonly to: number; readonly after: string; readonly edit: Edit | undefined }

function delimiters({ at: [from, to], delimiter = 0, tagged }: Mark): readonly Change[] {
  const closing = tagged ? delimiter + 1 : delimiter
  return delimiter > 0 && to - from > delimiter + closing ? [{ from, to: from + delimiter, after: '', edit: undefined }, { from: to - closing, to, after: '', edit: undefined }] : []
}

/** Where in a list, in order of place, the first stands that ends behind a place. */
function firstEndingAfter<T>(all: readonly T[], place: number, endOf: (one: T) => number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(all[middle] as T) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of a list, in order of place, that touch the stretch. Found by halving, since a novel has many. */
export function between<T extends { readonly at: Span }>(all: readonly T[], [start, end]: Span): readonly T[] {
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
export function blocksWithin(of: Pick<Printable, 'blocks'>, at: Span): readonly Block[] {
  return between(of.blocks, at).filter((block) => block.at[0] >= at[0] && block.at[1] <= at[1])
}
