import type { Span } from '../../../model/span.ts'
import { holdsUnspaced } from '../../../text/chars.ts'
import { segments } from '../../../text/segments.ts'

/** A word of a text as the site's index has it, in small letters without accents, and where it stands. */
export type Token = { readonly word: string; readonly at: Span }

// What is longer is no word of anybody's, and would fill a file of the index by itself.
const longest = 48
const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The words of a text, in order. */
export function tokensIn(text: string): readonly Token[] {
  if (!holdsUnspaced(text)) return tokensOf(text, 0)
  return segments(text).flatMap(([start, end]) => tokensOf(text.slice(start, end), start))
}

function tokensOf(text: string, from: number): readonly Token[] {
  return [...text.matchAll(words)].map(({ 0: word, index }) => ({ word: bare(word).slice(0, longest), at: [from + index, from + index + word.length] }))
}

/** Small letters without accents. */
export function bare(word: string): string {
  return isAscii(word) ? word.toLowerCase() : word.normalize('NFD').toLowerCase().replace(/\p{M}+/gu, '')
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
