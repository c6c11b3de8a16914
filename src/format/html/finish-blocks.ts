import type { Block, Mark } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isSpace, isWordCode } from '../../text/chars.ts'
import { linesOf } from '../../text/lines.ts'
import { isSceneBreak } from '../../text/scene-breaks.ts'
import { isFurniture } from './furniture.ts'
import type { PageBlock, PageMark } from './page-text.ts'

/** What a page's blocks are once all of it is known. */
export type Finished = { readonly blocks: readonly Block[]; readonly marks: readonly Mark[]; readonly furniture: readonly Span[] }

// A page whose story stands whole within one blockquote uses it for margins; one whose story is "navigation" misuses a class name.
const mostOfPage = 0.5

/**
 * Settles what can be said only at the end of a page: furniture, scene breaks, paragraphs within long blocks, marks left open.
 *
 * @param isWeb whether it is a page of the web, whose menus and counters are known by their words; elsewhere such words are the story's
 */
export function finishBlocks(text: string, pageBlocks: readonly PageBlock[], pageMarks: readonly PageMark[], isWeb = true): Finished {
  const letters = pageBlocks.map(({ start, end }) => lettersOf(text, start, end))
  const total = letters.reduce((sum, each) => sum + each, 0)
  const shareOf = (is: (block: PageBlock) => boolean): number => pageBlocks.reduce((sum, block, index) => sum + (is(block) ? (letters[index] as number) : 0), 0) / Math.max(1, total)
  const trustsFlags = shareOf(({ furniture }) => furniture) < mostOfPage
  const trustsQuotes = shareOf(({ kind }) => kind === 'quotation') < mostOfPage
  const kept: PageBlock[] = pageBlocks.map((block, index) => {
    const words = text.slice(block.start, block.end)
    if (block.kind !== 'preformatted' && block.kind !== 'scene-break' && words.length < 200 && isSceneBreak(words)) return { ...block, kind: 'scene-break' }
    if ((trustsFlags && block.furniture) || isWeb && isFurniture({ text: words, letters: letters[index] as number, linked: block.linked, links: block.links })) return { ...block, kind: 'front', furniture: true }
    if (block.kind === 'quotation' && !trustsQuotes) return { ...block, kind: 'paragraph' }
    return block.kind === 'front' ? { ...block, kind: 'paragraph' } : block
  })
  settleRules(kept)
  const blocks: Block[] = []
  const furniture: Span[] = []
  for (const block of kept) {
    if (block.kind === 'front') furniture.push([block.start, block.end])
    const isPasted = block.kind === 'preformatted' && isProse(text, block)
    for (const [start, end] of divide(text, block, isPasted)) {
      const kind = isPasted ? 'paragraph' : block.kind
      blocks.push({ kind, at: [start, end], ...(block.level === undefined ? {} : { level: block.level }), ...(block.align === undefined ? {} : { align: block.align }) })
    }
  }
  return { blocks, marks: settleMarks(text, pageMarks), furniture }
}

/** A rule beside furniture, or behind the last words of the story, belongs to the page. Two rules in a row are one break. */
function settleRules(blocks: PageBlock[]): void {
  let behind = true
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as PageBlock
    if (block.kind !== 'scene-break') {
      if (block.kind !== 'front') behind = false
      continue
    }
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (behind || before === undefined || before.kind === 'front' || before.kind === 'scene-break' && isRule(before) || after?.kind === 'front') blocks[index] = { ...block, kind: 'front' }
  }
}

function isRule(block: PageBlock): boolean {
  return block.end - block.start === 5 && block.align === 'center'
}

function lettersOf(text: string, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end; at++) if (isWordCode(text.charCodeAt(at))) letters++
  return letters
}

