import { crc32, deflateRawSync } from 'node:zlib'

/** What a gzip member says; each value may be a lie. */
export type GzipSaying = {
  readonly name?: string | Buffer
  readonly comment?: string
  readonly extra?: Uint8Array
  readonly headChecksum?: boolean
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly length?: number
  readonly packed?: Uint8Array
}

/** Writes one member of a gzip, true or false. */
export function makeGzip(bytes: Uint8Array, { name, comment, extra, headChecksum = false, method = 8, crc = crc32(bytes), length = bytes.length, packed = deflateRawSync(bytes), ...rest }: GzipSaying = {}): Buffer {
  const flags = rest.flags ?? (name === undefined ? 0 : 8) | (comment === undefined ? 0 : 16) | (extra ? 4 : 0) | (headChecksum ? 2 : 0)
  const extraLength = Buffer.alloc(2)
  extraLength.writeUInt16LE(extra?.length ?? 0)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc, 0)
  trailer.writeUInt32LE(length % 2 ** 32, 4)
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, method, flags, 0, 0, 0, 0, 0, 3]), ...(extra ? [extraLength, extra] : []),
    ...(name === undefined ? [] : [Buffer.from(name as string), Buffer.alloc(1)]), ...(comment === undefined ? [] : [Buffer.from(`${comment}\0`)]),
    ...(headChecksum ? [Buffer.alloc(2)] : []), packed, trailer,
  ])
}
