import type { Block, BlockKind } from '../model/reading.ts'
import type { Heading } from './chapters.ts'
import { endsSentence, firstWordLength, isCue, isDirection, startsLower } from './line-shapes.ts'
import { chunkEnd, indentOf, isBreakLine, lineLength, lineSpan, type LineTable } from './line-table.ts'
import { isSmallVerse, setKind, stanzaEnd } from './set-lines.ts'
import { paragraphStarts } from './paragraphs-ends.ts'
import { withInscriptions } from './inscriptions.ts'
import { withLetters } from './letters.ts'

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
  /** Columns that a paragraph's first line is indented by, beyond the lines below it; 0 where it is not. */
  readonly step: number
  /** Wrapped a second time: a long line, then one to three words, all through. */
  readonly comb: boolean
}

/** Whether the line is `Name: speech`, as in a script: one to three capitalised words before the colon. */
export function isSpeech({ text, from, to }: LineTable, at: number): boolean {
  const start = from[at] as number
  const limit = Math.min(to[at] as number, start + 29)
  let words = 0
  let inWord = false
  for (let index = start; index < limit; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 58) return index - start >= 2 && words >= 1 && words <= 3
    if (code === 32) { inWord = false; continue }
    // What is in brackets behind a name may be anything.
    if (code === 40 && words > 0) return text.slice(index, limit).includes(':')
    const isLower = code > 96 && code < 123
    if (!isLower && !(code > 64 && code < 91)) {
      const char = text[index] as string
      const letter = code > 127 && char.toLowerCase() !== char.toUpperCase()
      if (!letter && !"'’.-_*".includes(char) && !(code > 47 && code < 58 && words > 0)) return false
      if (!inWord && letter && char !== char.toUpperCase()) return false
    } else if (isLower && !inWord) return false
    if (!inWord) { words += 1; inWord = true }
  }
  return false
}

/** A line of verse has hardly more characters. */
const widestVerse = 56

/** Decides a stretch's layout; `first` and `last` are line numbers, `last` not included. */
export function layoutOf(table: LineTable, first: number, last: number): Layout {
  const lines = last - first
  if (lines < 2) return { marks: 'blank', width: 0, base: 0, step: 0, comb: false }
  const lengths = new Int32Array(1024)
  const columns = new Int32Array(41)
  const firsts = new Int32Array(41)
  let chars = 0
  let longChars = 0
  let gaps = 0
  let doubled = 0
  let speeches = 0
  let indents = 0
  let indentsAfterStop = 0
  let joined = 0
  let open = 0
  let runOn = 0
  let teeth = 0
  let lastsApart = 0
  let lastsJoined = 0
  let previousIndent = 0
  for (let at = first; at < last; at += 1) {
    const length = lineLength(table, at)
    chars += length
    if (length > 110) longChars += length
    lengths[Math.min(length, 1023)] = (lengths[Math.min(length, 1023)] as number) + 1
    if (isSpeech(table, at)) speeches += 1
    const indent = indentOf(table, at)
    columns[Math.min(indent, 40)] = (columns[Math.min(indent, 40)] as number) + 1
    if (at > first) {
      const stops = endsSentence(table, at - 1)
      // A paragraph's last line, by its shortness; a comb's teeth are shorter still.
      if (stops && lineLength(table, at - 1) > 24 && lineLength(table, at - 1) <= 44) {
        if (table.gap[at] === 0) lastsJoined += 1
        else lastsApart += 1
      }
      if (table.gap[at] === 0) {
        joined += 1
        if (indent < previousIndent) firsts[Math.min(previousIndent, 40)] = (firsts[Math.min(previousIndent, 40)] as number) + 1
        if (indent > previousIndent) { indents += 1; if (stops) indentsAfterStop += 1 }
        if (length <= 24 && lineLength(table, at - 1) >= 48 && !stops) teeth += 1
        if (!stops) open += 1
        if (!stops && startsLower(table, at)) runOn += 1
      } else {
        gaps += 1
        if (table.gap[at] === 1 && !stops && startsLower(table, at)) doubled += 1
      }
    }
    previousIndent = indent
  }
  let width = 0
  for (let seen = 0; width < 1023; width += 1) { seen += lengths[width] as number; if (seen >= lines * 0.95) break }
  let base = 0
  while (base < 40 && (columns[base] as number) * 10 < lines) base += 1
  if (base === 40) base = 0
  const most = Math.max(...firsts.subarray(0, 40))
  const step = most >= 3 ? firsts.indexOf(most) : 0
  const comb = teeth > 4 && teeth * 4 > joined
  if (speeches * 10 >= lines * 3 && speeches >= 6) return { marks: 'script', width, base, step, comb }
  if (longChars * 10 > chars * 6) return { marks: 'lines', width: 0, base, step, comb: false }
  // All of it is verse: short lines that begin anew in the middle of sentences. A poem is its own full width, and says nothing of how wide prose would be.
  if (width <= widestVerse && open >= 4 && open * 3 >= joined && joined * 2 >= lines && (runOn * 6 <= open || isSmallVerse(table, first, last, width)) && /\p{Ll}{2}/u.test(table.text.slice(table.from[first], table.to[Math.min(last, first + 20) - 1]))) return { marks: 'blank', width: 0, base, step: 0, comb: false }
  if (gaps > 8 && doubled * 4 > gaps) return { marks: 'doubled', width, base, step, comb }
  if (indents >= 2 && indents * 50 >= joined && indentsAfterStop * 10 >= indents * 7 && indents * 10 <= joined * 9) return { marks: 'indent', width, base, step, comb }
  // Blank lines divide, and the chunks between them are of a paragraph's size: nothing else is needed.
  if (gaps > 0 && (lines / (gaps + 1) < 9 || (lastsApart >= 5 && lastsJoined * 20 < lastsApart))) return { marks: 'blank', width, base, step, comb }
  // Hardly a line runs on into the next: each is a paragraph of its own.
  if (joined > 0 && runOn * 20 < joined) return { marks: 'lines', width: 0, base, step, comb: false }
  return { marks: 'short', width, base, step, comb }
}

