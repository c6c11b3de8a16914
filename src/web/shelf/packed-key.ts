const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** How many signs a packed key has: sixty bits, six a sign. */
export const keySigns = 10

/** A work's key in the ten signs that a cookie keeps of it; undefined for what is no key. */
export function packKey(key: string): string | undefined {
  return key.length === 12 ? recoded(key, letters, 5, digits, 6) : undefined
}

/** The key that ten signs stand for; undefined for any others. */
export function unpackKey(packed: string): string | undefined {
  return packed.length === keySigns ? recoded(packed, digits, 6, letters, 5) : undefined
}

function recoded(text: string, from: string, fromBits: number, to: string, toBits: number): string | undefined {
  let [out, held, bits] = ['', 0, 0]
  for (const sign of text) {
    const value = from.indexOf(sign)
    if (value < 0) return undefined
    held = (held << fromBits) | value
    for (bits += fromBits; bits >= toBits; bits -= toBits) out += to[(held >> (bits - toBits)) & ((1 << toBits) - 1)]
    held &= (1 << bits) - 1
  }
  return out
}

/** A number in so many signs; the largest that they hold where it is larger. */
export function packNumber(number: number, signs: number): string {
  let rest = Math.max(0, Math.min(64 ** signs - 1, Math.floor(number)))
  let out = ''
  for (let n = 0; n < signs; n++) {
    out = `${digits[rest % 64]}${out}`
    rest = Math.floor(rest / 64)
  }
  return out
}

/** The number that signs stand for; undefined where one of them is none. */
export function unpackNumber(packed: string): number | undefined {
  let number = 0
  for (const sign of packed) {
    const value = digits.indexOf(sign)
    if (value < 0) return undefined
    number = number * 64 + value
  }
  return number
}
