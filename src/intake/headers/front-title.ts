// bounded: each pattern here meets a title line of at most 200 characters.
import type { Span } from '../../model/span.ts'
import { readHeading } from '../chapters.ts'
import { chunkEnd, indentOf, lineText } from '../line-table.ts'
import { collapse, inText } from './assert.ts'
import { fandomInByLine, fandomOfSite } from './fandoms.ts'
import { isShouted, labelSoon } from './front-labels.ts'
import { frontBelow, isNameBelow, nameBelow } from './front-names.ts'
import { isNameLike } from './people.ts'
import { beforeCounter, partIn } from './subject.ts'
import { isPresents, isTitleLine, readByLine } from './title-page.ts'
import { quoted, readers } from './values.ts'
import { commit, isAgain, partOf, people, type Walk } from './walk.ts'

/** A title, a by-line, a name below a title; only at the head of a paragraph. */
export function titleAt(walk: Walk, line: number, at: Span, words: string, edition: boolean): number {
  const { gap, from, to } = walk.table
  const next = line + 1
  const closed = next >= walk.last || (gap[next] as number) > 0
  const site = fandomOfSite(walk.text, at)
  if (site.length > 0) { walk.assertions.push(...site); commit(walk, next); return next }
  const by = readByLine(walk.text, at) ?? (labelSoon(walk, next, 4) ? readByLine(walk.text, at, true) : undefined)
  // "1. Clear by Tansy Rook" below a title block: the first chapter's heading, with the author that is known.
  if (by?.title && walk.labels > 2 && walk.caption !== undefined && readHeading(walk.text.slice(...by.title))?.number !== undefined) {
    walk.pendingHeading = line
    commit(walk, next)
    return next
  }
  if (by && (closed || frontBelow(walk, next) || by.title === undefined)) {
    if (by.title) titleFound(walk, by.title, edition, true)
    else walk.assertions.push(...fandomInByLine(walk.text, at))
    people(walk, by.names, by.role, by.title ? 'title-page:title by' : 'title-page:by-line')
    commit(walk, next)
    return next
  }
  // "by" alone, the name in the line below.
  if (/^[\s*_]*(?:by|von|par|por|di|af|av)[\s*_:]*$/i.test(words) && next < walk.last && isNameLike(lineText(walk.table, next).slice(0, 120).replace(/[._*]+$/, '').replace(/^[_*]+/, ''))) {
    people(walk, [from[next] as number, to[next] as number], 'author', 'title-page:by-line')
    commit(walk, next + 1)
    return next + 1
  }
  if (isPresents(words) && !(next < walk.last && readByLine(walk.text, [from[next] as number, to[next] as number]))) { commit(walk, next); return next }
  const heading = readHeading(words)
  if (heading?.style.startsWith('titled')) {
    // "The Long Road: Chapter 3": the work's title and a chapter's heading in one.
    const cut = /\s*[:,–—-]\s*(?:chapter|part|episode|kapitel|chapitre|teil|глава)\b/iu.exec(words)
    if (cut && walk.caption === undefined && cut.index > 1) {
      titleFound(walk, [at[0], at[0] + cut.index], edition)
      const part = partIn(words)
      if (part) partOf(walk, at, part)
      walk.pendingHeading = line
      commit(walk, next)
      return next
    }
  }
  if (heading) return line
  const named = walk.assertions.some((assertion) => assertion.field === 'title' && assertion.value.kind === 'formal')
  // A long title, where the name below it leaves no doubt.
  if (line === walk.first && walk.caption === undefined && closed && words.length > 80 && words.length <= 200 && !/[.?!]$/.test(words) && isNameBelow(walk, next)) {
    titleFound(walk, at, edition)
    commit(walk, next)
    return nameBelow(walk, next)
  }
  if (isAgain(walk, words) || (walk.caption === undefined && (!named || edition || frontBelow(walk, next)))) {
    const below = next < walk.last ? (to[next] as number) - (from[next] as number) : 0
    const inset = indentOf(walk.table, line)
    const apart = closed || frontBelow(walk, next) || below > 120 || (next < walk.last && (indentOf(walk.table, next) >= inset + 3 || inset >= indentOf(walk.table, next) + 8)) || (next + 1 < walk.last && isTitleLine(walk.text, [from[next] as number, to[next] as number]) && ((gap[next + 1] as number) > 0 || frontBelow(walk, next + 1)))
    if (apart && isTitleLine(walk.text, at)) {
      if (walk.caption !== undefined || (named && !isAgain(walk, words) && !frontBelow(walk, next) && !(next < walk.last && readByLine(walk.text, [from[next] as number, to[next] as number])))) { if (isAgain(walk, words)) commit(walk, next); return isAgain(walk, words) ? next : line }
      const above = titleAbove(walk, line)
      if (above > line) {
        titleFound(walk, [from[above] as number, to[above] as number], edition)
        commit(walk, above + 1)
        return above + 1
      }
      let end = next
      // A title over two lines: the first ends, or the second begins, with a word that joins.
      if (!closed && next < walk.last && !readByLine(walk.text, [from[next] as number, to[next] as number]) && isTitleLine(walk.text, [from[next] as number, to[next] as number]) && (/(?:\b(?:and|or|of|the|a|in|with|und|oder|der|die|et|ou|de)|[:,–—-])$/i.test(words) || /^(?:and|or|of|in|with|und|oder|et|ou|de)\b/i.test(lineText(walk.table, next)))) end = next + 1
      titleFound(walk, [at[0], to[end - 1] as number], edition)
      commit(walk, end)
      return nameBelow(walk, end)
    }
  }
  return line
}

