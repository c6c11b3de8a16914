import type { Block, BlockKind } from '../model/reading.ts'
import type { Heading } from './chapters.ts'
import { chunkEnd, indentOf, isBreakLine, type LineTable } from './line-table.ts'

/**
 * How a text shows where paragraphs end, decided once from the statistics of its lines.
 * `lines`: each line is a paragraph. `indent`: the first line is indented. `short`: only a short last line tells.
 * `blank`: nothing but blank lines. `doubled`: every line is followed by a blank one. `script`: a speaker's name begins one.
 */
export type Layout = {
  readonly marks: 'lines' | 'indent' | 'short' | 'blank' | 'doubled' | 'script'
  /** Characters in a full line: the 95th hundredth of the lengths; 0 where lines are not wrapped. */
  readonly width: number
  /** Columns that lines are indented by when they begin nothing: 0 nearly always. */
  readonly base: number
  /** Wrapped a second time: a long line, then one to three words, all through. */
  readonly comb: boolean
}

const quotes = '"“”\'‘’«»„‹›*_)]'

/** Whether the line ends as a sentence does: a stop, perhaps in quotation marks. */
function endsSentence({ text, from, to }: LineTable, at: number): boolean {
  let last = (to[at] as number) - 1
  const first = from[at] as number
  while (last > first && quotes.includes(text[last] as string)) last -= 1
  return '.!?:…。！？」』—-'.includes(text[last] as string)
}

function lengthOf({ from, to }: LineTable, at: number): number {
  return (to[at] as number) - (from[at] as number)
}

function firstWordLength({ text, from, to }: LineTable, at: number): number {
  const start = from[at] as number
  const end = to[at] as number
  let next = start
  while (next < end && text.charCodeAt(next) > 32) next += 1
  return next - start
}

function startsLower({ text, from }: LineTable, at: number): boolean {
  const char = text[from[at] as number] as string
  return char !== char.toUpperCase()
}

/** Whether the line is `Name: speech`, as in a script: one to three capitalised words before the colon. */
export function isSpeech({ text, from, to }: LineTable, at: number): boolean {
  const start = from[at] as number
  const limit = Math.min(to[at] as number, start + 29)
  let colon = start
  while (colon < limit && text.charCodeAt(colon) !== 58) colon += 1
  if (colon === limit || colon - start < 2) return false
  let words = 0
  let inWord = false
  for (let index = start; index < colon; index += 1) {
    const char = text[index] as string
    if (char === ' ') { inWord = false; continue }
    if (char === '(' && words > 0) return true
    const letter = char.toLowerCase() !== char.toUpperCase()
    if (!letter && !"'’.-_*".includes(char) && !(char >= '0' && char <= '9' && words > 0)) return false
    if (!inWord) {
      if (letter && char !== char.toUpperCase()) return false
      words += 1
      inWord = true
    }
  }
  return words >= 1 && words <= 3
}

