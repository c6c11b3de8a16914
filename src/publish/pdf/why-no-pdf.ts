import type { Book } from '../book.ts'
import { hasLettersFor } from './letters.ts'

// Some 900 pages: what the typesetter does in 46 seconds of CPU and 565 MB. Time and memory grow with the words; there are works of seven times that.
const mostWords = 300_000

/** Why there is no PDF of a book, in its own words: too long, or in letters that its typeface does not have. Undefined where there is one. */
export function whyNoPdf(book: Book): string | undefined {
  const { noPdf } = book.words
  if (book.works.reduce((sum, { words }) => sum + words, 0) > mostWords) return noPdf.long
  return hasLettersFor(book) ? undefined : noPdf.letters
}
