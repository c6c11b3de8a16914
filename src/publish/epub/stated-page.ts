import type { TitleKind } from '../../model/assertion.ts'
import type { Book, BookWork } from '../book.ts'
import { inLanguage, type Markup, type Page, xml } from './xhtml.ts'
import { paragraphs } from './title-page.ts'

type Said = Pick<Book, 'words' | 'tongue'>

/** Kinds of titles that stand on the item itself. Of any other a reader is told where it comes from. */
const transcribed: ReadonlySet<TitleKind> = new Set(['formal', 'caption', 'subject'])

/** The page of what is stated of a work, value by value: as it is read, as it was written, and by whom. */
export function statedPage({ stated, titleKind }: BookWork, book: Said): Page {
  const { words, tongue } = book
  const body = xml`<section class="stated" aria-labelledby="title">
<h1 id="title">${words.stated}</h1>
<p class="about">${words.statedSays}</p>
${transcribed.has(titleKind) ? undefined : xml`<p class="about">${words.titleFrom(titleKind)}</p>
`}${stated.length === 0 ? undefined : xml`<dl>
${stated.map(({ label, values }) => xml`<dt>${label}</dt>
${values.map(({ value, said, by }) => xml`<dd><bdi>${value}</bdi>${said === undefined ? undefined : xml` <q class="written">${said}</q>`}${by === '' ? undefined : xml` <span class="by">(${by})</span>`}</dd>
`)}`)}</dl>
`}</section>`
  return { title: words.stated, language: tongue, type: 'frontmatter', body }
}

/** The page of what a creator says beside the story; absent where they say nothing. */
export function notesPage({ notes, disclaimer, language }: BookWork, { words, tongue }: Said): Page | undefined {
  if (notes.length === 0 && disclaimer === undefined) return undefined
  const said = (texts: readonly string[]): readonly Markup[] => texts.map((text) => xml`<blockquote class="userstuff" ${inLanguage(language)}>${paragraphs(text)}</blockquote>
`)
  const title = notes.length > 0 ? words.notes : words.disclaimer
  const body = xml`<section class="notes" epub:type="preface" role="doc-preface" aria-labelledby="title">
<h1 id="title">${title}</h1>
${said(notes)}${disclaimer === undefined ? undefined : xml`${notes.length > 0 ? xml`<h2>${words.disclaimer}</h2>
` : undefined}${said([disclaimer])}`}</section>`
  return { title, language: tongue, type: 'frontmatter', body }
}

/** The page of the files that a work was read from. */
export function provenancePage({ title, provenance, addedAt, address }: BookWork, { words, tongue }: Said): Page {
  const body = xml`<section class="provenance" epub:type="colophon" role="doc-colophon" aria-labelledby="title">
<h1 id="title">${words.provenance}</h1>
<p class="about"><bdi>${title}</bdi>. ${words.provenanceSays}</p>
<ul>
${provenance.map(({ path, sha256, accession, facts }) => xml`<li>${path === '' ? undefined : xml`<bdi>${path}</bdi>
`}<p class="digest">SHA-256 ${sha256}</p>
<p class="by">${facts.join(', ')}. ${words.takenIn(addedAt, accession)}</p></li>
`)}</ul>
${address === undefined ? undefined : xml`<p class="about">${words.readAt} <a href="${address}">${address}</a></p>
`}<p class="about">${words.accessible}</p>
</section>`
  return { title: words.provenance, language: tongue, type: 'backmatter', body }
}
