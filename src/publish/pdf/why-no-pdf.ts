import type { Book } from '../book.ts'
import { isLongerThan } from '../longer-than.ts'
import { hasLettersFor } from './letters.ts'

// Some 900 pages: what the typesetter does in 46 seconds of CPU and 565 MB. Time and memory grow with the words; there are works of seven times that.
const mostWords = 300_000

/**
 * Why there is no PDF of a book, in its own words: too long, or in letters that its typeface does not have. Undefined where there is one. Found out step by step,
 * so that others have their turn between.
 */
export function* whyNoPdf(book: Book): Generator<void, string | undefined> {
  const { noPdf } = book.words
  if (isLongerThan(mostWords, book)) return noPdf.long
  return (yield* hasLettersFor(book)) ? undefined : noPdf.letters
}
