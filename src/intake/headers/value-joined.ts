// bounded: each pattern here meets a label of at most 60 characters, or an item of at most 400.
import { type Assertion, ofField } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import type { Span } from '../../model/span.ts'
import type { Warning } from '../../model/warning.ts'
import { readRating } from '../ratings.ts'
import { readWarning } from '../warnings.ts'
import { kindsOf, type LabelKind } from './labels.ts'
import { knownFandom } from '../known-fandoms.ts'
import { forGrown, rated } from './said-patterns.ts'
import { isPairing, isRating } from './subject-items.ts'
import { divided, type Read, type Reader, trimSpan } from './value-read.ts'

/** What a label names whose rule is given: a rating and warnings in "label:rating/warnings". */
function namedBy(rule: string): ReadonlySet<LabelKind> {
  return kindsOf(rule.slice(rule.indexOf(':') + 1))
}

/** The kinds of values that stand together behind one label and can be told apart. */
const kinds = ['fandom', 'relationship', 'rating'] as const
type Kind = (typeof kinds)[number]
type Readers = Readonly<Record<Kind, Reader>>

/** "R for language". */
const reasoned = /^[GRXMTK]\+? (?:for|because|due|overall|just|probably|maybe)(?!\p{L})/u

/** The readers of fandoms, pairings and ratings; behind a label that names several of them ("Fandom/Pairing/Rating: The Lantern Line, Crane/Lovage, PG") each reads what is its own. */
export function sharing(readers: Readers): Readers {
  const one = (own: Kind): Reader => (text, at, rule) => {
    const sides = [...namedBy(rule)]
    const named = kinds.filter((kind) => sides.includes(kind))
    return (named.length > 1 && sides.every((side) => kinds.some((kind) => kind === side)) && apart(text, at, rule, named, readers)) || inSentences(text, at, rule, own, readers) || readers[own](text, at, rule)
  }
  return { fandom: one('fandom'), relationship: one('relationship'), rating: one('rating') }
}