/** Decides a stretch's layout; `first` and `last` are line numbers, `last` not included. */
export function layoutOf(table: LineTable, first: number, last: number): Layout {
  const lines = last - first
  if (lines < 2) return { marks: 'blank', width: 0, base: 0, comb: false }
  const lengths = new Int32Array(1024)
  const columns = new Int32Array(41)
  let chars = 0
  let longChars = 0
  let gaps = 0
  let doubled = 0
  let speeches = 0
  let indents = 0
  let indentsAfterStop = 0
  let joined = 0
  let runOn = 0
  let teeth = 0
  let previousIndent = 0
  for (let at = first; at < last; at += 1) {
    const length = lengthOf(table, at)
    chars += length
    if (length > 110) longChars += length
    lengths[Math.min(length, 1023)] = (lengths[Math.min(length, 1023)] as number) + 1
    if (isSpeech(table, at)) speeches += 1
    const indent = indentOf(table, at)
    columns[Math.min(indent, 40)] = (columns[Math.min(indent, 40)] as number) + 1
    if (at > first) {
      if (table.gap[at] === 0) {
        joined += 1
        if (indent > previousIndent) { indents += 1; if (endsSentence(table, at - 1)) indentsAfterStop += 1 }
        if (length <= 24 && lengthOf(table, at - 1) >= 48 && !endsSentence(table, at - 1)) teeth += 1
      } else {
        gaps += 1
        if (table.gap[at] === 1 && !endsSentence(table, at - 1) && startsLower(table, at)) doubled += 1
      }
      if (table.gap[at] === 0 && startsLower(table, at) && !endsSentence(table, at - 1)) runOn += 1
    }
    previousIndent = indent
  }
  let width = 0
  for (let seen = 0; width < 1023; width += 1) { seen += lengths[width] as number; if (seen >= lines * 0.95) break }
  let base = 0
  while (base < 40 && (columns[base] as number) * 10 < lines) base += 1
  if (base === 40) base = 0
  const comb = teeth > 4 && teeth * 4 > joined
  if (speeches * 10 >= lines * 3 && speeches >= 6) return { marks: 'script', width, base, comb }
  if (longChars * 10 > chars * 6) return { marks: 'lines', width: 0, base, comb: false }
  if (gaps > 8 && doubled * 4 > gaps) return { marks: 'doubled', width, base, comb }
  if (indents >= 2 && indents * 50 >= joined && indentsAfterStop * 10 >= indents * 7 && indents * 10 <= joined * 9) return { marks: 'indent', width, base, comb }
  // Blank lines divide, and the chunks between them are of a paragraph's size: nothing else is needed.
  if (gaps > 0 && lines / (gaps + 1) < 9) return { marks: 'blank', width, base, comb }
  // Hardly a line runs on into the next: each is a paragraph of its own.
  if (joined > 0 && runOn * 20 < joined) return { marks: 'lines', width: 0, base, comb: false }
  return { marks: 'short', width, base, comb }
}

/** Whether a new paragraph begins with line `at`, which follows the line before it without a blank one. */
function begins(table: LineTable, at: number, layout: Layout, indent: number, before: number): boolean {
  const length = lengthOf(table, at - 1)
  if (layout.marks === 'lines') return true
  // Half wrapped, half not: a line far beyond the width is a paragraph in itself.
  if (layout.width > 0 && layout.width < 110 && length > 2 * layout.width) return true
  if (layout.marks === 'script') return isSpeech(table, at) || '(['.includes(table.text[table.from[at] as number] as string)
  if (layout.marks === 'indent') return (indent > before || indent > layout.base + 1) && (endsSentence(table, at - 1) || length + 1 + firstWordLength(table, at) <= layout.width - 2)
  if (layout.marks !== 'short') return false
  if (!endsSentence(table, at - 1) || startsLower(table, at)) return false
  if (layout.comb) {
    // A tooth belongs to the long line above it; a short line that follows a tooth is a last line.
    return length < layout.width * 0.75 && (at < 2 || table.gap[at - 1] !== 0 || lengthOf(table, at - 2) < layout.width * 0.75)
  }
  // A full line that ends a sentence may end a paragraph too: where speech follows it does, nine times of ten.
  return '"“«„'.includes(table.text[table.from[at] as number] as string) || length + 1 + firstWordLength(table, at) <= layout.width - 2
}

/** Whether a third of the line is glyphs, neither letters nor the marks of ordinary prose. Lines that begin with a word are not looked at. */
function isDrawn(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from)
  if ((first > 96 && first < 123) || (first > 64 && first < 91) || first === 34 || first === 0x201c) return false
  let glyphs = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 128 ? code > 32 && !(code > 96 && code < 123) && !(code > 64 && code < 91) && !(code > 47 && code < 58) && code !== 34 && code !== 39 && code !== 44 && code !== 46 : code >= 0x2500 && code < 0x2600) glyphs += 1
  }
  return glyphs * 3 > to - from
}

/** Whether four blanks stand in a row inside the line, as between the columns of a table. */
function hasHole(text: string, from: number, to: number): boolean {
  for (let at = from + 3; at < to; at += 4) {
    if (text.charCodeAt(at) !== 32) continue
    let start = at
    while (text.charCodeAt(start - 1) === 32) start -= 1
    let end = at
    while (text.charCodeAt(end) === 32) end += 1
    if (end - start >= 4) return true
  }
  return false
}

