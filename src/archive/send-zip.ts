import { statSync } from 'node:fs'
import { openListings } from '../catalogue/listings.ts'
import { type Sent, zipStream } from '../publish/zip-stream.ts'
import { filePieces } from './file-pieces.ts'
import { countFiles, rootOf, walk } from './walk.ts'

// One read of a file, and so many bytes go out at once: a write for each small header would cost more than what it carries.
const pieceBytes = 1 << 18
const sentAtOnce = 1 << 16

/**
 * Sends what lies in a folder as one zip, in the order of the names' bytes; the same files give the same bytes. Memory does not grow with the files.
 *
 * @param top a folder of the zip that all of it lies in, with `/` behind it, or nothing
 * @param send takes some bytes; the next come when it resolves
 * @throws Error as the file system and `send` do
 */
export async function sendZip(folder: string, top: string, send: (bytes: Uint8Array) => Promise<void>, onProgress: (files: number, total: number) => void): Promise<void> {
  const root = rootOf(folder)
  const total = countFiles(root)
  const { make, close } = openListings()
  const place = Buffer.allocUnsafeSlow(pieceBytes)
  const files = function* (): Generator<Sent> {
    let sent = 0
    for (const file of walk(root)) {
      if (!('full' in file)) throw new Error(`Cannot send ${file.path}: ${file.what}`)
      yield { name: `${top}${file.path.toString()}`, sizeBytes: statSync(file.full).size, pieces: filePieces(file.full, place) }
      onProgress(sent += 1, total)
    }
  }
  try {
    let held: Uint8Array[] = []
    let bytes = 0
    const flush = async (): Promise<void> => {
      await send(Buffer.concat(held, bytes))
      ;[held, bytes] = [[], 0]
    }
    for await (const piece of zipStream(files(), make())) {
      held.push(piece)
      if ((bytes += piece.length) >= sentAtOnce) await flush()
    }
    await flush()
  } finally {
    close()
  }
}
