import { setImmediate } from 'node:timers/promises'

// A turn for others after so many characters: a few milliseconds of printing.
const atOnce = 128 * 1024

/** The bytes of a book that is printed piece by piece; others have their turn between the pieces. */
export async function gathered(pieces: Iterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  let [waiting, length]: [string[], number] = [[], 0]
  const flush = (): void => {
    parts.push(encoder.encode(waiting.join('')))
    ;[waiting, length] = [[], 0]
  }
  for (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < atOnce) continue
    flush()
    await setImmediate()
  }
  flush()
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
