import { hash } from 'node:crypto'

/**
 * The digest that a row carries over its canonical form: SHA-256 over the values as JSON, bytes by their own SHA-256. SQLite's own
 * check notices one flipped bit in twenty; this notices each in the rows that it covers.
 */
export function rowDigest(values: readonly unknown[]): Buffer {
  return hash('sha256', canonical(values), 'buffer')
}

/** The canonical form: JSON with bytes as `sha256:…`, absent values as null. */
export function canonical(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => (value instanceof Uint8Array ? `sha256:${hash('sha256', value)}` : value ?? null)))
}
