import { createHash } from 'node:crypto'
import { rungs } from '../../model/rating.ts'
import { escapeHtml } from '../../print/html.ts'
import type { Book, BookWork, Person } from '../book.ts'
import { coverSize, layouts } from './layouts.ts'
import { asSet } from './letters.ts'
import { greatOrnaments, ornaments } from './ornaments.ts'
import { coverPalettes } from './palettes.ts'
import { patterns } from './patterns.ts'

export { coverSize } from './layouts.ts'

/** What a cover is drawn from; any book has it. */
export type CoverOf = Pick<Book, 'id' | 'title' | 'creators' | 'language' | 'words' | 'about'> & { readonly works: readonly Pick<BookWork, 'rung' | 'fandoms' | 'series'>[] }

/** `silent`: words that our letters cannot write are left out, where without it they stand as text in the letters of whoever shows it. */
type CoverOptions = { readonly silent?: boolean }

/**
 * Draws the cover of a book as SVG: type and ornament, 600 by 800, no picture, no script, nothing from elsewhere. Letters are outlines, so that it looks the same
 * everywhere. Layout, inks and ornament are chosen by the book's id. The same book gives the same bytes.
 */
export function coverSvg(book: CoverOf, { silent = false }: CoverOptions = {}): string {
  const { width, height } = coverSize
  const digest = digestOf(book)
  const of = <T>(all: readonly T[], at: number): T => chosen(all, digest[at])
  const title = asSet(shortened(book.title, 240))
  const makers = asSet(makersOf(book).slice(0, 200))
  const drawn = of(layouts, 0)({
    title, makers, above: asSet(shortened(aboveOf(book), 120)), silent, adult: isAdult(book), palette: of(coverPalettes, 1), ornament: of(ornaments, 2), great: of(greatOrnaments, 2), pattern: of(patterns, 3),
    chance: (n) => (digest[(n * 7 + 4) % digest.length] ?? 0) / 255,
  })
  const label = escapeHtml([book.words.cover, book.title, ...(makers.text === '' ? [] : [makersOf(book)]), ...(isAdult(book) ? [book.words.mature] : [])].join(' · '))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"${book.language === 'und' ? '' : ` lang="${escapeHtml(book.language)}"`}><title>${label}</title>${drawn}</svg>\n`
}

/** A text of single blanks, or as much of it as a cover has room for, cut at a blank. Marks that make a tower count for nothing here. */
function shortened(text: string, longest: number): string {
  const plain = text.slice(0, longest * 20).replace(/(\p{M}{2})\p{M}+/gu, '$1').replace(/\s+/g, ' ').trim()
  if (plain.length <= longest) return plain
  const blank = plain.lastIndexOf(' ', longest)
  return `${plain.slice(0, blank > longest / 2 ? blank : longest)}…`
}

/** The colour of the cover's ground, for what lies about it. */
export function coverGround(book: Pick<CoverOf, 'id'>): string {
  return chosen(coverPalettes, digestOf(book)[1]).ground
}

function digestOf({ id }: Pick<CoverOf, 'id'>): Uint8Array {
  return createHash('sha256').update(id).digest()
}

function chosen<T>(all: readonly T[], by = 0): T {
  return all[by % all.length] as T
}

/** Whether the cover says that the book is for adults: where somebody says so of a work in it. */
export function isAdult({ works }: Pick<CoverOf, 'works'>): boolean {
  return works.some(({ rung }) => rungs.indexOf(rung) >= rungs.indexOf('mature'))
}

const makers: readonly Person['role'][] = ['author', 'co-author', 'translator', 'editor']
const mostMakers = 3

/** Who made it, as a cover says it: authors before all others, of many the first. */
function makersOf({ creators, words, title }: CoverOf): string {
  const named = makers.map((role) => creators.filter((creator) => creator.role === role || (role === 'author' && creator.role === 'co-author')).map(({ name }) => name)).find((names) => names.length > 0) ?? []
  const distinct = [...new Set(named)].filter((name) => name !== title)
  // Of several names none is broken over two lines.
  const names = distinct.length < 2 ? distinct : distinct.map((name) => name.replace(/\s+/g, '\u00a0'))
  if (names.length > mostMakers) return `${names.slice(0, mostMakers).join(', ')} …`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${words.and} ${names.at(-1) ?? ''}`
}

/** What stands over the title: the series, else the fandoms; of several works what holds them together. */
function aboveOf({ works, about }: CoverOf): string {
  const [work] = works
  if (about !== undefined || works.length !== 1 || !work) return about ?? ''
  if (work.series) return work.series.number === undefined ? work.series.name : `${work.series.name} · ${work.series.number}`
  return work.fandoms.slice(0, 2).join(' · ')
}
