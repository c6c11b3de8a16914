// bounded: each pattern here meets an item of at most 400 characters.
import type { Span } from '../../model/span.ts'
import { readRating } from '../ratings.ts'
import { readWarning } from '../warnings.ts'
import { kindsOf } from './labels.ts'
import { type Reader, trimSpan } from './value-read.ts'

const dividers = /[,;|\n([]|[.!](?=\s|$)|:\s|\s[-–—]\s/g
/** "PG/none": a stroke behind a rating; "M/F" is no rating. */
const struck = /^(?![MF]\/[MF])[^\s/]{1,6}\s?\//
const mostChars = 2000

/** A reader of ratings, or of warnings, that reads both where its label names both: "Rating/Warnings: R, violence". */
export function orBoth(read: Reader, rating: Reader, warning: Reader): Reader {
  return (text, at, rule) => {
    const kinds = kindsOf(rule.slice(rule.indexOf(':') + 1))
    if (!kinds.has('rating') || !kinds.has('warning')) return read(text, at, rule)
    const { rated, warned } = halves(text, at)
    const both = [rating(text, rated, rule), ...(warned[1] > warned[0] ? [warning(text, warned, rule)] : [])]
    return { assertions: both.flatMap(({ assertions }) => assertions), findings: both.flatMap(({ findings = [] }) => findings) }
  }
}

/** The ratings that a value begins or ends with, and all else; where neither end is one, the whole is looked at for both. */
function halves(text: string, at: Span): { readonly rated: Span; readonly warned: Span } {
  const items = itemsOf(text, [at[0], Math.min(at[1], at[0] + mostChars)])
  const others = items.filter((item) => !isRatingOnly(text.slice(...item)))
  const [first, last] = [others[0], others.at(-1)]
  if (!first || !last) return { rated: at, warned: [at[1], at[1]] }
  const [begin, end] = [items.indexOf(first), items.indexOf(last)]
  const rated: Span = begin > 0 ? [at[0], (items[begin - 1] as Span)[1]] : end < items.length - 1 ? [(items[end + 1] as Span)[0], (items.at(-1) as Span)[1]] : at
  // "PG (torture, death)" closes what it opened before the warnings.
  const isOpen = end === items.length - 1 && (!')]'.includes(text[at[1] - 1] as string) || /[([]/.test(text.slice(first[0], at[1])))
  return { rated, warned: [first[0], isOpen ? at[1] : last[1]] }
}

function itemsOf(text: string, [from, to]: Span): Span[] {
  const given = text.slice(from, to)
  const lead = struck.exec(given)?.[0] ?? ''
  const cuts = [...given.matchAll(dividers)].map(({ 0: all, index }) => [index, index + all.length] as const)
  const isStruck = lead !== '' && isRatingOnly(lead.slice(0, -1)) && !isRatingOnly(given.slice(lead.length, cuts[0]?.[0]))
  const ends = isStruck ? [[lead.length - 1, lead.length] as const, ...cuts] : cuts
  return [...ends, [given.length, given.length] as const].map(([end], index) => trimSpan(text, from + (ends[index - 1]?.[1] ?? 0), from + end, ')]*_')).filter(([a, b]) => b > a)
}

/** Whether words rate and warn of nothing. */
function isRatingOnly(words: string): boolean {
  if (words.length > 400 || readRating(words) === undefined) return false
  const { value } = readWarning(words)
  return value.answer === 'stated' && value.warnings.every((warning) => warning === 'other')
}
