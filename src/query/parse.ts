import type { Span } from '../model/span.ts'
import { filterReaders } from './filters.ts'
import { type Token, tokens } from './tokens.ts'
import type { Filter, Node, Query, QueryError, TextField } from './tree.ts'

/** The longest question, in UTF-16 units. */
export const longestQuery = 4096
/** Beyond these a question is a pasted page, or an attack. */
const deepest = 16
const mostTerms = 128

const textFieldNames: Readonly<Record<string, TextField>> = { title: 'title', creator: 'creator', author: 'creator', tag: 'tag', body: 'body', text: 'body' }
const fieldNames: ReadonlySet<string> = new Set([...Object.keys(textFieldNames), ...Object.keys(filterReaders)])

/**
 * Reads a question: `words`, `"phrases"`, `-without`, `prefix*`, `OR`, parentheses, `title:` `creator:` `tag:` `body:`, and the
 * filters `rating:` `warning:` `fandom:` `language:` `words:` `accession:`, which narrow the whole. Never throws.
 *
 * @returns the query, or what is wrong and where (a span of the text as typed)
 */
export function parseQuery(text: string): { readonly query: Query } | { readonly error: QueryError } {
  if (text.length > longestQuery) return { error: { message: `A question may have ${longestQuery} characters; this one has ${text.length}.`, at: [longestQuery, text.length] } }
  const read = tokens(text, fieldNames)
  if ('message' in read) return { error: read }
  const filters: Filter[] = []
  const terms = { left: mostTerms }
  const result = alternatives({ tokens: read, at: 0, end: text.length, filters, terms, depth: 0, narrows: true })
  if ('message' in result) return { error: result }
  const words = result.node
  return { query: { ...(words && { words }), filters } }
}

/** Where the reading stands. `narrows`: a filter may stand here, since it would hold for the whole. */
type Place = {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly end: number
  readonly filters: Filter[]
  readonly terms: { left: number }
  readonly depth: number
  readonly narrows: boolean
  readonly field?: TextField
}
type Read = { readonly node: Node | undefined; readonly at: number } | QueryError

/** One or more conjunctions with OR between them, up to a closing parenthesis or the end. */
function alternatives(place: Place): Read {
  const either = hasOr(place)
  const found: Node[] = []
  let at = place.at
  let or: Token | undefined
  for (;;) {
    const start = at
    const read = conjunction({ ...place, at, narrows: place.narrows && !either })
    if ('message' in read) return read
    at = read.at
    const next = place.tokens[at]
    const more = next?.is === 'or'
    if (either && at === start) return { message: 'OR stands between two words; one is missing here.', at: (more ? next : or ?? next)?.at ?? [place.end, place.end] }
    if (either && read.node && onlyTakesAway(read.node)) return { message: 'What is taken away cannot stand alone beside OR.', at: spanOf(place.tokens, start, at) }
    if (read.node) found.push(read.node)
    if (!more) return { node: joined('or', found), at }
    or = next
    at++
  }
}

/** Terms side by side: all must hold. */
function conjunction(place: Place): Read {
  const found: Node[] = []
  let at = place.at
  for (;;) {
    const token = place.tokens[at]
    if (token === undefined || token.is === 'or') break
    if (token.is === 'close') {
      if (place.depth > 0) break
      return { message: 'This parenthesis closes nothing.', at: token.at }
    }
    if (token.is === 'and') {
      at++
      continue
    }
    const read = term({ ...place, at })
    if ('message' in read) return read
    if (read.node) found.push(read.node)
    at = read.at
  }
  return { node: joined('and', found), at }
}

