import type { Span } from '../model/span.ts'
import { indentOf, isBlank, lineLength, lineSpan, type LineTable, lineText } from './line-table.ts'
import { readLabelLine } from './headers/label-line.ts'
import { numberOf } from './numbers.ts'
import { ratingTail } from './rating-tails.ts'
import { isTitleLike } from './title-like.ts'

/** A heading met in the text: its words, what it counts, and how. `style` groups headings that may form one sequence. */
export type Heading = {
  readonly line: number
  /** The line after the heading's last. */
  readonly end: number
  readonly at: Span
  readonly style: string
  readonly level: number
  readonly number?: number
  /** The title beside or below the number. */
  readonly title?: Span
  /** The title that the document's own contents give it, where its words do not stand in the text. */
  readonly called?: string
  /** Whether a chapter begins here; otherwise it heads a section inside one. */
  readonly chapter: boolean
}

/** Words that head a chapter, and their rank: 1 stands above 2. */
const ranks: Readonly<Record<string, number>> = {
  book: 1, volume: 1, vol: 1, buch: 1, band: 1, livre: 1, tome: 1, libro: 1, livro: 1, книга: 1, том: 1, kniha: 1, księga: 1,
  part: 2, pt: 2, teil: 2, partie: 2, parte: 2, часть: 2, act: 2, akt: 2, acte: 2, acto: 2, atto: 2, część: 2, saga: 2, episode: 3, ep: 3, folge: 3, épisode: 3, episodio: 3, эпизод: 3,
  chapter: 3, chap: 3, chp: 3, ch: 3, kapitel: 3, kap: 3, chapitre: 3, capítulo: 3, capitulo: 3, capitolo: 3, capitolul: 3, глава: 3, розділ: 3, kapitola: 3, rozdział: 3, fejezet: 3, κεφάλαιον: 3, κεφάλαιο: 3, hoofdstuk: 3, luku: 3, chapitres: 3,
  day: 3, night: 3, letter: 3, stave: 3, section: 4, scene: 4, szene: 4, scène: 4, escena: 4, scena: 4, сцена: 4,
}
/** Headings that need no number. */
const lone = new Set(['prologue', 'prolouge', 'prologe', 'prolog', 'epilogue', 'epilog', 'epilouge', 'epilogo', 'epílogo', 'prologo', 'prólogo', 'épilogue', 'interlude', 'interlud', 'intermission', 'preface', 'préface', 'prefazione', 'prefacio', 'vorwort', 'nachwort', 'introduction', 'einleitung', 'conclusion', 'foreword', 'afterword', 'coda', 'omake', 'пролог', 'эпилог', 'интерлюдия', 'предисловие', 'zwischenspiel', 'プロローグ', 'エピローグ', '序章', '終章', '序', '幕間'])
const ornaments = new Set([...' \t\u3000*-~=_+#.<>[](){}|:•·–—/\\"“”«»\'^o'])

function trimmed(line: string): { from: number; to: number } {
  let from = 0
  let to = line.length
  while (from < to && ornaments.has(line[from] as string) && line[from] !== 'o') from += 1
  while (to > from && ornaments.has(line[to - 1] as string) && line[to - 1] !== 'o') to -= 1
  // "Form 9(b)": a bracket that closes what the heading opened is no ornament.
  const close = pairs[line[to] as string]
  if (close !== undefined && line.lastIndexOf(close, to - 1) > Math.max(from - 1, line.lastIndexOf(line[to] as string, to - 1))) to += 1
  return { from, to }
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '>': '<', '}': '{' }

/** Japanese and Chinese: 第三章, 第3話, 其の二. */
const eastern = /^第?([0-9０-９一二三四五六七八九十百]+)([章話回部節幕])(?:[\s　:：・「『]|$)/

