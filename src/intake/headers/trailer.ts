// bounded: each pattern here meets a paragraph of at most 3,000 characters.
import type { Assertion, Role } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { chunkEnd, lineLength, lineSpan, type LineTable, lineText } from '../line-table.ts'
import { inText } from './assert.ts'
import { isDateAlone, isFurniture, isOutro, isService, preview, signatureIn } from './foot-lines.ts'
import { saidIn } from './front-sentences.ts'
import { readWords } from './front-words.ts'
import { isOfPage } from './permission-pages.ts'
import { readNotice } from './notice-values.ts'
import { gutenbergEnd } from './gutenberg.ts'
import { labelOnLine, readLabelLine, trimValue } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { endMark } from './notices.ts'
import { isNameLike, namesIn } from './people.ts'
import { isLeaveSaid } from './permission-phrases.ts'
import { aboveOf, type SaidPlace } from './said-signs.ts'
import { isSpeaker, speakers } from './speakers.ts'
import { storyEnd } from './story-bounds.ts'
import { readByLine } from './title-page.ts'
import { readers } from './values.ts'
import type { Spoken } from './walk.ts'

/** What stands behind a story: what it states, and the line after the story's last. */
type Trailer = { readonly assertions: readonly Assertion[]; readonly findings: readonly Finding[]; readonly spoken: readonly Spoken[]; readonly end: number }

/** Labels that stand at the foot of a story. */
const footLabels: ReadonlySet<LabelKind> = new Set(['fandom', 'relationship', 'character', 'tag', 'spoilers', 'co-author', 'illustrator', 'typist', 'idea', 'language', 'part', 'disclaimer', 'note', 'feedback', 'email', 'website', 'author', 'thanks', 'permission', 'rating', 'warning', 'posted', 'written', 'revised', 'beta', 'editor', 'translator', 'series', 'status', 'words', 'date', 'summary', 'title', 'dedication'])

/** Reads what stands behind the story of lines `[first, last)`; `first` is the story's first line. @param known the line behind the story's last, where somebody knows better than what was learnt */
export function readTrailer(table: LineTable, first: number, last: number, known?: number): Trailer {
  const { gap, text } = table
  let end = gutenbergEnd(table, first, last)
  let start = known ?? Math.max(first + 1, storyEnd(table, first, end))
  // What a list or a program added reaches to the end.
  for (let line = Math.max(first + 1, end - 40); line < start; line += 1) if (lineLength(table, line) <= 200 && isService(lineText(table, line))) start = line
  // What stands above "THE END", or above an archive's "End Notes", is the story, a letter's signature too.
  if (known === undefined) start = sureEndIn(table, start, end) ?? start
  // "TBC", and what the next part will begin with.
  start = previewIn(table, Math.max(first + 2, end - mostOfPreview), start) ?? start
  // Forms that leave no doubt, upwards.
  for (let line = start; line > first + 1; ) {
    let head = line - 1
    while (head > first && gap[head] === 0) head -= 1
    if (head <= first) break
    const at = lineSpan(table, head, line - 1)
    const isRow = line - head === 1 && isSceneBreak(beginningOf(text, at, 100))
    if (!isRow && !isCertain(table, head, line, beginningOf(text, at, 301))) break
    if (!isRow) start = head
    line = head
  }
  // A row above the trailer belongs to it.
  while (start - 1 > first && isSceneBreak(lineText(table, start - 1))) start -= 1
  if (start === end) return { assertions: [], findings: [], spoken: [], end }
  const read = readFoot(table, start, end)
  end = start
  return { ...read, end }
}

/** The first line among lines `[first, last)` that ends the story for certain: "THE END", or an archive's own afterword. */
function sureEndIn(table: LineTable, first: number, last: number): number | undefined {
  for (let line = first; line < last; line += 1) {
    if (table.gap[line] === 0) continue
    const words = beginningOf(table.text, lineSpan(table, line), 60)
    if (/^(?:Afterword|End Notes)$/.test(words) || endMark(words) === 'end') return line
  }
  return undefined
}

const mostOfPreview = 60

/** The line that announces a preview below an end mark, among lines `[first, last)`. */
function previewIn(table: LineTable, first: number, last: number): number | undefined {
  const said = (line: number): string => beginningOf(table.text, lineSpan(table, line), 141)
  for (let line = first; line < last; line += 1) if (table.gap[line] !== 0 && said(line).length <= 70 && preview.test(said(line)) && (endMark(said(line - 1)) === 'continued' || isOutro(said(line - 1)))) return line
  return undefined
}

