import { setImmediate } from 'node:timers/promises'
import { idleThread, ThreadBusy } from '../../catalogue/idle-thread.ts'
import type { Book } from '../../publish/book.ts'
import { filesOf, type TypstBook, typstPieces } from '../../publish/pdf/print-typst.ts'
import { whyNoPdf } from '../../publish/pdf/why-no-pdf.ts'

// The memory that the typesetter has taken goes with its thread.
const thread = idleThread(import.meta.url, 'pdf-thread', {}, { idleMs: 15_000 })
// The longest that is set takes a tenth of it on a machine with nothing else to do; what takes longer has gone wrong.
const mostMs = 600_000
const mostWaiting = 6

let [waiting, last]: [number, Promise<unknown>] = [0, Promise.resolve()]

/**
 * A book set as PDF, one after the other, in a thread that is there while PDFs are asked for.
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
    const turn = last.then(() => setInTime({ source, files: filesOf(book) }))
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