/** Whether preformatted lines are a story that was pasted in as plain text, rather than verse, a table or a picture. */
function isProse(text: string, { start, end }: PageBlock): boolean {
  const { count, firsts, lasts } = linesOf(text, start, end)
  let all = 0
  let long = 0
  for (let line = 0; line < count; line++) {
    const length = (lasts[line] as number) - (firsts[line] as number)
    all += length
    if (length >= 45) long += length
  }
  return all > 400 && long > all * 0.6
}

/** The paragraphs of a block: where every line is a long one each is a paragraph; in preformatted prose a blank line or an indent divides. */
function divide(text: string, block: PageBlock, isPasted: boolean): readonly Span[] {
  const whole: Span = [block.start, block.end]
  const isPre = block.kind === 'preformatted'
  if ((block.kind !== 'paragraph' && !isPre) || text.indexOf('\n', block.start) >= block.end || text.indexOf('\n', block.start) < 0) return [whole]
  if (isPre && !isPasted) return [whole]
  const lines = linesOf(text, block.start, block.end)
  const { count, firsts, lasts, indents } = lines
  if (!isPre) {
    let long = 0
    for (let line = 0; line < count; line++) if ((lasts[line] as number) - (firsts[line] as number) > 100) long++
    if (count < 3 || long * 2 < count) return [whole]
  }
  const spans: Span[] = []
  let start = -1
  let last = -1
  for (let line = 0; line < count; line++) {
    const isBlank = firsts[line] === lasts[line]
    const begins = !isBlank && start >= 0 && (!isPre || ((indents[line] as number) >= 2 && (indents[line - 1] ?? 0) === 0))
    if ((isBlank || begins) && start >= 0) {
      spans.push([start, last])
      start = -1
    }
    if (isBlank) continue
    if (start < 0) start = firsts[line] as number
    last = lasts[line] as number
  }
  if (start >= 0) spans.push([start, last])
  return spans
}

/** Marks without white space at their ends; those that an element left open made, only in the first block. */
function settleMarks(text: string, pageMarks: readonly PageMark[]): readonly Mark[] {
  const parts = new Map<number, number>()
  const open = new Set<number>()
  for (const { id, open: isOpen } of pageMarks) {
    parts.set(id, (parts.get(id) ?? 0) + 1)
    if (isOpen) open.add(id)
  }
  for (const { id, open: isOpen } of pageMarks) if (!isOpen) open.delete(id)
  const seen = new Set<number>()
  const marks: Mark[] = []
  for (const { kind, start: from, end: to, target, id } of pageMarks) {
    const isFirst = !seen.has(id)
    seen.add(id)
    if (open.has(id) && (parts.get(id) as number) > 3 && !isFirst) continue
    if ((kind === 'link' || kind === 'language') && target === undefined) continue
    let start = from
    let end = Math.min(to, text.length)
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) marks.push({ kind, at: [start, end], ...(target === undefined ? {} : { target }) })
  }
  return nest(marks.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]))
}

/** Cuts marks that cross (`<b>a<i>b</b>c</i>`) in two, so that each lies within the one around it. */
function nest(marks: readonly Mark[]): readonly Mark[] {
  const nested: Mark[] = []
  const waiting: Mark[] = []
  const open: number[] = []
  for (let index = 0; index < marks.length || waiting.length > 0;) {
    const next = marks[index]
    const rest = waiting.at(-1)
    const mark = rest && (!next || rest.at[0] <= next.at[0]) ? (waiting.pop() as Mark) : (marks[index++] as Mark)
    while (open.length > 0 && (open.at(-1) as number) <= mark.at[0]) open.pop()
    const limit = open.at(-1) ?? Infinity
    if (mark.at[1] > limit) {
      // The rest is taken up again in order of place.
      const from = waiting.findLastIndex((each) => each.at[0] > limit || (each.at[0] === limit && each.at[1] <= mark.at[1])) + 1
      waiting.splice(from, 0, { ...mark, at: [limit, mark.at[1]] })
    }
    const end = Math.min(mark.at[1], limit)
    nested.push({ ...mark, at: [mark.at[0], end] })
    open.push(end)
  }
  return nested
}
