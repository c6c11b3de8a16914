import type { Mend, Origin } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isSpace } from '../text/chars.ts'
import { received, receivedOffsets } from '../text/mends.ts'
import { utf8Step } from './encodings/unicode.ts'

/** What places are looked up in: the text with its mends, and where its characters come from. */
export type Placed = { readonly text: string; readonly origins: readonly Origin[]; readonly mends?: readonly Mend[] }

/**
 * The bytes of the member that a span of the reading text came from: `[start, end)` in bytes. Decoded in the encoding of its
 * origin, they hold the words of the span as they were received; of a document that is no line of characters, the stretch that they were
 * taken from.
 *
 * @param placed its origins in order of `at`, as `decode` gives them, or `throughMarkup` for web pages
 */
export function byteSpan(bytes: Uint8Array, placed: Placed, span: Span): Span {
  const { text, origins } = asReceived(placed)
  const [start] = receivedOffsets([span[0]], placed.mends) as [number]
  const [end] = receivedOffsets([span[1]], placed.mends, 'end') as [number]
  const [first, last] = [originAt(origins, start), originAt(origins, Math.max(start, end - 1))]
  if (origins[first]?.newline === 'document') return [origins[first].from, origins.slice(last + 1).find(({ from }) => from > (origins[last]?.from ?? 0))?.from ?? bytes.length]
  const from = walkTo(bytes, origins, text, start).byte
  if (end <= start) return [from, from]
  // Behind the last character, not before the next one: markup between the two is not part of the words.
  const walker = walkTo(bytes, origins, text, end - 1)
  walker.advance()
  return [from, Math.max(from, walker.byte)]
}

/** The text as it was before it was mended, and where its characters come from. */
export function asReceived({ text, origins, mends }: Placed): Placed {
  if (!mends || mends.length === 0) return { text, origins }
  const starts = receivedOffsets(origins.map(({ at }) => at), mends)
  return { text: received(text, mends), origins: origins.map((origin, index) => ({ ...origin, at: starts[index] as number })) }
}

function originAt(origins: readonly Origin[], at: number): number {
  let index = 0
  while (index + 1 < origins.length && (origins[index + 1] as Origin).at <= at) index++
  return index
}

function walkTo(bytes: Uint8Array, origins: readonly Origin[], text: string, at: number): Walker {
  const origin = origins[originAt(origins, at)] ?? { at: 0, from: 0, encoding: 'utf-8', newline: 'lf', repairs: [] }
  const walker = new Walker(bytes, text, origin)
  while (walker.at < at && walker.byte < bytes.length) walker.advance()
  walker.settle()
  return walker
}

/** Goes along the reading text and the bytes at once, one character at a time. */
export class Walker {
  at: number
  byte: number
  readonly #bytes: Uint8Array
  readonly #text: string
  readonly #origin: Origin
  readonly #step: (bytes: Uint8Array, at: number) => number
  readonly #unit: number
  readonly #decode: (from: number, to: number) => string

  constructor(bytes: Uint8Array, text: string, origin: Origin) {
    this.#bytes = bytes
    this.#text = text
    this.#origin = origin
    this.at = origin.at
    this.byte = origin.from
    this.#step = stepOf(origin.encoding)
    this.#unit = origin.encoding.startsWith('utf-16') ? 2 : origin.encoding.startsWith('utf-32') ? 4 : 1
    this.#decode = decoderOf(bytes, origin.encoding)
  }

