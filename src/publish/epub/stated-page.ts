import type { Book, BookWork } from '../book.ts'
import { inLanguage, type Markup, type Page, xml } from './xhtml.ts'
import { paragraphs } from './title-page.ts'

/** The page of what is stated of a work, value by value: as it is read, as it was written, and by whom; then what its creator says beside the story. */
export function statedPage({ stated, notes, disclaimer, language }: BookWork, { words, tongue }: Pick<Book, 'words' | 'tongue'>): Page {
  const said = (heading: string, texts: readonly string[]): Markup | undefined => (texts.length === 0 ? undefined : xml`<section>
<h2>${heading}</h2>
${texts.map((text) => xml`<blockquote class="userstuff" ${inLanguage(language)}>${paragraphs(text)}</blockquote>
`)}</section>
`)
  const body = xml`<section class="stated" epub:type="preface" role="doc-preface" aria-labelledby="title">
<h1 id="title">${words.stated}</h1>
<p class="about">${words.statedSays}</p>
${stated.length === 0 ? undefined : xml`<dl>
${stated.map(({ label, values }) => xml`<dt>${label}</dt>
${values.map(({ value, said: written, by }) => xml`<dd><bdi>${value}</bdi>${written === undefined ? undefined : xml` <q class="written">${written}</q>`}${by === '' ? undefined : xml` <span class="by">(${by})</span>`}</dd>
`)}`)}</dl>
`}${said(words.notes, notes)}${said(words.disclaimer, disclaimer === undefined ? [] : [disclaimer])}</section>`
  return { title: words.stated, language: tongue, type: 'frontmatter', body }
}

/** The page of the files that a work was read from. */
export function provenancePage({ title, provenance, addedAt, address }: BookWork, { words, tongue }: Pick<Book, 'words' | 'tongue'>): Page {
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
