import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'
import { type Heading, readHeading } from './chapters.ts'
import { lineSpan, type LineTable } from './line-table.ts'

/** Where a document's own table of contents says that something begins, and what it calls it. */
export type ContentsPlace = { readonly at: number; readonly title: string }

/** What a book's contents list besides its chapters. */
const matter = /^(?:cover|cover page|title ?page|half[- ]title|copyright(?: page)?|(?:table of )?contents|story information|information|inhalt(?:sverzeichnis)?)$/i

/**
 * The headings of a story whose document has a table of contents: the places that it lists, each with the words that head it there, and
 * those headings of the text that it does not list.
 *
 * @param headings what was found in the words alone; in order
 * @returns undefined where the contents list fewer than two places of the story: it is then divided as its words say
 */
export function withContents(text: string, headings: readonly Heading[], blocks: readonly Block[], body: Span, contents: readonly ContentsPlace[]): Heading[] | undefined {
  const inside = contents.filter(({ at, title }) => at >= body[0] && at < body[1] && !matter.test(title)).toSorted((a, b) => a.at - b.at)
  if (new Set(inside.map(({ at }) => at)).size < 2) return undefined
  const byStart = new Map(headings.map((heading) => [heading.at[0], heading]))
  const listed: Heading[] = []
  let next = 0
  for (const { at, title } of inside) {
    while (next < blocks.length && (blocks[next] as Block).at[1] <= at) next++
    const block = blocks[next]
    const start = block ? Math.max(body[0], Math.min(block.at[0], block.at[0] <= at ? block.at[0] : at)) : at
    listed.push(headingAt(text, start, title, block, byStart.get(start)))
  }
  const taken = new Set(listed.map(({ at }) => at[0]))
  return [...listed, ...headings.filter(({ at, chapter }) => chapter && !taken.has(at[0]))].sort((a, b) => a.at[0] - b.at[0])
}

/**
 * The line a story begins with, where what was learnt says `body`: a heading right above it that the document's own contents list is the first
 * chapter's, unless it is what the story is called.
 *
 * @param titles where titles stand
 */
export function listedStart(table: LineTable, first: number, body: number, contents: readonly ContentsPlace[], titles: readonly Span[]): number {
  const line = body - 1
  if (line <= first) return body
  const [from, to] = lineSpan(table, line)
  const place = contents.find(({ at }) => at >= from && at < to)
  if (!place || !contents.some(({ at }) => at >= to) || matter.test(place.title) || titles.some(([start, end]) => start < to && from < end)) return body
  return same(table.text.slice(from, to), place.title) ? line : body
}

/** What heads a listed place: the heading that stands there, the block that says what the contents say, or the contents alone. */
function headingAt(text: string, start: number, title: string, block: Block | undefined, found: Heading | undefined): Heading {
  const read = readHeading(title)
  // "Chapter 3" is no title; "Chapter 3: The Tide" and "The Tide" have one.
  const called = read === undefined ? title : read.title ? title.slice(...read.title) : undefined
  if (found) return { ...found, end: 1, chapter: true, ...(found.title === undefined && called !== undefined && !same(text.slice(...found.at), called) && { called }) }
  const words = block?.at[0] === start && block.at[1] - start < 400 ? text.slice(...block.at) : undefined
  const own = words === undefined ? undefined : readHeading(words)
  const number = own?.number ?? read?.number
  const isHead = words !== undefined && (block?.kind === 'heading' || own?.number !== undefined || same(words, title))
  return {
    line: 0, end: 1, at: isHead && block ? block.at : [start, start], style: 'contents', level: 3, chapter: true,
    ...(number !== undefined && { number }), ...(called !== undefined && { called }),
  }
}

function same(words: string, other: string): boolean {
  return words.length < 400 && fold(words).replace(/\s+/g, ' ').trim() === fold(other).replace(/\s+/g, ' ').trim()
}
