import type { Edit } from '../../model/edit.ts'
import { isLetter } from '../../text/chars.ts'
import { fit, kindOf, kinds } from '../encodings/context.ts'
import { isAsciiLetter } from './english.ts'
import { type Misreader, misreaders, shownBytes, suspects } from './shown.ts'

/** Finds UTF-8 that was read as an encoding with one byte a character: all through a text or in passages, bytes lost or not. */
export function findMisreadUtf8(text: string): readonly Edit[] {
  const suspected = suspects(text)
  if (suspected === 0) return []
  let best: { readonly reader: Reader; readonly weighed: Weighed } | undefined
  for (const [index, name] of misreaders.entries()) {
    if ((suspected & (1 << index)) === 0) continue
    const reader: Reader = { name, bytes: shownBytes(name), loss: name === 'windows-1252' ? lossOf(text) : '', isWestern: western.has(name), lost: lostBytes.get(name) ?? 0 }
    const weighed = weigh(text, reader)
    // Encodings that share the marks differ in some: the one that explains more of the text is it, of equal ones the commoner.
    if (isBorneOut(weighed) && explained(weighed) > (best ? explained(best.weighed) : -Infinity)) best = { reader, weighed }
    if (best && best.weighed.others === 0 && best.weighed.strange === 0 && best.weighed.lossy === 0) break
  }
  return best ? undone(text, best.reader, best.weighed) : []
}

function explained({ covered, others, strange }: Weighed): number {
  return covered - others - strange
}

// So many characters beyond ASCII decide whether a text is mended, and so many that were misread; the whole of it is then.
const mostWeighed = 100_000
const mostCovered = 6000

/** What became of a byte that has no character in windows-1252: it was dropped, or a blank or a question mark stands for it. */
type Loss = '' | ' ' | '?'
type Reader = { readonly name: Misreader; readonly bytes: Uint8Array; readonly loss: Loss; readonly isWestern: boolean; /** The byte that was lost where one is. */ readonly lost: number }

// Of the bytes without a character, the one that a quotation mark ends with: 0x9D closes, 0x98 opens a single one.
const lostBytes: ReadonlyMap<Misreader, number> = new Map<Misreader, number>([['windows-1252', 0x9d], ['windows-1254', 0x9d], ['windows-1250', 0x98], ['windows-1251', 0x98]])

/** The edits that undo one misreading of UTF-8. */
function undone(text: string, reader: Reader, weighed: Weighed): readonly Edit[] {
  const isWhole = weighed.others <= weighed.covered * 2
  const confidence = weighed.certain >= 3 ? 0.99 : 0.9
  const edits: Edit[] = []
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 128) continue
    const found = sequenceAt(text, at, reader)
    if (found === 0) continue
    const length = lengthOf(found)
    if (isWhole || isCertain(found) || isPlausible(codeOf(found))) edits.push({ rule: `utf-8-as-${reader.name}`, at: [at, at + length], before: text.slice(at, at + length), after: String.fromCodePoint(codeOf(found)), confidence })
    at += length - 1
  }
  return edits
}

const western: ReadonlySet<Misreader> = new Set<Misreader>(['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850', 'windows-1254', 'iso-8859-15'])

type Weighed = { readonly sequences: number; readonly certain: number; readonly strange: number; readonly covered: number; readonly others: number; readonly lossy: number; readonly isWestern: boolean }

function weigh(text: string, reader: Reader): Weighed {
  let [sequences, certain, strange, covered, others, lossy] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < text.length && others < mostWeighed && covered < mostCovered; at++) {
    if (text.charCodeAt(at) < 128) continue
    const found = sequenceAt(text, at, reader)
    if (found === 0) {
      others++
      continue
    }
    const length = lengthOf(found)
    sequences++
    covered += length
    // Two characters for one that takes three bytes: one of them was dropped.
    if (codeOf(found) > 0x7ff && length < 3) lossy++
    if (isCertain(found)) {
      if (sits(text, at, length, codeOf(found), reader)) certain++
      else strange++
    }
    at += length - 1
  }
  return { sequences, certain, strange, covered, others, lossy, isWestern: reader.isWestern }
}

function isBorneOut({ sequences, certain, strange, covered, others, isWestern }: Weighed): boolean {
  // Cyrillic, Greek and Central European letters are shown as others of their kind: a text that is damaged all through is sure.
  if (!isWestern && sequences >= 10 && others * 4 <= covered) return true
  // A sentence about mojibake, in a text that is otherwise right, stays: there it stands for itself, not in the place of a mark.
  if (certain === 0 || strange * 2 > certain) return false
  return others <= (certain === 1 ? 24 : certain * 150)
}