function isFootLine(table: LineTable, line: number): boolean {
  const { text } = table
  const at = lineSpan(table, line)
  if (at[1] - at[0] > 200) return false
  const words = text.slice(...at)
  if (endMark(words) || isSceneBreak(words)) return true
  if (/^[\s<([*_-]*[\w.+-]+@[\w.-]+\.\w+[\s>)\]*_-]*$/.test(words) || /^\s*(?:https?:\/\/|www\.)\S+\s*$/.test(words)) return true
  const read = readLabelLine(text, ...at)
  return read !== undefined && !read.label.weak && read.separator === 'colon' && footLabels.has(read.label.kind) && !(speakers.has(read.label.kind) && isSpeaker(table, read, line, 0, table.count))
}

const answered = /^\s*(?:author|post(?:ed)? by)\s*:\s*\S.{0,60}\[[^[\]]{4,60}\d:\d\d/i

/** Whether a paragraph is what stands below stories by its form alone. */
function isCertain(table: LineTable, head: number, line: number, words: string): boolean {
  const isSingle = line - head === 1
  return words.length <= 300 && (isFurniture(words) || isOutro(words) || (isSingle && (isDateAlone(words) || signatureIn(words) !== undefined || isFootLine(table, head))))
}

function readFoot(table: LineTable, start: number, end: number): Omit<Trailer, 'end'> {
  const { text, from, to } = table
  let labels = 0
  for (let line = start; line < end; line += 1) if (readLabelLine(text, from[line] as number, Math.min(to[line] as number, (from[line] as number) + 300))?.label.weak === false) labels += 1
  const isBlock = labels >= 4
  const assertions: Assertion[] = []
  const findings: Finding[] = []
  const spoken: Spoken[] = []
  for (let line = start; line < end; ) {
    const at = lineSpan(table, line)
    const words = beginningOf(text, at, 3000)
    const mark = words.length <= 70 ? endMark(words) : undefined
    if (mark || isSceneBreak(words)) {
      if (mark === 'continued') assertions.push(inText(text, 'status', { status: 'in-progress' }, trimValue(text, at), 'foot:to be continued', 0.7, { basis: 'derived', extent: 'part' }))
      line += 1
      continue
    }
    // "Author: Stile [ Sat Jan 07, 2006 9:00 pm ]": a forum's head of what somebody else said below the story.
    if (answered.test(words)) { line += 1; continue }
    const label = readLabelLine(text, ...at)
    if (label && footLabels.has(label.label.kind) && !(label.label.weak && label.label.kind !== 'note' && !(isBlock && label.label.kind === 'permission' && !label.label.name.startsWith('link')))) {
      let stop = line + 1
      const prose = label.label.prose || label.label.kind === 'feedback'
      const open = (next: number): boolean => !isFootLine(table, next) && !isNoted(table, next) && readByLine(text, lineSpan(table, next)) === undefined
      while (stop < end && open(stop) && !(prose && isSaidOtherwise(table, stop)) && (table.gap[stop] === 0 || (prose && label.label.kind === 'note') || label.valueAt[1] <= label.valueAt[0] && stop === line + 1) && (prose || stop === line + 1 && label.valueAt[1] <= label.valueAt[0])) stop += 1
      const span = trimValue(text, [Math.min(label.valueAt[0], to[stop - 1] as number), to[stop - 1] as number], label.bracket)
      // A title alone at the foot is another story's; in a block of labels it is this one's.
      if ((isBlock || (label.label.kind !== 'title' && label.label.kind !== 'summary')) && span[1] > span[0]) {
        const read = readers[label.label.kind](text, span, `foot:${label.label.name}`)
        assertions.push(...read.assertions)
        findings.push(...(read.findings ?? []))
        if (prose) assertions.push(...readNotice(text, span, undefined).filter(({ field }) => field === 'creator' || field === 'website' || (field === 'email' && !assertions.some((one) => one.field === 'email'))))
      }
      line = stop
      continue
    }
    const signed0 = words.length <= 90 ? signatureIn(words) : undefined
    if (signed0 && isNameLike(words.slice(...signed0)) && words.slice(...signed0).replace(/\P{L}/gu, '').length > 1) {
      assertions.push(inText(text, 'creator', { name: words.slice(...signed0).replace(/\s+/g, ' '), role: 'author' }, [at[0] + signed0[0], at[0] + signed0[1]], 'foot:signature', /\p{Ll}/u.test(words.slice(...signed0)) ? 0.75 : 0.5))
      assertions.push(...readers.email(text, at, 'address').assertions)
      line += 1
      continue
    }
    // What a service added is nobody's word about the story.
    if (isService(words)) break
    if (isFurniture(words) || isOutro(words)) {
      // "Comments? wren@quay.example", "Previous parts: http://…": what is asked for, and where the rest is.
      if (isOutro(words)) assertions.push(...readers.email(text, at, 'address').assertions)
      if (isOutro(words) || /^\W*(?:previous|earlier|other) (?:parts|chapters|stories)\b/i.test(words)) assertions.push(...readers.website(text, at, 'address').assertions)
      line += 1
      continue
    }
    const by = readByLine(text, at)
    if (by && !by.title) { addPeople(text, by.names, assertions, 'foot:by-line', 0.85, by.role); line += 1; continue }
    const copyright = /^\s*(?:(?:\(c\)|©|copyright)\s*)+(?:(?:19|20)\d\d(?:\s*[-–,]\s*(?:19|20)\d\d)*,?)?\s*(?:by\s+|to\s+)?(.{2,60}?)(?:,?\s*(?:19|20)\d\d)?[.,]?\s*(?:all rights reserved\.?)?\s*$/i.exec(words)
    if (copyright?.[1] && isNameLike(copyright[1]) && !/\b(?:Inc|Ltd|Co|Corp|Studios?|Productions?|Pictures|Television|Press|Books)\b/.test(copyright[1])) {
      const begin = at[0] + words.indexOf(copyright[1])
      addPeople(text, [begin, begin + copyright[1].length], assertions, 'foot:copyright', 0.75)
      const reserved = /all rights reserved/i.exec(words)
      const rights: Span = [at[0] + (reserved?.index ?? 0), at[0] + (reserved ? reserved.index + reserved[0].length : 0)]
      if (reserved && !isOfPage(text, rights)) assertions.push(inText(text, 'permission', { permission: 'refused' }, rights, 'words:archive', 0.75))
      line += 1
      continue
    }
    const whole = chunkEnd(table, line, end)
    let stop = line + 1
    if (!isAlone(words)) while (stop < whole && !isAlone(lineText(table, stop)) && !isLabelled(table, stop)) stop += 1
    const chunk: Span = [at[0], to[stop - 1] as number]
    const piece = beginningOf(text, chunk, 2501)
    const signed = /^\s*(?:--?|~|—|–)?\s*([\p{Lu}][\p{L}\p{N} .'_-]{1,40}?)\s*(?:[<(]|\n\s*)\s*\S+@/u.exec(piece)
    if (signed?.[1] && isNameLike(signed[1])) addPeople(text, [chunk[0] + piece.indexOf(signed[1]), chunk[0] + piece.indexOf(signed[1]) + signed[1].length], assertions, 'foot:name with address', 0.75)
    const place: SaidPlace = { where: 'foot', above: aboveOf(table, line, start), labels, known: new Set(assertions.map(({ field }) => field)) }
    spoken.push({ at: chunk, place })
    assertions.push(...readWords(text, chunk, place))
    line = stop
  }
  return { assertions, findings, spoken }
}

/** Whether a line below a label's value is a paragraph, or begins where a sentence above has ended, and says whose things the story's are, or what may be done with it. */
function isSaidOtherwise(table: LineTable, line: number): boolean {
  const words = lineText(table, line).trim()
  if (table.gap[line] === 0 && !/[.!?)"”»…]\s*$/.test(lineText(table, line - 1))) return false
  const said = /^\p{Lu}/u.test(words) ? saidIn(words) : undefined
  return said === 'rights' || said === 'leave' || isLeaveSaid(words)
}

/** Whether a line begins with "Notes:": below another label it is one, weak as it is. */
function isNoted(table: LineTable, line: number): boolean {
  const read = labelOnLine(table, line)
  return read?.label.kind === 'note' && read.separator === 'colon' && read.valueAt[1] > read.valueAt[0]
}

/** Whether a line of a paragraph begins with a label that the foot is read by. */
function isLabelled(table: LineTable, line: number): boolean {
  const read = labelOnLine(table, line)
  return read !== undefined && !read.label.weak && read.separator === 'colon' && footLabels.has(read.label.kind)
}

/** "Husum, Januar 1988". */
const placed = /^\s*\p{Lu}[\p{L} .'’-]{1,30}, (?:\p{L}{2,3} )?\p{L}{3,9}\.? (?:19|20)\d\d\.?\s*$/u

/** Whether a line of a paragraph stands for itself: a row, a signature, an address, what a page or what is to come says. */
function isAlone(words: string): boolean {
  return words.length <= 300 && (isSceneBreak(words) || signatureIn(words) !== undefined || placed.test(words) || isFurniture(words) || isOutro(words) || /^[\s<([*_-]*(?:[\w.+-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+)[\s>)\].,*_-]*$/.test(words))
}

function addPeople(text: string, at: Span, assertions: Assertion[], rule: string, confidence: number, role: Role = 'author'): void {
  for (const { at: name, email } of namesIn(text, at)) {
    if (name[1] > name[0]) assertions.push(inText(text, 'creator', { name: text.slice(...name).replace(/\s+/g, ' '), role }, name, rule, confidence))
    if (email) assertions.push(inText(text, 'email', { address: text.slice(...email) }, email, rule, 0.9))
  }
}
