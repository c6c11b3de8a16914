// bounded: each pattern here meets a title line of at most 200 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { readHeading } from '../chapters.ts'
import { indentOf, lineLength, lineSpan, lineText } from '../line-table.ts'
import { fandomInByLine, fandomOfSite } from './fandoms.ts'
import { labelSoon } from './front-labels.ts'
import { frontBelow, isNameBelow, nameBelow } from './front-names.ts'
import { readLabelLine } from './label-line.ts'
import { isNameLike } from './people.ts'
import { partIn } from './subject.ts'
import { isOfSeries, titleBlock } from './title-block.ts'
import { titleFound } from './title-caption.ts'
import { credit, readCredit } from './title-credits.ts'
import { isNoTitle, isPassed, unframed } from './title-frames.ts'
import { collapse, inText } from './assert.ts'
import { isUnderMasthead, readMasthead, readMastheadOver } from './title-masthead.ts'
import { raggedTitle } from './title-ragged.ts'
import { postedTitle } from './title-posts.ts'
import { isPresents, isTitleLine, readByLine } from './title-page.ts'
import { readTitleRow } from './title-row.ts'
import { commit, isAgain, partOf, type Walk } from './walk.ts'

/** Reads one form of a title or by-line that a line may begin: the line after it, or `line` itself where there is none. */
type TitleReader = (walk: Walk, line: number, at: Span, words: string, edition: boolean) => number

/** A title, a by-line, a name below a title; only at the head of a paragraph. */
export function titleAt(walk: Walk, line: number, at: Span, words: string, edition: boolean): number {
  for (const read of titleReaders) {
    const end = read(walk, line, at, words, edition)
    if (end > line) return end
  }
  return line
}

/** In the order in which they are asked: what says most of itself first. */
const titleReaders: readonly TitleReader[] = [rowAt, siteAt, worldAt, ownerAt, countAt, postedAt, mastheadAt, helperAt, blockAt, passedAt, raggedTitle, byLineAt, nameBelowBy, presentsAt, titledHeading, longTitle, titleAlone]

function isNamed(walk: Walk): boolean {
  return ofField(walk.assertions, 'title').some(({ value }) => value.kind === 'formal')
}

/** Whether the line ends its paragraph. */
function isClosed(walk: Walk, line: number): boolean {
  return line + 1 >= walk.last || (walk.table.gap[line + 1] as number) > 0
}

/** The by-line that a line is, if it is one and the front has it. */
function byLineBelow(walk: Walk, line: number): ReturnType<typeof readByLine> {
  return line < walk.last ? readByLine(walk.text, lineSpan(walk.table, line)) : undefined
}

/** "Wire and Rope | Jane Doe | Harbour Lights | PG-13": a title page in one row. */
function rowAt(walk: Walk, line: number, at: Span, _words: string, edition: boolean): number {
  const row = walk.caption === undefined && !isNamed(walk) && line <= walk.first + 3 ? readTitleRow(walk.text, at) : undefined
  if (!row) return line
  titleFound(walk, row.title, edition, true)
  return found(walk, line, row.said)
}

function siteAt(walk: Walk, line: number, at: Span): number {
  const site = fandomOfSite(walk.text, at)
  return site.length > 0 ? found(walk, line, site) : line
}

/** "HARBOUR NINE FANFIC" over the title and whose it is. */
function worldAt(walk: Walk, line: number, at: Span, words: string): number {
  if (line !== walk.first || walk.caption !== undefined || line + 2 >= walk.last || !/^[^.!?:]{3,50} fan ?-?fic(?:tion)?$/i.test(words.trim().slice(0, 80)) || !isTitleLine(walk.text, lineSpan(walk.table, line + 1)) || !byLineBelow(walk, line + 2)) return line
  const world = fandomInByLine(walk.text, at)
  return world.length > 0 ? found(walk, line, world) : line
}

/** "Starfish's Tidepool" over a title with Starfish below it: whose page it is. */
function ownerAt(walk: Walk, line: number, _at: Span, words: string): number {
  const [, owner = ''] = /^\W{0,3}(\p{Lu}.{1,30}?)(?:['’]s|(?<=s)['’]) \p{Lu}/u.exec(words.slice(0, 80)) ?? []
  if (owner === '' || line > walk.first + 1 || walk.caption !== undefined || line + 2 >= walk.last || !isTitleLine(walk.text, lineSpan(walk.table, line + 1))) return line
  const by = byLineBelow(walk, line + 2)
  return by && fold(walk.text.slice(...by.names)).split(/[^\p{L}\p{N}]+/u).includes(fold(owner)) ? found(walk, line, []) : line
}

