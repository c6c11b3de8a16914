import { warningCodes } from '../model/warning.ts'
import { shortFirst, shortLast } from './days.ts'
import type { ErrorCode, ErrorValues } from './error-words.ts'
import { filterReaders } from './filters.ts'
import { normal } from './normal.ts'
import { parseQuery } from './parse.ts'
import { printQuery, printValue, sortValue } from './print.ts'
import { readSort } from './sorts.ts'
import { type Filter, type HeadingField, headingFields, type Query, type QueryError } from './tree.ts'
import { answerName } from './warning-names.ts'

/** The fields of the form that hold one text each; an empty text asks nothing. `box` is a whole question; the others are what stands after a colon. */
export const textualFields = ['box', 'rating', 'answer', ...headingFields, 'language', 'wordsLeast', 'wordsMost', 'from', 'to', 'complete', 'sort'] as const
/** One of them. */
export type TextualField = (typeof textualFields)[number]

/**
 * A question as the form has it. Headings are terms side by side as in `fandom:(…)`: `harbour -"Low Tide" ="Harbour Nine"`. `with`, `without`: codes of
 * warnings. `from`, `to`: a year, a month or a day.
 */
export type FormFields = Readonly<Record<TextualField, string>> & { readonly with: readonly string[]; readonly without: readonly string[] }

/** A form in which nothing is asked. */
export const emptyForm: FormFields = { box: '', rating: '', answer: '', creator: '', fandom: '', character: '', relationship: '', tag: '', series: '', language: '', wordsLeast: '', wordsMost: '', from: '', to: '', complete: '', sort: '', with: [], without: [] }

/** The form that asks a query: as much as its fields can say, and in the box what is left. `queryOfForm` makes the same query of it. */
export function formOf(query: Query): FormFields {
  const { words, filters, sort } = normal(query)
  const taken = new Set<Filter>()
  const first = <On extends Filter['on']>(on: On): (Filter & { readonly on: On }) | undefined => {
    const found = filters.find((filter): filter is Filter & { readonly on: On } => filter.on === on && !filter.not)
    if (found) taken.add(found)
    return found
  }
  const take = (isIt: (filter: Filter) => boolean): readonly Filter[] => filters.filter((filter) => isIt(filter) && taken.add(filter))
  const value = (filter: Filter | undefined): string => (filter ? printValue(filter) : '')
  const warned = (not: boolean): readonly string[] => take((filter) => filter.on === 'warning' && filter.not === not).map(printValue)
  const headings = Object.fromEntries(headingFields.map((on) => [on, take((filter) => filter.on === on).map((filter) => `${filter.not ? '-' : ''}${printValue(filter)}`).join(' ')])) as Record<HeadingField, string>
  const answer = first('answer')
  const length = first('words')
  const date = first('date')
  const fields = {
    ...headings, rating: value(first('rating')), answer: answer ? answerName(answer.answer) : '', language: value(first('language')), complete: value(first('complete')),
    with: warned(false), without: warned(true), sort: sort ? sortValue(sort) : '',
    wordsLeast: length?.least === undefined ? '' : String(length.least), wordsMost: length?.most === undefined ? '' : String(length.most),
    from: date?.from === undefined ? '' : shortFirst(date.from), to: date?.to === undefined ? '' : shortLast(date.to),
  }
  return { ...fields, box: printQuery({ ...(words && { words }), filters: filters.filter((filter) => !taken.has(filter)) }) }
}

/** The query that a form asks. `errors`: what is wrong with a field, at a span of its text; such a field asks nothing. */
export type FormReading = { readonly query: Query; readonly errors: Readonly<Partial<Record<TextualField, QueryError>>> }

/** Reads a form: the box, and all that its fields ask as well. An order in its field comes before one in the box. */
export function queryOfForm(fields: FormFields): FormReading {
  const errors: Partial<Record<TextualField, QueryError>> = {}
  const wrong = <C extends ErrorCode>(field: TextualField, { code, values }: { readonly code: C; readonly values: ErrorValues[C] }): undefined => {
    errors[field] = { code, values, at: [0, fields[field].length] } as QueryError
  }
  const parsed = (field: TextualField, within?: HeadingField): readonly Query[] => {
    const read = parseQuery(fields[field], within && { field: within })
    if ('query' in read) return [read.query]
    errors[field] = read.error
    return []
  }
  const filter = (field: TextualField, on: string, value: string): readonly Filter[] => {
    const read = value.trim() === '' ? undefined : filterReaders[on]?.(value.trim(), false)
    if (read && 'wrong' in read) wrong(field, read.wrong)
    return read && 'filter' in read ? [read.filter] : []
  }
  const asked = [...parsed('box'), ...headingFields.flatMap((on) => parsed(on, on))]
  const filters = [
    ...filter('rating', 'rating', fields.rating), ...filter('answer', 'warning', fields.answer), ...filter('language', 'language', fields.language), ...filter('complete', 'complete', fields.complete),
    ...range(fields, 'words', 'wordsLeast', 'wordsMost', filter), ...range(fields, 'date', 'from', 'to', filter),
    ...warningCodes.flatMap((warning): readonly Filter[] => [...(fields.with.includes(warning) ? [{ on: 'warning' as const, warning, not: false }] : []), ...(fields.without.includes(warning) ? [{ on: 'warning' as const, warning, not: true }] : [])]),
  ]
  const ordered = fields.sort.trim() === '' ? undefined : readSort(fields.sort.trim())
  if (ordered && 'wrong' in ordered) wrong('sort', ordered.wrong)
  const sort = ordered && 'sort' in ordered ? ordered.sort : asked[0]?.sort
  const words = asked.flatMap((query) => query.words ?? [])
  return { query: normal({ ...(words.length > 0 && { words: { is: 'and', of: words } }), filters: [...asked.flatMap((query) => query.filters), ...filters], ...(sort && { sort }) }), errors }
}

/** The filter of two ends. Each is read by itself first, so that what is wrong is said where it stands. */
function range(fields: FormFields, on: string, least: TextualField, most: TextualField, filter: (field: TextualField, on: string, value: string) => readonly Filter[]): readonly Filter[] {
  const [from, to] = [fields[least].trim(), fields[most].trim()]
  const alone = [...(from === '' ? [] : filter(least, on, `>=${from}`)), ...(to === '' ? [] : filter(most, on, `<=${to}`))]
  return from !== '' && to !== '' && alone.length === 2 ? filter(most, on, `${from}..${to}`) : alone
}