/** Whether the character would sit well where its sequence stands. */
function sits(text: string, at: number, length: number, code: number, { bytes }: Reader): boolean {
  const next = text.charCodeAt(at + length)
  const kind = code > 0xffff ? kinds.other : kindOf(code)
  if (!(kind >= kinds.lower && kind <= kinds.letter) && (kind < kinds.apostrophe || kind > kinds.rightDouble)) return true
  if (isPart(bytes[next]) || isPart(bytes[text.charCodeAt(at - 1)])) return true
  return fit(code, kind, kindAt(text, at - 1), kindAt(text, at + length), kindAt(text, at + length + 1)) > -4
}

function isPart(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80
}

function kindAt(text: string, at: number): number {
  return kindOf(at < 0 || at >= text.length ? 32 : text.charCodeAt(at))
}

// A sequence, as one number: the character, how many characters it takes in the text, and whether nothing else can be meant.
function packed(code: number, length: number, certain: boolean): number {
  return code * 32 + length * 2 + (certain ? 1 : 0)
}

function codeOf(found: number): number {
  return found >>> 5
}

function lengthOf(found: number): number {
  return (found >>> 1) & 15
}

function isCertain(found: number): boolean {
  return (found & 1) === 1
}

/** The UTF-8 sequence that begins at `at`; 0 for none. */
function sequenceAt(text: string, at: number, reader: Reader): number {
  const { bytes, name } = reader
  const lead = bytes[text.charCodeAt(at)] as number
  if (lead < 0xc2 || lead > 0xf4) return 0
  const wanted = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  let code = lead & (wanted === 2 ? 0x1f : wanted === 3 ? 0x0f : 0x07)
  for (let next = 1; next < wanted; next++) {
    const unit = text.charCodeAt(at + next)
    const byte = unit < 128 ? 0 : (bytes[unit] as number | undefined) ?? 0
    if (byte < 0x80 || byte > 0xbf) return lossyAt(text, at, lead, next, code, reader)
    code = (code << 6) | (byte & 0x3f)
  }
  if (!isWritten(code, wanted)) return 0
  // A second round shows C1 controls where the first one will have letters.
  if (code < 0xa0 && name !== 'iso-8859-1') return packed(code, wanted, false)
  return packed(code, wanted, isSure(text, at, wanted, code, reader))
}

/**
 * A sequence of which a byte was lost on the way. 0x9D means nothing in windows-1252, and of the marks that begin with 0xE2 0x80 only the
 * closing quotation mark has it; 0x81 neither, and only the word joiner has it before 0xA0. 0xA0, the no-break space, became a blank.
 */
function lossyAt(text: string, at: number, lead: number, next: number, code: number, { name, loss, lost }: Reader): number {
  const unit = text.charCodeAt(at + next)
  if (unit === 0xfffd && lost !== 0 && lead === 0xe2 && next === 2 && code === 0x80) return packed((0x80 << 6) | (lost & 0x3f), 3, true)
  const third = text.charCodeAt(at + 2)
  if (unit === 0xfffd && next === 1 && lead === 0xe2 && third === 0xa0 && (name === 'windows-1252' || name === 'windows-1250')) return packed(0x2060, 3, true)
  if (name !== 'windows-1252' && name !== 'iso-8859-1') return 0
  if (unit === 0x20 && next === 1 && lead === 0xc2) return packed(0xa0, 2, text.charCodeAt(at) === 0xc2 && isBehindWord(text, at))
  if (unit === 0x20 && next === 1 && lead === 0xc3 && isVoila(text, at)) return packed(0xe0, 2, false)
  if (unit === 0x20 && next === 2 && lead === 0xe2 && code === 0x81) return packed(0x2060, 3, false)
  if (name !== 'windows-1252') return 0
  if (lead !== 0xe2) return lead === 0xc2 && unit === 0xfffd && text.charCodeAt(at - 1) === 0x20ac ? packed(0x9d, 2, false) : 0
  const isStandIn = loss !== '' && unit === loss.charCodeAt(0)
  if (next === 2 && code === 0x80) return packed(0x201d, isStandIn ? 3 : 2, text.charCodeAt(at - 1) < 128 && !isLetter(text.charCodeAt(at - 1)))
  return next === 1 && (unit === 0xfffd || isStandIn) && (third === 0xa0 || third === 0x20) ? packed(0x2060, 3, false) : 0
}

/** Whether a small letter, a digit or a full stop goes before: where no writer has a capital Â before a blank. */
function isBehindWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return (before >= 97 && before <= 122) || (before >= 48 && before <= 57) || before === 0x2e
}