const inside = /[:,–—-]\s*(?:chapter|part|episode|kapitel|chapitre|teil|глава)\s/iu
/** What the words of `inside` begin with, among ASCII. */
const insideStarts = new Set([...'cCpPeEkKtT'].map((letter) => letter.charCodeAt(0)))

/** Whether "Chapter 3" or the like stands behind a mark inside the line. The pattern is tried where a mark and a fitting letter stand. */
function holdsInner(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    if (code !== 44 && code !== 45 && code !== 58 && code !== 0x2013 && code !== 0x2014) continue
    let next = at + 1
    while (isBlank(line.charCodeAt(next))) next += 1
    const start = line.charCodeAt(next)
    if (start > 127 || insideStarts.has(start)) return inside.test(line)
  }
  return false
}

function isAsciiLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91)
}

/** A quick look that turns away most lines: a heading begins with a number or one of few words, or ends in "Chapter 3". */
function mayHead(line: string): boolean {
  let start = 0
  while (start < line.length && !isAsciiLetter(line.charCodeAt(start)) && ornaments.has(line[start] as string)) start += 1
  const code = line.charCodeAt(start)
  if ((code > 47 && code < 58) || code > 0x2e80) return true
  let end = start
  while (end < line.length && (isAsciiLetter(line.charCodeAt(end)) || !' \t.:,–—)'.includes(line[end] as string))) end += 1
  const given = line.slice(start, end)
  const first = given.toLowerCase()
  if (Object.hasOwn(ranks, first) || lone.has(first) || numberOf(given) !== undefined || (first.includes('-') && numberOf(first.split('-')[0] as string) !== undefined)) return true
  const last = line[line.length - 1] as string
  return last !== '.' && last !== ',' && last !== '"' && last !== '”' && holdsInner(line)
}

/** Reads a line as a heading, if it can be one. What stands around it is not looked at here. */
export function readHeading(given: string): { style: string; level: number; number?: number; title?: Span } | undefined {
  if (given.length > 90 || !mayHead(given)) return undefined
  // "Chapter 2 (R)": its rating is no title.
  const rated = given.slice(0, ratingTail(given)?.whole[0])
  // "*Chapter 2*: The Quay"
  const line = /^[*_][^*_:]{3,40}[*_]:/.test(rated) ? rated.replace(/[*_]:/, ' :') : rated
  const { from, to } = trimmed(line)
  if (from >= to) return undefined
  const core = line.slice(from, to)
  const east = core.charCodeAt(0) > 0x2e80 ? eastern.exec(core) : core.charCodeAt(0) < 0x3a ? eastern.exec(core) : null
  if (east) {
    const number = numberOf(east[1] as string)
    const rest = skip(line, from + (east[0] as string).trimEnd().length)
    return { style: `east:${east[2]}`, level: east[2] === '部' ? 2 : 3, ...(number && { number: number.value }), ...(rest < to && { title: [rest, to] as const }) }
  }
  const words = core.split(/(?:[\s.:,–—]|(?<!\p{L})-|-(?!\p{L}))+/u, 4)
  const first = (words[0] ?? '').toLowerCase()
  const second = (words[1] ?? '').toLowerCase()
  if (lone.has(first)) {
    const after = from + (words[0] as string).length
    if (after >= to) return { style: 'lone', level: 3 }
    const rest = skip(line, after)
    return /^\s*[:–—-]/.test(line.slice(after, to)) && rest < to && to - rest < 60 ? { style: 'lone', level: 3, title: [rest, to] } : undefined
  }
  const rank = Object.hasOwn(ranks, first) ? ranks[first] : undefined
  if (rank !== undefined) {
    const number = numberOf(/^\d{1,3}(?=\/)/.exec(words[1] ?? '')?.[0] ?? '') ?? numberOf(second === 'the' || second === 'la' ? words[2] ?? '' : words[1] ?? '') ?? (words[1]?.startsWith('#') ? numberOf(words[1].slice(1)) : undefined)
    if (!number) return undefined
    return titled(line, core, from, to, `word:${first}:${number.kind}`, rank, /^\d{1,3}(?=\/)/.exec(words[1] as string)?.[0] ?? (words[second === 'the' || second === 'la' ? 2 : 1] as string), number.value)
  }
  // "Erstes Kapitel", "First Chapter", "Глава" behind its number.
  const rankSecond = Object.hasOwn(ranks, second) ? ranks[second] : undefined
  if (rankSecond !== undefined && words[0] !== undefined) {
    const number = numberOf(words[0])
    if (number && number.kind !== 'roman' && (number.kind === 'ordinal' || number.kind === 'digits')) return titled(line, core, from, to, `before:${second}`, rankSecond, words[1] as string, number.value)
  }
  // "The Long Road: Chapter 3", "Harbour Lights - Part Two".
  const inner = !holdsInner(core) ? null : /^(.{2,60}?)\s*[:,–—-]\s*((?:chapter|part|episode|kapitel|chapitre|teil|глава)\s+\S.*)$/iu.exec(core)
  if (inner) {
    const read = readHeading(inner[2] as string)
    if (read?.number !== undefined) {
      const shift = from + core.length - (inner[2] as string).length
      return { ...read, style: `titled:${read.style}`, ...(read.title && { title: [read.title[0] + shift, read.title[1] + shift] as const }) }
    }
  }
  const number = numberOf(words[0] ?? '')
  if (number && number.kind !== 'ordinal' && (number.kind !== 'word' || core.length === words[0]?.length)) {
    const head = words[0] as string
    if (number.kind === 'roman' && head !== head.toUpperCase()) return undefined
    if (core.length === head.length) return { style: `bare:${number.kind}`, level: 4, number: number.value }
    // "IV. The Tide", "3 - The Tide", "I -- En veine": the mark after the number is asked for, or all capitals.
    const rest = line.slice(from + head.length, to)
    const at = skip(line, from + head.length)
    if (/^(?:[.:)]|\s*[-–—]+\s)/.test(rest) && at < to && isTitleLike(line.slice(at, to))) return { style: `numbered:${number.kind}`, level: 4, number: number.value, title: [at, to] }
  }
  return undefined
}

