import { type Role, roles } from '../../model/assertion.ts'
import { directionOf } from '../../text/direction.ts'
import { languageTag } from '../../text/language-tag.ts'
import type { Book, BookWork } from '../book.ts'
import type { Plan } from './plan.ts'
import { type Markup, named, xml } from './xhtml.ts'

/** The cover of a book as its package knows it: the picture, and the page that shows it. */
export type CoverFiles = { readonly page: string; readonly image: string; readonly type: string }

/** The package document: what the book is, what it is made of, in which order it is read. */
export function printPackage(book: Book, { documents, contentsAt }: Plan, cover: CoverFiles | undefined): string {
  const direction = directionOf(book.language)
  const item = (id: string, path: string, type: string, more?: Markup): Markup => xml`<item id="${id}" href="${path}" media-type="${type}"${more}/>
`
  const about = xml` properties="incipit:about"`
  const nav = xml`<itemref idref="nav"/>
`
  return xml`<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${languageTag(book.language)}"${direction && xml` dir="${direction}"`} prefix="incipit: urn:incipit:terms#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(book, cover)}</metadata>
<manifest>
${item('nav', 'nav.xhtml', 'application/xhtml+xml', xml` properties="nav"`)}${item('ncx', 'toc.ncx', 'application/x-dtbncx+xml')}${item('style', 'style.css', 'text/css')}${cover && [
    item('cover-image', cover.image, cover.type, xml` properties="cover-image"`), item('cover', cover.page, 'application/xhtml+xml', about),
  ]}${documents.map(({ path, isAbout }) => item(idOf(path), path, 'application/xhtml+xml', isAbout && about))}</manifest>
<spine toc="ncx"${direction && xml` page-progression-direction="${direction}"`}>
${cover && xml`<itemref idref="cover"/>
`}${documents.map(({ path }, n) => xml`${n === contentsAt ? nav : undefined}<itemref idref="${idOf(path)}"/>
`)}</spine>
</package>
`.markup
}

function idOf(path: string): string {
  return path.slice(0, path.indexOf('.'))
}

function metadataOf(book: Book, cover: CoverFiles | undefined): readonly Markup[] {
  const { id, title, language, modified, works, creators, about, words, tongue } = book
  const [only] = works.length === 1 ? works : []
  const description = only ? only.summary : about
  const people = creators.filter(({ name }) => name.trim() !== '')
  return [
    xml`<dc:identifier id="id">${id}</dc:identifier>
<dc:title id="title">${named(title)}</dc:title>
<meta refines="#title" property="title-type">main</meta>
`,
    ...(only ? [xml`<meta refines="#title" property="incipit:title-kind">${only.titleKind}</meta>
`] : []),
    ...people.map(({ name, role }, n) => xml`<dc:${elementOf(role)} id="person${n + 1}">${name}</dc:${elementOf(role)}>
<meta refines="#person${n + 1}" property="role" scheme="marc:relators">${roles[role]}</meta>
<meta refines="#person${n + 1}" property="display-seq">${n + 1}</meta>
`),
    xml`<dc:language>${languageTag(language)}</dc:language>
`,
    ...otherLanguages(book).map((tag) => xml`<dc:language>${tag}</dc:language>
`),
    ...(only?.date === undefined ? [] : [xml`<dc:date>${only.date}</dc:date>
`]),
    ...(description === undefined || description.trim() === '' ? [] : [xml`<dc:description>${description}</dc:description>
`]),
    ...subjectsOf(works).map((subject) => xml`<dc:subject>${subject}</dc:subject>
`),
    ...sourcesOf(works).map((source) => xml`<dc:source>${source}</dc:source>
`),
    xml`<meta property="dcterms:modified">${modified}</meta>
`,
    ...(only ? [...seriesOf(only), ...statedOf(only, book)] : []),
    cover ? accessible.covered : accessible.plain,
    xml`<meta property="schema:accessibilitySummary" xml:lang="${languageTag(tongue)}" dir="${directionOf(tongue) ?? 'ltr'}">${words.accessible}</meta>
`,
    // Readers of EPUB 2 look for the cover here.
    ...(cover ? [xml`<meta name="cover" content="cover-image"/>
`] : []),
  ]
}

function elementOf(role: Role): Markup {
  return { markup: role === 'author' || role === 'co-author' ? 'creator' : 'contributor' }
}

/** The languages of the works beside the book's own. */
function otherLanguages({ language, works }: Book): readonly string[] {
  const known = languageTag(language)
  return [...new Set(works.flatMap((work) => [work.language, ...work.chapters.map((chapter) => chapter.language)]).map(languageTag))].filter((tag) => tag !== known && tag !== 'und')
}

/** What the works are about, each once: fandoms first, as readers look for them. */
function subjectsOf(works: readonly BookWork[]): readonly string[] {
  const all = (['fandoms', 'relationships', 'characters', 'tags'] as const).flatMap((kind) => works.flatMap((work) => work[kind]))
  return [...new Set(all.filter((subject) => subject.trim() !== ''))]
}

/** Where the works stand in the archive, then the files that they were read from. */
function sourcesOf(works: readonly BookWork[]): readonly string[] {
  return [...works.flatMap(({ address }) => address ?? []), ...new Set(works.flatMap(({ provenance }) => provenance.map(({ sha256 }) => `urn:sha256:${sha256}`)))]
}

/** The series, as EPUB 3 has it and as older programs read it. */
function seriesOf({ series }: BookWork): readonly Markup[] {
  if (!series || series.name.trim() === '') return []
  const { name, number } = series
  return [xml`<meta property="belongs-to-collection" id="series">${name}</meta>
<meta refines="#series" property="collection-type">series</meta>
${number === undefined ? undefined : xml`<meta refines="#series" property="group-position">${number}</meta>
`}<meta name="calibre:series" content="${name}"/>
${number === undefined ? undefined : xml`<meta name="calibre:series_index" content="${number}"/>
`}`]
}

/** Rating and warnings, by whom. They are the creator's words on content, so that nothing of them stands among the hazards of accessibility. */
function statedOf(work: BookWork, { words }: Book): readonly Markup[] {
  const { rung, ratingAsWritten, ratingSource, warnings, warningAnswer, warningSource } = work
  const rows: readonly (readonly [property: string, value: string | undefined])[] = ratingSource ? [
    ['schema:contentRating', words.rated(ratingSource, ratingAsWritten ?? words.rungs[rung])], ['schema:typicalAgeRange', rung === 'explicit' ? '18-' : undefined],
    ['incipit:rating', rung], ['incipit:rating-as-written', ratingAsWritten], ['incipit:rating-source', ratingSource],
  ] : []
  const answers: readonly (readonly [property: string, value: string | undefined])[] = [
    ...warnings.map((warning) => ['incipit:warning', warning] as const), ['incipit:warning-answer', warningAnswer], ['incipit:warning-source', warningSource],
  ]
  return [...rows, ...answers].flatMap(([property, value]) => (value === undefined || value.trim() === '' ? [] : [xml`<meta property="${property}">${value}</meta>
`]))
}

/** What is true of every book of ours. A cover is the title drawn, and says in words what it shows. */
const accessible = { plain: accessibility([]), covered: accessibility(['alternativeText']) }

function accessibility(more: readonly string[]): Markup {
  const facts: readonly (readonly [property: string, value: string])[] = [
    ['accessMode', 'textual'], ['accessModeSufficient', 'textual'],
    ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', ...more].map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
  ]
  return xml`${facts.map(([property, value]) => xml`<meta property="schema:${property}">${value}</meta>
`)}`
}
