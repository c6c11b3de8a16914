// bounded: each pattern here meets a line of at most 200 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { readHeading } from '../chapters.ts'
import { numberOf } from '../numbers.ts'
import { indentOf, lineSpan, type LineTable, lineText } from '../line-table.ts'
import { startsLower } from '../line-shapes.ts'
import { collapse, inText } from './assert.ts'
import { fandomInByLine } from './fandoms.ts'
import { isShouted, labelAt, labelSoon } from './front-labels.ts'
import { noticeOf } from './notices.ts'
import { isWorld, titleFound } from './title-caption.ts'
import { credit } from './title-credits.ts'
import { unframed } from './title-frames.ts'
import { readTitlePiece, type TitlePiece } from './title-lines.ts'
import { quoted, readers } from './values.ts'
import { commit, partOf, type Walk } from './walk.ts'

type Placed = { readonly piece: TitlePiece; readonly line: number; readonly at: Span }
type Candidate = Extract<TitlePiece, { is: 'title' }>
type Page = { readonly pieces: readonly Placed[]; readonly end: number }

const mostLines = 24
const farthest = 12
/** Whoever fills lines so far writes a paragraph, and sets no title page. */
const longLine = 45

type LinePieces = { readonly columns: readonly Span[]; readonly read: readonly (TitlePiece | undefined)[] }

/** What the lines of a text are on a title page, without a title above them and with one: pages are looked for from many lines on. */
const known = new WeakMap<LineTable, (LinePieces | undefined)[]>()

function piecesOf({ text, table }: Walk, line: number, below: boolean): LinePieces {
  let kept = known.get(table)
  if (!kept) known.set(table, (kept = []))
  const key = line * 2 + (below ? 1 : 0)
  const before = kept[key]
  if (before) return before
  const columns = columnsOf(text, lineSpan(table, line))
  return (kept[key] = { columns, read: columns.map((at) => readTitlePiece(text, at, below)) })
}

/** Reads the lines of what may be a title page that begins at `line`; wide gaps divide a line into two pieces. */
function collectPage(walk: Walk, line: number): Page {
  const { gap } = walk.table
  const pieces: Placed[] = []
  let titled = false
  let next = line
  for (; next < Math.min(walk.end, line + mostLines); next += 1) {
    if (next > line && (gap[next] as number) > farthest) break
    const whole = lineSpan(walk.table, next)
    if (whole[1] - whole[0] > 200) break
    const label = labelAt(walk, next)
    if (label && label.label.kind !== 'author' && label.label.kind !== 'other' && label.label.kind !== 'part') break
    const pair = quotedOver(walk, next)
    if (pair) {
      pieces.push({ piece: { is: 'title', at: pair, quoted: true, name: false, framed: false }, line: next, at: pair })
      titled = true
      next += 1
      continue
    }
    const { columns, read } = piecesOf(walk, next, titled || labelSoon(walk, next + 1, 4))
    const style = readHeading(lineText(walk.table, next))?.style
    if (style !== undefined && !style.startsWith('titled') && read[0]?.is !== 'junk' && !(style.startsWith('word:episode') && read[0]?.is === 'title')) break
    if (read.some((piece) => piece === undefined)) break
    // "The play began on the stroke of three by the church⏎clock.": a paragraph, which goes on below.
    if (read[0]?.is === 'remark' && whole[1] - whole[0] >= longLine && next + 1 < walk.end && gap[next + 1] === 0 && startsLower(walk.table, next + 1) && !/^(?:by|von|par|por|di)\s/i.test(lineText(walk.table, next + 1))) break
    // A notice is no title, however short it is.
    if (read.some((piece) => piece?.is === 'title') && noticeOf(lineText(walk.table, next)) !== undefined) break
    // "Eine Erzählung aus der Welt von / »Die Deichgrafen«": what hangs on the line above is the world.
    if (pieces.at(-1)?.piece.is === 'remark' && /\b(?:of|from|von|der|de|du|des|in|the|aus|сериала|романа)$/i.test(lineText(walk.table, next - 1))) { pieces.push({ piece: { is: 'world', at: quoted(walk.text, unframed(walk.text, whole)) }, line: next, at: whole }); continue }
    // "Amarillo by Windows / by Ellipsis": above a by-line of its own the whole line is the title.
    const above = pieces.at(-1)
    const [lower] = read
    if (above?.piece.is === 'by' && above.piece.by.title && lower?.is === 'by' && !lower.by.title && lower.by.role === 'author') pieces[pieces.length - 1] = { ...above, piece: { is: 'title', at: quoted(walk.text, unframed(walk.text, above.at)), quoted: false, name: false, framed: false } }
    read.forEach((piece, at) => { if (piece) pieces.push({ piece, line: next, at: columns[at] as Span }) })
    if (read.some((piece) => piece?.is === 'title' || (piece?.is === 'by' && piece.by.title !== undefined))) titled = true
    // "by" alone, the name in the line below, is two lines read as one.
    if (titled && /^\W*(?:by|von|par|por|di|af|av)\W*$/i.test(lineText(walk.table, next))) pieces.pop()
  }
  return { pieces: withSeriesOver(walk, pieces), end: next }
}

