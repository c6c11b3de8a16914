// bounded: each pattern here meets an item of at most 80 characters.
import { type Assertion, ofField, textSpans } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { overlap, type Span } from '../../model/span.ts'
import type { Qualified, Warning } from '../../model/warning.ts'
import { isBlank } from '../line-table.ts'
import { isQualifierOnly, qualifiedBy } from '../warning-qualifiers.ts'
import { readWarning } from '../warnings.ts'
import { collapse, inText } from './assert.ts'
import { codeName, codeOf, type CodeRow } from './story-codes.ts'

type Reader = (text: string, at: Span, rule: string) => { readonly assertions: readonly Assertion[]; readonly findings?: readonly Finding[] }

/** A code met: where its own words stand, and what is said of it beside them ("mild", "past", "implied"). */
type Met = { readonly at: Span; readonly row: CodeRow; readonly how: Qualified }

const longestItem = 80
/** Words before a code that may say how it occurs, and the code's own first. */
const mostQualifiers = 5
const mostChars = 4000

/** A reader of warnings that keeps as tags what is warned for and is a kind of story: "Warnings: fluff, bondage". */
export function withTags(read: Reader): Reader {
  return (text, at, rule) => {
    const said = read(text, at, rule)
    const value = said.assertions.find(({ field }) => field === 'warning')?.value
    // "No fluff, no angst" names kinds that the story is not; a single letter means one in a classification only.
    const denies = value === undefined || !('answer' in value) || value.answer === 'none-apply' || (value.answer === 'stated' && (value.denied ?? []).includes('other'))
    const tags = denies ? [] : codesIn(text, at).filter(({ at: words, row }) => isTag(row) && words[1] - words[0] > 1 && !isWarning(text.slice(...words))).map(({ at: words, row }) => inText(text, 'tag', { name: collapse(text.slice(...words)) }, words, `code:${codeName(row)}`, 0.85))
    return tags.length === 0 ? said : { ...said, assertions: [...said.assertions, ...tags] }
  }
}

/** A reader of tags that also warns of what they warn of, in one derived statement: "Kinks: noncon". */
export function withWarnings(read: Reader): Reader {
  return (text, at, rule) => {
    const said = read(text, at, rule)
    const met = codesIn(text, at)
    const tags = tagsIn(text, said.assertions).filter((tag) => !met.some((one) => overlap(one.at, tag.at)))
    return { ...said, assertions: [...said.assertions, ...warningOf(text, [...met, ...tags])] }
  }
}

/** What tags warn of that were read one by one, in one derived statement: "The Ferry (rape, NC-17)". */
export function warnedByTags(text: string, assertions: readonly Assertion[]): Assertion[] {
  return warningOf(text, tagsIn(text, assertions))
}

function tagsIn(text: string, assertions: readonly Assertion[]): Met[] {
  return ofField(assertions, 'tag').flatMap((tag) => textSpans(tag).slice(0, 1)).flatMap((at) => (at[1] - at[0] > longestItem ? [] : metIn(text, at) ?? []))
}

function warningOf(text: string, all: readonly Met[]): Assertion[] {
  const met = all.filter(({ row }) => !isTag(row))
  const [first, ...others] = met
  if (!first) return []
  const how = Object.fromEntries(met.filter((one) => Object.keys(one.how).length > 0).toReversed().map((one) => [one.row.is, one.how]))
  const warnings = [...new Set(met.map(({ row }) => row.is as Warning))]
  const value = { answer: 'stated', warnings, ...(Object.keys(how).length > 0 && { how }) } as const
  const also = others.map(({ at: words }) => ({ in: 'text', at: words }) as const)
  return [inText(text, 'warning', value, first.at, `code:${codeName(first.row)}`, 0.85, { basis: 'derived', also })]
}

function isTag({ is }: CodeRow): boolean {
  return is === 'tag' || is === 'pairing-kind'
}

/** Whether the words by themselves warn of something that has a name: "m/m" does. */
function isWarning(words: string): boolean {
  const { value } = readWarning(words)
  return value.answer === 'stated' && value.warnings.some((warning) => warning !== 'other')
}

/** The items of a list that are codes, in order. */
function codesIn(text: string, at: Span): Met[] {
  return itemsIn(text, [at[0], Math.min(at[1], at[0] + mostChars)]).flatMap((item) => {
    if (item[1] - item[0] > longestItem) return []
    const met = metIn(text, item)
    return met ? [met] : rowOfCodes(text, item)
  })
}

/** An item that is a code, or one with words about how strongly or where: "past noncon", "bondage (mild)". */
function metIn(text: string, [from, to]: Span): Met | undefined {
  const bracket = /\s*\(([^()]*)\)$/.exec(text.slice(from, to))
  const end = bracket && isQualifierOnly(bracket[1] as string) ? from + bracket.index : to
  for (const { index } of [...text.slice(from, end).matchAll(/\S+/g)].slice(0, mostQualifiers)) {
    const row = codeOf(collapse(text.slice(from + index, end)))
    const lead = text.slice(from, from + index)
    if (row && (lead === '' || isQualifierOnly(lead))) return { at: [from + index, end], row, how: qualifiedBy(`${lead} ; ${end < to ? bracket?.[1] : ''}`) }
  }
  return undefined
}

/** "MF rom cons nc": codes in a row with nothing but blanks between, each of them known. */
function rowOfCodes(text: string, [from, to]: Span): Met[] {
  const words = [...text.slice(from, to).matchAll(/\S+/g)].map((found): Met | undefined => {
    const row = codeOf(found[0])
    return row && { at: [from + found.index, from + found.index + found[0].length], row, how: {} }
  })
  return words.length > 1 && words.every((word) => word !== undefined) ? words : []
}

/** What stands between commas, semicolons, bars, bullets, line ends, full stops and slashes with blanks, outside round brackets; square ones are taken off. */
function itemsIn(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  let depth = 0
  let start = from
  for (let at = from; at <= to; at += 1) {
    const char = text[at] as string
    if (at < to && char === '(') depth += 1
    if (at < to && char === ')') depth = Math.max(0, depth - 1)
    const isSpaced = isBlank(text.charCodeAt(at + 1))
    const ends = at === to || ',;、|•\n[]'.includes(char) || ('.!/'.includes(char) && (at + 1 >= to || isSpaced))
    if (!ends || (depth > 0 && at < to)) continue
    found.push(trimmed(text, start, at))
    start = at + 1
  }
  return found.filter(([a, b]) => b > a)
}

function trimmed(text: string, from: number, to: number): Span {
  const isEdge = (at: number): boolean => isBlank(text.charCodeAt(at)) || '*_"“”.\n'.includes(text[at] as string)
  while (from < to && isEdge(from)) from += 1
  while (to > from && isEdge(to - 1)) to -= 1
  return [from, to]
}
