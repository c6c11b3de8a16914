import type { Span } from '../model/span.ts'
import { asciiKinds, blankKind, holdsUnspaced, isSpace, isUnspaced, isWordCode } from './chars.ts'
import { segments } from './segments.ts'

/**
 * Counts the words of a stretch of text: what white space divides and what holds a letter or a digit. Scripts that are
 * written without spaces are divided by `Intl.Segmenter`.
 */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0
  for (let at = start; at < end; at++) {
    const runStart = at
    // Above 1 where the run at hand holds a letter or a digit. One tight loop a run: most of any text is ASCII.
    let kinds = 0
    let hasUnspaced = false
    for (; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code < 128) {
        const kind = asciiKinds[code] as number
        if (kind === blankKind) break
        kinds |= kind
      } else {
        if (isSpace(code)) break
        if (isWordCode(code)) kinds |= 2
        if (isUnspaced(code)) hasUnspaced = true
      }
    }
    words += hasUnspaced && kinds > 1 ? wordsOf(text, runStart, at).length : kinds >> 1
  }
  return words
}

/** The words of a stretch of text as spans, in order: cut to their outermost letters and digits. */
export function wordsOf(text: string, start = 0, end = text.length): readonly Span[] {
  const spans: Span[] = []
  let first = -1
  let last = -1
  const close = (): void => {
    if (first < 0) return
    if (holdsUnspaced(text.slice(first, last))) {
      for (const [from, to] of segments(text.slice(first, last))) if (holdsWord(text, first + from, first + to)) spans.push([first + from, first + to])
    } else spans.push([first, last])
    first = -1
  }
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) close()
    else if (isWordCode(code)) {
      if (first < 0) first = at
      last = at + 1
    }
  }
  close()
  return spans
}

/** Whether the stretch of text holds at least one letter or digit. */
export function holdsWord(text: string, start = 0, end = text.length): boolean {
  for (let at = start; at < end; at++) if (isWordCode(text.charCodeAt(at))) return true
  return false
}
