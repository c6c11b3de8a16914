// bounded: each pattern here meets a paragraph of at most 3,000 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { chunkEnd, type LineTable, lineText } from '../line-table.ts'
import { inText } from './assert.ts'
import { weigh } from './authors-word.ts'
import { bannerEnd } from './banner.ts'
import { isDateAlone, isFurniture, isOutro, isService, signatureIn } from './foot-lines.ts'
import { isOutside, readNotice } from './notice-values.ts'
import { gutenbergEnd } from './gutenberg.ts'
import { readLabelLine, trimValue } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { endMark, noticeOf } from './notices.ts'
import { isNameLike, namesIn } from './people.ts'
import { isSpeaker, speakers } from './speakers.ts'
import { readByLine } from './title-page.ts'
import { readers } from './values.ts'

/** What stands behind a story: what it states, and the line after the story's last. */
export type Trailer = { readonly assertions: readonly Assertion[]; readonly findings: readonly Finding[]; readonly end: number }

/** How far back from the end a trailer is looked for. */
const window = 60

/** Headings of what an author says behind a story. */
const afterword = /^[\s*_~([-]*(?:afterword|end ?notes?|(?:author['’]?s )?(?:end|final|closing) notes?|nachwort|postface|notes? de fin|notas? finale?s?|notas? finais|note finali|послесловие)[\s*_~)\]:-]*$/i

/** Labels that stand at the foot of a story. */
const footLabels: ReadonlySet<LabelKind> = new Set(['fandom', 'relationship', 'character', 'tag', 'spoilers', 'co-author', 'illustrator', 'typist', 'idea', 'language', 'part', 'disclaimer', 'note', 'feedback', 'email', 'website', 'author', 'thanks', 'permission', 'rating', 'warning', 'posted', 'written', 'revised', 'beta', 'editor', 'translator', 'series', 'status', 'words', 'date', 'summary', 'title', 'dedication'])

/** Reads what stands behind the story of lines `[first, last)`; `first` is the story's first line. */
export function readTrailer(table: LineTable, first: number, last: number): Trailer {
  const { from, to, gap, text } = table
  let end = gutenbergEnd(table, first, last)
  const from0 = Math.max(first + 1, end - window, Math.min(end, first + Math.floor((end - first) * 0.4)))
  let start = end
  // The earliest end mark in the window, when what follows it is not story again: a next part's preview stays outside too.
  for (let line = Math.max(first + 1, end - 40); line < end; line += 1) {
    if (((gap[line] as number) > 0 || line + 1 === end || isSceneBreak(lineText(table, line - 1))) && (to[line] as number) - (from[line] as number) <= 70 && endMark(lineText(table, line)) && (to[end - 1] as number) - (from[line] as number) < 4000 && !proseAfter(table, line + 1, end) && !chapterAfter(table, line + 1, end)) { start = line; break }
  }
  // What a list or a program added reaches to the end.
  for (let line = Math.max(first + 1, end - 40); line < start; line += 1) if ((to[line] as number) - (from[line] as number) <= 200 && isService(lineText(table, line))) start = line
  // Paragraph by paragraph upwards, while each is the author's own word.
  for (let line = start; line > from0; ) {
    let head = line - 1
    while (head > from0 && gap[head] === 0) head -= 1
    if (head <= first) break
    const at: Span = [from[head] as number, to[line - 1] as number]
    if (isSceneBreak(text.slice(at[0], Math.min(at[1], at[0] + 100))) && line - head === 1) { line = head; continue }
    if (!isFoot(table, head, line, at)) {
      // A foot that is glued to the last paragraph: labels and addresses in its last lines.
      let glued = line
      while (glued - 1 > head && isFootLine(table, glued - 1)) glued -= 1
      if (glued < line && start === line) start = glued
      break
    }
    start = head
    line = head
  }
  // "Author's notes:" near the end begins a foot, whatever its paragraphs say.
  for (let line = Math.max(from0, first + 1); line < start; line += 1) {
    if (!((gap[line] as number) > 0 || isSceneBreak(lineText(table, line - 1)))) continue
    if (afterword.test(lineText(table, line)) && (from[line] as number) > (from[first] as number) + ((to[end - 1] as number) - (from[first] as number)) * 0.5 && (to[end - 1] as number) - (from[line] as number) < 3500) { start = above(table, first, line); break }
    const read = (to[line] as number) - (from[line] as number) < 3000 ? readLabelLine(text, from[line] as number, to[line] as number) : undefined
    if (read && !read.label.weak && read.separator !== 'column' && read.separator !== 'dash' && ['note', 'disclaimer', 'thanks', 'feedback'].includes(read.label.kind) && !/chapter(?! end)|story|kapitel/i.test(read.label.name) && !isChapterHead(table, first, line, end) && (to[end - 1] as number) - (from[line] as number) < 3500 && (from[line] as number) > (from[first] as number) + ((to[end - 1] as number) - (from[first] as number)) * 0.6) { start = above(table, first, line); break }
  }
  // A row above the trailer belongs to it.
  while (start - 1 > first && isSceneBreak(lineText(table, start - 1))) start -= 1
  if (start === end) return { assertions: [], findings: [], end }
  const read = readFoot(table, start, end)
  end = start
  return { ...read, end }
}

/** Whether a label belongs to the head of the last chapter: a heading stands above it, over other labels at most, or below it. */
function isChapterHead(table: LineTable, first: number, line: number, end: number): boolean {
  const { text, from, to } = table
  let above = line - 1
  while (above > first && line - above < 12 && readLabelLine(text, from[above] as number, Math.min(to[above] as number, (from[above] as number) + 200))?.separator === 'colon') above -= 1
  if (readHeading(lineText(table, above))) return true
  for (let below = line + 1; below < Math.min(end, line + 12); below += 1) if (readHeading(lineText(table, below))?.style.startsWith('word:')) return true
  return false
}

/** The line where the author's own word begins, when the paragraphs right above `line` are that already. */
function above(table: LineTable, first: number, line: number): number {
  let head = line - 1
  while (head > first && table.gap[head] === 0) head -= 1
  return head > first && isFoot(table, head, line, [table.from[head] as number, table.to[line - 1] as number]) ? head : line
}

function proseAfter(table: LineTable, line: number, end: number): boolean {
  let prose = 0
  for (let next = line; next < end; ) {
    const stop = chunkEnd(table, next, end)
    const at: Span = [table.from[next] as number, table.to[stop - 1] as number]
    if (!isFoot(table, next, stop, at) && at[1] - at[0] > 200) prose += 1
    next = stop
  }
  return prose > 4
}

/** Whether a heading stands below an end mark: that was a chapter's end, and the story goes on. */
function chapterAfter({ text, from, to, gap }: LineTable, line: number, end: number): boolean {
  for (let next = line; next < end; next += 1) {
    if ((gap[next] as number) === 0 || (to[next] as number) - (from[next] as number) > 60) continue
    if (/^(?:word|before|lone|east)/.test(readHeading(text.slice(from[next] as number, to[next] as number))?.style ?? '')) return true
  }
  return false
}

function isFootLine(table: LineTable, line: number): boolean {
  const { text, from, to } = table
  const at: Span = [from[line] as number, to[line] as number]
  if (at[1] - at[0] > 200) return false
  const words = text.slice(...at)
  if (endMark(words) || isSceneBreak(words)) return true
  if (/^[\s<([*_-]*[\w.+-]+@[\w.-]+\.\w+[\s>)\]*_-]*$/.test(words) || /^\s*(?:https?:\/\/|www\.)\S+\s*$/.test(words)) return true
  const read = readLabelLine(text, ...at)
  return read !== undefined && !read.label.weak && read.separator === 'colon' && footLabels.has(read.label.kind) && !(speakers.has(read.label.kind) && isSpeaker(table, read, line, 0, table.count))
}

function isFoot(table: LineTable, head: number, line: number, at: Span): boolean {
  const { text } = table
  if (at[1] - at[0] > 2500) return false
  // A rule over prose, without a blank line between: the words below it say what the paragraph is.
  if (line - head > 3 && isSceneBreak(text.slice(at[0], Math.min(table.to[head] as number, at[0] + 100)))) return isFoot(table, head + 1, line, [table.from[head + 1] as number, at[1]])
  const words = text.slice(...at)
  const single = line - head === 1
  if (words.length <= 300 && (isFurniture(words) || isOutro(words) || (single && isDateAlone(words)) || (single && signatureIn(words) !== undefined))) return true
  if (line - head <= 3 && signatureIn(lineText(table, head)) !== undefined && words.length < 300) return true
  if (/^[\s*_~]*[[({]/.test(words) && /[\])}.!?][\s*_~]*$/.test(words) && weigh(words) >= 2 && weigh(words.replace(/^[^[({]*[[({]/, '')) >= 2) return true
  if (isFootLine(table, head) || bannerEnd(table, head, line) === line) return true
  const weight = weigh(words)
  if (/^["“„«'‘]/.test(words)) return weight >= 3 && isBelowRow(table, head)
  if (isBelowRow(table, head) && weight >= 2) return true
  if (line - head <= 3 && (/^--\s*(?:\n|$)/.test(words) || signature.test(words))) return true
  if (line - head === 1 && readByLine(text, at)?.title === undefined && readByLine(text, at)) return true
  if (/^\s*(?:\(c\)|©|copyright\b)\s*(?:\(c\)|©)?\s*(?:19|20)\d\d/i.test(words) && words.length < 200) return true
  if (/^[\s*_~]*[[(](?:author|a\/n|note|feedback|disclaimer|comments|end|anm)/i.test(words)) return true
  if (/\S@\S+\.\w/.test(words) && words.length < 400) return true
  const kind = noticeOf(words)
  if (kind === 'note' && weight >= 3 && !/[,.!?]["”]/.test(words)) return true
  if (kind === undefined || kind === 'note') return false
  if (!isOutside(kind, words, false)) return false
  if (kind === 'credit') return /\b(?:this (?:story|fic|chapter|piece|tale)|beta|draft|reading|dank|merci|gracias)\b/iu.test(words) && !/["“”]/.test(words)
  return !/["“”]/.test(words) || kind === 'disclaimer' || kind === 'permission'
}

/** Whether a row stands right above a line. */
function isBelowRow(table: LineTable, line: number): boolean {
  return line > 0 && isSceneBreak(table.text.slice(table.from[line - 1], Math.min(table.to[line - 1] as number, (table.from[line - 1] as number) + 100)))
}

/** "Jane Doe, Harbour, 1999", "-- Raven", "~Raven": a name, and perhaps a place and a year, alone at the very end. */
const signature = /^\s*(?:--|~)\s*\p{Lu}[\p{L}\p{N} .'_-]{1,40}$/u

function readFoot(table: LineTable, start: number, end: number): { assertions: Assertion[]; findings: Finding[] } {
  const { text, from, to } = table
  let labels = 0
  for (let line = start; line < end; line += 1) if (readLabelLine(text, from[line] as number, Math.min(to[line] as number, (from[line] as number) + 300))?.label.weak === false) labels += 1
  const isBlock = labels >= 4
  const assertions: Assertion[] = []
  const findings: Finding[] = []
  for (let line = start; line < end; ) {
    const at: Span = [from[line] as number, to[line] as number]
    const words = text.slice(at[0], Math.min(at[1], at[0] + 3000))
    const mark = words.length <= 70 ? endMark(words) : undefined
    if (mark || isSceneBreak(words)) {
      if (mark === 'continued') assertions.push(inText(text, 'status', { status: 'in-progress' }, trimValue(text, at), 'foot:to be continued', 0.7, { basis: 'derived', extent: 'part' }))
      line += 1
      continue
    }
    const label = readLabelLine(text, ...at)
    if (label && footLabels.has(label.label.kind) && !(label.label.weak && label.label.kind !== 'note')) {
      let stop = line + 1
      const prose = label.label.prose || label.label.kind === 'feedback'
      const open = (next: number): boolean => !isFootLine(table, next) && readByLine(text, [from[next] as number, to[next] as number]) === undefined
      while (stop < end && open(stop) && (table.gap[stop] === 0 || (prose && label.label.kind === 'note') || label.valueAt[1] <= label.valueAt[0] && stop === line + 1) && (prose || stop === line + 1 && label.valueAt[1] <= label.valueAt[0])) stop += 1
      const span = trimValue(text, [Math.min(label.valueAt[0], to[stop - 1] as number), to[stop - 1] as number], label.bracket)
      // A title alone at the foot is another story's; in a block of labels it is this one's.
      if ((isBlock || (label.label.kind !== 'title' && label.label.kind !== 'summary')) && span[1] > span[0]) {
        const read = readers[label.label.kind](text, span, `foot:${label.label.name}`)
        assertions.push(...read.assertions)
        findings.push(...(read.findings ?? []))
        if (prose) assertions.push(...readNotice(text, span, undefined).filter(({ field }) => field === 'creator' || (field === 'email' && !assertions.some((one) => one.field === 'email'))))
      }
      line = stop
      continue
    }
    const signed0 = words.length <= 90 ? signatureIn(words) : undefined
    if (signed0 && isNameLike(words.slice(...signed0))) {
      assertions.push(inText(text, 'creator', { name: words.slice(...signed0).replace(/\s+/g, ' '), role: 'author' }, [at[0] + signed0[0], at[0] + signed0[1]], 'foot:signature', 0.75))
      assertions.push(...readers.email(text, at, 'address').assertions)
      line += 1
      continue
    }
    // What a service added is nobody's word about the story.
    if (isService(words)) break
    if (isFurniture(words) || isOutro(words)) { line += 1; continue }
    const by = readByLine(text, at)
    if (by && !by.title) { addPeople(text, by.names, assertions, 'foot:by-line', 0.85); line += 1; continue }
    const copyright = /^\s*(?:(?:\(c\)|©|copyright)\s*)+(?:(?:19|20)\d\d(?:\s*[-–,]\s*(?:19|20)\d\d)*,?)?\s*(?:by\s+|to\s+)?(.{2,60}?)(?:,?\s*(?:19|20)\d\d)?[.,]?\s*(?:all rights reserved\.?)?\s*$/i.exec(words)
    if (copyright?.[1] && isNameLike(copyright[1]) && !/\b(?:Inc|Ltd|Co|Corp|Studios?|Productions?|Pictures|Television|Press|Books)\b/.test(copyright[1])) {
      const begin = at[0] + words.indexOf(copyright[1])
      addPeople(text, [begin, begin + copyright[1].length], assertions, 'foot:copyright', 0.75)
      line += 1
      continue
    }
    const whole = chunkEnd(table, line, end)
    let stop = line + 1
    if (!isAlone(words)) while (stop < whole && !isAlone(lineText(table, stop))) stop += 1
    const chunk: Span = [at[0], to[stop - 1] as number]
    const piece = text.slice(chunk[0], Math.min(chunk[1], chunk[0] + 2501))
    const signed = /^\s*(?:--?|~|—|–)?\s*([\p{Lu}][\p{L}\p{N} .'_-]{1,40}?)\s*(?:[<(]|\n\s*)\s*\S+@/u.exec(piece)
    if (signed?.[1] && isNameLike(signed[1])) addPeople(text, [chunk[0] + piece.indexOf(signed[1]), chunk[0] + piece.indexOf(signed[1]) + signed[1].length], assertions, 'foot:name with address', 0.75)
    const kind = noticeOf(piece)
    assertions.push(...readNotice(text, chunk, kind))
    line = stop
  }
  return { assertions, findings }
}

/** Whether a line of a paragraph stands for itself: a row, a signature, an address, what a page or what is to come says. */
function isAlone(words: string): boolean {
  return words.length <= 300 && (isSceneBreak(words) || signatureIn(words) !== undefined || isFurniture(words) || isOutro(words) || /^[\s<([*_-]*(?:[\w.+-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+)[\s>)\].,*_-]*$/.test(words))
}

function addPeople(text: string, at: Span, assertions: Assertion[], rule: string, confidence: number): void {
  for (const { at: name, email } of namesIn(text, at)) {
    if (name[1] > name[0]) assertions.push(inText(text, 'creator', { name: text.slice(...name).replace(/\s+/g, ' '), role: 'author' }, name, rule, confidence))
    if (email) assertions.push(inText(text, 'email', { address: text.slice(...email) }, email, rule, 0.9))
  }
}
