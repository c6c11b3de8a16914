import { firstWordLength } from './line-shapes.ts'
import type { LineTable } from './line-table.ts'

/** How a line ends, as far as it tells whether a paragraph does. `voiced`: the same before a closing quotation mark. */
export const endings = ['word', 'comma', 'colon', 'dash', 'stop', 'call', 'title', 'voiced word', 'voiced comma', 'voiced dash', 'voiced stop', 'closed'] as const

/** How a line begins. `he`: a pronoun; `and`: a word that goes on from what was said; `named`: a capitalised word, and a verb of speech behind it. */
export const openings = ['small', 'capital', 'I', 'he', 'the', 'and', 'when', 'speech', 'named', 'other'] as const
type Opening = (typeof openings)[number]

/** Titles and the like: a full stop behind one ends nothing. */
const titles: ReadonlySet<string> = new Set(['Mr', 'Mrs', 'Ms', 'Dr', 'St', 'Prof', 'Capt', 'Col', 'Gen', 'Lt', 'Sgt', 'Rev', 'Hon', 'Mme', 'Mlle', 'Messrs', 'vs', 'No', 'Vol'])
const speaking = /^(?:said|asked|cried|replied|answered|exclaimed|whispered|returned|remarked|muttered|murmured|shouted|continued|observed|called|added|began|repeated|went on)\b/

/** Words that begin sentences, and how many paragraphs they begin for each. */
const beginners: ReadonlyMap<string, Opening> = new Map([
  ...['He', 'She', 'They', 'It', 'We', 'You', 'His', 'Her', 'Their', 'Its', 'My'].map((word) => [word, 'he'] as const),
  ...['The', 'A', 'An', 'This', 'That', 'These', 'Those', 'There'].map((word) => [word, 'the'] as const),
  ...['And', 'But', 'Then', 'So', 'Or', 'Yet', 'For', 'Nor', 'Not', 'No'].map((word) => [word, 'and'] as const),
  ...['When', 'As', 'At', 'In', 'On', 'After', 'Before', 'While', 'If', 'Now', 'One', 'For', 'From', 'With'].map((word) => [word, 'when'] as const),
])

const quoteMarks = '"“”„«»‹›'
const closers = '\'’)]*_'
const skipped = '*_([{'

function isSmall(char: string): boolean {
  return char !== char.toUpperCase()
}

/** The ending of line `at`, by its place in `endings`. */
export function endingOf({ text, from, to }: LineTable, at: number): number {
  const first = from[at] as number
  let last = (to[at] as number) - 1
  let [voiced, closed] = [false, false]
  for (; last > first; last -= 1) {
    const char = text.charAt(last)
    if (quoteMarks.includes(char)) voiced = true
    else if (!closers.includes(char)) break
    // An apostrophe that is no mark of speech: goin', dogs'.
    else if (char !== "'" && char !== '’') closed = true
    else if ('.,!?…—-'.includes(text.charAt(last - 1))) voiced = true
  }
  const char = text.charAt(last)
  switch (char) {
    case ',': case ';': return voiced ? 8 : 1
    case ':': return 2
    case '-': case '—': case '–': return voiced ? 9 : 3
    case '!': case '?': return voiced ? 10 : 5
    case '…': return voiced ? 10 : 4
    case '.': {
      if (voiced) return 10
      if (closed) return 4
      let start = last
      while (start > first && last - start < 6 && /[A-Za-z]/.test(text.charAt(start - 1))) start -= 1
      const word = text.slice(start, last)
      return titles.has(word) || (word.length === 1 && word !== 'I' && !isSmall(word)) ? 6 : 4
    }
    default: return voiced ? 7 : closed ? 11 : 0
  }
}

/** The opening of line `at`, by its place in `openings`. */
export function openingOf(table: LineTable, at: number): number {
  return places[opens(table, at)]
}

const places = Object.fromEntries(openings.map((name, at) => [name, at])) as Record<Opening, number>

