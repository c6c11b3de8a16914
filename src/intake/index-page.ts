// bounded: each pattern here meets a line of at most 500 characters, or a path of at most 300.
import type { Companion, Metadata } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { readByLine } from './headers/title-page.ts'
import { readRating } from './ratings.ts'

/** A line of an index: the file it speaks of, the words that name it, and where its line and what belongs to it end. */
type Entry = { readonly target: string; readonly words: Span; readonly line: Span; readonly end: number }

const fewest = 3
const longestLine = 500
/** What an entry says of a story, at most. */
const longestEntry = 350
/** What an index may say beside its entries in one paragraph: a welcome, who keeps it. A longer one is a story. */
const mostBeside = 300

/**
 * Reads a page as an index of its heap: what it says of the files that it links to.
 *
 * @param links to files, in order, as paths from the page's folder
 * @param name of the page, as shown
 * @returns undefined where it is none: where few links name a story, or more stands there than entries
 */
export function readIndexPage(text: string, links: readonly { readonly at: Span; readonly target: string }[], name: string): Companion[] | undefined {
  if (links.length < fewest) return undefined
  const lines = links.map(({ at, target }, index): Entry => {
    const line = lineAt(text, at)
    const next = links[index + 1]
    return { target, words: at, line, end: entryEnd(text, line[1], next ? lineAt(text, next.at)[0] : text.length) }
  })
  return companions(text, lines, name)
}

const named = /\.(?:txt|text|asc|s?html?|md|rtf|docx?|zip)(?![\w.])/i
const listed = /^[ \t]*([\w][\w.!~-]{0,60}\.(?:txt|text|asc|s?html?|md|rtf|docx?|zip))[ \t]+(?:[\d.,]{1,10}[kKbB]?[ \t]+)?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}[ \t]+)?[-–:. \t]*(\S.{2,300})$/i
const trailing = /^[ \t]*(\S.{2,200}?)[ \t.]{2,80}([\w][\w.!~-]{0,60}\.(?:txt|text|asc|s?html?|md|rtf|docx?|zip))[ \t]*$/i

/** Reads a text as an index of its heap: a file's name and what it holds on each line, as on disks and bulletin boards. */
export function readIndexText(text: string, name: string): Companion[] | undefined {
  if (text.length > 400_000) return undefined
  const entries: Entry[] = []
  let lines = 0
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    if (to - from <= longestLine && to > from) {
      const line = text.slice(from, to)
      if (line.trim() !== '') lines += 1
      const found = named.test(line) ? listed.exec(line) ?? trailing.exec(line) : null
      if (found) {
        const isLed = /^[\w.!~-]+$/.test(found[1] as string) && /\.\w{2,5}$/.test(found[1] as string)
        const [target, words] = (isLed ? [found[1], found[2]] : [found[2], found[1]]) as [string, string]
        const start = from + line.lastIndexOf(words)
        entries.push({ target: `./${target}`, words: [start, start + words.length], line: [start, start + words.length], end: to })
      }
      // A long page is no index, once it has shown that it is none.
      if (lines > 60 && entries.length * 8 < lines) return undefined
    } else if (to > from) lines += 8
    from = to + 1
  }
  return entries.length >= fewest && entries.length * 2 >= lines ? companions(text, entries, name) : undefined
}

function companions(text: string, entries: readonly Entry[], name: string): Companion[] | undefined {
  const [first] = entries
  if (!first) return undefined
  const owner = ownerOf(text.slice(Math.max(0, first.line[0] - 1000), first.line[0]))
  let stem: string | undefined
  let [inside, longest] = [0, 0]
  const said = new Map<string, Metadata[]>()
  let end = 0
  for (const entry of entries) {
    inside += Math.max(0, entry.end - Math.max(end, entry.line[0]))
    longest = Math.max(longest, longestLineIn(text, end, entry.line[0]))
    end = Math.max(end, entry.end)
    const path = resolvePath(name, entry.target)
    const { title, rest, counted } = headOf(text, entry)
    if (title !== undefined) stem = title
    const metadata = path === undefined ? [] : [...(title ?? stem) === undefined || (title === undefined && !counted) ? [] : [{ path: 'index title', words: (title ?? stem) as string }], ...factsOf(rest, owner)]
    if (path !== undefined && metadata.some((one) => one.path === 'index title') && !said.has(path)) said.set(path, metadata)
  }
  longest = Math.max(longest, longestLineIn(text, end, text.length))
  return said.size >= fewest && said.size * 5 >= entries.length * 3 && longest <= mostBeside && text.length - inside <= Math.max(500, inside / 2) ? [...said].map(([path, metadata]) => ({ name: path, metadata })) : undefined
}

