import { frameLimits } from './limits.ts'

/** One message between the program and a parser: a header that is plain JSON, and bytes. */
export type Frame = { readonly header: unknown; readonly body: Uint8Array }

/** Bytes in front of every frame: length of the header, length of the body, both 32 bits, little-endian. */
export const prefixBytes = 8

/** A frame that breaks the rules of the wire: whoever sent it is not to be believed any more. */
export class FrameError extends Error {}

/** The bytes of a frame, in two pieces, so that a large body is not copied: prefix with header, and the body as it was given. */
export function printFrame<Body extends { readonly length: number }>(header: unknown, body: Body): readonly [Buffer, Body] {
  const json = JSON.stringify(header)
  const jsonBytes = Buffer.byteLength(json)
  const head = Buffer.allocUnsafe(prefixBytes + jsonBytes)
  head.writeUInt32LE(jsonBytes, 0)
  head.writeUInt32LE(body.length, 4)
  head.write(json, prefixBytes)
  return [head, body]
}

/**
 * The lengths that stand in front of a frame.
 *
 * @throws FrameError when they are beyond what a frame may hold
 */
export function readPrefix(prefix: Buffer): { readonly headerBytes: number; readonly bodyBytes: number } {
  const headerBytes = prefix.readUInt32LE(0)
  const bodyBytes = prefix.readUInt32LE(4)
  if (headerBytes > frameLimits.headerBytes || bodyBytes > frameLimits.bodyBytes) {
    throw new FrameError(`Cannot read a frame of ${headerBytes} + ${bodyBytes} bytes: it is longer than a frame may be`)
  }
  return { headerBytes, bodyBytes }
}

/**
 * The header of a frame.
 *
 * @throws FrameError when it is not JSON
 */
export function readHeader(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new FrameError('Cannot read the header of a frame: it is not JSON', { cause })
  }
}

/** Puts frames together from the chunks that a pipe happens to deliver. Each byte is copied at most once. */
export class FrameReader {
  #chunks: Buffer[] = []
  #length = 0
  #wanted = prefixBytes

  /**
   * The frames that are whole with this chunk.
   *
   * @throws FrameError as `readPrefix` and `readHeader` do
   */
  push(chunk: Buffer): readonly Frame[] {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    const frames: Frame[] = []
    while (this.#length >= this.#wanted) {
      const bytes = this.#join()
      const { headerBytes, bodyBytes } = readPrefix(bytes)
      const end = prefixBytes + headerBytes + bodyBytes
      this.#wanted = end
      if (bytes.length < end) break
      const bodyAt = prefixBytes + headerBytes
      frames.push({ header: readHeader(bytes.subarray(prefixBytes, bodyAt)), body: bytes.subarray(bodyAt, end) })
      this.#chunks = bytes.length === end ? [] : [bytes.subarray(end)]
      this.#length = bytes.length - end
      this.#wanted = prefixBytes
    }
    return frames
  }

  #join(): Buffer {
    const [first] = this.#chunks
    const joined = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#length)
    this.#chunks = [joined]
    return joined
  }
}
