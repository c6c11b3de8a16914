import type { BrowseKind } from '../model/heading.ts'
import type { Field, Role, TitleKind } from '../model/assertion.ts'
import type { Rung } from '../model/rating.ts'
import type { WarningAnswer } from '../model/warning.ts'
import type { Facts, Source } from '../model/work.ts'
import type { ruleGroups } from '../text/typography/repair.ts'
import type { TextSet } from './settings.ts'

/** The rungs as readers know them. */
export const rungNames: Readonly<Record<Rung, string>> = {
  unrated: 'Not rated', general: 'General audiences', guided: 'Parental guidance', teen: 'Teen', mature: 'Mature', explicit: 'Explicit',
}

/** The answers about warnings, told apart; who gives the answer is said beside it. */
export const warningAnswerNames: Readonly<Record<WarningAnswer, string>> = {
  stated: 'Warned for', 'none-apply': 'No warnings apply', declined: 'The creator chose not to warn', 'not-asked': 'Nobody was asked about warnings',
}

/** What a value is called in a record. */
export const fieldNames: Readonly<Record<Field, string>> = {
  title: 'Title', creator: 'Creator', rating: 'Rating', warning: 'Warning', fandom: 'Fandom', character: 'Character', relationship: 'Relationship',
  tag: 'Tag', summary: 'Summary', disclaimer: 'Disclaimer', note: 'Note', dedication: 'Dedication', spoilers: 'Spoilers', permission: 'Archive permission',
  series: 'Series', part: 'Part', date: 'Date', email: 'E-mail', website: 'Website', language: 'Language', status: 'Status', words: 'Words', reviews: 'Reviews',
}

/** Who answers for a value, in a clause. */
export const sourceNames: Readonly<Record<Source, string>> = {
  stated: 'stated in the file', derived: 'concluded by a rule', terms: 'answered for by who brought the heap', ruling: 'ruled by a curator', devised: 'devised by this archive',
}

/** Who says so, after a value. */
export const speakers: Readonly<Record<Source, string>> = {
  stated: 'so the file says', derived: 'so a rule concludes', terms: 'so says who brought the heap', ruling: 'so a curator ruled', devised: 'so this archive calls it',
}

/** Where a title comes from. */
export const titleKindNames: Readonly<Record<TitleKind, string>> = {
  formal: 'a stated title', caption: 'a caption at the head of the text', subject: 'a subject line', filename: 'the name of the file', incipit: 'the opening words', devised: 'a devised title', collective: 'the title of the collection that it stands in',
}

/** What somebody did for a work. */
export const roleNames: Readonly<Record<Role, string>> = {
  author: 'author', 'co-author': 'co-author', editor: 'editor', beta: 'beta reader', translator: 'translator', illustrator: 'illustrator', poster: 'poster',
  typist: 'typist', dedicatee: 'dedicated to', idea: 'idea by', thanked: 'thanked', antecedent: 'after a story by', owner: 'rights held by',
}

/** The headings of browsing: one, many, and a line that says what is found there. */
export const browseNames: Readonly<Record<BrowseKind, { readonly one: string; readonly many: string; readonly says: string }>> = {
  creator: { one: 'Creator', many: 'Creators', says: 'Who wrote, edited, translated, as the files name them' },
  fandom: { one: 'Fandom', many: 'Fandoms', says: 'Worlds that the stories are set in' },
  rating: { one: 'Rating', many: 'Ratings', says: 'From general audiences to explicit, and what nobody rated' },
  warning: { one: 'Warning', many: 'Warnings', says: 'What creators warn for' },
  language: { one: 'Language', many: 'Languages', says: 'What the stories are written in' },
  accession: { one: 'Accession', many: 'Accessions', says: 'The heaps that this library came from' },
  tag: { one: 'Tag', many: 'Tags', says: 'Genres, categories, keywords' },
  character: { one: 'Character', many: 'Characters', says: 'Who appears' },
  relationship: { one: 'Relationship', many: 'Relationships', says: 'Who with whom' },
  series: { one: 'Series', many: 'Series', says: 'Stories that belong together' },
}

/** How a story can be set, on links and in settings. */
export const setNames: Readonly<Record<TextSet, string>> = { repaired: 'As repaired', received: 'As received', changes: 'Show changes' }

/** What rules of typography are about. */
export const ruleGroupNames: Readonly<Record<(typeof ruleGroups)[number], string>> = { quotes: 'Quotation marks', dashes: 'Dashes and ellipses', spaces: 'Spaces', lines: 'Lines and paragraphs', slips: 'Slips of the pen, only ever suggested' }

/** What a work's state means, to its keeper. */
export const stateNames: Readonly<Record<Facts['state'], string>> = { reading: 'Still being read', published: 'Published', withheld: 'Withheld', withdrawn: 'Withdrawn' }

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

const known = new Map<string, string>()

/** A language's English name for its code; what is no code is shown as it stands. */
export function languageName(code: string): string {
  const held = known.get(code)
  if (held !== undefined) return held
  const name = nameOf(code)
  // Rulings may hold any code; a few hundred names are enough to keep.
  if (known.size < 500) known.set(code, name)
  return name
}

function nameOf(code: string): string {
  if (code === 'und' || code === '') return 'Not known'
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** "1 work", "1,204 works". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${figure(number)} ${number === 1 ? one : many}`
}

/** "1,204", for a whole number. */
export function figure(number: number): string {
  const digits = String(number)
  let grouped = digits.slice(0, digits.length % 3)
  for (let at = digits.length % 3; at < digits.length; at += 3) grouped += `${grouped === '' ? '' : ','}${digits.slice(at, at + 3)}`
  return grouped
}

/** "38 MB". */
export function size(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${units[step]}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "3 April 1999", "April 1999", "1999", for an ISO date as precise as it is. */
export function dateName(iso: string): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-')
  const name = months[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