/** One word, phrase, group, field or filter, with the signs before it that take it away. */
function term(place: Place): Read {
  let { at } = place
  let not = false
  while (place.tokens[at]?.is === 'not') {
    not = !not
    at++
  }
  const token = place.tokens[at]
  const wrap = (read: Read): Read => 'message' in read || !not || !read.node ? read : { node: negated(read.node), at: read.at }
  if (token?.is === 'field') return wrap(fielded({ ...place, at: at + 1 }, token.name, token.at, not))
  if (token?.is === 'open') return wrap(group({ ...place, at, narrows: place.narrows && !not }))
  if (token?.is !== 'word' && token?.is !== 'phrase') return { message: 'A word is missing after this.', at: (place.tokens[at - 1] as Token).at }
  if (--place.terms.left < 0) return { message: `A question may have ${mostTerms} words.`, at: token.at }
  return wrap({ node: leaf(token, place.field), at: at + 1 })
}

function group(place: Place): Read {
  const open = place.tokens[place.at] as Token
  if (place.depth === deepest) return { message: `Parentheses may stand ${deepest} deep.`, at: open.at }
  const read = alternatives({ ...place, at: place.at + 1, depth: place.depth + 1 })
  if ('message' in read) return read
  if (place.tokens[read.at]?.is !== 'close') return { message: 'This parenthesis is opened and never closed.', at: open.at }
  if (read.at === place.at + 1) return { message: 'There is nothing between these parentheses.', at: [open.at[0], (place.tokens[read.at] as Token).at[1]] }
  return { node: read.node, at: read.at + 1 }
}

/** What follows a field's colon: a word, a phrase or a group for a field of text, one value for a filter. */
function fielded(place: Place, name: string, at: Span, not: boolean): Read {
  const token = place.tokens[place.at]
  const field = textFieldNames[name]
  if (field) {
    if (place.field) return { message: `${name}: stands within another field.`, at }
    if (token?.is === 'open') return group({ ...place, field, narrows: false })
    if (token?.is === 'word' || token?.is === 'phrase') return term({ ...place, field })
    return { message: `Say what to look for after ${name}:`, at }
  }
  // "warning:-horror": the sign inside, where another catalogue's readers expect it.
  const inner = token?.is === 'not' && name === 'warning'
  const value = inner ? place.tokens[place.at + 1] : token
  if (value?.is !== 'word' && value?.is !== 'phrase') return { message: `Say which after ${name}:`, at }
  if (!place.narrows) return { message: `${name}: narrows the whole search; it cannot stand beside OR, inside a field or inside what is taken away.`, at: [at[0], value.at[1]] }
  const read = (filterReaders[name] as (typeof filterReaders)[string])(value.is === 'word' ? value.text : value.words, not !== inner)
  if ('message' in read) return { message: read.message, at: value.at }
  place.filters.push(read.filter)
  return { node: undefined, at: place.at + (inner ? 2 : 1) }
}

/** A word or phrase; undefined where it holds nothing that could be found ("&"). */
function leaf(token: Extract<Token, { is: 'word' } | { is: 'phrase' }>, field: TextField | undefined): Node | undefined {
  const text = token.is === 'word' ? token.text : token.words
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  if (token.is === 'phrase') return { is: 'phrase', words: token.words, ...(field && { field }) }
  const prefix = text.endsWith('*')
  let end = text.length
  while (end > 0 && text[end - 1] === '*') end--
  return { is: 'word', word: text.slice(0, end), prefix, ...(field && { field }) }
}

function joined(is: 'and' | 'or', of: readonly Node[]): Node | undefined {
  return of.length > 1 ? { is, of } : of[0]
}

function negated(node: Node): Node {
  return node.is === 'not' ? node.of : { is: 'not', of: node }
}

function onlyTakesAway(node: Node): boolean {
  return node.is === 'not' || (node.is === 'and' && node.of.every((each) => each.is === 'not'))
}

/** Whether an OR stands at this depth, before what closes it. */
function hasOr({ tokens: all, at }: Place): boolean {
  let open = 0
  for (let i = at; i < all.length && open >= 0; i++) {
    const { is } = all[i] as Token
    if (is === 'or' && open === 0) return true
    open += is === 'open' ? 1 : is === 'close' ? -1 : 0
  }
  return false
}

function spanOf(all: readonly Token[], from: number, to: number): Span {
  return [(all[from] as Token).at[0], (all[to - 1] as Token).at[1]]
}
