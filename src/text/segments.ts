import type { Span } from '../model/span.ts'

let segmenter: Intl.Segmenter | undefined

// The dictionary is chosen by script, not by locale: one segmenter serves Japanese, Chinese, Thai, Lao, Khmer and Burmese.
// Beyond this many characters a stretch without any space is cut, so that the segmenter never holds a whole book at once.
const longest = 4096

/** Divides text at word boundaries by the Unicode rules and ICU's dictionaries; all of it, white space and marks included. */
export function segments(text: string): readonly Span[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' })
  const spans: Span[] = []
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + longest)
    // Never between the halves of a surrogate pair.
    if (to < text.length && text.charCodeAt(to) >= 0xdc00 && text.charCodeAt(to) < 0xe000) to--
    for (const { index, segment } of segmenter.segment(text.slice(from, to))) spans.push([from + index, from + index + segment.length])
    from = to
  }
  return spans
}
