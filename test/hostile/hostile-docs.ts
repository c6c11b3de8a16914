import { makeCompound, makeDoc, type MadeParagraph, pieceTable } from '../support/make-doc.ts'
import type { Family } from './hostile-texts.ts'
import { sized } from './sizes.ts'

const words = 'She waited by the sea, and the tide came in.\r'
const plain = (text: string): MadeParagraph => ({ runs: [{ words: text }] })
const doc = (before: string): (() => Buffer) => () => makeDoc({ paragraphs: [plain(before), plain(words)] })
const whole = (): Buffer => makeDoc({ paragraphs: Array.from({ length: 100 }, () => plain(words)) })

/** A document with 32-bit numbers of its file changed. */
function with32(change: (bytes: Buffer) => readonly (readonly [at: number, value: number])[]): () => Buffer {
  return () => {
    const bytes = whole()
    for (const [at, value] of change(bytes)) bytes.writeUInt32LE(value >>> 0, at)
    return bytes
  }
}

const tableOf = (bytes: Buffer): number => (bytes.readUInt32LE(76) + 1) * 512
const directoryOf = (bytes: Buffer): number => (bytes.readUInt32LE(48) + 1) * 512

/** A main stream and a table stream that say of themselves what they like. */
function lying(lengths: number, pieces: Buffer): Buffer {
  const stream = Buffer.alloc(40_000, words)
  stream.fill(0, 0, 0x300)
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(193, 2)
  stream.writeUInt16LE(0x0200, 0x0a)
  for (let at = 0x4c; at <= 0x68; at += 4) stream.writeUInt32LE(lengths, at)
  stream.writeUInt32LE(pieces.length, 0x1a6)
  return makeCompound([['WordDocument', stream], ['1Table', pieces]])
}

/** Word's binary documents that have hung or filled readers. Without `ends`: read, or refused with a reason. */
export const hostileDocs: readonly Family[] = [
  { name: 'sectors-in-a-circle.doc', make: with32((bytes) => [[tableOf(bytes), 1], [tableOf(bytes) + 4, 0]]) },
  { name: 'a-sector-after-itself.doc', make: with32((bytes) => [[tableOf(bytes), 0]]) },
  { name: 'directory-in-a-circle.doc', make: with32((bytes) => [[tableOf(bytes) + bytes.readUInt32LE(48) * 4, bytes.readUInt32LE(48)]]) },
  { name: 'entries-in-a-circle.doc', make: with32((bytes) => [1, 2].flatMap((entry) => [68, 72, 76].map((side) => [directoryOf(bytes) + entry * 128 + side, 3 - entry] as const))), ends: 'read' },
  { name: 'streams-of-4-gb.doc', make: with32((bytes) => [1, 2].map((entry) => [directoryOf(bytes) + entry * 128 + 120, 0xffffffff] as const)), ends: 'read' },
  { name: 'more-tables-in-a-circle.doc', make: with32(() => [[68, 0], [72, 0xffffffff]]), ends: 'read' },
  { name: 'sectors-of-2-gb.doc', make: with32(() => [[30, 0x0006001f]]), ends: 'document-unreadable' },
  { name: 'all-streams-mini.doc', make: with32(() => [[56, 0xffffffff]]) },
  { name: 'lengths-of-4-gb.doc', make: () => lying(0xffffffff, pieceTable([{ length: 30_000, from: 0x300, wide: false }])), ends: 'read' },
  { name: 'pieces-that-overlap.doc', make: () => lying(30_000, pieceTable(Array.from({ length: sized(50_000) }, () => ({ length: 30_000, from: 0x300, wide: false })))), ends: 'read' },
  { name: 'pieces-backwards.doc', make: () => lying(30_000, pieceTable(Array.from({ length: 1000 }, (_, at) => ({ length: at % 2 === 0 ? 100 : -50, from: 0x300, wide: false })))) },
  { name: 'pieces-beyond-the-end.doc', make: () => lying(30_000, pieceTable([{ length: 30_000, from: 0x3fffffff, wide: false }])) },
  { name: 'formatting-before-pieces.doc', make: () => lying(30_000, Buffer.alloc(60_000, 1)) },
  { name: 'fields-in-fields.doc', make: doc('\x13 IF '.repeat(sized(30_000))), ends: 'no-prose' },
  { name: 'results-in-results.doc', make: doc('\x13 HYPERLINK "http://example.org/" \x14'.repeat(500)), ends: 'read' },
  { name: 'field-ends.doc', make: doc('\x15\x14'.repeat(sized(30_000))), ends: 'read' },
  { name: 'cells.doc', make: doc('a\x07'.repeat(sized(20_000))), ends: 'read' },
  { name: 'empty-cells.doc', make: doc('\x07'.repeat(sized(60_000))), ends: 'read' },
  { name: 'dde-and-scripts.doc', make: doc('\x13 DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" \x14said\x15 \x13 HYPERLINK "javascript:alert(1)" \x14said\x15\r'), ends: 'read' },
  { name: 'encrypted.doc', make: () => makeDoc({ flags: 0x0100, paragraphs: [plain(words)] }), ends: 'document-encrypted' },
  { name: 'cut.doc', make: () => whole().subarray(0, 1500) },
  { name: 'nothing.doc', make: () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), ends: 'document-unreadable' },
]
