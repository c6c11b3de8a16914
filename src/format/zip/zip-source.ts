/** The bytes of a zip, wherever they lie. `read` gives fewer than asked for only at the end. */
export type ZipSource = { readonly sizeBytes: number; readonly read: (from: number, length: number) => Uint8Array }

/** A zip that is in memory. */
export function zipInMemory(bytes: Uint8Array): ZipSource {
  return { sizeBytes: bytes.length, read: (from, length) => bytes.subarray(from, from + length) }
}
