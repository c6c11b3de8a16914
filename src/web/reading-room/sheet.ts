import type { SegmentText } from '../../catalogue/store.ts'
import type { Span } from '../../model/span.ts'
import { mask } from '../../text/personal.ts'
import { type Html, html } from '../html.ts'

/** A stretch of the received text that something is known by. `strong`: it is what the page is about. */
export type Highlight = { readonly at: Span; readonly strong: boolean; readonly href?: string; readonly label: string }

/** A stretch of a text with the number of its first line, from 1. */
export type Window = { readonly at: Span; readonly firstLine: number }

const before = 480
const after = 900
const longestLine = 2000

/** The lines around a place: whole lines where they are of a length that people write. */
export function windowAround(text: string, at: Span, bounds: Span = [0, text.length]): Window {
  const low = Math.max(bounds[0], at[0] - before)
  const high = Math.min(bounds[1], Math.min(at[1], at[0] + longestLine) + after)
  const lineStart = text.lastIndexOf('\n', at[0] - 1) + 1
  const newline = low === 0 || text[low - 1] === '\n' ? low - 1 : text.indexOf('\n', low)
  const start = newline + 1 <= at[0] && newline + 1 >= low ? newline + 1 : Math.max(low, lineStart)
  const lastNewline = text.lastIndexOf('\n', high - 1)
  let end = high < text.length && lastNewline > at[1] ? lastNewline : high
  while (end > at[1] && text[end - 1] === '\n') end--
  return { at: [start, end], firstLine: lineOf(text, start) }
}

/** The number of the line that an offset lies in, from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/**
 * The received text as on a typewriter's sheet, line by line with numbers, personal data veiled, what is known by it lit up in place.
 * Of highlights that overlap, the strong one stands, then the one that begins first.
 */
export function sheet({ reading: { text, personal } }: SegmentText, { at: [start, end], firstLine }: Window, highlights: readonly Highlight[], unmasked = false): Html {
  const inside = personal.filter(([from, to]) => from < end && to > start).map(([from, to]): Span => [Math.max(from, start) - start, Math.min(to, end) - start])
  const shown = unmasked ? text.slice(start, end) : mask(text.slice(start, end), inside)
  const lit = settled(highlights, [start, end])
  const lines: Html[] = []
  let from = 0
  let next = 0
  while (from <= shown.length) {
    const newline = shown.indexOf('\n', from)
    const to = newline < 0 ? shown.length : newline
    const pieces: Html[] = []
    let here = from
    while (next < lit.length && (lit[next] as Highlight).at[0] - start < to) {
      const one = lit[next] as Highlight
      let a = Math.max(one.at[0] - start, from)
      const b = Math.min(one.at[1] - start, to)
      // Words that run on over lines are lit from the first letter of each, not from its indent.
      while (a < b && a > one.at[0] - start && (shown[a] === ' ' || shown[a] === '\t')) a++
      if (a > here) pieces.push(html`${shown.slice(here, a)}`)
      if (b > a) pieces.push(lightOf(one, shown.slice(a, b)))
      here = Math.max(here, b)
      if (one.at[1] - start > to) break
      next++
    }
    pieces.push(html`${shown.slice(here, to)}`)
    lines.push(html`<li>${pieces}</li>`)
    from = to + 1
  }
  return html`<ol class="sheet" dir="auto" start="${firstLine}">${lines}</ol>`
}

function lightOf({ strong, href, label }: Highlight, words: string): Html {
  if (strong) return html`<mark>${words}</mark>`
  return href ? html`<a class="trace" href="${href}" title="${label}">${words}</a>` : html`<span class="trace">${words}</span>`
}

function settled(highlights: readonly Highlight[], [start, end]: Span): readonly Highlight[] {
  const within = highlights.filter(({ at }) => at[0] < end && at[1] > start && at[1] > at[0])
  const kept: Highlight[] = []
  for (const one of within.toSorted((a, b) => Number(b.strong) - Number(a.strong) || a.at[0] - b.at[0] || b.at[1] - a.at[1])) {
    if (!kept.some(({ at }) => at[0] < one.at[1] && one.at[0] < at[1])) kept.push(one)
  }
  return kept.sort((a, b) => a.at[0] - b.at[0])
}
