import type { BookWords } from '../../../publish/book-words.ts'
import { labels } from './labels.ts'

const { count, date, figure, language, roles, rungs, sources, titleKinds, warningAnswers, warnings } = labels

/** What publications (EPUB, HTML, text, Markdown, PDF) say by themselves. */
export const book: BookWords & { readonly worksOf: (name: string, works: number) => string } = {
  titlePage: 'Title page',
  contents: 'Contents',
  stated: 'What is stated',
  statedSays: 'Ratings, warnings and notes as they were stated, and by whom. What nobody stated is not said.',
  notes: 'Notes',
  disclaimer: 'Disclaimer',
  summary: 'Summary',
  provenance: 'Where it came from',
  provenanceSays: 'The files that this text was read from. The archive keeps their bytes as they came, under their SHA-256.',
  begin: 'The story',
  cover: 'Cover',
  by: 'by',
  and: 'and',
  nobody: 'no creator named',
  extent: (words, chapters) => `${count(words, 'word')} in ${count(chapters, 'chapter')}`,
  takenIn: (instant, accession) => `Taken in on ${date(instant)} with accession ${figure(accession)}.`,
  mature: 'This text is for adults.',
  accessible: 'Text throughout, in reading order, with a table of contents and headings to navigate by; letters, sizes and colours are the reader’s. It has no images but the cover, no sound and nothing that moves.',
  readAt: 'In the archive:',
  end: 'The end',
  accession: (number) => `accession ${figure(number)}`,
  head: {
    title: 'Title', author: 'Author', 'co-author': 'Co-author', editor: 'Editor', beta: 'Beta', translator: 'Translator', illustrator: 'Illustrator', 'posted by': 'Posted by', 'typed by': 'Typed by', 'idea by': 'Idea by', rating: 'Rating', warnings: 'Warnings', fandom: 'Fandom',
    pairing: 'Pairing', characters: 'Characters', tags: 'Tags', series: 'Series', date: 'Date', archive: 'Archive', status: 'Status', reviews: 'Reviews', language: 'Language', summary: 'Summary', note: 'Author’s note', disclaimer: 'Disclaimer',
  },
  preface: {
    rating: ['Rating', 'Ratings'], warning: ['Archive Warning', 'Archive Warnings'], fandom: ['Fandom', 'Fandoms'], relationship: ['Relationship', 'Relationships'], character: ['Character', 'Characters'],
    tag: ['Additional Tag', 'Additional Tags'], language: ['Language', 'Languages'], series: ['Series', 'Series'], stats: ['Stats', 'Stats'], published: ['Published', 'Published'], status: ['Status', 'Status'], words: ['Words', 'Words'], chapters: ['Chapters', 'Chapters'],
  },
  partOf: (name, number) => (number === undefined ? name : `Part ${number} of ${name}`),
  rungs, warnings, warningAnswers, roles, languageName: language, date, figure,
  titleFrom: (kind) => `The title is ${titleKinds[kind]}.`,
  rated: (source, rating) => `${source === 'stated' ? 'as stated by the author' : sources[source]}: ${rating}`,
  volume: (title, number, of) => `${title}, volume ${number} of ${of}`,
  noPdf: {
    letters: 'There is no PDF of it: it is written in letters that the typeface of our PDFs does not have. The EPUB and the web page show it in those of your device.',
    long: 'There is no PDF of it: it is too long to be set in one volume. The EPUB has all of it, and whoever keeps the archive can have it set in several.',
  },
  worksOf: (name, works) => `${name}: ${count(works, 'work')}.`,
}