/** A stop between two sentences of a value. */
const stop = /(?<=[\p{L}\p{N})\]!?]{2})[.;]\s+(?=[\p{L}\p{N}[(])/gu
const mostInSentences = 400

/** "Fandom: Lantern Street. Crane/Lovage. Adults only for language.": where a sentence behind the first is a pairing of people, or a rating, each reads what is its own. */
function inSentences(text: string, at: Span, rule: string, own: Kind, readers: Readers): Read | undefined {
  if (own === 'rating' || at[1] - at[0] > mostInSentences) return undefined
  const given = text.slice(...at)
  const cuts = [...given.matchAll(stop)].map(({ 0: all, index }) => [index, index + all.length] as const)
  if (cuts.length === 0) return undefined
  const [first, ...others] = [...cuts, [given.length, given.length] as const].map(([end], index) => trimSpan(text, at[0] + (cuts[index - 1]?.[1] ?? 0), at[0] + end, '.'))
  const found = others.map((sentence): readonly Assertion[] => {
    const words = text.slice(...sentence)
    if (isRating(words) || forGrown.test(words) || rated.exec(words)?.index === 0) return ofKind('rating', sentence)
    return own === 'fandom' && isPairing(words) && words.split('/').every((side) => knownFandom(side) === undefined) ? ofKind('relationship', sentence) : []
  })
  function ofKind(kind: Kind, sentence: Span): readonly Assertion[] {
    return readers[kind](text, sentence, rule).assertions.filter(({ field }) => field === kind)
  }
  const rest = found.findIndex((said) => said.length > 0)
  return first && rest >= 0 ? { assertions: [...readers[own](text, [first[0], (others[rest - 1] ?? first)[1]], rule).assertions, ...found.flat()] } : undefined
}

/** What each of the kinds says, where items of at least two of them were met. */
function apart(text: string, at: Span, rule: string, named: readonly Kind[], readers: Readers): Read | undefined {
  const read = (kind: Kind, item: Span): readonly Assertion[] => (named.includes(kind) ? readers[kind](text, item, rule).assertions.filter(({ field }) => field === kind) : [])
  const found: { kind: Kind; said: readonly Assertion[]; at: Span }[] = []
  for (const item of divided(text, at, { slash: true }).flatMap((each) => dashed(text, each))) {
    const words = text.slice(...item)
    const last = found.at(-1)
    const pair = words.includes('/') || /\s[x×&]\s/u.test(words) || !named.includes('fandom') ? read('relationship', item) : []
    if (named.includes('rating') && !words.includes('/') && (reasoned.test(words) || isRating(words))) found.push({ kind: 'rating', said: read('rating', item), at: item })
    else if (pair.length > 0) found.push({ kind: 'relationship', said: pair, at: item })
    // "PG-13, for language, some blood": what follows a rating is its reason.
    else if (last?.kind === 'rating' && /^\p{Ll}/u.test(words)) Object.assign(last, { said: read('rating', [last.at[0], item[1]]), at: [last.at[0], item[1]] })
    else found.push({ kind: 'fandom', said: read('fandom', item), at: item })
  }
  const met = found.filter(({ said }) => said.length > 0)
  // A rating that stands in none of the items is read from all of the words.
  if (named.includes('rating') && highest(readers.rating(text, at, rule).assertions) > highest(met.flatMap(({ said }) => said))) return undefined
  return new Set(met.map(({ kind }) => kind)).size > 1 ? { assertions: met.flatMap(({ said }) => said) } : undefined
}

const highest = (assertions: readonly Assertion[]): number => Math.max(-1, ...ofField(assertions, 'rating').map(({ value }) => rungs.indexOf(value.rung)))

/** "Crane/Lovage - R" is two. */
function dashed(text: string, [from, to]: Span): Span[] {
  const found = /\s[-–—]+\s/u.exec(text.slice(from, Math.min(to, from + 400)))
  return found ? [trimSpan(text, from, from + found.index), ...dashed(text, trimSpan(text, from + found.index + found[0].length, to))] : [[from, to]]
}

const dividers = /[,;|\n([]|[.!](?=\s|$)|:\s|\s[-–—]\s/g
/** "PG/none": a stroke behind a rating; "M/F" is no rating. */
const struck = /^(?![MF]\/[MF])[^\s/]{1,6}\s?\//
const mostChars = 2000

/** A reader of ratings, or of warnings, that reads both where its label names both: "Rating/Warnings: R, violence". */
export function orBoth(read: Reader, rating: Reader, warning: Reader): Reader {
  return (text, at, rule) => {
    const sides = namedBy(rule)
    if (!sides.has('rating') || !sides.has('warning')) return read(text, at, rule)
    const { rated, warned } = halves(text, at)
    const both = [rating(text, rated, rule), ...(warned[1] > warned[0] ? [warning(text, warned, rule)] : [])]
    return { assertions: both.flatMap(({ assertions }) => assertions), findings: both.flatMap(({ findings = [] }) => findings) }
  }
}

/** A rating's reasons, and what is rated in part. */
const reasons = /(?<!\p{L})(?:for|because|due|since|as|wegen|für|pour|por|per|за|из-за)(?!\p{L})|[([]/iu
const longestItem = 40

/** What says of the words behind a rating that they warn: "R, contains violence", "PG (warnings for a duel)"; up to the end of the bracket. */
const telling = /(?<!\p{L})(?:contain(?:s|ing)|warn(?:ings?|ed)(?: for| of)?|deals with)(?!\p{L})[\s:–—-]{1,4}([^()[\]]{3,300})/iu

/** A reader of ratings that also warns of what is said to be in the story, and of what stands behind the rating as items of their own, one of them grave: "R, character death", "R. Deathfic." */
export function andWarned(read: Reader, warning: Reader): Reader {
  return (text, at, rule) => {
    const said = read(text, at, rule)
    const told = telling.exec(text.slice(at[0], Math.min(at[1], at[0] + mostChars)))
    if (told?.[1] !== undefined && ofField(said.assertions, 'rating').length > 0) {
      const end = at[0] + told.index + told[0].length
      return { ...said, assertions: [...said.assertions, ...plainly(warning(text, trimSpan(text, end - told[1].length, end), rule).assertions)] }
    }
    if (at[1] - at[0] > longestItem * 4 || said.assertions.length !== 1 || said.assertions[0]?.field !== 'rating' || reasons.test(text.slice(...at))) return said
    const [first, ...others] = itemsOf(text, at)
    const named = others.filter((item) => item[1] - item[0] <= longestItem && namedIn(text, item).length > 0)
    const last = named.at(-1)
    if (!first || !last || !named.some((item) => namedIn(text, item).some((code) => grave.has(code))) || !isRating(text.slice(...first))) return said
    return { ...said, assertions: [...said.assertions, ...plainly(warning(text, [(named[0] as Span)[0], last[1]], rule).assertions)] }
  }
}

/** The warnings that a code names, without what none does. */
function plainly(said: readonly Assertion[]): Assertion[] {
  return ofField(said, 'warning').flatMap((one): Assertion[] => {
    if (one.value.answer !== 'stated') return []
    const warnings = one.value.warnings.filter((code) => code !== 'other')
    return warnings.length > 0 ? [{ ...one, value: { ...one.value, warnings } }] : []
  })
}

/** What somebody warns of beside a rating, where one is named: "PG, one rude word" is the rating's reason. */
const grave: ReadonlySet<Warning> = new Set<Warning>(['graphic-violence', 'character-death', 'sexual-assault', 'underage', 'incest', 'abuse', 'child-abuse', 'torture', 'self-harm', 'suicide', 'eating-disorder'])

/** The codes that words warn of. */
function namedIn(text: string, at: Span): readonly Warning[] {
  const { value } = readWarning(text.slice(...at))
  return value.answer === 'stated' ? value.warnings.filter((code) => code !== 'other' && code !== 'slash') : []
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
