// bounded: each pattern here meets a heading of at most 90 characters, or its title.
import type { Finding } from '../model/finding.ts'
import type { Block, BlockKind, Chapter } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { countWords } from '../text/words.ts'
import type { Heading } from './chapters.ts'
import { withNotes } from './chapter-notes.ts'
import { type ContentsPlace, withContents } from './contents.ts'
import { withFreeBreaks } from './glued-breaks.ts'
import { withIslands } from './islands.ts'
import { findHeadings } from './headings.ts'
import { lineAt, lineSpan, type LineTable } from './line-table.ts'
import { blocksOf } from './paragraphs.ts'
import { withSlightBreaks } from './slight-breaks.ts'

/** A story's structure: its blocks and chapters in order, and what was noticed. */
type Structure = { readonly blocks: readonly Block[]; readonly chapters: readonly Chapter[]; readonly body: Span; readonly findings: readonly Finding[] }

/** Kinds that are a paragraph to who counts them. */
const counted: ReadonlySet<BlockKind> = new Set(['paragraph', 'verse', 'quotation', 'list', 'preformatted', 'note'])

/** A heading that stands in front matter, among the labels: "Chapter 3", then the disclaimer, then the story. */
export type FrontHeading = Pick<Heading, 'at' | 'number' | 'title' | 'called'> & Partial<Pick<Heading, 'level'>>

/**
 * Structures the story in lines `[first, last)`.
 *
 * @param known the blocks that the format itself tells (HTML); plain text has none, and its lines are read for them
 * @param contents where the document's own table of contents says that chapters begin
 */
export function structure(table: LineTable, first: number, last: number, known?: readonly Block[], front?: FrontHeading, contents: readonly ContentsPlace[] = []): Structure {
  const body = lineSpan(table, first, last - 1)
  const all = findHeadings(table, first, last)
  const headings = all.filter(({ line }) => line >= first)
  // The first chapter's title may have been read as the last line of the front matter.
  const opening = front ?? all.find(({ line }) => line < first)
  const read = known ? withHeadings(opened(table, withNotes(table.text, known), headings, body), headings) : withFreeBreaks(table.text, blocksOf(table, first, last, headings))
  const blocks = withIslands(table.text, withSlightBreaks(table.text, read))
  const listed = withContents(table.text, headings, blocks, body, contents)
  const tops = listed ?? (known && headings.filter(({ chapter }) => chapter).length === 0 ? formatHeadings(table.text, blocks) : headings)
  const chapters = chaptersOf(table, body, blocks, tops, opening)
  return { blocks, chapters, body, findings: gapsIn(chapters) }
}

/** A page that is one `<pre>`, or whose paragraphs are line breaks within one element, is read as plain text inside. */
function opened(table: LineTable, known: readonly Block[], headings: readonly Heading[], body: Span): Block[] {
  return known.flatMap((block) => {
    if (block.kind !== 'preformatted' && block.kind !== 'paragraph') return [block]
    const start = lineAt(table, block.at[0])
    const end = lineAt(table, block.at[1])
    const length = block.at[1] - block.at[0]
    if (end - start < 8) return [block]
    const whole = length * 2 > body[1] - body[0]
    // A poem's lines are short, and meant.
    if (block.kind === 'preformatted' ? !whole : length < (end - start) * 60) return [block]
    return blocksOf(table, start, end, headings.filter(({ line }) => line >= start && line < end))
  })
}

/** What the format calls paragraphs are headings where the text says so. */
function withHeadings(known: readonly Block[], headings: readonly Heading[]): Block[] {
  const starts = new Map(headings.map((heading) => [heading.at[0], heading]))
  return known.map((block) => {
    const heading = starts.get(block.at[0])
    return heading && block.kind !== 'front' && block.at[1] <= heading.at[1] + 2 ? { kind: 'heading', at: block.at, level: heading.level } : block
  })
}

/** A page's own headings as chapters, where the words do not tell: the highest level that is used more than once. */
function formatHeadings(text: string, blocks: readonly Block[]): Heading[] {
  for (let level = 1; level <= 4; level += 1) {
    const found = blocks.filter((block) => block.kind === 'heading' && (block.level ?? 2) === level)
    if (found.length >= 2) return found.map(({ at }) => ({ line: 0, end: 0, at, style: 'format', level: 3, chapter: true, title: trimmed(text, at) }))
  }
  return []
}

function trimmed(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to)
  return [from + words.length - words.trimStart().length, from + words.trimEnd().length]
}

