import type { Span } from '../model/span.ts'
import { holdsUnspaced, isSpace, isUnspaced, isWordCode } from './chars.ts'
import { segments } from './segments.ts'

/**
 * Counts the words of a stretch of text: what white space divides and what holds a letter or a digit. Scripts that are
 * written without spaces are divided by `Intl.Segmenter`.
 */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0
  let inRun = false
  let hasWord = false
  let runStart = start
  let hasUnspaced = false
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32
    // Small letters are most of any text: the shortest way for them.
    if (hasWord && code > 96 && code < 123) continue
    if (isSpace(code)) {
      if (hasWord) words += hasUnspaced ? wordsOf(text, runStart, at).length : 1
      inRun = hasWord = hasUnspaced = false
      continue
    }
    if (!inRun) {
      inRun = true
      runStart = at
    }
    if (!hasWord && isWordCode(code)) hasWord = true
    if (code >= 0xe00 && !hasUnspaced && isUnspaced(code)) hasUnspaced = true
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
