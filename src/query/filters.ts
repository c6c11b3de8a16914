import { type Rung, rungs } from '../model/rating.ts'
import { dayAfter, dayBefore, daysOf } from './days.ts'
import type { ErrorCode, ErrorValues } from './error-words.ts'
import { languageCode } from './language-code.ts'
import { comparison, countOf, divided, isNumber } from './ranges.ts'
import { type Filter, type HeadingField, headingFields } from './tree.ts'
import { warningNamed, warningsNear } from './warning-names.ts'

/** What is wrong with a value: a code of `queryErrors` with its values. */
export type ValueError = { readonly [C in ErrorCode]: { readonly code: C; readonly values: ErrorValues[C] } }[ErrorCode]
/** What a filter's value means, or what is wrong with it. */
export type FilterReading = { readonly filter: Filter } | { readonly wrong: ValueError }
/** How a value was written: between quotation marks, after an equals sign. */
type Written = { readonly quoted?: boolean; readonly exact?: boolean }

type FilterReader = (value: string, not: boolean, written?: Written) => FilterReading

/** The filters by the name of their field. */
export const filterReaders: Readonly<Record<string, FilterReader>> = {
  rating: readRating,
  warning: readWarning,
  words: numbers('words'),
  chapters: numbers('chapters'),
  date: readDate,
  language: (value, not) => {
    const code = languageCode(value)
    return code === undefined ? wrong('language-unknown', { language: value }) : { filter: { on: 'language', value: code, not } }
  },
  complete: (value, not) => {
    const complete = answers.get(value.toLowerCase())
    return complete === undefined ? wrong('complete-form', {}) : { filter: { on: 'complete', complete, not } }
  },
  accession: (value, not) => isNumber(value) ? { filter: { on: 'accession', value: String(Number(value)), not } } : wrong('accession-form', {}),
  ...Object.fromEntries(headingFields.map((on) => [on, heading(on)])),
}

const answers: ReadonlyMap<string, boolean> = new Map([...['yes', 'true', 'y', 't', 'complete'].map((word) => [word, true] as const), ...['no', 'false', 'n', 'f', 'incomplete'].map((word) => [word, false] as const)])

function wrong<C extends ErrorCode>(code: C, values: ErrorValues[C]): { readonly wrong: ValueError } {
  return { wrong: { code, values } as ValueError }
}

/** A word of a heading, words side by side, or the whole of one. */
function heading(on: HeadingField): FilterReader {
  return (value, not, { quoted = false, exact = false } = {}) => {
    if (exact && value.trim() !== '') return { filter: { on, value: value.trim(), exact: true, not } }
    // What stands between other marks may hold straight ones; they hold no word.
    const words = value.replaceAll('"', ' ').split(' ').filter((each) => each !== '').join(' ')
    if (!/[\p{L}\p{N}]/u.test(words)) return wrong('field-empty', { name: on })
    return { filter: { on, value: quoted && words.includes(' ') ? `"${words}"` : words, exact: false, not } }
  }
}

/** `teen`, `<=teen`, `>teen`, `teen..mature`, `general,teen`. A comparison never takes in what nobody has rated. */
function readRating(value: string, not: boolean): FilterReading {
  const [sign, rest] = comparison(value.toLowerCase())
  const list = rest.split(',').map((name) => name.trim())
  const range = list.length === 1 && sign === '' ? divided(rest, (part) => rungOf(part) !== undefined) : undefined
  const [least, most] = range ?? []
  const wanted = range === undefined ? list : [least === '' ? 'general' : least as string, most === '' ? 'explicit' : most as string]
  const named = wanted.map(rungOf)
  const unknown = wanted.find((_, i) => named[i] === undefined)
  if (unknown !== undefined) return wrong('rating-unknown', { rating: unknown, known: rungs })
  const at = named.map((rung) => rungs.indexOf(rung as Rung))
  const [first = 0, last = first] = at
  const within = (from: number, to: number): FilterReading => from > to ? wrong('backwards', {}) : { filter: { on: 'rating', rungs: rungs.slice(from, to + 1), not } }
  if (range) return within(first, last)
  if (sign === '') return { filter: { on: 'rating', rungs: rungs.filter((_, i) => at.includes(i)), not } }
  if (list.length > 1 || first === 0) return wrong('rating-sign', { sign })
  if ((sign === '<' && first === 1) || (sign === '>' && first === rungs.length - 1)) return wrong('rating-beyond', { rating: rungs[first] as Rung, sign })
  const [from, to] = { '<': [1, first - 1], '<=': [1, first], '>': [first + 1, rungs.length - 1], '>=': [first, rungs.length - 1] }[sign] as [number, number]
  return within(from, to)
}

