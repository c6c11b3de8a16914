import { holdsUnspaced } from '../text/chars.ts'
import { type FoldedWords, foldedWords } from './passage-words.ts'

/** The longest passage that is looked for, in UTF-16 units. */
export const longestPassage = 4096
const fewestWords = 4

/** Why a passage cannot be looked for, and what to do about it, in English. `long` takes how many characters it may have. A page in another language has a table with the same names. */
export const passageFaults = {
  empty: 'There is no word in it. Write what you remember: six words or more.',
  short: 'These are too few words to know a story by. Write at least four; a search finds single words.',
  same: 'These are the same few words again and again. Write a stretch with different words.',
  long: (most: string): string => `A passage may have ${most} characters. The sentence that you are surest of is enough.`,
}
export type PassageFault = keyof typeof passageFaults

// Scripts without spaces are divided by a dictionary, into words of a character or two.
const fewestDifferent = 3

/** A remembered passage as words, or why it is none. */
export function readPassage(passage: string): { readonly words: FoldedWords } | { readonly fault: PassageFault } {
  if (passage.length > longestPassage) return { fault: 'long' }
  const words = foldedWords(passage)
  const { length } = words.folded
  if (length === 0) return { fault: 'empty' }
  if (length < (holdsUnspaced(passage) ? fewestDifferent : fewestWords)) return { fault: 'short' }
  const different = new Set(words.folded).size
  return different < fewestDifferent || different * 32 < length ? { fault: 'same' } : { words }
}
