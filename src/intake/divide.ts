import { beginningOf } from '../model/span.ts'
import { isBreakLine, lineLength, lineSpan, type LineTable, lineText } from './line-table.ts'
import { gutenbergHead } from './headers/gutenberg.ts'
import { type LabelLine, readLabelLine } from './headers/label-line.ts'
import { readMailHead } from './headers/mail-head.ts'
import type { LabelKind } from './headers/labels.ts'
import { endMark } from './headers/notices.ts'
import { titlePageStarts } from './story-starts.ts'

/** The first lines of the stories that a member holds: one, or several in a digest or an anthology. Conservative. */
export function divide(table: LineTable): number[] {
  const mails = mailStarts(table)
  if (mails.length > 1) return mails
  const profiles = profileStarts(table)
  if (profiles.length > 1) return profiles
  const pages = titlePageStarts(table)
  return pages.length > 1 ? withRows(table, pages) : [0]
}

/** What the fields of a mail head begin with. */
const fieldStarts = new Set([...'DFMSNRPXT'].map((letter) => letter.charCodeAt(0)))

/** Messages of a digest: each a mail head with a subject, below a row of dashes or a blank line, with a text of some length below it. */
function mailStarts(table: LineTable): number[] {
  const starts: { line: number; end: number; from: boolean }[] = []
  for (let line = 0; line < table.count; line += 1) {
    const code = table.text.charCodeAt(table.from[line] as number)
    const isNumber = code >= 48 && code <= 57
    if (!(fieldStarts.has(code) || isNumber) || !(line === 0 || (table.gap[line] as number) > 0 || isRow(table, line - 1))) continue
    if (!/^(?:[A-Z][A-Za-z-]{1,20}:\s|From \S+ |\d{1,3}[a-z]{0,2}\. )/.test(table.text.slice(table.from[line], (table.from[line] as number) + 24))) continue
    const head = readMailHead(table, line, table.count)
    if (!head || !head.fields.some(({ name }) => name === 'subject') || !head.fields.some(({ name }) => name === 'from')) continue
    // A letter inside a story has no row above it and no date and address in its head.
    const outer = line === 0 || isNumber || (isRow(table, line - 1) && head.fields.some(({ name }) => name === 'date')) || head.fields.some(({ name, at }) => name === 'from' && /@|\(at\)/i.test(table.text.slice(...at)))
    if (outer) starts.push({ line, end: head.end, from: true })
    line = head.end - 1
  }
  const kept = starts.filter(({ end }, at) => lengthBetween(table, end, starts[at + 1]?.line ?? table.count) > 300)
  // The mail that a digest came as holds its list of contents, and no story.
  const [first, second] = kept
  if (first && second && isContents(table, first.end, second.line)) kept.shift()
  if (kept.length < 2 && starts.length < 2) return []
  return kept.length === 0 || (kept.length < 2 && first === kept[0]) ? [] : withRows(table, kept.map(({ line }) => line))
}

