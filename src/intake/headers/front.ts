import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { chunkEnd, type LineTable, lineText } from '../line-table.ts'
import { bannerEnd } from './banner.ts'
import { contentsEnd } from './contents-list.ts'
import { fictionHead, isFictionLine, readFictionLine } from './fiction-line.ts'
import { labelAt, unknownLabel } from './front-labels.ts'
import { frontBelow, frontSoon } from './front-names.ts'
import { noticeAt } from './front-notices.ts'
import { titleAt } from './front-title.ts'
import { takeLabel } from './front-values.ts'
import { gutenbergHead, isGutenbergCredit } from './gutenberg.ts'
import { bodyBegin } from './mail-foot.ts'
import { readMailHead } from './mail-head.ts'
import { readMail } from './mail.ts'
import { isTitleLine } from './title-page.ts'
import { commit, startWalk, type Walk } from './walk.ts'

/** What stands before a story: what it states, and the line the story begins with. */
export type Front = {
  readonly assertions: readonly Assertion[]
  readonly findings: readonly Finding[]
  /** The first line of the story; `last` where there is none. */
  readonly body: number
  /** Whether anything at all was read as front matter. */
  readonly found: boolean
  /** The labels met, as the inventory spells them. */
  readonly met: ReadonlySet<string>
  /** A chapter heading that stands among the labels, by its line. */
  readonly heading?: number
  /** The line below the head of a mail, and the message's own name for itself, where the story came as one. */
  readonly mail?: { readonly end: number; readonly id: string }
}

/** Reads the front matter of lines `[first, last)`. */
export function readFront(table: LineTable, first: number, last: number): Front {
  const walk = startWalk(table, first, last)
  let line = first
  const head = gutenbergHead(table, line, last)
  if (head) {
    walk.assertions.push(...head.assertions)
    line = head.end
    commit(walk, line)
  }
  line = fictionHead(walk, line)
  let tentative = 0
  while (line < walk.end) {
    const next = step(walk, line, head !== undefined)
    if (next > line) {
      line = next
      tentative = 0
      continue
    }
    const skipped = skip(walk, line)
    if (skipped === line || tentative >= 3) break
    if (!isSceneBreak(lineText(table, line))) tentative += 1
    line = skipped
  }
  let body = walk.committed
  body = contentsEnd(table, body, last)
  // A row between the header and the story belongs to the header.
  while (body > first && body < last && isSceneBreak(lineText(table, body))) body += 1
  const { assertions, findings, heading, mail } = walk
  return { assertions, findings, body, found: body > first, met: walk.met, ...(heading !== undefined && heading < body && { heading }), ...(mail && { mail }) }
}

/** Reads one piece of front matter that begins at `line`; the line after it, or `line` itself where there is none. */
function step(walk: Walk, line: number, edition: boolean): number {
  const { from, to, gap } = walk.table
  const at: Span = [from[line] as number, to[line] as number]
  if (line === walk.first || walk.labels === 0) {
    const mail = readMailHead(walk.table, line, walk.last)
    if (mail) {
      const read = readMail(walk.text, mail)
      walk.assertions.push(...read.assertions)
      walk.findings.push(...read.findings)
      walk.labels += 1
      const id = mail.fields.find(({ name }) => name === 'message-id')?.at
      walk.mail ??= { end: mail.end, id: id ? walk.text.slice(id[0], Math.min(id[1], id[0] + 500)) : '' }
      const begin = bodyBegin(walk.table, mail.end, walk.last)
      commit(walk, begin)
      return begin
    }
  }
  if (at[1] - at[0] > 4000) return line
  if (edition && isGutenbergCredit(walk.text.slice(at[0], Math.min(at[1], at[0] + 200)))) {
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
  const label = labelAt(walk, line)
  if (label) return takeLabel(walk, line, label)
  if (unknownLabel(walk, line)) { commit(walk, line + 1); return line + 1 }
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
  // A subtitle: a short line in the title's own paragraph.
  if (line > walk.first && walk.table.gap[line] === 0) return walk.committed === line && words.length < 60 && !/[.!?:;,"”]$/.test(words) && frontSoon(walk, line + 1) ? line + 1 : line
  if (readHeading(words)) { walk.pendingHeading = line; return line + 1 }
  const next = line + 1
  if (walk.caption !== undefined && words.length < 60 && !/[.!?:;,"”]$/.test(words) && frontBelow(walk, next)) return next
  if ((next >= walk.last || (walk.table.gap[next] as number) > 0 || frontBelow(walk, next)) && isTitleLine(walk.text, [walk.table.from[line] as number, walk.table.to[line] as number])) return next
  return line
}
