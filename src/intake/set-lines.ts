import type { BlockKind } from '../model/reading.ts'
import { endsSentence, firstWordLength, startsLower } from './line-shapes.ts'
import { indentOf, lineLength, type LineTable } from './line-table.ts'
import type { Layout } from './paragraphs.ts'

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

/** Whether the mark opens speech. */
function isOpening(code: number): boolean {
  return code < 128 ? code === 34 || code === 45 : '“„«–—•'.includes(String.fromCharCode(code))
}

/** Whether every line is indented otherwise than the one above it. */
function alternates(table: LineTable, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if (indentOf(table, at) === indentOf(table, at - 1)) return false
  return true
}

/** Whether hardly a line begins with a capital, and most end where the next word would have fitted: verse in small letters. Wrapped prose fills its lines. */
export function isSmallVerse(table: LineTable, start: number, end: number, width: number): boolean {
  let [small, joined, fits] = [0, 0, 0]
  for (let at = start; at < end; at += 1) {
    if (startsLower(table, at)) small += 1
    if (at === start || table.gap[at] !== 0) continue
    joined += 1
    if (lineLength(table, at - 1) + 1 + firstWordLength(table, at) <= width) fits += 1
  }
  return small * 10 >= (end - start) * 9 && fits * 10 >= joined * 7
}

/**
 * Lines set line by line: short, ragged, and each beginning anew (verse), or drawn (boxes, tables, glyph pictures).
 */
export function setKind(table: LineTable, start: number, end: number, layout: Layout): BlockKind | undefined {
  if (end - start < 2) return undefined
  const full = layout.width > 0 ? Math.min(layout.width, 80) : 72
  let longest = 0
  let capitals = 0
  let fits = 0
  let drawn = 0
  let holes = 0
  let stops = 0
  let speeches = 0
  for (let at = start; at < end; at += 1) {
    const from = table.from[at] as number
    const to = table.to[at] as number
    const length = to - from
    longest = Math.max(longest, length)
    if (!startsLower(table, at)) capitals += 1
    if (at + 1 < end && length + 1 + firstWordLength(table, at + 1) <= full - 6) fits += 1
    if (endsSentence(table, at)) stops += 1
    if (isOpening(table.text.charCodeAt(from))) speeches += 1
    if (isDrawn(table.text, from, Math.min(to, from + 200))) drawn += 1
    if (hasHole(table.text, from, Math.min(to, from + 200))) holes += 1
  }
  const lines = end - start
  // Short lines of speech are paragraphs, whatever they look like.
  if (speeches * 2 > lines) return undefined
  if (lines >= 3 && (drawn * 2 >= lines || holes * 3 >= lines * 2)) return 'preformatted'
  // Two lines are little to go by: a paragraph's two look the same where the second one is short.
  if (lines === 2 && longest > full * 0.65 && indentOf(table, start) <= layout.base + layout.step + 2 && indentOf(table, start + 1) <= indentOf(table, start)) return undefined
  // Prose that is wrapped fills its lines; where the next word would have fitted nearly every time, the line ends are meant.
  const isShort = fits >= lines - 1 - Math.floor(lines / 8)
  // Small letters too, where every other line stands further in.
  if (lines >= 4 && longest <= full * 0.6 && isShort && alternates(table, start, end)) return 'verse'
  if (longest <= full * 0.8 && isShort && (capitals * 3 >= lines * 2 || (lines > 2 && isSmallVerse(table, start, end, longest))) && (lines > 2 || stops < lines)) return 'verse'
  return undefined
}

/**
 * The line behind a stanza that begins with line `at`: two lines or more that stand further in than paragraphs begin, short, each beginning anew.
 *
 * @param end the line behind the last that may belong to it
 * @returns `at` where no stanza begins
 */
export function stanzaEnd(table: LineTable, at: number, end: number, layout: Layout): number {
  const margin = layout.base + layout.step + 2
  const full = layout.width > 0 ? Math.min(layout.width, 80) : 72
  let stop = at
  let capitals = 0
  while (stop < end && indentOf(table, stop) > margin && lineLength(table, stop) <= full * 0.8) {
    if (!startsLower(table, stop)) capitals += 1
    stop += 1
  }
  return stop - at >= 2 && capitals * 3 >= (stop - at) * 2 ? stop : at
}
