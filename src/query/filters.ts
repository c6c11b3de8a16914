import { type Rung, rungs } from '../model/rating.ts'
import { type Warning, warningCodes, warnings } from '../model/warning.ts'
import type { Filter } from './tree.ts'

/** What a filter's value means, or what is wrong with it. `from` and `to` are what it was typed as. */
export type FilterReading = { readonly filter: Filter } | { readonly message: string }

/** The filters by the name that stands before the colon. */
export const filterReaders: Readonly<Record<string, (value: string, not: boolean) => FilterReading>> = {
  rating: readRating,
  warning: readWarning,
  words: readWords,
  language: (value, not) => ({ filter: { on: 'language', value: languageCode(value), not } }),
  fandom: (value, not) => ({ filter: { on: 'fandom', value, exact: true, not } }),
  accession: (value, not) => isNumber(value) ? { filter: { on: 'accession', value, not } } : { message: 'An accession has a number, as in accession:3.' },
}

/** `teen`, `<=teen`, `>teen`, `teen..mature`, `general,teen`. A comparison never takes in what nobody has rated. */
function readRating(value: string, not: boolean): FilterReading {
  const [sign, rest] = comparison(value.toLowerCase())
  const list = rest.split(',').map((name) => name.trim())
  const range = list.length === 1 && sign === '' ? divided(rest, (part) => rungOf(part) !== undefined) : undefined
  const named = (range ?? list).map(rungOf)
  const unknown = (range ?? list).find((_, i) => named[i] === undefined)
  if (unknown !== undefined) return { message: `There is no rating “${unknown}”. There are ${rungs.join(', ')}.` }
  const at = named.map((rung) => rungs.indexOf(rung as Rung))
  const [first = 0, last = first] = at
  const within = (least: number, most: number): FilterReading =>
    least > most ? { message: 'The range runs from the higher to the lower rating.' } : { filter: { on: 'rating', rungs: rungs.slice(least, most + 1), not } }
  if (range) return within(first, last)
  if (sign === '') return { filter: { on: 'rating', rungs: rungs.filter((_, i) => at.includes(i)), not } }
  if (list.length > 1 || first === 0) return { message: `Write one rating after ${sign}, and not “unrated”.` }
  if (sign === '<=' || sign === '<') return sign === '<' && first === 1 ? { message: 'Nothing is rated below general.' } : within(1, sign === '<' ? first - 1 : first)
  return sign === '>' && first === rungs.length - 1 ? { message: 'Nothing is rated above explicit.' } : within(sign === '>' ? first + 1 : first, rungs.length - 1)
}

function rungOf(name: string): Rung | undefined {
  const plain = name.trim()
  return rungs.find((rung) => rung === plain)
}

function readWarning(value: string, not: boolean): FilterReading {
  const denied = value.startsWith('-')
  const wanted = words(denied ? value.slice(1) : value)
  const warning = warningCodes.find((code) => code === wanted || words(warnings[code]) === wanted)
  if (warning) return { filter: { on: 'warning', warning, not: not !== denied } }
  const near = warningCodes.filter((code) => wanted !== '' && (code.includes(wanted) || code[0] === wanted[0])).slice(0, 5) as readonly Warning[]
  return { message: `There is no warning “${value}”.${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''} The settings list all of them.` }
}

/** `1000-5000`, `1000..5000`, `>10000`, `<=2000`, `500`; `k` stands for thousand. */
function readWords(value: string, not: boolean): FilterReading {
  const wrong = { message: 'A number of words is written as words:1000-5000, words:>10000 or words:<2k.' }
  const [sign, rest] = comparison(value.toLowerCase())
  const range = sign === '' ? divided(rest, (part) => countOf(part) !== undefined) : undefined
  const [first, last = first] = (range ?? [rest]).map(countOf)
  if (first === undefined || last === undefined) return wrong
  if (first > last) return { message: 'The range runs from the greater to the smaller number.' }
  if (sign === '<' && first === 0) return { message: 'Nothing has fewer than 0 words.' }
  const bounds = { '': { least: first, most: last }, '>': { least: first + 1 }, '>=': { least: first }, '<': { most: first - 1 }, '<=': { most: first } }[sign]
  return { filter: { on: 'words', ...bounds, not } }
}

type Sign = '' | '<' | '<=' | '>' | '>='

function comparison(value: string): readonly [Sign, string] {
  const sign = (['<=', '>=', '<', '>'] as const).find((each) => value.startsWith(each)) ?? (value.startsWith('≤') ? '<=' : value.startsWith('≥') ? '>=' : '')
  const length = value.startsWith('≤') || value.startsWith('≥') ? 1 : sign.length
  return [sign, value.slice(length).trim()]
}

/** The two ends of a range, where both mean something. */
function divided(value: string, means: (part: string) => boolean): readonly [string, string] | undefined {
  for (const mark of ['..', '…', '–', '-']) {
    const at = value.indexOf(mark)
    if (at < 1) continue
    const parts = [value.slice(0, at), value.slice(at + mark.length)] as const
    if (parts.every(means)) return parts
  }
  return undefined
}

function countOf(text: string): number | undefined {
  const thousands = text.endsWith('k')
  const digits = (thousands ? text.slice(0, -1) : text).replaceAll(',', '')
  return isNumber(digits) ? Number(digits) * (thousands ? 1000 : 1) : undefined
}

function isNumber(text: string): boolean {
  return text !== '' && text.length <= 9 && [...text].every((char) => char >= '0' && char <= '9')
}

function words(text: string): string {
  return text.trim().toLowerCase().replaceAll(' ', '-').replaceAll('_', '-')
}

const named = 'ar bg ca cs da de el en eo es et fa fi fr ga he hi hr hu id is it ja ko la lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ')
const names = new Intl.DisplayNames('en', { type: 'language' })
const codes = new Map(named.map((code) => [(names.of(code) ?? code).toLowerCase(), code]))

/** A language's code for its code or its English name. */
function languageCode(value: string): string {
  const plain = value.trim().toLowerCase()
  return codes.get(plain) ?? plain
}
