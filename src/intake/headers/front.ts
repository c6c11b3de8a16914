import { type Assertion, type Field, ofField, textSpans } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { firstHeading } from '../first-heading.ts'
import { chunkEnd, lineLength, lineSpan, type LineTable, lineText } from '../line-table.ts'
import { counterLine } from '../part-lines.ts'
import { readAcknowledgements } from './acknowledgements.ts'
import { bannerEnd } from './banner.ts'
import { readBreadcrumb } from './breadcrumb.ts'
import { contentsEnd } from './contents-list.ts'
import { fictionHead, isFictionLine, readFictionLine } from './fiction-line.ts'
import { labelAt, labelWithin, unknownLabel } from './front-labels.ts'
import { storyStart } from './story-bounds.ts'
import { frontBelow, frontSoon } from './front-names.ts'
import { noticeAt } from './front-notices.ts'
import { titleAt } from './front-title.ts'
import { readWords, sentenceValues } from './front-words.ts'
import { takeLabel } from './front-values.ts'
import { readGradedLine } from './graded-line.ts'
import { gutenbergHead, isGutenbergCredit } from './gutenberg.ts'
import { gutenbergCredits } from './gutenberg-credits.ts'
import { bodyBegin } from './mail-foot.ts'
import { forwardEnd, readMailHead } from './mail-head.ts'
import { readMail } from './mail.ts'
import { isTitleLine, readByLine } from './title-page.ts'
import { postedTitle } from './title-posts.ts'
import { aboveOf, type SaidPlace } from './said-signs.ts'
import { settleTitle } from './title-settled.ts'
import { isToldFrom } from './told-forms.ts'
import { commit, type Spoken, startWalk, type Walk } from './walk.ts'

/** What stands before a story: what it states, and the line the story begins with. */
type Front = {
  readonly assertions: readonly Assertion[]
  readonly findings: readonly Finding[]
  /** Paragraphs that have no form of their own, and where each stood. */
  readonly spoken: readonly Spoken[]
  /** The first line of the story; `last` where there is none. */
  readonly body: number
  /** Whether anything at all was read as front matter. */
  readonly found: boolean
  /** The labels met, as the inventory spells them. */
  readonly met: ReadonlySet<string>
  /** A chapter heading that stands among the labels, by its line. */
  readonly heading?: number
  /** The line below the head of a mail, the message's own name for itself, and where its subject stands, where the story came as one. */
  readonly mail?: { readonly end: number; readonly id: string; readonly subject?: Span }
}

/** Reads the front matter of lines `[first, last)`. @param start the line that the story begins with, where somebody knows better than what was learnt */
export function readFront(table: LineTable, first: number, last: number, start?: number): Front {
  const head = gutenbergHead(table, first, last)
  const walk = startWalk(table, first, last, head ? first : start ?? storyStart(table, first, last))
  let line = first
  if (head) {
    walk.assertions.push(...head.assertions, ...gutenbergCredits(table, first, last))
    line = head.end
    commit(walk, line)
  }
  const crumbs = line < walk.end ? readBreadcrumb(walk.text, lineSpan(table, line)) : []
  if (crumbs.length > 0) {
    walk.assertions.push(...crumbs)
    line += 1
    commit(walk, line)
  }
  line = fictionHead(walk, line)
  let tentative = 0
  while (line < walk.end && (walk.known || !isToldFrom(table, line, last))) {
    const next = step(walk, line, head !== undefined)
    if (next > line) {
      line = next
      tentative = 0
      continue
    }
    if (walk.known) { line = unread(walk, line); continue }
    const skipped = skip(walk, line)
    if (skipped === line || tentative >= 3) break
    if (!isSceneBreak(lineText(table, line))) tentative += 1
    line = skipped
  }
  let body = walk.known ? walk.end : walk.committed
  if (walk.known && body < last && isCreditedHeading(walk, body)) { walk.heading = body; body += 1 }
  body = contentsEnd(table, body, last)
  // A row between the header and the story belongs to the header.
  while (body > first && body < last && isSceneBreak(lineText(table, body))) body += 1
  if (body - 1 > first && walk.heading !== body - 1 && isFirstCount(table, body - 1, last)) body -= 1
  body = firstHeading(table, first, body, last)
  settleTitle(walk, body)
  strictUnread(walk, body)
  const { assertions, findings, heading, mail, spoken } = walk
  return { assertions, findings, spoken, body, found: body > first, met: walk.met, ...(heading !== undefined && heading < body && { heading }), ...(mail && { mail }) }
}

