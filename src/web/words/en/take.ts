import { labels } from './labels.ts'

const { count } = labels

/** Works to take away. */
export const take = {
  label: 'Take it with you',
  labelOfMany: 'Take them with you',
  forms: { epub: 'EPUB', html: 'HTML', text: 'Text', markdown: 'Markdown', pdf: 'PDF' },
  /** What a book of what a search found is called. */
  found: (question: string): string => `Found: ${question}`,
  /** Said to a program at a token address, in plain text. */
  shut: 'This work is behind a gate that this address does not open. Its owner can open it in the settings of the reading room, and make the address anew.',
  nothing: ['Nothing to take', 'There is no such list, or no work on it is open with the settings that you have.'],
  tooMuch: ['That is too much for one book', 'Search for less of it, or take the works one by one. Whoever keeps this archive can write all of it into a folder: incipit export --help tells how.'],
  /** Of works whose words do not tell how long they are. */
  tooLong: 'These works are longer than their words tell: together too long for a book that is made while somebody waits. Take them one by one.',
  tooMuchRead: 'The files that these works stand in are together longer than a book may be read from while somebody waits.',
  tooMuchIs: (works: number, words: number, mostWorks: number, mostWords: number): string => `These are ${count(works, 'work')}${words > 0 ? ` with ${count(words, 'word')}` : ''}. A book that is made while somebody waits has at most ${count(mostWorks, 'work')} and ${count(mostWords, 'word')}.`,
}
