import type { Span } from '../model/span.ts'
import { isSpace } from '../text/chars.ts'
import { type FieldName, fieldNames } from './fields.ts'
import { foldedWords } from './passage-words.ts'

/** A word of a question that may be a name or stand in a title: as it is compared, and where it stands. */
type AskedWord = { readonly folded: string; readonly at: Span }

/** Where fewer works were found than this, a slip in a name may be why. */
export const fewFound = 5

/** Where fewer than this, it may be why if all other words of the question are names of one work: most slips stand in some story as well. */
export const someFound = 200

/** Fields whose words are no names: codes, numbers, words of a body. */
const otherFields: ReadonlySet<FieldName | undefined> = new Set<FieldName>(['body', 'rating', 'warning', 'language', 'words', 'chapters', 'date', 'complete', 'accession', 'sort'])
const operators = new Set(['OR', 'AND', 'NOT'])

/** The words of a question that may be names, in order: without fields, operators, what is taken away and beginnings of words. */
export function askedWords(question: string): readonly AskedWord[] {
  const found: AskedWord[] = []
  let at = 0
  while (at < question.length) {
    if (isSpace(question.charCodeAt(at))) {
      at++
      continue
    }
    const [end, colon] = termEnd(question, at)
    const term = question.slice(at, end)
    const field = colon < 0 ? undefined : fieldNames.get(term.slice(0, colon - at).replace(/^[-(]+/, '').toLowerCase())
    const isNoName = term.startsWith('-') || term.endsWith('*') || operators.has(term) || otherFields.has(field)
    if (!isNoName) {
      const { folded, starts, ends } = foldedWords(question, [colon < 0 ? at : colon + 1, end])
      for (const [n, word] of folded.entries()) found.push({ folded: word, at: [starts[n] as number, ends[n] as number] })
    }
    at = end
  }
  return found
}

/** Where a term ends, quotation marks closed, and where the colon behind its field's name stands, or -1. A colon with nothing behind it is none. */
function termEnd(question: string, start: number): readonly [end: number, colon: number] {
  let colon = -1
  let isQuoted = false
  for (let at = start; at < question.length; at++) {
    const char = question[at] as string
    if ('"“”„'.includes(char)) isQuoted = !isQuoted
    else if (char === ':' && colon < 0 && !isQuoted && at > start && at + 1 < question.length && !isSpace(question.charCodeAt(at + 1))) colon = at
    else if (!isQuoted && isSpace(question.charCodeAt(at))) return [at, colon]
  }
  return [question.length, colon]
}
