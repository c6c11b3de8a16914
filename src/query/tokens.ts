import type { Span } from '../model/span.ts'
import type { QueryError } from './tree.ts'

/** One piece of a question as typed. `name` of a field is in lower case; `words` of a phrase stand between its quotation marks. */
export type Token =
  | { readonly is: 'word'; readonly text: string; readonly at: Span }
  | { readonly is: 'phrase'; readonly words: string; readonly at: Span }
  | { readonly is: 'field'; readonly name: string; readonly at: Span }
  | { readonly is: 'open' | 'close' | 'not' | 'or' | 'and'; readonly at: Span }

/** What closes each quotation mark that may open a phrase; a straight one closes them all. */
const closing: Readonly<Record<string, string>> = { '"': '"“”', '“': '”"“', '„': '“”"', '«': '»"', '「': '」' }

const operators: ReadonlyMap<string, 'or' | 'and' | 'not'> = new Map([['OR', 'or'], ['|', 'or'], ['AND', 'and'], ['NOT', 'not']])

/**
 * Divides a question into tokens, in one pass.
 *
 * @param fields the names that may stand before a colon
 * @returns the tokens in order of place, or what is wrong and where
 */
export function tokens(text: string, fields: ReadonlySet<string>): readonly Token[] | QueryError {
  const found: Token[] = []
  let at = 0
  while (at < text.length) {
    const char = text[at] as string
    if (isSpace(char)) at++
    else if (char === '(' || char === ')') found.push({ is: char === '(' ? 'open' : 'close', at: [at, ++at] })
    else if (closing[char] !== undefined) {
      const end = closingQuote(text, at + 1, closing[char])
      if (end === undefined) return { message: 'This quotation mark is opened and never closed.', at: [at, text.length] }
      found.push({ is: 'phrase', words: text.slice(at + 1, end), at: [at, end + 1] })
      at = end + 1
    } else if (char === '-' && startsTerm(text, at)) found.push({ is: 'not', at: [at, ++at] })
    else {
      const token = wordAt(text, at, fields)
      if ('message' in token) return token
      found.push(token)
      at = token.at[1]
    }
  }
  return found
}

function wordAt(text: string, start: number, fields: ReadonlySet<string>): Token | QueryError {
  let end = start
  while (end < text.length && !isSpace(text[end] as string) && !'()"“”„«»「」'.includes(text[end] as string)) {
    if (text[end] === ':' && end > start) {
      const name = text.slice(start, end).toLowerCase()
      if (fields.has(name)) return { is: 'field', name, at: [start, end + 1] }
      const next = text[end + 1]
      // "Trek: Voyager" is words; "autor:smith" is a field that does not exist, and no answer to it would be what was meant.
      if (isName(name) && next !== undefined && !isSpace(next) && next !== ':') {
        return { message: `There is no field “${name}”. For the words themselves, put them in quotation marks.`, at: [start, end + 1] }
      }
    }
    end++
  }
  // A closing mark that opened nothing is a character like any other.
  if (end === start) end++
  const word = text.slice(start, end)
  const operator = operators.get(word)
  return operator ? { is: operator, at: [start, end] } : { is: 'word', text: word, at: [start, end] }
}

/** A hyphen takes a term away where one follows at once and nothing stands before: "well-known" and " - " are none. */
function startsTerm(text: string, at: number): boolean {
  const before = text[at - 1]
  const next = text[at + 1]
  return next !== undefined && !isSpace(next) && next !== ')' && (before === undefined || isSpace(before) || '(-:'.includes(before))
}

function closingQuote(text: string, from: number, marks: string): number | undefined {
  for (let at = from; at < text.length; at++) if (marks.includes(text[at] as string)) return at
  return undefined
}

function isSpace(char: string): boolean {
  return char === ' ' || (char <= ' ' && char >= '\t') || char === '\u00a0' || char === '\u3000' || (char >= '\u2000' && char <= '\u200b')
}

function isName(text: string): boolean {
  for (const char of text) if (char < 'a' || char > 'z') return false
  return true
}