const volume = '(?:vol(?:ume|\\.)?|book|story|tale|band|buch|tome|livre|libro|livro|volumen|historia|histoire|storia|книга|том)'
const count = '(?:#\\s?)?(\\d{1,3}|[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)'
/** "Volume II, Story 3", "Book Two": which of a series it is. */
const ofSeries = new RegExp(`^${volume}\\s${count}(?:[,:]?\\s${volume}\\s${count})?$`, 'iu')

/** Whether a line says which of a series it is, and nothing else. */
export const isOfSeries = (words: string): boolean => words.length <= 40 && ofSeries.test(words)

/** "THE NORTHWAY CHRONICLES", "Volume II, Story 3", and below both the title with its author: the first is the series. */
function withSeriesOver({ text }: Walk, pieces: readonly Placed[]): Placed[] {
  const by = pieces.findIndex(({ piece }) => piece.is === 'by')
  const at = pieces.findIndex(({ at: words, piece }) => (piece.is === 'title' || piece.is === 'part') && ofSeries.test(text.slice(...unframed(text, words))))
  const [over, counter] = [pieces[at - 1], pieces[at]]
  if (!counter || over?.piece.is !== 'title' || over.line !== counter.line - 1 || !pieces.slice(at + 1, Math.max(by, at + 1)).some(({ piece }) => piece.is === 'title')) return [...pieces]
  const found = ofSeries.exec(text.slice(...unframed(text, counter.at)))
  // The third story of a second volume is not the series' third.
  const number = found?.[2] === undefined ? numberOf(found?.[1] as string)?.value : undefined
  const series: Placed = { ...over, piece: { is: 'series', series: { at: over.piece.at, ...(number !== undefined && { number }) } } }
  return [...pieces.slice(0, at - 1), series, ...pieces.slice(at + 1)]
}

