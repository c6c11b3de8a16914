// bounded: each pattern here meets a line of at most 200 characters, or an item of at most 80.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { knownFandom } from '../known-fandoms.ts'
import { isPerson } from '../name-authors.ts'
import { collapse, inText } from './assert.ts'
import { mayBeFandom } from './fandom-names.ts'
import { kindOf, readerOf } from './item-row.ts'
import { isNameLike } from './people.ts'
import { credit } from './title-credits.ts'
import { isTitleLine } from './title-page.ts'
import { trimSpan } from './value-read.ts'
import { readers } from './values.ts'

const [longest, longestItem, leastItems] = [200, 80, 3]

/** A row that is all of a title page: where its title stands, and what its other items state. */
export type TitleRow = { readonly title: Span; readonly said: readonly Assertion[] }

/**
 * Reads "Wire and Rope | Jane Doe | Harbour Lights | PG-13": bars between items of which one rates. The first is the title; a name behind it is whose it is, another
 * one the world; a world that is known by name is that wherever it stands.
 */
export function readTitleRow(text: string, [from, to]: Span): TitleRow | undefined {
  if (to - from > longest || !text.slice(from, to).includes('|')) return undefined
  const items: Span[] = []
  let start = from
  for (const piece of text.slice(from, to).split('|')) {
    const at = trimSpan(text, start, start + piece.length, '*_')
    if (at[1] > at[0]) items.push(at)
    start += piece.length + 1
  }
  const words = items.map((at) => text.slice(...at))
  const kinds = words.map(kindOf)
  if (items.length < leastItems || words.some((word) => word.length > longestItem) || kinds.filter((kind) => kind === 'rating').length !== 1) return undefined
  const names = items.filter((_, index) => kinds[index] === undefined)
  const world = names.find((at) => knownFandom(text.slice(...at)) !== undefined)
  const [title, ...others] = names.filter((at) => at !== world)
  if (!title || others.length > 2 || !isTitleLine(text, title)) return undefined
  // "Home | Stories | Links": one word is a pen name where the world is known by name; one name alone may be either's, if it is no person's.
  const isAuthor = (at: Span): boolean => { const said = text.slice(...at); return /^by /i.test(said) ? isNameLike(said.slice(3)) : isNameLike(said) && (world !== undefined || (others.length > 1 ? /\S\s\S|[_\d]/.test(said) : isPerson(said))) }
  const author = others.find(isAuthor)
  const last = others.find((at) => at !== author)
  if (others.length > 0 && !author) return undefined
  const fandom = world ?? (last && mayBeFandom(text.slice(...last)) ? last : undefined)
  const lead = author && /^by /i.test(text.slice(...author)) ? 3 : 0
  return {
    title,
    said: [
      ...(author ? credit(text, [author[0] + lead, author[1]], 'author', 'title-page:name beside the title', 0.85) : []),
      ...(fandom ? [inText(text, 'fandom', { name: collapse(text.slice(...fandom)) }, fandom, 'row:fandom', 0.75)] : []),
      ...items.flatMap((at, index) => { const kind = kinds[index]; return kind === undefined ? [] : readers[readerOf[kind]](text, at, `row:${kind === 'pair' ? 'pairing' : kind}`).assertions }),
    ],
  }
}