/** "1/4", "(2/4)" alone on a line: of several in one text, each heads its part. */
export function readCounter(line: string): Pick<Heading, 'style' | 'level' | 'number'> | undefined {
  const [, number, of] = line.length > 20 ? [] : /^[\s*~=([<-]{0,6}(\d{1,2})\s?\/\s?(\d{1,2})[\s*~=)\]>-]{0,6}$/.exec(line) ?? []
  return number === undefined || Number(number) > Number(of) ? undefined : { style: `bare:of ${of}`, level: 4, number: Number(number) }
}

function titled(line: string, core: string, from: number, to: number, style: string, level: number, word: string, value: number): { style: string; level: number; number?: number; title?: Span } | undefined {
  // The number stands behind the heading's word, or before it; "CAPITOLO I" has an I in its word.
  const gap = core.search(/[\s.:,–—-]/)
  const after = from + core.indexOf(word, Math.max(0, gap)) + word.length
  if (after >= to) return { style, level, number: value }
  const rest = line.slice(after, to)
  // "Part one of the plan was simple" is prose; "Chapter 3: The Tide", "Chapter 3 The Tide", "Part 2 of 4", "Part 1/3" are headings.
  const counted = /^\s*(?:of|\/|von|de|di|из)\s*[\w?]+\s*/i.exec(rest)
  const at = skip(line, after + (counted ? counted[0].length : 0))
  if (at >= to) return { style, level, number: value }
  const title = line.slice(at, to)
  // "Chapter 2: Chapter 2"
  if (title === line.slice(from, after)) return { style, level, number: value }
  const marked = counted !== null || /^\s*[.:)–—~-]/.test(rest) || /^ {2,}|^\t/.test(rest)
  if (!marked && !isTitleLike(title)) return undefined
  if (marked && !isTitleLike(title) && (title.length > 60 || /[.;]$/.test(line))) return undefined
  return { style, level, number: value, title: [at, to] }
}