/** Whether à may stand here: behind a small letter, or as a word of its own before another. */
function isVoila(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return (before >= 97 && before <= 122) || (!isLetter(before) && (text.charCodeAt(at + 2) === 0x20 || text.charCodeAt(at + 2) === 0x2d))
}

/** What stands for lost bytes all over the text. */
function lossOf(text: string): Loss {
  let [blanks, sure, marks, others] = [0, 0, 0, 0]
  const bytes = shownBytes('windows-1252')
  for (let at = text.indexOf('â€'); at >= 0; at = text.indexOf('â€', at + 2)) {
    const unit = text.charCodeAt(at + 2)
    if (unit >= 128 && ((bytes[unit] as number) < 0xc0 && (bytes[unit] as number) > 0 || unit === 0xfffd)) continue
    if (unit === 0x3f) marks++
    else if (unit === 0x20) {
      blanks++
      const behind = text.charCodeAt(at + 3)
      if (behind === 0x20 || behind === 10 || behind === 0x3b || (text.startsWith('â€”', at + 3) && text.charCodeAt(at + 6) !== 0x20) || Number.isNaN(behind)) sure++
    } else others++
  }
  if (marks > 0 && others === 0 && blanks === 0) return '?'
  return sure > 0 && others === 0 ? ' ' : ''
}

/** Whether the character is in use and its sequence not longer than need be: no private use, no surrogates. */
function isWritten(code: number, length: number): boolean {
  if (length === 2) return code >= 0x80
  if (length === 3) return (code >= 0x900 && code < 0xd7a4) || (code >= 0xf900 && code < 0xfffe)
  return (code >= 0x1f000 && code < 0x1fb00) || (code >= 0x20000 && code < 0x32000)
}

/** Whether no writer would have written the sequence as it stands: it is mojibake for certain. */
function isSure(text: string, at: number, length: number, code: number, reader: Reader): boolean {
  const { name, isWestern } = reader
  if (length >= 3) return isWestern ? isCommon(code) : isQuote(code)
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + length)
  // A Cyrillic or Greek letter within a word of Latin ones.
  if (!isWestern && code === 0xa0) return text.charCodeAt(at + 1) === 0xa0 && isBehindWord(text, at) && isAsciiLetter(after)
  if (!isWestern && isSign(kindOf(text.charCodeAt(at + 1))) && isSmall(before) && isSmall(after)) return isPlausible(code)
  if (!isWestern) return text.charCodeAt(at) > 0x370 && isPlausible(code) && isAsciiLetter(before) && isAsciiLetter(after)
  const second = text.charCodeAt(at + 1)
  if (second < 0xa0 && name === 'iso-8859-1') return true
  // MacRoman and the DOS code pages show a sign or a piece of a box, which none writes beside letters.
  if (!isLetter(text.charCodeAt(at))) return code < 0x180 && isPlausible(code) && sits(text, at, length, code, reader)
  if (code === 0xa0 && second === 0xa0) return !isLetter(before) || isSmall(before)
  if (!isPlausible(code)) return false
  // Two characters: the first looks like a capital letter. Behind a small letter, or with a sign for the second and a small
  // letter after that, it cannot be one.
  if (isSmall(before) && !isLetter(second)) return true
  if (isSign(kindOf(second))) return isSmall(after) || !isLetter(before)
  return isSmall(after) && !isLetter(second) && !isLetter(before) && second !== 0xbb && second !== 0x201d && second !== 0x2019 && second !== 0xa0
}

function isSign(kind: number): boolean {
  return kind === kinds.sign || kind === kinds.numeric || kind === kinds.currency || kind === kinds.ordinal || kind === kinds.other
}

/** Punctuation, kana, full-width forms, smileys: what texts of three and four bytes a character are full of. Noise makes Han and Hangul of itself as well. */
function isCommon(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2122) || (code >= 0x2e00 && code < 0x2e80) || (code >= 0x3000 && code < 0x3100) || (code >= 0xff00 && code < 0xfff0) || code >= 0x1f300
}

/** Quotation marks, apostrophe, dashes, ellipsis. */
function isQuote(code: number): boolean {
  return (code >= 0x2013 && code <= 0x201e) || code === 0x2026
}

/** Latin-1 and Latin Extended letters, Greek, Cyrillic: what stories hold. */
function isPlausible(code: number): boolean {
  return code >= 0xa0 && code < 0x460
}

function isSmall(code: number): boolean {
  if (Number.isNaN(code) || !isLetter(code)) return false
  const letter = String.fromCharCode(code)
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}
