import { readSync, writeSync } from 'node:fs'
import { type Frame, prefixBytes, printFrame, readHeader, readPrefix } from './frames.ts'
import type { Reply } from './messages.ts'

/** The parser's end of the pipe. It waits for what it reads and for what it writes: a parser does one thing at a time. */
export type Wire = {
  /** The next frame; undefined when the program has closed the pipe or is gone. */
  readonly receive: () => Frame | undefined
  readonly send: (header: Reply, ...body: readonly Uint8Array[]) => void
}

/** Opens the pipe that the program hands to a parser. @param file the number under which it was inherited */
export function openWire(file: number): Wire {
  const prefix = Buffer.alloc(prefixBytes)
  const fill = (buffer: Buffer): boolean => {
    for (let at = 0; at < buffer.length;) {
      const count = readSync(file, buffer, at, buffer.length - at, null)
      if (count === 0) return false
      at += count
    }
    return true
  }
  const drain = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at)
  }
  return {
    receive() {
      if (!fill(prefix)) return undefined
      const { headerBytes, bodyBytes } = readPrefix(prefix)
      const header = Buffer.allocUnsafe(headerBytes)
      const body = Buffer.allocUnsafeSlow(bodyBytes)
      return fill(header) && fill(body) ? { header: readHeader(header), body } : undefined
    },
    send(header, ...body) {
      const [head] = printFrame(header, { length: body.reduce((sum, piece) => sum + piece.length, 0) })
      let batch: Uint8Array[] = [head]
      let length = head.length
      for (const piece of body) {
        // Small pieces go in one write, so that the program wakes up once; large ones are not copied.
        if (length + piece.length > batchBytes) {
          drain(batch.length === 1 && batch[0] ? batch[0] : Buffer.concat(batch, length))
          batch = []
          length = 0
        }
        batch.push(piece)
        length += piece.length
      }
      if (length > 0) drain(batch.length === 1 && batch[0] ? batch[0] : Buffer.concat(batch, length))
    },
  }
}

/** What a pipe takes at once, about. */
const batchBytes = 256 * 1024
