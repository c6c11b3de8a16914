import { isSpace } from './chars.ts'

/** The lines of a stretch of text, as columns of numbers: one entry a line. */
type Lines = {
  readonly count: number
  /** Where the line starts, in the whole text. */
  readonly starts: Int32Array
  /** Where it ends, before its line end. */
  readonly ends: Int32Array
  /** Where its words begin: the first character that is not white space; `ends` for a blank line. */
  readonly firsts: Int32Array
  /** Where its words end: behind the last character that is not white space; `firsts` for a blank line. */
  readonly lasts: Int32Array
  /** Columns of white space before the first word, a tab counted to the next multiple of eight. 0 for a blank line. */
  readonly indents: Int32Array
}

/** Measures the lines of `text` from `start` to `end`. A line end at the very end opens no further line. */
export function linesOf(text: string, start = 0, end = text.length): Lines {
  let count = 0
  for (let at = start; at < end; count++) {
    const next = text.indexOf('\n', at)
    at = next < 0 || next >= end ? end : next + 1
  }
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const firsts = new Int32Array(count)
  const lasts = new Int32Array(count)
  const indents = new Int32Array(count)
  for (let line = 0, at = start; line < count; line++) {
    const next = text.indexOf('\n', at)
    const stop = next < 0 || next >= end ? end : next
    let first = at
    let column = 0
    for (; first < stop; first++) {
      const code = text.charCodeAt(first)
      if (code === 9) column += 8 - (column % 8)
      else if (code === 0x3000) column += 2
      else if (isSpace(code)) column++
      else break
    }
    let last = stop
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--
    starts[line] = at
    ends[line] = stop
    firsts[line] = first
    lasts[line] = last
    indents[line] = last > first ? column : 0
    at = stop + 1
  }
  return { count, starts, ends, firsts, lasts, indents }
}