/** Longest stretch of a title page between a title and who wrote it, in characters. */
const longestCredit = 200

/** What lines of a title page that nothing else has read say of copying, and what they warn of: "Copyright 1993. Please do not reprint." */
function strictUnread(walk: Walk, body: number): void {
  const known = new Set<Field>([...walk.assertions.map(({ field }) => field), 'rating', 'spoilers'])
  if (!walk.known || known.has('permission') && known.has('warning')) return
  const { from, to, gap } = walk.table
  // "No Forwarding Address", and below it who wrote it: a title asks for nothing.
  const people = ofField(walk.assertions, 'creator').flatMap(textSpans)
  const credited = ofField(walk.assertions, 'title').flatMap(textSpans).filter(([, end]) => people.some(([at]) => at >= end && at - end <= longestCredit && walk.text.slice(end, at).split('\n').length <= 2))
  const read = [...walk.spoken.map(({ at }) => at), ...walk.assertions.flatMap((one) => (/^(?:label|mail)/.test(one.rule) ? textSpans(one) : [])), ...credited]
  const isRead = (line: number): boolean => read.some(([a, b]) => a < (to[line] as number) && (from[line] as number) < b)
  for (let line = Math.max(walk.first, walk.mail?.end ?? 0); line < body; line += 1) {
    if (isRead(line)) continue
    const start = line
    while (line + 1 < body && gap[line + 1] === 0 && !isRead(line + 1)) line += 1
    walk.assertions.push(...sentenceValues(walk.text, [from[start] as number, Math.min(to[line] as number, (from[start] as number) + 3000)], known))
  }
}

/** Lines that are looked at for the next number. */
const mostCounted = 4000

