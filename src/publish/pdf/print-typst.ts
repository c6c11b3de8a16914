import { roles } from '../../model/assertion.ts'
import type { Book, BookChapter, BookWork, Person } from '../book.ts'
import { coverGround, coverSvg, isAdult } from '../cover/cover.ts'
import { printBlocks } from './blocks.ts'
import { call, type Code, literal } from './code.ts'
import { template } from './template.ts'

/** A book in the typesetter's language, and the files that it names. */
export type TypstBook = { readonly source: string; readonly files: Readonly<Record<string, string>> }

/** The files that a printed book names. */
export function filesOf(book: Book): TypstBook['files'] {
  return { '/cover.svg': coverSvg(book, { silent: true }) }
}

/**
 * Prints a book for the typesetter, piece by piece, a chapter at the most, so that others have their turn between. All that comes from a work stands in strings (`literal`), which are the arguments of functions of the template: no word of a story is ever read
 * as code or as markup.
 */
export function* typstPieces(book: Book): Generator<string> {
  const { title, creators, language, modified, works, words, about } = book
  const [first] = works
  const several = works.length > 1
  const named = creators.map(({ name }) => name)
  const set = call('document', `title: ${literal(title)}`, `author: ${list(named.map(literal))}`, `keywords: ${list([...new Set(works.flatMap((work) => [...work.fandoms, ...work.tags]))].slice(0, 64).map(literal))}`, `date: ${instant(modified)}`)
  const foot = [...(isAdult(book) ? [words.mature] : []), ...(about === undefined ? [] : [about]), ...(several ? [] : extent(first, book)), 'Incipit']
  const above = !several && first?.series ? `${first.series.name}${first.series.number === undefined ? '' : ` · ${first.series.number}`}` : ''
  const chapters = works.reduce((sum, work) => sum + work.chapters.length, 0)
  yield* lines(
    template, `#set ${set}`, `#set text(${languageOf(language)})`,
    `#${call('cover', literal(coverGround(book)), literal(words.cover))}`,
    `#${call('titled', literal(above), literal(makersOf(creators, book)), list(foot.map(literal)))}`,
    ...(several ? [] : works.map((work) => statedMatter(work, book, 1))),
    ...(chapters > 1 ? [`#${call('contents', literal(words.contents), several ? '2' : '1')}`] : []),
  )
  for (const [at, work] of works.entries()) {
    if (several) yield* lines(`#${call('worked', literal(work.title), literal(makersOf(work.creators, book)), list(extent(work, book).map(literal)))}`, statedMatter(work, book, 2))
    for (const chapter of work.chapters) yield* lines(chapterCode(chapter, work, book, `c${at}-${chapter.number}`))
  }
  yield* lines(`#${call('matter', '1', literal(words.provenance), `{\n${[call('says', literal(words.provenanceSays)), ...works.flatMap((work) => provenance(work, book))].join('\n')}\n}`)}`)
}

function* lines(...all: readonly string[]): Generator<string> {
  for (const line of all) yield `${line}\n`
}

function chapterCode(chapter: BookChapter, work: BookWork, { works, title }: Book, id: string): string {
  const several = works.length > 1
  const alone = work.chapters.length === 1
  const name = alone && !chapter.skip ? work.title : chapter.title
  // A work of one chapter stands in the contents of a collection once: by its own page.
  return `#${call('chapter', literal(id), several ? '2' : '1', literal(name), literal(several && alone ? title : work.title), literal(name), `(${languageOf(chapter.language)})`, `{\n${printBlocks(chapter)}\n}`, ...(several && alone ? ['outlined: false'] : []))}`
}

function statedMatter(work: BookWork, { words }: Book, level: number): string {
  const paragraphs = (heading: string, texts: readonly string[]): readonly Code[] => (texts.length === 0 ? [] : [call('sub', String(level + 1), literal(heading)), ...texts.flatMap((text) => text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => call('p', literal(line.trim()))))])
  return `#${call('matter', String(level), literal(words.stated), `{\n${[
    call('says', literal(words.statedSays)),
    ...work.stated.map(({ label, values }) => call('row', literal(label), ...values.map(({ value, said, by }) => `(${literal(value)}, ${literal(`${said === undefined ? '' : `“${said}” `}${by === '' ? '' : `(${by})`}`.trim())})`))),
    ...paragraphs(words.summary, work.summary === undefined ? [] : [work.summary]), ...paragraphs(words.notes, work.notes), ...paragraphs(words.disclaimer, work.disclaimer === undefined ? [] : [work.disclaimer]),
  ].join('\n')}\n}`, ...(level > 1 ? ['outlined: false'] : []))}`
}

function provenance(work: BookWork, { works, words }: Book): readonly Code[] {
  return [
    ...(works.length > 1 ? [call('sub', '2', literal(work.title))] : []),
    ...work.provenance.map(({ path, sha256, accession, facts }) => call('small', ...[path, `SHA-256 ${sha256}`, facts.join(' · '), words.takenIn(work.addedAt, accession)].filter((line) => line !== '').map(literal))),
    ...(work.address === undefined ? [] : [call('small', `${literal(`${words.readAt} `)} + ${call('k', literal(work.address), literal(work.address))}`)]),
  ]
}

function extent(work: BookWork | undefined, { words }: Book): readonly string[] {
  return work ? [words.extent(work.words, work.chapters.length)] : []
}

/** Those who wrote it, in a line; nobody is said to be nobody. */
function makersOf(creators: readonly Person[], { words }: Book): string {
  const names = [...new Set(creators.filter(({ role }) => roles[role] === 'aut').map(({ name }) => name))]
  if (names.length === 0) return creators.length === 0 ? words.nobody : ''
  return names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} ${words.and} ${names.at(-1) ?? ''}`
}

/** What a language is set by: its hyphens and quotation marks. Of one that is not known no word is broken. */
function languageOf(tag: string): Code {
  const found = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}))?(?:-|$)/.exec(tag)
  return found?.[1] === undefined || found[1] === 'und' ? 'lang: "und", region: none, hyphenate: false' : `lang: "${found[1]}", region: ${found[2] === undefined ? 'none' : `"${found[2]}"`}, hyphenate: true`
}

function list(items: readonly Code[]): Code {
  return `(${items.map((item) => `${item},`).join('')})`
}

/** An instant to the second, as the typesetter knows one. */
function instant(iso: string): Code {
  const [year, month, day, hour, minute, second] = (/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(iso) ?? []).slice(1).map(Number)
  return year === undefined ? 'none' : `datetime(year: ${year}, month: ${month}, day: ${day}, hour: ${hour}, minute: ${minute}, second: ${second})`
}
