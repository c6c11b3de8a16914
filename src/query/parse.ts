import type { Span } from '../model/span.ts'
import type { ErrorCode, ErrorValues } from './error-words.ts'
import { compares, type FieldName, fieldNames, isTextField, uncounted } from './fields.ts'
import { filterReaders } from './filters.ts'
import { joined, negated, normal } from './normal.ts'
import { readSort } from './sorts.ts'
import { type Token, tokens } from './tokens.ts'
import type { Node, Query, QueryError, Sort } from './tree.ts'

/** The longest question, in UTF-16 units. */
export const longestQuery = 4096
/** Beyond these a question is a pasted page, or an attack. */
const deepest = 16
const mostTerms = 128

/** The query that a text asks, or what is wrong with it. */
type Parsed = { readonly query: Query } | { readonly error: QueryError }

/**
 * Reads a question in the language of docs/search.md. Never throws.
 *
 * @param field reads the text as it would stand in parentheses after this field's colon
 * @returns the query in its normal form, or what is wrong and where (a span of the text as typed)
 */
export function parseQuery(text: string, { field }: { readonly field?: FieldName } = {}): Parsed {
  if (text.length > longestQuery) return { error: wrong('too-long', { most: longestQuery, has: text.length }, [longestQuery, text.length]) }
  const read = tokens(text, field !== undefined && compares(field))
  if ('code' in read) return { error: read }
  const sorts: Sorted[] = []
  const result = sequence({ tokens: read, at: 0, sorts, terms: { left: mostTerms }, depth: 0, ...(field && { field }) })
  if ('code' in result) return { error: result }
  const second = sorts[1]
  if (second) return { error: wrong('sort-twice', {}, second.at) }
  return { query: normal({ ...(result.node && { words: result.node }), filters: [], ...(sorts[0] && { sort: sorts[0].sort }) }) }
}

type Sorted = { readonly sort: Sort; readonly at: Span }
/** Where the reading stands, and the field that all of it stands in. */
type Place = { readonly tokens: readonly Token[]; readonly at: number; readonly sorts: Sorted[]; readonly terms: { left: number }; readonly depth: number; readonly field?: FieldName }
/** What was read, undefined where it asks nothing ("&"), and the token after it. */
type Read = { readonly node: Node | undefined; readonly at: number } | QueryError

function wrong<C extends ErrorCode>(code: C, values: ErrorValues[C], at: Span): QueryError {
  return { code, values, at } as QueryError
}

/** Terms side by side, up to a closing parenthesis or the end: all must hold. It binds least, so that what is taken away is taken away from all of it. */
function sequence(place: Place): Read {
  const found: Node[] = []
  let at = place.at
  for (;;) {
    const token = place.tokens[at]
    if (token === undefined) break
    if (token.is === 'close') {
      if (place.depth > 0) break
      return wrong('group-close', {}, token.at)
    }
    const read = operands({ ...place, at }, 'or', (each) => operands(each, 'and', term))
    if ('code' in read) return read
    if (read.node) found.push(read.node)
    at = read.at
  }
  return { node: joined('and', found), at }
}

const operatorNames = { or: 'OR', and: 'AND' } as const

/** What stands on both sides of an operator, as often as it comes. */
function operands(place: Place, operator: 'or' | 'and', operand: (place: Place) => Read): Read {
  const before = place.sorts.length
  const found: Node[] = []
  let { at } = place
  for (let last: Token | undefined; ; at++) {
    const token = place.tokens[at]
    const stray = token?.is === 'or' || token?.is === 'and' ? token.is : undefined
    if (token === undefined || stray || token.is === 'close') return wrong('operand-missing', { operator: operatorNames[stray ?? operator] }, ((stray ? token : last) as Token).at)
    const read = operand({ ...place, at })
    if ('code' in read) return read
    if (read.node) found.push(read.node)
    at = read.at
    const next = place.tokens[at]
    const sorted = place.sorts[before]
    if (operator === 'or' && sorted && (last || next?.is === operator)) return wrong('sort-within', {}, sorted.at)
    if (next?.is !== operator) return { node: joined(operator, found), at }
    last = next
  }
}

