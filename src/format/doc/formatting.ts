import type { Stretch } from './file-information.ts'
import { type Piece, placeOf } from './pieces.ts'

/** What letters look like, a bit each. `special`: the character stands for something else, a picture or a note's number. */
export const looks = { italic: 1, bold: 2, underlined: 4, hidden: 8, deleted: 16, inserted: 32, special: 64 } as const

/** What a paragraph is. `style`: its number in the table of styles. */
export type ParagraphLook = { readonly style: number; readonly outline: number | undefined; readonly align: 'center' | 'right' | undefined; readonly isRowEnd: boolean; readonly inTable: boolean; readonly isList: boolean }

/** Runs of the main stream, in order, and what was said of each. */
type Runs<Look> = { readonly starts: readonly number[]; readonly ends: readonly number[]; readonly looks: readonly Look[] }

const pageBytes = 512
// A run has a dozen changes at most; more are a table that overlaps itself.
const mostChanges = 64
const plain: ParagraphLook = { style: 0, outline: undefined, align: undefined, isRowEnd: false, inTable: false, isList: false }

/** Reads what letters look like, all over the document: `looks` for each character. */
export function readLetters(stream: Buffer, table: Buffer, where: Stretch, pieces: readonly Piece[], length: number): Uint8Array {
  const { starts, ends, looks: found } = readRuns(stream, table, where, (page, index, count) => {
    const offset = (page[(count + 1) * 4 + index] ?? 0) * 2
    if (offset === 0) return 0
    return letterLook(page.subarray(offset + 1, offset + 1 + (page[offset] ?? 0)))
  })
  const shown = new Uint8Array(length)
  for (const { at, length: size, from, isWide } of pieces) {
    const width = isWide ? 2 : 1
    const end = from + size * width
    for (let run = firstEndingBehind(ends, from); run < starts.length && (starts[run] as number) < end; run++) {
      const look = found[run] as number
      if (look !== 0) shown.fill(look, at + Math.max(0, Math.ceil(((starts[run] as number) - from) / width)), at + Math.min(size, Math.ceil(((ends[run] as number) - from) / width)))
    }
  }
  return shown
}

/** Reads what paragraphs are. @returns the look of the paragraph that ends with a character of the document */
export function readParagraphs(stream: Buffer, table: Buffer, where: Stretch, pieces: readonly Piece[]): (at: number) => ParagraphLook {
  const { starts, ends, looks: found } = readRuns(stream, table, where, (page, index, count) => {
    const offset = (page[(count + 1) * 4 + index * 13] ?? 0) * 2
    if (offset === 0) return plain
    const words = page[offset] ?? 0
    return paragraphLook(words === 0 ? page.subarray(offset + 2, offset + 2 + 2 * (page[offset + 1] ?? 0)) : page.subarray(offset + 1, offset + 2 * words))
  })
  return (at) => {
    const place = placeOf(pieces, at)
    const run = firstEndingBehind(ends, place)
    return place >= 0 && run < starts.length && (starts[run] as number) <= place ? (found[run] as ParagraphLook) : plain
  }
}

/** All runs that the pages of a table describe, in order; what overlaps what came before is left out. */
function readRuns<Look>(stream: Buffer, table: Buffer, { from, length }: Stretch, lookOf: (page: Buffer, index: number, count: number) => Look): Runs<Look> {
  const runs = { starts: [] as number[], ends: [] as number[], looks: [] as Look[] }
  const end = Math.min(table.length, from + length)
  const pages = Math.floor((end - from - 4) / 8)
  const seen = new Set<number>()
  let last = 0
  for (let index = 0; index < pages; index++) {
    const at = (table.readUInt32LE(from + (pages + 1) * 4 + index * 4) & 0x3fffff) * pageBytes
    if (at + pageBytes > stream.length || seen.has(at)) continue
    seen.add(at)
    const page = stream.subarray(at, at + pageBytes)
    const count = page[pageBytes - 1] as number
    for (let run = 0; run < count && (run + 2) * 4 < pageBytes; run++) {
      const start = page.readUInt32LE(run * 4)
      const next = page.readUInt32LE(run * 4 + 4)
      if (start < last || next <= start) continue
      runs.starts.push(start)
      runs.ends.push(next)
      runs.looks.push(lookOf(page, run, count))
      last = next
    }
  }
  return runs
}

function firstEndingBehind(ends: readonly number[], place: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** The changes of formatting in a list of them: what is changed, and to what. */
function changesIn(list: Buffer, start: number, take: (what: number, operand: number) => void): void {
  for (let at = start, count = 0; at + 3 <= list.length && count < mostChanges; count++) {
    const what = list.readUInt16LE(at)
    const size = operandSize(what, list, at + 2)
    if (at + 2 + size > list.length) return
    take(what, size >= 2 ? list.readUInt16LE(at + 2) : (list[at + 2] as number))
    at += 2 + size
  }
}

/** How many bytes a change has behind its number. @see MS-DOC 2.6.1 (Sprm) */
function operandSize(what: number, list: Buffer, at: number): number {
  const kind = what >> 13
  if (kind === 6) return what === 0xd608 && at + 2 <= list.length ? list.readUInt16LE(at) + 1 : (list[at] ?? 0) + 1
  return kind === 3 ? 4 : kind === 7 ? 3 : kind === 0 || kind === 1 ? 1 : 2
}

// 0x81 is "the opposite of the style", which is plain for nearly all prose; 0x80 is "as the style".
const isOn = (operand: number): boolean => (operand & 0xff) === 1 || (operand & 0xff) === 0x81

const letterChanges: Readonly<Record<number, number>> = { 0x0835: looks.bold, 0x0836: looks.italic, 0x083c: looks.hidden, 0x0800: looks.deleted, 0x0801: looks.inserted, 0x0855: looks.special, 0x0811: looks.hidden }

function letterLook(list: Buffer): number {
  let look = 0
  changesIn(list, 0, (what, operand) => {
    const bit = what === 0x2a3e ? looks.underlined : letterChanges[what]
    if (bit === undefined) return
    // Underlining has many kinds; 0 is none, 5 is hidden.
    const isSet = what === 0x2a3e ? operand !== 0 && operand !== 5 : isOn(operand)
    look = isSet ? look | bit : look & ~bit
  })
  return look
}

function paragraphLook(list: Buffer): ParagraphLook {
  if (list.length < 2) return plain
  let look: ParagraphLook = { ...plain, style: list.readUInt16LE(0) }
  changesIn(list, 2, (what, operand) => {
    if (what === 0x2403 || what === 0x2461) look = { ...look, align: operand === 1 ? 'center' : operand === 2 ? 'right' : undefined }
    else if (what === 0x2416) look = { ...look, inTable: operand !== 0 }
    else if (what === 0x2417 || what === 0x244c) look = { ...look, isRowEnd: operand !== 0 }
    else if (what === 0x2640) look = { ...look, outline: operand }
    else if (what === 0x460b) look = { ...look, isList: operand > 0 && operand < 0x7ff }
  })
  return look
}
