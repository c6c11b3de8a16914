/** Words that adults read in a minute of English fiction, silently. See Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
export const wordsAMinute = 260

/**
 * How long a text takes to read silently.
 *
 * @param words its number of words
 * @param pace words a minute
 * @returns whole minutes, rounded up; 0 for an empty text
 * @throws RangeError when `pace` is not positive
 */
export function readingTime(words: number, pace = wordsAMinute): number {
  if (!(pace > 0)) throw new RangeError(`Cannot estimate reading time: pace is ${pace}`)
  return Math.ceil(words / pace)
}

/** What a person reads without getting up: minutes. */
export const oneSitting = 20
