import { warnings } from '../../../model/warning.ts'
import { makeNumbers } from '../numbers.ts'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const nouns = {
  work: ['work', 'works'], word: ['word', 'words'], chapter: ['chapter', 'chapters'], creator: ['creator', 'creators'], character: ['character', 'characters'], file: ['file', 'files'],
  change: ['change', 'changes'], suggestion: ['suggestion', 'suggestions'], assertion: ['assertion', 'assertions'], place: ['place', 'places'], 'further place': ['further place', 'further places'],
  rule: ['rule', 'rules'], other: ['other', 'others'], language: ['language', 'languages'], minute: ['minute', 'minutes'], hour: ['hour', 'hours'],
} as const

/** What things are called in English, and how numbers, days and sizes are written. */
export const labels = {
  /** The rungs as readers know them. */
  rungs: { unrated: 'Not rated', general: 'General audiences', guided: 'Parental guidance', teen: 'Teen', mature: 'Mature', explicit: 'Explicit' },
  /** The warnings of the vocabulary. */
  warnings: warnings as { readonly [W in keyof typeof warnings]: string },
  /** The answers about warnings, told apart; who gives the answer is said beside it. */
  warningAnswers: { stated: 'Warned for', 'none-apply': 'No warnings apply', declined: 'The creator chose not to warn', 'not-asked': 'Nobody was asked about warnings' },
  /** What a value is called in a record. */
  fields: {
    title: 'Title', creator: 'Creator', rating: 'Rating', warning: 'Warning', fandom: 'Fandom', character: 'Character', relationship: 'Relationship',
    tag: 'Tag', summary: 'Summary', disclaimer: 'Disclaimer', note: 'Note', dedication: 'Dedication', spoilers: 'Spoilers', permission: 'Archive permission',
    series: 'Series', part: 'Part', date: 'Date', email: 'E-mail', website: 'Website', language: 'Language', status: 'Status', words: 'Words', reviews: 'Reviews',
  },
  /** The same, for several values. */
  manyFields: { creator: 'Creators', warning: 'Warnings', fandom: 'Fandoms', character: 'Characters', relationship: 'Relationships', tag: 'Tags', date: 'Dates', note: 'Notes' },
  /** Who answers for a value, in a clause. */
  sources: { stated: 'stated in the file', derived: 'concluded by a rule', terms: 'answered for by who brought the heap', ruling: 'ruled by a curator', devised: 'devised by this archive' },
  /** Who says so, after a value. */
  speakers: { stated: 'so the file says', derived: 'so a rule concludes', terms: 'so says who brought the heap', ruling: 'so a curator ruled', devised: 'so this archive calls it' },
  /** Where a title comes from. */
  titleKinds: { formal: 'a stated title', caption: 'a caption at the head of the text', subject: 'a subject line', filename: 'the name of the file', incipit: 'the opening words', devised: 'a devised title', collective: 'the title of the collection that it stands in' },
  /** What somebody did for a work. */
  roles: {
    author: 'author', 'co-author': 'co-author', editor: 'editor', beta: 'beta reader', translator: 'translator', illustrator: 'illustrator', poster: 'poster',
    typist: 'typist', dedicatee: 'dedicated to', idea: 'idea by', thanked: 'thanked', antecedent: 'after a story by', owner: 'rights held by',
  },
  /** The headings of browsing: their name, and a line that says what is found there. */
  browse: {
    creator: { many: 'Creators', says: 'Who wrote, edited, translated, as the files name them' },
    fandom: { many: 'Fandoms', says: 'Worlds that the stories are set in' },
    rating: { many: 'Ratings', says: 'From general audiences to explicit, and what nobody rated' },
    warning: { many: 'Warnings', says: 'What creators warn for' },
    language: { many: 'Languages', says: 'What the stories are written in' },
    accession: { many: 'Accessions', says: 'The heaps that this library came from' },
    tag: { many: 'Tags', says: 'Genres, categories, keywords' },
    character: { many: 'Characters', says: 'Who appears' },
    relationship: { many: 'Relationships', says: 'Who with whom' },
    series: { many: 'Series', says: 'Stories that belong together' },
  },
  /** How a story can be set, on links and in settings. */
  sets: { repaired: 'As repaired', received: 'As received', changes: 'Show changes' },
  /** What rules of typography are about. */
  ruleGroups: { quotes: 'Quotation marks', dashes: 'Dashes and ellipses', spaces: 'Spaces', lines: 'Lines and paragraphs', slips: 'Slips of the pen, only ever suggested' },
  /** What a work's state means, to its keeper. */
  states: { reading: 'Still being read', published: 'Published', withheld: 'Withheld', withdrawn: 'Withdrawn' },
  ...makeNumbers({ nouns, names, notKnown: 'Not known', group: ',', point: '.', bytes: 'bytes', date: (day, month, year) => [day, months[month ?? -1], year].filter((part) => part !== undefined).join(' ') }),
}
