import { markdownLine, printMarkdown as printBlocks } from '../print/markdown.ts'
import type { Book, BookWork } from './book.ts'
import { authorsOf, type HeadKey, headOf, headValue, isTitled } from './head.ts'

/**
 * Prints a book as CommonMark, piece by piece: front matter in YAML with what is stated and where it came from, which Pandoc and site makers read
 * and our own intake reads again, then titles, chapters and their text. Parsed again it gives the same words and the same emphasis.
 */
export function* printMarkdown(book: Book): Generator<string> {
  const [first, ...others] = book.works
  const single = first && others.length === 0 ? first : undefined
  yield `---\n${(single ? workMatter(single, book) : bookMatter(book)).join('')}---\n`
  for (const work of book.works) {
    if (single) yield titled(single, book)
    else yield `\n# ${markdownLine(work.title)}\n\n${headOf(work).filter(({ key }) => key !== 'title').map((line) => markdownLine(`${book.words.head[line.key]}: ${headValue(line)}`)).join('\\\n')}\n`
    for (const { title, of, at, skip, edits } of work.chapters) {
      const heading = work.chapters.length > 1 ? `\n## ${markdownLine(title)}\n` : ''
      yield `${heading}\n${printBlocks(of, at, { edits, headingLevel: 3, ...(skip && { skip }) })}\n`
    }
  }
}

/** A work's title and who wrote it. Opening words that stand for the title head nothing: they follow. */
function titled(work: BookWork, { words }: Book): string {
  const names = authorsOf(work.creators)
  return isTitled(work) ? `\n# ${markdownLine(work.title)}\n${names.length === 0 ? '' : `\n${markdownLine(`${words.by} ${names.join(', ')}`)}\n`}` : ''
}

function workMatter(work: BookWork, book: Book): readonly string[] {
  const lines = new Map<HeadKey, readonly string[]>()
  for (const { key, values } of headOf(work)) lines.set(key, [...(lines.get(key) ?? []), ...values])
  const head = [...lines].map(([key, values]) => `${yamlKey(key)}: ${one(key, values)}\n`)
  return [
    ...head, ...(work.address === undefined ? [] : [`website: ${yaml(work.address)}\n`]), ...identity(book),
    'provenance:\n', ...work.provenance.map(({ path, sha256, accession, facts }) => `  - path: ${yaml(path)}\n    sha256: ${sha256}\n    accession: ${accession}\n    facts: ${list(facts)}\n`),
  ]
}

function bookMatter(book: Book): readonly string[] {
  return [`title: ${yaml(book.title)}\n`, ...(book.about === undefined ? [] : [`about: ${yaml(book.about)}\n`]), ...(authorsOf(book.creators).length === 0 ? [] : [`author: ${list(authorsOf(book.creators))}\n`]), ...(book.language === 'und' ? [] : [`lang: ${yaml(book.language)}\n`]), ...identity(book)]
}

function identity({ id, modified }: Book): readonly string[] {
  return [`identifier: ${yaml(id)}\n`, `modified: ${yaml(modified)}\n`]
}

/** Several values are a list; a title is one, and so is a date. */
function one(key: string, values: readonly string[]): string {
  return values.length === 1 && key !== 'author' && key !== 'tags' ? yaml(values[0] ?? '') : list(values)
}

function list(values: readonly string[]): string {
  return `[${values.map(yaml).join(', ')}]`
}

/** A name as others look for it. */
function yamlKey(key: HeadKey): string {
  return key === 'language' ? 'lang' : key.replaceAll(' ', '_')
}

/** A string as every reader of YAML takes it: in quotation marks, with what is no letter by its number. */
function yaml(words: string): string {
  return JSON.stringify(words.toWellFormed()).replace(/[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
