import type { Book } from '../book.ts'
import { isLongerThan } from '../longer-than.ts'
import { hasLettersFor } from './letters.ts'
import { mostInOne } from './volumes.ts'

/**
 * Why there is no PDF of a book, in its own words: too long for one volume, or in letters that its typeface does not have. Undefined where there is one. Found out step by step,
 * so that others have their turn between.
 */
export function* whyNoPdf(book: Book): Generator<void, string | undefined> {
  const { noPdf } = book.words
  if (isLongerThan(mostInOne, book)) return noPdf.long
  return (yield* hasLettersFor(book)) ? undefined : noPdf.letters
}
