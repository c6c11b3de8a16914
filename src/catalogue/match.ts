import type { Node, TextField } from '../query/tree.ts'
import { isWordCode } from '../text/chars.ts'
import { indexable } from '../text/indexable.ts'

/** The index's columns that a query may name. Beside them it has names and tags; only the body holds words of a story. */
const columns: Readonly<Record<TextField, string>> = { title: 'title', body: 'body' }
const catalogueColumns = '{title creators tags}'

/**
 * Words of a query as FTS5 expressions: what a chapter must match, and what no chapter of the work may match. `undefined` matches
 * nothing (body words, where the body may not be asked).
 */
export type Match = { readonly must: string | undefined; readonly never: readonly string[] }

/** @param where `everything`, or only what the `catalogue` says: for works whose words the reader may not meet */
export function matchOf(words: Node, where: 'everything' | 'catalogue'): Match {
  const parts = conjuncts(words)
  const wanted = parts.filter(({ is }) => is !== 'not').map((node) => expression(node, where))
  const never = parts.flatMap((node) => (node.is === 'not' ? [expression(node.of, where)] : [])).filter((each) => typeof each === 'string')
  if (wanted.includes(false)) return { must: undefined, never }
  const must = wanted.filter((each) => typeof each === 'string')
  return { must: must.length > 0 ? must.join(' AND ') : '', never }
}

/** The words and phrases that a text is to be shown for, with what is taken away left out. */
export function wantedWords(node: Node): readonly (Node & { is: 'word' | 'phrase' })[] {
  if (node.is === 'word' || node.is === 'phrase') return node.field === undefined || node.field === 'body' ? [node] : []
  if (node.is === 'not' || node.is === 'filter') return []
  return node.of.flatMap(wantedWords)
}

function conjuncts(node: Node): readonly Node[] {
  return node.is === 'and' ? node.of.flatMap(conjuncts) : [node]
}

/** An FTS5 expression in parentheses; false: matches nothing; true: says nothing (marks without letters). */
function expression(node: Node, where: 'everything' | 'catalogue'): string | boolean {
  switch (node.is) {
    case 'word': return leaf(node.word, node.prefix, node.field, where)
    case 'phrase': return leaf(node.words, false, node.field, where)
    case 'not': case 'filter': return true
    case 'or': {
      const parts = node.of.map((each) => expression(each, where))
      if (parts.includes(true)) return true
      const left = parts.filter((each) => typeof each === 'string')
      return left.length > 0 ? `(${left.join(' OR ')})` : false
    }
    case 'and': {
      const parts = node.of.filter(({ is }) => is !== 'not').map((each) => expression(each, where))
      if (parts.includes(false)) return false
      const must = parts.filter((each) => typeof each === 'string')
      if (must.length === 0) return true
      const never = node.of.flatMap((each) => (each.is === 'not' ? [expression(each.of, where)] : [])).filter((each) => typeof each === 'string')
      const all = must.length === 1 ? must[0] as string : `(${must.join(' AND ')})`
      return never.length > 0 ? `(${all} NOT (${never.join(' OR ')}))` : all
    }
  }
}

function leaf(words: string, prefix: boolean, field: TextField | undefined, where: 'everything' | 'catalogue'): string | boolean {
  if (where === 'catalogue' && field === 'body') return false
  const text = indexable(words)
  if (!holdsLetter(text)) return true
  const column = field ? `${columns[field]} : ` : where === 'catalogue' ? `${catalogueColumns} : ` : ''
  // In quotation marks nothing is an operator; those inside are doubled, and NUL would end the expression.
  return `(${column}"${text.replaceAll('"', '""').replaceAll('\0', ' ')}"${prefix ? ' *' : ''})`
}

function holdsLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isWordCode(text.charCodeAt(at))) return true
  return false
}
