import { labels } from './labels.ts'

const { count } = labels

/** The catalogue for e-readers, and feeds. */
export const feeds = {
  title: 'Incipit',
  catalog: 'Catalogue for e-readers',
  newest: 'Newest works',
  newestSays: 'All of them, what came last first',
  works: (works: number): string => count(works, 'work'),
  /** Under what is listed: what is not, by catalogue facts alone. */
  leftOut: (works: number): string => (works === 1
    ? 'One work is left out: it waits behind a question that nobody can answer from here, or is beyond the limits of this address. An address that carries limits of your own is made in the settings of the reading room.'
    : `${count(works, 'work')} are left out: they wait behind a question that nobody can answer from here, or are beyond the limits of this address. An address that carries limits of your own is made in the settings of the reading room.`),
  page: (title: string, page: string): string => `${title}, page ${page}`,
  search: 'Search',
  found: (question: string): string => `Found: ${question}`,
  searchSays: 'Titles, names, and the words of the stories that are open to you',
  order: 'Order',
  any: 'All of these',
  back: 'To the catalogue',
  complete: (title: string): string => `All that is catalogued of ${title}`,
  /** The forms that works are given in. */
  forms: { epub: 'EPUB', html: 'Web page', text: 'Plain text', markdown: 'Markdown', pdf: 'PDF' },
  warnedFor: (names: string): string => `Warned for ${names}`,
  /** What is known of a work, as sentences. */
  sentence: (facts: string): string => `${facts}.`,
  by: (value: string, who: string): string => `${value}, ${who}`,
  authentication: 'This catalogue has no names and no passwords. Without more, it lists what is open to a reader who has agreed to nothing.',
  authenticationHow: 'Say in the settings of the reading room what you wish to meet, make an address there for this device, and enter that address in place of this one. Whoever has it sees the same; it can be revoked at any time.',
  /** What data for search engines says of ratings and warnings: the scale by its name, and whose word it is. */
  ratingStated: (scale: string, asWritten: string): string => `${scale}: “${asWritten}”, as stated by the author`,
  ratingBy: (scale: string, rung: string, by: string): string => `${scale}: ${rung}, ${by}`,
  ownScale: 'Incipit’s ladder of ratings',
  warningSet: 'Content warnings, as stated',
  of: (name: string): string => `Newest works: ${name}`,
}
