// bounded: each pattern here meets a line of at most 80 characters.
import { fold } from '../text/fold.ts'
import type { Heading } from './chapters.ts'
import { indentOf, isBlank, isBreakLine, lineLength, lineSpan, type LineTable, lineText } from './line-table.ts'
import { isTitleLike } from './title-like.ts'

/** A line that may be a title standing alone. */
type Candidate = { readonly line: number; readonly at: number; readonly style: string; readonly worth: number; readonly key: string; readonly listed: boolean; readonly isSlug: boolean }

const longest = 80
/** Characters of prose between two headings: below the first there is no chapter, below the second hardly one. */
const least = 600
const usual = 1500

/** A place, a time, a point of view, a turn: they stand alone as titles do, and head a scene at most. */
export const slug = /\b(?:pov|later|earlier|meanwhile|elsewhere|flashback|ago|hours?|minutes?|weeks?|months?|morning|afternoon|evening|midnight|noon|[ap]\.?m|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|the end|end of|fin|finis|owari|ende|to be continued|tbc|continued|chapter end|p\.? ?s|dear|sincerely|yours|signed|sir|madam|love|cut to|fade|commercial|translated|illustrated|copyright)\b|\d:\d\d|[@©]|^(?:18|19|20)\d\d\b/i

/** Titles that end in a stop. */
const abbreviated = /\b(?:esq|jr|sr|co|inc|ltd|ph\.d|m\.d|etc)\.$/i

/** Words over a list of contents. */
const listHead = /^\W{0,20}(?:table of contents|contents|index of chapters|chapters|inhalt|inhaltsverzeichnis|table des matières|índice|indice|содержание|оглавление)\W{0,20}$/iu
/** What a list has around a title: a number before it, dots and a page behind it. */
const around = /^\W*(?:(?:chapter|kapitel|chapitre|part)\s+)?(?:\d{1,3}|[ivxl]{1,7})?[.:)–—-]*\s+|[\s.·…_-]*\d{0,4}\s*$/giu