function skip(line: string, at: number): number {
  while (at < line.length && ornaments.has(line[at] as string) && !'"“«o'.includes(line[at] as string)) at += 1
  return at
}

/** The headings of lines `[first, last)` that number or word tells and that form the best consistent sequences, in order. */
export function findNumbered(table: LineTable, first: number, last: number): Heading[] {
  const met: Heading[] = []
  for (let line = first; line < last; line += 1) {
    const from = table.from[line] as number
    if ((table.to[line] as number) - from > 90) continue
    // Speech is no heading.
    const code = table.text.charCodeAt(from)
    if (code === 34 || code === 0x201c || code === 0x2018) continue
    const top = titledAbove(table, line, first)
    const open = line === first || (table.gap[line] as number) > 0 || met.at(-1)?.end === line || isRow(table, line - 1) || top < line
    if (!open) continue
    const text = lineText(table, line)
    const read: ReturnType<typeof readHeading> = readHeading(text) ?? readCounter(text)
    if (!read) continue
    const closed = line + 1 >= last || (table.gap[line + 1] as number) > 0 || isRow(table, line + 1) || read.style === 'lone' || isLabel(table, line + 1)
    const below = line + 1 < last && table.gap[line + 1] === 0 ? lineText(table, line + 1) : ''
    // A title may stand in the line below, without a blank one between.
    const hasTitle = !closed && read.title === undefined && isTitleLike(below) && below.length < 70 && (line + 2 >= last || (table.gap[line + 2] as number) > 0)
    const indented = !closed && indentOf(table, line) >= 8 && indentOf(table, line) > indentOf(table, line + 1) + 4
    const strong = read.style.startsWith('word') || read.style.startsWith('east') || read.style.startsWith('titled') || read.style.startsWith('before')
    const whole = read.title === undefined || isTitleLike(text.slice(read.title[0], read.title[1]))
    const flows = !closed && (below === '' || below[0] === below[0]?.toLowerCase() || readHeading(below) !== undefined)
    if (!closed && !hasTitle && !indented && !(strong && whole && !flows && text.length < 60 && (table.gap[line] as number) > 0)) continue
    const title: Span | undefined = read.title ? [read.title[0] + from, read.title[1] + from] : hasTitle ? lineSpan(table, line + 1) : undefined
    const end = hasTitle ? line + 2 : line + 1
    met.push({ line: top, end, at: lineSpan(table, top, end - 1), style: read.style, level: read.level, ...(read.number !== undefined && { number: read.number }), ...(title && { title }), chapter: true })
    if (hasTitle) line += 1
  }
  return withoutList(consistent(withoutContents(met, table), last))
}

const byLine = /^\W{0,4}(?:by|von|par|por|di|da)\s\p{Lu}/iu

/** The first of the lines that repeat the story's title and author right above a chapter's number; the number's own line where none do. */
function titledAbove(table: LineTable, line: number, first: number): number {
  const top = line - 2
  const isShort = (at: number): boolean => lineLength(table, at) <= 70
  if (top < first || table.gap[line] !== 0 || table.gap[line - 1] !== 0 || (top > first && table.gap[top] === 0) || !isShort(top) || !isShort(line - 1)) return line
  return byLine.test(lineText(table, line - 1)) && isTitleLike(lineText(table, top)) ? top : line
}

/** Whether a line is a chapter's own label, which is no title: "Rating: R". */
function isLabel({ text, from, to }: LineTable, line: number): boolean {
  const read = readLabelLine(text, from[line] as number, to[line] as number)
  return read?.separator === 'colon' && !read.label.weak && read.valueAt[1] > read.valueAt[0]
}

