import { escapeHtml as escape, printHtml } from '../print/html.ts'
import { directionOf } from '../text/direction.ts'
import type { Book, BookChapter, BookWork } from './book.ts'
import { authorsOf, headOf, headValue, isTitled } from './head.ts'
import { htmlStyle } from './html-style.ts'

/**
 * Prints a book as one HTML file, piece by piece: title page, contents, the chapters, what is stated and by whom, and where it all came from. It has
 * its style sheet in it, runs nothing and fetches nothing; a browser is told to let it do neither.
 */
export function* printHtmlFile(book: Book): Generator<string> {
  const { title, works, tongue } = book
  const many = works.length > 1
  const names = authorsOf(book.creators)
  const [first] = works
  yield `<!doctype html>
<html lang="${escape(tongue)}">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Incipit">${names.map((name) => `
<meta name="author" content="${escape(name)}">`).join('')}
${!many && first && isTitled(first) ? `<meta name="dcterms.title" content="${escape(first.title)}">
` : ''}<meta name="dcterms.identifier" content="${escape(book.id)}">
<meta name="dcterms.modified" content="${escape(book.modified)}">
<style>
${htmlStyle}
</style>
</head>
<body>
`
  if (many || first === undefined) yield `<header class="title-page">\n<h1 dir="auto">${escape(title)}</h1>\n${byline(names, book)}${book.about === undefined ? '' : `<p class="about">${escape(book.about)}</p>\n`}</header>\n`
  else yield `<header class="title-page">\n${titlePage(first, book, 1)}</header>\n`
  yield contents(book)
  yield '<main>\n'
  for (const [n, work] of works.entries()) {
    const base = many ? `w${n + 1}-` : ''
    if (many) yield `<section class="work" id="w${n + 1}">\n<div class="title-page">\n${titlePage(work, book, 2)}</div>\n`
    for (const chapter of work.chapters) yield chapterText(chapter, work, base, many ? 3 : 2)
    if (many) yield `${after(work, book, base, 3)}</section>\n`
  }
  yield `</main>\n${many || first === undefined ? '' : `<footer class="after sidebar">\n${after(first, book, '', 2)}</footer>\n`}</body>\n</html>\n`
}

function byline(names: readonly string[], { words }: Book): string {
  const shown = names.map((name, n) => `${n === 0 ? '' : n === names.length - 1 ? ` ${escape(words.and)} ` : ', '}<span dir="auto">${escape(name)}</span>`).join('')
  return `<p class="byline">${names.length === 0 ? escape(words.nobody) : `${escape(words.by)} ${shown}`}</p>\n`
}

/** A work's title, who made it, what is stated in the words of whoever stated it, and what its creator said beside the story. */
function titlePage(work: BookWork, book: Book, level: number): string {
  const { title, titleKind, language, creators } = work
  const { words } = book
  const rows = headOf(work).filter(({ key }) => key !== 'title' && key !== 'author' && key !== 'co-author')
    .map((line) => `<div><dt>${escape(words.head[line.key])}</dt><dd dir="auto">${escape(line.prose ? line.values.join('\n') : headValue(line))}</dd></div>\n`)
  return `<h${level}${titleKind === 'incipit' ? ' class="opening-words"' : ''} lang="${language}" dir="auto">${escape(title)}</h${level}>
${byline(authorsOf(creators), book)}${rows.length === 0 ? '' : `<dl>\n${rows.join('')}</dl>\n`}`
}

function contents({ works, words }: Book): string {
  const [first] = works
  const items = works.length > 1
    ? works.map((work, n) => `<li><a href="#w${n + 1}" dir="auto">${escape(work.title)}</a>${work.chapters.length > 1 ? `\n<ol>\n${chapterItems(work, `w${n + 1}-`)}</ol>\n` : ''}</li>\n`).join('')
    : first && first.chapters.length > 1 ? chapterItems(first, '') : ''
  return items === '' ? '' : `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${escape(words.contents)}</h2>\n<ol>\n${items}</ol>\n</nav>\n`
}

function chapterItems({ chapters }: BookWork, base: string): string {
  return chapters.map(({ number, title }) => `<li><a href="#${base}c${number}" dir="auto">${escape(title)}</a></li>\n`).join('')
}

/** One chapter, its paragraphs under names of their own: `c2-p7` is the seventh of the second. Print escapes every `"` of the text, so that ` id="p` is always ours. */
function chapterText({ number, title, language, of, at, skip, edits }: BookChapter, { chapters }: BookWork, base: string, level: number): string {
  const id = `${base}c${number}`
  const text = printHtml(of, at, { edits, headingLevel: level + 1, ...(skip && { skip }) }).replaceAll(' id="p', ` id="${id}-p`)
  const heading = chapters.length > 1 ? `<h${level} lang="${language}" dir="auto">${escape(title)}</h${level}>\n` : ''
  return `<div class="chapter" id="${id}">\n${heading}<div class="text" lang="${language}" dir="${directionOf(language) ?? 'auto'}">\n${text}</div>\n</div>\n`
}

/** The end, what is stated and by whom, and where it all came from: behind the story, as a colophon. */
function after({ stated, provenance, address, words: length, chapters }: BookWork, { words }: Book, base: string, level: number): string {
  // The label is none that a program would take for one: what follows it is not only the value.
  const rows = stated.flatMap(({ label, values }) => values.map(({ value, said, by }) => `<li><span class="small">${escape([label, by].filter(Boolean).join(', '))}:</span> <span dir="auto">${escape(value)}</span>${said === undefined ? '' : `, <q dir="auto">${escape(said)}</q>`}</li>\n`))
  const files = provenance.map(({ path, sha256, accession, facts }) => `<li><code>SHA-256 ${escape(sha256)}</code><br>${path === '' ? '' : `<q dir="auto">${escape(path)}</q>, `}${escape([...facts, words.accession(accession)].join(', '))}</li>\n`)
  const named = (name: string, text: string): string => `<h${level} id="${base}${name}">${escape(text)}</h${level}>\n`
  return `<p class="end">${escape(words.end)}</p>
${named('stated', words.stated)}<p class="small">${escape(words.statedSays)}</p>
<ul>
${rows.join('')}</ul>
${named('provenance', words.provenance)}<p class="small">${escape(words.provenanceSays)} ${escape(words.extent(length, chapters.length))}.</p>
<ul>
${files.join('')}</ul>
${address === undefined ? '' : `<p>${escape(words.readAt)} <a href="${escape(address)}">${escape(address)}</a></p>\n`}`
}
