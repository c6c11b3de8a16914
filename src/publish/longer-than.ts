import type { Book } from './book.ts'

/** Prose has five to eight characters a word, its blank included. What has more is no prose: its words do not say how long it is, and so many characters count as one. */
export const charactersAWord = 10

/** Whether a book is longer than so many words are: by its own count, or by its characters, since a word may have five million. */
export function isLongerThan(words: number, { works }: Pick<Book, 'works'>): boolean {
  return works.reduce((sum, work) => sum + work.words, 0) > words || charactersOf(works) > words * charactersAWord
}

function charactersOf(works: Book['works']): number {
  return works.reduce((sum, { chapters }) => sum + chapters.reduce((length, { at: [from, to] }) => length + to - from, 0), 0)
}
