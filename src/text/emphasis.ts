import type { Mark } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { thoughtBeside } from './attributions.ts'
import { isLetter, isSpace, isWordCode } from './chars.ts'
import { readLegend } from './legends.ts'
import { tagged } from './tagged.ts'
import { countWords } from './words.ts'

/** One way to mark words in plain text. A document uses it when it closes what it opens, often enough. */
type Convention = {
  readonly open: string
  readonly close: string
  readonly kind: 'emphasis' | 'strong' | 'thought'
  /** Pairs below which it may be chance; a pair with three words or more counts twice. */
  readonly least: number
  /** Longest stretch between the marks; beyond, one of them is lost. */
  readonly longest: number
  /** What may not stand between the marks. */
  readonly never?: RegExp
  /** Part of a word may be stressed: un*believ*able. */
  readonly inWord?: true
  /** The marks have other uses in prose: they count only where a legend, or "she thought" beside them, says so; and a page shows them still. */
  readonly said?: true
}

const conventions: readonly Convention[] = [
  { open: '**', close: '**', kind: 'strong', least: 1, longest: 300 },
  { open: '_', close: '_', kind: 'emphasis', least: 1, longest: 900 },
  { open: '*', close: '*', kind: 'emphasis', least: 2, longest: 400, inWord: true },
  { open: '//', close: '//', kind: 'thought', least: 2, longest: 400 },
  { open: '/', close: '/', kind: 'emphasis', least: 3, longest: 300, never: /^\/|:\/\/|^\w\/|\d\/\d/ },
  // Two angles are quotation marks where a text has no others: <<Bonjour>>, dit-il.
  { open: '<<', close: '>>', kind: 'thought', least: 2, longest: 600 },
  // Telepathy and thoughts; an address or a tag in plain text is none: <name@example.org>, <br>, </i>, <3.
  { open: '<', close: '>', kind: 'thought', least: 2, longest: 600, never: /^[/!\d]|@|:\/\/|=["']|^(?:br|p|hr|i|b|u|em|div|span|center|font|img|a|h\d|pre|html|body|head|title|table|td|tr|ul|li|blockquote|strong)\b\s*\/?$/i },
  { open: '::', close: '::', kind: 'thought', least: 2, longest: 400 },
  { open: '~', close: '~', kind: 'emphasis', least: 2, longest: 400, never: /^\d/ },
  { open: '{', close: '}', kind: 'thought', least: 3, longest: 400, never: /^\d+$|^(?:illustration|sidenote|footnote|page|note)\b/i },
  { open: '[', close: ']', kind: 'thought', least: 1, longest: 400, said: true, never: /^(?:sic|illustration|sidenote|footnote|page|note|a\/n|an:|author)\b|^\d+$/i },
  { open: "'", close: "'", kind: 'thought', least: 1, longest: 400, said: true, never: /"/ },
  { open: '-', close: '-', kind: 'emphasis', least: 3, longest: 24, never: /-|\d|\S\s+\S+\s+\S+\s+\S/ },
]

// So many marks left open: this is no convention, and looking for each one's end would take long in a hostile file.
const hopeless = 500

/** What stands on both sides of a mouth. */
const faces = '^-<>_*~=;.'

/** Where a legend is looked for. */
const head = 8000

/**
 * Finds the marks of plain-text emphasis (`_so_`, `*so*`, `**so**`, `/so/`, `~so~`, `-so-`, `<i>so</i>`) and thought (`<so>`, `::so::`, `//so//`, `{so}`)
 * in the conventions that the document uses consistently. A convention whose marks are mostly left open is not used at all. What a pair of
 * marks means is said by a legend at the head, or by "she thought" beside it, or by custom.
 *
 * @param spans the blocks to look into, in order; a mark never crosses from one into the next
 * @returns marks in order, delimiters within the span
 */
export function findEmphasis(text: string, spans: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = []
  const legend = readLegend(text.slice(0, head))
  for (const convention of conventions) {
    const { open, close, said } = convention
    const meaning = legend.get(open)
    if (meaning === 'plain' || text.indexOf(open) < 0 || (open === '<<' && meaning === undefined && isQuotation(text))) continue
    if (open === "'" && meaning === undefined && !speaksInDouble(text)) continue
    const { found, open: left } = pairs(text, spans, convention)
    if (found.length === 0 || (!said && left * 4 > found.length) || (meaning === undefined && isFew(text, found, convention.least))) continue
    const inside = ([from, to]: Span): Span => [from + open.length, to - close.length]
    const sentences = meaning === undefined && convention.kind === 'emphasis' ? found.filter((at) => isSentence(text, inside(at))) : []
    const thoughts = new Set(isThought(text, sentences, 4) ? sentences : [])
    // Most that stands in single quotation marks or in brackets is something else: too little of it is said to be thought.
    if (said && meaning === undefined && !isThought(text, found, 3)) continue
    for (const at of found) marks.push({ kind: meaning ?? (thoughts.has(at) ? 'thought' : convention.kind), at, ...(!said && { delimiter: open.length }) })
  }
  marks.push(...tagged(text, spans))
  return withoutCrossings(marks.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]))
}

/** Whether so few stretches are marked that it may be chance; one of three words or more counts twice. */
function isFew(text: string, found: readonly Span[], least: number): boolean {
  return found.length < least && found.reduce((sum, [from, to]) => sum + (countWords(text, from, to) > 2 ? 2 : 1), 0) < least
}

/** Whether two of the stretches, and one in so many, are said to be thought. */
function isThought(text: string, found: readonly Span[], share: number): boolean {
  const said = found.length < 2 ? 0 : thoughtBeside(text, found)
  return said >= 2 && said * share >= found.length
}

/** Whether `<<` are this text's quotation marks: it has hardly any others. */
function isQuotation(text: string): boolean {
  return occurrences(text, '"') + occurrences(text, '“') < 2 * occurrences(text, '<<')
}

/** Whether speech stands in double quotation marks. */
function speaksInDouble(text: string): boolean {
  return occurrences(text, '"') + 2 * occurrences(text, '“') >= 4
}

function occurrences(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && count < 1000; at = text.indexOf(words, at + words.length)) count += 1
  return count
}

