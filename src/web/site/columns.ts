import { appendFileSync, closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** A list of values that waits on the disk, as JSON. */
export type Column = {
  /** @returns its place, from 0 */
  readonly add: (value: unknown) => number
  /** All of them as a JSON array, a piece at a time. What lay on the disk is gone then. */
  readonly json: () => Generator<Uint8Array>
}

const mostWaiting = 64 * 1024

/** @param file where it waits; a file of its own */
export function openColumn(file: string): Column {
  let waiting: string[] = []
  let [size, count] = [0, 0]
  mkdirSync(dirname(file), { recursive: true })
  const flush = (): void => {
    appendFileSync(file, waiting.join(''))
    waiting = []
    size = 0
  }
  return {
    add: (value) => {
      const text = `${count === 0 ? '' : ','}${JSON.stringify(value)}`
      waiting.push(text)
      if ((size += text.length) > mostWaiting) flush()
      return count++
    },
    json: function* () {
      flush()
      yield Buffer.from('[')
      yield* piecesOf(file)
      yield Buffer.from(']')
      rmSync(file)
    },
  }
}

const pieceBytes = 64 * 1024

/** A file, a piece at a time. */
export function* piecesOf(file: string): Generator<Uint8Array> {
  const opened = openSync(file, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes)
      const read = readSync(opened, piece)
      if (read === 0) return
      yield piece.subarray(0, read)
    }
  } finally {
    closeSync(opened)
  }
}
