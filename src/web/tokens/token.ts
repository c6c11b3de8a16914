import { hash, randomBytes } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 26

/** The longest name that a reader gives a token. */
export const longestName = 60

/** A new token: 26 letters and digits (130 random bits) that can be typed on an e-reader, all small, with no 0, 1, 8 or 9 to mistake. */
export function newToken(): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte & 31]).join('')
}

/** Whether a text may be a token. */
export function isToken(text: string): boolean {
  return /^[a-z2-7]{26}$/.test(text)
}

/** A new mark for the cookie of a reader who makes token addresses: 128 random bits. */
export function newMark(): string {
  return randomBytes(16).toString('base64url')
}

/** Whether a text may be such a mark. */
export function isMark(text: string): boolean {
  return /^[\w-]{22}$/.test(text)
}

/** SHA-256 of a token or a mark: all that is kept of either, and what is looked for, so that the time a look-up takes tells nothing of them. */
export function digestOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer')
}
