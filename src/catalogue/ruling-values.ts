import { epiloguePart, type Field, roles, titleKinds } from '../model/assertion.ts'
import { places, placesBeside } from '../model/ruling.ts'
import { rungs } from '../model/rating.ts'
import { warnings } from '../model/warning.ts'
import { type RuleChoice, rules } from '../text/typography/repairs.ts'

type Check = (value: Readonly<Record<string, unknown>>) => boolean

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= 10_000
const isOneOf = (list: readonly string[]) => (value: unknown): boolean => typeof value === 'string' && list.includes(value)
const named: Check = ({ name }) => isText(name)
const worded: Check = ({ text }) => isText(text)

const isJoined = (value: unknown): boolean => {
  const { member, at, key } = (value ?? {}) as Readonly<Record<string, unknown>>
  return typeof member === 'string' && /^[0-9a-f]{64}$/.test(member) && Array.isArray(at) && at.length === 2 && at.every((end) => Number.isInteger(end) && end >= 0) && isText(key)
}

/** What a value that a person sets must look like, field by field: a wrong rung would open a gate. */
const checks: Readonly<Record<Field, Check>> = {
  title: ({ title, kind }) => isText(title) && isOneOf(titleKinds)(kind),
  creator: ({ name, role }) => isText(name) && isOneOf(Object.keys(roles))(role),
  rating: ({ rung, also = [], range = [] }) => [rung, ...(Array.isArray(also) ? also : [also]), ...(Array.isArray(range) ? range : [range])].every(isOneOf(rungs)),
  warning: ({ answer, warnings: list, denied = [] }) => answer === 'declined'
    || (Array.isArray(denied) && denied.every(isOneOf(Object.keys(warnings))) && (answer === 'none-apply' || (answer === 'stated' && Array.isArray(list) && list.every(isOneOf(Object.keys(warnings)))))),
  fandom: named, character: named, relationship: named, tag: named,
  summary: worded, disclaimer: worded, note: worded, dedication: worded, spoilers: worded,
  permission: ({ permission }) => isOneOf(['granted', 'ask', 'refused'])(permission),
  series: ({ name, number }) => isText(name) && (number === undefined || Number.isFinite(number)),
  part: ({ number }) => Number.isFinite(number),
  date: ({ date, kind }) => (date === undefined || isText(date)) && isOneOf(['written', 'posted', 'revised', 'unknown'])(kind),
  email: ({ address }) => isText(address), website: ({ address }) => isText(address),
  language: ({ language }) => isText(language),
  status: ({ status }) => isOneOf(['complete', 'in-progress', 'abandoned', 'revised', 'repost', 'draft'])(status),
  words: ({ words }) => Number.isFinite(words),
  reviews: ({ reviews }) => Number.isFinite(reviews),
}

/** @throws RangeError when the field is unknown or the value is not of its shape */
export function checkRuling(act: string, field: string | undefined, value: unknown): void {
  if (act === 'withhold' || act === 'publish') return
  if (act !== 'set' && act !== 'add' && act !== 'deny') throw new RangeError(`Cannot rule: there is no act ${act}`)
  if (field === 'repairs' && act === 'set') return checkChoices(value)
  if (field === 'story' && act === 'set') {
    if (typeof (value as { readonly story?: unknown } | null)?.story === 'boolean') return
    throw new RangeError('Cannot rule whether it is a story: that is true or false')
  }
  if (field === 'place' && act === 'set') {
    const { is, of, number } = (value ?? {}) as Readonly<Record<string, unknown>>
    if (isOneOf(places)(is)) return
    if (!isOneOf(placesBeside)(is)) throw new RangeError(`Cannot rule on the place of a text: it is one of ${[...places, ...placesBeside].join(', ')}`)
    if (!isJoined(of)) throw new RangeError('Cannot rule on the place of a text: that names no other work')
    if (is !== 'part' || (Number.isInteger(number) && Number(number) >= 0 && Number(number) <= epiloguePart)) return
    throw new RangeError(`Cannot rule on the place of a text: the number of a part is 0 to ${epiloguePart}`)
  }
  if (field === undefined || !(field in checks)) throw new RangeError(`Cannot rule: there is no field ${field ?? '(none)'}`)
  if (typeof value !== 'object' || value === null || !checks[field as Field](value as Record<string, unknown>)) {
    throw new RangeError(`Cannot rule on ${field}: the value does not have its shape: ${JSON.stringify(value)?.slice(0, 200)}`)
  }
}

/** @throws RangeError when what is said of rules of typography names one that is not there, or asks for what is no confidence */
export function checkChoices(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RangeError('Cannot choose repairs: that is no list of rules')
  for (const [name, choice] of Object.entries(value as Readonly<Record<string, RuleChoice | null>>)) {
    if (!rules.has(name)) throw new RangeError(`Cannot choose repairs: there is no rule ${name}`)
    const { off, threshold } = choice ?? {}
    if (choice === null || (off !== undefined && off !== true) || (threshold !== undefined && !(threshold >= 0 && threshold <= 1))) throw new RangeError(`Cannot choose repairs: ${name} is switched off, or asks for a confidence from 0 to 1`)
  }
}

/** @throws RangeError when the terms name a rating or a warning that does not exist */
export function checkTerms({ rating, warnings: named, from, note }: { readonly rating?: unknown; readonly warnings?: unknown; readonly from?: unknown; readonly note?: unknown }): void {
  if (rating !== undefined && !isOneOf(rungs)(rating)) throw new RangeError(`Cannot set terms: there is no rating ${String(rating)}; there are ${rungs.join(', ')}`)
  if (named !== undefined && named !== 'none' && !(Array.isArray(named) && named.every(isOneOf(Object.keys(warnings))))) {
    throw new RangeError(`Cannot set terms: not all of these are warnings: ${String(named)}; there are none, ${Object.keys(warnings).join(', ')}`)
  }
  for (const text of [from, note]) if (text !== undefined && typeof text !== 'string') throw new RangeError('Cannot set terms: who it is from, and a note, are text')
}
