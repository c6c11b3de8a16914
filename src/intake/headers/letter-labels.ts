// bounded: each pattern here meets the first characters of one line.
import type { Span } from '../../model/span.ts'
import { lineSpan, type LineTable } from '../line-table.ts'
import { type Label, labelOf } from './labels.ts'

/** What writers mean by one letter where a block of them heads a story. */
const letters: Readonly<Record<string, string>> = {
  T: 'title', A: 'author', R: 'rating', F: 'fandom', P: 'pairing', C: 'characters', S: 'summary', W: 'warnings', D: 'disclaimer', N: 'notes', B: 'beta',
  Т: 'название', А: 'автор', Р: 'рейтинг', Ф: 'фандом', П: 'пейринг', О: 'отказ', Б: 'бета',
}
/** Without one of these a block of letters is no head of a story. */
const telling = /[TARТАР]/

/** A line of such a block: what it is labelled, and where label and value stand. */
type LetterLine = { readonly label: Label; readonly labelAt: Span; readonly value: number }

/** A label whose value nothing reads. */
const unread = 'version'
const fewest = 4
const mostLine = 1000
/** Lines from the top in which a block is looked for. */
const mostAbove = 60

/** Blocks of texts that were asked of. */
const blocks = new WeakMap<LineTable, ReadonlyMap<number, LetterLine>>()

/** A line of a block of letters: "T: The Tide", "A: Ada", "R: G", "P: Ada/Bea", four at least below each other, each with a letter of its own; in a script letters come again. */
export function letterLine(table: LineTable, line: number): LetterLine | undefined {
  if (line >= mostAbove) return undefined
  let block = blocks.get(table)
  if (!block) blocks.set(table, (block = blockOf(table)))
  return block.get(line)
}

function blockOf(table: LineTable): ReadonlyMap<number, LetterLine> {
  const { text, from } = table
  for (let first = 0; first < Math.min(mostAbove, from.length); first += 1) {
    const block = new Map<number, LetterLine>()
    const met = new Set<string>()
    for (let line = first; line < from.length && line < mostAbove; line += 1) {
      const [start, end] = lineSpan(table, line)
      const [, lead = '', letter = '', gap = ''] = /^([ \t*]{0,8})(\p{Lu})([ \t*]{0,4}[:=])[ \t*]*\S/u.exec(text.slice(start, Math.min(end, start + 40))) ?? []
      if (letter === '' || end - start > mostLine || met.has(letter)) break
      met.add(letter)
      const label = labelOf(meantBy(letter, text.slice(start, end)))
      const at = start + lead.length
      if (label) block.set(line, { label, labelAt: [at, at + 1], value: at + 1 + gap.length })
    }
    if ([...met].filter((letter) => letters[letter] !== undefined).length >= fewest && [...met].filter((letter) => telling.test(letter)).length >= 2) return block
  }
  return new Map()
}

/** "C: Ada/Bea" is a couple; "P: Ada" may be a person, and a letter that is not among them anything. */
function meantBy(letter: string, line: string): string {
  const isPair = /\p{L}\s?[/&×]\s?\p{L}|\p{L} x \p{L}|:\s*(?:none|gen)\b/iu.test(line)
  if (letter === 'C' && isPair) return 'pairing'
  return (letter === 'P' || letter === 'П') && !isPair ? unread : letters[letter] ?? unread
}
