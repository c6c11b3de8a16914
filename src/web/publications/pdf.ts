import { setImmediate } from 'node:timers/promises'
import { idleThread } from '../../catalogue/idle-thread.ts'
import type { Book } from '../../publish/book.ts'
import { filesOf, type TypstBook, typstPieces } from '../../publish/pdf/print-typst.ts'

// The memory that the typesetter has taken goes with its thread.
const thread = idleThread(import.meta.url, 'pdf-thread', {}, { idleMs: 15_000 })
// The longest that is set takes less than half of it on a machine with nothing else to do; what takes longer has gone wrong.
const mostMs = 120_000
// The typesetter keeps of each book what it has learnt, some half a kilobyte a word, and gives none of it back: after so many characters of source, some 150,000 words, another one begins.
const mostByOne = 1_000_000

let last: Promise<unknown> = Promise.resolve()
let byThisOne = 0

/** A book that no form refuses (`whyNoPdf`), set as PDF, one after the other, in a thread that is there while PDFs are asked for. */
export async function printPdf(book: Book): Promise<Uint8Array> {
  const source = await unhurried(typstPieces(book))
  const turn = last.then(() => set({ source, files: filesOf(book) }))
  last = turn.catch(() => {})
  return turn
}

async function set(book: TypstBook): Promise<Uint8Array> {
  const bytes = await inTime(thread.call('pdf', [book]))
  byThisOne += book.source.length
  if (byThisOne > mostByOne) {
    byThisOne = 0
    await thread.stop()
  }
  return bytes as Uint8Array
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
