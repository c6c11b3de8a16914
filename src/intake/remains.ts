import type { Remains } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Raw } from './decode.ts'
import { encodeNamed, isOneToOne } from './encode.ts'
import { isSingle } from './encodings/tables.ts'
import { utf8Step } from './encodings/unicode.ts'

type Odd = { readonly at: Span; readonly bytes: string }
type Unlike = { readonly odd: readonly Odd[]; readonly tail: string }

// Beyond so many places the bytes of the whole piece are smaller than the list of them.
const mostOdd = 50_000

/**
 * What the text does not show of the bytes that it was decoded from. Undefined for nearly all files: where encoding the text gives the bytes,
 * nothing is looked at twice.
 *
 * @param raw the text before its line ends were made equal
 * @param isMixed whether its line ends are of more than one kind
 */
export function remainsOf(bytes: Uint8Array, raw: Raw, isMixed: boolean): Remains | undefined {
  const odd: Odd[] = []
  let tail = ''
  for (const [index, { at, from, encoding }] of raw.pieces.entries()) {
    const next = raw.pieces[index + 1]
    const text = next || index > 0 ? raw.text.slice(at, next?.at) : raw.text
    const region = bytes.subarray(from, next?.from ?? bytes.length)
    const unlike = index === 0 && !isMark(bytes, from, encoding) ? whole(text, region) : unlikeIn(text, region, encoding, next === undefined)
    for (const one of unlike.odd) {
      // What covers the first piece whole says how the file begins as well.
      const lead = index === 0 && one.at[0] === 0 && one.at[1] === text.length ? latin1(bytes.subarray(0, from)) : ''
      odd.push({ at: [one.at[0] + at, one.at[1] + at], bytes: lead + one.bytes })
    }
    tail = unlike.tail
  }
  if (!isMixed && tail === '' && odd.length === 0) return undefined
  return { ...(isMixed && { lineEnds: lineEndsOf(raw.text) }), ...(tail !== '' && { tail }), ...(odd.length > 0 && { odd: withEqualLineEnds(raw.text, odd) }) }
}

/** The byte order mark of an encoding. */
export function markOf(encoding: string): string {
  return encoding.startsWith('utf-') ? encodeNamed('\ufeff', encoding).toString('latin1') : ''
}

/** Whether what stands before the first character is the encoding's byte order mark, or nothing. */
function isMark(bytes: Uint8Array, from: number, encoding: string): boolean {
  return from === 0 || latin1(bytes.subarray(0, from)) === markOf(encoding)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function whole(text: string, region: Uint8Array): Unlike {
  return { odd: [{ at: [0, text.length], bytes: latin1(region) }], tail: '' }
}

/** Where encoding a piece of text does not give its bytes, and what stands behind it. */
function unlikeIn(text: string, region: Uint8Array, encoding: string, isLast: boolean): Unlike {
  const isClean = !text.includes('\ufffd')
  if (isClean && (encoding === 'ascii' || encoding === 'utf-8')) return settle(text, [], encoding === 'ascii' ? text.length : Buffer.byteLength(text), region, isLast)
  if (isClean && isSingle(encoding) && isOneToOne(encoding)) return settle(text, [], text.length, region, isLast)
  const places = placesOf(text, region, encoding)
  if (!places || places.odd.length > mostOdd) return whole(text, region)
  const settled = settle(text, places.odd, places.size, region, isLast)
  return isRight(text, settled, region, encoding) ? settled : whole(text, region)
}

function settle(text: string, odd: readonly Odd[], size: number, region: Uint8Array, isLast: boolean): Unlike {
  if (size === region.length) return { odd, tail: '' }
  return size < region.length && isLast ? { odd, tail: latin1(region.subarray(size)) } : whole(text, region)
}

function isRight(text: string, { odd, tail }: Unlike, region: Uint8Array, encoding: string): boolean {
  const parts: Buffer[] = []
  let from = 0
  for (const { at, bytes } of odd) {
    parts.push(encodeNamed(text.slice(from, at[0]), encoding), Buffer.from(bytes, 'latin1'))
    from = at[1]
  }
  parts.push(encodeNamed(text.slice(from), encoding), Buffer.from(tail, 'latin1'))
  return Buffer.concat(parts).equals(region)
}

type Places = { readonly odd: readonly Odd[]; readonly size: number }

function placesOf(text: string, region: Uint8Array, encoding: string): Places | undefined {
  if (encoding === 'utf-8') return replaced(text, region, encoding, (part) => Buffer.byteLength(part), (byte) => Math.abs(utf8Step(region, byte)))
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return replaced(text, region, encoding, (part) => part.length * 2, () => 2)
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return replaced(text, region, encoding, (part) => pointsIn(part) * 4, () => 4)
  if (isSingle(encoding) && isOneToOne(encoding)) return replaced(text, region, encoding, (part) => part.length, () => 1)
  // An escape sequence that shows nothing may stand between the two halves of a line's end: such a text is kept as its bytes.
  return /^(?:iso-2022|hz|utf-7)/.test(encoding) && text.includes('\r') ? undefined : unlikeLines(text, region, encoding)
}

function pointsIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count++
  return count
}

