// bounded: each pattern here meets a line of at most 500 characters, or a path of at most 300.
import type { Companion, Metadata } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { DocumentText } from '../format/document.ts'
import type { Drafted } from './draft.ts'
import { type Entry, readEntry } from './index-entry.ts'
import { readHead } from './index-contents.ts'
import { settled } from './index-facts.ts'
import { ownersIn } from './index-owners.ts'
import { readRecords } from './index-records.ts'
import { cellsIn, type Column, columnsIn, inColumns } from './index-table.ts'
import { fewestOfVerse, isLong } from './no-story.ts'

const fewest = 3
/** What two links need to be a list: each says as much of its file. */
const telling: ReadonlySet<string> = new Set(['index rating', 'index author'])
const longestLine = 500
/** What an entry says of a story, at most. */
const longestEntry = 350
/** What an index may say beside its entries in one paragraph: a welcome, who keeps it. A longer one is a story. */
const mostBeside = 300

/**
 * Reads a page as an index of its heap: what it says of the files that it links to.
 *
 * @param page its text with its headings, its links to files, in order, as paths from the page's folder, and the rows of its tables
 * @param name of the page, as shown
 * @returns undefined where it is none: where few links name a story, or more stands there than entries
 */
export function readIndexPage({ text, blocks = [], files: links = [], rows = [] }: Pick<DocumentText, 'text' | 'blocks' | 'files' | 'rows'>, name: string): Companion[] | undefined {
  if (links.length < 2) return undefined
  const cellsAt = cellsIn(text, rows)
  let first = 0
  const lines = links.map(({ at, target }, index): Entry => {
    const line = lineAt(text, at)
    const next = links[index + 1]
    if (index === 0 || first < line[0]) [first] = at
    return { target, words: at, line, first, cells: cellsAt(at[0]), end: entryEnd(text, line[1], next ? lineAt(text, next.at)[0] : text.length) }
  })
  return companions(text, lines, name, blocks.filter(({ kind }) => kind === 'heading').map(({ at }) => at))
}

const named = /\.(?:txt|text|asc|s?html?|md|rtf|docx?|zip)(?![\w.])/i
const listed = /^[ \t]*([\w][\w.!~-]{0,60}\.(?:txt|text|asc|s?html?|md|rtf|docx?|zip))[ \t]+(?:[\d.,]{1,10}[kKbB]?[ \t]+)?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}[ \t]+)?[-–:. \t]*(\S.{2,300})$/i
const trailing = /^[ \t]*(\S.{2,200}?)[ \t.]{2,80}([\w][\w.!~-]{0,60}\.(?:txt|text|asc|s?html?|md|rtf|docx?|zip))[ \t]*$/i

/** Reads a text as an index of its heap: a file's name and what it holds on each line, as on disks and bulletin boards, or in records. */
export function readIndexText(text: string, name: string): Companion[] | undefined {
  if (text.length > 400_000) return undefined
  const records = readRecords(text, (target) => resolvePath(name, target))
  if (records) return records
  const entries: Entry[] = []
  let lines = 0
  let columns: readonly Column[] | undefined
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    if (to - from <= longestLine && to > from) {
      const line = text.slice(from, to)
      if (line.trim() !== '') lines += 1
      columns ??= columnsIn(line)
      const found = named.test(line) ? listed.exec(line) ?? trailing.exec(line) : null
      if (found) {
        const isLed = /^[\w.!~-]+$/.test(found[1] as string) && /\.\w{2,5}$/.test(found[1] as string)
        const [target, words] = (isLed ? [found[1], found[2]] : [found[2], found[1]]) as [string, string]
        const start = from + line.lastIndexOf(words)
        entries.push({ target: `./${target}`, words: [start, start + words.length], line: [start, start + words.length], first: start, cells: columns && inColumns(line, columns, from), end: to })
      }
      // A long page is no index, once it has shown that it is none.
      if (lines > 60 && entries.length * 8 < lines) return undefined
    } else if (to > from) lines += 8
    from = to + 1
  }
  return entries.length >= fewest && entries.length * 2 >= lines ? companions(text, entries, name) : undefined
}

