import type { Reading } from '../model/reading.ts'
import { holdsUnspaced } from '../text/chars.ts'
import { indexable } from '../text/indexable.ts'
import { mask } from '../text/personal.ts'
import { utf8 } from './utf8.ts'

/** The index text of a reading's chapters as UTF-8, in pieces. One chapter ends at its number in `ends`, where the next one begins. */
export type IndexText = { readonly pieces: readonly Buffer[]; readonly ends: readonly number[] }

type Add = (piece: Buffer) => void
/** Adds the index text of a stretch without personal data. */
type Plain = (from: number, to: number, add: Add) => void

/**
 * What the search index takes of each chapter of each draft: personal data veiled, words of scripts without spaces divided. A draft without
 * chapters counts as one. Most of it stands in the text as it is, and is cut out of its bytes: cheaper than to encode it again.
 */
export function indexText({ text, personal, drafts }: Reading, textBytes: Buffer): IndexText {
  const plain = holdsUnspaced(text) ? divided(text, textBytes) : cut(text, textBytes)
  const pieces: Buffer[] = []
  const ends: number[] = []
  let length = 0
  const add = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
  }
  let [next, last] = [0, 0]
  for (const [start, end] of drafts.flatMap(({ body, chapters }) => (chapters.length === 0 ? [body] : chapters.map(({ at }) => at)))) {
    if (start < last) next = 0
    last = start
    for (let at = start; at < end;) {
      let span = personal[next]
      while (span && span[1] <= at) span = personal[++next]
      const veiledFrom = Math.min(end, Math.max(at, span?.[0] ?? end))
      if (veiledFrom > at) plain(at, veiledFrom, add)
      const veiledTo = Math.min(end, span?.[1] ?? end)
      if (veiledTo > veiledFrom) add(utf8(mask(text.slice(veiledFrom, veiledTo), [[0, veiledTo - veiledFrom]])))
      at = Math.max(veiledFrom, veiledTo)
    }
    ends.push(length)
  }
  return { pieces, ends }
}

function cut(text: string, textBytes: Buffer): Plain {
  const byteAt = bytePlaces(text, textBytes)
  return (from, to, add) => {
    const start = byteAt(from)
    add(textBytes.subarray(start, byteAt(to)))
  }
}

/** So many characters at a time are looked at for scripts without spaces: one line of Japanese in a long English file is no reason to copy all of it. */
const windowCharacters = 16 * 1024
const blank = Buffer.from(' ')

function divided(text: string, textBytes: Buffer): Plain {
  const plain = cut(text, textBytes)
  return (from, to, add) => {
    for (let at = from; at < to;) {
      const end = windowEnd(text, at, to)
      const window = text.slice(at, end)
      if (holdsUnspaced(window)) add(utf8(indexable(window)))
      else plain(at, end, add)
      if (end < to && text.charCodeAt(end - 1) > 32) add(blank)
      at = end
    }
  }
}

/** The end of a window: behind white space, if there is any in its second half, and never between the halves of a surrogate pair. */
function windowEnd(text: string, from: number, to: number): number {
  const most = from + windowCharacters
  if (most >= to) return to
  for (let at = most; at > from + windowCharacters / 2; at--) if (text.charCodeAt(at - 1) <= 32) return at
  const code = text.charCodeAt(most)
  return code >= 0xdc00 && code < 0xe000 ? most - 1 : most
}

/** Where the bytes of a place in the text begin. Asked for places in order, it goes over the text once. */
function bytePlaces(text: string, { length }: Buffer): (place: number) => number {
  if (length === text.length) return (place) => place
  let [at, byte] = [0, 0]
  return (place) => {
    if (place < at) [at, byte] = [0, 0]
    byte += Buffer.byteLength(text.slice(at, place), 'utf8')
    at = place
    return byte
  }
}
