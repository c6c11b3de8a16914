import type { Span } from '../model/span.ts'
import { asciiKinds, blankKind, holdsUnspaced, isSpace, isUnspaced, isWordCode } from './chars.ts'
import { segments } from './segments.ts'

/**
 * Counts the words of a stretch of text: what white space divides and what holds a letter or a digit. Scripts that are
 * written without spaces are divided by `Intl.Segmenter`.
 */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0
  let hasWord = false
  let hasUnspaced = false
  let runStart = start
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      // Most of any text: one look into a table.
      const kind = asciiKinds[code] as number
      if (kind > blankKind) hasWord = true
      if (kind !== blankKind) continue
    } else if (!isSpace(code)) {
      if (!hasWord && isWordCode(code)) hasWord = true
      if (!hasUnspaced && isUnspaced(code)) hasUnspaced = true
      continue
    }
    if (hasWord) words += hasUnspaced ? wordsOf(text, runStart, at).length : 1
    hasWord = hasUnspaced = false
    runStart = at + 1
  }
  return hasWord ? words + (hasUnspaced ? wordsOf(text, runStart, end).length : 1) : words
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
