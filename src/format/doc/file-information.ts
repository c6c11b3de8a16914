/** A stretch of a stream: where it begins, and how long it is. */
export type Stretch = { readonly from: number; readonly length: number }

/** How many characters each part of a document has; they follow one another in this order. */
type PartLengths = { readonly text: number; readonly footnotes: number; readonly heads: number; readonly macros: number; readonly comments: number; readonly endnotes: number; readonly boxes: number; readonly headBoxes: number }

/** What the head of a Word document says of the rest. */
export type FileInformation = {
  readonly isEncrypted: boolean
  /** Word 6 and 95 have bytes for characters, and no formatting that is read here. */
  readonly isOld: boolean
  /** The code page of its bytes, by the language it was written in. */
  readonly page: number
  readonly tableStream: '0Table' | '1Table'
  /** Where the text begins and ends where it lies in one piece, in old documents. */
  readonly textFrom: number
  readonly isPieced: boolean
  readonly lengths: PartLengths
  readonly pieces: Stretch
  readonly letters: Stretch
  readonly paragraphs: Stretch
  readonly styles: Stretch
  readonly footnoteMarks: Stretch
  readonly footnotes: Stretch
  readonly endnoteMarks: Stretch
  readonly endnotes: Stretch
}

/** Code pages of languages that are not written in the western one. */
const pages: readonly (readonly [page: number, languages: readonly number[]])[] = [
  [1251, [0x02, 0x19, 0x22, 0x23, 0x2f]], [1250, [0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24]], [1253, [0x08]], [1254, [0x1f]], [1255, [0x0d]], [1256, [0x01, 0x29]], [1257, [0x25, 0x26, 0x27]], [874, [0x1e]],
]

const none: Stretch = { from: 0, length: 0 }
const newest = 0xa5ec
const old = 0xa5dc
const word2 = 0xa5db

/**
 * Reads the head of a Word document's main stream.
 *
 * @returns undefined where it is not one
 * @see MS-DOC 2.5 (Word 97 and later); for Word 2, 6 and 95 what antiword knows of them
 */
export function readInformation(stream: Buffer): FileInformation | undefined {
  if (stream.length < 0x60) return undefined
  const magic = stream.readUInt16LE(0)
  const flags = stream.readUInt16LE(0x0a)
  const isEncrypted = (flags & 0x0100) !== 0
  const number = (at: number): number => (at + 4 <= stream.length ? stream.readUInt32LE(at) : 0)
  const stretch = (at: number): Stretch => ({ from: number(at), length: number(at + 4) })
  const lengths = (at: number): PartLengths => ({
    text: number(at), footnotes: number(at + 4), heads: number(at + 8), macros: number(at + 12), comments: number(at + 16), endnotes: number(at + 20), boxes: number(at + 24), headBoxes: number(at + 28),
  })
  const base = { isEncrypted, tableStream: (flags & 0x0200) === 0 ? '0Table' as const : '1Table' as const, textFrom: number(0x18), page: pages.find(([, languages]) => languages.includes((stream[6] ?? 0) & 0xff))?.[0] ?? 1252 }
  if (magic === newest && stream.readUInt16LE(2) >= 101) {
    return {
      ...base, isOld: false, isPieced: true, lengths: lengths(0x4c), pieces: stretch(0x1a2), letters: stretch(0xfa), paragraphs: stretch(0x102), styles: stretch(0xa2), 
      footnoteMarks: stretch(0xaa), footnotes: stretch(0xb2), endnoteMarks: stretch(0x20a), endnotes: stretch(0x212),
    }
  }
  if (magic !== old && magic !== word2 && magic !== newest) return undefined
  const isPieced = magic !== word2 && (flags & 0x0004) !== 0
  const empty = { letters: none, paragraphs: none, styles: none, footnoteMarks: none, footnotes: none, endnoteMarks: none, endnotes: none }
  return { ...base, ...empty, isOld: true, isPieced, lengths: lengths(0x34), pieces: isPieced ? stretch(0x160) : none }
}
