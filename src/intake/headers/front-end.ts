// bounded: each pattern here meets a paragraph of at most 3,000 characters.
import type { Span } from '../../model/span.ts'
import { isLegend } from '../../text/legends.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { readHeading } from '../chapters.ts'
import { indentOf, type LineTable, lineText } from '../line-table.ts'
import { isAddressOnly } from './address-line.ts'
import { readBreadcrumb } from './breadcrumb.ts'
import { authorsWords } from './authors-words.ts'
import { readLabelLine } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { bodyBegin } from './mail-foot.ts'
import { readMailHead } from './mail-head.ts'
import { endMark, noticeOf, saidBy } from './notices.ts'
import { fictionHead } from './fiction-line.ts'
import { isSpeaker, speakers } from './speakers.ts'
import { titleBlock } from './title-block.ts'
import { isPresents, isTitleLine, readByLine } from './title-page.ts'
import { startWalk } from './walk.ts'

/** Lines `[line, end)` that are weighed together. `weight` above 0 speaks for front matter, below 0 for the story. */
type Piece = { readonly line: number; readonly end: number; readonly weight: number; readonly chars: number; /** A label alone, whose value stands below. */ readonly open?: true; /** It has the title, or may. */ readonly titled?: true }

/** Labels that hardly anything but a header has, and those that a story's own letters and logs have too. */
const telling: ReadonlySet<LabelKind> = new Set(['title', 'author', 'co-author', 'rating', 'warning', 'disclaimer', 'summary', 'fandom', 'relationship', 'character', 'permission', 'spoilers', 'feedback', 'tag', 'beta', 'series', 'email', 'website', 'status', 'words', 'translator', 'dedication', 'chapter-title', 'idea', 'thanks', 'language'])

const mostLines = 300
const mostChars = 24_000
/** Prose that outweighs everything: nothing behind so much of it belongs to the head any more. */
const certain = 16
/** What must be gained by taking prose into the head for the sake of what stands behind it. */
const least = 1
/** Less than this is no head: a title alone is read by itself. */
const fewest = 1.5

/**
 * Where the front of a story ends: every paragraph of the beginning is weighed for what it says, and the story is the stretch that is most
 * like one, whatever stands before it and behind it.
 *
 * @returns the line that the story begins with
 */
export function frontEnd(table: LineTable, first: number, last: number): number {
  const pieces: Piece[] = []
  const start = table.from[first] ?? 0
  let [sum, best] = [0, 0]
  let line = first
  while (line < last && line - first < mostLines && (table.from[line] as number) - start < mostChars && sum > best - certain) {
    const piece = pieceAt(table, line, first, last, pieces)
    pieces.push(piece)
    sum += piece.weight
    best = Math.max(best, sum)
    line = piece.end
  }
  let end = line >= last ? bodyOf(pieces, first) : headOf(pieces, first)
  // A row between the header and the story belongs to the header.
  while (end > first && end + 1 < last && isSceneBreak(lineText(table, end))) end += 1
  return end
}

/** The end of the stretch from the beginning on that weighs most; an earlier one, where little is gained. */
function headOf(pieces: readonly Piece[], first: number): number {
  let [sum, best, end] = [0, 0, first]
  let lowest = 0
  for (const { weight, end: next } of pieces) {
    sum += weight
    lowest = Math.min(lowest, sum)
    if (sum > best + (lowest < best ? least : 0)) [best, end, lowest] = [sum, next, sum]
  }
  return best >= fewest ? end : first
}

/** In a text that is known to its end: where the stretch begins that is most like a story. */
function bodyOf(pieces: readonly Piece[], first: number): number {
  let [sum, from, best, start] = [0, first, 0, first]
  for (const { line, weight } of pieces) {
    if (sum <= 0) [sum, from] = [0, line]
    sum -= weight
    if (sum > best) [best, start] = [sum, from]
  }
  const gained = pieces.filter(({ line }) => line < start).reduce((all, { weight }) => all + weight, 0)
  return best > 0 && gained >= fewest ? start : first
}

type Weighed = Omit<Piece, 'chars'>

function pieceAt(table: LineTable, line: number, first: number, last: number, before: readonly Piece[]): Piece {
  const piece = weighed(table, line, first, last, before)
  return { ...piece, chars: (table.to[piece.end - 1] as number) - (table.from[line] as number) }
}

