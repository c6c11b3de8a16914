import type { Span } from '../model/span.ts'
import { holdsUnspaced, isSpace, isWordCode } from '../text/chars.ts'
import { fold } from '../text/fold.ts'
import { segments } from '../text/segments.ts'

/** The words of a text in order: how each is compared (`folded`: small letters, no accents, no apostrophe) and where it stands. */
export type FoldedWords = { readonly folded: readonly string[]; readonly starts: readonly number[]; readonly ends: readonly number[] }

/**
 * The words of a stretch of text as a memory would compare them: case, accents, apostrophes, marks and line ends do not matter. What a hyphen or a
 * dash joins is two words.
 */
export function foldedWords(text: string, [start, end]: Span = [0, text.length]): FoldedWords {
  const folded: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const add = (from: number, to: number, isPlain: boolean): void => {
    const word = isPlain ? text.slice(from, to).toLowerCase() : fold(text.slice(from, to)).replaceAll("'", '')
    if (word === '') return
    folded.push(word)
    starts.push(from)
    ends.push(to)
  }
  for (let at = start; at < end; at++) {
    if (!isWordCode(text.charCodeAt(at))) continue
    const from = at
    let most = 0
    for (; at < end; at++) {
      const code = text.charCodeAt(at)
      if (!isWordCode(code) && !(isApostrophe(code) && at + 1 < end && isWordCode(text.charCodeAt(at + 1)))) break
      // An apostrophe is no letter of its word, and nor is an accent.
      most = Math.max(most, code === 39 ? 128 : code)
    }
    if (most < 128) add(from, at, true)
    else if (holdsUnspaced(text.slice(from, at))) for (const [a, b] of segments(text.slice(from, at))) add(from + a, from + b, false)
    else add(from, at, false)
  }
  return { folded, starts, ends }
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 96 || code === 0xb4
}

/** The text with every line end and tab a blank, unit for unit, so that a passage stands in one line and its spans hold. */
export function onOneLine(text: string): string {
  let line = ''
  for (let at = 0; at < text.length; at++) line += isSpace(text.charCodeAt(at)) ? ' ' : text[at]
  return line
}