/** Every U+FFFD that stands for bytes that are not its own. */
function replaced(text: string, region: Uint8Array, encoding: string, sizeOf: (part: string) => number, stepAt: (byte: number) => number): Places {
  const own = isSingle(encoding) ? '' : encodeNamed('\ufffd', encoding).toString('latin1')
  const odd: { at: Span; bytes: string }[] = []
  let from = 0
  let byte = 0
  for (let at = text.indexOf('\ufffd'); at >= 0 && odd.length <= mostOdd; at = text.indexOf('\ufffd', from)) {
    byte += sizeOf(text.slice(from, at))
    // The last one may stand for a character that was cut off.
    const rest = region.length - byte
    const step = byte < region.length && at === text.length - 1 && rest < 4 ? rest : stepAt(byte)
    const bytes = latin1(region.subarray(byte, byte + step))
    const last = odd.at(-1)
    if (bytes !== own) {
      if (last?.at[1] === at) odd[odd.length - 1] = { at: [last.at[0], at + 1], bytes: last.bytes + bytes }
      else odd.push({ at: [at, at + 1], bytes })
    }
    byte += step
    from = at + 1
  }
  return { odd, size: byte + sizeOf(text.slice(from)) }
}

/** Of an encoding with several bytes a character, the lines that are encoded in other ways than one. */
function unlikeLines(text: string, region: Uint8Array, encoding: string): Places | undefined {
  const end = withoutPadding(region)
  if (encodeNamed(text, encoding).equals(region.subarray(0, end))) return { odd: [], size: end }
  const odd: Odd[] = []
  let byte = 0
  for (let at = 0; ;) {
    let [stop, close] = [at, byte]
    while (stop < text.length && !isLineEnd(text.charCodeAt(stop))) stop++
    while (close < end && !isLineEnd(region[close] as number)) close++
    const line = region.subarray(byte, close)
    if (!encodeNamed(text.slice(at, stop), encoding).equals(line)) odd.push({ at: [at, stop], bytes: latin1(line) })
    if (odd.length > mostOdd) return undefined
    if (stop === text.length && close === end) return { odd, size: end }
    if (stop === text.length || close === end || text.charCodeAt(stop) !== region[close]) return undefined
    ;[at, byte] = [stop + 1, close + 1]
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

/** Where the words end: old systems filled the last block with ^Z and NUL. */
export function withoutPadding(bytes: Uint8Array): number {
  let end = bytes.length
  let cut = end
  while (end > 0) {
    const byte = bytes[end - 1]
    if (byte === 0 || byte === 0x1a) cut = end - 1
    else if (byte !== 10 && byte !== 13 && byte !== 32) break
    end--
  }
  return cut
}

function lineEndsOf(text: string): string {
  const letters: string[] = []
  for (const { 0: end } of text.matchAll(/\r\n|\r|\n/g)) letters.push(end === '\n' ? 'l' : end === '\r' ? 'r' : 'c')
  return letters.join('')
}

/** Places of the raw text as places of the text whose line ends are one character each. */
function withEqualLineEnds(raw: string, odd: readonly Odd[]): readonly Odd[] {
  let from = 0
  let pairs = 0
  const placed = (at: number): number => {
    for (let next = raw.indexOf('\r\n', from); next >= 0 && next + 1 < at; next = raw.indexOf('\r\n', from)) {
      pairs++
      from = next + 2
    }
    return at - pairs
  }
  return odd.map(({ at, bytes }) => ({ at: [placed(at[0]), placed(at[1])], bytes }))
}
