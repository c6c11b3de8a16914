import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Finding, FindingCode } from '../model/finding.ts'
import { type Companion, type Draft, type Reading, rulesVersion } from '../model/reading.ts'
import { made } from '../text/typography/repairs.ts'
import { indexText, type IndexText } from './index-text.ts'
import { type Layout, printLayout, readBlocks, readLayout } from './layout.ts'
import { utf8 } from './utf8.ts'

/** What the places that were mended below a reading text are counted as, beside the rules of typography. */
export const mended = 'mended'

/** What a catalogue looks into: all of a reading but the text and what lies beside it. */
export type PackedHeader = Pick<Reading, 'rules' | 'format' | 'encoding' | 'findings'> & {
  readonly drafts: readonly Draft[]
  readonly companions?: readonly Companion[]
  /** How many repairs each rule of typography makes where nobody has chosen otherwise, and how many characters were mended below the reading text (`mended`). */
  readonly made?: Readonly<Record<string, number>>
  /** What was mended below the reading text, each name once. */
  readonly repairs: readonly string[]
  readonly counts: {
    /** Length of the reading text, in UTF-16 units. */
    readonly characters: number
    /** Length of the reading text, as UTF-8. */
    readonly textBytes: number
    readonly blocks: number
    readonly marks: number
    readonly personal: number
  }
}

/**
 * The index text of every chapter of every draft, in order: personal data veiled, words of scripts without spaces divided. One
 * chapter ends at its number in `ends` (a byte of `bytes`), where the next one begins. A draft without chapters has one entry.
 */
type Bodies = { readonly bytes: Buffer; readonly ends: readonly number[] }

/** A reading, ready to be stored: what the parser process sends and the writer keeps as it comes. */
export type Packed = {
  readonly header: PackedHeader
  /** The reading text: UTF-8, compressed with zstd. */
  readonly text: Buffer
  /** Blocks, marks, edits, origins, mends, what remains of the bytes, and personal spans: compact JSON, compressed with zstd. */
  readonly layout: Buffer
  readonly bodies: Bodies
}

// Level 3: a tenth smaller than level 1 at the same speed; level 9 takes five times as long for another twentieth.
const compression = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }

/** Above this a layout is no longer believed: the longest member, every line of it a block of its own, has 200 MiB. */
const layoutBytes = 256 * 1024 * 1024

/** A reading as `Packed`, its index text still in pieces: of a long text most of them are views of one buffer. */
export type Pieces = Omit<Packed, 'bodies'> & { readonly bodies: IndexText }

/** Packs a reading. Lone surrogates, which UTF-8 has no form for, become U+FFFD; no offset moves by that. */
export function pack(reading: Reading): Packed {
  const { bodies: { pieces, ends }, ...rest } = packInPieces(reading)
  return { ...rest, bodies: { bytes: Buffer.concat(pieces), ends } }
}

/** How many repairs of each rule a reading proposes and the rules' own thresholds make; the places mended below its text as `mended`. */
function madeIn({ edits = [], mends = [] }: Reading): Readonly<Record<string, number>> {
  const counts: Record<string, number> = mends.length > 0 ? { [mended]: mends.length } : {}
  for (const { rule } of made(edits)) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

/** Packs a reading for a pipe, which has no need of the index text in one piece. */
export function packInPieces(reading: Reading): Pieces {
  const { rules, format, encoding, blocks, marks, edits, origins, mends, remains, personal, drafts, companions, findings } = reading
  const text = utf8(reading.text)
  const header: PackedHeader = {
    rules, format, findings, drafts,
    ...(companions && { companions }),
    ...(encoding && { encoding }),
    made: madeIn(reading),
    repairs: [...new Set(origins.flatMap((origin) => origin.repairs))],
    counts: { characters: reading.text.length, textBytes: text.length, blocks: blocks.length, marks: marks.length, personal: personal.length },
  }
  return {
    header,
    text: zstdCompressSync(text, compression),
    layout: zstdCompressSync(utf8(printLayout({ blocks, marks, origins, personal, ...(edits && { edits }), ...(mends && { mends }), ...(remains && { remains }) })), compression),
    bodies: indexText(reading, text),
  }
}

/** The reading that was packed. @throws RangeError when the layout does not fit the text */
export function unpack(packed: Packed): Reading {
  const { rules, format, encoding, drafts, companions, findings, counts } = packed.header
  const text = unpackText(packed.text, counts.textBytes)
  return { rules, format, text, ...unpackLayout(packed.layout, text), drafts, findings, ...(companions && { companions }), ...(encoding && { encoding }) }
}

const leastChunk = 64

/**
 * What was compressed with zstd, of `longest` bytes at most; `likely`: how many it will be. Node keeps the engine of each call until the next great collection, and with it what was
 * unpacked last: a search leaves a megabyte so, outside the heap, until the collector is called for it. So that is taken from the engine. @throws RangeError when there is more
 */
function expanded(packed: Uint8Array, longest: number, likely: number): Buffer {
  // One byte more: a buffer that is filled to its end has Node make a second one.
  const unpacked = zstdDecompressSync(packed, { maxOutputLength: longest, chunkSize: Math.max(leastChunk, likely + 1), info: true }) as unknown as { readonly buffer: Buffer; readonly engine: { _outBuffer: unknown } }
  unpacked.engine._outBuffer = undefined
  return unpacked.buffer
}

/** The reading text. @param textBytes its length as UTF-8, from the header: more is not unpacked. @throws RangeError when there is more */
export function unpackText(text: Uint8Array, textBytes: number): string {
  return expanded(text, Math.max(1, textBytes), textBytes).toString('utf8')
}

/** What lies beside a reading text. @throws RangeError when it does not fit the text */
export function unpackLayout(layout: Uint8Array, text: string): Layout {
  return readLayout(unpackedJson(layout), text)
}

/** The blocks of a reading text of so many characters, its marks, and the personal data in it. @throws RangeError when they do not fit */
export function unpackBlocks(layout: Uint8Array, characters: number): Pick<Layout, 'blocks' | 'marks' | 'personal'> {
  return readBlocks(unpackedJson(layout), characters)
}

/** The JSON of a layout. Few are more than four times as long as they are packed. */
export function unpackedJson(layout: Uint8Array): string {
  return expanded(layout, layoutBytes, Math.min(1 << 20, layout.byteLength * 4)).toString('utf8')
}

/** A member that was not read, with the reason: a reading without a text. */
export function refused(code: FindingCode, detail?: string): Packed {
  const finding: Finding = { code, ...(detail !== undefined && { detail }) }
  return pack({ rules: rulesVersion, format: 'none', text: '', origins: [], blocks: [], marks: [], personal: [], drafts: [], findings: [finding] })
}
