import { likelihood } from './multi-byte.ts'

/** Encodings of East Asia whose bytes are all ASCII: escapes say where two bytes are one character. */
export const sevenBit = ['iso-2022-jp', 'iso-2022-kr', 'hz-gb-2312'] as const
export type SevenBit = (typeof sevenBit)[number]

/** The encoding that bytes of ASCII alone are in where they hold its escapes; `undefined` where ASCII is what they are. */
export function sevenBitForm(given: Uint8Array): SevenBit | undefined {
  // A buffer is searched ten times as fast as an array.
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  for (let at = bytes.indexOf(escape); at >= 0; at = bytes.indexOf(escape, at + 1)) {
    // ESC $ B and ESC $ @ switch to kanji, ESC $ ) C announces Korean; without them it may be a terminal's colours.
    if (bytes[at + 1] !== dollar) continue
    if (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40) return 'iso-2022-jp'
    if (bytes[at + 2] === 0x29 && bytes[at + 3] === 0x43) return 'iso-2022-kr'
  }
  return holdsHz(bytes) ? 'hz-gb-2312' : undefined
}

/** Decodes bytes of such an encoding; what means nothing becomes U+FFFD. */
export function decodeSevenBit(bytes: Uint8Array, form: SevenBit): string {
  if (form === 'iso-2022-jp') return new TextDecoder(form).decode(bytes)
  return form === 'iso-2022-kr' ? decodeKorean(bytes) : decodeHz(bytes)
}

const escape = 0x1b
const dollar = 0x24
const [shiftOut, shiftIn] = [0x0e, 0x0f]
const [tilde, open, close] = [0x7e, 0x7b, 0x7d]

/** RFC 1557: the escape once, then shift-out before Korean and shift-in behind it; a line end shifts in as well. */
function decodeKorean(bytes: Uint8Array): string {
  const plain = new Uint8Array(bytes.length)
  let size = 0
  let high = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === escape && bytes[at + 1] === dollar && bytes[at + 2] === 0x29 && bytes[at + 3] === 0x43) at += 3
    else if (byte === shiftOut) high = 0x80
    else if (byte === shiftIn) high = 0
    else {
      if (byte === 10 || byte === 13) high = 0
      plain[size++] = byte > 32 && byte < 127 ? byte | high : byte
    }
  }
  return new TextDecoder('euc-kr').decode(plain.subarray(0, size))
}

// `~{` alone may be drawn with characters: so many of the language's commonest are the proof.
const leastCharacters = 4
const leastLikelihood = -8.2
const looked = 4096

function holdsHz(bytes: Buffer): boolean {
  const start = bytes.indexOf('~{')
  if (start < 0) return false
  const text = decodeHz(bytes.subarray(start, start + looked))
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 128) count++
  return count >= leastCharacters && likelihood(text, 'zh') > leastLikelihood * count
}

/** RFC 1843: `~{` before Chinese and `~}` behind it, `~~` for a tilde, `~` at a line's end for no line end. A line end closes as well. */
function decodeHz(bytes: Uint8Array): string {
  const plain = new Uint8Array(bytes.length)
  let size = 0
  let high = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    const next = bytes[at + 1]
    if (byte === tilde && high === 0 && (next === open || next === tilde || next === 10)) {
      at++
      if (next === open) high = 0x80
      else if (next === tilde) plain[size++] = tilde
    } else if (byte === tilde && high !== 0 && next === close) {
      at++
      high = 0
    } else if (high !== 0 && byte > 32 && byte < tilde && next !== undefined && next > 32 && next < 127) {
      plain[size++] = byte | high
      plain[size++] = next | high
      at++
    } else {
      if (byte === 10) high = 0
      plain[size++] = byte
    }
  }
  return new TextDecoder('gb18030').decode(plain.subarray(0, size))
}
