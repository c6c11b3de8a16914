import { isDigit, isLetter, isSpace, isWordCode } from '../chars.ts'
import type { Story } from './repair.ts'

/** Languages whose dash between blanks is the short one, and those whose dash is always the long one. English and the rest have the short one for a hyphen, the long one for two. */
const shortDashes: ReadonlySet<string> = new Set(['de', 'cs', 'sk', 'pl', 'hu', 'hr', 'sl', 'sv', 'da', 'nb', 'nn', 'no', 'fi', 'nl'])
const longDashes: ReadonlySet<string> = new Set(['es', 'pt', 'fr', 'ru', 'uk', 'sr', 'ro', 'bg', 'el'])

const isOf = (languages: ReadonlySet<string>, language: string): boolean => languages.has(language.split('-')[0] as string)

/** The dash that stands for two hyphens beside a blank. */
export function spacedDouble(story: Story): string {
  return isOf(shortDashes, story.language) && count(story, '—') <= count(story, '–') ? '–' : '—'
}

/** The dash that stands for one hyphen between blanks: the one that the writer has elsewhere, else the language's. */
export function spacedSingle(story: Story): string {
  const { language } = story
  const twoAre = isOf(shortDashes, language) ? 'short' : 'long'
  const two = count(story, '--')
  const long = count(story, '—') + (twoAre === 'long' ? two : 0)
  const short = count(story, '–') + (twoAre === 'short' ? two : 0)
  if (long !== short) return long > short ? '—' : '–'
  return isOf(longDashes, language) ? '—' : '–'
}

// Who has a habit shows it in a score of places.
function count({ text, blocks }: Story, dash: string): number {
  let found = 0
  for (let at = text.indexOf(dash, blocks[0]?.at[0]); at >= 0 && found < 20; at = text.indexOf(dash, at + dash.length)) found += 1
  return found
}

/** What may stand before a blank and a dash, besides a letter; and after a dash and a blank. */
const closing: ReadonlySet<number> = new Set([...',.!?;)"\'”’»*_…'].map((mark) => mark.charCodeAt(0)))
const opening: ReadonlySet<number> = new Set([...'"\'“‘«(*_…'].map((mark) => mark.charCodeAt(0)))

/** Whether a hyphen between two blanks stands between words: no item of a list, no minus, no column, no letters spelt out. */
export function isBetweenWords(text: string, place: number, start: number, end: number): boolean {
  const [left, right] = [place - 2, place + 2]
  if (left < start || right >= end) return false
  const [before, after] = [text.charCodeAt(left), text.charCodeAt(right)]
  if (!isLetter(before) && (!closing.has(before) || isDigit(text.charCodeAt(left - 1)))) return false
  if (!isLetter(after) && !(opening.has(after) && isLetter(text.charCodeAt(right + 1)))) return false
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
