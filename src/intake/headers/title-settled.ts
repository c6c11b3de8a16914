// bounded: each pattern here meets a line of at most 140 characters.
import { ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { indentOf, lineLength, lineSpan, lineText } from '../line-table.ts'
import { collapse, inText } from './assert.ts'
import { isShouted, labelAt } from './front-labels.ts'
import { isNameLike } from './people.ts'
import { readSeriesLine } from './series-line.ts'
import { titleFound } from './title-caption.ts'
import { isFramed, isLetterSpaced, isNoTitle, unframed } from './title-frames.ts'
import { readTitlePiece } from './title-lines.ts'
import { isTitleLine, readByLine } from './title-page.ts'
import type { Walk } from './walk.ts'

const longest = 140
const boards = /\bB ?B ?S\b|\b(?:sysop|baud|issue|disk|side [ab]|corner|archive|library|forums?|boards?)\b|^(?:from|to|re|date)\b/i

/**
 * How much speaks for line `line` of a known front as the story's title: a by-line below it (3), its place right before the story (1), a frame, quotation marks, capitals,
 * the middle of the page (1 each); undefined where it can be none.
 */
function worthOf(walk: Walk, line: number, last: number): number | undefined {
  const { text, table: { gap } } = walk
  const at = lineSpan(walk.table, line)
  if (at[1] - at[0] > longest) return undefined
  const words = lineText(walk.table, line)
  if (isSceneBreak(words) || readHeading(words)) return undefined
  const core = unframed(text, at)
  const said = text.slice(...core)
  const isQuoted = /^["“„«][^"“”„«»]{2,90}["”“»]$/.test(said)
  const inner: Span = isQuoted ? [core[0] + 1, core[1] - 1] : core
  if (!/\p{L}{2}/u.test(said) || /\d{4}|['’]\d\d$/.test(said) || boards.test(said) || isNoTitle(said) || !isTitleLine(text, inner) || labelAt(walk, line)) return undefined
  // "Hal Prewitt, for the committee": a name, and what he is.
  const piece = readTitlePiece(text, at, true)
  if (piece?.is !== 'title' || piece.name || said.includes(',') && isNameLike(said.slice(0, said.indexOf(',')))) return undefined
  const next = line + 1
  const isCredited = next < last && (gap[next] as number) <= 1 && lineLength(walk.table, next) < longest && readByLine(text, lineSpan(walk.table, next))?.title === undefined && readByLine(text, lineSpan(walk.table, next))?.role === 'author'
  const isAlone = (line === walk.first || (gap[line] as number) > 0 || isSceneBreak(lineText(walk.table, line - 1))) && (next >= last || (gap[next] as number) > 0 || isSceneBreak(lineText(walk.table, next)))
  let rest = next
  while (rest < last && isSceneBreak(lineText(walk.table, rest))) rest += 1
  const marks = Number(isFramed(text, at)) + Number(isQuoted) + Number(isShouted(said)) + Number(indentOf(walk.table, line) >= 8)
  return (isCredited ? 3 : 0) + (isAlone && rest >= last && marks > 0 ? 1 : 0) + (isAlone || isCredited ? Math.min(marks, 2) : 0)
}

/**
 * Looks again at what was taken for the title, once all of a known front was read: a greeting, a board's name or a remark on top gives way to a line further down that is set as a title and has its
 * author below it, or stands right before the story. What a label or a sentence names stays.
 */
export function settleTitle(walk: Walk, last: number): void {
  const { text, assertions, table: { from, to } } = walk
  const titles = ofField(assertions, 'title').filter(({ value }) => value.kind !== 'collective')
  if (!walk.known || titles.some(({ value }) => value.kind === 'formal' || value.kind === 'subject')) return
  const caption = titles.find(({ value }) => value.kind === 'caption')
  const place = caption?.evidence[0]
  if (caption && place?.in !== 'text') return
  const isOf = (line: number): boolean => place?.in === 'text' && place.at[0] < (to[line] as number) && place.at[1] > (from[line] as number)
  const fandoms = new Set(ofField(assertions, 'fandom').map(({ value }) => fold(value.name)))
  let best: { line: number; worth: number } | undefined
  let known = 0
  for (let line = walk.first; line < Math.min(last, walk.first + 120); line += 1) {
    const worth = worthOf(walk, line, last)
    if (isOf(line)) { known = Math.max(known, worth ?? 0, isCertain(walk, line, last) ? 3 : 0); continue }
    if (worth === undefined || worth < 2 || (best && worth <= best.worth) || fandoms.has(fold(text.slice(...unframed(text, lineSpan(walk.table, line))))) || readSeriesLine(text, unframed(text, lineSpan(walk.table, line)))) continue
    best = { line, worth }
  }
  // Without an author below it, a line gives way to nothing but a cry or a sentence.
  if (!best || best.worth <= known + (caption ? 1 : 0) || (caption && best.worth < 3 && !/[!.?]$/.test(caption.asWritten))) return
  const index = caption ? assertions.indexOf(caption) : -1
  if (index >= 0) assertions.splice(index, 1)
  walk.caption = undefined
  titleFound(walk, lineSpan(walk.table, best.line), false)
  if (caption && !ofField(assertions, 'title').some(({ value }) => value.kind === 'caption')) assertions.push(inText(text, 'title', { title: collapse(caption.value.title), kind: 'caption' }, (place as { at: Span }).at, 'title-page:first short line', 0.3))
}

/** Whether a line holds its author itself ("The Long Road by Jane Doe"), has a by-line near below it, or is set as nothing but a title is. */
function isCertain({ text, table }: Walk, line: number, last: number): boolean {
  const { from, to } = table
  const by = (at: number, given: boolean): ReturnType<typeof readByLine> => readByLine(text, [from[at] as number, Math.min(to[at] as number, (from[at] as number) + longest)], given)
  if (by(line, true)?.title !== undefined || isLetterSpaced(text.slice(...unframed(text, lineSpan(table, line)))) && !boards.test(lineText(table, line))) return true
  for (let next = line + 1; next < Math.min(last, line + 4); next += 1) if (by(next, false)?.role === 'author') return true
  return false
}
