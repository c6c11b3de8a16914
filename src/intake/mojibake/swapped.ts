import { isLetter } from '../../text/chars.ts'
import type { Edit } from '../../model/edit.ts'
import { bytesOf } from '../encode.ts'
import { fit, kindOf, kinds } from '../encodings/context.ts'
import { tableOf } from '../encodings/tables.ts'
import { isAsciiLetter, isCommonWord, isEnglish } from './english.ts'

/** Encodings with one byte a character that are mistaken for one another. ISO 8859-1 is what windows-1252 is shown as, never the other way round. */
const shownAs = ['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850'] as const
const meant = ['windows-1252', 'macintosh', 'cp437', 'cp850'] as const

// So many characters beyond ASCII say whether a text was misread: it shows all through.
const mostAsked = 240
const mostWeighed = 1500
// Nats by which the text must fit better, in all and for each character beyond ASCII; and how well each must fit by then, more where much was gained.
const leastGain = 4
const leastMean = 1.6
const worstMean = -2.5
const muchMean = 4.5
const worstOfMuch = -5.5
// Nats against pairs other than those of Windows programs with Macintosh ones, and of what was written in Windows and read elsewhere.
const rarer = 1.5
// Nats between the best reading and the next that gives another text.
const leastLead = 0.9

/** Finds text in one single-byte encoding that was read as another: a text that is damaged so is damaged all through. */
export function findSwapped(text: string): readonly Edit[] {
  if (!sitsWrong(text)) return []
  const places = placesBeyondAscii(text)
  const english = isEnglish(text)
  let best: { readonly from: string; readonly to: string; readonly score: number; readonly map: Uint16Array } | undefined
  let second = -Infinity
  let own: number | undefined
  const tried = new Set<string>()
  for (const from of shownAs) {
    const bytes = bytesOf(from)
    if (!isWithin(text, bytes)) continue
    for (const to of meant) {
      if (to === from) continue
      const map = mapping(bytes, to)
      const key = `${to} ${places.slice(0, 40).map((at) => map[text.charCodeAt(at)]).join()}`
      if (tried.has(key)) continue
      tried.add(key)
      own ??= score(text, places, undefined, english)
      const found = score(text, places, map, english) - (to === 'windows-1252' || (to === 'macintosh' && (from === 'windows-1252' || from === 'iso-8859-1')) ? 0 : rarer)
      if (!best || found > best.score) {
        if (best) second = Math.max(second, best.score)
        best = { from, to, score: found, map }
      } else second = Math.max(second, found)
    }
  }
  if (!best || own === undefined) return []
  const gain = best.score - own
  const each = places.length
  if (gain < leastGain || gain < each * leastMean || best.score - second < leastLead) return []
  if (best.score < each * (gain >= each * muchMean ? worstOfMuch : worstMean)) return []
  // One character, in whatever language: only a mark is sure.
  if (each === 1 && !english && isLetter(best.map[text.charCodeAt(places[0] as number)] as number)) return []
  return exchanged(text, best.map, `${best.to}-as-${best.from}`, gain > 20 ? 0.98 : 0.85)
}

function exchanged(text: string, map: Uint16Array, rule: string, confidence: number): readonly Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128 || map[code] === code) continue
    edits.push({ rule, at: [at, at + 1], before: text.charAt(at), after: String.fromCharCode(map[code] as number), confidence })
  }
  return edits
}

/** Whether characters sit where no writer would have put them: a capital behind a small letter, a sign within a word, an accent where words have an apostrophe. */
function sitsWrong(text: string): boolean {
  let misfits = 0
  let asked = 0
  let english: boolean | undefined
  const inEnglish = (): boolean => (english ??= isEnglish(text))
  for (let at = 0; at < text.length && asked < mostAsked; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) continue
    asked++
    const [before, after] = [kindAt(text, at - 1), kindAt(text, at + 1)]
    if (fitOf(code, kindOf(code), text.charCodeAt(at - 1), text.charCodeAt(at + 1), before, after, kindAt(text, at + 2)) <= -4 || (isLetter(code) && (isContraction(text, at) || isDashed(text, at)) && inEnglish())) misfits++
    // É behind a full stop is the ellipsis of MacRoman, in English; in Portuguese it is a word. A small letter between capitals is none, nor do English words
    // begin with two accents.
    else if (kindOf(code) === kinds.upper && before === kinds.mark && after !== kinds.lower && inEnglish()) misfits++
    else if (isAmidCapitals(kindOf(code), before, after) || (!isLetterKind(before) && isLetter(code) && isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) >= 128 && inEnglish())) misfits++
  }
  return misfits > 0 && misfits * 20 >= asked
}

function isAmidCapitals(kind: number, before: number, after: number): boolean {
  return kind === kinds.lower && before === kinds.upper && after === kinds.upper
}

/**
 * `fit`, but stricter where only a misreading puts a letter: before a lone I, amid capitals; and where † has no word before it. à is a word by
 * itself behind an apostrophe, an underscore or a hyphen as well.
 */
function fitOf(code: number, kind: number, codeBefore: number, codeAfter: number, before: number, after: number, beyond: number): number {
  if (isLetterKind(kind)) {
    if (isAmidCapitals(kind, before, after)) return -5
    if (codeAfter === 0x49 && !isLetterKind(before) && (beyond === kinds.space || beyond === kinds.apostrophe)) return -4
    if (code === 0xe0 && !isLetterKind(before) && !isLetterKind(after)) return codeBefore === 0x2e || codeBefore === 0x2c || codeBefore === 0x3f || codeBefore === 0x21 ? -4 : -0.5
  }
  if (code === 0x2020 && before === kinds.mark && (after === kinds.digit || isLetterKind(after))) return -5
  return fit(code, kind, before, after, beyond)
}

