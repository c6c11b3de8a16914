import type { FileInformation, Stretch } from './file-information.ts'

/** A note: which characters of the document it is; 0 for words that no mark calls. */
type Note = { readonly from: number; readonly to: number; readonly number: number }

/** The notes of a document, footnotes before endnotes, and the characters in the text that stand for them. */
type Notes = { readonly marks: ReadonlyMap<number, number>; readonly notes: readonly Note[] }

/** Reads where the notes of a document stand, and where its text calls them. Numbers begin with 1 and go on through both kinds. */
export function readNotes(table: Buffer, { lengths, footnoteMarks, footnotes, endnoteMarks, endnotes }: FileInformation, length: number): Notes {
  const marks = new Map<number, number>()
  const notes: Note[] = []
  let numbered = 0
  const take = (calls: Stretch, places: Stretch, start: number, size: number): void => {
    const end = Math.min(length, start + size)
    if (end <= start) return
    // Two bytes of kind behind each place; the places have one more than there are notes.
    const called = numbersAt(table, calls, 6, 4)
    const found = numbersAt(table, places, 4, 0)
    const stops = found.length > 1 ? found : [0, size]
    let last = start
    for (let index = 0; index + 1 < stops.length; index++) {
      const to = Math.min(end, start + (stops[index + 1] as number))
      const mark = called[index]
      const number = mark === undefined ? 0 : ++numbered
      if (mark !== undefined) marks.set(mark, number)
      if (to > last) notes.push({ from: last, to, number })
      last = Math.max(last, to)
    }
    if (last < end) notes.push({ from: last, to: end, number: 0 })
  }
  const behindText = lengths.text
  take(footnoteMarks, footnotes, behindText, lengths.footnotes)
  take(endnoteMarks, endnotes, behindText + lengths.footnotes + lengths.heads + lengths.macros + lengths.comments, lengths.endnotes)
  return { marks, notes }
}

/** The places of a table of `each` bytes an entry, of which four are the place; `more` bytes stand behind the last. */
function numbersAt(table: Buffer, { from, length }: Stretch, each: number, more: number): number[] {
  const end = Math.min(table.length, from + length)
  const count = Math.max(0, Math.floor((end - from - more) / each))
  return Array.from({ length: count }, (_, index) => table.readUInt32LE(from + index * 4))
}