function opens(table: LineTable, at: number): Opening {
  const { text, from, to } = table
  let start = from[at] as number
  const end = to[at] as number
  while (start + 1 < end && skipped.includes(text.charAt(start))) start += 1
  const char = text.charAt(start)
  if (quoteMarks.includes(char)) return 'speech'
  if (char === '‘') return 'speech'
  if (char === "'") return isSmall(text.charAt(start + 1)) ? 'small' : 'speech'
  // A dash opens speech where a sentence follows it, and goes on where one does not.
  if (char === '-' || char === '—' || char === '–') {
    while (start + 1 < end && '-—– '.includes(text.charAt(start))) start += 1
    return isSmall(text.charAt(start)) ? 'small' : 'speech'
  }
  if (isSmall(char)) return 'small'
  if (char === char.toLowerCase()) return 'other'
  let next = start + 1
  while (next < end && next < start + 24 && isWord(text.charCodeAt(next))) next += 1
  if (next === start + 1 && char === 'I') return 'I'
  const after = start + firstWordLength(table, at)
  if (speaking.test(text.slice(after + 1, Math.min(end, after + 12)))) return 'named'
  return next - start > 6 ? 'capital' : beginners.get(text.slice(start, next)) ?? 'capital'
}

function isWord(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || code > 0xbf && code < 0x2000
}

/** The marks of speech of a text: “double”, ‘single’, or „low“. */
type Voices = 'double' | 'single' | 'low'

/** What marks of speech a stretch of lines uses. */
export function voicesOf({ text, from, to }: LineTable, first: number, last: number): Voices {
  let [double, single, low] = [0, 0, 0]
  for (let at = first; at < last; at += 1) {
    const start = text.charAt(from[at] as number)
    if (start === "'" || start === '‘') single += 1
    else if (start === '„') low += 1
    else if (quoteMarks.includes(start)) double += 1
    const end = text.charAt((to[at] as number) - 1)
    if (quoteMarks.includes(end)) double += 1
  }
  return low > double ? 'low' : single > 3 * double + 3 ? 'single' : 'double'
}

/**
 * The first and the last mark of speech in line `at`: 1 opens, -1 closes, 0 where the line has none. Straight marks are told apart by the blanks beside them.
 */
export function speechIn({ text, from, to }: LineTable, at: number, voices: Voices): readonly [first: number, last: number] {
  const start = from[at] as number
  const end = to[at] as number
  let [opening, latest] = [0, 0]
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index)
    if (code !== 34 && code !== 39 && code < 0xab) continue
    const way = wayOf(text, index, start, end, voices)
    if (way === 0) continue
    if (opening === 0) opening = way
    latest = way
  }
  return [opening, latest]
}

/** How many sentences begin within line `at`, and how many of those with speech: none of them begins a paragraph. */
export function sentencesWithin({ text, from, to }: LineTable, at: number): readonly [plain: number, spoken: number] {
  let [plain, spoken] = [0, 0]
  const end = to[at] as number
  for (let index = (from[at] as number) + 1; index + 1 < end; index += 1) {
    if (text.charCodeAt(index) !== 32) continue
    const last = text.charAt(index - 1)
    const stop = quoteMarks.includes(last) || closers.includes(last) ? text.charAt(index - 2) : last
    if (stop !== '.' && stop !== '!' && stop !== '?' && stop !== '…') continue
    const next = text.charAt(index + 1)
    if (quoteMarks.includes(next) || next === "'" || next === '‘') spoken += 1
    else if (next !== next.toLowerCase()) plain += 1
  }
  return [plain, spoken]
}

function wayOf(text: string, index: number, start: number, end: number, voices: Voices): number {
  const char = text.charAt(index)
  if (voices !== 'single') {
    if (char === '„' || (char === '“' && voices === 'double')) return 1
    if (char === '”' || char === '“') return -1
    if (char !== '"' && char !== '«' && char !== '»') return 0
  } else if (char !== "'" && char !== '‘' && char !== '’') return 0
  else if (char === '‘') return 1
  const before = index > start ? text.charAt(index - 1) : ' '
  const after = index + 1 < end ? text.charAt(index + 1) : ' '
  const opens = ' \t(—–-*_['.includes(before) && !' \t'.includes(after)
  if (voices === 'single') {
    if (char === "'" && opens && !isSmall(after)) return 1
    return '.,!?…—-'.includes(before) && (index + 1 >= end || ' \t)—-'.includes(after)) ? -1 : 0
  }
  // A dash before a mark at the end of a line or of words: "But--" she said.
  return opens && index + 1 < end && !' ,.;:!?'.includes(after) ? 1 : -1
}
