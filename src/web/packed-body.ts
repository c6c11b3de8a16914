import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A body in every encoding that a browser may take, made once and sent many times. */
export type Packed = { readonly identity: Uint8Array<ArrayBuffer>; readonly gzip?: Uint8Array<ArrayBuffer>; readonly br?: Uint8Array<ArrayBuffer> }

// Brotli at 5 costs what gzip costs and is a tenth smaller; above, the time grows faster than the body shrinks.
const brotliQuality = 5
// Larger bodies go out as they are: compressing one would hold up every other page.
const largest = 512 * 1024

/** Compresses a body for keeping. */
export function compressed(identity: Uint8Array<ArrayBuffer>): Packed {
  if (identity.length > largest) return { identity }
  return {
    identity,
    gzip: new Uint8Array(gzipSync(identity)),
    br: new Uint8Array(brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } })),
  }
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