/** Lines set line by line: short, ragged, and each beginning anew (verse), or drawn (boxes, tables, glyph pictures). */
function setKind(table: LineTable, start: number, end: number, layout: Layout): BlockKind | undefined {
  if (end - start < 2) return undefined
  const full = layout.width > 0 ? Math.min(layout.width, 80) : 72
  let longest = 0
  let capitals = 0
  let fits = 0
  let drawn = 0
  let holes = 0
  let stops = 0
  for (let at = start; at < end; at += 1) {
    const from = table.from[at] as number
    const to = table.to[at] as number
    const length = to - from
    longest = Math.max(longest, length)
    if (!startsLower(table, at)) capitals += 1
    if (at + 1 < end && length + 1 + firstWordLength(table, at + 1) <= full - 6) fits += 1
    if (endsSentence(table, at)) stops += 1
    if (isDrawn(table.text, from, Math.min(to, from + 200))) drawn += 1
    if (hasHole(table.text, from, Math.min(to, from + 200))) holes += 1
  }
  const lines = end - start
  if (lines >= 3 && (drawn * 2 >= lines || holes * 3 >= lines * 2)) return 'preformatted'
  // Prose that is wrapped fills its lines; where the next word would have fitted nearly every time, the line ends are meant.
  if (longest <= full * 0.8 && fits >= lines - 1 - Math.floor(lines / 8) && capitals * 3 >= lines * 2 && (lines > 2 || stops < lines)) return 'verse'
  return undefined
}

/** How many blank lines in a row are a break between scenes; 0 where blank lines are used for too much to say. */
function wideGap(table: LineTable, first: number, last: number, layout: Layout): number {
  let any = 0
  let wide = 0
  for (let at = first + 1; at < last; at += 1) {
    if ((table.gap[at] as number) > 0) any += 1
    if ((table.gap[at] as number) >= 3) wide += 1
  }
  // Where paragraphs show by indents or line ends, blank lines are rare, and say something.
  if ((layout.marks === 'indent' || layout.marks === 'lines') && any > 0 && any * 10 <= last - first) return 1
  return wide > 0 && wide * 12 <= any ? 3 : 0
}

/** Divides lines `[first, last)` into blocks. Every line lies in exactly one. */
export function blocksOf(table: LineTable, first: number, last: number, headings: readonly Heading[]): Block[] {
  const layout = layoutOf(table, first, last)
  const blocks: Block[] = []
  const add = (kind: BlockKind, start: number, end: number): void => {
    blocks.push({ kind, at: [table.from[start] as number, table.to[end - 1] as number] })
  }
  const wide = wideGap(table, first, last, layout)
  let next = 0
  for (let at = first; at < last; ) {
    const before = blocks.at(-1)?.kind
    // A blank line, or more of them than elsewhere, may be all that divides two scenes.
    if (wide > 0 && at > first && (table.gap[at] as number) >= wide && before !== 'heading' && before !== 'scene-break' && headings[next]?.line !== at && !isBreakLine(table, at)) {
      const end = table.text.indexOf('\n', table.to[at - 1] as number)
      blocks.push({ kind: 'scene-break', at: [end + 1, end + 2] })
    }
    const heading = headings[next]
    if (heading?.line === at) {
      blocks.push({ kind: 'heading', at: heading.at, level: heading.level })
      at = heading.end
      next += 1
      continue
    }
    const isHeading = (line: number): boolean => heading?.line === line
    if (isBreakLine(table, at)) {
      // The upper edge of a box is no break.
      const end = chunkEnd(table, at, Math.min(last, at + 61))
      if (end - at >= 3 && end - at < 60 && setKind(table, at, end, layout) === 'preformatted') { add('preformatted', at, end); at = end; continue }
      add('scene-break', at, at + 1); at += 1; continue }
    let end = at + 1
    const joins = (line: number): boolean => table.gap[line] === 0 || (layout.marks === 'doubled' && table.gap[line] === 1 && !endsSentence(table, line - 1))
    while (end < last && joins(end) && !isHeading(end) && !(lengthOf(table, end) < 90 && isBreakLine(table, end))) end += 1
    const set = layout.marks === 'script' || (layout.marks === 'lines' && table.gap[at] === 0 && at > first) || (layout.marks === 'short') ? undefined : setKind(table, at, end, layout)
    if (set) { add(set, at, end); at = end; continue }
    let start = at
    let indentBefore = indentOf(table, at)
    for (let line = at + 1; line < end; line += 1) {
      const indent = indentOf(table, line)
      if (begins(table, line, layout, indent, indentBefore)) { add('paragraph', start, line); start = line }
      indentBefore = indent
    }
    add('paragraph', start, end)
    at = end
  }
  return blocks
}

