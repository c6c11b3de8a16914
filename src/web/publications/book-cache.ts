import { ThreadBusy } from '../../catalogue/idle-thread.ts'
import type { Book } from '../../publish/book.ts'
import { isLongerThan } from '../../publish/longer-than.ts'
import { type KeptBooks, keptBooks } from './kept-books.ts'

/** A book as it was printed, and the header that names its file. */
export type PrintedBook = { readonly bytes: Uint8Array<ArrayBuffer>; readonly disposition: string }

/** That there is no such book, in a sentence: it is as long in finding out as a book in making, and kept alike. */
export type RefusedBook = { readonly refused: string }

/**
 * How a book comes to be. `words`: how long it is said to be; `isSet`: it is set by the typesetter, and keeps no book of another form waiting; `make` gathers it, or
 * says what is missing, and may be asked again; `print` prints it.
 */
export type Making<Missing extends string> = { readonly words: number; readonly isSet: boolean; readonly make: () => Promise<Book | Missing>; readonly print: (book: Book) => Promise<PrintedBook | RefusedBook> }

/** Printed books, ready to be sent again: who loads one piece by piece asks many times. */
export type BookCache = {
  /**
   * The book under this name, which says all that it depends on; made and printed where it is not there, and once for all who ask meanwhile. What `make` does
   * not find is not kept.
   *
   * @throws ThreadBusy where too many wait already
   */
  readonly book: <Missing extends string>(name: string, making: Making<Missing>) => Promise<PrintedBook | RefusedBook | Missing>
}

/** `kept`: where they are kept; `long`: from how many words on a book is a long one; `mostWaiting`: how many may wait for their turn. */
type BookCacheOptions = { readonly kept?: KeptBooks; readonly long?: number; readonly mostWaiting?: number }

/** A store of printed books. Short ones are printed four at a time, a long one alone among its like, and so is one that is set. */
export function openBookCache({ kept = keptBooks(), long = 200_000, mostWaiting = 24 }: BookCacheOptions = {}): BookCache {
  const under = new Map<string, Promise<PrintedBook | RefusedBook | string>>()
  const lanes = { short: lane(4, mostWaiting), long: lane(1, mostWaiting), set: lane(1, Math.min(5, mostWaiting)) }
  const printed = async <Missing extends string>({ words, isSet, make, print }: Making<Missing>): Promise<PrintedBook | RefusedBook | Missing> => {
    const inLane = (name: keyof typeof lanes): Promise<PrintedBook | RefusedBook | Missing | undefined> => lanes[name](async () => {
      const book = await make()
      if (typeof book === 'string') return book
      // Longer than its words told: it waits among its like and is made anew when it is its turn, since nobody waits with a book in hand.
      return name === 'short' && isLongerThan(long, book) ? undefined : print(book)
    })
    return await inLane(isSet ? 'set' : words >= long ? 'long' : 'short') ?? await inLane('long') as PrintedBook | RefusedBook | Missing
  }
  return {
    book: async <Missing extends string>(name: string, making: Making<Missing>) => {
      const ready = kept.get(name)
      if (ready) return ready
      const asked = under.get(name)
      if (asked) return asked as Promise<PrintedBook | RefusedBook | Missing>
      const printing = printed(making)
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
