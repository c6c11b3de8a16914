// bounded: each pattern here meets a line of at most 500 characters.
import type { Metadata } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { factsIn, toldAs } from './index-facts.ts'
import type { Cell } from './index-table.ts'

/** A line of an index: the file it speaks of, the words that name it, its line, where the first link of the line begins, and where what belongs to it ends; in a table under headings, the cells of its row. */
export type Entry = { readonly target: string; readonly words: Span; readonly line: Span; readonly first: number; readonly end: number; readonly cells: readonly Cell[] | undefined }

/** What an index says of a file. `isCounted`: the words of its link only number it, and the title is that of the entry before, where the line has none. */
type EntryRead = { readonly title: string | undefined; readonly facts: readonly Metadata[]; readonly isCounted: boolean }

const longestLine = 500
const mostLines = 6

/** Reads an entry: its title are the words of its link, or, where they only count ("1", "Part 2", "HTML"), what stands before the first link of its line. */
export function readEntry(text: string, { words, line, first, end, cells }: Entry): EntryRead {
  const own = tidy(text.slice(...words))
  const isNamed = !counting.test(own) && own !== ''
  const number = /^(?:part |chapter |ch\.? ?|pt\.? ?)?(\d{1,3}|[ivx]{1,6})$/i.exec(own)?.[1]
  const head = isNamed ? own : tidy(text.slice(line[0], Math.min(first, words[0])))
  if (cells) return readRow(text, cells, isNamed ? undefined : number)
  const titled = divideTitle(head)
  const rest = text.slice(words[1], Math.min(end, words[1] + 800)).split('\n').slice(0, mostLines)
  const facts = [...titled.facts]
  let summary = titled.summary
  for (const one of rest) {
    // What else is linked on the line of a part are the other parts.
    const read = factsIn(isNamed ? one.slice(0, longestLine) : one.slice(0, longestLine).replace(/^(?:[\s,|/)\]–-]{0,8}(?:(?:part|pt|chapter|ch)\.? ?)?\d{1,3}(?![\w.]))+/i, ''))
    facts.push(...read.facts)
    const said = tidy(read.left)
    if (isSummary(said)) summary ??= said
  }
  if (number !== undefined && !isNamed) facts.unshift({ path: 'index part', words: number })
  if (summary !== undefined && !facts.some(({ path }) => path === 'index summary')) facts.push({ path: 'index summary', words: summary })
  return { title: titled.title === '' || counting.test(titled.title) || titled.title.length > 200 ? undefined : titled.title, facts, isCounted: number !== undefined }
}

/** Reads a row of a table by the headings of its columns. */
function readRow(text: string, cells: readonly Cell[], number: string | undefined): EntryRead {
  const titled = divideTitle(tidy(cells.filter(({ kind }) => kind === 'title').map(({ at }) => text.slice(...at)).join(' ')))
  const facts = cells.flatMap(({ kind, at: [from, to] }) => {
    const words = tidy(text.slice(from, Math.min(to, from + longestLine)).replace(/^\s*by\s+/i, ''))
    return kind === 'title' ? [] : kind === 'other' ? factsIn(words).facts.filter(({ path }) => path === 'index rating' || path === 'index warning') : toldAs(kind, words)
  })
  return { title: titled.title === '' || titled.title.length > 200 ? undefined : titled.title, facts: [...(number === undefined ? [] : [{ path: 'index part', words: number }]), ...facts, ...titled.facts], isCounted: number !== undefined }
}

const counting = /^(?:(?:part|chapter|ch|pt|section|page|epilogue|prologue)\.? ?(?:\d{1,3}|[ivx]{1,6}|one|two|three)?|\d{1,3}|[ivx]{1,6}|html?|text|txt|zip|read|here|link|story|download|next|previous|prev|back|home|index|main|date|thread|subject|author|attachments?|reply|message|messages|in reply to|sorted by|contents|toc|archive|search|list|titles?|authors|guestbook|links|e-?mail|up|top|epub|pdf|doc)$/i

/** Whether words about a file are said of its story: a sentence, however short, or many words. */
function isSummary(words: string): boolean {
  return /\s/.test(words) && (words.length >= 30 || (words.length >= 6 && /\p{L}{3}[.!?…]["”’')]?$/u.test(words))) && !/^(?:by|rated|updated|posted|added|new|last)\b/i.test(words)
}

/** Divides words that begin with a title: it goes to the first fact behind it, or to a dash with a sentence behind. */
function divideTitle(given: string): { readonly title: string; readonly facts: readonly Metadata[]; readonly summary: string | undefined } {
  const words = given.slice(0, longestLine)
  const { facts, from, left } = factsIn(words, true)
  const [head, behind] = from === 0 ? [left, ''] : [words.slice(0, from), factsIn(words.slice(from)).left]
  const said = /^(.{2,80}?)\s+-{1,2}\s+((?:\S+\s+){2,60}\S*[.!?])\s*$/.exec(head)
  const summary = [said?.[2], tidy(behind)].find((one) => one !== undefined && isSummary(one))
  const title = unquoted(tidy(said?.[1] ?? head))
  // "The Lamp. By Tansy Rook": the stop divides.
  return { title: facts.length > 0 ? title.replace(/(?<=\p{Ll}{2})\.$/u, '') : title, facts, summary }
}

/** A title without the quotation marks around it, or the one that was left of them. */
function unquoted(words: string): string {
  const inner = /^["“«]?([^"“”«»]*)["”»]?$/.exec(words)
  return inner?.[1] ?? words
}

/** Words without the signs around them that list or divide. */
export function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^[\s*•·|:;,\])–—-]+|[\s*•·|:;,[(–—-]+$/g, '').replace(/^\[([^[\]]*)$|^([^[\]]*)\]$/, '$1$2')
}
