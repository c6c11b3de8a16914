import type { Book } from '../book.ts'
import { printNav, printNcx } from './contents.ts'
import { type CoverFiles, printPackage } from './package.ts'
import { type Plan, planOf } from './plan.ts'
import { styleSheet } from './style.ts'
import { printPage, xml } from './xhtml.ts'
import { type Member, packed, zipped } from './zip.ts'

/** A cover that was drawn: `svg` as its source, `png` the same as a picture, which more e-readers show. */
export type Cover = { readonly svg: string; readonly png?: Uint8Array }

/**
 * Prints a book as EPUB 3.3, with the contents of EPUB 2 beside its own. The same book and cover give the same bytes. No script, nothing from
 * elsewhere, no font; of a cover the PNG is taken where there is one.
 *
 * @throws RangeError for a book without works
 * @see https://www.w3.org/TR/epub-33/
 */
export async function printEpub(book: Book, cover?: Cover): Promise<Uint8Array> {
  return zipped(membersOf(book, planOf(book), cover))
}

/** The members of a book, `mimetype` first; each is made when it is its turn. */
function* membersOf(book: Book, plan: Plan, cover: Cover | undefined): Generator<Member> {
  const files = cover && filesOf(cover)
  yield { name: 'mimetype', packed: always.mimetype }
  yield { name: 'META-INF/container.xml', packed: always.container }
  yield { name: 'EPUB/package.opf', bytes: printPackage(book, plan, files) }
  yield { name: 'EPUB/nav.xhtml', bytes: printNav(book, plan, files?.page) }
  yield { name: 'EPUB/toc.ncx', bytes: printNcx(book, plan) }
  yield { name: 'EPUB/style.css', packed: always.style }
  if (cover && files) {
    yield { name: `EPUB/${files.image}`, bytes: cover.png ?? cover.svg, stored: cover.png !== undefined }
    yield { name: `EPUB/${files.page}`, bytes: coverPage(book, files) }
  }
  for (const { path, page } of plan.documents) yield { name: `EPUB/${path}`, bytes: printPage(page()) }
}

/** What is the same in every book. The mimetype is stored: whoever looks at the first bytes of a file finds it. */
const always = {
  mimetype: packed('application/epub+zip', true),
  container: packed(`<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`),
  style: packed(styleSheet),
}

function filesOf({ png }: Cover): CoverFiles {
  return { page: 'cover.xhtml', ...(png ? { image: 'cover.png', type: 'image/png' } : { image: 'cover.svg', type: 'image/svg+xml' }) }
}

function coverPage({ title, words, tongue }: Book, { image }: CoverFiles): string {
  const body = xml`<section class="cover" epub:type="cover"><img src="${image}" alt="${words.cover}: ${title}" role="doc-cover"/></section>`
  return printPage({ title: words.cover, language: tongue, type: 'cover', body })
}
