// bounded: each pattern here meets words of at most 300 characters.
import { epiloguePart } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { numberOf } from '../numbers.ts'

/** Which part of a story some words say: `section` is the letter of "3a/7". `at` is the counter with its brackets, `bare` without them. */
export type Counter = { readonly number: number; readonly of?: number; readonly section?: string; readonly at: Span; readonly bare: Span }

const noun = '(?<![\\p{L}\\p{N}])(?:parts?|pts?\\.?|chapters?|ch\\.?|chap\\.?|round|runde|instal?lment|section|teil|kapitel|kap\\.?|partie|chapitre|parte|cap[i\u00ed]tulo|capitolo|deel|del|cz\u0119\u015b\u0107|\u0447\u0430\u0441\u0442\u044c|\u0433\u043b\u0430\u0432\u0430|\u044d\u043f\u0438\u0437\u043e\u0434|episode|ep\\.?)\\s*#?\\s*'
const small = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

/** `1/3`, `(1/2)`, `part 1/?`, `Part 2 of 4`, `[3/7]`, `0/7`, `3a/7`, `parts 1-3/10`, `part 1 (of 3)`. */
const counted = new RegExp(`(?:[([{]\\s*)?(?<bare>(?:${noun})?(?<![\\p{L}\\p{N}])(?:(?<lead>\\d{1,3})(?:\\s?[-\u2013&+]\\s?|\\s(?:and|und|et|y|to|bis)\\s))?(?<n>\\d{1,3})\\s*(?<section>[a-f])?\\s*(?:/|\\s(?:of|von|de|di|sur|van|av|\u0438\u0437)\\s|\\s\\(of\\s)\\s*(?:(?<of>\\d{1,3})(?![\\p{L}\\p{N}]|/\\d)|\\?{1,3}|(?:x|xx|tba|several|many|mehreren|plusieurs|varias|varios)(?![\\p{L}\\p{N}])))(?:\\s*[)\\]}])?`, 'iu')
/** `Part Two`, `pt. 2`, `part II`, `part three of three`, `2. Teil`. */
const named = new RegExp(`(?:[([{]\\s*)?(?<bare>${noun}(?<word>\\d{1,3}|(?<!\\p{L})[ivxl]{1,6}|(?<!\\p{L})(?:${small}))(?<section>[a-e])?(?![\\p{L}\\p{N}])(?:(?<=\\d)\\s?[-\u2013&+]\\s?\\d{1,3}(?![\\p{L}\\p{N}]))?(?:\\s*\\(?(?:of|/)\\s*(?<words>\\d{1,3}|\\?+|(?!xx)[ivx]{2,6}|${small})(?![\\p{L}\\p{N}]))?)(?:\\s*[)\\]}])?`, 'iu')
/** `II/III`, `(II of IV)`: not `I/V`, which may be two people. */
const roman = /(?:[([{]\s?)?(?<![\p{L}\p{N}/])(?<bare>(?<word>[IVX]{1,5})(?:\/|\sof\s)(?<words>[IVX]{2,5}))(?![\p{L}\p{N}/])(?:\s?[)\]}])?/u
/** `(two of three)`: not `(Seven of Nine)`, who is somebody. */
const written = new RegExp(`[([{]\\s?(?!seven of nine)(?<bare>(?<word>${small})\\sof\\s(?<words>${small}))\\s?[)\\]}]`, 'iu')
/** `3. Teil`, `2nd part`, `1ère partie`. */
const ordinal = /(?<bare>(?<![\p{L}\p{N}])(?<n>\d{1,2})(?:\.|ª|a|re|ère|e|ème|-?я|st|nd|rd|th)\s(?:teil|kapitel|parte|partie|part|часть)(?![\p{L}\p{N}]))/iu
/** `Prologue/10`: what stands before the first part, or behind the last. */
const apart = /[([]?\s?(?<bare>\b(?:prolog(?:ue|o)?|epilog(?:ue|o)?)\s?\/\s?(?<of>\d{1,3})\b)\s?[)\]]?/i
/** `(Prologue)`, `Harbour Light - Epilogue`, and a line that is the word alone. */
const lone = /(?:[([]\s?|(?<=\S\s?[,:–-]\s)|^\W{0,10})(?<bare>prolog(?:ue|o)?|epilog(?:ue|o)?|пролог|эпилог)(?:\s?[)\]]|\W{0,10}$)/iu
/** `The Orchard Heist, turn 6`, `The Ghost, bit two`: a turn in a story told by several, behind a comma. */
const turned = new RegExp(`,\\s*(?<bare>(?:turn|bit|leg|lap|go|scrap|serving|helping|zug|etappe|tour|turno|tappa|trozo|cachito|bout)\\s+(?<word>\\d{1,3}|${small}))\\s*$`, 'iu')
/** `Harbour Tales #3`, at the end, behind two words. */
const hash = /(?<=\S \S{1,60} {1,3})(?<bare>#(?<n>\d{1,3}))(?=\s*$)/u

/** "7/98", without a bracket or a word: a month and a year; a story of so many parts says what they are. */
const shortMonth = /^(?:0?[1-9]|1[0-2])\/[789]\d$/

/** A part counter in some words: "Part 2 of 4", "(2/4)"; spans are in the words' own offsets. */
export function partIn(words: string): Counter | undefined {
  const line = words.slice(0, 300)
  const isNamed = /log|лог/i.test(line)
  const found = (isNamed && line.includes('/') ? apart.exec(line) : null) ?? (/\d/.test(line) ? counted.exec(line) : null) ?? named.exec(line) ?? (/[IVX]/.test(line) ? roman.exec(line) : null) ?? (/\sof\s/i.test(line) ? written.exec(line) : null) ?? (/\d/.test(line) ? ordinal.exec(line) : null) ?? (line.includes(',') ? turned.exec(line) : null) ?? (line.includes('#') ? hash.exec(line) : null) ?? (isNamed ? lone.exec(line) : null)
  if (!found?.groups) return undefined
  const { n, lead, word, section, bare = '' } = found.groups
  if (found[0] === bare && shortMonth.test(bare.trim())) return undefined
  const isCalled = n === undefined && word === undefined
  const number = isCalled ? { value: calledPart(bare), kind: 'digits' } : numberOf((lead ?? n ?? word) as string)
  if (!number || (n === undefined && number.kind === 'ordinal')) return undefined
  const of = numberOf(found.groups['of'] ?? found.groups['words'] ?? '')
  if (of && of.value < number.value && !isCalled) return undefined
  const start = found.index + found[0].indexOf(bare)
  return { number: number.value, ...(of && of.value > 0 && { of: of.value }), ...(section !== undefined && { section: section.toLowerCase() }), at: [found.index, found.index + found[0].length], bare: [start, start + bare.trimEnd().length] }
}

/** The number of a prologue or an epilogue, given its word. */
export function calledPart(word: string): number {
  return /^[^\p{L}]*(?:e|э)/iu.test(word) ? epiloguePart : 0
}

/** What stands before a part's counter, which begins at `to`: the title, without what joins the two. */
export function beforeCounter(text: string, from: number, to: number): Span {
  let end = to
  while (end > from && ' \t\n:,;-–—(['.includes(text[end - 1] as string)) end -= 1
  return [from, end]
}
