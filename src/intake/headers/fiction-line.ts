// bounded: each pattern here meets a line of at most 1,000 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { lineLength, lineSpan, lineText } from '../line-table.ts'
import { collapse, inText } from './assert.ts'
import { entryHead } from './entry-head.ts'
import { readLabelLine } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { isTitleLine, readByLine } from './title-page.ts'
import { isGenre } from './value-words.ts'
import { listIn, readers } from './values.ts'
import { commit, people, type Walk } from './walk.ts'

/** The keys of FanFiction.net's line of facts, and what reads their values; `undefined`: told, and nothing that is kept. */
const keys: Readonly<Record<string, LabelKind | undefined>> = {
  rated: 'rating', chapters: undefined, words: 'words', reviews: 'feedback', language: 'language', genre: 'tag', genres: 'tag', characters: 'character', favs: undefined, favorites: undefined, follows: undefined, updated: 'revised', published: 'posted', status: 'status', id: undefined,
}

/** All genres that FanFiction.net has. */
const genres = /^(?:General|Romance|Humor|Drama|Poetry|Adventure|Mystery|Horror|Parody|Angst|Supernatural|Suspense|Sci-Fi|Fantasy|Spiritual|Tragedy|Western|Crime|Family|Hurt\/Comfort|Friendship)(?:\/| & |$)/

const longest = 1000
const leastFacts = 4
/** How far below the first line it may stand: title, by-line and summary are above it. */
const within = 12

/** The first fact of an older line: the rating, without a word before it. */
const oldRating = /^(?:G|PG|PG-13|R|NC-17|K|K\+|T|M|MA)$/

/** What stands before the facts where a story is listed: its fandom, "Cogsworth Academy » Rated: T, …", "Plays » Cogsworth Academy Rated: T, …", "Deepwell - Rated: K - …", "Pelican Street, Rated: K+, …"; or of what sort it is, "Fiction Rated: K+ - …". */
const listed = /^(?:Fiction|([^:»\n]{2,60}?)(?: »| -|,)|[^:»\n]{2,40} » ([^:»\n]{2,60}?)) (?=Rated: )/d

/** Whether a line is FanFiction.net's line of facts: `Rated: Fiction T - English - Drama - Chapters: 2 - Words: 300 - …`, of old `PG - English - Drama - …`; in a list `Fandom » Rated: T, English, …`. */
export function isFictionLine(words: string): boolean {
  if (words.length > longest) return false
  const told = words.replace(listed, '')
  const facts = told.split(dividerOf(told))
  return (told.startsWith('Rated:') || oldRating.test((facts[0] as string).trim())) && facts.length >= leastFacts && /\b(?:Words|Chapters|Published|Updated|Reviews|id|Language|Genre): ?\S/.test(told)
}

/** What divides the facts of a line. */
const dividerOf = (facts: string): string => (facts.includes(' - ') ? ' - ' : ', ')

/** What FanFiction.net's line of facts states. */
export function readFictionLine(text: string, [line, to]: Span): Assertion[] {
  const assertions: Assertion[] = []
  const fandom = listed.exec(text.slice(line, to))
  const from = line + (fandom?.[0].length ?? 0)
  const named = fandom?.indices?.[1] ?? fandom?.indices?.[2]
  // "Fiction » General": a kind of stories.
  if (named && !isGenre(text.slice(line + named[0], line + named[1]))) assertions.push(...readers.fandom(text, [line + named[0], line + named[1]], 'fiction line:fandom').assertions)
  let start = from
  let unnamed = 0
  const divider = dividerOf(text.slice(from, to))
  for (const piece of text.slice(from, to).split(divider)) {
    const at: Span = [start + piece.length - piece.trimStart().length, start + piece.trimEnd().length]
    start += piece.length + divider.length
    if (at[1] <= at[0]) continue
    const key = /^(\p{L}+):\s*/u.exec(text.slice(...at))
    if (key) {
      const name = (key[1] as string).toLowerCase()
      const kind = keys[name]
      const value: Span = [at[0] + key[0].length, at[1]]
      if (kind === 'tag') assertions.push(...genresIn(text, value))
      else if (kind === 'character') assertions.push(...charactersIn(text, value))
      else if (kind !== undefined) assertions.push(...readers[kind](text, value, `fiction line:${name}`).assertions)
    } else if (start === from + piece.length + divider.length && oldRating.test(text.slice(...at))) assertions.push(...readers.rating(text, at, 'fiction line:rating').assertions)
    else assertions.push(...unnamedFact(text, at, unnamed++))
  }
  return assertions
}

