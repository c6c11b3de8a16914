import { labels } from './labels.ts'

const { figure, count } = labels

/** What a site of files says: at its gates, in the search that a browser does by itself, on the shelf. */
export const site = {
  gate: {
    noScript: 'Without scripts nothing of your answer is kept: the way on stands here each time.',
    readOn: 'Read on',
    kept: 'Where scripts run, your answer is kept on this device and nowhere else.',
  },
  search: {
    noScript: 'The search of these pages is a script, and none runs here. Everything can be found without it: by fandom, creator, length, year, and more.',
    ways: 'The ways in',
    working: 'Looking …',
    failed: 'A part of the index could not be loaded. Are all files of this site there?',
    unread: (works: number, of: number): string => `These words stand side by side in so many places that only the first ${figure(works)} of ${count(of, 'work')} were looked through.`,
    unopened: (works: number): string => `Of ${count(works, 'work')} only titles, names and tags are searched: each asks first, and you have not answered.`,
  },
  openOnly: 'Stories that ask first are looked through when you have answered for them, and not before. It happens in this browser: nothing is sent anywhere.',
  noChance: 'No work here opens without a question. What asks first is left to you: its gate tells why.',
  shelf: {
    noScript: 'The shelf of these pages is kept by a script, and none runs here.',
    lead: 'What you put aside and what you love, kept on this device and nowhere else.',
    empty: 'Nothing stands here yet. Every work has buttons for it.',
    placeAt: 'Go on reading',
    forget: 'Forget all that these pages keep on this device, answers at gates and looks included',
  },
  evidence: 'Where every value comes from',
}
