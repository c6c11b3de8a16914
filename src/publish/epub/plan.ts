import { printHtml } from '../../print/html.ts'
import { pieces, type Piece } from '../../print/pieces.ts'
import type { Book, BookChapter, BookWork } from '../book.ts'
import { notesPage, provenancePage, statedPage } from './stated-page.ts'
import { collectionPage, titlePage } from './title-page.ts'
import { type Page, xml } from './xhtml.ts'

// E-readers lay a document out as a whole, and the older ones give up at 300 KB.
const longestDocument = 240_000

/** A document of the spine; its page is made when it is asked for, one at a time. `isAbout`: it is what the archive says of the work; whoever reads the book back knows that it is no part of it. */
type BookDocument = { readonly path: string; readonly page: () => Page; readonly isAbout?: true }

/** A line of the contents, with those within it. */
export type ContentsLine = { readonly title: string; readonly path: string; readonly within: readonly ContentsLine[] }

/** What a book is made of: its documents in the order of reading, its contents, and where its story begins. `contentsAt`: before which document the contents stand; absent where there is nothing to choose from. */
export type Plan = { readonly documents: readonly BookDocument[]; readonly contents: readonly ContentsLine[]; readonly start: string; readonly contentsAt?: number }

/** Plans a book: front matter, contents, chapters, provenance; of several works each with its own. */
export function planOf(book: Book): Plan {
  const { works } = book
  if (works.length === 0) throw new RangeError(`Cannot print ${book.id}: it has no works`)
  let chapters = 0
  const parts = works.map((work, n) => {
    const part = partOf(work, book, n + 1, chapters)
    chapters += work.chapters.length
    return part
  })
  const start = parts[0]?.start ?? ''
  if (parts.length === 1) {
    const documents = parts.flatMap((part) => part.documents)
    const contents = parts.flatMap(({ line: { title: _, path, within } }) => [{ title: book.words.titlePage, path, within: [] }, ...within])
    return { documents, contents, start, ...(chapters > 1 && { contentsAt: 1 }) }
  }
  const first: BookDocument = { path: 'book.xhtml', page: () => collectionPage(book), isAbout: true }
  return {
    documents: [first, ...parts.flatMap((part) => part.documents)], start, contentsAt: 1,
    contents: [{ title: book.words.titlePage, path: first.path, within: [] }, ...parts.map((part) => part.line)],
  }
}

type Part = { readonly documents: readonly BookDocument[]; readonly line: ContentsLine; readonly start: string }

/** A work of a book. `number`: the work's, from 1; `before`: how many chapters stand before it. */
function partOf(work: BookWork, book: Book, number: number, before: number): Part {
  const isPart = book.works.length > 1
  const title: BookDocument = { path: `title${four(number)}.xhtml`, page: () => titlePage(work, book, isPart) }
  const stated: BookDocument = { path: `stated${four(number)}.xhtml`, page: () => statedPage(work, book), isAbout: true }
  const provenance: BookDocument = { path: `provenance${four(number)}.xhtml`, page: () => provenancePage(work, book), isAbout: true }
  const said = notesPage(work, book)
  const notes = said ? [{ title: said.title, path: `notes${four(number)}.xhtml`, page: () => said, within: [] }] : []
  const chapters = work.chapters.map((chapter, n) => {
    const heading = headingOf(chapter, work)
    const name = `chapter${four(before + n + 1)}`
    return { heading, documents: pieces(chapter, longestDocument).map((piece, m): BookDocument => ({ path: `${name}${m === 0 ? '' : `-${m + 1}`}.xhtml`, page: () => chapterPage(chapter, heading, piece) })) }
  })
  const lines = chapters.map(({ heading, documents }): ContentsLine => ({ title: heading, path: documents[0]?.path ?? '', within: [] }))
  return {
    documents: [title, stated, ...notes, ...chapters.flatMap((chapter) => chapter.documents), provenance], start: lines[0]?.path ?? title.path,
    line: { title: work.title, path: title.path, within: [{ title: book.words.stated, path: stated.path, within: [] }, ...notes, ...lines, { title: book.words.provenance, path: provenance.path, within: [] }] },
  }
}

/** What heads a chapter: its title; over the only one that has none of its own, the work's. */
function headingOf({ title, skip, number }: BookChapter, work: BookWork): string {
  const own = work.chapters.length === 1 && skip === undefined ? work.title : title
  return own.trim() === '' ? String(number) : own
}

/** A chapter, or a piece of one: only the first is headed. The paragraphs keep the ids that they have in the reading room. */
function chapterPage({ of, edits, skip, language }: BookChapter, title: string, { at, numbered }: Piece): Page {
  const words = { markup: printHtml(of, at, { edits, numbered, xhtml: true, ...(skip && { skip }) }) }
  const body = numbered === 0
    ? xml`<section epub:type="chapter" role="doc-chapter" aria-labelledby="title">
<h1 id="title">${title}</h1>
<div class="text">
${words}</div>
</section>`
    : xml`<section class="text" aria-label="${title}">
${words}</section>`
  return { title, language, type: 'bodymatter', body }
}

function four(number: number): string {
  return String(number).padStart(4, '0')
}
