import { hash } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The public key of a work, from its first anchor: twelve letters and digits (60 bits). The same bytes have the same key under every name, in a
 * zip and loose, in every archive.
 *
 * @param member SHA-256 of the member's bytes, in lower-case hexadecimal
 * @param start where the draft starts in the reading text
 */
export function workKey(member: string, start: number): string {
  const digest = hash('sha256', `${member}:${start}`, 'buffer')
  let [key, bits, held] = ['', 0, 0]
  for (const byte of digest) {
    bits = (bits << 8) | byte
    for (held += 8; held >= 5 && key.length < 12; held -= 5) key += alphabet[(bits >> (held - 5)) & 31]
    bits &= (1 << held) - 1
  }
  return key
}