/** What a title is known by: its words in small letters, marks left out. */
export function keyOf(words: string): string {
  return fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The entries of a list of contents that stands above line `first`, folded; empty where there is none. */
function listAbove(table: LineTable, first: number): ReadonlySet<string> {
  const head = listHeadAbove(table, first)
  if (head < 0) return none
  const keys = new Set<string>()
  for (let line = head + 1; line < first; line += 1) {
    const words = lineText(table, line)
    for (const key of [keyOf(words), keyOf(words.replace(around, ''))]) if (key !== '') keys.add(key)
  }
  return keys
}

const none: ReadonlySet<string> = new Set()

/** The line over a list of contents that stands above line `first`; -1 where there is none. */
function listHeadAbove(table: LineTable, first: number): number {
  for (let line = first - 1; line >= 0 && first - line < 300; line -= 1) {
    const length = lineLength(table, line)
    if (length > 120) return -1
    // Its longest words, and what may stand around them.
    if (length <= 100 && listHead.test(lineText(table, line))) return line
  }
  return -1
}

/** The blank lines that stand between two paragraphs as a rule; 0 where none do. */
function usualGap(table: LineTable, first: number, last: number): number {
  const counts = [0, 0, 0, 0]
  for (let line = first + 1; line < last; line += 1) counts[Math.min(3, table.gap[line] as number)] = (counts[Math.min(3, table.gap[line] as number)] as number) + 1
  const some = (counts[1] as number) + (counts[2] as number) + (counts[3] as number)
  if (some * 25 < last - first) return 0
  return (counts[1] as number) >= (counts[2] as number) ? 1 : 2
}

/** The titles that stand alone and form the best sequence of chapters; none where no style of line does so plainly. */
export function findTitles(table: LineTable, first: number, last: number): Heading[] {
  const listed = listAbove(table, first)
  const usualAbove = usualGap(table, first, last)
  const groups = Map.groupBy(candidates(table, first, last, usualAbove, listed), ({ style }) => style)
  let best: { chain: readonly Candidate[]; worth: number } | undefined
  for (const group of groups.values()) {
    const found = bestChain(withoutList(group))
    if (!found) continue
    const opening = found.chain[0] as Candidate
    const above = opening.at - (table.from[first] as number) < least ? undefined : titleAbove(table, first, usualAbove, listed, opening)
    const chain = above ? [above, ...found.chain] : found.chain
    if (accepted(table, first, chain, group) && (!best || found.worth > best.worth)) best = { chain, worth: found.worth }
  }
  return (best?.chain ?? []).map(({ line }) => {
    const at = lineSpan(table, line)
    return { line, end: line + 1, at, style: 'title', level: 3, title: at, chapter: true }
  })
}

/** The first chapter's title: a line of the same looks that the story begins with, or that was read as the last of the front matter. */
function titleAbove(table: LineTable, first: number, usualAbove: number, listed: ReadonlySet<string>, opening: Candidate): Candidate | undefined {
  for (let line = first; line >= Math.max(0, first - 3); line -= 1) {
    const isLong = lineLength(table, line) > longest
    if (line === first && (isLong || (table.gap[line + 1] ?? 1) === 0)) continue
    if (isLong || (line > 0 && (table.gap[line] as number) === 0)) return undefined
    const words = lineText(table, line)
    if (words.includes(':') || /^(?:\W*by\b)|[,;.]$/i.test(words)) return undefined
    const one = candidate(table, line, words.at(-1) as string, (table.gap[line] as number) > usualAbove, listed)
    // Above it the front matter's own blank lines stand.
    if (one && one.style.replace('wide', '') === opening.style.replace('wide', '')) return { ...one, style: opening.style }
  }
  return undefined
}

function candidates(table: LineTable, first: number, last: number, usualAbove: number, listed: ReadonlySet<string>): Candidate[] {
  const { text, to, gap } = table
  const found: Candidate[] = []
  for (let line = first + 1; line < last; line += 1) {
    const length = lineLength(table, line)
    if (length > longest || length < 2) continue
    if ((gap[line] as number) === 0 || !(line + 1 >= last || (gap[line + 1] as number) > 0 || (gap[line] as number) > usualAbove && isBreakLine(table, line + 1))) continue
    const end = text[(to[line] as number) - 1] as string
    if (',;:-–—…'.includes(end)) continue
    const one = candidate(table, line, end, (gap[line] as number) > usualAbove, listed)
    if (one) found.push(one)
  }
  return found
}

/** A line without the quotation marks, brackets and ornaments around it. */
function undressed(text: string, from: number, to: number): string {
  while (from < to && (openers.includes(text[from] as string) || isBlank(text.charCodeAt(from)))) from += 1
  while (to > from && (closers.includes(text[to - 1] as string) || isBlank(text.charCodeAt(to - 1)))) to -= 1
  return text.slice(from, to)
}

const openers = '*_~"“«‘\'([<-'
const closers = '*_~"”»’\')]>-'

function candidate(table: LineTable, line: number, end: string, wide: boolean, listed: ReadonlySet<string>): Candidate | undefined {
  const inner = undressed(table.text, table.from[line] as number, table.to[line] as number)
  const start = inner[0]
  if (start === undefined || start !== start.toUpperCase()) return undefined
  const isUpper = !/[a-z]/.test(inner) && inner === inner.toUpperCase() && inner !== inner.toLowerCase()
  // A sentence: most lines are. Only where there is a list need more be known of it.
  if (listed.size === 0 && end === '.' && !isUpper && !abbreviated.test(table.text.slice(Math.max(table.from[line] as number, (table.to[line] as number) - 8), table.to[line]))) return undefined
  if (!/[a-zA-Z]/.test(inner) && !/\p{L}/u.test(inner) || isBreakLine(table, line)) return undefined
  const words = lineText(table, line)
  const inList = listed.size > 0 && listed.has(keyOf(words))
  // A sentence, or speech.
  const isSpeech = /^["“«„‘]/.test(words) && (/[.!?,—–-]["”»’]$/.test(words) || !/^["“«„‘]\p{L}[^"“”«»„]*["”»’]$/u.test(words))
  if (!inList && ((end === '.' && !isUpper && !abbreviated.test(words.slice(-8))) || isSpeech)) return undefined
  const isCentred = indentOf(table, line) >= 8
  const isTitle = isTitleLike(inner) && !/\p{Ll}{3}[.!?] +\p{Lu}\p{Ll}* +\p{Ll}/u.test(inner)
  if (!inList && !isUpper && !isTitle && !(wide && inner.length < 50 && !/[.!?]/.test(inner))) return undefined
  const isSlug = slug.test(inner)
  const worth = (wide ? 1.2 : 0) + (isCentred ? 1 : 0) + (isUpper ? 0.8 : isTitle ? 0.4 : 0) + (inList && !isSpeech ? 4 : 0) - (isSlug ? 1 : 0) - (end === '!' || end === '?' ? 0.3 : 0)
  const style = inList ? 'listed' : `${wide ? 'wide' : ''} ${isCentred ? 'centred' : ''} ${isUpper ? 'upper' : ''}`
  return { line, at: table.from[line] as number, style, worth, key: keyOf(words), listed: inList, isSlug }
}

/** Without a list of contents that has no head: lines near each other in front, each of which stands again further on. */
function withoutList(group: readonly Candidate[]): readonly Candidate[] {
  const later = new Map(group.map(({ key }, at) => [key, at]))
  let end = 0
  while (end < group.length && (later.get((group[end] as Candidate).key) as number) > end) end += 1
  return end >= 3 && (group[end - 1] as Candidate).at - (group[0] as Candidate).at < end * 200 ? group.slice(end) : group
}

/** The chain of candidates that is worth most: each by its looks, each step by the prose between. Nearly linear. */
function bestChain(group: readonly Candidate[]): { chain: readonly Candidate[]; worth: number } | undefined {
  const worth: number[] = []
  const before: number[] = []
  let far = -1
  let reached = 0
  for (let at = 0; at < group.length; at += 1) {
    const one = group[at] as Candidate
    // All that stand far enough above: the best of them.
    while (reached < at && one.at - (group[reached] as Candidate).at >= usual) {
      if (far < 0 || (worth[reached] as number) >= (worth[far] as number)) far = reached
      reached += 1
    }
    let [most, from] = far >= 0 ? [(worth[far] as number) + 0.3, far] : [0, -1]
    for (let near = reached; near < at; near += 1) {
      const distance = one.at - (group[near] as Candidate).at
      if (distance < least && !one.listed) break
      const value = (worth[near] as number) - (distance < least ? 2 : 1)
      if (value > most) { most = value; from = near }
    }
    worth.push(most + one.worth)
    before.push(from)
  }
  let last = 0
  for (let at = 1; at < worth.length; at += 1) if ((worth[at] as number) > (worth[last] as number)) last = at
  if (group.length === 0) return undefined
  const chain: Candidate[] = []
  for (let at = last; at >= 0; at = before[at] as number) chain.unshift(group[at] as Candidate)
  return { chain, worth: worth[last] as number }
}

/** Whether a chain is plainly one of headings: enough of them, far enough apart, few lines of the same looks left over, the first near the beginning. */
function accepted(table: LineTable, first: number, chain: readonly Candidate[], group: readonly Candidate[]): boolean {
  const [opening] = chain
  if (!opening || chain.length < 2) return false
  if (chain.filter(({ listed }) => listed).length * 2 > chain.length) return true
  if (new Set(chain.map(({ key }) => key)).size < chain.length || chain.filter(({ isSlug }) => isSlug).length * 3 > chain.length) return false
  const opens = opening.at - (table.from[first] as number) < usual
  const total = chain.reduce((sum, { worth }) => sum + worth, 0)
  const steps = chain.slice(1).map(({ at }, index) => at - (chain[index] as Candidate).at).sort((a, b) => a - b)
  const isWide = (chain.at(-1) as Candidate).style.startsWith('wide')
  if (chain.length * 10 < group.length * (isWide ? 5 : 8)) return false
  if ((steps[steps.length >> 1] as number) < 3000) return false
  // Nothing but capitals on the words that matter: only where there are many, and hardly a line besides that looks so.
  const isPlain = (chain.at(-1) as Candidate).style.trim() === ''
  if (isPlain) return opens && chain.length >= 6 && chain.length * 20 >= group.length * 19 && total >= chain.length * 0.35
  return total >= chain.length * 0.6 && total >= 2.4 && (opens || (isWide && chain.length >= 4))
}

/**
 * Titles alone, put together with what numbers and words head. Numerals that begin anew below titles are sections; titles that stand
 * below numbers belong to them.
 *
 * @param numbered headings that number or word tell, in order
 * @param found titles alone, in order
 */
export function withTitles(numbered: readonly Heading[], found: readonly Heading[], table: LineTable, first: number, last: number): Heading[] {
  const chapters = numbered.filter(({ chapter }) => chapter)
  const taken = new Set(numbered.flatMap(({ line, end }) => Array.from({ length: end - line }, (_, at) => line + at)))
  const titles = found.filter(({ line }) => !taken.has(line))
  if (titles.length < 2) return [...numbered]
  const below = new Set(numbered.map(({ end }) => end))
  // The titles of numbered chapters, each under its number.
  if (titles.filter(({ line }) => below.has(line)).length * 2 > titles.length) return [...numbered]
  const counted = chapters.filter(({ number }) => number !== undefined)
  const restarts = counted.filter(({ number }, at) => at > 0 && (number as number) <= (counted[at - 1]?.number as number)).length
  const reach = counted.length < 2 ? 0 : (counted.at(-1) as Heading).at[0] - (counted[0] as Heading).at[0]
  const all = (table.to[last - 1] as number) - (table.from[first] as number)
  // One sequence of numbers from front to back is the book's own division.
  if (counted.length >= 2 && restarts === 0 && reach * 2 > all) return [...numbered]
  const isWord = ({ style }: Heading): boolean => style.startsWith('word') || style.startsWith('before')
  if (counted.filter(isWord).length > titles.length) return [...numbered]
  const sections = numbered.map((heading) => (heading.number === undefined ? heading : { ...heading, level: 4, chapter: false }))
  return [...sections, ...titles].sort((a, b) => a.line - b.line)
}
