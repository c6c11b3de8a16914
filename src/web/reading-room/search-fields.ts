import { warningCodes } from '../../model/warning.ts'
import { emptyForm, type FormFields, formOf, type FormReading, queryOfForm, type TextualField, textualFields } from '../../query/form.ts'
import { longestQuery, parseQuery } from '../../query/parse.ts'
import { printQuery } from '../../query/print.ts'
import type { HeadingField } from '../../query/tree.ts'
import { namesOfTerms, termsOfNames } from './heading-names.ts'

/** The headings that the form asks for, each with a field for what is wanted and one for what is not. */
export const formHeadings = ['fandom', 'character', 'relationship', 'tag', 'creator', 'series'] as const satisfies readonly HeadingField[]
const single = textualFields.filter((field): field is Exclude<TextualField, HeadingField> => !(formHeadings as readonly string[]).includes(field))
const fieldNames: readonly string[] = [...single, ...formHeadings.flatMap((on) => [on, `${on}-not`]), 'with', 'without']

/** The fields of the form by their names, as they stand on the page and come back from it. `with` and `without` hold codes of warnings, blanks between them. */
export type ShownFields = Readonly<Record<string, string>>

/** What a form asks: a question as text, or what is wrong with it, in the box or in fields. */
type Merged = { readonly text: string } | { readonly wrong: 'box' } | { readonly wrong: 'fields'; readonly errors: FormReading['errors'] }

/** The fields that ask a question, as far as fields can; empty ones for a question that cannot be read. */
export function shownFields(asked: string): ShownFields {
  const parsed = parseQuery(asked)
  const form = 'query' in parsed ? formOf(parsed.query) : emptyForm
  const headings = formHeadings.map((on) => [on, namesOfTerms(form[on])] as const)
  return Object.fromEntries([
    ...single.map((field) => [field, form[field]]), ...headings.flatMap(([on, names]) => [[on, names.with], [`${on}-not`, names.without]]),
    ['with', form.with.join(' ')], ['without', form.without.join(' ')],
  ])
}

/** The fields as a form sends them; what it does not hold is as it was. A box that is not ticked is not sent, so that only a whole form says that none is. */
export function sentFields(sent: URLSearchParams, was: string): ShownFields {
  const value = (name: string): string => (name === 'with' || name === 'without' ? warningCodes.filter((code) => sent.getAll(name).includes(code)).join(' ') : (sent.get(name) ?? '').slice(0, longestQuery))
  const ticks = sent.has('box') ? ['with', 'without'] : []
  return { ...shownFields(was), ...Object.fromEntries(fieldNames.filter((name) => sent.has(name) || ticks.includes(name)).map((name) => [name, value(name)])) }
}

/**
 * One question of a box and of fields that were both sent: the question in the box, and in it whatever was changed in the fields.
 *
 * @param was the question that the fields showed before anybody changed them
 */
export function mergedQuestion(box: string, was: string, sent: ShownFields): Merged {
  const before = shownFields(was)
  const changed = fieldNames.filter((name) => sent[name] !== before[name])
  if (changed.length === 0) return { text: box }
  if ('error' in parseQuery(box)) return { wrong: 'box' }
  const fields: ShownFields = { ...shownFields(box), ...Object.fromEntries(changed.map((name) => [name, sent[name] ?? ''])) }
  const { query, errors } = queryOfForm(formOfShown(fields))
  return Object.keys(errors).length > 0 ? { wrong: 'fields', errors } : { text: printQuery(query) }
}

function formOfShown(fields: ShownFields): FormFields {
  const headings = Object.fromEntries(formHeadings.map((on) => [on, termsOfNames({ with: fields[on] ?? '', without: fields[`${on}-not`] ?? '' })]))
  const codes = (name: string): readonly string[] => (fields[name] ?? '').split(' ').filter((code) => code !== '')
  return { ...emptyForm, ...Object.fromEntries(single.map((field) => [field, fields[field] ?? ''])), ...headings, with: codes('with'), without: codes('without') }
}

