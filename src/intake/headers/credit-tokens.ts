// bounded: each pattern here meets a passage of at most 3,000 characters.
import type { Span } from '../../model/span.ts'

/** What a token looks like: `low` words begin small, `handle` words hold digits, lines or inner capitals, `'s` makes a genitive, `mark` is punctuation. */
type Shape = 'cap' | 'handle' | 'low' | 'number' | 'genitive' | 'mark' | 'address'

/** A word or a mark: `key` is its form for the tables (small letters, without hyphens and apostrophes), `at` its place in the whole text, `lines` how many lines end before it. */
export type Token = { readonly words: string; readonly key: string; readonly shape: Shape; readonly at: Span; readonly near: boolean; readonly lines: number }

/** Whether a character is a letter, a mark on one, a digit or an underline; by hand, since it is asked of every character. */
function isWord(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95
  if ((code >= 0x300 && code < 0x370) || (code >= 0x3040 && code < 0xe000)) return true
  const char = String.fromCharCode(code)
  return char.toLowerCase() !== char.toUpperCase()
}

const apostrophes = "'’"
const mostOfAddress = 100

/** Where the piece that begins at a character ends: a word with its hyphens and apostrophes, an address, "'s", a row of dots, a mark. */
function pieceEnd(text: string, from: number): number {
  const code = text.charCodeAt(from)
  const char = text[from] as string
  if (!isWord(code)) {
    if (apostrophes.includes(char) && text[from + 1] === 's' && !isWord(text.charCodeAt(from + 2))) return from + 2
    // "'em", "'im": a word that has lost its head.
    if (apostrophes.includes(char) && /^(?:em|im)$/i.test(text.slice(from + 1, from + 3)) && !isWord(text.charCodeAt(from + 3))) return from + 3
    let end = from + 1
    if (char === '.' || char === '-') while (text[end] === char) end += 1
    return end
  }
  let end = from + 1
  for (;;) {
    while (isWord(text.charCodeAt(end))) end += 1
    const next = text[end] as string | undefined
    if (next === undefined || !(next === '-' || apostrophes.includes(next)) || !isWord(text.charCodeAt(end + 1))) break
    if (next !== '-' && text[end + 1] === 's' && !isWord(text.charCodeAt(end + 2))) break
    end += 2
  }
  if (text[end] === '.' || text[end] === '@' || text[end] === ':') return addressEnd(text, from, end) ?? end
  return end
}

function addressEnd(text: string, from: number, wordEnd: number): number | undefined {
  const isLink = text.startsWith('://', wordEnd) || (text[wordEnd] === '.' && text.slice(from, wordEnd).toLowerCase() === 'www')
  if (!isLink && text[wordEnd] === ':') return undefined
  let end = wordEnd
  let hasAt = false
  while (end < from + (isLink ? 3000 : mostOfAddress) && end < text.length) {
    const char = text[end] as string
    if (isLink ? char.trim() === '' : !isWord(text.charCodeAt(end)) && !'.@-+'.includes(char)) break
    hasAt ||= char === '@'
    end += 1
  }
  if (!isLink) while (text[end - 1] === '.') end -= 1
  return isLink || (hasAt && end > wordEnd + 1) ? end : undefined
}

