import type { Metadata } from '../../model/reading.ts'
import { decoderOf } from '../rtf/code-pages.ts'
import { DocumentInfo } from '../rtf/document-info.ts'

/** Properties by their numbers. */
const fields: Readonly<Record<number, string>> = { 2: 'title', 3: 'subject', 4: 'author', 5: 'keywords', 6: 'comment' }

const codePage = 1
const created = 12
const mostProperties = 100
/** Milliseconds from 1601, where Windows begins to count, to 1970. */
const before1970 = 11_644_473_600_000

/**
 * Reads what a document says of itself in its stream `\x05SummaryInformation`.
 *
 * @see MS-OLEPS 2.21
 */
export function readSummary(stream: Buffer): readonly Metadata[] {
  const info = new DocumentInfo('doc')
  const at = stream.length >= 48 ? stream.readUInt32LE(44) : stream.length
  if (at + 8 > stream.length) return []
  const count = Math.min(mostProperties, stream.readUInt32LE(at + 4), Math.floor((stream.length - at - 8) / 8))
  const places = new Map(Array.from({ length: count }, (_, index) => [stream.readUInt32LE(at + 8 + index * 8), at + stream.readUInt32LE(at + 12 + index * 8)] as const))
  const pageAt = places.get(codePage)
  const page = pageAt !== undefined && pageAt + 6 <= stream.length ? stream.readUInt16LE(pageAt + 4) : 1252
  for (const [number, field] of Object.entries(fields)) {
    const place = places.get(Number(number))
    if (place !== undefined) info.add(field, wordsAt(stream, place, page))
  }
  const day = places.get(created)
  if (day !== undefined && day + 12 <= stream.length && stream.readUInt32LE(day) === 64) {
    const date = new Date(Number(stream.readBigUInt64LE(day + 4) / 10_000n) - before1970)
    if (date.getTime() > 0) {
      info.addDate('yr', date.getUTCFullYear())
      info.addDate('mo', date.getUTCMonth() + 1)
      info.addDate('dy', date.getUTCDate())
    }
  }
  return info.finish()
}

/** A string property: of bytes in the code page (30), or of UTF-16 (31). */
function wordsAt(stream: Buffer, place: number, page: number): string {
  if (place + 8 > stream.length) return ''
  const kind = stream.readUInt32LE(place)
  const length = Math.min(4096, stream.readUInt32LE(place + 4))
  const wide = kind === 31 || page === 1200
  const bytes = stream.subarray(place + 8, place + 8 + (kind === 31 ? length * 2 : length))
  if (kind !== 30 && kind !== 31) return ''
  const words = wide ? bytes.toString('utf16le') : decoderOf(page).decode(bytes)
  return words.split('\0', 1)[0] ?? ''
}