/** What else people call the rungs; letters that stories write are the rung that they are read as most. */
const otherNames: Readonly<Record<string, Rung>> = {
  'general audiences': 'general', 'teen and up': 'teen', 'teen and up audiences': 'teen', 'not rated': 'unrated',
  g: 'general', k: 'general', pg: 'guided', 'k+': 'guided', 'pg-13': 'teen', pg13: 'teen', t: 'teen', r: 'mature', m: 'mature', 'nc-17': 'explicit', nc17: 'explicit', x: 'explicit',
}

function rungOf(name: string): Rung | undefined {
  return rungs.find((rung) => rung === name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined)
}

function readWarning(value: string, not: boolean): FilterReading {
  const denied = value.startsWith('-')
  const name = denied ? value.slice(1) : value
  const meant = warningNamed(name)
  if (meant === undefined) return wrong('warning-unknown', { warning: name, near: warningsNear(name) })
  return { filter: 'warning' in meant ? { on: 'warning', warning: meant.warning, not: not !== denied } : { on: 'answer', answer: meant.answer, not: not !== denied } }
}

/** `1000-5000`, `1000..5000`, `1000..`, `>10000`, `<=2000`, `500`; `k` stands for thousand. */
function numbers(on: 'words' | 'chapters'): FilterReader {
  return (value, not) => {
    const [sign, rest] = comparison(value.toLowerCase())
    const range = sign === '' ? divided(rest, (part) => countOf(part) !== undefined) : undefined
    const [first, last] = (range ?? [rest, rest]).map(countOf)
    if (range ? range.some((end, i) => end !== '' && [first, last][i] === undefined) : first === undefined) return wrong('number-form', { name: on })
    if (first !== undefined && last !== undefined && first > last) return wrong('backwards', {})
    if (sign === '<' && first === 0) return wrong('number-none', { name: on })
    const at = first ?? 0
    const bounds = { '': { ...(first !== undefined && { least: first }), ...(last !== undefined && { most: last }) }, '>': { least: at + 1 }, '>=': { least: at }, '<': { most: at - 1 }, '<=': { most: at } }[sign]
    return { filter: { on, ...bounds, not } }
  }
}

/** `1998`, `1998-04`, `1998-04-30`, `1997..1999`, `1997-1999`, `1997..`, `>=1999`, `<1997`. */
function readDate(value: string, not: boolean): FilterReading {
  const [sign, rest] = comparison(value)
  const alone = daysOf(rest)
  const range = sign === '' && alone === undefined ? divided(rest, (part) => daysOf(part) !== undefined) : undefined
  const [start, end] = range ? range.map(daysOf) : [alone, alone]
  if (range === undefined && alone === undefined) return wrong('date-form', {})
  if (start && end && start.first > end.last) return wrong('backwards', {})
  const [from, to] = sign === '>' ? [dayAfter(end?.last ?? ''), undefined] : sign === '<' ? [undefined, dayBefore(start?.first ?? '')]
    : [sign === '<=' ? undefined : start?.first, sign === '>=' ? undefined : end?.last]
  if (from === undefined && to === undefined) return wrong('date-form', {})
  return { filter: { on: 'date', ...(from !== undefined && { from }), ...(to !== undefined && { to }), not } }
}