function companions(text: string, entries: readonly Entry[], name: string, headings: readonly Span[] = []): Companion[] | undefined {
  const ownerAt = ownersIn(text, headings, entries.map(({ line }) => line[0]))
  let stem: { readonly title: string; readonly facts: readonly Metadata[]; to: number } | undefined
  let [inside, longest] = [0, 0]
  const said = new Map<string, Metadata[]>()
  let end = 0
  const from = entries[0]?.line[0] ?? 0
  const head = readHead(text.slice(Math.max(0, from - 1500), from))
  const reads = entries.map((entry) => readEntry(text, entry))
  // A story's own contents: of its chapters nothing is said by itself.
  const whole = reads.some(({ facts }) => facts.some(({ path }) => path === 'index author' || path === 'index rating')) ? undefined : head.title
  entries.forEach((entry, at) => {
    inside += Math.max(0, entry.end - Math.max(end, entry.line[0]))
    longest = Math.max(longest, longestLineIn(text, end, entry.line[0]))
    end = Math.max(end, entry.end)
    const path = resolvePath(name, entry.target)
    const { title, facts, isCounted } = reads[at] as (typeof reads)[number]
    if (title !== undefined) stem = { title, facts: facts.filter(({ path: what }) => what !== 'index part' && what !== 'index summary'), to: entry.line[1] }
    // Numbers further down are pages of the index itself.
    else if (stem && (!isCounted || (stem.to < entry.line[0] && text.slice(stem.to, entry.line[0]).trim() !== ''))) stem = undefined
    else if (stem) stem.to = entry.line[1]
    const known = title ?? stem?.title
    if (path === undefined || said.has(path) || (known === undefined && (whole === undefined || !isCounted))) return
    if (whole !== undefined) {
      const [part, named] = [facts.find((one) => one.path === 'index part'), known === undefined ? [] : [{ path: 'index heading', words: known }]]
      said.set(path, [{ path: 'index title', words: whole }, part ?? { path: 'index part', words: String(said.size + 1) }, ...settled(head.facts), ...named])
      return
    }
    if (known === undefined) return
    const own = settled([...facts, ...(title === undefined ? stem?.facts ?? [] : [])])
    const all = [...own, ...settled(head.facts).filter((one) => !own.some((other) => other.path === one.path) && head.title === undefined)]
    const owner = ownerAt(entry.line[0])
    const isSigned = owner === undefined || all.some(({ path: what }) => what === 'index author')
    said.set(path, [{ path: 'index title', words: known }, ...all, ...(isSigned ? [] : [{ path: 'index author', words: owner }])])
  })
  longest = Math.max(longest, longestLineIn(text, end, text.length))
  const isListed = said.size >= fewest || (said.size === 2 && entries.length === 2 && [...said.values()].every((metadata) => metadata.some(({ path }) => telling.has(path))))
  return isListed && said.size * 5 >= entries.length * 3 && longest <= mostBeside && text.length - inside <= Math.max(500, inside / 2) ? [...said].map(([path, metadata]) => ({ name: path, metadata })) : undefined
}

/** Lines of a page's story that are verse by their number: a quatrain. */
const leastVerse = 4

/**
 * Whether what was found as a page's story stands beside its links, as a story does beside a menu: no link is in it, it is as long as a short one (in lines, or beside two links, as a poem),
 * and twice as long as what stands between two links. An index's own words are fewer, its entries hold links, and what it says of each is much alike.
 */
export function isBeside(text: string, { draft: { body, words }, blocks }: Drafted, links: NonNullable<DocumentText['files']>): boolean {
  if (links.some(({ at }) => at[0] < body[1] && at[1] > body[0])) return false
  let between = 0
  for (const [next, { at: [to] }] of links.entries()) {
    const from = links[next - 1]?.at[1] ?? to
    if (to <= body[0] || from >= body[1]) between = Math.max(between, to - from)
  }
  const isSmall = links.length < fewest || text.slice(...body).split('\n', leastVerse + 1).filter((line) => line.trim() !== '').length >= leastVerse
  return (isSmall ? words >= fewestOfVerse : isLong(words, blocks)) && body[1] - body[0] > 2 * between
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