/** "Story Two" over the title and whose it is. */
function countAt(walk: Walk, line: number, _at: Span, words: string): number {
  if (walk.caption !== undefined || !isOfSeries(words.trim()) || line + 2 >= walk.last || !isTitleLine(walk.text, lineSpan(walk.table, line + 1)) || !byLineBelow(walk, line + 2)) return line
  return found(walk, line, [])
}

/** Asserts what a line alone says, which is front matter. */
function found(walk: Walk, line: number, assertions: readonly Assertion[]): number {
  walk.assertions.push(...assertions)
  commit(walk, line + 1)
  return line + 1
}

function postedAt(walk: Walk, line: number): number {
  postedTitle(walk, line)
  return line
}

function mastheadAt(walk: Walk, line: number, at: Span): number {
  const { gap } = walk.table
  const over = walk.known && !isClosed(walk, line) && line <= walk.first + 6 && walk.caption === undefined ? readMastheadOver(walk.text, at, lineSpan(walk.table, line + 1)) : undefined
  const masthead = over ?? (walk.known && line <= walk.first + 24 ? readMasthead(walk.text, at) : undefined)
  if (!masthead) return line
  walk.assertions.push(inText(walk.text, 'title', { title: collapse(walk.text.slice(...masthead)), kind: 'collective' }, masthead, 'title-page:collection', 0.8))
  let end = over ? line + 2 : line + 1
  while (over && end < walk.end && gap[end] === 0 && isUnderMasthead(lineText(walk.table, end))) end += 1
  commit(walk, end)
  return end
}

/** "Betaed by Shin" between labels, without a colon of its own. */
function helperAt(walk: Walk, line: number, at: Span): number {
  const credited = walk.labels > 0 && labelSoon(walk, line + 1, 1) ? readCredit(walk.text, at, false) : undefined
  return credited ? found(walk, line, credited) : line
}

function blockAt(walk: Walk, line: number): number {
  return walk.caption === undefined && !isNamed(walk) ? titleBlock(walk, line) : line
}

/** "BUNNY -- Pell's" among labels with the same dashes: a key that nobody knows, and no title. */
function isKeyed({ table, labels }: Walk, line: number): boolean {
  const beside = [table.gap[line] === 0 ? line - 1 : -1, table.gap[line + 1] === 0 ? line + 1 : -1].filter((each) => each >= 0)
  return labels >= 2 && /^\s{0,8}\p{L}[\p{L} ]{1,24}\s?(?:--|[-–—](?=\s))/u.test(lineText(table, line).slice(0, 60)) && beside.some((each) => readLabelLine(table.text, ...lineSpan(table, each))?.separator === 'dash')
}

function passedAt(walk: Walk, line: number, _at: Span, words: string): number {
  if (!walk.known || !isPassed(words)) return line
  let end = line + 1
  while (end < walk.end && walk.table.gap[end] === 0 && (isPassed(lineText(walk.table, end).slice(0, 201)) || /^\W*(?:\(c\)|©|copyright)\W.{0,60}$/i.test(lineText(walk.table, end).slice(0, 120)))) end += 1
  commit(walk, end)
  return end
}

function byLineAt(walk: Walk, line: number, at: Span, _words: string, edition: boolean): number {
  const next = line + 1
  const by = readByLine(walk.text, at) ?? (labelSoon(walk, next, 4) || (line > walk.first && walk.committed === line && isAgain(walk, lineText(walk.table, line - 1).slice(0, 200))) ? readByLine(walk.text, at, true) : undefined)
  if (!by) return line
  // "1. Clear by Tansy Rook" below a title block: the first chapter's heading, with the author that is known.
  if (by.title && walk.labels > 2 && walk.caption !== undefined && readHeading(walk.text.slice(...by.title))?.number !== undefined) {
    walk.pendingHeading = line
    commit(walk, next)
    return next
  }
  if (by.title && !isClosed(walk, line) && !frontBelow(walk, next)) return line
  if (by.title) titleFound(walk, by.title, edition, true)
  if (by.sort || !by.title) walk.assertions.push(...fandomInByLine(walk.text, by.sort ?? at))
  return found(walk, line, credit(walk.text, by.names, by.role, by.title ? 'title-page:title by' : 'title-page:by-line'))
}

