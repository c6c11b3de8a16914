/** Forms of Unicode with two or four bytes a unit. */
export const wideForms = ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const
export type WideForm = (typeof wideForms)[number]

// Enough to see the pattern of zero bytes; the whole file is decoded afterwards and says if it was wrong.
const looked = 8192

/** The form that a file without a byte order mark is in, by where its zero bytes fall and what the text would be. */
export function wideForm(bytes: Uint8Array): WideForm | undefined {
  const size = Math.min(bytes.length, looked) & ~3
  if (size < 4) return undefined
  const zeros = [0, 0, 0, 0]
  for (let at = 0; at < size; at++) if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] as number) + 1
  const quarter = size / 4
  const [first, second, third, fourth] = zeros as [number, number, number, number]
  if (bytes.length % 4 === 0 && first > quarter * 0.99 && second > quarter * 0.9 && fourth < quarter * 0.1) return plausible(bytes.subarray(0, size), 'utf-32be')
  if (bytes.length % 4 === 0 && fourth > quarter * 0.99 && third > quarter * 0.9 && first < quarter * 0.1) return plausible(bytes.subarray(0, size), 'utf-32le')
  const even = first + third
  const odd = second + fourth
  // In scripts other than Latin only blanks and line ends have a zero byte; so the text itself must say.
  if (even > odd * 4) return plausible(bytes.subarray(0, size), 'utf-16be')
  if (odd > even * 4) return plausible(bytes.subarray(0, size), 'utf-16le')
  // Text of one byte a character in which a few NULs were lost is full of small letters; Han and kana are not.
  let small = 0
  for (let at = 0; at < size; at++) if (isSmallByte(bytes[at] as number)) small++
  if (small > size / 2) return undefined
  const [big, little] = [familiar(bytes.subarray(0, size), 'utf-16be'), familiar(bytes.subarray(0, size), 'utf-16le')]
  return Math.max(big, little) < 0.3 ? undefined : plausible(bytes.subarray(0, size), big > little ? 'utf-16be' : 'utf-16le')
}

function isSmallByte(byte: number): boolean {
  return byte === 32 || (byte >= 97 && byte <= 122)
}

/** The share of characters that are kana, Hangul, Cyrillic, Greek or ASCII: with the bytes of each pair changed over there are few. */
function familiar(bytes: Uint8Array, form: WideForm): number {
  const text = decodeWide(bytes, form)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 0x3000 && code < 0x3100) || (code >= 0xac00 && code < 0xd7a4) || (code >= 0x370 && code < 0x530) || (code >= 32 && code < 127) || code === 10) count++
  }
  return count / Math.max(1, text.length)
}

function plausible(bytes: Uint8Array, form: WideForm): WideForm | undefined {
  const text = decodeWide(bytes, form)
  let good = 0
  let plain = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127)) plain++
    else if (code === 0 || code < 32 || code === 0xfffd || (code >= 127 && code < 160) || (code >= 0xe000 && code < 0xf900)) continue
    good++
  }
  return good >= text.length * 0.97 && plain >= text.length * 0.004 ? form : undefined
}

/** Decodes a form of Unicode with two or four bytes a unit; what means nothing becomes U+FFFD. */
export function decodeWide(bytes: Uint8Array, form: WideForm): string {
  if (form === 'utf-16le' || form === 'utf-16be') return new TextDecoder(form, { ignoreBOM: true }).decode(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  let piece: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, form === 'utf-32le')
    piece.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? 0xfffd : code)
    if (piece.length === 4096) {
      pieces.push(String.fromCodePoint(...piece))
      piece = []
    }
  }
  pieces.push(String.fromCodePoint(...piece))
  if (bytes.length % 4 !== 0) pieces.push('\ufffd')
  return pieces.join('')
}

/**
 * The length of the UTF-8 sequence at `at`, as a decoder takes it: 1 to 4 for a whole one, negative for what becomes one U+FFFD.
 */
export function utf8Step(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return -1
  const wanted = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  // The second byte has narrower bounds after some leads: no overlong forms, no surrogates, nothing beyond U+10FFFF.
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let next = 1; next < wanted; next++) {
    const byte = bytes[at + next]
    if (byte === undefined || byte < low || byte > high) return -next
    low = 0x80
    high = 0xbf
  }
  return wanted
}

// So many broken bytes, with hardly a whole sequence among them, and the answer is clear.
const clearlyNot = 400

/** Counts bytes beyond ASCII that stand in whole UTF-8 sequences, and those that do not; stops where it is clear that the text is no UTF-8. */
export function utf8Balance(bytes: Uint8Array): { readonly whole: number; readonly broken: number } {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] as number) < 0x80) {
      at++
      continue
    }
    const step = utf8Step(bytes, at)
    if (step > 0) whole += step
    else {
      broken -= step
      if (broken > clearlyNot && whole * 8 < broken) break
    }
    at += Math.abs(step)
  }
  return { whole, broken }
}
