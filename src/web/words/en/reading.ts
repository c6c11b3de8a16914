import { type Html, html } from '../../html.ts'
import { labels } from './labels.ts'

const { count, figure } = labels
const changes = (made: number, suggested: number): string => `${made === 0 ? 'nothing changed' : count(made, 'change')}${suggested > 0 ? `, ${count(suggested, 'suggestion')}` : ''}`

/** Chapters, the whole, contents, places kept. */
export const reading = {
  /** What a chapter without a title is called. */
  chapter: (number: number): string => `Chapter ${figure(number)}`,
  chapterOf: (number: number, of: number): string => `Chapter ${figure(number)} of ${figure(of)}`,
  /** Of a long chapter, and of a story that is one chapter. */
  page: (number: number): string => `Page ${figure(number)}`,
  pageOf: (number: number, of: number): string => `Page ${figure(number)} of ${figure(of)}`,
  pageOfChapter: (number: number, of: number): string => `Page ${figure(number)} of ${figure(of)} of this chapter`,
  pages: 'Pages',
  chapters: 'Chapters',
  contents: 'Contents',
  /** Where a long table of contents is cut: it leads to the whole of it. */
  allContents: (chapters: number): string => `All ${count(chapters, 'chapter')}`,
  before: 'Before',
  next: 'Next',
  end: 'End',
  backToRecord: 'Back to the record',
  record: 'Record',
  theRecord: 'The record',
  whole: 'Whole work',
  wholeOf: (title: string): string => `${title}, the whole`,
  lines: 'The file, line by line',
  finis: 'Finis',
  type: 'Type',
  text: 'Text',
  sets: 'How the text is set',
  showMarks: 'Show paragraph numbers',
  hideMarks: 'Hide paragraph numbers',
  paragraph: 'Link to this paragraph',
  /** What a page holds, and what a rule had its hand in. */
  changes,
  asRepaired: (made: number, suggested: number): string => `As repaired: ${changes(made, suggested)}.`,
  asReceived: 'As received: marks, blanks and line ends as they came.',
  asChanged: (made: number, suggested: number): string => `As repaired, with changes shown: ${changes(made, suggested)}.`,
  showChanges: 'Show changes',
  readRepaired: 'As repaired',
  changesTitle: 'What was changed',
  noChanges: 'No rule found anything to change here.',
  changesKey: (): Html => html`Taken out is <del>struck through</del>, put in is <ins>underlined</ins>, and what is only suggested is <span class="suggested">dotted</span> and stands as it came. Each leads to its reason here.`,
  joinedKey: (hook: Html): Html => html`Where lines were joined is a hook${hook}.`,
  made: (changes: number): string => `${figure(changes)} made`,
  suggested: (suggestions: number): string => `${figure(suggestions)} suggested`,
  firstListed: (listed: number): string => `The first ${figure(listed)} are listed; all are marked in their places.`,
  becomes: 'becomes',
  mayBe: 'may be',
  nothing: 'nothing',
  /** Of a hundred, how often a rule is right. */
  sure: (percent: string): string => `${percent} %`,
  /** The way back to where a reader stopped. */
  goOnAt: (chapter: number, paragraph: number): string => `Go on reading: chapter ${figure(chapter)}${paragraph > 1 ? `, paragraph ${figure(paragraph)}` : ''}`,
  goOnInOne: (paragraph: number): string => (paragraph > 1 ? `Go on reading: paragraph ${figure(paragraph)}` : 'Go on reading'),
  /** The same on the page itself; # stands for the number. */
  goOnHere: 'Go on at paragraph #',
  /** Stands below a story on paper. `by`: its creators, where they are named. */
  printedFrom: (title: string, by: string | undefined, address: string): string => `${title}${by === undefined ? '' : `, by ${by}`}. Printed from Incipit: ${address}`,
  dismiss: 'Not now',
  looks: {
    title: 'Type',
    lead: 'How a story looks to you. Kept in this browser and nowhere else.',
    theme: { legend: 'Colour', auto: 'As the device', light: 'Light', dark: 'Dark', sepia: 'Parchment', contrast: 'High contrast' },
    face: { legend: 'Typeface of the text', literata: 'Literata', sans: 'Sans serif', hyperlegible: 'Easy to tell apart', typewriter: 'Typewriter' },
    size: { legend: 'Size of the text', 1: 'Small', 2: 'Rather small', 3: 'Medium', 4: 'Rather large', 5: 'Large', 6: 'Very large', 7: 'Largest' },
    width: { legend: 'Width of a line', narrow: 'Narrow', medium: 'Medium width', wide: 'Wide' },
    leading: { legend: 'Space between lines', close: 'Close', normal: 'Normal', open: 'Open' },
    edge: { legend: 'Ends of lines', ragged: 'Ragged', justified: 'Justified' },
    paragraph: { legend: 'Paragraphs', indented: 'First line indented', spaced: 'Space between' },
    places: { legend: 'Your place in a story', kept: 'Keep it, with what I read, in this browser', 'not-kept': 'Keep nothing' },
    smaller: 'Smaller',
    larger: 'Larger',
    more: 'All about type',
    save: 'Keep this',
    back: 'Back to the text',
    saved: 'Kept.',
    letters: 'Letters',
    lettersSay: 'Set in typefaces that come with this library, all under the SIL Open Font License 1.1.',
    licenceOf: (name: string): string => `licence of ${name}`,
    sample: 'How text looks',
    sampleText: 'So it looks: the lamp had been lit an hour before the tide turned, and the clerk sat under it with the ledger open and wrote nothing down.',
    sampleMore: 'In the morning the tide had gone out, and taken the question with it.',
  },
}
