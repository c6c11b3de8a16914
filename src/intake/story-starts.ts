// bounded: each pattern here meets a line of at most 140 characters.
import { fold } from '../text/fold.ts'
import { readHeading } from './chapters.ts'
import { gutenbergHead } from './headers/gutenberg.ts'
import { endMark } from './headers/notices.ts'
import { isTitleLine, readByLine } from './headers/title-page.ts'
import { indentOf, isBreakLine, lineLength, lineSpan, type LineTable, lineText } from './line-table.ts'

/** Characters of prose that a story of an anthology holds at least, and those of one that ends in an end mark, or that somebody else's follows below a row. */
const [least, leastClosed] = [1000, 300]
/** How far apart the blank lines, the row, the end mark stand that part two stories. */
const wide = 2

/** What stands above a line: nothing at all, a form feed, a row, an end mark; undefined for a line that simply follows. */
type Parting = 'top' | 'feed' | 'row' | 'end' | 'blank'

/** Where a story may begin; `isPlain`: what stands above it and who wrote it show that another one ended there. */
type Start = { readonly line: number; readonly isPlain: boolean }

/**
 * The first lines of stories that stand one after the other, each with a title page of its own (a title, and who wrote it), or each ended by
 * an end mark that the next one's title follows. Chapters, parts, the same title again and by-lines within a story begin none.
 *
 * @returns fewer than two lines where the text holds one story
 */
export function titlePageStarts(table: LineTable): number[] {
  const pages: Start[] = []
  const ended: Start[] = []
  const known = new Set<string>()
  let writer: string | undefined
  let ends = 0
  // A volume of a library of editions is one book; catalogues and licences stand behind its text.
  if (gutenbergHead(table, 0, table.count)) return []
  for (let line = 0; line < table.count; line += 1) {
    const length = lineLength(table, line)
    if (length > 100 || (line > 0 && table.gap[line] === 0 && !isBreakLine(table, line - 1) && !isFed(table, line))) continue
    if (length <= 40 && line > 0 && endMark(lineText(table, line)) === 'end') { ends += 1; continue }
    const parting = partingAbove(table, line)
    const whole = parting === undefined || parting === 'blank' ? undefined : titleByAt(table, line)
    // A form feed may have stood there: nothing but the looks of the first title page is left.
    if ((parting === undefined && (pages.length === 0 || looks(table, line) === '')) || (whole === undefined && !mayTitle(table, line))) continue
    if (parting === undefined && looks(table, line) !== looks(table, (pages[0] as Start).line)) continue
    const by = whole ?? bylineBelow(table, line)
    if (by !== undefined) {
      const key = fold(lineText(table, line)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
      if (known.has(key)) continue
      known.add(key)
      pages.push({ line, isPlain: parting === 'end' || parting === 'feed' || (parting === 'row' && writer !== undefined && by !== writer) })
      writer = by
    } else if (parting === 'end' && isApart(table, line)) ended.push({ line, isPlain: false })
  }
  const starts = far(table, pages)
  if (starts.length > 1) return starts
  // Each story has its end mark, the last one too: what follows a single mark may be anything.
  const all = far(table, [{ line: 0, isPlain: false }, ...ended.filter(({ line }) => line > 0)])
  return ended.length > 0 && ends >= all.length ? all : []
}

/** The lines of the starts that enough prose follows. */
function far(table: LineTable, starts: readonly Start[]): number[] {
  return starts.filter(({ line, isPlain }, at) => {
    const next = starts[at + 1]
    return (table.to[(next?.line ?? table.count) - 1] as number) - (table.from[line] as number) >= ((next ?? { isPlain }).isPlain ? leastClosed : least)
  }).map(({ line }) => line)
}

/** Whether a form feed stands above a line. */
function isFed(table: LineTable, line: number): boolean {
  return line > 0 && table.text.slice(table.to[line - 1], table.from[line]).includes('\f')
}

function partingAbove(table: LineTable, line: number): Parting | undefined {
  if (line === 0) return 'top'
  if (isFed(table, line)) return 'feed'
  let above = line - 1
  const ruled = isBreakLine(table, above)
  if (ruled && above > 0) above -= 1
  if (lineLength(table, above) <= 40 && endMark(lineText(table, above)) === 'end') return 'end'
  return ruled ? 'row' : (table.gap[line] as number) >= wide ? 'blank' : undefined
}

/** Who wrote the story whose title stands in quotation marks on the same line: '"Heron Song" by Jane Doe'. */
function titleByAt(table: LineTable, line: number): string | undefined {
  if (!/^[^\p{L}\d"“„«]{0,4}["“„«]/u.test(lineText(table, line).slice(0, 6))) return undefined
  const by = readByLine(table.text, lineSpan(table, line))
  return by?.title !== undefined && by.role === 'author' ? fold(table.text.slice(...by.names)) : undefined
}

/** How a title is set apart by its looks alone: centred, in capitals; empty for a plain line. */
function looks(table: LineTable, line: number): string {
  const words = lineText(table, line)
  return `${indentOf(table, line) >= 8 ? 'centred ' : ''}${words === words.toUpperCase() ? 'upper' : ''}`
}

function mayTitle(table: LineTable, line: number): boolean {
  const words = lineText(table, line)
  return !words.includes(':') && isTitleLine(table.text, lineSpan(table, line)) && readHeading(words) === undefined && !/^\W*(?:by|author|notes?|thanks|preview|next|coming|feedback|disclaimer|appendix|glossary|footnotes?|sequel|p\.?s)\b/i.test(words)
}

/** Who wrote it, where that stands in one of the two lines below. */
function bylineBelow(table: LineTable, line: number): string | undefined {
  for (let next = line + 1; next < Math.min(table.count, line + 3); next += 1) {
    const length = lineLength(table, next)
    if (length > 100 || (table.gap[next] as number) > 2) return undefined
    const by = readByLine(table.text, lineSpan(table, next))
    if (by) return by.title === undefined && by.role === 'author' ? fold(table.text.slice(...by.names)) : undefined
  }
  return undefined
}

/** Whether a line may be a story's title, with prose soon below it and nobody named there. */
export function isLoneTitle(table: LineTable, line: number): boolean {
  return lineLength(table, line) <= 100 && mayTitle(table, line) && isApart(table, line) && bylineBelow(table, line) === undefined
}

/** Whether a line stands alone, with prose soon below it. */
function isApart(table: LineTable, line: number): boolean {
  return line + 2 < table.count && (table.gap[line + 1] as number) > 0 && [1, 2, 3].some((step) => line + step < table.count && lineLength(table, line + step) > 45)
}
