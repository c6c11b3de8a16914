// bounded: each pattern here meets a title of at most 300 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import type { LineTable } from '../line-table.ts'
import { collapse, inText } from './assert.ts'
import type { SaidPlace } from './said-signs.ts'
import { namesIn } from './people.ts'

/** The state of a walk through front matter, line by line: what it has found, and how far it is sure. */
export type Walk = {
  readonly table: LineTable
  readonly text: string
  readonly first: number
  readonly last: number
  /** No line from here on is looked at: a header is short. */
  readonly end: number
  /** Whether the front is known to end there, so that everything before is front matter. */
  readonly known: boolean
  readonly assertions: Assertion[]
  readonly findings: Finding[]
  /** Paragraphs without a form of their own, and where each stood. */
  readonly spoken: Spoken[]
  /** The line after the last one that is front matter for certain. */
  committed: number
  /** Labels met so far; with one of them, a misspelt or a weak one is believed too. */
  labels: number
  /** The labels met, as the inventory spells them. */
  readonly met: Set<string>
  /** A chapter heading among the labels, by its line; pending while no label has followed it. */
  heading: number | undefined
  pendingHeading: number | undefined
  /** Where the title line stands, once one was met. */
  caption: Span | undefined
  /** Whether the text is a script, once somebody asked. */
  script: boolean | undefined
  /** The head of a mail on top of all, once it was read: the line below it, its Message-ID, and where its subject stands. */
  mail: { readonly end: number; readonly id: string; readonly subject?: Span } | undefined
}

/** A header is short; what is still one beyond this many lines is a story that looks like one. */
const mostLines = 300
const mostChars = 24_000

/** A paragraph of the author's own word, as it was read. */
export type Spoken = { readonly at: Span; readonly place: SaidPlace }

/** A walk that stands at line `first`. @param edge the line that the story begins with, where that is known */
export function startWalk(table: LineTable, first: number, last: number, edge = first): Walk {
  const start = table.from[first] ?? 0
  const known = edge > first
  let end = known ? edge : Math.min(last, first + mostLines)
  while (!known && end > first + 1 && (table.from[end - 1] as number) - start > mostChars) end -= 1
  return { table, text: table.text, first, last, end, known, assertions: [], findings: [], spoken: [], committed: first, labels: 0, met: new Set(), heading: undefined, pendingHeading: undefined, caption: undefined, script: undefined, mail: undefined }
}

/** Counts everything before `line` as front matter for certain. */
export function commit(walk: Walk, line: number): void {
  walk.committed = Math.max(walk.committed, line)
  if (walk.pendingHeading !== undefined && walk.pendingHeading < line) walk.heading = walk.pendingHeading
}

/** Whether the line repeats a title that is known. */
export function isAgain(walk: Walk, words: string): boolean {
  const key = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return key !== '' && walk.assertions.some((assertion) => {
    if (assertion.field !== 'title') return false
    const known = assertion.value.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    return known === key || (key.length > 5 && known.startsWith(key)) || (known.length > 5 && key.startsWith(known) && key.length < known.length + 24)
  })
}

/** Asserts the people named in a span, and their addresses. */
export function people(walk: Walk, at: Span, role: 'author' | 'translator' | 'illustrator' | 'editor' | 'co-author' | 'poster', rule: string, confidence = 0.93): void {
  for (const { at: name, email } of namesIn(walk.text, at)) {
    const words = collapse(walk.text.slice(...name))
    if (words !== '') walk.assertions.push(inText(walk.text, 'creator', { name: words, role }, name, rule, confidence))
    if (email) walk.assertions.push(inText(walk.text, 'email', { address: collapse(walk.text.slice(...email)) }, email, rule, 0.95))
  }
}

/** A counter that stands in a title. */
export function partOf(walk: Walk, at: Span, part: { number: number; of?: number; section?: string; at: Span }): void {
  if (walk.assertions.some(({ field }) => field === 'part')) return
  const span: Span = [at[0] + part.at[0], at[0] + part.at[1]]
  const stem = collapse(walk.text.slice(at[0], span[0])).replace(/[\s:,([–—-]+$/, '').replace(/^["“«]|["”»]$/g, '')
  walk.assertions.push(inText(walk.text, 'part', { number: part.number, ...(part.of !== undefined && { of: part.of }), ...(part.section !== undefined && { section: part.section }), ...(stem !== '' && { stem }) }, span, 'title:part', 0.9, { extent: 'part' }))
}

/** "DO NOT ARCHIVE" amid other words. */
export function permissionIn(walk: Walk, at: Span, words: string): void {
  const found = /\b(?<!\b(?:I|we) )(?:do not|don['’]t|please do not|please don['’]t) (?:archive|re-?post|redistribute)\b[^.\n]*/i.exec(words)
  if (!found || walk.assertions.some(({ field }) => field === 'permission')) return
  const span: Span = [at[0] + found.index, at[0] + found.index + found[0].trimEnd().length]
  walk.assertions.push(inText(walk.text, 'permission', { permission: /without|unless/i.test(found[0]) ? 'ask' : 'refused' }, span, 'notice:do not archive', 0.9))
}