  /** Passes over what stands before the next character in the bytes and has none of its own in the text: tags. */
  settle(): void {
    if (this.#origin.newline !== 'markup') return
    this.#skipMarkup()
    if (!isSpace(this.#text.charCodeAt(this.at))) this.#skipBlanks()
  }

  /** Passes one character of the text and the bytes that it came from. */
  advance(): void {
    if (this.#origin.newline === 'markup') return this.#advanceMarkup()
    const code = this.#text.charCodeAt(this.at)
    if (code === 10) {
      if (this.#ascii(this.byte) === 13 && this.#ascii(this.byte + this.#unit) === 10) this.byte += this.#unit
      this.byte += this.#unit
      this.at++
      return
    }
    this.#advancePlain()
  }

  #ascii(at: number): number {
    const bytes = this.#bytes
    if (this.#unit === 1) return bytes[at] ?? -1
    const little = this.#origin.encoding.endsWith('le')
    for (let offset = 0; offset < this.#unit; offset++) if (offset !== (little ? 0 : this.#unit - 1) && bytes[at + offset] !== 0) return -1
    return bytes[at + (little ? 0 : this.#unit - 1)] ?? -1
  }

  #advancePlain(): void {
    const point = this.#text.codePointAt(this.at) as number
    const units = point > 0xffff ? 2 : 1
    const step = Math.max(1, this.#step(this.#bytes, this.byte))
    // Some sequences stand for two characters (Big5 has four of them); some escape sequences for none.
    const shown = this.#decode(this.byte, this.byte + step).length
    this.byte += step
    this.at += Math.max(shown > units ? shown : units, 1)
  }

  #advanceMarkup(): void {
    const text = this.#text
    const code = text.charCodeAt(this.at)
    this.#skipMarkup()
    if (isSpace(code)) {
      if (code === 0xa0 && this.#entity() > 0) this.byte += this.#entity()
      else while (this.byte < this.#bytes.length && (isBlank(this.#ascii(this.byte)))) this.byte += this.#unit
      this.at++
      return
    }
    this.#skipBlanks()
    const entity = this.#entity()
    if (entity > 0) {
      this.byte += entity
      this.at += (text.codePointAt(this.at) as number) > 0xffff ? 2 : 1
      return
    }
    this.#advancePlain()
  }

  /** White space that the page does not show. */
  #skipBlanks(): void {
    while (isBlank(this.#ascii(this.byte))) {
      this.byte += this.#unit
      this.#skipMarkup()
    }
  }

  #skipMarkup(): void {
    while (this.#ascii(this.byte) === 0x3c) {
      const next = this.#ascii(this.byte + this.#unit)
      const isTag = next === 0x2f || next === 0x21 || next === 0x3f || (next >= 65 && next <= 90) || (next >= 97 && next <= 122)
      if (!isTag) return
      let end = this.byte
      while (end < this.#bytes.length && this.#ascii(end) !== 0x3e) end += this.#unit
      this.byte = Math.min(this.#bytes.length, end + this.#unit)
    }
  }

  /** The length in bytes of the character reference that stands here; 0 for none. */
  #entity(): number {
    if (this.#ascii(this.byte) !== 0x26) return 0
    for (let at = this.byte + this.#unit, letters = 0; letters < 32 && at < this.#bytes.length; at += this.#unit, letters++) {
      const code = this.#ascii(at)
      if (code === 0x3b) return letters === 0 ? 0 : at + this.#unit - this.byte
      if (code !== 0x23 && !(code >= 48 && code <= 57) && !((code | 32) >= 97 && (code | 32) <= 122)) return letters > 1 ? at - this.byte : 0
    }
    return 0
  }
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** The length in bytes of the character at a place, by encoding. */
function stepOf(encoding: string): (bytes: Uint8Array, at: number) => number {
  if (encoding === 'utf-8') return (bytes, at) => (at < bytes.length ? Math.abs(utf8Step(bytes, at)) : 1)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const high = encoding === 'utf-16le' ? 1 : 0
    return (bytes, at) => {
      const lead = bytes[at + high] ?? 0
      const trail = bytes[at + 2 + high] ?? 0
      return lead >= 0xd8 && lead < 0xdc && trail >= 0xdc && trail < 0xe0 ? 4 : 2
    }
  }
  if (encoding.startsWith('utf-32')) return () => 4
  if (encoding === 'shift_jis') return (bytes, at) => (isBetween(bytes[at], 0x81, 0x9f) || isBetween(bytes[at], 0xe0, 0xfc) ? 2 : 1)
  if (encoding === 'euc-jp') return (bytes, at) => (bytes[at] === 0x8f ? 3 : (bytes[at] ?? 0) >= 0x8e ? 2 : 1)
  if (encoding === 'gb18030') return (bytes, at) => ((bytes[at] ?? 0) < 0x81 ? 1 : isBetween(bytes[at + 1], 0x30, 0x39) ? 4 : 2)
  if (encoding === 'big5' || encoding === 'euc-kr') return (bytes, at) => ((bytes[at] ?? 0) < 0x81 ? 1 : 2)
  return () => 1
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high
}

function decoderOf(bytes: Uint8Array, encoding: string): (from: number, to: number) => string {
  if (encoding !== 'big5' && encoding !== 'gb18030' && encoding !== 'shift_jis' && encoding !== 'euc-jp' && encoding !== 'euc-kr') return () => ''
  const decoder = new TextDecoder(encoding)
  return (from, to) => decoder.decode(bytes.subarray(from, to))
}

