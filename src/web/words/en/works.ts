import { type Html, html } from '../../html.ts'
import { labels } from './labels.ts'

const { count, figure } = labels
const duration = (minutes: number): string => (minutes < 60 ? count(minutes, 'minute') : `${count(Math.floor(minutes / 60), 'hour')}${minutes % 60 === 0 ? '' : ` ${count(minutes % 60, 'minute')}`}`)

/** A work in a list and on its own page. */
export const works = {
  by: 'by',
  and: 'and',
  nobody: 'no creator named',
  ask: 'Ask before opening',
  declined: 'Creator chose not to warn',
  /** What a creator says does not occur, where nothing is warned for. */
  denied: (names: string): string => `Does not occur: ${names}`,
  /** Warnings that a reader wishes folded away. */
  foldedWarnings: 'Warnings: show',
  /** A warning that no row of the table reads, within a sentence. */
  somethingElse: 'something else',
  /** A name of the vocabulary within a sentence. */
  within: (name: string): string => name.toLowerCase(),
  begin: 'Begin reading',
  beginAt: 'Begin at chapter 1',
  whole: 'The whole on one page',
  lines: 'The file, line by line',
  desk: 'At the desk',
  /** How long a work takes to read: an estimate. */
  oneSitting: (minutes: number): string => `About ${duration(minutes)}: read in one sitting.`,
  readIn: (minutes: number): string => `About ${duration(minutes)} of reading.`,
  summary: 'Summary',
  contents: 'Contents',
  words: 'words',
  notes: 'Notes',
  disclaimer: 'Disclaimer',
  record: 'The record',
  unrated: 'Nobody has said anything',
  andMore: (others: number): string => `and ${count(others, 'other')}`,
  asWritten: 'as written:',
  extent: 'Extent',
  extentOf: (words: number, chapters: number): string => `${count(words, 'word')} in ${count(chapters, 'chapter')}`,
  provenance: 'Where it came from',
  takenIn: (day: string, accession: Html): Html => html`Taken in on ${day} with ${accession}. The bytes are kept as they came; their SHA-256 is their name.`,
  accession: (number: number): string => `accession ${figure(number)}`,
  mended: (repair: string): string => `mended: ${repair}`,
  received: 'As received',
  versions: (others: number): string => (others === 1 ? 'Another text of it was received, too:' : `${figure(others)} other texts of it were received, too:`),
}
