import type { PrintedBook, RefusedBook } from './book-cache.ts'

/** What is kept under a name: a book, or why there is none. */
type KeptBook = PrintedBook | RefusedBook

/** Printed books by name. */
export type KeptBooks = { readonly get: (name: string) => KeptBook | undefined; readonly keep: (name: string, book: KeptBook) => void }

/** `mostBytes`: of all that are kept, the least recently asked for going first; `largeMs`: how long the one is kept that is too large for them. */
type KeptBooksOptions = { readonly mostBytes?: number; readonly largeMs?: number }

/**
 * Keeps printed books while they fit. One that takes more than half of the room is kept beside them, alone among its like, until nobody has asked for it for a while: who
 * loads it piece by piece asks many times, and each time it would be printed anew.
 */
export function keptBooks({ mostBytes = 64 * 1024 * 1024, largeMs = 60_000 }: KeptBooksOptions = {}): KeptBooks {
  const kept = new Map<string, KeptBook>()
  let held = 0
  let large: { readonly name: string; readonly book: KeptBook } | undefined
  let leaving: NodeJS.Timeout | undefined
  const keepLarge = (name: string, book: KeptBook): void => {
    large = { name, book }
    clearTimeout(leaving)
    leaving = setTimeout(() => { large = undefined }, largeMs)
    leaving.unref()
  }
  return {
    get: (name) => {
      if (large?.name === name) {
        keepLarge(name, large.book)
        return large.book
      }
      const book = kept.get(name)
      if (book) {
        kept.delete(name)
        kept.set(name, book)
      }
      return book
    },
    keep: (name, book) => {
      if (sizeOf(book) > mostBytes / 2) return keepLarge(name, book)
      kept.set(name, book)
      held += sizeOf(book)
      for (const [oldest, other] of kept) {
        if (held <= mostBytes) break
        kept.delete(oldest)
        held -= sizeOf(other)
      }
    },
  }
}

// A refusal is a sentence; with its name it takes no more than this.
function sizeOf(book: KeptBook): number {
  return 'bytes' in book ? book.bytes.length : 1024
}
