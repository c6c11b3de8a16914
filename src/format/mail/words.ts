// bounded: each pattern here meets a field of at most 16 KiB, and none looks back over what it has passed.
import { isUtf8 } from 'node:buffer'
import type { CodecTools } from '../document.ts'
import { bytesOf } from './lines.ts'
import { fromBase64, nibble } from './transfer.ts'

type Decode = CodecTools['decode']

/** RFC 2047, 2. Blanks inside a word are against the rules, and met. */
const encodedWord = /=\?([^?\s]{1,60})\?([QqBb])\?([^?]*)\?=/g
const unruly = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g

// Each word costs a decoding; the longest true field in words has a dozen.
const mostWords = 500

/** A field's value in characters: encoded words undone, bytes beyond ASCII decoded, controls and line ends made blanks. @param charset what the message says of itself */
export function fieldWords(value: string, decode: Decode, charset?: string): string {
  const pieces: string[] = []
  let pending: { readonly charset: string; readonly bytes: Uint8Array[] } | undefined
  const flush = (): void => {
    if (pending) pieces.push(byCharset(Buffer.concat(pending.bytes), pending.charset, decode))
    pending = undefined
  }
  let at = 0
  let words = 0
  let isWord = false
  for (const found of value.matchAll(encodedWord)) {
    if (++words > mostWords) break
    const between = value.slice(at, found.index)
    // White space between two encoded words is there for the fold alone.
    if (!(isWord && between.trim() === '')) {
      flush()
      pieces.push(rawWords(between, decode, charset))
    }
    const name = (found[1] as string).replace(/\*.*$/, '').toLowerCase()
    const bytes = (found[2] as string).toUpperCase() === 'B' ? fromBase64(bytesOf(found[3] as string)) : fromQ(bytesOf(found[3] as string))
    // A character may be cut in two between words: their bytes are put together first. Not where each word shifts back to ASCII at its end.
    if (pending?.charset !== name || name.startsWith('iso-2022')) flush()
    pending ??= { charset: name, bytes: [] }
    pending.bytes.push(bytes)
    isWord = true
    at = found.index + found[0].length
  }
  flush()
  pieces.push(rawWords(value.slice(at), decode, charset))
  return pieces.join('').replace(unruly, ' ').trim()
}

/** Whether a value holds an encoded word. */
export function holdsEncodedWord(value: string): boolean {
  return value.includes('=?') && /=\?[^?\s]{1,60}\?[QqBb]\?/.test(value)
}

/** Decodes bytes that say exactly what they are; where that cannot be so, by their own evidence. */
export function byCharset(bytes: Uint8Array, charset: string, decode: Decode): string {
  const label = charset.toLowerCase()
  if (!/^(?:utf-16|utf-7|iso-2022|hz)/.test(label) && isUtf8(bytes)) {
    // Escape sequences are ASCII too.
    const text = Buffer.from(bytes).toString('utf8')
    if (!text.includes('\u001b')) return text
  }
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return decode(bytes, charset).text
  }
}

function rawWords(words: string, decode: Decode, charset: string | undefined): string {
  return /[\x80-\xff]/.test(words) ? decode(bytesOf(words), charset).text : words
}

/** The Q encoding: quoted-printable, with `_` for a blank. */
function fromQ(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    const [high, low] = byte === 0x3d ? [nibble(bytes[at + 1]), nibble(bytes[at + 2])] : [-1, -1]
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
    } else out[length++] = byte === 0x5f ? 32 : byte
  }
  return out.subarray(0, length)
}
