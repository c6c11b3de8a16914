/** The words of a list, with one blank between them, to be asked whether they hold a word. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))
