import type { Block, BlockKind } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isBlank } from './line-table.ts'

/** The lines of a block, blanks at both ends left out. */
export function linesIn(text: string, [from, to]: Span): Span[] {
  const lines: Span[] = []
  for (let start = from; start < to; ) {
    let end = text.indexOf('\n', start)
    if (end < 0 || end > to) end = to
    let first = start
    while (first < end && isBlank(text.charCodeAt(first))) first += 1
    let last = end
    while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1
    if (last > first) lines.push([first, last])
    start = end + 1
  }
  return lines
}

/** The first line of a block, of at most 200 characters. */
export function firstLine(text: string, [from, to]: Span): string {
  const words = text.slice(from, Math.min(to, from + 200))
  const end = words.indexOf('\n')
  return (end < 0 ? words : words.slice(0, end)).trimEnd()
}

/** A block for every line of one. */
export function lineByLine(text: string, block: Block, kind: BlockKind): Block[] {
  return linesIn(text, block.at).map((at) => ({ ...block, kind, at }))
}

/** How many columns the lines of a block are indented by, all of them; a tab goes to the next multiple of eight. */
export function marginOf(text: string, { at }: Block): number {
  let least = 80
  for (const [first] of linesIn(text, at)) {
    let start = first
    while (start > 0 && text.charCodeAt(start - 1) !== 10) start -= 1
    let columns = 0
    for (let index = start; index < first; index += 1) columns = text.charCodeAt(index) === 9 ? (columns >> 3 << 3) + 8 : columns + 1
    least = Math.min(least, columns)
    if (least === 0) break
  }
  return least
}