/** Whether the words are a sentence, or most of one, and neither a word that is stressed nor a book's title. */
function isSentence(text: string, [from, to]: Span): boolean {
  const first = text.charAt(from)
  if (first === first.toLowerCase()) return false
  if ('.,!?…-'.includes(text.charAt(to - 1))) return true
  const words = text.slice(from, to).split(/\s+/)
  return words.length > 2 && words.filter((word) => word.charAt(0) === word.charAt(0).toLowerCase()).length * 2 > words.length
}

/** Leaves out a mark that begins within another one and ends beyond it: one of the two is chance. */
function withoutCrossings(marks: readonly Mark[]): readonly Mark[] {
  const open: number[] = []
  return marks.filter(({ at: [start, end] }) => {
    while (open.length > 0 && (open.at(-1) as number) <= start) open.pop()
    if (open.length > 0 && end > (open.at(-1) as number)) return false
    open.push(end)
    return true
  })
}

function pairs(text: string, spans: readonly Span[], convention: Convention): { readonly found: readonly Span[]; readonly open: number } {
  const found: Span[] = []
  const speech: Speech = { at: -1, inside: false }
  let open = 0
  let next = -2
  for (const [start, end] of spans) {
    if (next < start && next !== -1) next = text.indexOf(convention.open, start)
    if (next < 0) break
    for (let at = next; at >= 0 && at < end;) {
      const close = opens(text, at, start, end, convention, speech) ? closeOf(text, at, start, end, convention) : -1
      if (close > 0) found.push([at, close])
      else if (close === 0 && ++open > hopeless + found.length) return { found: [], open }
      // Beyond the whole run: a row of stars opens nothing, and must cost nothing.
      let beyond = close > 0 ? close : at + convention.open.length
      if (close <= 0) while (beyond < end && text.charCodeAt(beyond) === text.charCodeAt(at)) beyond++
      at = next = text.indexOf(convention.open, beyond)
    }
  }
  return { found, open }
}

