import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import type { LineTable } from '../line-table.ts'
import { readLabelLine } from './label-line.ts'
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
  if (start < 0 && named) {
    // Older heads end without the line of stars, below "Produced by".
    for (let line = first; line < Math.min(last, first + 250); line += 1) if (/^\*+ ?(?:START|These) |^\*END\*? ?THE SMALL PRINT/i.test(text.slice(from[line], (from[line] as number) + 40))) { start = line; break }
  }
  if (start < 0) return undefined
  const assertions: Assertion[] = []
  for (let line = first; line < start; line += 1) {
    const read = readLabelLine(text, from[line] as number, to[line] as number)
    if (!read || read.separator !== 'colon' || !kinds.has(read.label.kind)) continue
    let end = line + 1
    // A long title runs on, indented: "Title: Frankenstein; \n       or, The Modern Prometheus".
    while (end < start && gap[end] === 0 && !readLabelLine(text, from[end] as number, to[end] as number) && text.charCodeAt((from[end] as number) - 1) !== 10) end += 1
    // A title that runs on over lines and lines is a contents list.
    const at: Span = [read.valueAt[0], (to[end - 1] as number) - read.valueAt[0] > 160 ? (to[line] as number) : (to[end - 1] as number)]
    assertions.push(...readers[read.label.kind](text, at, `gutenberg:${read.label.name}`).assertions)
  }
  let end = start + 1
  // "*** START OF … EBOOK A LONG \nTITLE ***" may take two lines.
  if (!/\*\*\*\s*$/.test(text.slice(Math.max(from[start] as number, (to[start] as number) - 12), to[start])) && end < last && gap[end] === 0) end += 1
  return { assertions, end }
}

/** Credits and editor's notes that stand between the head and the title page. */
export function isGutenbergCredit(line: string): boolean {
  return /^[\s[(|+*_]*(?:produced by|e-?text prepared|transcribed (?:from|by)|\[?illustration|\[?picture|\[?transcriber['’]?s|this (?:e-?text|ebook|book content)|note: project gutenberg|note: see also|special thanks|html version|scanned by|file[: ]|see \d+-h|images? (?:of|from)|online distributed|editor['’]s note)/i.test(line) || /^\[[^\]]{1,180}\]$/.test(line.trim())
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
