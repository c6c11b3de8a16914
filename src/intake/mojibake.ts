import { isLetter } from '../text/chars.ts'
import { fit, kindOf } from './encodings/context.ts'
import { histogramOf, judge } from './encodings/judge.ts'
import { tableOf } from './encodings/tables.ts'

/** What mending did: `repairs` names each step in order (`utf-8-as-windows-1252`: it was UTF-8 and had been read as windows-1252). */
export type Mended = { readonly text: string; readonly repairs: readonly string[]; readonly count: number }

// A text may have gone through the same mistake more than once; more than three times was never met.
const mostRounds = 3

/** Encodings that UTF-8 is mistaken for, commonest first; `iso-8859-1` leaves C1 controls behind. */
const misreaders = ['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850', 'windows-1251', 'windows-1250'] as const

/**
 * Mends text that had been decoded wrongly before it was saved: UTF-8 read as something else (once or several times), and one
 * single-byte encoding read as another. Acts only on what no writer would have written; clean text comes back as it is.
 */
export function mendMojibake(text: string): Mended {
  let current = text
  const repairs: string[] = []
  let count = 0
  for (let round = 0; round < mostRounds; round++) {
    const mended = mayBeMisread(current) ? mendUtf8(current) : undefined
    // Two encodings of one byte a character are taken for one another at most once, and not on top of the other mistake.
    const step = mended ?? (round === 0 && sitsWrong(current) ? mendSwapped(current) : undefined)
    if (!step) break
    current = step.text
    repairs.push(step.repair)
    count += step.count
    if (!mended) break
  }
  return { text: current, repairs, count }
}

/** How UTF-8 sequences of Latin, Greek and Cyrillic letters and of punctuation begin, in each of the misreaders. */
const near = /[ÂÃÄÅÎÏÐÑâ¬√ƒ≈Œœ‚┬├─┼╬╧╨╤Γ¤ðÔВГДЕОПРСвĂĹĎĐŃ][\u0080-\uffff]/
/** Parts of kana, of the commonest Chinese and Korean characters and of smileys. A search for a word is cheaper than a pattern of é and its like. */
const far = ['ã\u0081', 'ã‚', 'ãƒ', 'çš„', 'ì´', 'ðŸ'] as const

/** The cheap question whether there may be anything to mend: clean text is asked no more. */
function mayBeMisread(text: string): boolean {
  return near.test(text) || far.some((sign) => text.includes(sign))
}

function mendUtf8(text: string): Step | undefined {
  for (const name of misreaders) {
    const step = undo(text, name)
    if (step) return step
  }
  return undefined
}

// A text that was misread all through shows it in its first characters beyond ASCII: a good part of them sits wrong.
const mostAsked = 240
const leastShare = 1 / 20

/** Whether characters sit where no writer would have put them: a capital behind a small letter, a sign within a word. */
function sitsWrong(text: string): boolean {
  const beyond = /[^\0-\x7f]/g
  let misfits = 0
  let asked = 0
  for (; asked < mostAsked && beyond.test(text); asked++) {
    const at = beyond.lastIndex - 1
    const code = text.charCodeAt(at)
    if (fit(code, kindOf(code), kindAt(text, at - 1), kindAt(text, at + 1), kindAt(text, at + 2)) <= -4) misfits++
  }
  return misfits >= 2 && misfits >= asked * leastShare
}

type Step = { readonly text: string; readonly repair: string; readonly count: number }

const byteTables = new Map<string, ReadonlyMap<number, number>>()

/** From character to byte, for the bytes beyond ASCII of an encoding. A byte that means nothing in windows-1252 stands as the C1 control that decoders make of it. */
export function bytesOf(name: string): ReadonlyMap<number, number> {
  const known = byteTables.get(name)
  if (known) return known
  const table = tableOf(name)
  const bytes = new Map<number, number>()
  for (let byte = 128; byte < 256; byte++) if (table[byte] !== 0xfffd) bytes.set(table[byte] as number, byte)
  byteTables.set(name, bytes)
  return bytes
}

// So many characters beyond ASCII decide whether a text is mended; the whole of it is then.
const mostWeighed = 100_000

/** Undoes one misreading of UTF-8 as `name`, when the text bears it out. */
function undo(text: string, name: string): Step | undefined {
  const bytes = bytesOf(name)
  let sequences = 0
  let certain = 0
  let covered = 0
  let others = 0
  for (let at = 0; at < text.length && covered + others < mostWeighed; at++) {
    if (text.charCodeAt(at) < 128) continue
    const found = sequenceAt(text, at, bytes, name)
    if (!found) {
      others++
      continue
    }
    sequences++
    covered += found.length
    if (found.certain) certain++
    at += found.length - 1
  }
  return isBorneOut(name, { sequences, certain, covered, others }) ? replaced(text, name, bytes) : undefined
}

type Weighed = { readonly sequences: number; readonly certain: number; readonly covered: number; readonly others: number }

function isBorneOut(name: string, { sequences, certain, covered, others }: Weighed): boolean {
  const isWhole = sequences >= 6 && others * 4 <= covered
  // Cyrillic and Central European letters are shown as others of their kind: only a text that is damaged all through is sure.
  if (name === 'windows-1251' || name === 'windows-1250') return isWhole && sequences >= 10
  // A sentence about mojibake, in a text that is otherwise right, stays: it is quoted a few times among many right marks.
  return certain >= 1 && others <= certain * (certain >= 3 ? 100 : 10)
}

