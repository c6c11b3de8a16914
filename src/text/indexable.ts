import { holdsUnspaced, isUnspaced } from './chars.ts'
import { segments } from './segments.ts'

/**
 * The text as the search index takes it: as it is, except that stretches of Han, kana, Thai, Lao, Khmer and Myanmar letters get
 * blanks between their words. Documents and query words go through the same function, so that they meet.
 */
export function indexable(text: string): string {
  if (!holdsUnspaced(text)) return text
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < text.length;) {
    if (!isUnspaced(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && (isUnspaced(text.charCodeAt(end)) || isLowSurrogate(text.charCodeAt(end)))) end++
    pieces.push(text.slice(from, at))
    const stretch = text.slice(at, end)
    if (at > 0) pieces.push(' ')
    pieces.push(segments(stretch).map(([start, stop]) => stretch.slice(start, stop)).join(' '))
    if (end < text.length) pieces.push(' ')
    from = at = end
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