/** Whether a new paragraph begins with line `at`, which follows the line before it without a blank one. */
function begins(table: LineTable, at: number, layout: Layout, indent: number, before: number, told: boolean): boolean {
  const length = lineLength(table, at - 1)
  if (layout.marks === 'lines') return true
  // Half wrapped, half not: a line far beyond the width is a paragraph in itself.
  if (layout.width > 0 && layout.width < 110 && length > 2 * layout.width) return true
  if (layout.marks === 'script') return isSpeech(table, at) || '(['.includes(table.text[table.from[at] as number] as string)
  if (layout.marks === 'indent') return (indent > before || indent > layout.base + 1) && (endsSentence(table, at - 1) || length + 1 + firstWordLength(table, at) <= layout.width - 2)
  return layout.marks === 'short' && told
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

const setApart: ReadonlySet<BlockKind | undefined> = new Set(['verse', 'quotation', 'preformatted'])

/** The blank line above a stanza or a letter, or below it, belongs to it, and divides no scenes. */
function withoutGaps(text: string, blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind, at }, index) => kind !== 'scene-break' || !(setApart.has(blocks[index - 1]?.kind) || setApart.has(blocks[index + 1]?.kind)) || text.slice(...at).trim() !== '')
}

/**
 * The lines with one blank line less before each, where nearly all have one; undefined where they do not. What divides paragraphs then shows as it does elsewhere.
 * Three lines and more that have none between them, a box or a list, keep the one above and the one below.
 */
function undoubled(table: LineTable, first: number, last: number): LineTable | undefined {
  let joined = 0
  for (let at = first + 1; at < last; at += 1) if (table.gap[at] === 0) joined += 1
  if (joined * 10 >= last - first) return undefined
  const gap = table.gap.map((each) => Math.max(0, each - 1))
  for (let at = first; at < last; ) {
    const end = chunkEnd(table, at, last)
    if (end - at >= 3) for (const edge of [at, end]) if (edge > first && edge < last) gap[edge] = table.gap[edge] as number
    at = end
  }
  return { ...table, gap }
}

/** Divides lines `[first, last)` into blocks. Every line lies in exactly one. */
export function blocksOf(table: LineTable, first: number, last: number, headings: readonly Heading[]): Block[] {
  const layout = layoutOf(table, first, last)
  const single = layout.marks === 'doubled' ? undoubled(table, first, last) : undefined
  if (single) return blocksOf(single, first, last, headings)
  const blocks: Block[] = []
  const add = (kind: BlockKind, start: number, end: number): void => {
    blocks.push({ kind, at: lineSpan(table, start, end - 1) })
  }
  // A cue, what is in brackets below it, and the speech: a paragraph each.
  const addCue = (cue: number, end: number): number => {
    add('paragraph', cue, cue + 1)
    let start = cue + 1
    while (start < end && isDirection(table, start)) { add('paragraph', start, start + 1); start += 1 }
    if (start < end) add('paragraph', start, end)
    return end
  }
  const wide = wideGap(table, first, last, layout)
  const starts = layout.marks === 'short' ? paragraphStarts(table, first, last, layout.comb) : undefined
  const margin = layout.marks === 'script' ? Infinity : layout.base + layout.step + 2
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
    while (end < last && joins(end) && !isHeading(end) && !(lineLength(table, end) < 90 && isBreakLine(table, end))) end += 1
    const set = layout.marks === 'script' || isCue(table, at) || (layout.marks === 'lines' && table.gap[at] === 0 && at > first) || (layout.marks === 'short') ? undefined : setKind(table, at, end, layout)
    if (set) { add(set, at, end); at = end; continue }
    let start = at
    let indentBefore = indentOf(table, at)
    if (isCue(table, at)) { at = addCue(at, end); continue }
    const opening = indentBefore > margin ? stanzaEnd(table, at, end, layout) : at
    if (opening > at) { add('verse', at, opening); at = opening; continue }
    for (let line = at + 1; line < end; line += 1) {
      const indent = indentOf(table, line)
      const stanza = indent > margin ? stanzaEnd(table, line, end, layout) : line
      if (stanza > line) {
        add('paragraph', start, line)
        add('verse', line, stanza)
        if (stanza === end) { start = end; break }
        start = line = stanza
        indentBefore = indentOf(table, start)
        continue
      }
      if (begins(table, line, layout, indent, indentBefore, starts?.[line - first] === 1)) { add('paragraph', start, line); start = line }
      indentBefore = indent
    }
    if (start < end) add('paragraph', start, end)
    at = end
  }
  const apart = withLetters(table.text, withoutGaps(table.text, blocks), layout.step)
  return withoutGaps(table.text, withInscriptions(table.text, apart))
}

