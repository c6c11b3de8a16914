import type { Assertion } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { chunkEnd, indentOf, lineLength, lineSpan, lineText } from '../line-table.ts'
import { ownersOf, readAcknowledgements } from './acknowledgements.ts'
import { isShouted, labelAt, labelSoon, onlyHead, unknownLabel } from './front-labels.ts'
import { saidIn } from './front-sentences.ts'
import { leaveValues } from './front-words.ts'
import { innerLabels, type LabelLine, readLabelLine, trimValue } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { isLeaveSaid } from './permission-phrases.ts'
import { beforeCounter, partIn } from './subject.ts'
import { isTitleLine, readByLine } from './title-page.ts'
import { websitesOf } from './value-facts.ts'
import { readers } from './values.ts'
import { commit, partOf, permissionIn, type Walk } from './walk.ts'

const lists: ReadonlySet<LabelKind> = new Set(['fandom', 'relationship', 'character', 'tag', 'warning', 'author', 'beta', 'editor', 'permission', 'feedback', 'email', 'website', 'rating', 'series'])

/** Reads a label with its value, and further labels inside it; the line after. */
export function takeLabel(walk: Walk, line: number, read: LabelLine): number {
  const { end, at } = valueOf(walk, line, read)
  walk.labels += 1
  walk.met.add(read.label.name)
  const inner = innerLabels(walk.text, at[0], at[1])
  // "Stats: Published: 2014-10-28 Words: 212": the label's value begins with a label.
  const own = read.label.kind === 'other' ? readLabelLine(walk.text, at[0], inner[0] ?? at[1]) : undefined
  let rest: LabelLine = own?.separator === 'colon' ? { ...own, valueAt: [own.valueAt[0], at[1]] } : { ...read, valueAt: at }
  for (let index = 0; index <= inner.length; index += 1) {
    const stop = inner[index] ?? at[1]
    const [start, last] = trimValue(walk.text, [rest.valueAt[0], stop], rest.bracket)
    // "Genre: comedy, adventure; Warnings: rum": what divides the labels divides no list.
    assertValue(walk, rest, [start, index < inner.length && last > start && ';,'.includes(walk.text[last - 1] as string) ? last - 1 : last])
    if (index < inner.length) {
      const next = readLabelLine(walk.text, stop, inner[index + 1] ?? at[1])
      if (!next) continue
      walk.labels += 1
      walk.met.add(next.label.name)
      rest = { ...next, valueAt: [next.valueAt[0], at[1]] }
    }
  }
  commit(walk, end)
  return end
}

/** Whom a story is for where it is for all. */
const everybody = /^(?:f(?:ü|ue)r (?:alle|jeden|jedermann)|tou[st] publics?|tout le monde|pour tous|(?:para )?todos(?: los públicos)?|(?:per )?tutti|(?:для )?всех|всем|all ages|general audiences)[.!]*$/iu

/** "Classification : PG-13": what is mostly a label of genres has a rating. */
const classed = /^(?:PG(?:-?13)?|NC-?17|K\+|-?\d\d\+?)(?![\p{L}\d/])/u

/** "Remerciements : à Béa, pour sa relecture": whom a list of thanks has named already, no story is for. */
const isThanked = (thanks: readonly Assertion[], one: Assertion): boolean => one.field === 'creator' && one.value.role === 'dedicatee' && thanks.some((other) => other.rule === 'label:thanks' && other.field === 'creator' && other.value.name === one.value.name)