/** Whether an English word follows or goes before within the same run of letters, as around a dash: enjoyed—that; or two long ones, as no borrowed word has them. */
function isDashed(text: string, at: number): boolean {
  let [start, end] = [at, at + 1]
  while (start > 0 && at - start < 12 && isAsciiLetter(text.charCodeAt(start - 1))) start--
  while (end < text.length && end - at < 12 && isAsciiLetter(text.charCodeAt(end))) end++
  if (end - at === 2) return (text.charAt(at + 1) === 'a' || text.charAt(at + 1) === 'I') && (at - start >= 4 || (at - start > 1 && isCommonWord(text.slice(start, at))))
  if (at - start < 2 || end - at < 3) return false
  return (at - start >= 4 && end - at > 4) || (end - at > 2 && isCommonWord(text.slice(at + 1, end))) || isCommonWord(text.slice(start, at))
}

function kindAt(text: string, at: number): number {
  return kindOf(at < 0 || at >= text.length ? 32 : text.charCodeAt(at))
}

function placesBeyondAscii(text: string): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < text.length && places.length < mostWeighed; at++) if (text.charCodeAt(at) >= 128) places.push(at)
  return places
}

/** Whether every character beyond ASCII is one of the encoding's; U+FFFD stays what it is. */
function isWithin(text: string, bytes: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 128 && bytes[code] === 0 && code !== 0xfffd) return false
  }
  return true
}

const maps = new Map<string, Uint16Array>()

/** From the character that is shown to the one that was meant. */
function mapping(bytes: Uint8Array, to: string): Uint16Array {
  const key = `${to} of ${shownAs.find((name) => bytesOf(name) === bytes)}`
  const known = maps.get(key)
  if (known) return known
  const table = tableOf(to)
  const map = new Uint16Array(65_536)
  for (let code = 0; code < 65_536; code++) map[code] = code < 128 || bytes[code] === 0 ? code : (table[bytes[code] as number] as number)
  maps.set(key, map)
  return map
}

/** How well the characters beyond ASCII sit and how usual they are, in nats. */
function score(text: string, places: readonly number[], map: Uint16Array | undefined, english: boolean): number {
  const codeAt = (at: number): number => {
    if (at < 0 || at >= text.length) return 32
    const code = text.charCodeAt(at)
    return map ? (map[code] as number) : code
  }
  let sum = 0
  for (const at of places) {
    const code = codeAt(at)
    const kind = kindOf(code)
    const [before, after] = [kindOf(codeAt(at - 1)), kindOf(codeAt(at + 1))]
    sum += fitOf(code, kind, codeAt(at - 1), codeAt(at + 1), before, after, kindOf(codeAt(at + 2))) + usual(code, kind, english)
    if (!isLetterKind(before) || !isLetterKind(after)) {
      // A dash has blanks on both sides or on none. What ends a word like this is an accent, in Spanish and Italian.
      if (kind === kinds.dash && isLetterKind(before) && after === kinds.space) sum -= 3
      continue
    }
    // Within a word: an apostrophe has its places there, and a dash says nothing.
    if (kind === kinds.apostrophe && english) sum -= isContraction(text, at) ? 0 : isLetter(codeAt(at - 2)) ? 5 : 1
    else if (kind === kinds.dash) sum += english && code === 0x2014 && isDashed(text, at) ? 1 : -3
  }
  return sum
}

function isLetterKind(kind: number): boolean {
  return kind >= kinds.lower && kind <= kinds.letter
}

/** Whether what stands here is where the apostrophe of don’t, I’m, she’s, he’d, we’ll, you’re or they’ve is. */
function isContraction(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) | 32
  if (!(before >= 97 && before <= 122)) return false
  const [first, second] = [text.charCodeAt(at + 1) | 32, text.charCodeAt(at + 2) | 32]
  if (before === 0x6f && text.startsWith('clock', at + 1)) return true
  // The others’, runnin’.
  if (!isLetter(text.charCodeAt(at + 1))) return (before === 0x73 && isLetter(text.charCodeAt(at - 2))) || (before === 0x6e && (text.charCodeAt(at - 2) | 32) === 0x69)
  if (!isLetter(text.charCodeAt(at + 2))) return first === 0x73 || first === 0x64 || first === 0x6d || (first === 0x74 && before === 0x6e)
  if (isLetter(text.charCodeAt(at + 3))) return false
  return (first === 0x6c && second === 0x6c) || (first === 0x72 && second === 0x65) || (first === 0x76 && second === 0x65)
}

const usualOf = new Map<number, readonly [english: number, other: number]>()
for (const [characters, english, other] of [
  ['’', 0, -1], ['“”', -0.3, -1], ['‘', -1, -2], ['—', -0.7, -1], ['…', -1, -1], ['–', -2, -1], ['é', -3, -1.5], ['\u00a0', -2, -1.5], ['£', -3, -4],
  ['èçñêïüöàâä', -4.5, -2], ['ôîûëíóáúæœìòùåøß', -5.5, -2], ['ãõ', -7, -2], ['ÀÈÉÊÇÑÜÖÄÔÎÅØÁÍÓÚÆ', -6, -3.5], ['ªº°½¼', -4.5, -3.5], ['«»¿¡', -6, -1], ['•™©®', -5, -5], ['\ufffd', 0, 0],
] as const) for (const character of characters) usualOf.set(character.charCodeAt(0), [english, other])

function usual(code: number, kind: number, english: boolean): number {
  const known = usualOf.get(code)
  if (known) return english ? known[0] : known[1]
  if (kind === kinds.bad) return -4
  return english ? -8 : -6
}
