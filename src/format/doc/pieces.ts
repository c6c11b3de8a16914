import { decoderOf } from '../rtf/code-pages.ts'
import type { Stretch } from './file-information.ts'

/** A run of characters as it lies in the main stream. `at`: its first character's place in the document; `from`: its first byte. */
export type Piece = { readonly at: number; readonly length: number; readonly from: number; readonly isWide: boolean }

/** The document's characters, all parts of it in a row, and where each lies in the main stream. */
type PiecedText = { readonly text: string; readonly pieces: readonly Piece[]; readonly isDamaged: boolean }

const halfMark = 0x40000000

/** Reads the table of pieces: `table` is the stream that holds it. @param isOld whether characters are bytes, as in Word 6 and 95 */
export function readPieces(table: Buffer, { from, length }: Stretch, isOld: boolean): readonly Piece[] {
  const end = Math.min(table.length, from + length)
  let at = from
  // Formatting of pieces comes first, in any number.
  while (at + 3 <= end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1)
  if (at + 5 > end || table[at] !== 2) return []
  const bytes = Math.min(table.readUInt32LE(at + 1), end - at - 5)
  const count = Math.floor((bytes - 4) / 12)
  const places = at + 5
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const first = table.readUInt32LE(places + index * 4)
    const next = table.readUInt32LE(places + index * 4 + 4)
    const place = table.readUInt32LE(places + (count + 1) * 4 + index * 8 + 2)
    if (next <= first) continue
    const isWide = !isOld && (place & halfMark) === 0
    pieces.push({ at: first, length: next - first, from: isOld ? place : isWide ? place : (place & ~halfMark) >>> 1, isWide })
  }
  return pieces
}

/** Puts the pieces' characters together, bytes in a code page. There are never more of them than the stream has bytes, whatever the table says. */
export function joinPieces(stream: Buffer, given: readonly Piece[], page: number): PiecedText {
  const single = decoderOf(page).single ?? []
  const parts: string[] = []
  const pieces: Piece[] = []
  let at = 0
  let isDamaged = false
  for (const piece of given) {
    const width = piece.isWide ? 2 : 1
    const length = Math.max(0, Math.min(piece.length, Math.floor((stream.length - piece.from) / width), stream.length - at))
    if (length < piece.length || piece.at !== at) isDamaged = true
    if (length === 0) continue
    const end = piece.from + length * width
    parts.push(piece.isWide ? stream.toString('utf16le', piece.from, end) : narrow(stream, piece.from, end, single))
    pieces.push({ at, length, from: piece.from, isWide: piece.isWide })
    at += length
  }
  return { text: parts.join(''), pieces, isDamaged }
}

/** Where a character of the document lies in the main stream; -1 where it does not. */
export function placeOf(pieces: readonly Piece[], at: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).at <= at) low = middle + 1
    else high = middle
  }
  const piece = pieces[low - 1]
  return piece && at < piece.at + piece.length ? piece.from + (at - piece.at) * (piece.isWide ? 2 : 1) : -1
}

function narrow(stream: Buffer, start: number, end: number, single: readonly string[]): string {
  return stream.toString('latin1', start, end).replace(/[\x80-\xff]/g, (letter) => single[letter.charCodeAt(0)] ?? letter)
}
