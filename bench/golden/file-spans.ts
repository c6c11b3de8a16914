import type { Reading } from '../../src/model/reading.ts'
import type { Span } from '../../src/model/span.ts'
import { byteSpan } from '../../src/intake/byte-span.ts'

/**
 * From spans of a reading's text to spans of the file's own characters (UTF-16 units of the file read as UTF-8): through the bytes, since a web
 * page has tags between its words and mended words are others in the file.
 */
export function fileSpans(bytes: Uint8Array, file: string, reading: Reading): (at: Span) => Span {
  const units = unitsOf(bytes)
  const text = reading.text
  return (at) => {
    const [from, to] = byteSpan(bytes, reading, at)
    const span: Span = [units[from] ?? file.length, units[to] ?? file.length]
    return reading.origins.some(({ newline }) => newline === 'document') ? within(file, span, text, at) : span
  }
}

/** The UTF-16 unit that each byte of a UTF-8 text begins or belongs to; one more for its end. */
function unitsOf(bytes: Uint8Array): Uint32Array {
  const units = new Uint32Array(bytes.length + 1)
  let unit = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    const follows = (byte & 0xc0) === 0x80
    units[at] = follows ? Math.max(0, unit - 1) : unit
    if (!follows) unit += byte >= 0xf0 ? 2 : 1
  }
  units[bytes.length] = unit
  return units
}

const edge = 6

/**
 * A document's words came from somewhere in a stretch: they are looked for in the file, as the how manieth of their like they are. A long stretch
 * has markup among its words; it lies between its first few words and its last few.
 */
function within(file: string, [from, to]: Span, text: string, [start, end]: Span): Span {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].map((word): Span => [start + word.index, start + word.index + word[0].length])
  if (words.length === 0) return [from, to]
  if (words.length <= 2 * edge) return find(file, from, text, [start, end]) ?? [from, to]
  const head = find(file, from, text, [(words[0] as Span)[0], (words[edge - 1] as Span)[1]])
  const foot = find(file, head?.[1] ?? from, text, [(words.at(-edge) as Span)[0], (words.at(-1) as Span)[1]])
  return [head?.[0] ?? from, foot?.[1] ?? to]
}

function find(file: string, from: number, text: string, at: Span): Span | undefined {
  const words = text.slice(...at).trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(words.join('[\\s>*_\\\\]+'), 'g')
  const before = [...text.slice(0, at[0]).matchAll(pattern)].length
  const found = [...file.matchAll(pattern)].map((one): Span => [one.index, one.index + one[0].length])
  return found[before] ?? found.find(([start]) => start >= from)
}
