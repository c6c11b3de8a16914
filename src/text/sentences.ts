import type { Span } from '../model/span.ts'
import { isLetter, isSpace } from './chars.ts'

/** Words before a full stop that does not end a sentence. */
const abbreviations = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'prof', 'capt', 'col', 'gen', 'lt', 'sgt', 'rev', 'hon', 'jr', 'sr', 'vs', 'etc', 'no', 'vol', 'm', 'mme', 'mlle', 'hr', 'fr', 'bzw', 'usw', 'ca'])

// Longer than this an excerpt is no longer read at a glance.
const longest = 300

/**
 * The sentence around a place in the text: from behind the end of the one before to its own end, quotation marks included.
 * Never longer than about 300 characters: beyond, it is cut at a blank on the far side.
 *
 * @param at an offset, or a span that the sentence is to hold
 */
export function sentenceAround(text: string, at: number | Span): Span {
  const from = Math.max(0, Math.min(typeof at === 'number' ? at : at[0], text.length))
  const to = Math.max(from, Math.min(typeof at === 'number' ? at : at[1], text.length))
  const room = Math.max(40, longest - (to - from))
  const lowest = Math.max(0, from - room)
  let start = from
  while (start > lowest && !(start < text.length && endsAt(text, start))) start--
  if (start === lowest && lowest > 0) start = skipToBlank(text, start, from)
  while (start < from && isSpace(text.charCodeAt(start))) start++
  const highest = Math.min(text.length, Math.max(to, start + longest))
  let end = to
  while (end < highest && !(end > from && endsAt(text, end))) end++
  if (end === highest && highest < text.length && !isSpace(text.charCodeAt(end))) while (end > to && !isSpace(text.charCodeAt(end - 1))) end--
  while (end > to && isSpace(text.charCodeAt(end - 1))) end--
  return [start, end]
}

/** Whether a sentence ends just before `at`: behind `.`, `!`, `?`, `…` and closing quotes with a blank after them, at an empty line, or behind `。`. */
function endsAt(text: string, at: number): boolean {
  if (at === 0) return true
  const next = at < text.length ? text.charCodeAt(at) : 10
  const before = text.charCodeAt(at - 1)
  if (before === 10 && (at === 1 || text.charCodeAt(at - 2) === 10)) return true
  let mark = at - 1
  while (mark > 0 && isCloser(text.charCodeAt(mark)) && at - mark < 4) mark--
  const code = text.charCodeAt(mark)
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f) return !isCloser(next)
  if (!isSpace(next)) return false
  if (code === 33 || code === 63 || code === 0x2026) return !opensLower(text, at)
  if (code !== 46) return false
  return !isAbbreviation(text, mark) && !opensLower(text, at)
}

function isCloser(code: number): boolean {
  return code === 34 || code === 39 || code === 41 || code === 93 || code === 0x2019 || code === 0x201d || code === 0xbb || code === 0x300d || code === 0x300f || code === 95 || code === 42
}

/** Whether the next word starts with a small letter: `"Stop!" she said.` is one sentence. */
function opensLower(text: string, at: number): boolean {
  let next = at
  while (next < text.length && next < at + 4 && isSpace(text.charCodeAt(next))) {
    if (text.charCodeAt(next) === 10 && text.charCodeAt(next + 1) === 10) return false
    next++
  }
  const letter = text.charAt(next)
  return isLetter(letter.charCodeAt(0)) && letter !== letter.toUpperCase() && letter === letter.toLowerCase()
}

function isAbbreviation(text: string, dot: number): boolean {
  let start = dot
  while (start > 0 && dot - start < 6 && isLetter(text.charCodeAt(start - 1))) start--
  const word = text.slice(start, dot)
  return (word.length === 1 && word !== 'I' && word === word.toUpperCase()) || abbreviations.has(word.toLowerCase())
}

function skipToBlank(text: string, at: number, limit: number): number {
  let next = at
  while (next < limit && !isSpace(text.charCodeAt(next))) next++
  return next < limit ? next : at
}
