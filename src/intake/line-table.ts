import type { Span } from '../model/span.ts'
import { isSceneBreak } from '../text/scene-breaks.ts'

/**
 * The lines of a text that hold something, by number. `from` and `to` bound what a line holds (blanks at both ends left out);
 * `gap` counts the blank lines before it. Blank is what `\s` is, and nothing else: every other character lies in some line.
 */
export type LineTable = { readonly text: string; readonly count: number; readonly from: Int32Array; readonly to: Int32Array; readonly gap: Int32Array }

/** Whether a UTF-16 unit is white space. */
export function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
}

/** Measures the lines of a text, or of a span of it. Linear, and two passes over line ends only where lines are long. */
export function lineTable(text: string, span: Span = [0, text.length]): LineTable {
  let capacity = 1
  for (let at = text.indexOf('\n', span[0]); at >= 0 && at < span[1]; at = text.indexOf('\n', at + 1)) capacity += 1
  const from = new Int32Array(capacity)
  const to = new Int32Array(capacity)
  const gap = new Int32Array(capacity)
  let count = 0
  let blanks = 0
  for (let start = span[0]; start < span[1]; ) {
    let end = text.indexOf('\n', start)
    if (end < 0 || end > span[1]) end = span[1]
    let first = start
    while (first < end && isBlank(text.charCodeAt(first))) first += 1
    if (first === end) blanks += 1
    else {
      let last = end
      while (isBlank(text.charCodeAt(last - 1))) last -= 1
      from[count] = first
      to[count] = last
      gap[count] = blanks
      count += 1
      blanks = 0
    }
    start = end + 1
  }
  return { text, count, from: from.subarray(0, count), to: to.subarray(0, count), gap: gap.subarray(0, count) }
}

/** Where lines `first` to `last` stand, from the first word to the last one; a line by itself where no other is told. */
export function lineSpan({ from, to }: LineTable, first: number, last = first): Span {
  return [from[first] as number, to[last] as number]
}

/** How many characters line `at` holds, blanks at both ends left out. */
export function lineLength({ from, to }: LineTable, at: number): number {
  return (to[at] as number) - (from[at] as number)
}

/** What line `at` holds. */
export function lineText({ text, from, to }: LineTable, at: number): string {
  return text.slice(from[at], to[at])
}

/** Letters that rows between scenes may begin with: `oOo`, `xXx`. */
const lettered = new Set([...'oOxXzZvVwWuU'].map((letter) => letter.charCodeAt(0)))

/** Whether line `at` divides scenes. Most lines begin with a word, and are not looked at further. */
export function isBreakLine({ text, from, to }: LineTable, at: number): boolean {
  const start = from[at] as number
  const end = to[at] as number
  let code = text.charCodeAt(start)
  // A quotation mark is a glyph of rows too.
  if (code === 34 || code === 39 || code === 0x201c || code === 0x2018) code = text.charCodeAt(start + 1)
  if (((code > 96 && code < 123) || (code > 64 && code < 91)) && (end - start > 60 || !lettered.has(code))) return false
  return isSceneBreak(text.slice(start, end))
}

/** How many columns line `at` is indented; a tab goes to the next multiple of eight. */
export function indentOf({ text, from }: LineTable, at: number): number {
  let start = from[at] as number
  while (start > 0 && text.charCodeAt(start - 1) !== 10) start -= 1
  let columns = 0
  for (let index = start; index < (from[at] as number); index += 1) columns = text.charCodeAt(index) === 9 ? (columns >> 3 << 3) + 8 : columns + 1
  return columns
}

/** The first line that begins at or after an offset. */
export function lineAt({ from, count }: LineTable, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((from[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The line after the last of the run of lines, without blank lines between, that `at` belongs to; not beyond `end`. */
export function chunkEnd({ gap }: LineTable, at: number, end: number): number {
  let next = at + 1
  while (next < end && gap[next] === 0) next += 1
  return next
}

/** The table without the lines that begin within one of the spans, which are in order, and with blanks for their words; what is left stands a blank line apart. */
export function withoutLines(table: LineTable, spans: readonly Span[]): LineTable {
  if (spans.length === 0) return table
  const kept: number[] = []
  let next = 0
  for (let line = 0; line < table.count; line += 1) {
    const start = table.from[line] as number
    while (next < spans.length && (spans[next] as Span)[1] <= start) next += 1
    const span = spans[next]
    if (!span || start < span[0]) kept.push(line)
  }
  return {
    text: blanked(table.text, spans),
    count: kept.length,
    from: Int32Array.from(kept, (line) => table.from[line] as number),
    to: Int32Array.from(kept, (line) => table.to[line] as number),
    gap: Int32Array.from(kept, (line, at) => (at > 0 && kept[at - 1] !== line - 1 ? Math.max(1, table.gap[line] as number) : (table.gap[line] as number))),
  }
}

/** A text with blanks for all that stands in the spans but its line ends: every offset stays what it was. */
function blanked(text: string, spans: readonly Span[]): string {
  let end = 0
  const pieces = spans.map(([from, to]) => {
    const piece = text.slice(end, from) + text.slice(Math.max(from, end), to).replace(/[^\n]/g, ' ')
    end = Math.max(end, to)
    return piece
  })
  return pieces.join('') + text.slice(end)
}
