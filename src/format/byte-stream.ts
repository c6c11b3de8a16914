import type { ContainerSource } from './container.ts'

/** Bytes that come one after the other, asked for piece by piece. Fewer than asked for come only at the end. */
export type ByteStream = {
  /** The next bytes, which stay to be read. */
  readonly peek: (length: number) => Promise<Uint8Array>
  readonly read: (length: number) => Promise<Uint8Array>
  /** Passes over bytes. @returns how many there were */
  readonly skip: (length: number) => Promise<number>
}

/** The bytes of a container from its beginning on. What is skipped is not read. */
export function streamOf(source: ContainerSource): ByteStream {
  let at = 0
  const peek = async (length: number): Promise<Uint8Array> => source.read(at, Math.min(length, source.sizeBytes - at))
  return {
    peek,
    async read(length) {
      const bytes = await peek(length)
      at += bytes.length
      return bytes
    },
    async skip(length) {
      const skipped = Math.min(length, source.sizeBytes - at)
      at += skipped
      return skipped
    },
  }
}

/** The bytes of pieces that are made when they are asked for. It holds as many as were asked for, and the rest of a piece. */
export function streamOfPieces(pieces: AsyncIterator<Uint8Array>): ByteStream {
  let held: Uint8Array[] = []
  let heldBytes = 0
  let ended = false
  const more = async (): Promise<boolean> => {
    const next = ended ? undefined : await pieces.next()
    if (!next || next.done) {
      ended = true
      return false
    }
    held.push(next.value)
    heldBytes += next.value.length
    return true
  }
  const peek = async (length: number): Promise<Uint8Array> => {
    while (heldBytes < length && await more());
    if ((held[0]?.length ?? 0) < Math.min(length, heldBytes)) held = [Buffer.concat(held, heldBytes)]
    return (held[0] ?? Buffer.alloc(0)).subarray(0, length)
  }
  const drop = (length: number): void => {
    for (let left = length; left > 0;) {
      const first = held[0] as Uint8Array
      const taken = Math.min(left, first.length)
      if (taken === first.length) held.shift()
      else held[0] = first.subarray(taken)
      left -= taken
    }
    heldBytes -= length
  }
  return {
    peek,
    async read(length) {
      const bytes = await peek(length)
      drop(bytes.length)
      return bytes
    },
    async skip(length) {
      let left = length
      while (left > 0 && (heldBytes > 0 || await more())) {
        const taken = Math.min(left, heldBytes)
        drop(taken)
        left -= taken
      }
      return length - left
    },
  }
}