/** "by" alone, the name in the line below. */
function nameBelowBy(walk: Walk, line: number, _at: Span, words: string): number {
  const next = line + 1
  if (!/^[\s*_]*(?:by|von|par|por|di|af|av)[\s*_:]*$/i.test(words) || next >= walk.last || !isNameLike(lineText(walk.table, next).slice(0, 120).replace(/[._*]+$/, '').replace(/^[_*]+/, ''))) return line
  return found(walk, next, credit(walk.text, lineSpan(walk.table, next), 'author', 'title-page:by-line'))
}

function presentsAt(walk: Walk, line: number, _at: Span, words: string): number {
  return isPresents(words) && !byLineBelow(walk, line + 1) ? found(walk, line, []) : line
}

/** "The Long Road: Chapter 3": the work's title and a chapter's heading in one. */
function titledHeading(walk: Walk, line: number, at: Span, words: string, edition: boolean): number {
  if (walk.caption !== undefined || !readHeading(words)?.style.startsWith('titled')) return line
  const cut = /\s*[:,–—-]\s*(?:chapter|part|episode|kapitel|chapitre|teil|глава)\b/i.exec(words)
  if (!cut || cut.index <= 1) return line
  titleFound(walk, [at[0], at[0] + cut.index], edition)
  const part = partIn(words)
  if (part) partOf(walk, at, part)
  walk.pendingHeading = line
  commit(walk, line + 1)
  return line + 1
}

/** Whether a line cannot be a title by its words. */
function isOther(walk: Walk, at: Span, words: string): boolean {
  return readHeading(words) !== undefined || isNoTitle(walk.text.slice(...unframed(walk.text, at)))
}

/** A long title, where the name below it leaves no doubt. */
function longTitle(walk: Walk, line: number, at: Span, words: string, edition: boolean): number {
  const next = line + 1
  if (line !== walk.first || walk.caption !== undefined || !isClosed(walk, line) || words.length <= 80 || words.length > 200 || /[.?!]$/.test(words) || isOther(walk, at, words) || !isNameBelow(walk, next)) return line
  titleFound(walk, at, edition)
  commit(walk, next)
  return nameBelow(walk, next)
}

/** Whether what stands below a line sets it off: nothing, front matter, a long line, one indented otherwise, a subtitle. */
function isApart(walk: Walk, line: number): boolean {
  const { table, last } = walk
  const next = line + 1
  if (isClosed(walk, line) || frontBelow(walk, next) || lineLength(table, next) > 120) return true
  const [inset, below] = [indentOf(table, line), indentOf(table, next)]
  return below >= inset + 3 || inset >= below + 8 || (next + 1 < last && isTitleLine(walk.text, lineSpan(table, next)) && ((table.gap[next + 1] as number) > 0 || frontBelow(walk, next + 1)))
}

function titleAlone(walk: Walk, line: number, at: Span, words: string, edition: boolean): number {
  if (isOther(walk, at, words)) return line
  const next = line + 1
  // The title again, and nothing below it: that is all the story there is.
  if (isAgain(walk, words) ? next >= walk.last : walk.caption !== undefined || (isNamed(walk) && !frontBelow(walk, next))) return line
  if (!isApart(walk, line) || !isTitleLine(walk.text, at) || isKeyed(walk, line)) return line
  if (walk.caption !== undefined) return found(walk, line, [])
  const end = isOverTwo(walk, line, words) ? next + 1 : next
  titleFound(walk, [at[0], walk.table.to[end - 1] as number], edition)
  commit(walk, end)
  return nameBelow(walk, end)
}

/** Whether a title goes on in the line below: it ends, or that begins, with a word that joins. */
function isOverTwo(walk: Walk, line: number, words: string): boolean {
  const next = line + 1
  if (isClosed(walk, line) || byLineBelow(walk, next) || !isTitleLine(walk.text, lineSpan(walk.table, next))) return false
  return /(?:\b(?:and|or|of|the|a|in|with|und|oder|der|die|et|ou|de)|[:,–—-])$/i.test(words) || /^(?:and|or|of|in|with|und|oder|et|ou|de)\b/i.test(lineText(walk.table, next))
}
