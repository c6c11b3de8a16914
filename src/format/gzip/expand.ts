import { createInflateRaw, createZstdDecompress, type InflateRaw, type ZstdDecompress } from 'node:zlib'
import type { ContainerSource } from '../container.ts'

/** Where a run of compressed bytes ended, and what was wrong with it, if anything was. */
export type Expanded = { readonly at: number; readonly problem?: string }

/** How much is put in at once. Deflate makes a thousandfold of it, so that 8 MiB may wait to be taken. */
const pieceBytes = 8 * 1024

const engines = { deflate: createInflateRaw, zstd: createZstdDecompress } as const

/**
 * Expands one run of compressed bytes, piece after piece, as what comes out is taken.
 *
 * @param from where the run begins in the source
 * @returns where it ended; what came before a fault is given out
 */
export async function* expand(method: keyof typeof engines, source: ContainerSource, from: number): AsyncGenerator<Uint8Array, Expanded, undefined> {
  const engine: InflateRaw | ZstdDecompress = engines[method]()
  let [ended, at] = [false, from]
  let problem: string | undefined
  let wake = (): void => {}
  const made: Uint8Array[] = []
  engine.on('data', (piece: Uint8Array) => made.push(piece))
  engine.on('end', () => {
    ended = true
    wake()
  })
  engine.on('error', (error: NodeJS.ErrnoException) => {
    problem = error.code === 'Z_BUF_ERROR' || error.message === 'unexpected end of file' ? 'it is cut off' : 'its bytes cannot be decompressed'
    wake()
  })
  try {
    for (;;) {
      const piece = source.read(at, Math.min(pieceBytes, source.sizeBytes - at))
      at += piece.length
      await new Promise<void>((resolve) => {
        wake = resolve
        if (piece.length > 0) engine.write(Buffer.from(piece), () => resolve())
        else engine.end()
      })
      // An end, and an error, are told in the turn behind the last piece.
      await new Promise<void>((resolve) => queueMicrotask(resolve))
      yield* made.splice(0)
      if (problem !== undefined) return { at, problem }
      if (ended || from + engine.bytesWritten < at) return { at: from + engine.bytesWritten }
    }
  } finally {
    engine.destroy()
  }
}
