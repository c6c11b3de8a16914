import { plainBlocks } from '../print/plain.ts'
import { columnsOf, wrapped } from '../text/columns.ts'
import type { Book, BookChapter, BookWork } from './book.ts'
import { authorsOf, headOf, headValue, type HeadLine } from './head.ts'

/** How wide the lines of a text are: 72 columns, as mail and terminals like it, or a paragraph a line. */
export type Columns = 72 | 0

/**
 * Prints a book as plain text, piece by piece: a head of labels that our own intake reads again, the chapters, and where it all came from. Lines end with
 * a line feed; no line is wider than it should be but for a word that is, and verse as its writer set it.
 */
export function* printText(book: Book, { columns = 72 }: { readonly columns?: Columns } = {}): Generator<string> {
  const many = book.works.length > 1
  if (many) yield `${lines(book.title, columns)}\n\n${book.about === undefined ? '' : `${lines(book.about, columns)}\n\n`}${book.words.contents}\n\n${book.works.map(({ title, creators }, n) => `${lines(`${n + 1}. ${byline(title, authorsOf(creators), book)}`, columns, '    ')}\n`).join('')}`
  for (const work of book.works) {
    if (many) yield `\n\n${'='.repeat(columns || 72)}\n\n\n`
    yield `${headOf(work).map((line) => `${labelled(line, book, columns)}\n`).join('')}\n`
    for (const chapter of work.chapters) yield chapterText(chapter, work, columns)
    yield source(work, book, columns)
  }
}

function byline(title: string, names: readonly string[], { words }: Book): string {
  return names.length === 0 ? title : `${title}, ${words.by} ${names.join(', ')}`
}

/** A line of the head. A value's own line ends and labels do not become lines of ours: they would be read as such. */
function labelled(line: HeadLine, { words }: Book, columns: Columns): string {
  const text = `${words.head[line.key]}: ${headValue(line)}`
  // A word with a colon keeps to the word before it.
  return lines(text.replace(/ (\S{1,60}[:：])(?= |$)/g, '\u00a0$1'), columns, '    ').replaceAll('\u00a0', ' ')
}

function chapterText({ title, of, at, skip, edits }: BookChapter, { chapters }: BookWork, columns: Columns): string {
  // As its writer set it: "Chapter 1: Low Water" is found again, "Low Water" is a line.
  const own = skip ? plainBlocks(of, skip, { edits }).map(({ text }) => text.replaceAll('\n', ' ')).join(' ').trim() : ''
  const heading = chapters.length > 1 ? `\n\n${lines(own === '' ? title : own, columns)}\n\n` : '\n'
  return `${heading}${plainBlocks(of, at, { edits, ...(skip && { skip }) }).map(({ text, byLine }) => `${byLine ? text.split('\n').map((line) => verseLine(line, columns)).join('\n') : lines(text, columns)}\n`).join('\n')}`
}

/** A line that its writer ended; what is too wide for the page hangs below its beginning. */
function verseLine(line: string, columns: Columns): string {
  if (columns === 0 || columnsOf(line) <= columns) return line.trimEnd()
  const indent = /^ {0,30}/.exec(line)?.[0] ?? ''
  return wrapped(line, columns - indent.length, '    ').map((each) => indent + each).join('\n')
}

function source({ provenance, address }: BookWork, { words }: Book, columns: Columns): string {
  const files = provenance.map(({ path, facts, sha256, accession }) => `SHA-256 ${sha256}\n${lines([...(path === '' ? [] : [`“${path}”`]), ...facts, words.accession(accession)].join(', '), columns)}\n`)
  return `\n\n${words.end}\n\n\n${'-'.repeat(columns || 72)}\n${words.provenance}\n\n${files.join('')}${address === undefined ? '' : `\n${words.readAt} ${address}\n`}`
}

function lines(text: string, columns: Columns, hang = ''): string {
  return columns === 0 ? text : wrapped(text, columns, hang).join('\n')
}
