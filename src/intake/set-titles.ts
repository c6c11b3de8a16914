// bounded: each pattern here meets a line of at most 80 characters.
import { breakWords } from '../text/scene-breaks.ts'
import { type Heading, readHeading } from './chapters.ts'
import { isBreakLine, type LineTable, lineText } from './line-table.ts'
import { keyOf, slug } from './title-headings.ts'
import { isTitleLike } from './title-like.ts'

/** A line that is set as a title, the line behind it and its rule, and by what: lines set the same way make one sequence. */
type SetTitle = { readonly line: number; readonly end: number; readonly words: readonly [from: number, to: number]; readonly style: string; readonly key: string }

const longest = 60
/** Characters between two titles: less is a list. */
const least = 250
/** A chapter as short as this may have a title that nothing but blank lines sets apart. */
const shortChapter = 3000

const rules = new Set('-=_*~')
const dress = new Set('-~=*+#:.<>|')
const mirrored: Readonly<Record<string, string>> = { '<': '>', '>': '<' }

/** Captions of what others wrote and frames around texts, set as titles are. */
const caption = /\b(?:message|forward(?:ed)?|begin|start|part|chapter|disclaimer|warnings?|notes?|summary|rating)\b/i

/**
 * Titles that are told by how they are set: a rule right below, ornaments on both sides; in a story of short chapters, blank lines alone.
 *
 * @param table of all lines; the first title may stand right above line `first`, where it was read as the last of the front matter
 */
export function findSetTitles(table: LineTable, first: number, last: number): Heading[] {
  const titles: SetTitle[] = []
  for (let line = Math.max(0, first - 2); line < last; line += 1) {
    const title = (line >= first ? dressed(table, line, last) : undefined) ?? ruled(table, line, last)
    if (title && (line >= first || title.end >= first)) titles.push(title)
  }
  const groups = [...Map.groupBy(titles, ({ style }) => style).values()].map((group) => withoutWork(table, group, first)).filter((group) => group.length >= 2 && isSequence(table, group, last))
  const best = groups.sort((a, b) => b.length - a.length)[0] ?? bare(table, first, last)
  return best.map(({ line, end, words }) => ({ line, end, at: [table.from[line] as number, table.to[end - 1] as number], style: 'title', level: 3, title: words, chapter: true }))
}

/** Without the story's own title, right above the first chapter's. */
function withoutWork({ from, to }: LineTable, group: readonly SetTitle[], first: number): readonly SetTitle[] {
  const [own, next] = group
  return own && next && own.line < first && (from[next.line] as number) - (to[own.end - 1] as number) < least ? group.slice(1) : group
}

/** Whether all of them say something else, and stand far enough apart for chapters. */
function isSequence({ from, to }: LineTable, group: readonly SetTitle[], last: number): boolean {
  if (new Set(group.map(({ key }) => key)).size < group.length) return false
  return group.every(({ end }, at) => {
    const next = group[at + 1]
    return (next ? (from[next.line] as number) : (to[last - 1] as number)) - (to[end - 1] as number) >= least
  })
}

/** `The Quay` with a rule right below it. */
function ruled(table: LineTable, line: number, last: number): SetTitle | undefined {
  if (line + 1 >= last || table.gap[line + 1] !== 0 || (line > 0 && table.gap[line] === 0)) return undefined
  const rule = table.text[table.from[line + 1] as number] as string
  const length = (table.to[line + 1] as number) - (table.from[line + 1] as number)
  if (!rules.has(rule) || length < 3 || length > 80 || lineText(table, line + 1) !== rule.repeat(length)) return undefined
  return titleOf(table, [table.from[line] as number, table.to[line] as number], { line, end: line + 2, style: `rule ${rule}` })
}

/** `--- The Quay ---`, `~ The Quay ~`: the same ornaments on both sides, apart from the words or more than one. */
function dressed(table: LineTable, line: number, last: number): SetTitle | undefined {
  const [start, stop] = [table.from[line] as number, table.to[line] as number]
  if (stop - start > longest + 20 || !dress.has(table.text[start] as string) || !dress.has(table.text[stop - 1] as string)) return undefined
  if ((line > 0 && table.gap[line] === 0) || breakWords(table.text.slice(start, stop)) !== undefined) return undefined
  let from = start
  let to = stop
  while (from < to && (dress.has(table.text[from] as string) || table.text[from] === ' ')) from += 1
  while (to > from && (dress.has(table.text[to - 1] as string) || table.text[to - 1] === ' ')) to -= 1
  const left = table.text.slice(start, from)
  const right = [...table.text.slice(to, stop)].reverse().map((glyph) => mirrored[glyph] ?? glyph).join('')
  if (left !== right || left.trim().length + (left.endsWith(' ') ? 1 : 0) < 2) return undefined
  // One dash opens and closes speech; two stars make words strong, and may do so anywhere.
  if (left.trim() === '-' || left === '**') return undefined
  const closed = line + 1 >= last || (table.gap[line + 1] as number) > 0
  return closed ? titleOf(table, [from, to], { line, end: line + 1, style: `dress ${left[0]}` }) : undefined
}

function titleOf({ text }: LineTable, [from, to]: readonly [from: number, to: number], set: Pick<SetTitle, 'line' | 'end' | 'style'>): SetTitle | undefined {
  const words = text.slice(from, to)
  if (words.length < 2 || words.length > longest || !/\p{L}{2}/u.test(words) || /[.,;:"“”]$|^["“„«]/.test(words) || !isTitleLike(words)) return undefined
  if (caption.test(words) || /\bend\b/i.test(words) || readHeading(words)?.number !== undefined) return undefined
  return { ...set, words: [from, to], key: keyOf(words) }
}

/** Titles between blank lines and nothing more: three or more that begin short chapters, the first at the story's beginning, and no other line like them. */
function bare(table: LineTable, first: number, last: number): readonly SetTitle[] {
  const { from, to, gap } = table
  const titles: SetTitle[] = []
  for (let line = Math.max(0, first - 1); line < last - 1; line += 1) {
    if ((line > 0 && gap[line] === 0) || gap[line + 1] === 0 || (to[line] as number) - (from[line] as number) > 45 || isBreakLine(table, line)) continue
    const title = titleOf(table, [from[line] as number, to[line] as number], { line, end: line + 1, style: 'bare' })
    if (!title) continue
    const words = lineText(table, line)
    if (slug.test(words) || !/[\p{L}\p{N}]$/u.test(words)) return []
    titles.push(title)
  }
  const chain = withoutWork(table, titles, first)
  const [opening] = chain
  const length = (to[last - 1] as number) - (from[first] as number)
  const isShort = chain.length >= 3 && length <= chain.length * shortChapter
  return isShort && opening !== undefined && opening.line <= first && isSequence(table, chain, last) ? chain : []
}
