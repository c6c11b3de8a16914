import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { holdsUnspaced } from '../text/chars.ts'
import { indexable } from '../text/indexable.ts'
import { mask } from '../text/personal.ts'
import { made } from '../text/typography/repairs.ts'
import { utf8 } from './utf8.ts'

/** The index text of a reading's chapters as UTF-8, in pieces. One chapter ends at its number in `ends`, where the next one begins. */
export type IndexText = { readonly pieces: readonly Buffer[]; readonly ends: readonly number[] }

type Add = (piece: Buffer) => void
/** Adds the index text of a stretch without personal data. */
type Plain = (from: number, to: number, add: Add) => void

/** A stretch that the index takes otherwise than it stands: personal data veiled, a word broken at a line's end in one piece. */
type Change = { readonly at: Span; readonly becomes: string }

/** The changes of a text, in order of place, none over another. */
function changesOf({ text, personal, edits = [] }: Reading): readonly Change[] {
  const veils = personal.map((at): Change => ({ at, becomes: mask(text.slice(...at), [[0, at[1] - at[0]]]) }))
  // Of repairs only those that change what the words are: all marks are alike to the index.
  const joins = made(edits.filter(({ before, after }) => before.includes('\n') && after.trim() === after)).map(({ at, after }): Change => ({ at, becomes: after }))
  if (joins.length === 0) return veils
  let last = 0
  return [...veils, ...joins].sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]).filter(({ at: [from, to] }) => {
    if (from < last) return false
    last = to
    return true
  })
}

/**
 * What the search index takes of each chapter of each draft: personal data veiled, words of scripts without spaces divided. A draft without
 * chapters counts as one. Most of it stands in the text as it is, and is cut out of its bytes: cheaper than to encode it again.
 */
export function indexText(reading: Reading, textBytes: Buffer): IndexText {
  const { text, drafts } = reading
  const changes = changesOf(reading)
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
      let change = changes[next]
      while (change && change.at[1] <= at) change = changes[++next]
      const [from, to] = change ? change.at : [end, end]
      const plainTo = Math.min(end, Math.max(at, from))
      if (plainTo > at) plain(at, plainTo, add)
      if (change && plainTo < end) add(utf8(change.becomes.slice(Math.max(0, plainTo - from), to > end ? end - from : undefined)))
      at = Math.max(plainTo, Math.min(end, to))
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
