import { isUtf8 } from 'node:buffer'
import { type Field, type FieldValue, roles, titleKinds } from '../model/assertion.ts'
import { findings } from '../model/finding.ts'
import { rungs, scales } from '../model/rating.ts'
import { formats } from '../model/reading.ts'
import { intensities, presences, warnings } from '../model/warning.ts'
import { rules } from '../text/typography/repairs.ts'
import { mended, type Packed, type PackedHeader } from './packed.ts'

/** What a parser said that cannot be so. It met strangers' bytes, so whatever it says is checked before it is stored. */
export class PackedError extends Error {}

/** Checks one value; `where` names it. @throws PackedError */
type Check = (value: unknown, where: string) => void
type Shape = { readonly [name: string]: Check }

// A name, a summary, a note: the longest header that was seen has 9,000 characters in one field.
const longestString = 64 * 1024
// Findings, drafts, chapters and assertions of one member; a member of 32 MiB has room for some hundred thousand headings.
const longestList = 1_000_000

/**
 * Checks what a parser process sent: codes and kinds are known, spans lie in the text and are in order, numbers are numbers, lengths
 * agree. Whether the words are right no check can tell; that they can do no harm is what counts here.
 *
 * @throws PackedError that names the first place that is wrong
 */
export function checkPacked(header: unknown, sections: readonly [text: Buffer, layout: Buffer, bodies: Buffer], ends: unknown): Packed {
  checkHeader(header, 'header')
  const packed = header as PackedHeader
  const [text, layout, bytes] = sections
  list(whole)(ends, 'ends')
  const numbers = ends as readonly number[]
  numbers.forEach((end, at) => must(end >= (numbers[at - 1] ?? 0) && end <= bytes.length, 'ends'))
  must((numbers.at(-1) ?? 0) === bytes.length, 'ends')
  const entries = packed.drafts.reduce((sum, { chapters }) => sum + Math.max(1, chapters.length), 0)
  must(numbers.length === entries && isUtf8(bytes), 'bodies')
  must(packed.counts.textBytes <= 3 * packed.counts.characters, 'counts')
  checkPlaces(packed)
  return { header: packed, text, layout, bodies: { bytes, ends: numbers } }
}

function checkPlaces({ counts: { characters }, drafts, findings: noticed }: PackedHeader): void {
  const inText = ([, end]: readonly [number, number], where: string): void => must(end <= characters, where)
  const evidence = (items: readonly { readonly evidence?: unknown }[], where: string): void => {
    for (const item of items) for (const one of Array.isArray(item.evidence) ? item.evidence : [item.evidence]) if (one?.in === 'text') inText(one.at, where)
  }
  evidence(noticed, 'findings')
  let from = 0
  for (const draft of drafts) {
    must(draft.at[0] >= from, 'drafts')
    from = draft.at[0]
    for (const span of [draft.at, draft.body, draft.incipit]) inText(span, 'draft')
    let last = 0
    for (const { at, heading } of draft.chapters) {
      must(at[0] >= last, 'chapters')
      last = at[1]
      inText(at, 'chapters')
      if (heading) inText(heading, 'chapters')
    }
    evidence(draft.findings, 'findings')
    evidence(draft.assertions, 'assertions')
  }
}

function must(holds: boolean, where: string): void {
  if (!holds) throw new PackedError(`Cannot take what the parser says: ${where} is wrong`)
}

const whole: Check = (value, where) => must(Number.isSafeInteger(value) && (value as number) >= 0, where)
const number: Check = (value, where) => must(Number.isFinite(value), where)
const share: Check = (value, where) => must(typeof value === 'number' && value >= 0 && value <= 1, where)
const string: Check = (value, where) => must(typeof value === 'string' && value.length <= longestString, where)
const span: Check = (value, where) => {
  list(whole)(value, where)
  const [start, end, ...more] = value as readonly number[]
  must(start !== undefined && end !== undefined && start <= end && more.length === 0, where)
}
const one = (words: readonly string[]): Check => {
  const known = new Set<unknown>(words)
  return (value, where) => must(known.has(value), where)
}
const keyOf = (table: object): Check => one(Object.keys(table))
const maybe = (check: Check): Check => (value, where) => {
  if (value !== undefined) check(value, where)
}
const list = (check: Check): Check => (value, where) => {
  must(Array.isArray(value) && value.length <= longestList, where)
  for (const item of value as readonly unknown[]) check(item, where)
}
/** An object that has these fields and no others. */
const shape = (fields: Shape): Check => {
  const names = Object.keys(fields)
  return (value, where) => {
    must(typeof value === 'object' && value !== null && !Array.isArray(value), where)
    const object = value as Readonly<Record<string, unknown>>
    for (const name of names) fields[name]?.(object[name], name)
    for (const name in object) must(Object.hasOwn(fields, name), `${where}.${name.slice(0, 40)}`)
  }
}