/** A fact without a key: the language first, then genres, then who it is about; "Complete" anywhere. */
function unnamedFact(text: string, at: Span, place: number): readonly Assertion[] {
  const words = text.slice(...at)
  // "Jul 14, 2008 Complete", where commas divide.
  if (/^\d{4}$/.test(words)) return []
  if (/^(?:\d{4} )?complete$/i.test(words)) return readers.status(text, at, 'fiction line:complete').assertions
  const language = place === 0 ? readers.language(text, at, 'fiction line:language').assertions : []
  if (language.length > 0) return language
  if (genres.test(words)) return genresIn(text, at)
  return charactersIn(text, at)
}

function genresIn(text: string, [from, to]: Span): Assertion[] {
  return Array.from(text.slice(from, to).matchAll(/Hurt\/Comfort|[^/&\s][^/&]*[^/&\s]/g), ({ 0: name, index }) => inText(text, 'tag', { name }, [from + index, from + index + name.length], 'fiction line:genre', 0.95))
}

/** "A. B., C. D." or "[A. B., C. D.] E. F.": square brackets hold a pairing. */
function charactersIn(text: string, [from, to]: Span): Assertion[] {
  const assertions: Assertion[] = []
  const name = (at: Span): void => {
    for (const [first, last] of listIn(text, at, ',&')) {
      // "Bram O.": the stop is an initial's.
      const one: Span = [first, text[last] === '.' ? last + 1 : last]
      assertions.push(inText(text, 'character', { name: collapse(text.slice(...one)) }, one, 'fiction line:characters', 0.93))
    }
  }
  let at = from
  for (const { 0: bracket, index } of text.slice(from, to).matchAll(/\[[^[\]]{1,200}\]/g)) {
    const inner: Span = [from + index + 1, from + index + bracket.length - 1]
    name([at, from + index])
    name(inner)
    assertions.push(inText(text, 'relationship', { name: collapse(text.slice(...inner)) }, inner, 'fiction line:pairing', 0.93))
    at = from + index + bracket.length
  }
  name([at, to])
  return assertions
}

/**
 * Reads the head of a story as FanFiction.net shows it: title, "By: Author", summary, line of facts; in a page or copied out of one.
 *
 * @returns the line behind it; `line` itself where there is none
 */
export function fictionHead(walk: Walk, first: number): number {
  const line = entryHead(walk, first)
  const { table } = walk
  let facts = line
  const end = Math.min(walk.end, line + within)
  while (facts < end && !(lineLength(table, facts) <= longest && isFictionLine(lineText(table, facts)))) facts += 1
  if (facts >= end) return line
  // With labels above it, it is one fact among others.
  for (let at = line; at < facts; at += 1) if (readLabelLine(walk.text, ...lineSpan(table, at))?.separator === 'colon' && !readByLine(walk.text, lineSpan(table, at)) && !/^by:?$/i.test(lineText(table, at))) return line
  let next = line
  for (let by = line; by < facts; by += 1) {
    const alone = /^by:?$/i.test(lineText(table, by)) && by + 1 < facts
    const read = alone ? undefined : readByLine(walk.text, lineSpan(table, by))
    const names = alone ? lineSpan(table, by + 1) : read?.names
    if (!names) continue
    if (read?.title) titled(walk, read.title)
    else if (by > line && isTitleLine(walk.text, lineSpan(table, by - 1))) titled(walk, lineSpan(table, by - 1))
    people(walk, names, 'author', 'title-page:by-line', 0.95)
    next = by + (alone ? 2 : 1)
    break
  }
  if (next === line && facts > line && isTitleLine(walk.text, lineSpan(table, line))) {
    titled(walk, lineSpan(table, line))
    next = line + 1
  }
  if (next < facts) {
    const at = lineSpan(table, next, facts - 1)
    walk.assertions.push(inText(walk.text, 'summary', { text: collapse(walk.text.slice(...at)) }, at, 'fiction line:summary above', 0.85))
  }
  walk.assertions.push(...readFictionLine(walk.text, lineSpan(table, facts)))
  walk.labels += 3
  commit(walk, facts + 1)
  return facts + 1
}

function titled(walk: Walk, at: Span): void {
  walk.caption = at
  walk.assertions.push(inText(walk.text, 'title', { title: collapse(walk.text.slice(...at)), kind: 'caption' }, at, 'title-page:first short line', 0.93))
}