/** "Title: Low Water", "Name: Lapwing": where a title stands above it or further below, or an address directly below, a name is the author's. */
const belowOwnName = /^ ?\n[*_ ]{0,4}(?:(?:author['’]?s|my) )?(?:e-?mail|home ?page|url|web ?site)[*_ ]{0,4}:|^[*_ ]{0,4}title[*_ ]{0,4}:/im

/** Asserts what a label's value says, and what else stands in it: addresses, thanks, a refusal. */
function assertValue(walk: Walk, { label, labelAt: named }: LabelLine, at: Span): void {
  if (at[1] <= at[0]) return
  const part = label.kind === 'title' ? partIn(beginningOf(walk.text, at, 300)) : undefined
  // "Pour qui : tout public" says who may read.
  const isRating = (label.kind === 'dedication' && everybody.test(walk.text.slice(...at))) || (label.kind === 'tag' && label.name === 'classification' && classed.test(beginningOf(walk.text, at, 8)))
  const isOwn = label.kind === 'title' && label.name === 'name' && (walk.assertions.some(({ field, rule }) => field === 'title' && rule.startsWith('label:')) || belowOwnName.test(walk.text.slice(at[1], at[1] + 1200)))
  const kind = isRating ? 'rating' : isOwn ? 'author' : label.kind
  const { assertions, findings } = readers[kind](walk.text, part && part.at[0] > 1 ? beforeCounter(walk.text, at[0], at[0] + part.at[0]) : at, `label:${label.name}`)
  walk.assertions.push(...assertions)
  if (findings) walk.findings.push(...findings)
  if (label.kind !== 'email' && label.kind !== 'feedback' && !assertions.some(({ field }) => field === 'email')) walk.assertions.push(...readers.email(walk.text, at, `label:${label.name}`).assertions)
  if (label.kind === 'note') walk.assertions.push(...websitesOf(walk.text, at, 'address'))
  const words = beginningOf(walk.text, at, 3000)
  if (label.kind === 'disclaimer' || label.kind === 'note' || label.kind === 'thanks' || label.kind === 'dedication') {
    walk.assertions.push(...(label.kind === 'disclaimer' ? ownersOf(walk.text, walk.text.slice(...named), at) : []), ...readAcknowledgements(walk.text, at).filter((one) => !isThanked(assertions, one)))
    permissionIn(walk, at, words)
    if (!walk.assertions.some(({ field }) => field === 'permission')) walk.assertions.push(...leaveValues(walk.text, at))
  }
  // "Disclaimers/Warnings: Not mine. Character death."
  if (label.kind === 'disclaimer' && label.name.includes('warning')) walk.assertions.push(...warnedIn(walk.text, at, `label:${label.name}`))
  if (label.kind === 'other') walk.assertions.push(...readAcknowledgements(walk.text, [named[0], at[1]]))
  if (part) partOf(walk, at, part)
}

/** What is warned for among other words; those that nobody has a code for are no warning. */
function warnedIn(text: string, at: Span, rule: string): readonly Assertion[] {
  return readers.warning(text, at, rule).assertions.flatMap((one): readonly Assertion[] => {
    if (one.field !== 'warning' || one.value.answer !== 'stated') return []
    const warnings = one.value.warnings.filter((code) => code !== 'other')
    return warnings.length > 0 || one.value.denied ? [{ ...one, value: { ...one.value, warnings } }] : []
  })
}

/** Where the value of a label ends: on its line, or lines and paragraphs below. */
function valueOf(walk: Walk, line: number, read: LabelLine): { end: number; at: Span } {
  const { to, from, gap } = walk.table
  const { label, separator, valueAt, bracket } = read
  const start = valueAt[0]
  let end = line + 1
  if (bracket !== undefined && !lineText(walk.table, line).trimEnd().endsWith(bracket)) {
    // A bracket that closes lines below holds the value together.
    for (let next = line + 1; next < Math.min(walk.end, line + 14); next += 1) {
      if (lineText(walk.table, next).includes(bracket)) { end = next + 1; break }
      if (labelAt(walk, next)) break
    }
    if (end > line + 1) return { end, at: trimValue(walk.text, [start, to[end - 1] as number], bracket) }
  }
  // "[Disclaimer: theirs.]": what is closed on its line is over.
  if (read.isClosed || (bracket !== undefined && valueAt[1] > valueAt[0] && walk.text.slice(from[line], to[line]).trimEnd().endsWith(bracket))) return { end, at: trimValue(walk.text, valueAt, bracket) }
  const isStop = (next: number): boolean => stops(walk, next, label.prose) || (label.prose && next > line && (isAlike(walk, next, read) || isSaidApart(walk, next, label.kind === 'note' || label.kind === 'thanks')))
  const empty = valueAt[1] <= valueAt[0]
  // "Author: --": an answer that names nobody; nothing below is one.
  if (empty && !label.prose && separator === 'colon' && dashed.test(walk.text.slice(read.labelAt[1], Math.min(to[line] as number, read.labelAt[1] + 40)))) return { end, at: valueAt }
  if (empty && end < walk.end) {
    // The value stands below; over one blank line at most, and never where the next label or the story begins.
    if ((gap[end] as number) <= 1 && !isStop(end) && ((gap[end] as number) === 0 || label.prose || separator === 'alone' || labelSoon(walk, end + 1, 3))) {
      const begin = from[end] as number
      end += 1
      while (end < walk.end && gap[end] === 0 && !isStop(end) && (label.prose || lists.has(label.kind))) end += 1
      if (label.prose) end = paragraphsOn(walk, end, isStop)
      return { end, at: trimValue(walk.text, [begin, to[end - 1] as number], bracket) }
    }
    return { end, at: valueAt }
  }
  if (isRunTogether(walk, line, read)) {
    end = chunkEnd(walk.table, line, walk.end)
    return { end, at: trimValue(walk.text, [start, to[end - 1] as number], bracket) }
  }
  const indent = indentOf(walk.table, line)
  while (end < walk.end && gap[end] === 0 && !isStop(end)) {
    const before = walk.text[(to[end - 1] as number) - 1] as string
    const deeper = indentOf(walk.table, end) >= indent + 2
    const starts = walk.text[from[end] as number] as string
    const runsOn = ',;&/-'.includes(before) || (starts !== starts.toUpperCase() && lineLength(walk.table, end - 1) > 40)
    const full = lineLength(walk.table, end - 1) >= 56
    if (!label.prose && !(deeper || runsOn || (lists.has(label.kind) && full && lineLength(walk.table, end) < 80 && labelSoon(walk, end + 1, 2) && saidIn(lineText(walk.table, end)) !== 'rights'))) break
    end += 1
  }
  if (label.prose) end = paragraphsOn(walk, end, isStop)
  return { end, at: trimValue(walk.text, [start, to[end - 1] as number], bracket) }
}

/** "Titel: Nachtzug Autor: Falk Fandom:", and below "Gleis 13 Rating: PG Genre: Humor": labels whose lines were run together and cut anew. */
function isRunTogether(walk: Walk, line: number, { separator, valueAt }: LabelLine): boolean {
  const { from, to, gap } = walk.table
  const next = line + 1
  if (separator !== 'colon' || next >= walk.end || gap[next] !== 0 || labelAt(walk, next)) return false
  return innerLabels(walk.text, Math.min(valueAt[0], to[line] as number), to[line] as number).length > 0 && innerLabels(walk.text, from[next] as number, to[next] as number).length > 0
}

/** What stands between a label and its value, without blanks and as one dot of several. */
function signOf(text: string, read: LabelLine): string {
  return text.slice(read.labelAt[1], Math.min(read.valueAt[0], read.labelAt[1] + 40)).replace(/[\s*_]+/g, '').replace(/\.{2,}/g, '..')
}

const dashed = /^\s?[:=][*_ \t]{0,4}(?:[-–—_]{1,12}|\?{1,5})[ \t]*$/u
/** Lines shorter than the first are hardly wrapped, and longer than the second not at all, in characters. */
const [narrow, wide] = [62, 90]
/** Lines above that tell how wide a header is. */
const mostLooked = 12
/** "Edited and britpicked by: Wendy P.", "Traduit en août 2003". */
const credited = /^\p{Lu}\p{Ll}+(?: (?:and|und|et|y|e|и|&) \p{L}+)?(?: (?:by|von|par|por|da|di|de)[ \t]?: ?\S| (?:in|im|en|em|nel|à|au) (?:\p{L}+ )?(?:19|20)\d\d[.]?$)/u
const unknown = /^[ \t>|•·*_→-]{0,8}(?<name>\p{L}[\p{L}\p{N}'’/&() -]{1,24}?\??)[ \t*_]{0,12}(?<sign>\.{0,30}[:=.~>/–—-]{1,3})[ \t*_]{1,12}\S/u

/** Whether a line below a label is set as it is, with a word before the same sign that nobody knows: "Owner -- Janus Quell" below "Dedication -- Oriel". */
function isAlike(walk: Walk, line: number, read: LabelLine): boolean {
  const { from, to, gap } = walk.table
  if (gap[line] !== 0 || walk.labels < 2) return false
  const sign = signOf(walk.text, read)
  const found = sign === '' || sign === '.' ? null : unknown.exec(beginningOf(walk.text, lineSpan(walk.table, line), 100))
  const name = found?.groups?.['name']
  if (name === undefined || found?.groups?.['sign']?.replace(/\.{2,}/g, '..') !== sign || name.split(' ').length > 3) return false
  const own = walk.text.slice(...read.labelAt)
  if (/^\p{Lu}/u.test(own) !== /^\p{Lu}/u.test(name) || isShouted(own) !== isShouted(name)) return false
  // A line that is broken in the middle of a sentence may go on with "he said: ...".
  return /[.!?)"”»…:]\s*$/.test(walk.text.slice(Math.max(from[line - 1] as number, (to[line - 1] as number) - 8), to[line - 1])) || lineLength(walk.table, line - 1) < 60
}

/** Thanks that begin a line: below a disclaimer they are of another thing. */
const grateful = /^(?:(?:many|special|big|huge|lots of|mille|muchas|vielen|tante) )?(?:thanks|thank you|thanx|dank|merci|gracias|grazie|obrigad[oa]|спасибо) (?:also |go |goes |out )?(?:to|an|à|aux?|a|ai|alla|al|aos?|для)\s/iu

/** Whether a line below a value begins something else that a sentence says: its writer ended the line above it, and it gives leave to copy or refuses it, says who did what, or (`owned`) whose the things are. */
function isSaidApart(walk: Walk, line: number, owned: boolean): boolean {
  const { gap } = walk.table
  const above = lineText(walk.table, line - 1).trimEnd()
  const words = beginningOf(walk.text, lineSpan(walk.table, line), 700).trim()
  if (gap[line] !== 0 || !/[.!?)"”»…]$/.test(above) || !/^["“«¿¡(]?\p{Lu}/u.test(words)) return false
  // Where the first word would have stood on the line above, nobody wrapped it.
  const whole = above.length + 1 + words.search(/\s|$/)
  let widest = narrow
  for (let at = line, first = Math.max(walk.first, line - mostLooked); at > first && gap[at] === 0; at -= 1) widest = Math.max(widest, lineLength(walk.table, at - 1))
  return (whole <= widest || above.length > wide) && (isLeaveSaid(words) || (!owned && grateful.test(words)) || (owned && saidIn(words) === 'rights') || leaveValues(walk.text, lineSpan(walk.table, line)).length > 0 || credited.test(words))
}

/** Paragraphs over blank lines belong to a value only where a label still comes after them. */
function paragraphsOn(walk: Walk, end: number, isStop: (line: number) => boolean): number {
  while (end < walk.end && (walk.table.gap[end] as number) <= 2 && !isStop(end)) {
    const next = chunkEnd(walk.table, end, walk.end)
    let chunk = end
    while (chunk < next && !isStop(chunk)) chunk += 1
    if ('"“„«'.includes(walk.text[walk.table.from[end] as number] as string) || !labelSoon(walk, chunk, 10, false, onlyHead) || chapterSoon(walk, chunk, 10) || (walk.table.to[chunk - 1] as number) - (walk.table.from[end] as number) > 2500) break
    if (isTitleLine(walk.text, lineSpan(walk.table, end)) && chunk === end + 1) break
    end = chunk
  }
  return end
}

/** Whether a chapter begins within the next lines: labels behind its heading are its own. */
function chapterSoon(walk: Walk, line: number, within: number): boolean {
  for (let next = line; next < Math.min(walk.end, line + within); next += 1) if (readHeading(lineText(walk.table, next))?.style.startsWith('word:')) return true
  return false
}

/** Whether a value ends before line `line`. */
function stops(walk: Walk, line: number, prose: boolean): boolean {
  if (isSceneBreak(lineText(walk.table, line))) return true
  const heading = readHeading(lineText(walk.table, line))
  if (heading && !heading.style.startsWith('bare')) return true
  if (unknownLabel(walk, line)) return !prose
  const read = labelAt(walk, line)
  if (read && (!prose || !read.label.weak || (walk.table.gap[line] as number) > 0 || read.separator === 'colon' || read.separator === 'column')) return true
  const by = readByLine(walk.text, lineSpan(walk.table, line))
  return by !== undefined && !prose
}