function weighed(table: LineTable, line: number, first: number, last: number, before: readonly Piece[]): Weighed {
  const { text, from, to, gap } = table
  const at: Span = [from[line] as number, to[line] as number]
  if (at[1] - at[0] > 4000) return { line, end: line + 1, weight: -10 }
  const mail = line - first < 60 && (line === first || (gap[line] as number) > 0 || before.length < 4) ? readMailHead(table, line, last) : undefined
  if (mail) {
    const early = before.every(({ weight }) => weight > -2)
    const weight = early && before.every((piece) => piece.weight < 3) ? 8 : early && isPosted(text, mail.fields) ? 6 : -2
    return { line, end: weight > 0 ? Math.max(mail.end, bodyBegin(table, mail.end, last)) : mail.end, weight, ...(mail.fields.some(({ name }) => name === 'subject') && { titled: true as const }) }
  }
  const words = lineText(table, line)
  if (/^>+$/.test(words)) return { line, end: line + 1, weight: 0 }
  if (isSceneBreak(words)) return { line, end: line + 1, weight: rowWeight(before) }
  const labelHere = readLabelLine(text, ...at)
  const isLabel = labelHere !== undefined && !labelHere.label.weak && labelHere.separator === 'colon' && labelHere.label.kind !== 'part' && labelHere.label.kind !== 'other'
  if (!isLabel && readHeading(words) && !/^\P{L}*\p{L}+\s*[:=.]+\s*\d{1,3}(?:\s*(?:\/|of|von|de|di|из)\s*(?:\d{1,3}|\?))?\s*$/u.test(words)) return { line, end: line + 1, weight: -0.5 }
  const labelled = labelWeight(table, line, first, last, before)
  if (labelled !== undefined) {
    const end = valueEnd(table, line, last)
    return { line, end, weight: labelled, ...(labelHere?.label.kind === 'title' && { titled: true as const }), ...(end === line + 1 && labelHere && labelHere.valueAt[1] <= labelHere.valueAt[0] && labelled > 1 && { open: true as const }) }
  }
  const page = line === first ? fictionHead(startWalk(table, line, last), line) : line
  if (page > line) return { line, end: page, weight: 6, titled: true }
  const alone = line + 1 >= last || (gap[line + 1] as number) > 0 || at[1] - at[0] < 60
  if (alone) {
    const one = lineWeight(table, line, words, first, before)
    // A title page is one piece, whatever its lines look like.
    const block = line === first || one === titleLine || one === 3 ? titleBlock(startWalk(table, line, last), line) : line
    if (block > line + (one === undefined ? 0 : 1)) return { line, end: block, weight: 4, titled: true }
    if (one !== undefined) return { line, end: line + 1, weight: one, ...(one === titleLine && { titled: true as const }) }
  }
  let end = line + 1
  while (end < last && gap[end] === 0 && (to[end] as number) - at[0] < 3000 && !isSceneBreak(lineText(table, end)) && labelWeight(table, end, first, last, before) === undefined) end += 1
  const weight = paragraphWeight(text.slice(at[0], to[end - 1]))
  return { line, end, weight: before.at(-1)?.open === true ? Math.max(0.5, weight) : weight }
}

/** A row below a head, with hardly a sentence between them, divides it from the story. */
function rowWeight(before: readonly Piece[]): number {
  let [sum, best] = [0, 0]
  for (const { weight } of before) best = Math.max(best, sum += weight)
  let at = before.length
  for (let left = sum; at > 0 && left < best; at -= 1) left -= (before[at - 1] as Piece).weight
  const between = before.slice(at).reduce((all, { chars }) => all + chars, 0)
  const mild = before.slice(at).every(({ weight }) => weight > -2.5)
  return best >= 4 && mild && sum >= best - 5 && sum < best && between < 600 ? best - sum + least + 0.1 : 0
}

