import type { Span } from '../model/span.ts'
import { type Printable, runs } from './runs.ts'

/** Words of a text as a page shows them, with the spans of those that are meant. */
export type SetWords = { readonly text: string; readonly hits: readonly Span[] }

/**
 * A stretch of a text as a page shows it, the signs of its emphasis left out and personal data masked.
 *
 * @param hits what is meant in it: spans of the whole text, in order, none over another
 * @returns the words, with the spans of the hits in them; a hit of which nothing is shown is left out
 */
export function setWords(of: Printable, [start, end]: Span, hits: readonly Span[]): SetWords {
  let text = ''
  const moved: Span[] = []
  const add = (from: number, to: number): void => {
    if (to > from) text += runs(of, [from, to]).map((run) => run.text).join('')
  }
  let here = start
  for (const [from, to] of hits) {
    add(here, from)
    const at = text.length
    add(from, to)
    if (text.length > at) moved.push([at, text.length])
    here = Math.max(here, to)
  }
  add(here, end)
  return { text, hits: moved }
}
