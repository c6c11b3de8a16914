import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * A file piece by piece, each in the place of the one before: whoever keeps one copies it. So a million files take the memory of one piece, where pieces of their own
 * would wait for the collector, each outside of its heap. A link is not followed, and what is no file keeps nobody waiting.
 *
 * @param place as large as a piece may be
 * @throws Error as the file system does
 */
export async function* filePieces(path: string | Buffer, place: Buffer): AsyncGenerator<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
  try {
    for (;;) {
      const { bytesRead } = await file.read(place)
      if (bytesRead === 0) return
      yield place.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
