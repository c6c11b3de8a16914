/** Undoes a transfer encoding by the name that a part gives; one that is not known leaves the bytes as they are. */
export function transferDecoded(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = /[\w-]+/.exec(encoding.replace(/^\s*\([^)]{0,200}\)/, ''))?.[0].toLowerCase() ?? ''
  if (name === 'quoted-printable') return fromQuotedPrintable(bytes)
  return name === 'base64' ? fromBase64(bytes) : bytes
}

/** Whether a transfer encoding changes the bytes. */
export function isEncoded(encoding: string): boolean {
  return /\b(?:quoted-printable|base64)\b/i.test(encoding.slice(0, 200))
}

/** Undoes quoted-printable (RFC 2045, 6.7). What is no escape stays as it is; white space before a line end that is kept is no part of the text. */
export function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  // The end of what was written for certain: blanks behind it may still turn out to be padding.
  let solid = 0
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] as number
    if (byte === 0x3d) {
      const [high, low] = [nibble(bytes[at + 1]), nibble(bytes[at + 2])]
      if (high >= 0 && low >= 0) {
        out[length++] = high * 16 + low
        at += 3
      } else {
        let next = at + 1
        while (bytes[next] === 32 || bytes[next] === 9) next++
        if (bytes[next] === 13 && bytes[next + 1] === 10) next++
        if (next >= bytes.length || bytes[next] === 10 || bytes[next] === 13) at = next + 1
        else {
          out[length++] = byte
          at++
        }
      }
      solid = length
      continue
    }
    if (byte === 10 || byte === 13) length = solid
    out[length++] = byte
    if (byte !== 32 && byte !== 9) solid = length
    at++
  }
  return out.subarray(0, length)
}

const digits = new Int8Array(256).fill(-1)
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) digits[character.charCodeAt(0)] = value
// The alphabet for addresses (RFC 4648, 5) is met as well.
digits[0x2d] = 62
digits[0x5f] = 63

/** Undoes base64. Whatever is no digit is passed over; padding ends a group, and what follows it begins a new one. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 4) * 3)
  let [length, held, bits] = [0, 0, 0]
  for (const byte of bytes) {
    const digit = digits[byte] as number
    if (digit < 0) {
      if (byte === 0x3d) held = bits = 0
      continue
    }
    held = ((held << 6) | digit) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[length++] = (held >> bits) & 0xff
    }
  }
  return out.subarray(0, length)
}

/** The value of a hexadecimal digit; -1 for any other byte. */
export function nibble(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