/** In a title page's paragraph that ends in a by-line, the title is the line in capitals, when not all are; else the first. */
function titleAbove(walk: Walk, line: number): number {
  const { from, to } = walk.table
  const end = chunkEnd(walk.table, line, Math.min(walk.end, line + 5))
  let by = line + 1
  while (by < end && !readByLine(walk.text, [from[by] as number, to[by] as number])) by += 1
  if (by >= end || isShouted(lineText(walk.table, line))) return line
  for (let next = line + 1; next < by; next += 1) if (isShouted(lineText(walk.table, next)) && isTitleLine(walk.text, [from[next] as number, to[next] as number])) return next
  return line
}

/** Asserts a title as it stands on its line: without its counter, its rating and its ornaments. */
function titleFound(walk: Walk, at: Span, edition: boolean, beside = false): void {
  let span = quoted(walk.text, trimOrnaments(walk.text, at))
  const words = walk.text.slice(...span)
  const part = partIn(words)
  if (part && part.at[0] > 1) {
    partOf(walk, span, part)
    span = quoted(walk.text, beforeCounter(walk.text, span[0], span[0] + part.at[0]))
  } else {
    const code = /\s*[([]((?:NC-?17|PG-?13|PG|NR|R|G|K\+?|T|M)(?:\/[A-Z0-9-]{1,5})?)[)\]]$/.exec(words)
    if (code && code.index > 0) {
      const inner: Span = [span[0] + words.lastIndexOf(code[1] as string), span[0] + words.lastIndexOf(code[1] as string) + (code[1] as string).length]
      walk.assertions.push(...readers.rating(walk.text, inner, 'title:rating').assertions)
      span = quoted(walk.text, [span[0], span[0] + code.index])
    }
  }
  if (beside && walk.caption !== undefined) demote(walk)
  walk.caption = span
  if (isAgain(walk, walk.text.slice(...span))) return
  const title = collapse(walk.text.slice(...span))
  if (title !== '') walk.assertions.push(inText(walk.text, 'title', { title, kind: 'caption' }, span, 'title-page:first short line', edition ? 0.8 : 0.9))
}

/** A line before "Title by Author" was the name of the site, or of a series: kept, and hardly believed. */
function demote(walk: Walk): void {
  const at = walk.assertions.findIndex((assertion) => assertion.field === 'title' && assertion.value.kind === 'caption')
  const before = walk.assertions[at]
  if (before) walk.assertions[at] = { ...before, confidence: 0.3 }
}

function trimOrnaments(text: string, [from, to]: Span): Span {
  const ornament = ' \t*~=_<>|+#•·\u00a0'
  while (from < to && ornament.includes(text[from] as string)) from += 1
  while (to > from && ornament.includes(text[to - 1] as string)) to -= 1
  // Rules of dashes around a title; a dash of its own stays.
  while (text.startsWith('--', from)) from += 1
  if (text[from] === '-' && text[from + 1] === ' ') from += 2
  while (to - 2 > from && text.startsWith('--', to - 2)) to -= 1
  if (text[to - 1] === '-' && text[to - 2] === ' ') to -= 2
  return [from, to]
}
