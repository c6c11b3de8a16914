import type { Field } from '../model/assertion.ts'
import type { Evidence, FieldValue } from '../model/assertion.ts'
import type { Qualified, Warning } from '../model/warning.ts'
import type { Resolved, WorkRecord } from '../model/work.ts'
import type { Words } from './words/en.ts'

/** One value of a record in the order of the page, with the address of its evidence: `field` and `index`. */
export type Entry = {
  readonly field: Field
  /** Its place among the values of its field; values that were passed over are counted on behind those that stand. */
  readonly index: number
  readonly value: Resolved<unknown>
  /** The value in words. */
  readonly shown: string
  readonly lost: boolean
}

/** How a value of each field reads. */
const show: { readonly [F in Field]: (value: FieldValue[F], words: Words) => string } = {
  title: ({ title }) => title,
  creator: ({ name, role }, { labels }) => (role === 'author' ? name : `${name} (${labels.roles[role]})`),
  rating: ({ rung }, { labels }) => labels.rungs[rung],
  warning: (value, words) => (value.answer === 'stated' && value.warnings.length === 0 && value.denied ? words.works.denied(value.denied.map((warning) => words.works.within(words.labels.warnings[warning])).join(', ')) : value.answer === 'stated' ? value.warnings.map((warning) => `${words.labels.warnings[warning]}${qualified(value.how?.[warning], words)}`).join(', ') : words.labels.warningAnswers[value.answer]),
  fandom: ({ name }) => name,
  character: ({ name }) => name,
  relationship: ({ name }) => name,
  tag: ({ name }) => name,
  summary: ({ text }) => text,
  disclaimer: ({ text }) => text,
  note: ({ text }) => text,
  dedication: ({ text }) => text,
  spoilers: ({ text }) => text,
  permission: ({ permission }, { values }) => values.permission[permission],
  series: ({ name, number }) => (number === undefined ? name : `${name}, ${number}`),
  part: ({ number, of }, { values }) => values.part(number, of),
  date: ({ date, kind }, { labels, values }) => `${date === undefined ? values.ambiguous : labels.date(date)}${kind === 'unknown' ? '' : ` (${values.dateKinds[kind]})`}`,
  email: ({ address }) => address,
  website: ({ address }) => address,
  language: ({ language }, { labels }) => labels.language(language),
  status: ({ status }) => status,
  words: ({ words }) => String(words),
  reviews: ({ reviews }) => String(reviews),
}

/** What a creator says of a warning beside its name: " (mild, off the page)". */
function qualified({ presence, intensity }: Qualified = {}, { values }: Words): string {
  const said = [...(intensity ? [values.intensity[intensity]] : []), ...(presence ? [values.presence[presence]] : [])]
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}

/** A field's value in words. */
export function shownValue(field: Field, value: unknown, words: Words): string {
  return (show[field] as (value: unknown, words: Words) => string)(value, words)
}

/** Every value of a record that can be asked for its reasons: those that stand, then those that were passed over. */
export function entriesOf(record: WorkRecord, words: Words): readonly Entry[] {
  const standing: readonly (readonly [Field, readonly (Resolved<unknown> | undefined)[]])[] = [
    ['title', [record.title]], ['creator', record.creators], ['rating', [record.rating]], ['warning', warningValues(record)],
    ['fandom', record.fandoms], ['relationship', record.relationships], ['character', record.characters], ['tag', record.tags],
    ['series', [record.series]], ['date', record.dates], ['summary', [record.summary]], ['note', record.notes], ['disclaimer', [record.disclaimer]],
    ['permission', [record.permission]], ['status', [record.status]], ['reviews', [record.reviews]],
  ]
  const entries: Entry[] = []
  const next = new Map<Field, number>()
  const add = (field: Field, value: Resolved<unknown>, lost: boolean): void => {
    const index = next.get(field) ?? 0
    next.set(field, index + 1)
    entries.push({ field, index, value, shown: shownValue(field, value.value, words), lost })
  }
  for (const [field, values] of standing) for (const value of values) if (value) add(field, value, false)
  for (const { field, ...value } of record.lost) if (field !== 'email') add(field, value, true)
  return entries
}

/** Warnings as values of their field: each by itself, or the statement that names none. */
function warningValues({ warnings: { values, statement } }: WorkRecord): readonly Resolved<FieldValue['warning']>[] {
  const each = values.map((value): Resolved<FieldValue['warning']> => ({ ...value, value: statedWarning(value.value) }))
  const answer = statement?.value.answer
  if (statement?.value.denied) each.push({ ...statement, value: { answer: 'stated', warnings: [], denied: statement.value.denied } })
  if (statement && (answer === 'none-apply' || answer === 'declined')) each.push({ ...statement, value: { answer } })
  return each
}

function statedWarning({ warning, ...how }: { readonly warning: Warning } & Qualified): FieldValue['warning'] {
  return { answer: 'stated', warnings: [warning], ...(Object.keys(how).length > 0 && { how: { [warning]: how } }) }
}

/** The entries of one field that stand. */
export function standing(entries: readonly Entry[], field: Field): readonly Entry[] {
  return entries.filter((entry) => entry.field === field && !entry.lost)
}

/** Where an entry's evidence lies in the text of its segment. */
export function textEvidence({ value }: Entry): readonly (Evidence & { readonly in: 'text' })[] {
  return value.evidence.filter((evidence) => evidence.in === 'text')
}
