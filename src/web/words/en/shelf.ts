import { labels } from './labels.ts'

const { count, figure, date } = labels

/** Marks for later, history, favourites. */
export const shelf = {
  title: 'Your shelf',
  lead: 'What you put aside, what you love, and where you were. All of it lies in this browser and nowhere else: no account, no copy here.',
  lists: { later: 'For later', favourites: 'Favourites', read: 'Read' },
  /** What stands on the buttons of a work. */
  add: { later: 'Read later', favourites: 'Add to favourites' },
  remove: { later: 'Take off “for later”', favourites: 'Take off favourites' },
  removeRead: 'Forget that I read this',
  added: { later: 'It is on your shelf now, for later.', favourites: 'It is among your favourites now.' },
  removed: 'It is off that list.',
  full: (most: number): string => `That list is full: it holds ${figure(most)}. Take something off, or save your shelf as a file first.`,
  back: 'Back to where you were',
  empty: { later: 'Nothing is put aside yet. Every work has a button for it.', favourites: 'No favourites yet. Every work has a button for them.', read: 'Nothing was read yet, or nothing is kept of it.' },
  notKept: 'You wish that nothing is kept of what you read.',
  all: (works: number): string => `All ${count(works, 'work')}`,
  readOn: (day: string): string => `Read on ${date(day)}`,
  /** Of works that are on a list and in no library: withheld, withdrawn or never there, which is not told apart. */
  gone: (works: number): string => `${count(works, 'work')} no longer in this library.`,
  takeGone: 'Take them off',
  listOf: (list: string): string => `Your shelf: ${list}`,
  file: {
    title: 'As a file',
    says: 'The whole shelf as a file of yours (JSON), to keep or to take to another browser.',
    save: 'Save as a file',
    load: 'Take in a file',
    choose: 'A shelf that was saved',
    loaded: (works: number): string => `${count(works, 'work')} taken in.`,
    wrong: 'That file is no shelf that was saved here.',
  },
  forget: { title: 'Forget', says: 'All lists and places in this browser are deleted.', history: 'Forget what I read', all: 'Forget the whole shelf', done: 'Forgotten.' },
}
