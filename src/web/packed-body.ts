import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

/** A body in every encoding that a browser may take, made once and sent many times. */
export type Packed = { readonly identity: Uint8Array<ArrayBuffer>; readonly gzip?: Uint8Array<ArrayBuffer>; readonly br?: Uint8Array<ArrayBuffer> }

// Brotli at 5 costs what gzip costs and is a tenth smaller; above, the time grows faster than the body shrinks.
const brotliQuality = 5
const brotliOptions = (size: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: size } })
// A novel of 500,000 words has 4 MB; what is far beyond goes out as it is.
const largest = 24 * 1024 * 1024

/** Compresses a body for keeping. */
export function compressed(identity: Uint8Array<ArrayBuffer>): Packed {
  if (identity.length > largest) return { identity }
  return { identity, gzip: new Uint8Array(gzipSync(identity)), br: new Uint8Array(brotliCompressSync(identity, brotliOptions(identity.length))) }
}

const [gzipAside, brotliAside] = [promisify(gzip), promisify<Uint8Array, object, Buffer>(brotliCompress)]

/** The same, beside what else goes on: no other page waits for it. */
export async function compressedAside(identity: Uint8Array<ArrayBuffer>): Promise<Packed> {
  if (identity.length > largest) return { identity }
  const [gz, br] = await Promise.all([gzipAside(identity), brotliAside(identity, brotliOptions(identity.length))])
  return { identity, gzip: new Uint8Array(gz), br: new Uint8Array(br) }
}

/** The body in the best encoding that an `Accept-Encoding` header takes. */
export function pick(packed: Packed, accepts: string | undefined): { readonly body: Uint8Array<ArrayBuffer>; readonly encoding?: 'br' | 'gzip' } {
  for (const encoding of ['br', 'gzip'] as const) {
    const body = packed[encoding]
    if (body && takes(accepts, encoding)) return { body, encoding }
  }
  return { body: packed.identity }
}

function takes(accepts: string | undefined, encoding: string): boolean {
  return (accepts ?? '').split(',').some((part) => {
    const [name, quality = ''] = part.replaceAll(' ', '').toLowerCase().split(';')
    return name === encoding && !(quality.startsWith('q=0') && Number(quality.slice(2)) === 0)
  })
}