/** Whether a line holds neither letter nor digit. */
export function isRow(table: LineTable, line: number): boolean {
  const from = table.from[line] as number
  const to = Math.min(table.to[line] as number, from + 40)
  let isAscii = true
  for (let at = from; at < to; at += 1) {
    const code = table.text.charCodeAt(at)
    if (isAsciiLetter(code) || (code > 47 && code < 58)) return false
    if (code > 127) isAscii = false
  }
  return isAscii || !/[\p{L}\p{N}]/u.test(table.text.slice(from, to))
}

/** Three or more headings that follow each other without prose are a table of contents, and not chapters. */
function withoutContents(met: readonly Heading[], table: LineTable): Heading[] {
  const kept: Heading[] = []
  for (let at = 0; at < met.length; ) {
    let end = at + 1
    while (end < met.length && (met[end] as Heading).line - (met[end - 1] as Heading).end < 1) end += 1
    const run = met.slice(at, end)
    const sameStyle = run.length >= 3 && run.filter(({ style }) => style === run.at(-1)?.style || style === run[0]?.style).length >= run.length - 1
    // The last of a run in which numbers grow may be a true heading whose number falls back: "… XII. | I".
    if (!sameStyle) kept.push(...run)
    else {
      const tail = run.at(-1) as Heading
      const before = run.at(-2) as Heading
      if (tail.number !== undefined && before.number !== undefined && tail.number < before.number) kept.push(tail)
      else if ((table.gap[tail.line] as number) > 3 && tail.number === 1) kept.push(tail)
    }
    at = end
  }
  return kept
}

/** A sequence that is run through once in a few lines and then again in full: the first is a table of contents with words between. */
function withoutList(met: readonly Heading[]): Heading[] {
  const dropped = new Set<Heading>()
  for (const style of new Set(met.map((heading) => heading.style))) {
    const group = met.filter((heading) => heading.style === style && heading.number !== undefined)
    const again = group.findIndex((heading, at) => at > 1 && (heading.number as number) <= 1 && (group[at - 1]?.number as number) > 1)
    if (again < 2) continue
    const length = (first: number, last: number): number => (group[last] as Heading).at[0] - (group[first] as Heading).at[0]
    const rest = group.length - again
    if (rest >= again - 1 && length(0, again - 1) * 12 < length(again, Math.min(group.length, again * 2) - 1)) for (const heading of group.slice(0, again)) dropped.add(heading)
  }
  return met.filter((heading) => !dropped.has(heading))
}

/** Bare numbers count only as a sequence; words count as they stand. */
function consistent(met: readonly Heading[], last: number): Heading[] {
  const chains = new Map<string, Set<Heading>>()
  for (const style of new Set(met.map((heading) => heading.style))) {
    if (!style.startsWith('bare') && !style.startsWith('numbered')) continue
    const group = met.filter((heading) => heading.style === style)
    const chain: Heading[] = []
    let next = group[0]?.number === 2 && (group[0].line ?? 0) > 20 ? 2 : 1
    for (const heading of group) {
      if (heading.number === next) { chain.push(heading); next += 1 } else if (heading.number === 1 && next > 2) { chain.push(heading); next = 2 } else if (heading.number !== undefined && heading.number > next && heading.number <= next + 2 && chain.length >= 2) { chain.push(heading); next = heading.number + 1 }
    }
    if (chain.length >= 2) chains.set(style, new Set(chain))
  }
  const isBare = ({ style }: Heading): boolean => style.startsWith('bare') || style.startsWith('numbered')
  // Numerals below books or parts are their chapters; below chapters they are sections.
  const counted = met.filter((heading) => !isBare(heading) && heading.number !== undefined && heading.level === 3).length
  const deepest = met.some(({ level }) => level === 3) ? 3 : 4
  return met.filter((heading) => heading.line < last && (!isBare(heading) || chains.get(heading.style)?.has(heading))).map((heading) => ({ ...heading, chapter: isBare(heading) ? counted < 2 : heading.level <= deepest }))
}