/** An object whose fields are of a list, and whose values are alike. */
const each = (key: Check, check: Check): Check => (value, where) => {
  must(typeof value === 'object' && value !== null && !Array.isArray(value), where)
  for (const [name, item] of Object.entries(value as object)) {
    key(name, where)
    check(item, where)
  }
}

const evidence: Check = (value, where) => {
  const kind = (value as { readonly in?: unknown } | undefined)?.in
  if (kind === 'metadata') shape({ in: string, path: string, words: string })(value, where)
  else shape({ in: one(['text', 'name']), at: span })(value, where)
}
const named = shape({ name: string })
const worded = shape({ text: string })
const addressed = shape({ address: string })
const rung = one(rungs)

/** The value of a field: each of its keys, so that none can be forgotten. */
const told = <F extends Field>(keys: { readonly [K in KeysOf<FieldValue[F]>]: Check }): Check => shape(keys)
type KeysOf<Value> = Value extends unknown ? Extract<keyof Value, string> : never

/** What the value of each field must look like; the same list as `FieldValue`. */
const values: { readonly [F in Field]: Check } = {
  title: told<'title'>({ title: string, kind: one(titleKinds) }),
  creator: told<'creator'>({ name: string, role: keyOf(roles) }),
  rating: told<'rating'>({ rung, scale: maybe(one(scales)), range: maybe(list(rung)), qualifiers: maybe(list(string)), reasons: maybe(list(string)), also: maybe(list(rung)) }),
  warning: told<'warning'>({ answer: one(['stated', 'none-apply', 'declined']), warnings: maybe(list(keyOf(warnings))), denied: maybe(list(keyOf(warnings))), how: maybe(each(keyOf(warnings), shape({ presence: maybe(one(presences)), intensity: maybe(one(intensities)) }))) }),
  fandom: named, character: named, relationship: named, tag: named,
  summary: worded, disclaimer: worded, note: worded, dedication: worded, spoilers: worded,
  permission: told<'permission'>({ permission: one(['granted', 'ask', 'refused']) }),
  series: told<'series'>({ name: string, number: maybe(number) }),
  part: told<'part'>({ number, of: maybe(number), stem: maybe(string), section: maybe(string) }),
  date: told<'date'>({ date: maybe(string), kind: one(['written', 'posted', 'revised', 'unknown']) }),
  email: addressed, website: addressed,
  language: told<'language'>({ language: string }),
  status: told<'status'>({ status: one(['complete', 'in-progress', 'abandoned', 'revised', 'repost', 'draft']) }),
  words: told<'words'>({ words: number }),
  reviews: told<'reviews'>({ reviews: number }),
}

const statement = {
  field: keyOf(values), asWritten: string, extent: one(['work', 'part', 'member']), basis: one(['stated', 'derived', 'suggested']),
  rule: string, confidence: share, evidence: list(evidence),
} as const
const byField = new Map(Object.entries(values).map(([field, value]) => [field, shape({ ...statement, value })]))
const assertion: Check = (value, where) => {
  const check = byField.get((value as { readonly field?: string } | undefined)?.field ?? '')
  must(check !== undefined, `${where}.field`)
  check?.(value, where)
}

/** Checks one finding. @throws PackedError when it is none */
export const checkFinding: Check = shape({ code: keyOf(findings), detail: maybe(string), evidence: maybe(evidence) })
/** Checks what a container says of a member. @throws PackedError */
export const checkMetadata: Check = list(shape({ path: string, words: string }))
const chapter = shape({ at: span, heading: maybe(span), title: maybe(string), number: maybe(number), words: whole, paragraphs: whole })
const draft = shape({
  at: span, body: span, chapters: list(chapter), assertions: list(assertion), incipit: span, language: string, words: whole, findings: list(checkFinding), profiles: maybe(list(shape({ name: string, score: share }))), posting: maybe(string),
})
const choice = shape({ name: string, confidence: share, stated: maybe(string), runnersUp: list(shape({ name: string, confidence: share })) })
const checkHeader = shape({
  rules: whole, format: one(formats), encoding: maybe(choice), findings: list(checkFinding), drafts: list(draft), companions: maybe(list(shape({ name: string, metadata: checkMetadata }))), repairs: list(string), made: maybe(each(one([...rules.keys(), mended]), whole)),
  counts: shape({ characters: whole, textBytes: whole, blocks: whole, marks: whole, personal: whole }),
})
