// bounded: each pattern here meets a title line of at most 200 characters.
import { ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { readHeading } from '../chapters.ts'
import { indentOf, lineLength, lineSpan, lineText } from '../line-table.ts'
import { fandomInByLine, fandomOfSite } from './fandoms.ts'
import { labelSoon } from './front-labels.ts'
import { frontBelow, isNameBelow, nameBelow } from './front-names.ts'
import { isNameLike } from './people.ts'
import { partIn } from './subject.ts'
import { isOfSeries, titleBlock } from './title-block.ts'
import { titleFound } from './title-caption.ts'
import { credit } from './title-credits.ts'
import { isNoTitle, isPassed, unframed } from './title-frames.ts'
import { collapse, inText } from './assert.ts'
import { isUnderMasthead, readMasthead, readMastheadOver } from './title-masthead.ts'
import { raggedTitle } from './title-ragged.ts'
import { postedTitle } from './title-posts.ts'
import { isPresents, isTitleLine, readByLine } from './title-page.ts'
import { commit, isAgain, partOf, type Walk } from './walk.ts'

/** A title, a by-line, a name below a title; only at the head of a paragraph. */
export function titleAt(walk: Walk, line: number, at: Span, words: string, edition: boolean): number {
  const { gap, to } = walk.table
  const isNamed = (): boolean => ofField(walk.assertions, 'title').some(({ value }) => value.kind === 'formal')
  const next = line + 1
  const closed = next >= walk.last || (gap[next] as number) > 0
  const site = fandomOfSite(walk.text, at)
  if (site.length > 0) { walk.assertions.push(...site); commit(walk, next); return next }
  // "HARBOUR NINE FANFIC" over the title and whose it is.
  if (line === walk.first && walk.caption === undefined && next + 1 < walk.last && /^[^.!?:]{3,50} fan ?-?fic(?:tion)?$/i.test(words.trim().slice(0, 80)) && isTitleLine(walk.text, lineSpan(walk.table, next)) && readByLine(walk.text, lineSpan(walk.table, next + 1))) {
    const world = fandomInByLine(walk.text, at)
    if (world.length > 0) { walk.assertions.push(...world); commit(walk, next); return next }
  }
  // "Story Two" over the title and whose it is.
  if (walk.caption === undefined && isOfSeries(words.trim()) && next + 1 < walk.last && isTitleLine(walk.text, lineSpan(walk.table, next)) && readByLine(walk.text, lineSpan(walk.table, next + 1))) { commit(walk, next); return next }
  postedTitle(walk, line)
  const over = walk.known && !closed && line <= walk.first + 6 && walk.caption === undefined ? readMastheadOver(walk.text, at, lineSpan(walk.table, next)) : undefined
  const masthead = over ?? (walk.known && line <= walk.first + 24 ? readMasthead(walk.text, at) : undefined)
  if (masthead) {
    walk.assertions.push(inText(walk.text, 'title', { title: collapse(walk.text.slice(...masthead)), kind: 'collective' }, masthead, 'title-page:collection', 0.8))
    let end = over ? next + 1 : next
    while (over && end < walk.end && gap[end] === 0 && isUnderMasthead(lineText(walk.table, end))) end += 1
    commit(walk, end)
    return end
  }
  if (walk.caption === undefined && !isNamed()) {
    const block = titleBlock(walk, line)
    if (block > line) return block
  }
  if (walk.known && isPassed(words)) {
    let end = next
    while (end < walk.end && gap[end] === 0 && (isPassed(lineText(walk.table, end).slice(0, 201)) || /^\W*(?:\(c\)|©|copyright)\W.{0,60}$/i.test(lineText(walk.table, end).slice(0, 120)))) end += 1
    commit(walk, end)
    return end
  }
  const ragged = raggedTitle(walk, line)
  if (ragged > line) return ragged
  const by = readByLine(walk.text, at) ?? (labelSoon(walk, next, 4) || (line > walk.first && walk.committed === line && isAgain(walk, lineText(walk.table, line - 1).slice(0, 200))) ? readByLine(walk.text, at, true) : undefined)
  // "1. Clear by Tansy Rook" below a title block: the first chapter's heading, with the author that is known.
  if (by?.title && walk.labels > 2 && walk.caption !== undefined && readHeading(walk.text.slice(...by.title))?.number !== undefined) {
    walk.pendingHeading = line
    commit(walk, next)
    return next
  }
  if (by && (closed || frontBelow(walk, next) || by.title === undefined)) {
    if (by.title) titleFound(walk, by.title, edition, true)
    else walk.assertions.push(...fandomInByLine(walk.text, at))
    walk.assertions.push(...credit(walk.text, by.names, by.role, by.title ? 'title-page:title by' : 'title-page:by-line'))
    commit(walk, next)
    return next
  }
  // "by" alone, the name in the line below.
  if (/^[\s*_]*(?:by|von|par|por|di|af|av)[\s*_:]*$/i.test(words) && next < walk.last && isNameLike(lineText(walk.table, next).slice(0, 120).replace(/[._*]+$/, '').replace(/^[_*]+/, ''))) {
    walk.assertions.push(...credit(walk.text, lineSpan(walk.table, next), 'author', 'title-page:by-line'))
    commit(walk, next + 1)
    return next + 1
  }
  if (isPresents(words) && !(next < walk.last && readByLine(walk.text, lineSpan(walk.table, next)))) { commit(walk, next); return next }
  const heading = readHeading(words)
  if (heading?.style.startsWith('titled')) {
    // "The Long Road: Chapter 3": the work's title and a chapter's heading in one.
    const cut = /\s*[:,–—-]\s*(?:chapter|part|episode|kapitel|chapitre|teil|глава)\b/i.exec(words)
    if (cut && walk.caption === undefined && cut.index > 1) {
      titleFound(walk, [at[0], at[0] + cut.index], edition)
      const part = partIn(words)
      if (part) partOf(walk, at, part)
      walk.pendingHeading = line
      commit(walk, next)
      return next
    }
  }
  if (heading || isNoTitle(walk.text.slice(...unframed(walk.text, at)))) return line
  const named = isNamed()
  // A long title, where the name below it leaves no doubt.
  if (line === walk.first && walk.caption === undefined && closed && words.length > 80 && words.length <= 200 && !/[.?!]$/.test(words) && isNameBelow(walk, next)) {
    titleFound(walk, at, edition)
    commit(walk, next)
    return nameBelow(walk, next)
  }
  // The title again, and nothing below it: that is all the story there is.
  if (isAgain(walk, words) && next >= walk.last) return line
  if (isAgain(walk, words) || (walk.caption === undefined && (!named || edition || frontBelow(walk, next)))) {
    const below = next < walk.last ? lineLength(walk.table, next) : 0
    const inset = indentOf(walk.table, line)
    const apart = closed || frontBelow(walk, next) || below > 120 || (next < walk.last && (indentOf(walk.table, next) >= inset + 3 || inset >= indentOf(walk.table, next) + 8)) || (next + 1 < walk.last && isTitleLine(walk.text, lineSpan(walk.table, next)) && ((gap[next + 1] as number) > 0 || frontBelow(walk, next + 1)))
    if (apart && isTitleLine(walk.text, at)) {
      if (walk.caption !== undefined || (named && !isAgain(walk, words) && !frontBelow(walk, next) && !(next < walk.last && readByLine(walk.text, lineSpan(walk.table, next))))) { if (isAgain(walk, words)) commit(walk, next); return isAgain(walk, words) ? next : line }
      let end = next
      // A title over two lines: the first ends, or the second begins, with a word that joins.
      if (!closed && next < walk.last && !readByLine(walk.text, lineSpan(walk.table, next)) && isTitleLine(walk.text, lineSpan(walk.table, next)) && (/(?:\b(?:and|or|of|the|a|in|with|und|oder|der|die|et|ou|de)|[:,–—-])$/i.test(words) || /^(?:and|or|of|in|with|und|oder|et|ou|de)\b/i.test(lineText(walk.table, next)))) end = next + 1
      titleFound(walk, [at[0], to[end - 1] as number], edition)
      commit(walk, end)
      return nameBelow(walk, end)
    }
  }
  return line
}
