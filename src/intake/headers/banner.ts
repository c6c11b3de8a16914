import { chunkEnd, type LineTable } from '../line-table.ts'

/** The line after a banner that begins at `line`: a box or picture of glyphs, as bulletin boards put round their files; `line` where there is none. */
export function bannerEnd(table: LineTable, line: number, end: number): number {
  const stop = Math.min(chunkEnd(table, line, end), line + 40)
  let drawn = 0
  for (let at = line; at < stop; at += 1) if (isDrawn(table, at)) drawn += 1
  return stop - line >= 2 && drawn * 5 >= (stop - line) * 4 ? stop : line
}

/** Whether a line is drawn: framed left and right by the same glyph, or half of it box drawing, shading or rules. */
function isDrawn({ text, from, to }: LineTable, line: number): boolean {
  const start = from[line] as number
  const end = to[line] as number
  if (end - start < 16 || end - start > 200) return false
  const first = text[start] as string
  if (first === text[end - 1] && '|\u2551\u2502*#+:\u2588'.includes(first)) return true
  let glyphs = 0
  let letters = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if ((code >= 0x2500 && code < 0x25a0) || '=-*#+_~|/\\'.includes(text[at] as string)) glyphs += 1
    else if (code > 32) letters += 1
  }
  return glyphs > letters
}
