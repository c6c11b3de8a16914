import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { idleThread, ThreadBusy } from '../../catalogue/idle-thread.ts'
import type { Book } from '../../publish/book.ts'
import { filesOf, type TypstBook, typstPieces } from '../../publish/pdf/print-typst.ts'
import { whyNoPdf } from '../../publish/pdf/why-no-pdf.ts'

// The memory that the typesetter has taken goes with its thread.
const thread = idleThread(import.meta.url, 'pdf-thread', {}, { idleMs: 15_000 })
// The longest that is set takes a sixth of it; what takes longer has gone wrong.
const mostMs = 240_000
const mostWaiting = 6
// Who reads a PDF in a browser asks for it piece by piece.
const mostKeptBytes = 32 * 1024 * 1024

const kept = new Map<string, Uint8Array>()
let [waiting, last]: [number, Promise<unknown>] = [0, Promise.resolve()]

/**
 * A book set as PDF, one after the other, in a thread that is there while PDFs are asked for; the last ones are kept.
 *
 * @throws RangeError where there is no PDF of the book, with the reason in the book's words
 * @throws ThreadBusy where too many wait already
 */
export async function printPdf(book: Book): Promise<Uint8Array> {
  const reason = whyNoPdf(book)
  if (reason !== undefined) throw new RangeError(reason)
  if (waiting >= mostWaiting) throw new ThreadBusy(`Cannot set a PDF: ${mostWaiting} wait for theirs`)
  waiting += 1
  try {
    const source = await unhurried(typstPieces(book))
    const key = createHash('sha256').update(source).digest('base64url')
    const turn = last.then(async () => kept.get(key) ?? keep(key, await setInTime({ source, files: filesOf(book) })))
    last = turn.catch(() => {})
    return await turn
  } finally {
    waiting -= 1
  }
}

/** Prints a long book while others have their turn. */
async function unhurried(pieces: Iterable<string>): Promise<string> {
  const out: string[] = []
  for (const piece of pieces) {
    out.push(piece)
    if (piece.length > 2000) await setImmediate()
  }
  return out.join('')
}

async function setInTime(book: TypstBook): Promise<Uint8Array> {
  const timer = setTimeout(() => void thread.stop(), mostMs).unref()
  try {
    return await thread.call('pdf', [book]) as Uint8Array
  } finally {
    clearTimeout(timer)
  }
}

function keep(key: string, pdf: Uint8Array): Uint8Array {
  kept.set(key, pdf)
  let held = [...kept.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [oldest, { length }] of kept) {
    if (held <= mostKeptBytes) break
    kept.delete(oldest)
    held -= length
  }
  return pdf
}