/** How one takes leave of readers, and lets them read. */
const parting = /^\W*(?:enjoy|read on|here (?:goes|it is|we go)|off you go|anyway|and now|on with|that(?:'s| is) (?:all|it)|so,? (?:here|read)|cheers|love|hugs|yours|best wishes|bye|ta\b|viel spaß|bonne lecture|buona lettura|boa leitura|приятного)/i

/** What a line weighs that may be the title. */
const titleLine = 0.4

/** Scenes of a script begin with these. */
const slug = /^(?:INT|EXT|SCENE|ACT|TEASER|FADE IN|COLD OPEN)\b/

/** Lines that posting and forwarding leave behind, and that lead over to the story. */
const crumbs = /\b(?:continued from|see part|cut here|snip here|forwarded message|original message|quoted text|scroll down|read on|on with the|on to the|and now|here (?:it is|we go|goes)|part \d+[a-z]? of|headers? (?:in|as in|see) part|story (?:begins|starts)|the story:?$)/i

/** A letter in a story has a From and a To; what was posted has more. */
function isPosted(text: string, fields: readonly { readonly name: string; readonly at: Span }[]): boolean {
  const has = (name: string, words = ''): boolean => fields.some((field) => field.name === name && text.slice(...field.at).includes(words))
  return has('message-id') || has('newsgroups') || has('received') || has('path') || (has('from', '@') && has('date'))
}

/** A line that is front matter by its form: a by-line, an address, an end mark. */
function lineWeight(table: LineTable, line: number, words: string, first: number, before: readonly Piece[]): number | undefined {
  const { text, from, to } = table
  const at: Span = [from[line] as number, to[line] as number]
  if (before.at(-1)?.open === true) return undefined
  if (endMark(words)) return 2
  if (isAddressOnly(words)) return 3
  if (isPresents(words) || readBreadcrumb(text, at).length > 0) return 3
  if (!/^["“„«'‘]/.test(words) && readByLine(text, at, true)) return 4
  if (words.length < 100 && crumbs.test(words)) return 3
  if (words.length < 80 && !/[.。!?…,;]$/.test(words) && isTitleLine(text, at)) return line - first < 40 && (!before.some(({ titled }) => titled) || indentOf(table, line) >= 8 || (words === words.toUpperCase() && words !== words.toLowerCase())) && !slug.test(words) ? titleLine : -0.3
  return undefined
}

function labelWeight(table: LineTable, line: number, first: number, last: number, before: readonly Piece[]): number | undefined {
  const { text, from, to } = table
  const read = readLabelLine(text, from[line] as number, to[line] as number, before.some(({ weight }) => weight >= 3))
  if (!read) {
    // "Universe order: third": no row reads it, and among labels it is one.
    const unknown = /^[\s*_[(<•-]{0,4}\p{Lu}[\p{L}\p{N} '’/()#-]{1,40}:(?:\s|$)/u.test(lineText(table, line).slice(0, 60))
    return unknown && table.gap[line] === 0 && (before.at(-1)?.weight ?? 0) >= 0.8 ? 0.8 : undefined
  }
  const { label, separator } = read
  if (separator === 'alone' && (readHeading(lineText(table, line)) || (label.weak && !(label.kind === 'note' && before.filter(({ weight }) => weight >= 4).length >= 3)))) return undefined
  if (separator === 'alone' && label.weak) return 1.5
  if (speakers.has(label.kind) && isSpeaker(table, read, line, first, last)) return -1
  const value = text.slice(...read.valueAt).slice(0, 200)
  if (label.weak && readByLine(text, [from[line] as number, to[line] as number])) return 4
  if (label.weak || label.kind === 'other' || label.kind === 'transport') return (before.at(-1)?.weight ?? 0) > 0 ? 1 : undefined
  if (!telling.has(label.kind)) return before.some(({ weight }) => weight >= 3) && before.every(({ weight }) => weight > -4) ? 2.5 : noticeOf(value) ? 3 : 0.5
  if (label.kind === 'warning' && separator === 'colon' && before.length === 0) return authorsWords(value) > 1 || value.length < 60 ? 2 : 0.5
  return separator === 'colon' || separator === 'equals' || separator === 'dots' || separator === 'column' || read.bracket !== undefined ? 4 : separator === 'alone' ? 2.5 : 3
}

/** The line behind a label's value, as far as its paragraph goes without a further label. */
function valueEnd({ text, from, to, gap }: LineTable, line: number, last: number): number {
  let end = line + 1
  while (end < last && gap[end] === 0 && end - line < 40 && !readLabelLine(text, from[end] as number, Math.min(to[end] as number, (from[end] as number) + 200)) && !isSceneBreak(text.slice(from[end], to[end]))) end += 1
  return end
}

/** A paragraph without any form of its own: what its words are about. */
function paragraphWeight(words: string): number {
  const notice = saidBy(words)
  if (isLegend(words)) return 4
  const own = authorsWords(words)
  // What the table says outright, where the rest of the paragraph is not told like a story.
  if (notice !== undefined && notice !== 'note') return own > -0.5 ? Math.max(4, own) : own + 3
  if (notice === 'note' || noticeOf(words) !== undefined) return own + 1.5
  // A few words alone weigh little: a greeting, a name, a sigh.
  return words.length <= 40 && own < 0 && own > -1.6 ? (parting.test(words) ? 1 : -0.35) : own
}
