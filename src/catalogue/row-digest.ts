import { hash } from 'node:crypto'

/**
 * The digest that a row carries over its canonical form: SHA-256 over the values as JSON. SQLite's own
 * check notices one flipped bit in twenty; this notices each in the rows that it covers.
 */
export function rowDigest(values: readonly unknown[]): Buffer {
  return hash('sha256', canonical(values), 'buffer')
}

// Paths and digests stand as they are; a text is known by its digest.
const longestHex = 256

/** The canonical form: JSON, with bytes as `hex:…` up to 256 of them and as `sha256:…` beyond, absent values as null. */
export function canonical(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => (value instanceof Uint8Array ? bytesAsText(value) : value ?? null)))
}

function bytesAsText(bytes: Uint8Array): string {
  if (bytes.length > longestHex) return `sha256:${hash('sha256', bytes)}`
  return `hex:${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}