/** A title in quotation marks that stand on two lines. */
function quotedOver({ table, last }: Walk, line: number): Span | undefined {
  const next = line + 1
  if (next >= last || table.gap[next] !== 0) return undefined
  const both = lineSpan(table, line, next)
  if (both[1] - both[0] > 200) return undefined
  const [upper, lower] = [lineText(table, line), lineText(table, next)]
  return /^["“„«][^"“”„«»]{2,70}$/.test(upper) && /^[^"“”„«»]{2,70}[^"“”„«».,!?…—-]["”“»]$/.test(lower) ? both : undefined
}

/** "Written by Jane Doe        Story idea: Rook": two pieces on one line. */
function columnsOf(text: string, at: Span): Span[] {
  const found = /(\S)(?:\s{3,}|\t\s*)(?=(?:\p{L}+ ){0,2}(?:by\b|idea|\p{L}+:)\s*\S)/iu.exec(text.slice(...at))
  if (!found || /^\W*(?:written |told |edited )?by\b\W*$/i.test(text.slice(at[0], at[0] + found.index + 1))) return [at]
  return [[at[0], at[0] + found.index + 1], [at[0] + found.index + found[0].length, at[1]]]
}

/**
 * Reads a title page that begins at `line`: a title with a by-line or a name, and what else stands with them. Asks for more than one
 * piece of evidence, and leaves everything else to whoever reads titles alone.
 *
 * @returns the line after it; `line` itself where there is none
 */
export function titleBlock(walk: Walk, line: number): number {
  const { pieces, end } = collectPage(walk, line)
  const by = pieces.find(({ piece }) => piece.is === 'by')
  const maker = pieces.find(({ piece }) => piece.is === 'maker')
  const candidates = pieces.filter((placed): placed is Placed & { piece: Candidate } => placed.piece.is === 'title')
  const chosen = choose(walk, pieces, candidates, by)
  if (!chosen) return line
  const { title, name } = chosen
  if (!by && !name && !maker) return line
  const last = by ?? name ?? maker
  // What stands below title and author belongs to them only where it says something by itself.
  let stop = pieces.length
  while (stop > 0) {
    const { piece, line: at } = pieces[stop - 1] as Placed
    // The first line of a paragraph on rights is no line of the page.
    const begins = piece.is === 'said' && at + 1 === end && at + 1 < walk.last && walk.table.gap[at + 1] === 0 && /^\W*(?:\(c\)|©|copyright)/i.test(lineText(walk.table, at))
    if (!begins && piece.is !== 'row' && !(piece.is === 'title' && (pieces[stop - 1] !== title && pieces[stop - 1] !== name)) && !(piece.is === 'junk')) break
    if (last && at <= last.line) break
    stop -= 1
  }
  const kept = pieces.slice(0, stop)
  if (title) sayTitle(walk, title, by)
  for (const placed of kept) say(walk, placed, { by, name, maker, title, candidates })
  const after = stop < pieces.length ? (pieces[stop] as Placed).line : end
  commit(walk, after)
  return after
}

type Chosen = { readonly title?: Placed & { piece: Candidate }; readonly name?: Placed }

/** Which of the candidates is the title, and which the author's name. */
function choose(walk: Walk, pieces: readonly Placed[], candidates: readonly (Placed & { piece: Candidate })[], by: Placed | undefined): Chosen | undefined {
  if (by?.piece.is === 'by' && by.piece.by.title) return {}
  const series = pieces.find(({ piece }) => piece.is === 'series' && piece.series.title)
  if (series && by) return {}
  const before = by ? candidates.filter(({ line }) => line < by.line) : candidates
  const [first, second] = before
  if (!first) return undefined
  if (by) {
    // A by-line far below the last candidate is not about it.
    const nearest = before.at(-1) as Placed & { piece: Candidate }
    const inQuotes = before.find(({ piece }) => piece.quoted)
    if (inQuotes) return { title: inQuotes }
    if (second && startsAnew(walk, first, second)) return { title: nearest }
    return { title: first }
  }
  // Whom a page presents is enough of a name for one title.
  const inQuotes = candidates.find(({ piece }) => piece.quoted) ?? first
  return named(walk, candidates) ?? handleOver(walk, pieces) ?? (pieces.some(({ piece }) => piece.is === 'maker') ? { title: inQuotes } : undefined)
}

/** "The Long Road / Una / May 1, 2014": one word between a title and a day is who wrote it. */
function handleOver({ text, table: { gap } }: Walk, pieces: readonly Placed[]): Chosen | undefined {
  const [title, name, day] = pieces
  if (title?.piece.is !== 'title' || name?.piece.is !== 'title' || day?.piece.is !== 'said' || name.line !== title.line + 1 || day.line !== name.line + 1 || gap[name.line] !== 0 || gap[day.line] !== 0) return undefined
  return /^[\p{L}_]{3,20}\d{0,4}$/u.test(text.slice(...name.piece.at)) && day.piece.assertions.every(({ field }) => field === 'date') && day.piece.assertions.length > 0 ? { title: title as Placed & { piece: Candidate }, name } : undefined
}

/** Whether the first of two lines names a world or a series, and the second the story: a gap between them, and another hand. */
function startsAnew(walk: Walk, first: Placed & { piece: Candidate }, second: Placed & { piece: Candidate }): boolean {
  const [upper, lower] = [walk.text.slice(...first.piece.at), walk.text.slice(...second.piece.at)]
  return (walk.table.gap[second.line] as number) > 0 && ((isShouted(upper) && !isShouted(lower)) || isWorld(walk, upper))
}

/** A title and a name without "by" between them: the name in its frame, its case or its place. */
function named(walk: Walk, candidates: readonly (Placed & { piece: Candidate })[]): Chosen | undefined {
  const [first, second, third] = candidates
  if (!first || !second) return undefined
  const { last, table: { gap } } = walk
  const [one, two] = [walk.text.slice(...first.piece.at), walk.text.slice(...second.piece.at)]
  const clear = (placed: Placed): boolean => placed.line + 1 >= last || (gap[placed.line + 1] as number) > 0 || readTitlePiece(walk.text, lineSpan(walk.table, placed.line + 1), true) !== undefined
  const set = (placed: Placed & { piece: Candidate }): boolean => placed.piece.framed || indentOf(walk.table, placed.line) >= 6
  if (third && third.piece.name && startsAnew(walk, first, second) && clear(third)) return { title: second, name: third }
  // 'Jane Doe / "The Long Road"', and the other way round: marks around one of two lines say which is the title.
  const isPerson = ({ piece }: Placed & { piece: Candidate }, words: string): boolean => piece.name && !piece.quoted && !hasSmallWords(` ${words}`)
  if (second.piece.quoted && isPerson(first, one)) return { title: second, name: first }
  if (first.piece.quoted && isPerson(second, two) && clear(second)) return { title: first, name: second }
  // "Jane Doe / THE LONG ROAD"
  if (first.piece.name && !isShouted(one) && isShouted(two) && set(first) && set(second)) return { title: second, name: first }
  if (second.piece.name && clear(second) && !hasSmallWords(two) && (set(second) || (isShouted(one) && !isShouted(two) && (gap[second.line] as number) <= 1 && walk.last > second.line + 1 && ((gap[second.line + 1] as number) > 1 || inBrackets.test(lineText(walk.table, second.line + 1)))))) return { title: first, name: second }
  return undefined
}

/** "(The Lighthouse; PG)": what a title page has below the name. */
const inBrackets = /^\s*[([][^()[\]]{1,80}[)\]]\s*$/

function hasSmallWords(words: string): boolean {
  return /\s(?:the|of|and|in|at|on|for|a|to|with|und|der|die|das|et|la|le|les|y|el|il|e)\s/i.test(words)
}

type Context = { readonly by: Placed | undefined; readonly name: Placed | undefined; readonly maker: Placed | undefined; readonly title: (Placed & { piece: Candidate }) | undefined; readonly candidates: readonly Placed[] }

/** Asserts what one line of a title page states. */
function say(walk: Walk, placed: Placed, context: Context): void {
  const { text, assertions } = walk
  const { piece } = placed
  if (piece.is === 'said') assertions.push(...piece.assertions)
  else if (piece.is === 'world') assertions.push(inText(text, 'fandom', { name: collapse(text.slice(...piece.at)) }, piece.at, 'by-line:fandom', 0.75, { basis: 'derived' }))
  else if (piece.is === 'part') partOf(walk, piece.at, { ...piece.part, at: [piece.part.at[0], piece.part.at[1]] })
  else if (piece.is === 'by') {
    if (piece.by.title) titleFound(walk, piece.by.title, false, true)
    if (piece.by.sort || !piece.by.title) assertions.push(...fandomInByLine(text, piece.by.sort ?? unframed(text, placed.at)))
    assertions.push(...credit(text, piece.by.names, piece.by.role, piece.by.title ? 'title-page:title by' : 'title-page:by-line'))
  } else if (piece.is === 'remark') assertions.push(...worldsIn(text, unframed(text, placed.at)))
  else if (piece.is === 'series') saySeries(walk, piece.series)
  else if (placed === context.name && piece.is === 'title') sayName(walk, piece.at)
  else if (piece.is === 'maker' && placed === context.maker && !context.by && !context.name) assertions.push(...credit(text, piece.at, 'author', 'title-page:production', 0.8))
  else if (piece.is === 'title' && placed !== context.title && context.title && placed.line < context.title.line && isWorld(walk, text.slice(...piece.at))) {
    assertions.push(inText(text, 'fandom', { name: collapse(text.slice(...piece.at)) }, piece.at, 'title-page:world', 0.8))
  }
}

/** "(рассказ по мотивам сериала «…»)", "a story based on "…"": the world in quotation marks, or as a by-line names it. */
function worldsIn(text: string, at: Span): Assertion[] {
  const named = fandomInByLine(text, at)
  if (named.length > 0) return named
  const found = /(?:based on|set in|inspired by|from the world of|aus der welt von|nach (?:der serie|dem roman)|d['’]après|dans l['’]univers de|por motivos de|по мотивам|по миру)[^"“„«»]{0,40}["“„«»]([^"“”„«»]{2,60})["”“»«]/iu.exec(text.slice(...at))
  const name = found?.[1]
  if (!found || name === undefined) return []
  const start = at[0] + found.index + found[0].length - 1 - name.length
  return [inText(text, 'fandom', { name: collapse(name) }, [start, start + name.length], 'by-line:fandom', 0.75, { basis: 'derived' })]
}

function saySeries(walk: Walk, { at, number, title, isCollection }: Extract<TitlePiece, { is: 'series' }>['series']): void {
  const name = collapse(walk.text.slice(...at))
  if (isCollection) walk.assertions.push(inText(walk.text, 'title', { title: name, kind: 'collective' }, at, 'title-page:collection', 0.8))
  else walk.assertions.push(inText(walk.text, 'series', { name, ...(number !== undefined && { number }) }, at, 'title-page:series', 0.85))
  if (title) titleFound(walk, title, false)
}

/** The author's name, and a rating behind it: "R. J. Thackeray / PG". */
function sayName(walk: Walk, at: Span): void {
  const rated = /\s*[/|]\s*(NC-?17|PG-?13|PG|R|G)$/.exec(walk.text.slice(...at))
  const names: Span = rated ? [at[0], at[0] + rated.index] : at
  walk.assertions.push(...credit(walk.text, names, 'author', 'title-page:name below the title', 0.85))
  if (rated) walk.assertions.push(...readers.rating(walk.text, [at[1] - (rated[1] as string).length, at[1]], 'title-page:rating').assertions)
}

/** Asserts the title of a page; one whose line ends in a word that joins takes the line below too. */
function sayTitle(walk: Walk, { piece, line }: Placed & { piece: Candidate }, by: Placed | undefined): void {
  const { gap } = walk.table
  let at = piece.at
  const next = line + 1
  if (next < walk.last && gap[next] === 0 && (!by || next < by.line)) {
    const words = walk.text.slice(...at)
    const below = unframed(walk.text, lineSpan(walk.table, next))
    const joined = /(?:\b(?:and|or|of|the|a|an|in|with|for|to|und|oder|der|die|das|et|ou|de|la|le|y|del)|[:,–—-])$/i.test(words) || /^(?:and|or|of|in|with|for|to|und|oder|et|ou|de)\s/i.test(walk.text.slice(...below))
    if (joined) at = [at[0], below[1]]
  }
  titleFound(walk, at, false)
}
