import type { Assertion } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { lineSpan, type LineTable } from '../line-table.ts'
import { labelOnLine } from './label-line.ts'
import type { LabelKind } from './labels.ts'
import { readers } from './values.ts'

/** Labels of Project Gutenberg's own head that say something of the work; all the others are of the edition. */
const kinds: ReadonlySet<LabelKind> = new Set(['title', 'author', 'translator', 'illustrator', 'editor', 'language'])

function startsStart(text: string, from: number): boolean {
  return text.startsWith('***', from) && /^\*\*\* ?START OF/.test(text.slice(from, from + 20))
}

/** Reads the head that Project Gutenberg puts before a text; undefined where there is none. */
export function gutenbergHead(table: LineTable, first: number, last: number): { assertions: Assertion[]; end: number } | undefined {
  const { text, from, to, gap } = table
  let start = -1
  let named = false
  for (let line = first; line < Math.min(last, first + 120); line += 1) {
    const at = from[line] as number
    if (!named && line < first + 6 && /Project Gutenberg/.test(text.slice(at, Math.min(to[line] as number, at + 200)))) named = true
    if (startsStart(text, at)) { start = line; break }
  }
  if (start < 0 && named) start = oldStart(table, first, last)
  if (start < 0) return undefined
  const assertions: Assertion[] = []
  for (let line = first; line < start; line += 1) {
    const read = labelOnLine(table, line)
    if (!read || read.separator !== 'colon' || !kinds.has(read.label.kind)) continue
    let end = line + 1
    // A long title runs on, indented: "Title: Frankenstein; \n       or, The Modern Prometheus".
    while (end < start && gap[end] === 0 && !labelOnLine(table, end) && text.charCodeAt((from[end] as number) - 1) !== 10) end += 1
    // A title that runs on over lines and lines is a contents list.
    const at: Span = [read.valueAt[0], (to[end - 1] as number) - read.valueAt[0] > 160 ? (to[line] as number) : (to[end - 1] as number)]
    assertions.push(...readers[read.label.kind](text, at, `gutenberg:${read.label.name}`).assertions)
  }
  if (assertions.length === 0) assertions.push(...namedInFirstLine(table, first, Math.min(start, first + 6)))
  let end = start + 1
  // "*** START OF … EBOOK A LONG \nTITLE ***" may take two lines.
  if (!/\*\*\*\s*$/.test(text.slice(Math.max(from[start] as number, (to[start] as number) - 12), to[start])) && end < last && gap[end] === 0) end += 1
  return { assertions, end }
}

/** Heads of the 1990s end with their small print, or without any line of stars, below "Produced by". */
function oldStart({ text, from }: LineTable, first: number, last: number): number {
  const endsHead = (pattern: RegExp): number => {
    for (let line = first; line < Math.min(last, first + 400); line += 1) if (pattern.test(text.slice(from[line], (from[line] as number) + 40))) return line
    return -1
  }
  const smallPrint = endsHead(/^\*END\*? ?THE SMALL PRINT/i)
  return smallPrint >= 0 ? smallPrint : endsHead(/^\*+ ?(?:START|These) /i)
}

/** "The Project Gutenberg Etext of A Message From the Sea by Dickens": the only place where some old heads name the work. */
function namedInFirstLine(table: LineTable, first: number, last: number): Assertion[] {
  const { text, from } = table
  for (let line = first; line < last; line += 1) {
    const words = beginningOf(text, lineSpan(table, line), 200)
    const opening = /Project Gutenberg(?:'s)? E(?:text|book)s? (?:of )?/i.exec(words)
    if (!opening) continue
    const start = opening.index + opening[0].length
    let end = words.length
    while (end > start && '*., '.includes(words[end - 1] as string)) end -= 1
    const by = words.toLowerCase().lastIndexOf(' by ', end)
    const at = (a: number, b: number): Span => [(from[line] as number) + a, (from[line] as number) + b]
    let titleEnd = by > start ? by : end
    while (titleEnd > start && ', '.includes(words[titleEnd - 1] as string)) titleEnd -= 1
    return [
      ...readers.title(text, at(start, titleEnd), 'gutenberg:first line').assertions,
      // Often the surname alone: whoever the title page names counts before it.
      ...(by > start ? readers.author(text, at(by + 4, end), 'gutenberg:first line').assertions.map((each): Assertion => ({ ...each, basis: 'derived' })) : []),
    ]
  }
  return []
}

/** Credits and editor's notes that stand between the head and the title page. */
export function isGutenbergCredit(line: string): boolean {
  return /^[\s[(|+*_]*(?:produced by|e-?text prepared|transcribed (?:from|by)|\[?illustration|\[?picture|\[?transcriber['’]?s|this (?:e-?text|ebook|book content)|note: project gutenberg|note: see also|special thanks|html version|scanned (?:and|by)|proof(?:ed|read)|this (?:book|text) (?:was )?prepared|prepared by|file[: ]|see \d+-h|images? (?:of|from)|online distributed|editor['’]s note)/i.test(line) || /^\[[^\]]{1,180}\]$/.test(line.trim())
}

/** The line with which Project Gutenberg's licence begins at the end of a text; `last` where there is none. */
export function gutenbergEnd({ text, from, to }: LineTable, first: number, last: number): number {
  for (let line = first; line < last; line += 1) {
    const at = from[line] as number
    const code = text.charCodeAt(at)
    if (code !== 42 && code !== 69 && code !== 101 && code !== 84) continue
    if (/^(?:\*\*\* ?END OF|End of (?:the |this )?Project Gutenberg|THE END OF THE PROJECT GUTENBERG)/i.test(text.slice(at, Math.min(to[line] as number, at + 60)))) return line
  }
  return last
}
