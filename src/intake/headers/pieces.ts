// bounded: each pattern here meets a paragraph of at most 3,000 characters.
import { beginningOf, type Span } from '../../model/span.ts'
import { isLegend } from '../../text/legends.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { indentOf, lineLength, lineSpan, type LineTable, lineText } from '../line-table.ts'
import { startsLower } from '../line-shapes.ts'
import { isAddressOnly } from './address-line.ts'
import { readBreadcrumb } from './breadcrumb.ts'
import { fictionHead } from './fiction-line.ts'
import { isDateAlone, signatureIn } from './foot-lines.ts'
import { isGradedLine } from './graded-line.ts'
import { labelOnLine, readLabelLine } from './label-line.ts'
import { bodyBegin } from './mail-foot.ts'
import { readMailHead } from './mail-head.ts'
import { endMark, saidBy } from './notices.ts'
import { isSpeaker, speakers } from './speakers.ts'
import { titleBlock } from './title-block.ts'
import { isPresents, isTitleLine, readByLine } from './title-page.ts'
import { startWalk } from './walk.ts'

/** Lines `[line, end)` that are weighed together: what they are by their form, and of which group that is. */
export type Piece = { readonly line: number; readonly end: number; readonly kind: string; readonly group: 'label' | 'form' | 'title' | 'row' | 'words'; /** A label alone, whose value stands below. */ readonly open?: true }

