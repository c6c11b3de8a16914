// bounded: each pattern here meets at most 300 characters.
import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isUnspaced } from '../text/chars.ts'
import { isCoarse } from '../text/coarse.ts'
import { labelOf } from './headers/labels.ts'
import { noticeOf } from './headers/notices.ts'
import { isBlank } from './line-table.ts'

const fewest = 5
const most = 9

/**
 * The first words of a story that can stand for a title: five to nine of its first sentence, cut at a clause where there is one; never of a
 * warning, a notice or a coarse sentence.
 *
 * @param blocks the story's blocks, in order
 */
export function incipitOf(text: string, body: Span, blocks: readonly Block[]): Span {
  let tried = 0
  for (const { kind, at } of blocks) {
    if (tried >= mostTried) break
    if (at[0] < body[0] || at[1] > body[1] || (kind !== 'paragraph' && kind !== 'verse' && kind !== 'quotation') || !hasLetter(text, at)) continue
    const opening = openingOf(text, at)
    if (!isUnfit(text.slice(opening[0], Math.min(at[1], opening[1] + 200)))) return opening
    tried += 1
  }
  return [body[0], body[0]]
}

/** How many paragraphs are tried, when the first ones do not do. */
const mostTried = 5

/** A warning, a notice or a coarse sentence stands for no title. */
function isUnfit(words: string): boolean {
  const [sentence = ''] = words.split(/(?<=[.!?])\s/, 1)
  return isCoarse(sentence) || labelOf(/^[^:\n]{0,60}(?=:)/.exec(words)?.[0] ?? '')?.kind === 'warning' || noticeOf(words) !== undefined
}

/** The first five to nine words of a paragraph. */
function openingOf(text: string, block: Span): Span {
  let start = block[0]
  while (start < block[1] && !isWordy(text.charCodeAt(start))) start += 1
  let words = 0
  let clause = -1
  let at = start
  let last = start
  let unspaced = 0
  while (at < block[1]) {
    const code = text.charCodeAt(at)
    if (isUnspaced(code)) {
      // Scripts without spaces: some twenty characters, cut at their own comma or stop.
      unspaced += 1
      last = at + 1
      if (unspaced >= 20) break
      at += 1
      continue
    }
    if (unspaced > 0 && '、。！？」』'.includes(text[at] as string)) { if (unspaced >= 8 || text[at] !== '、') break; at += 1; continue }
    if (isBlank(code)) {
      while (at < block[1] && isBlank(text.charCodeAt(at))) at += 1
      continue
    }
    let end = at
    while (end < block[1] && !isBlank(text.charCodeAt(end)) && !isUnspaced(text.charCodeAt(end)) && end - at < 80 && !(end > at && text[end] === '—')) end += 1
    if (end === at) end = at + 1
    let wordEnd = end
    while (wordEnd > at && !isWordy(text.charCodeAt(wordEnd - 1))) wordEnd -= 1
    if (wordEnd > at) {
      words += 1
      last = wordEnd
      const tail = text.slice(wordEnd, end)
      if (/[.!?…]/.test(tail) && !/^(?:Mr|Mrs|Ms|Dr|St|[A-Z])$/.test(text.slice(at, wordEnd)) && words >= 2) break
      if (/[,;:—–-]|["”»]/.test(tail) && words >= fewest) { clause = wordEnd; break }
      if (words >= most) break
    }
    at = end
  }
  return [start, clause > 0 ? clause : last]
}

function isWordy(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code > 0x2fff || (code > 0xbf && code < 0x2000)
}

function hasLetter(text: string, [from, to]: Span): boolean {
  for (let at = from; at < to; at += 1) if (isWordy(text.charCodeAt(at))) return true
  return false
}

/** The incipit as a title shows it: one line, quotation marks balanced by being left out at the ends, and an ellipsis. */
export function incipitTitle(text: string, span: Span): string {
  const words = text.slice(...span).replace(/\s+/g, ' ').replace(/["“”„«»_*]/g, '').trim()
  return words === '' ? '' : `${words}…`
}