const joined = /['’-]/
const inner = /['’-]/g
const elided = /^(?:dell|nell|all|dall|sull|qu|d|l)['’](?=..)/
const odd = /[\d_]/

function shapeOf(words: string): Shape {
  const first = words[0] as string
  if (words.length > 1 && (first === "'" || first === '’')) return words.length === 2 ? 'genitive' : 'low'
  if (!isWord(words.charCodeAt(0))) return 'mark'
  if (words.includes('@') || words.includes('/')) return 'address'
  if (first !== first.toLowerCase()) return 'cap'
  if (first !== first.toUpperCase()) return words !== words.toLowerCase() || odd.test(words) ? 'handle' : 'low'
  if (/^[\d’'-]+$/.test(words)) return 'number'
  return /^\d+(?:st|nd|rd|th|s)$/.test(words) ? 'number' : 'handle'
}

function keyOf(words: string): string {
  const low = words.toLowerCase()
  return joined.test(low) ? low.replace(elided, '').replace(inner, '') : low
}

function linesIn(passage: string, from: number, to: number): number {
  let lines = 0
  for (let at = Math.max(from, 0); at < to; at += 1) if (passage.charCodeAt(at) === 10) lines += 1
  return lines
}

/** The words and marks of a stretch of a text, in order. */
export function tokensOf(text: string, [from, to]: Span): Token[] {
  const tokens: Token[] = []
  const passage = text.slice(from, to)
  let last = -1
  for (let start = 0; start < passage.length;) {
    if (isBlank(passage, start)) { start += 1; continue }
    const end = pieceEnd(passage, start)
    const words = passage.slice(start, end)
    const shape = shapeOf(words)
    const key = shape === 'mark' || shape === 'genitive' ? words : keyOf(words)
    tokens.push({ words, key, shape, at: [from + start, from + end], near: start === last, lines: linesIn(passage, last, start) })
    last = end
    start = end
  }
  return tokens
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 32 || (code > 8 && code < 14) : (text[at] as string).trim() === ''
}

/** The keys of all capitalised words of a stretch, as `tokensOf` gives them: of a story nothing else is asked. */
export function capitalisedIn(text: string, [from, to]: Span): ReadonlySet<string> {
  const words = new Set<string>()
  const passage = text.slice(from, to)
  for (let start = 0; start < passage.length;) {
    const end = isBlank(passage, start) ? start + 1 : pieceEnd(passage, start)
    const code = passage.charCodeAt(start)
    if ((code > 64 && code < 91) || code > 127) words.add(passage.slice(start, end))
    start = end
  }
  return new Set([...words].filter((word) => shapeOf(word) === 'cap').map(keyOf))
}

const abbreviations = new Set('дж thos wm chas geo messrs col lt sgt maj gen dr mr mrs ms prof st mme mlle sr sra rev capt inc ltd vs ca no vol pt ch ed eds trans transl illus ill trad übers hrsg jr fr hr'.split(' '))
/** Abbreviations behind which no name goes on. */
const firms = new Set(['inc', 'ltd', 'jr'])
const closers = new Set([')', '"', '”', '»', ']', '*', '_', "'", '’'])

/** A sentence: its tokens, and whether it asks. */
type Sentence = { readonly tokens: readonly Token[]; readonly asks: boolean }

/** Divides tokens into sentences: at full stops that no initial or abbreviation has, and where a line begins with a label. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number, asks = false): void => {
    if (end > start) found.push({ tokens: tokens.slice(start, end), asks })
    start = end
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const { words, lines } = tokens[at] as Token
    const next = tokens[at + 1]
    if (at > start && lines > 0 && (lines > 1 || isLabel(tokens, at))) close(at)
    if (words !== '.' && words !== '!' && words !== '?') continue
    if (next?.near && !closers.has(next.words) && !'.!?'.includes(next.words)) continue
    const before = tokens[at - 1]
    // "P.S.", "P.P.S.": what follows is a sentence.
    const isAfter = words === '.' && before?.words === 'S' && tokens[at - 3]?.words === 'P'
    if (words === '.' && next && before && !isAfter && isAbbreviation(before) && !(next.shape === 'cap' && (firms.has(before.key) || opening.has(next.key) || beginsLabel(tokens, at + 1)))) continue
    // A question in quotation marks is not the writer's.
    const asks = words === '?' && !(next?.near === true && '"”»'.includes(next.words))
    close(at, asks)
    start = at + 1
  }
  close(tokens.length)
  return found
}

/** What begins a sentence, and no family name. */
const opening = new Set('wir ich sie er es und aber he she it we they i my and but this that they’re thanks thank il elle ils nous je mais merci cette ce los las ella ellos yo pero gracias lui lei io noi ma grazie questa ele ela eu nós mas obrigada obrigado essa esta este diese dieser danke also all any'.split(' '))

/** "Linda B. Refreshments: Jo": whether behind an initial a label begins, and no family name. */
function beginsLabel(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 3; next += 1) {
    if (tokens[next + 1]?.words === ':') return true
    if (tokens[next + 1]?.shape !== 'low' || (tokens[next + 1]?.lines ?? 0) > 0) return false
  }
  return false
}

function isLabel(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) if (tokens[next + 1]?.words === ':') return tokens[next]?.shape !== 'mark'
  return false
}

/** Whether a full stop behind this word belongs to it: "J.", "Dr." */
export function isAbbreviation({ words, key, shape }: Token): boolean {
  return (words.length === 1 && (shape === 'cap' || words === 'c')) || abbreviations.has(key)
}