/** Cuts what stands from `line` on into the next piece. */
export function pieceAt(table: LineTable, line: number, first: number, last: number, before: readonly Piece[], width: number): Piece {
  const { text, to, gap } = table
  const at = lineSpan(table, line)
  const one = (kind: string, group: Piece['group'], end = line + 1): Piece => ({ line, end, kind, group })
  const previous = before.at(-1)
  if (at[1] - at[0] > 4000) return one('endless', 'words')
  const mail = line - first < 60 && (line === first || (gap[line] as number) > 0 || before.length < 4) ? readMailHead(table, line, last) : undefined
  if (mail) return one(`mail${isPosted(text, mail.fields) ? ' posted' : ''}${before.every(({ group }) => group !== 'words') ? ' early' : ''}`, 'form', Math.max(mail.end, bodyBegin(table, mail.end, last)))
  const words = lineText(table, line)
  if (/^>+$/.test(words)) return one('quoting', 'row')
  if (isSceneBreak(words)) return one('row', 'row')
  const read = labelOnLine(table, line, before.some(({ group }) => group === 'label'))
  const isLabel = read !== undefined && !read.label.weak && read.separator === 'colon' && read.label.kind !== 'part' && read.label.kind !== 'other'
  if (!isLabel && readHeading(words)) return one(/\p{L}/u.test(words) ? 'heading' : 'number', 'title')
  if (read && speakers.has(read.label.kind) && isSpeaker(table, read, line, first, last)) return one('speaker', 'words', valueEnd(table, line, last, width))
  if (read && !(read.separator === 'alone' && readHeading(words))) {
    const end = valueEnd(table, line, last, width)
    const open = end === line + 1 && read.valueAt[1] <= read.valueAt[0]
    const among = !read.label.weak || (previous?.group === 'label' && gap[line] === 0)
    return { ...one(`${read.label.weak ? 'weak ' : ''}${read.label.kind} ${read.separator}`, among ? 'label' : 'words', end), ...(open && (!read.label.weak || read.label.kind === 'note') && { open: true as const }) }
  }
  if (!read && /^[\s*_[(<•-]{0,4}\p{Lu}[\p{L}\p{N} '’/()#-]{1,40}:(?:\s|$)/u.test(words.slice(0, 60))) return one('unknown label', previous?.group === 'label' && gap[line] === 0 ? 'label' : 'words', valueEnd(table, line, last, width))
  const page = line === first ? fictionHead(startWalk(table, line, last), line) : line
  if (page > line) return one('archive page', 'title', page)
  if (previous?.open !== true && (line + 1 >= last || (gap[line + 1] as number) > 0 || at[1] - at[0] < 60)) {
    const form = lineForm(text, words, at)
    const block = line === first || form === undefined || form === 'title' || form === 'presents' ? pageEnd(table, line, last) : line
    if (block > line + (form === undefined ? 0 : 1)) return one('title page', 'title', block)
    if (form !== undefined) return one(form === 'title' ? titleForm(table, line, words, first) : form, form === 'title' || form === 'by' || form === 'slug' ? 'title' : 'form')
  }
  let end = line + 1
  while (end < last && gap[end] === 0 && (to[end] as number) - at[0] < 3000 && !isEnded(table, end - 1, width) && !isSceneBreak(lineText(table, end)) && !isLabelled(table, end)) end += 1
  const whole = text.slice(at[0], to[end - 1])
  return one(`${isLegend(whole) ? 'legend' : saidBy(whole) ?? 'words'}${previous?.open === true ? ' below label' : ''}`, 'words', end)
}

/** Where the title pages of a text end, by the line that they would begin with. */
const pageEnds = new WeakMap<LineTable, Map<number, number>>()

/** The line after a title page that begins at `line`. A front and a foot are looked for in the same lines of a short text. */
function pageEnd(table: LineTable, line: number, last: number): number {
  let ends = pageEnds.get(table)
  if (!ends) pageEnds.set(table, (ends = new Map()))
  const key = last * (table.count + 1) + line
  const known = ends.get(key)
  if (known !== undefined) return known
  const end = titleBlock(startWalk(table, line, last), line)
  ends.set(key, end)
  return end
}

/** Scenes of a script begin with these. */
const slug = /^(?:INT|EXT|SCENE|ACT|TEASER|FADE IN|COLD OPEN)\b/

/** A line that is front matter by its form. */
function lineForm(text: string, words: string, at: Span): string | undefined {
  if (endMark(words)) return 'end mark'
  if (slug.test(words)) return 'slug'
  if (isAddressOnly(words)) return 'address'
  if (signatureIn(words) !== undefined) return 'signed'
  if (isDateAlone(words)) return 'date'
  if (isPresents(words)) return 'presents'
  if (readBreadcrumb(text, at).length > 0 || isGradedLine(words)) return 'crumbs'
  const by = /^["“„«'‘]/.test(words) ? undefined : readByLine(text, at, true)
  if (by) return by.title ? 'title by' : 'by'
  if (words.length < 80 && !/[.。!?…,;]$/.test(words) && isTitleLine(text, at)) return 'title'
  return undefined
}

function titleForm(table: LineTable, line: number, words: string, first: number): string {
  return `title${line === first ? ' first' : ''}${indentOf(table, line) >= 8 ? ' indented' : ''}${words === words.toUpperCase() && words !== words.toLowerCase() ? ' capital' : ''}`
}

/** A letter in a story has a From and a To; what was posted has more. */
function isPosted(text: string, fields: readonly { readonly name: string; readonly at: Span }[]): boolean {
  const has = (name: string, words = ''): boolean => fields.some((field) => field.name === name && text.slice(...field.at).includes(words))
  return has('message-id') || has('newsgroups') || has('received') || has('path') || (has('from', '@') && has('date'))
}

function isLabelled(table: LineTable, line: number): boolean {
  const { text, from } = table
  if (lineLength(table, line) <= 200) return labelOnLine(table, line) !== undefined
  return readLabelLine(text, from[line] as number, (from[line] as number) + 200) !== undefined
}

/** Whether a line was ended by its writer: the next one's first word would have had room on it. */
function isEnded(table: LineTable, line: number, width: number): boolean {
  const { text, from } = table
  if (line + 1 >= from.length) return true
  if (isTooth(table, line)) return false
  const word = /^\S*/.exec(beginningOf(text, lineSpan(table, line + 1), 40))?.[0] ?? ''
  return lineLength(table, line) + 1 + word.length < width
}

/** Whether a line is what a second wrap left over of a longer one: a few words in the middle of a sentence that goes on below. */
function isTooth(table: LineTable, line: number): boolean {
  return line > 0 && line + 1 < table.count && table.gap[line] === 0 && table.gap[line + 1] === 0 && lineLength(table, line) <= 24 && lineLength(table, line - 1) >= 40 && startsLower(table, line) && startsLower(table, line + 1)
}

/** The line behind a label's value, as far as its paragraph goes without a further label. */
function valueEnd(table: LineTable, line: number, last: number, width: number): number {
  let end = line + 1
  while (end < last && table.gap[end] === 0 && end - line < 40 && !isEnded(table, end - 1, width) && !isLabelled(table, end) && !isSceneBreak(lineText(table, end))) end += 1
  return end
}

/** How wide lines are at least that a program or a careful hand has filled; nothing where lines hold whole paragraphs. */
export function filledWidth(table: LineTable, first: number, last: number): number {
  const lengths = Array.from({ length: Math.min(last - first, 120) }, (_, at) => lineLength(table, first + at)).filter((length) => length > 30).sort((a, b) => a - b)
  const wide = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  return wide > 110 ? Infinity : wide * 0.8
}