/** Whether lines are what stands above the messages of a digest. */
function isContents(table: LineTable, first: number, last: number): boolean {
  for (let line = first; line < Math.min(last, first + 40); line += 1) {
    if (/^(?:topics? (?:in this|covered in this|of the day)|in this issue\b|today['’]s topics|there (?:are|is) \d{1,4} messages?\b|messages in this digest)/i.test(beginningOf(table.text, lineSpan(table, line), 80))) return true
  }
  return false
}

/**
 * The same header again and again: a title and an author label below a row of dashes or equals signs, several blank lines or an end mark. A full head, which no letter and no
 * catalogue's card in a story has, needs less: any scene break, two blank lines, a form feed.
 */
function profileStarts(table: LineTable): number[] {
  const heads: { readonly line: number; readonly end: number }[] = []
  const isEdition = gutenbergHead(table, 0, table.count) !== undefined
  const read = new Map<number, LabelLine | undefined>()
  for (let line = 0; line < table.count; line += 1) {
    const parting = partingAbove(table, line, isEdition)
    const head = parting && headAt(table, line, read)
    if (head && (parting === 'plain' || head.isFull)) heads.push({ line, end: head.end })
  }
  // A head that is said twice before its story, or that tells of no story, begins none.
  const kept = heads.filter(({ end }, at) => lengthBetween(table, end, heads[at + 1]?.line ?? table.count) > leastStory)
  return kept.length < 2 ? [] : withRows(table, kept.map(({ line }) => line))
}

/** Characters that stand below a head at least. */
const leastStory = 300
/** Blank lines that part two stories plainly, and those that do where a full head stands below them. */
const [plainGap, leastGap] = [3, 2]

/** What stands above a line and may part two stories: what does so plainly, or what divides scenes as well. */
function partingAbove(table: LineTable, line: number, isEdition: boolean): 'plain' | 'slight' | undefined {
  if (line === 0 || isLongRow(table, line - 1)) return 'plain'
  if (isEdition || !mayLabel(table, line)) return undefined
  const gap = table.gap[line] as number
  if (gap >= plainGap || (gap >= 1 && isEnd(table, line - 1))) return 'plain'
  return gap >= leastGap || isRow(table, line - 1) || table.text.slice(table.to[line - 1], table.from[line]).includes('\f') ? 'slight' : undefined
}

/** Whether a label begins the line: words, and a colon, a dash, an equals sign or a row of dots near. Blank lines alone part headers only where one does. */
function mayLabel({ text, from, to }: LineTable, line: number): boolean {
  return /[^:](?::|\s[-–—]{1,2}\s|\s?=|\s?\.{3})/.test(text.slice(from[line], Math.min(to[line] as number, (from[line] as number) + 24)))
}

/** What stands between a label and its value; where it is no colon, only a full head is one. */
const separators: ReadonlySet<LabelLine['separator']> = new Set(['colon', 'dash', 'equals', 'dots'])

/** Labels that a story's head has beside its title and author, and a catalogue's card has not. */
const telling: ReadonlySet<LabelKind> = new Set(['rating', 'warning', 'summary', 'disclaimer', 'fandom', 'relationship', 'character', 'tag', 'spoilers', 'permission', 'feedback', 'email', 'series', 'part'])

/**
 * The header that begins within the next lines: the line after its last label, and whether it is full (three labels, of which one tells of a story); undefined where it has
 * neither a title and an author nor is full.
 *
 * @param known what was read of lines before, and is read of these: below each row of many the same lines are looked at
 */
function headAt(table: LineTable, line: number, known: Map<number, LabelLine | undefined>): { readonly end: number; readonly isFull: boolean } | undefined {
  const kinds = new Set<LabelKind>()
  const plain = new Set<LabelKind>()
  let end = line
  for (let next = line; next < Math.min(table.count, line + 12); next += 1) {
    const from = table.from[next] as number
    const to = table.to[next] as number
    if (to - from > 400) break
    const read = known.has(next) ? known.get(next) : readLabelLine(table.text, from, to)
    known.set(next, read)
    if (read && separators.has(read.separator)) { kinds.add(read.label.kind); if (read.separator === 'colon') plain.add(read.label.kind); end = next + 1 }
    else if (kinds.size > 0 && (table.gap[next] as number) > 0) break
  }
  const isNamed = plain.has('title') && plain.has('author')
  const isFull = kinds.has('title') && (kinds.has('author') || kinds.has('rating')) && kinds.size >= 3 && [...kinds].some((kind) => telling.has(kind))
  return isNamed || isFull ? { end, isFull } : undefined
}

/** Whether a story says on this line that it ends. */
function isEnd(table: LineTable, line: number): boolean {
  return lineLength(table, line) <= 40 && endMark(lineText(table, line)) === 'end'
}

function isRow(table: LineTable, line: number): boolean {
  return lineLength(table, line) < 200 && isBreakLine(table, line)
}

function isLongRow(table: LineTable, line: number): boolean {
  const length = lineLength(table, line)
  return length >= 10 && length < 200 && isBreakLine(table, line)
}

function lengthBetween(table: LineTable, line: number, next: number): number {
  return line >= next || line >= table.count ? 0 : (table.to[next - 1] as number) - (table.from[line] as number)
}

/** Rows above a story belong to it; what stands before the first story, a digest's own head, belongs to none. */
function withRows(table: LineTable, starts: readonly number[]): number[] {
  return starts.map((line) => {
    let start = line
    while (start > 0 && isRow(table, start - 1)) start -= 1
    return start
  })
}
