import type { Span } from '../model/span.ts'
import { escapeHtml, wrap } from './html.ts'
import { numberedBlocks } from './paragraph-numbers.ts'
import { blocksWithin, type Printable, runs } from './runs.ts'

/** `skip` and `numbered` are those of `printHtml`: here what is skipped is printed all the same, without a number. */
export type ReceivedOptions = { readonly skip?: Span; readonly numbered?: number }

/**
 * Prints a stretch of a reading as it came: every character in its place, line ends, blanks and delimiters too, personal data veiled. A block is
 * a `<p>` with the id that `printHtml` gives it; the page has to keep white space (`pre-wrap`). Emphasis that was markup is markup.
 */
export function printReceived(of: Printable, at: Span, { skip, numbered = 0 }: ReceivedOptions = {}): string {
  const bare: Printable = { ...of, marks: of.marks.filter(({ delimiter = 0 }) => delimiter === 0) }
  const inline = (stretch: Span): string => runs(bare, stretch).map(({ text, marks }) => wrap(escapeHtml(text), marks)).join('')
  const blocks = blocksWithin(of, at)
  const numbers = new Map([...numberedBlocks(of, at, skip, numbered)].map(({ block, number }) => [block, number]))
  const out: string[] = []
  let from = at[0]
  blocks.forEach((block, n) => {
    // A paragraph ends with its line: of what lies between two, the first line end belongs to the one, the indent to the other.
    const gap = of.text.slice(from, block.at[0])
    const indent = from === at[0] ? 0 : gap.lastIndexOf('\n') + 1
    const next = blocks[n + 1]?.at[0] ?? at[1]
    const newline = of.text.indexOf('\n', block.at[1])
    const to = newline >= 0 && newline < next ? newline + 1 : next
    const number = numbers.get(block)
    out.push(escapeHtml(gap.slice(0, indent)), number === undefined ? '<p>' : `<p id="p${number}">`, escapeHtml(gap.slice(indent)), inline(block.at), escapeHtml(of.text.slice(block.at[1], to)), '</p>')
    from = to
  })
  return `${out.join('')}${inline([from, at[1]])}`
}