function chaptersOf(table: LineTable, body: Span, blocks: readonly Block[], headings: readonly Heading[], front: FrontHeading | undefined): Chapter[] {
  const text = table.text
  const starts: { at: number; heads: FrontHeading[] }[] = []
  for (const heading of headings) {
    if (!heading.chapter) continue
    const before = starts.at(-1)
    // A part's heading, and a chapter's right below it: one beginning.
    if (before && before.heads.length > 0 && !holdsProse(blocks, (before.heads.at(-1) as FrontHeading).at[1], heading.at[0])) { before.heads.push(heading); continue }
    starts.push({ at: heading.at[0], heads: [heading] })
  }
  const opening = starts[0]
  if (opening === undefined) starts.push({ at: body[0], heads: front ? [front] : [] })
  else if (opening.at > body[0]) {
    // An epigraph before the first heading belongs to the first chapter; a page of prose is a chapter of its own.
    // So does a chapter whose own heading stands in the front matter, however short.
    const isNext = front?.number !== undefined && opening.heads[0]?.number === front.number + 1
    if (!isNext && countUpTo(text, body[0], opening.at, 120) < 120) starts[0] = { at: body[0], heads: opening.heads }
    else starts.unshift({ at: body[0], heads: front ? [front] : [] })
  }
  let block = 0
  return starts.map(({ at, heads }, number): Chapter => {
    const next = starts[number + 1]?.at ?? body[1]
    let end = next
    let paragraphs = 0
    let last = at
    while (block < blocks.length && (blocks[block] as Block).at[0] < next) {
      const { kind, at: [from, to] } = blocks[block] as Block
      if (from >= at) {
        if (counted.has(kind)) paragraphs += 1
        last = to
      }
      block += 1
    }
    // A heading within a paragraph cuts it: no chapter reaches into the next.
    if (next !== body[1]) end = Math.min(next, Math.max(at, last))
    const head = heads.findLast(({ number: own, title, called }) => own !== undefined || title !== undefined || called !== undefined) ?? heads[0]
    // "PART ONE: FOG", and below it "Chapter 1": what stands above a chapter has its own title.
    const own = heads.filter(({ level }) => level === undefined || level >= (head?.level ?? level))
    const title = [head, ...own].map((each) => (each?.title ? text.slice(...each.title).replace(/\s+/g, ' ').trim() : each?.called)).find((each) => each !== undefined)
    const written = heads.filter(({ at: own }) => own[1] > own[0])
    const told = title ?? (head && worded(text, head.at))
    const inside = written.filter(({ at: own }) => own[0] >= at)
    const heading: Span | undefined = inside.length > 0 ? [(inside[0] as FrontHeading).at[0], (inside.at(-1) as FrontHeading).at[1]] : written[0]?.at
    const counting = inside.length > 0 ? (inside.at(-1) as FrontHeading).at[1] : at
    const words = inside.length > 0 && (inside[0] as FrontHeading).at[0] > at ? countWords(text, at, (inside[0] as FrontHeading).at[0]) + countWords(text, counting, end) : countWords(text, counting, end)
    return { at: [at, end], ...(heading && { heading }), ...(told !== undefined && { title: told }), ...(head?.number !== undefined && { number: head.number }), words, paragraphs }
  })
}

/** "Letter the first", "Chapter the first", "Day 2": a heading that says more than which chapter it is stays as it is written. */
function worded(text: string, [from, to]: Span): string | undefined {
  const line = text.slice(from, Math.min(to, from + 90)).split('\n', 1)[0] as string
  const words = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ')
  return /^(?:(?:day|night|letter|stave) \S+|\p{L}{3,10} the \p{L}{4,14})$/iu.test(words) ? words : undefined
}

function holdsProse(blocks: readonly Block[], from: number, to: number): boolean {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as Block).at[0] < from) low = middle + 1
    else high = middle
  }
  for (let at = low; at < blocks.length && (blocks[at] as Block).at[0] < to; at += 1) if (counted.has((blocks[at] as Block).kind)) return true
  return false
}

function countUpTo(text: string, from: number, to: number, most: number): number {
  return countWords(text, from, Math.min(to, from + most * 12))
}

/** Numbers that leave a gap: a chapter may be missing. */
function gapsIn(chapters: readonly Chapter[]): Finding[] {
  const findings: Finding[] = []
  let before: number | undefined
  for (const { number, heading } of chapters) {
    if (number === undefined) continue
    if (before !== undefined && number > before + 1) findings.push({ code: 'chapter-skipped', detail: `${before} is followed by ${number}`, ...(heading && { evidence: { in: 'text', at: heading } }) })
    before = number
  }
  return findings
}