/** One word, phrase, group, field or filter, with the signs before it that take it away. */
function term(place: Place): Read {
  let { at } = place
  let not = false
  for (; place.tokens[at]?.is === 'not'; at++) not = !not
  const token = place.tokens[at]
  const before = place.sorts.length
  const read = token?.is === 'field' ? fielded({ ...place, at: at + 1 }, token) : token?.is === 'open' ? group({ ...place, at }) : leaf({ ...place, at })
  if ('code' in read || !not) return read
  const sorted = place.sorts[before]
  if (sorted) return wrong('sort-within', {}, sorted.at)
  return { node: read.node && negated(read.node), at: read.at }
}

function group(place: Place): Read {
  const open = place.tokens[place.at] as Token
  if (place.depth === deepest) return wrong('too-deep', { most: deepest }, open.at)
  const read = sequence({ ...place, at: place.at + 1, depth: place.depth + 1 })
  if ('code' in read) return read
  const close = place.tokens[read.at]
  if (close?.is !== 'close') return wrong('group-open', {}, open.at)
  if (read.at === place.at + 1) return wrong('group-empty', {}, [open.at[0], close.at[1]])
  return { node: read.node, at: read.at + 1 }
}

/** What follows a field's colon: a word, a phrase or a group, each perhaps with a sign that takes it away ("warning:-horror"). */
function fielded(place: Place, { name, at }: Token & { readonly is: 'field' }): Read {
  if (uncounted.has(name)) return wrong('not-counted', { name }, at)
  const field = fieldNames.get(name) as FieldName
  if (place.field) return wrong('field-within', { name }, at)
  const token = place.tokens[place.at]
  if (field === 'sort') return sorted(place, at)
  if (token === undefined || !['word', 'phrase', 'open', 'not'].includes(token.is)) return wrong('field-empty', { name }, at)
  return token.is === 'not' ? term({ ...place, field }) : token.is === 'open' ? group({ ...place, field }) : leaf({ ...place, field })
}

function sorted(place: Place, colon: Span): Read {
  const minus = place.tokens[place.at]?.is === 'not'
  const token = place.tokens[minus ? place.at + 1 : place.at]
  if (token?.is !== 'word' && token?.is !== 'phrase') return wrong('field-empty', { name: 'sort' }, colon)
  const read = readSort(token.is === 'word' ? token.text : token.words, minus)
  if ('wrong' in read) return { ...read.wrong, at: token.at } as QueryError
  place.sorts.push({ sort: read.sort, at: [colon[0], token.at[1]] })
  return { node: undefined, at: place.at + (minus ? 2 : 1) }
}

function leaf(place: Place): Read {
  const token = place.tokens[place.at]
  if (token?.is !== 'word' && token?.is !== 'phrase') return wrong('word-missing', {}, (place.tokens[place.at - 1] as Token).at)
  if (--place.terms.left < 0) return wrong('too-many', { most: mostTerms }, token.at)
  const { field } = place
  const at = place.at + 1
  if (field === undefined || isTextField(field)) {
    const node = wordNode(token)
    return { node: node && { ...node, ...(field && { field }) }, at }
  }
  const reader = filterReaders[field]
  if (reader === undefined) return wrong('field-within', { name: field }, token.at)
  const read = reader(token.is === 'word' ? token.text : token.words, false, { quoted: token.is === 'phrase', exact: token.exact })
  return 'wrong' in read ? { ...read.wrong, at: token.at } as QueryError : { node: { is: 'filter', filter: read.filter }, at }
}

/** A word or phrase; undefined where it holds nothing that could be found ("&"). */
function wordNode(token: Token & { readonly is: 'word' | 'phrase' }): (Node & { readonly is: 'word' | 'phrase' }) | undefined {
  if (!/[\p{L}\p{N}]/u.test(token.is === 'word' ? token.text : token.words)) return undefined
  if (token.is === 'phrase') return { is: 'phrase', words: token.words }
  let [start, end] = [0, token.text.length]
  while (end > 0 && token.text[end - 1] === '*') end--
  // A sign of comparison says nothing of a word.
  while (start < end && '<>≤≥='.includes(token.text[start] as string)) start++
  return { is: 'word', word: token.text.slice(start, end), prefix: end < token.text.length, ...(token.exact && { exact: true }) }
}
