import { type ErrorCode, type ErrorValues, queryErrors } from '../../../query/error-words.ts'
import { labels } from './labels.ts'

const { count, figure } = labels

/** The search page: box, form, what was found, facets, errors of a question, and how to ask. */
export const search = {
  title: 'Search',
  titled: (asked: string): string => `${asked} · Search`,
  box: 'What to look for',
  button: 'Search',
  howTo: 'How to ask',
  back: 'To the search',

  form: {
    label: 'Search with fields',
    open: 'Ask by fields',
    says: 'The box and these fields say the same: what you change in one stands in the other once you have searched.',
    words: 'Words',
    rating: 'Rating',
    warned: 'Warned for',
    notWarned: 'Not warned for',
    answer: 'Asked about warnings',
    with: 'With',
    without: 'Without',
    withHint: 'Several with commas between them; = before one for the whole name and no other.',
    language: 'Language',
    least: 'Words, at least',
    most: 'Words, at most',
    from: 'Year, from',
    to: 'Year, to',
    numberWrong: 'Write a number: 1000 or 10k.',
    dayWrong: 'Write a year or a day: 1998 or 1998-04-30.',
    complete: 'Finished',
    order: 'Order',
    any: 'any',
    anyOrder: 'best fit first',
    yes: 'yes',
    no: 'no',
    button: 'Search with these',
    clear: 'Ask anew',
    aspects: 'What it is about',
    facts: 'Length, time, language',
    limits: 'Rating and warnings',
  },

  /** What can be wrong with a question, by its code. */
  errors: queryErrors as { readonly [C in ErrorCode]: (values: ErrorValues[C]) => string },
  tooLong: 'That took too long and was given up. Rarer words, or a longer beginning before the *, are found sooner.',

  none: 'Nothing found',
  found: (works: number): string => `${count(works, 'work')} found`,
  noneSays: 'No work in this library that you may meet has all of that. Fewer words find more.',
  noneRemembered: 'Or do you remember the story, and its words only nearly?',
  toFind: 'Look for this passage',
  noneFilters: 'Taking off one of the filters finds more, too.',
  unopened: (works: number): string => (works === 1
    ? 'One work of this library is behind a question that you have not answered yet, about ratings or a warning. Until you do, only its title, names and tags are searched.'
    : `${count(works, 'work')} of this library are behind a question that you have not answered yet, about ratings or a warning. Until you do, only their titles, names and tags are searched.`),
  toSettings: 'To the settings',
  unasked: (works: number): string => (works === 1
    ? 'About one of these nobody was ever asked for warnings. That it has none says nothing.'
    : `About ${figure(works)} of these nobody was ever asked for warnings. That they have none says nothing.`),
  leaveOut: (works: number): string => (works === 1 ? 'Leave it out' : 'Leave these out'),
  didYouMean: 'Did you mean',
  readThere: 'Read it there',
  readThereIn: (chapter: number): string => `Read it there, in chapter ${figure(chapter)}`,

  order: 'Order',
  orders: { fit: 'best fit', title: 'title', creator: 'creator', newest: 'newest', oldest: 'oldest', longest: 'longest', shortest: 'shortest', added: 'newly come in' },

  narrow: 'Narrow what was found',
  toNarrow: 'Narrow these',
  chosen: 'Asked for',
  takeOff: 'take off',
  either: (filter: string): string => `${filter}, or …`,
  facets: { rating: 'Rating', warning: 'Warned for', fandom: 'Fandom', character: 'Character', relationship: 'Relationship', tag: 'Tag', language: 'Language', creator: 'Creator', length: 'Length', year: 'Year' },
  more: (values: number): string => `${figure(values)} more`,
  works: (works: number): string => (works === 1 ? 'work' : 'works'),
  narrowSays: 'A name shows these alone, − leaves them out.',
  narrowLong: 'The question is too long to be narrowed by links; a shorter one can be.',
  withoutThis: (value: string): string => `Without ${value}`,
  also: 'Or as well:',

  /** A filter in words, on what it is and with which value. */
  filter: (field: string, value: string): string => `${field}: ${value}`,
  notFilter: (field: string, value: string): string => `${field}: not ${value}`,
  fields: { rating: 'Rating', warning: 'Warning', answer: 'Warnings', creator: 'Creator', fandom: 'Fandom', character: 'Character', relationship: 'Relationship', tag: 'Tag', series: 'Series', language: 'Language', accession: 'Accession', words: 'Words', chapters: 'Chapters', date: 'Date', complete: 'Finished' },
  quoted: (value: string): string => `“${value}”`,
  upTo: (value: string): string => `up to ${value}`,
  atLeast: (value: string): string => `${value} or more`,
  over: (value: string): string => `over ${value}`,
  under: (value: string): string => `under ${value}`,
  atMost: (value: string): string => `at most ${value}`,
  between: (least: string, most: string): string => `${least} to ${most}`,
  since: (value: string): string => `from ${value}`,
  until: (value: string): string => `until ${value}`,
  list: (values: readonly string[]): string => values.join(', '),
  ticked: (number: number): string => figure(number),
  answers: { stated: 'something is warned for', 'none-apply': 'none apply, so the creator', declined: 'the creator chose not to warn', 'not-asked': 'nobody was asked' },
  complete: { yes: 'yes', no: 'no' },

  help: {
    lead: 'Everything can be asked in one line. Each example is a link; try it.',
    words: 'Words',
    names: 'Names and headings',
    facts: 'What is known of a work',
    order: 'Order',
    says: {
      and: 'both words, anywhere in a work', phrase: 'the words side by side', not: 'without a word', prefix: 'words that begin so', or: 'either', group: 'groups, as deep as need be', exact: 'this form of the word and no other',
      title: 'in the title', body: 'in the story itself',
      creator: 'by whom, by any word of the name', whole: 'the whole heading and no other', fandom: 'set in', character: 'who appears', relationship: 'who with whom', tag: 'a heading of any other kind, taken away', series: 'part of a series', several: 'one heading or the other',
      rating: 'rated teen at most; what nobody rated is not among these', warning: 'not warned for horror; of some works nobody was asked', none: 'the creator says that no warnings apply', unasked: 'leaves out works for which nobody was asked about warnings',
      words: 'of some length', chapters: 'in chapters', date: 'written or posted in these years', month: 'in one month, where the day is known', language: 'in a language, by name or code', complete: 'finished', accession: 'from one heap',
      longest: 'the longest first', oldest: 'the oldest first', byTitle: 'by title',
    },
    signs: 'Quotation marks of any shape, accents and capitals make no difference. AND, OR and NOT are in capitals; || and && do as well. A word finds its other forms, too: walk finds walking; a name stays a name.',
  },
}