/** What belongs to an entry: a few lines below it, as cells of a table and what is said of a story are; no speech. */
function entryEnd(text: string, from: number, to: number): number {
  let end = from
  for (let lines = 0; lines < 6 && end < to; lines += 1) {
    const stop = text.indexOf('\n', end + 1)
    const next = stop < 0 ? to : Math.min(stop, to)
    const line = text.slice(end, next).trim()
    if (line.length > longestEntry || /^["“„«]/.test(line)) break
    end = next
  }
  return end
}

function longestLineIn(text: string, from: number, to: number): number {
  let longest = 0
  for (let at = from; at < to; ) {
    const stop = text.indexOf('\n', at)
    const end = stop < 0 ? to : Math.min(stop, to)
    longest = Math.max(longest, end - at)
    at = end + 1
  }
  return longest
}

/** The title of an entry: the words of its link, or, where they only count ("1", "Part 2", "HTML"), what stands before them. */
function headOf(text: string, { words, line, end }: Entry): { readonly title: string | undefined; readonly rest: string; readonly counted: boolean } {
  const own = tidy(text.slice(...words))
  const by = readByLine(text, words)
  const rest = text.slice(Math.min(words[1], by?.title?.[1] ?? words[1]), Math.min(end, words[1] + 800))
  if (by?.title) return { ...rated(tidy(text.slice(...by.title)), rest), counted: false }
  if (!counting.test(own) && own !== '') return { ...rated(own, rest), counted: false }
  const before = tidy(text.slice(line[0], words[0])).replace(/(?:[\s,|/–-]{1,8}(?:\d{1,3}|[ivx]{1,6})){1,99}$/i, '')
  return { title: before === '' || counting.test(before) ? undefined : short(before), rest, counted: /^(?:part |chapter |ch\.? ?|pt\.? ?)?(?:\d{1,3}|[ivx]{1,6})$/i.test(own) }
}

const counting = /^(?:(?:part|chapter|ch|pt|section|page|epilogue|prologue)\.? ?(?:\d{1,3}|[ivx]{1,6}|one|two|three)?|\d{1,3}|[ivx]{1,6}|html?|text|txt|zip|read|here|link|story|download|next|previous|prev|back|home|index|main|date|thread|subject|author|attachments?|reply|message|messages|in reply to|sorted by|contents|toc|archive|search|list|titles?|authors|guestbook|links|e-?mail|up|top|epub|pdf|doc)$/i

/** A rating in brackets behind a title is no part of it. */
function rated(words: string, rest: string): { readonly title: string | undefined; readonly rest: string } {
  const bracket = /\s*[([][A-Z]{1,4}\+?(?:-?\d{2})?[)\]]$/i.exec(words)
  return bracket && bracket.index > 0 ? { title: short(words.slice(0, bracket.index)), rest: `${bracket[0]} ${rest}` } : { title: short(words), rest }
}

function short(words: string): string | undefined {
  return words.length <= 200 ? words.replace(/^["“«]([^"“”«»]*)["”»]$/, '$1') : undefined
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^[\s*•·|:,[\]–—-]+|[\s*•·|:,[\]–—-]+$/g, '')
}

/** What stands behind an entry's title: who wrote it, a rating in brackets, a sentence about it. */
function factsOf(rest: string, owner: string | undefined): Metadata[] {
  const found: Metadata[] = []
  const add = (path: string, words: string): void => { if (!found.some((one) => one.path === path)) found.push({ path, words }) }
  for (const line of rest.split('\n').slice(0, 6)) {
    let left = line.slice(0, longestLine)
    for (const { 0: bracket, 1: inner = '' } of left.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)) {
      const rating = /^(?:rated:? ?)?(?:[A-Z]{1,4}\+?(?:-?\d{2})?|teen|mature|explicit|general)(?:[/-](?:[A-Z]{1,4}(?:-?\d{2})?))?$/i.test(inner.trim()) ? readRating(inner) : undefined
      if (rating) add('index rating', inner.trim())
      left = left.replace(bracket, ' ')
    }
    const rated = /(?:^|[\s,;–—-])(?:rat(?:ed|ing):? ?)(NC-?17|PG-?13|PG|R|G|FR(?:AO|[CTM])(?:-?\d+)?|K\+?|T|MA?)(?=[\s,;.]|$)/i.exec(left)
    if (rated?.[1]) add('index rating', rated[1])
    const by = /(?:^|[\s,;–—-])by:?\s+(\S[^()[\]<>:;|–—]{0,60}?)(?=\s+[-–—]|[([:;|,.]|\s{2,}|$)/i.exec(left)
    if (by?.[1] && /^[\p{Lu}\p{N}_]|^\S+$/u.test(by[1])) {
      add('index author', by[1].trim())
      left = left.slice(by.index + by[0].length)
    }
    const words = tidy(left)
    if (words.length >= 30 && /\s/.test(words) && !/^(?:by|rated)\b/i.test(words)) add('index summary', words)
  }
  if (owner !== undefined) add('index author', owner)
  return found
}

/** Whose stories an author's page lists: "Stories by Jane Doe", "Jane Doe's Fan Fiction". */
function ownerOf(head: string): string | undefined {
  const lines = head.split('\n').map(tidy).filter((line) => line !== '' && line.length <= 80).reverse()
  for (const line of lines.slice(0, 8)) {
    const found = /^(?:(?:all )?(?:the )?(?:stories|fan ?fic(?:tion|s)?|fic|fiction|works|tales) (?:written )?(?:by|of|from)|author:?)\s+(\p{Lu}.{1,40}|\S{2,30})$/iu.exec(line)?.[1] ?? /^(\p{Lu}.{1,40}?)['’]s? (?:stories|fan ?fic(?:tion|s)?|fic|fiction|works|tales|page|story (?:index|page|list))$/iu.exec(line)?.[1]
    if (found !== undefined && !/^(?:the|my|our|other|various|me)\b/i.test(found)) return found
  }
  return undefined
}

/** The path of a linked file, as members are shown; undefined where it leads out of the heap. */
function resolvePath(page: string, target: string): string | undefined {
  const parts = page.split(/[/\\]/).slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '.' || part === '') continue
    if (part === '..') { if (parts.pop() === undefined) return undefined } else parts.push(part)
  }
  return parts.join('/')
}

function lineAt(text: string, at: Span): Span {
  const from = text.lastIndexOf('\n', at[0] - 1) + 1
  const to = text.indexOf('\n', at[1])
  return [from, to < 0 ? text.length : to]
}
