import { ThreadBusy } from '../../catalogue/idle-thread.ts'

/** A book as it was printed, when what it is made of changed last (an instant), and the header that names its file. */
export type PrintedBook = { readonly bytes: Uint8Array<ArrayBuffer>; readonly modified: string; readonly disposition: string }

/** Printed books, ready to be sent again: who loads one piece by piece asks many times. */
export type BookCache = {
  /**
   * The book under this name, which says all that it depends on; printed where it is not there, and once for all who ask meanwhile. What `print` does
   * not find is not kept.
   *
   * @param words how long it is: long ones are printed one after the other
   * @throws ThreadBusy where too many wait already
   */
  readonly book: <Missing extends string>(name: string, words: number, print: () => Promise<PrintedBook | Missing>) => Promise<PrintedBook | Missing>
}

/** `mostBytes`: what is kept, the least recently asked for going first; `long`: from how many words on a book is a long one; `mostWaiting`: how many may wait for their turn. */
export type BookCacheOptions = { readonly mostBytes?: number; readonly long?: number; readonly mostWaiting?: number }

/** A store of printed books. Short ones are printed four at a time, a long one alone among its like. */
export function openBookCache({ mostBytes = 64 * 1024 * 1024, long = 200_000, mostWaiting = 24 }: BookCacheOptions = {}): BookCache {
  const kept = new Map<string, PrintedBook>()
  const under = new Map<string, Promise<PrintedBook | string>>()
  const lanes = { short: lane(4, mostWaiting), long: lane(1, mostWaiting) }
  let held = 0
  const keep = (name: string, book: PrintedBook): void => {
    if (book.bytes.length > mostBytes / 2) return
    kept.set(name, book)
    held += book.bytes.length
    for (const [oldest, { bytes }] of kept) {
      if (held <= mostBytes) break
      kept.delete(oldest)
      held -= bytes.length
    }
  }
  return {
    book: async <Missing extends string>(name: string, words: number, print: () => Promise<PrintedBook | Missing>) => {
      const ready = kept.get(name)
      if (ready) {
        kept.delete(name)
        kept.set(name, ready)
        return ready
      }
      const asked = under.get(name)
      if (asked) return asked as Promise<PrintedBook | Missing>
      const printing = lanes[words >= long ? 'long' : 'short'](print)
      under.set(name, printing)
      try {
        const book = await printing
        if (typeof book !== 'string') keep(name, book)
        return book
      } finally {
        under.delete(name)
      }
    },
  }
}

/** Runs jobs so many at a time, the others in turn. */
function lane(most: number, mostWaiting: number): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (job) => {
    if (running >= most) {
      if (waiting.length >= mostWaiting) throw new ThreadBusy(`Cannot print one more book: ${waiting.length} wait already`)
      // Who ends hands the turn on.
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await job()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
