import type { Book } from '../book.ts'
import type { ContentsLine, Plan } from './plan.ts'
import { type Markup, named, printPage, xml } from './xhtml.ts'

/** The navigation document: contents and landmarks. It is a page of the book where there is something to choose from. */
export function printNav(book: Book, { contents, start, contentsAt }: Plan, cover: string | undefined): string {
  const { words, tongue } = book
  const isPage = contentsAt !== undefined
  const landmarks: readonly (readonly [type: string, path: string, title: string])[] = [
    ...(cover === undefined ? [] : [['cover', cover, words.cover] as const]),
    ['titlepage', contents[0]?.path ?? start, words.titlePage],
    ...(isPage ? [['toc', 'nav.xhtml', words.contents] as const] : []),
    ['bodymatter', start, words.begin],
  ]
  const body = xml`<nav epub:type="toc" role="doc-toc" aria-labelledby="title">
<h1 id="title">${words.contents}</h1>
${list(contents)}</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${words.contents}">
<ol>
${landmarks.map(([type, path, title]) => xml`<li><a epub:type="${type}" href="${path}">${title}</a></li>
`)}</ol>
</nav>`
  return printPage({ title: words.contents, language: tongue, type: 'frontmatter', body })
}

function list(lines: readonly ContentsLine[]): Markup {
  return xml`<ol>
${lines.map(({ title, path, within }) => xml`<li><a href="${path}"><bdi>${named(title)}</bdi></a>${within.length > 0 ? xml`
${list(within)}` : undefined}</li>
`)}</ol>
`
}

/** The contents once more, as readers of EPUB 2 know them. */
export function printNcx({ id, title, language }: Book, { contents }: Plan): string {
  let order = 0
  const points = (lines: readonly ContentsLine[]): readonly Markup[] => lines.map(({ title: line, path, within }) => {
    order += 1
    return xml`<navPoint id="n${order}" playOrder="${order}"><navLabel><text>${named(line)}</text></navLabel><content src="${path}"/>${points(within)}</navPoint>
`
  })
  const depth = contents.some(({ within }) => within.length > 0) ? 2 : 1
  return xml`<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${language}">
<head><meta name="dtb:uid" content="${id}"/><meta name="dtb:depth" content="${depth}"/><meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>
<docTitle><text>${named(title)}</text></docTitle>
<navMap>
${points(contents)}</navMap>
</ncx>
`.markup
}