function replaced(text: string, name: string, bytes: ReadonlyMap<number, number>): Step {
  const pieces: string[] = []
  let from = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 128) continue
    const found = sequenceAt(text, at, bytes, name)
    if (!found) continue
    pieces.push(text.slice(from, at), String.fromCodePoint(found.code))
    count++
    at += found.length - 1
    from = at + 1
  }
  pieces.push(text.slice(from))
  return { text: pieces.join(''), repair: `utf-8-as-${name}`, count }
}

function sequenceAt(text: string, at: number, bytes: ReadonlyMap<number, number>, name: string): { readonly length: number; readonly code: number; readonly certain: boolean } | undefined {
  const lead = bytes.get(text.charCodeAt(at))
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07)
  for (let next = 1; next < length; next++) {
    const unit = text.charCodeAt(at + next)
    let byte = bytes.get(unit)
    // The byte 0x9D means nothing in windows-1252: it was lost, and only a closing quotation mark has it.
    if (byte === undefined && unit === 0xfffd && next === 2 && code === (0x02 << 6)) byte = 0x9d
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  if (!isWritten(code, length)) return undefined
  // A second round shows C1 controls where the first one will have letters.
  if (code < 0xa0 && name !== 'iso-8859-1') return { length, code, certain: false }
  return { length, code, certain: isCertain(text, at, length, code, name) }
}

/** Whether the character is in use and its sequence not longer than need be: no private use, no surrogates. */
function isWritten(code: number, length: number): boolean {
  if (length === 2) return code >= 0x80
  if (length === 3) return (code >= 0x900 && code < 0xd7a4) || (code >= 0xf900 && code < 0xfffe)
  return code >= 0x1f000 && code < 0x1fb00 || code >= 0x20000 && code < 0x32000
}

/** Whether no writer would have written the sequence as it stands: it is mojibake for certain. */
function isCertain(text: string, at: number, length: number, code: number, name: string): boolean {
  if (length >= 3) return name !== 'windows-1251' && name !== 'windows-1250' && isCommon(code)
  // Two characters: the first looks like a capital letter. Behind a small letter, or with a sign for the second and a small
  // letter after that, it cannot be one.
  const before = text.charAt(at - 1)
  const after = text.charAt(at + length)
  const second = text.charCodeAt(at + 1)
  if (second < 0xa0 && name === 'iso-8859-1') return true
  if (!isPlausibleLetter(code)) return false
  if (isSmall(before) && !isLetter(second)) return true
  return isSmall(after) && !isLetter(second) && !isLetter(before.charCodeAt(0)) && second !== 0xbb && second !== 0x201d && second !== 0x2019 && second !== 0xa0
}

/** Punctuation, kana, full-width forms, smileys: what texts of three and four bytes a character are full of. Noise makes Han and Hangul of itself as well. */
function isCommon(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2122) || (code >= 0x3000 && code < 0x3100) || (code >= 0xff00 && code < 0xfff0) || code >= 0x1f300
}

/** Latin-1 and Latin Extended letters, Greek, Cyrillic: what stories hold. */
function isPlausibleLetter(code: number): boolean {
  return code >= 0xa0 && code < 0x460
}

function isSmall(letter: string): boolean {
  return letter !== '' && letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

/** Single-byte encodings that are mistaken for one another. */
const swaps = ['windows-1252', 'macintosh', 'cp437', 'cp850'] as const

function mendSwapped(text: string): Step | undefined {
  for (const shown of swaps) {
    const step = swap(text, shown)
    if (step) return step
  }
  return undefined
}

/** How badly the characters beyond ASCII sit, in nats a character. */
function misfit(text: string): number {
  let sum = 0
  let count = 0
  for (let at = 0; at < text.length && count < 2000; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) continue
    count++
    sum -= fit(code, kindOf(code), kindAt(text, at - 1), kindAt(text, at + 1), kindAt(text, at + 2))
  }
  return count === 0 ? 0 : sum / count
}

function kindAt(text: string, at: number): number {
  return kindOf(at < 0 || at >= text.length ? 32 : text.charCodeAt(at))
}

function swap(text: string, shown: (typeof swaps)[number]): Step | undefined {
  const bytes = bytesOf(shown)
  const raw = new Uint8Array(text.length)
  let high = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code < 128 ? code : bytes.get(code)
    if (byte === undefined) return undefined
    raw[at] = byte
    if (code >= 128) high++
  }
  const before = misfit(text)
  if (high < 2 || before < 1) return undefined
  const [best, ...rest] = judge(raw, histogramOf(raw)).filter(({ name }) => (swaps as readonly string[]).includes(name))
  const own = rest.find(({ name }) => name === shown)
  if (!best || best.name === shown) return undefined
  const table = tableOf(best.name)
  const mended = Array.from(raw, (byte) => String.fromCharCode(table[byte] as number)).join('')
  // Sure only when the text fits much better than before, and well by itself.
  const after = misfit(mended)
  // Where the judge did not even keep the encoding in question, it is far behind.
  if (best.score - (own?.score ?? -Infinity) < 12 || after > 0.8 || before - after < 0.8) return undefined
  return { text: mended, repair: `${best.name}-as-${shown}`, count: high }
}
