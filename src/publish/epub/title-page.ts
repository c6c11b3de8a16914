import type { Role } from '../../model/assertion.ts'
import type { BookWords, PrefaceRow } from '../book-words.ts'
import type { Book, BookWork, Person } from '../book.ts'
import { inLanguage, type Markup, named, type Page, xml } from './xhtml.ts'

/** What heads a row, and its values, each with the class that programs look for. */
type Row = { readonly row: PrefaceRow; readonly values: readonly (string | Markup)[] }

/** Those who wrote it; who did anything else for it is named below them. */
const wrote: ReadonlySet<Role> = new Set(['author', 'co-author'])

/** The title page of a work; a part of its book where that has several. */
export function titlePage(work: BookWork, book: Pick<Book, 'words' | 'tongue'>, isPart: boolean): Page {
  const { words, tongue } = book
  const { title, language, summary, series } = work
  const body = xml`<section class="titlepage"${isPart ? xml` epub:type="part" role="doc-part"` : xml` epub:type="titlepage"`} aria-labelledby="title">
<h1 id="title" ${inLanguage(language)}>${named(title)}</h1>
${byline(work.creators, words)}${series && xml`<p class="series">${words.partOf(series.name, series.number)}</p>
`}${work.rung === 'explicit' ? xml`<p class="imprint mature">${words.mature}</p>
` : undefined}<div class="meta">
<dl class="tags">
${rowsOf(work, words).map((row) => printRow(row, words))}</dl>
</div>
${summary === undefined ? undefined : xml`<div class="summary"><p>${words.summary}</p>
<blockquote class="userstuff" ${inLanguage(language)}>${paragraphs(summary)}</blockquote></div>
`}</section>`
  return { title, language: tongue, type: isPart ? 'bodymatter' : 'frontmatter', body }
}

/** The title page of a book of several works. */
export function collectionPage({ title, creators, about, works, words, tongue }: Book): Page {
  const sum = (count: (work: BookWork) => number): number => works.reduce((total, work) => total + count(work), 0)
  return {
    title, language: tongue, type: 'frontmatter',
    body: xml`<section class="titlepage" epub:type="titlepage" aria-labelledby="title">
<h1 id="title">${named(title)}</h1>
${creators.length <= mostNamed ? byline(creators, words) : undefined}${about === undefined ? undefined : xml`<p class="imprint">${about}</p>
`}<p class="imprint">${words.extent(sum((work) => work.words), sum((work) => work.chapters.length))}</p>
</section>`,
  }
}

// Whose a book of hundreds of works is, its contents say.
const mostNamed = 12

/** Words of somebody's own, a paragraph for each of theirs. */
export function paragraphs(text: string): readonly Markup[] {
  return text.split(/\n\s*\n/).map((paragraph) => xml`<p class="said">${paragraph}</p>`)
}

/** "by Ann and Petrel", and a line for each other thing that somebody did; nothing where nobody is named. */
function byline(creators: readonly Person[], words: BookWords): Markup {
  const names = creators.filter(({ role }) => wrote.has(role)).map(({ name }) => name)
  const others = new Map<Role, string[]>()
  for (const { name, role } of creators) if (!wrote.has(role)) others.set(role, [...(others.get(role) ?? []), name])
  return xml`${names.length === 0 ? undefined : xml`<div class="byline">${words.by} ${listed(names, words)}</div>
`}${[...others].map(([role, all]) => xml`<p class="imprint">${words.roles[role]}: ${all.join(', ')}</p>
`)}`
}

function listed(names: readonly string[], { and }: BookWords): Markup {
  return xml`${names.map((name, n) => xml`${n === 0 ? '' : n === names.length - 1 ? ` ${and} ` : ', '}<bdi>${name}</bdi>`)}`
}

/** The rows of a title page. What nobody stated has none: an empty answer is the page's of what is stated. */
function rowsOf(work: BookWork, words: BookWords): readonly Row[] {
  const { fandoms, relationships, characters, tags, series, status, date, warnings, warningAnswer } = work
  const heads = words.preface
  const stats: readonly (readonly [PrefaceRow, string | undefined])[] = [
    ['published', date && words.date(date)], ['status', status], ['words', words.figure(work.words)], ['chapters', String(work.chapters.length)],
  ]
  const rows: readonly Row[] = [
    { row: 'rating', values: work.ratingSource ? [work.ratingAsWritten ?? words.rungs[work.rung]] : [] },
    { row: 'warning', values: warnings.length > 0 ? warnings.map((warning) => words.warnings[warning]) : warningAnswer === 'none-apply' || warningAnswer === 'declined' ? [words.warningAnswers[warningAnswer]] : [] },
    { row: 'fandom', values: fandoms }, { row: 'relationship', values: relationships }, { row: 'character', values: characters }, { row: 'tag', values: tags },
    { row: 'language', values: work.language === 'und' ? [] : [words.languageName(work.language)] },
    { row: 'series', values: series ? [words.partOf(series.name, series.number)] : [] },
    { row: 'stats', values: [xml`${stats.flatMap(([row, value]) => (value === undefined ? [] : [xml`${heads[row][0]}: ${value} `]))}`] },
  ]
  return rows.filter(({ values }) => values.length > 0)
}

function printRow({ row, values }: Row, { preface }: BookWords): Markup {
  return xml`<dt class="${row} tags">${preface[row][values.length > 1 ? 1 : 0]}:</dt>
<dd class="${row} tags">${values.map((value, n) => xml`${n > 0 ? ', ' : ''}<bdi>${value}</bdi>`)}</dd>
`
}
