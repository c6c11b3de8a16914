import type { Span } from '../model/span.ts'
import { compares, fieldNames, fieldsNear, uncounted } from './fields.ts'
import type { QueryError } from './tree.ts'

/**
 * One piece of a question as typed. `name` of a field is in lower case; `words` of a phrase stand between its quotation marks; `exact`: an equals
 * sign stands before.
 */
export type Token =
  | { readonly is: 'word'; readonly text: string; readonly exact: boolean; readonly at: Span }
  | { readonly is: 'phrase'; readonly words: string; readonly exact: boolean; readonly at: Span }
  | { readonly is: 'field'; readonly name: string; readonly at: Span }
  | { readonly is: 'open' | 'close' | 'not' | 'or' | 'and'; readonly at: Span }

/** The marks that open a phrase, each with those that close it; a straight one closes them all but the corner brackets. */
export const quotationMarks: Readonly<Record<string, string>> = { '"': '"“”', '“': '”"“', '„': '“”"', '«': '»"', '「': '」' }

const operators: ReadonlyMap<string, 'or' | 'and' | 'not'> = new Map([['OR', 'or'], ['AND', 'and'], ['NOT', 'not']])
const signs = '<>≤≥'
// No name of a field is longer.
const longestName = 24
const edges = '()"“”„«»「」|'

/**
 * Divides a question into tokens, in one pass.
 *
 * @param inside whether all of it stands in a field whose values may have a sign before them
 * @returns the tokens in order of place, or what is wrong and where
 */
export function tokens(text: string, inside = false): readonly Token[] | QueryError {
  const found: Token[] = []
  // Whether a sign says something here: behind a field of numbers, of days or of ratings, and in its group.
  const groups = [inside]
  let behind: Token | undefined
  const compared = (): boolean => groups.at(-1) === true || (behind?.is === 'field' && compares(behind.name))
  let at = 0
  while (at < text.length) {
    const last = found.at(-1)
    if (last?.is !== 'not') behind = last
    const char = text[at] as string
    const next = text[at + 1]
    if (isSpace(char)) at++
    else if (char === '(') {
      groups.push(compared())
      found.push({ is: 'open', at: [at, ++at] })
    } else if (char === ')') {
      if (groups.length > 1) groups.pop()
      found.push({ is: 'close', at: [at, ++at] })
    }
    else if (char === '|' || (char === '&' && next === '&')) found.push({ is: char === '|' ? 'or' : 'and', at: [at, at += next === char ? 2 : 1] })
    else if (char === '-' || char === '=') {
      // "well-known" does not come here, and " - " means nothing.
      const binds = next !== undefined && !isSpace(next) && next !== ')' && !(char === '=' && (next === '(' || next === '=' || next === '|'))
      if (binds && char === '-' && !isQuoteEnd(found, at)) found.push({ is: 'not', at: [at, at + 1] })
      at++
      if (!binds || char === '-') continue
      const read = termAt(text, at, true)
      if ('code' in read) return read
      found.push({ ...read, at: [at - 1, read.at[1]] } as Token)
      at = read.at[1]
    } else if (signs.includes(char)) {
      const value = compared() ? comparedAt(text, at) : undefined
      if (value) found.push(value)
      at = value?.at[1] ?? at + 1
    } else {
      const read = termAt(text, at, false)
      if ('code' in read) return read
      found.push(read)
      at = read.at[1]
    }
  }
  return found
}

/** "low"-tide: a hyphen that joins what follows to a phrase takes nothing away. */
function isQuoteEnd(found: readonly Token[], at: number): boolean {
  const last = found.at(-1)
  return last?.is === 'phrase' && last.at[1] === at
}

/** A phrase or word. After an equals sign a word is nothing else, no field and no operator. */
function termAt(text: string, start: number, exact: boolean): Token | QueryError {
  const closing = quotationMarks[text[start] as string]
  if (closing === undefined) return wordAt(text, start, exact)
  const end = closingQuote(text, start + 1, closing)
  if (end === undefined) return { code: 'quote-open', values: {}, at: [start, text.length] }
  return { is: 'phrase', words: text.slice(start + 1, end), exact, at: [start, end + 1] }
}

function wordAt(text: string, start: number, exact: boolean): Token | QueryError {
  let end = start
  for (; end < text.length && !isEdge(text, end); end++) {
    const field = !exact && end > start && end - start <= longestName ? fieldAt(text, start, end) : undefined
    if (field) return field
  }
  // A closing mark that opened nothing is a character like any other.
  if (end === start) end++
  const word = text.slice(start, end)
  const operator = exact ? undefined : operators.get(word)
  if (operator) return { is: operator, at: [start, end] }
  // "words > 1000", as people write it who write spaces around signs.
  if (!exact && compares(word.toLowerCase()) && comparesNumber(text, end)) return { is: 'field', name: word.toLowerCase(), at: [start, end] }
  return { is: 'word', text: word, exact, at: [start, end] }
}

/** The field whose name ends here, with its colon or at the sign that takes the colon's place. */
function fieldAt(text: string, start: number, end: number): Token | QueryError | undefined {
  const char = text[end] as string
  if (char === ':') {
    const name = text.slice(start, end).toLowerCase()
    if (fieldNames.has(name)) return { is: 'field', name, at: [start, end + 1] }
    const next = text[end + 1]
    // "Trek: Voyager" is words, and so is an address; "autor:smith" is a field that does not exist, and no answer to it would be what was meant.
    if (!isName(name) || next === undefined || isSpace(next) || ':)/'.includes(next)) return undefined
    return uncounted.has(name) ? { is: 'field', name, at: [start, end + 1] } : { code: 'field-unknown', values: { name, near: fieldsNear(name) }, at: [start, end + 1] }
  }
  if (char !== '=' && !signs.includes(char)) return undefined
  const name = text.slice(start, end).toLowerCase()
  return compares(name) ? { is: 'field', name, at: [start, end] } : undefined
}

function comparesNumber(text: string, from: number): boolean {
  const at = skipSpaces(text, from)
  if (at === from || !signs.includes(text[at] ?? ' ')) return false
  const digit = text[skipSpaces(text, text[at + 1] === '=' ? at + 2 : at + 1)] ?? ''
  return digit >= '0' && digit <= '9'
}

/** A value with the sign before it, spaces between them left out: "> 1000". */
function comparedAt(text: string, start: number): Token {
  let after = start
  while (after < text.length && (signs + '=').includes(text[after] as string)) after++
  const from = skipSpaces(text, after)
  let end = from
  while (end < text.length && !isEdge(text, end)) end++
  return { is: 'word', text: text.slice(start, after) + text.slice(from, end), exact: false, at: [start, end > from ? end : after] }
}

function closingQuote(text: string, from: number, marks: string): number | undefined {
  for (let at = from; at < text.length; at++) if (marks.includes(text[at] as string)) return at
  return undefined
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text[at] as string)) at++
  return at
}

function isEdge(text: string, at: number): boolean {
  const char = text[at] as string
  return isSpace(char) || edges.includes(char) || (char === '&' && text[at + 1] === '&')
}

function isSpace(char: string): boolean {
  return char === ' ' || (char <= ' ' && char >= '\t') || char === '\u00a0' || char === '\u3000' || (char >= '\u2000' && char <= '\u200b')
}

function isName(text: string): boolean {
  for (const char of text) if ((char < 'a' || char > 'z') && char !== '_') return false
  return text !== ''
}