/** Whether a line holds a one alone, and one farther down a two that is set like it: the first of several pieces begins there. */
function isFirstCount(table: LineTable, line: number, last: number): boolean {
  const one = lineText(table, line)
  if (!/^[([#*]{0,2}(?:1|I|i)[)\].:*]{0,2}$/.test(one)) return false
  const two = one.replace('1', '2').replace('I', 'II').replace('i', 'ii')
  for (let next = line + 1; next < Math.min(last, line + mostCounted); next += 1) if (lineLength(table, next) === two.length && lineText(table, next) === two) return true
  return false
}

/** "1. Clear by Tansy Rook" below a head: the first chapter's heading, with the author that is known. */
function isCreditedHeading(walk: Walk, line: number): boolean {
  const by = readByLine(walk.text, lineSpan(walk.table, line))
  return by?.title !== undefined && readHeading(walk.text.slice(...by.title))?.number !== undefined
}

/** What nothing reads in a front whose end is known: the author's own word where it is a sentence, ornaments and crumbs where it is not. */
function unread(walk: Walk, line: number): number {
  const words = lineText(walk.table, line)
  if (isSceneBreak(words)) return line + 1
  const drawn = bannerEnd(walk.table, line, walk.end)
  if (drawn > line) return drawn
  if (readHeading(words)) { walk.pendingHeading = line; return line + 1 }
  let end = line + 1
  while (end < walk.end && walk.table.gap[end] === 0 && !isSceneBreak(lineText(walk.table, end)) && !labelAt(walk, end)) end += 1
  const at = lineSpan(walk.table, line, end - 1)
  const place: SaidPlace = { where: 'head', above: aboveOf(walk.table, line, walk.first), labels: walk.labels, known: new Set(walk.assertions.map(({ field }) => field)) }
  walk.spoken.push({ at, place })
  walk.assertions.push(...readWords(walk.text, at, place))
  commit(walk, end)
  return end
}

/** Reads one piece of front matter that begins at `line`; the line after it, or `line` itself where there is none. */
function step(walk: Walk, line: number, edition: boolean): number {
  const { gap } = walk.table
  const at = lineSpan(walk.table, line)
  if (line === walk.first || walk.labels === 0 || (!walk.mail && walk.labels === 1 && walk.met.has('file'))) {
    const mail = readMailHead(walk.table, line, walk.last)
    if (mail) {
      const read = readMail(walk.text, mail)
      walk.assertions.push(...read.assertions)
      walk.findings.push(...read.findings)
      walk.labels += 1
      const [id, subject] = ['message-id', 'subject'].map((field) => mail.fields.find(({ name }) => name === field)?.at)
      walk.mail ??= { end: mail.end, id: id ? beginningOf(walk.text, id, 500) : '', ...(subject && { subject }) }
      const begin = bodyBegin(walk.table, mail.end, walk.last)
      commit(walk, begin)
      return begin
    }
  }
  const sent = walk.mail ? forwardEnd(walk.table, line, walk.last) : line
  if (sent > line) { commit(walk, sent); return sent }
  if (at[1] - at[0] > 4000) return line
  if (edition && isGutenbergCredit(beginningOf(walk.text, at, 200))) {
    const end = chunkEnd(walk.table, line, walk.last)
    commit(walk, end)
    return end
  }
  if (isFictionLine(lineText(walk.table, line))) {
    walk.assertions.push(...readFictionLine(walk.text, at))
    walk.labels += 1
    commit(walk, line + 1)
    return line + 1
  }
  const crumbs = [...readBreadcrumb(walk.text, at), ...readGradedLine(walk.text, at)]
  if (crumbs.length > 0) {
    walk.assertions.push(...crumbs)
    commit(walk, line + 1)
    return line + 1
  }
  const label = labelAt(walk, line)
  // "Posted: Sun Apr 11, 2010   Post subject: Salt Road": a board's row.
  if (label?.label.kind === 'posted') postedTitle(walk, line)
  if (label) return takeLabel(walk, line, label)
  const further = walk.known ? labelWithin(walk, line) : undefined
  if (further) return takeLabel(walk, line, further)
  if (unknownLabel(walk, line)) { walk.assertions.push(...readAcknowledgements(walk.text, at)); commit(walk, line + 1); return line + 1 }
  const words = walk.text.slice(at[0], at[1])
  if (line === walk.first || (gap[line] as number) > 0 || walk.committed === line || isSceneBreak(lineText(walk.table, line - 1))) {
    const done = titleAt(walk, line, at, words, edition)
    if (done > line) return done
  }
  return noticeAt(walk, line)
}

/** What may stand inside front matter without being it: rows, chapter headings, further short lines. */
function skip(walk: Walk, line: number): number {
  const words = lineText(walk.table, line)
  if (isSceneBreak(words)) return line + 1
  const drawn = bannerEnd(walk.table, line, walk.end)
  if (drawn > line) return drawn
  // "The Long Road", "Part Two", "by Jude Askew": a counter between the title and who wrote it.
  if (line > walk.first && walk.committed === line && counterLine(words)) {
    if (line + 1 < walk.last && readByLine(walk.text, lineSpan(walk.table, line + 1))) commit(walk, line + 1)
    return line + 1
  }
  // A subtitle: a short line in the title's own paragraph.
  if (line > walk.first && walk.table.gap[line] === 0) return walk.committed === line && words.length < 60 && !/[.!?:;,"”]$/.test(words) && frontSoon(walk, line + 1) ? line + 1 : line
  if (readHeading(words)) { walk.pendingHeading = line; return line + 1 }
  const next = line + 1
  if (walk.caption !== undefined && words.length < 60 && !/[.!?:;,"”]$/.test(words) && frontBelow(walk, next)) return next
  if ((next >= walk.last || (walk.table.gap[next] as number) > 0 || frontBelow(walk, next)) && isTitleLine(walk.text, lineSpan(walk.table, line))) return next
  return line
}
