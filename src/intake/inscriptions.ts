import type { Block } from '../model/reading.ts'
import { beginningOf } from '../model/span.ts'
import { linesIn, marginOf } from './block-lines.ts'

/** Lines of a sign are short. */
const longest = 60
/** Columns from the left at which a line may be meant to be centred. */
const leastMargin = 10

/** Whether every line of the block is capitals, short, and in the middle of the page. */
function isCentredCapitals(text: string, block: Block): boolean {
  if (block.at[1] - block.at[0] > 900 || marginOf(text, block) < leastMargin) return false
  return linesIn(text, block.at).every(([from, to]) => to - from <= longest && isCapitals(text.slice(from, to)))
}

function isCapitals(words: string): boolean {
  return !/[a-z]/.test(words) && words === words.toUpperCase() && words !== words.toLowerCase()
}

/** Prose on both sides tells a sign from a title page. */
function isProse(text: string, block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.at[1] - block.at[0] < 30) return false
  const words = beginningOf(text, block.at, 200)
  return words !== words.toUpperCase() && '.:,;!?"”’\'—-…'.includes(text.charAt(block.at[1] - 1))
}

/** More lines than this are a list, or a title page. */
const mostLines = 6

/** Sets signs, boards and stones apart: capitals in the middle of the page between paragraphs, of two lines or more, or announced by a colon. Each line is kept. */
export function withInscriptions(text: string, blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const before = blocks[at - 1]
    let end = at
    while (end < blocks.length && end < at + mostLines && isInscription(text, blocks[end] as Block)) end += 1
    if (end === at) { out.push(blocks[at] as Block); at += 1; continue }
    const lines = blocks.slice(at, end).flatMap((block) => linesIn(text, block.at))
    const isCalled = before !== undefined && text.charAt(before.at[1] - 1) === ':'
    if (lines.length <= mostLines && (lines.length > 1 || isCalled) && isProse(text, before) && isProse(text, blocks[end])) out.push(...lines.map((span): Block => ({ kind: 'quotation', at: span, align: 'center' })))
    else out.push(...blocks.slice(at, end))
    at = end
  }
  return out
}

function isInscription(text: string, block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'verse') && isCapitals(beginningOf(text, block.at, 12)) && isCentredCapitals(text, block)
}
