import { isDigit, isLetter, isSpace, isWordCode } from '../chars.ts'
import { dashOf } from './conventions.ts'
import type { Story } from './repair.ts'

/** The dash that a story of a language with one dash has: the one that it sets elsewhere, else the language's. Undefined where the language is not known to have one. */
export function ownDash(story: Story): '—' | '–' | undefined {
  const usual = dashOf(story.language)
  if (usual === undefined) return undefined
  const [long, short] = [count(story, '—'), count(story, '–')]
  return long === short ? usual : long > short ? '—' : '–'
}

/** The dash that stands for one hyphen between blanks: the one that the writer has elsewhere, else the language's. English and the rest have the short one for a hyphen, the long one for two. */
export function spacedSingle(story: Story): string {
  return ownDash(story) ?? (count(story, '—') + count(story, '--') > count(story, '–') ? '—' : '–')
}

// Who has a habit shows it in a score of places. Between digits a dash is of a range, and says nothing.
function count({ text, blocks }: Story, dash: string): number {
  let found = 0
  for (let at = text.indexOf(dash, blocks[0]?.at[0]); at >= 0 && found < 20; at = text.indexOf(dash, at + dash.length)) if (!isDigit(text.charCodeAt(at + dash.length))) found += 1
  return found
}

const newline = 10
/** No label is longer. */
const longestLabel = 24

/** Whether a hyphen stands behind the label of a line, and a line beside it has one too: a story's head, a list of names. */
export function isAfterLabel(text: string, place: number, start: number, end: number): boolean {
  const from = labelled(text, place, start)
  if (from < 0) return false
  const below = text.indexOf('\n', place)
  return (below >= 0 && below < end && hasLabel(text, below + 1, end)) || (from > start && hasLabel(text, lineStart(text, from - 1, start), from))
}

/** Where the line begins whose one or two first words, the first with a capital, stand before a place; -1 where others do. */
function labelled(text: string, place: number, start: number): number {
  let words = 1
  for (let at = place - 2; place - at < longestLabel; at -= 1) {
    const code = at < start ? newline : text.charCodeAt(at)
    if (code === newline) return isCapital(text, at + 1) ? at + 1 : -1
    if (code === 32) words += 1
    if (words > 2 || !(code === 32 || isWordCode(code))) return -1
  }
  return -1
}

function hasLabel(text: string, from: number, end: number): boolean {
  const at = text.indexOf(' - ', from)
  return at >= 0 && at < end && at - from < longestLabel && labelled(text, at + 1, from) === from
}

/** Where the line of a place begins: a label's line is short, and no more is looked at. */
export function lineStart(text: string, place: number, start: number): number {
  let at = place
  while (at > start && place - at < 200 && text.charCodeAt(at - 1) !== newline) at -= 1
  return at
}

function isCapital(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char !== char.toLowerCase()
}

/** What may stand before a blank and a dash, besides a letter; and after a dash and a blank. */
const closing: ReadonlySet<number> = new Set([...',.!?;)"\'”’“‘»*_…'].map((mark) => mark.charCodeAt(0)))
const opening: ReadonlySet<number> = new Set([...'"\'“”„‘’«(*_…'].map((mark) => mark.charCodeAt(0)))

/** Whether a hyphen between two blanks stands between words: no item of a list, no minus, no column, no letters spelt out. */
export function isBetweenWords(text: string, place: number, start: number, end: number): boolean {
  const [left, right] = [place - 2, place + 2]
  if (left < start || right >= end) return false
  const [before, after] = [text.charCodeAt(left), text.charCodeAt(right)]
  if (!isLetter(before) && (!closing.has(before) || isDigit(text.charCodeAt(left - 1)))) return false
  // A mark may stand apart from its word.
  if (!isLetter(after) && !(opening.has(after) && isLetter(text.charCodeAt(right + (isSpace(text.charCodeAt(right + 1)) ? 2 : 1))))) return false
  if (!isLetter(before) || !isLetter(after)) return true
  // "W - H - Y", "a - b": a word has two letters, or is met alone ("I - I never").
  const isAlone = (left === start || !isWordCode(text.charCodeAt(left - 1))) && (right + 1 >= end || !isWordCode(text.charCodeAt(right + 1)))
  return !isAlone || (before === 73 && after === 73)
}

/** Words that say that two numbers are the ends of something, before them and after. */
const announcing: ReadonlySet<string> = new Set('pages pp. p. page chapters chapter ch. chs. vols. volumes years ages aged lines verses parts nos. seiten s. kapitel jahre'.split(' '))
const counting: ReadonlySet<string> = new Set('years days weeks months hours minutes seconds miles pages feet inches yards people men women times'.split(' '))

/** What may stand around a range: nothing that makes its numbers part of a longer one, a date or a sum. */
const around: ReadonlySet<number> = new Set([...'()[]"\'“”‘’«»_*;:!?,.…'].map((mark) => mark.charCodeAt(0)))

/** How sure it is that two numbers with hyphens from `place` to `after` between them are a range; 0 for a date, a telephone number, a score. */
export function rangeConfidence(text: string, place: number, after: number, start: number, end: number): number {
  let from = place
  while (from > start && place - from < 5 && isDigit(text.charCodeAt(from - 1))) from -= 1
  let to = after
  while (to < end && to - after < 5 && isDigit(text.charCodeAt(to))) to += 1
  const [digits, more] = [place - from, to - after]
  if (digits > 4 || more > 4 || !isFree(text, from - 1, -1, start, end) || !isFree(text, to, 1, start, end)) return 0
  const [first, last] = [Number(text.slice(from, place)), Number(text.slice(after, to))]
  if (digits === 4 && first >= 1000 && first <= 2100) {
    if (more === 4 && last > first && last <= 2100) return 0.97
    // "2003-04" may be April.
    if (more === 2 && last > 12 && last > first % 100) return 0.95
  }
  if (first >= last) return 0
  return announcing.has(wordBefore(text, from, start)) || counting.has(wordAfter(text, to, end)) ? 0.93 : 0
}

function isFree(text: string, at: number, side: -1 | 1, start: number, end: number): boolean {
  if (at < start || at >= end) return true
  const code = text.charCodeAt(at)
  if (isSpace(code)) return true
  // "3.14-15", "1,914-1,918": a full stop or a comma only where no digit follows it.
  return around.has(code) && !isWordCode(text.charCodeAt(at + side))
}

const longestWord = 8

function wordBefore(text: string, from: number, start: number): string {
  if (from <= start || !isSpace(text.charCodeAt(from - 1))) return ''
  let first = from - 1
  while (first > start && from - first <= longestWord + 1 && !isSpace(text.charCodeAt(first - 1))) first -= 1
  return text.slice(first, from - 1).toLowerCase()
}

function wordAfter(text: string, to: number, end: number): string {
  if (to >= end || !isSpace(text.charCodeAt(to))) return ''
  let last = to + 1
  while (last < end && last - to <= longestWord + 1 && isLetter(text.charCodeAt(last))) last += 1
  return text.slice(to + 1, last).toLowerCase()
}
