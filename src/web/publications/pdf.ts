import { setImmediate } from 'node:timers/promises'
import { idleThread } from '../../catalogue/idle-thread.ts'
import type { Book } from '../../publish/book.ts'
import { filesOf, typstPieces } from '../../publish/pdf/print-typst.ts'

// The memory that the typesetter has taken goes with its thread.
const thread = idleThread(import.meta.url, 'pdf-thread', {}, { idleMs: 15_000 })
// The longest that is set takes less than half of it on a machine with nothing else to do; what takes longer has gone wrong.
const mostMs = 120_000

let last: Promise<unknown> = Promise.resolve()

/** A book that no form refuses (`whyNoPdf`), set as PDF, one after the other, in a thread that is there while PDFs are asked for. */
export async function printPdf(book: Book): Promise<Uint8Array> {
  const source = await unhurried(typstPieces(book))
  const turn = last.then(() => inTime(thread.call('pdf', [{ source, files: filesOf(book) }])))
  last = turn.catch(() => {})
  return await turn as Uint8Array
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

async function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => void thread.stop(), mostMs).unref()
  try {
    return await answer
  } finally {
    clearTimeout(timer)
  }
}
