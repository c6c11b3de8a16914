import type { PrintedBook } from './book-cache.ts'

/** Printed books by name. */
export type KeptBooks = { readonly get: (name: string) => PrintedBook | undefined; readonly keep: (name: string, book: PrintedBook) => void }

/** `mostBytes`: of all that are kept, the least recently asked for going first; `largeMs`: how long the one is kept that is too large for them. */
export type KeptBooksOptions = { readonly mostBytes?: number; readonly largeMs?: number }

/**
 * Keeps printed books while they fit. One that takes more than half of the room is kept beside them, alone among its like, until nobody has asked for it for a while: who
 * loads it piece by piece asks many times, and each time it would be printed anew.
 */
export function keptBooks({ mostBytes = 64 * 1024 * 1024, largeMs = 60_000 }: KeptBooksOptions = {}): KeptBooks {
  const kept = new Map<string, PrintedBook>()
  let held = 0
  let large: { readonly name: string; readonly book: PrintedBook } | undefined
  let leaving: NodeJS.Timeout | undefined
  const keepLarge = (name: string, book: PrintedBook): void => {
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
      if (book.bytes.length > mostBytes / 2) return keepLarge(name, book)
      kept.set(name, book)
      held += book.bytes.length
      for (const [oldest, { bytes }] of kept) {
        if (held <= mostBytes) break
        kept.delete(oldest)
        held -= bytes.length
      }
    },
  }
}