function opens(text: string, at: number, start: number, end: number, { open, close, inWord }: Convention, speech: Speech): boolean {
  const inside = at + open.length
  if (inside >= end) return false
  const mark = open.charCodeAt(0)
  const before = at > start ? text.charCodeAt(at - 1) : 32
  const after = text.charCodeAt(inside)
  if (isSpace(after) || after === mark || before === mark || text.charAt(inside) === close) return false
  // Faces: ^_^, -_-, *_*. The address of a page: http://.
  if (before === after && faces.includes(text.charAt(inside))) return false
  if (open === '<') return true
  if (open === '//' && before === 58) return false
  if (open === '-' || open === "'") return (at > start || open === "'") && isLetter(after) && (isSpace(before) || before === 34 || before === 0x201c) && !(open === "'" && isQuoted(text, start, at, speech))
  if (isWordCode(before)) return inWord === true && isLetter(before) && isLetter(after)
  return isWordCode(after) || '"\'“‘(¿¡…—-<«'.includes(text.charAt(inside))
}

/** How far a block was looked through for double quotation marks, and whether that place lies within some. */
type Speech = { at: number; inside: boolean }

/** Goes on to a place, which lies behind the last one asked for or in a later block that begins at `start`. */
function isQuoted(text: string, start: number, at: number, speech: Speech): boolean {
  if (speech.at < start) {
    speech.at = start
    speech.inside = false
  }
  for (; speech.at < at; speech.at += 1) {
    const code = text.charCodeAt(speech.at)
    if (code === 34) speech.inside = !speech.inside
    else if (code === 0x201c) speech.inside = true
    else if (code === 0x201d) speech.inside = false
  }
  return speech.inside
}

/** The offset behind the closing mark; 0 where it is missing; -1 where what stands between rules it out. */
function closeOf(text: string, at: number, start: number, end: number, { open, close, longest, never, inWord, said }: Convention): number {
  const inside = at + open.length
  const limit = Math.min(end, inside + longest)
  const mark = close.charCodeAt(0)
  const within = inWord === true && at > start && isWordCode(text.charCodeAt(at - 1))
  let lettersOnly = true
  for (let to = inside; to + close.length <= limit; to++) {
    const code = text.charCodeAt(to)
    if (code === 10 && text.charCodeAt(to + 1) === 10) return within ? -1 : 0
    if (code !== mark || to === inside || !text.startsWith(close, to)) {
      lettersOnly &&= isLetter(code)
      if (within && !lettersOnly) return -1
      continue
    }
    const before = text.charCodeAt(to - 1)
    const beyond = to + close.length
    const after = beyond < end ? text.charCodeAt(beyond) : 32
    // Another one opens before this one closed.
    if (open === close && !said && isSpace(before) && isLetter(after)) return within ? -1 : 0
    if (inWord && lettersOnly && (within || isLetter(after))) {
      // f*ck*ng: letters left out are no stress. Few of them are stressed in the middle of a word.
      if (to - inside >= (within && isLetter(after) ? 6 : 3)) return beyond
      lettersOnly = false
      if (within) return -1
      continue
    }
    lettersOnly = false
    if (open === "'" && !'.,!?…-'.includes(text.charAt(to - 1))) continue
    if (close.charAt(0) !== '>' && (isSpace(before) || isWordCode(after) || after === mark || before === mark)) continue
    if (faces.includes(text.charAt(to - 1)) && before === after) continue
    return never?.test(text.slice(inside, to)) ? -1 : beyond
  }
  return within ? -1 : 0
}
