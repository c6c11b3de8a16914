import { ThreadBusy } from '../../catalogue/idle-thread.ts'
import { type KeptBooks, keptBooks } from './kept-books.ts'

/** A book as it was printed, and the header that names its file. */
export type PrintedBook = { readonly bytes: Uint8Array<ArrayBuffer>; readonly disposition: string }

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

/** `kept`: where they are kept; `long`: from how many words on a book is a long one; `mostWaiting`: how many may wait for their turn. */
export type BookCacheOptions = { readonly kept?: KeptBooks; readonly long?: number; readonly mostWaiting?: number }

/** A store of printed books. Short ones are printed four at a time, a long one alone among its like. */
export function openBookCache({ kept = keptBooks(), long = 200_000, mostWaiting = 24 }: BookCacheOptions = {}): BookCache {
  const under = new Map<string, Promise<PrintedBook | string>>()
  const lanes = { short: lane(4, mostWaiting), long: lane(1, mostWaiting) }
  return {
    book: async <Missing extends string>(name: string, words: number, print: () => Promise<PrintedBook | Missing>) => {
      const ready = kept.get(name)
      if (ready) return ready
      const asked = under.get(name)
      if (asked) return asked as Promise<PrintedBook | Missing>
      const printing = lanes[words >= long ? 'long' : 'short'](print)
      under.set(name, printing)
      try {
        const book = await printing
        if (typeof book !== 'string') kept.keep(name, book)
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
