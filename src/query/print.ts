import { rungs } from '../model/rating.ts'
import { shortFirst, shortLast } from './days.ts'
import { isHeadingField } from './fields.ts'
import { negated, normal, sameFilter } from './normal.ts'
import { parseQuery } from './parse.ts'
import { sortRows } from './sorts.ts'
import { quotationMarks } from './tokens.ts'
import type { Filter, Node, Query, Sort } from './tree.ts'
import { answerName } from './warning-names.ts'

/** The text that asks a query: words, then filters, then the order. Read again it gives the query's normal form. */
export function printQuery(query: Query): string {
  const { words, filters, sort } = normal(query)
  const parts = words?.is === 'and' ? words.of : words ? [words] : []
  const alone = parts.length + filters.length === 1
  return [
    ...parts.map((part) => (part.is === 'or' && !alone ? inParentheses(part) : printed(part))),
    ...filters.map(printFilter),
    ...(sort ? [printSort(sort)] : []),
  ].filter((text) => text !== '').join(' ')
}

/** One filter as it is typed: `-rating:<=teen`. */
export function printFilter(filter: Filter): string {
  return `${filter.not ? '-' : ''}${filter.on === 'answer' ? 'warning' : filter.on}:${printValue(filter)}`
}

/** An order as it is typed; without a sign where it goes its own way. */
export function printSort(sort: Sort): string {
  return `sort:${sortValue(sort)}`
}

/** What stands after `sort:`. */
export function sortValue({ by, descending }: Sort): string {
  return sortRows[by].descending === descending || by === 'relevance' ? by : `${descending ? '>' : '<'}${by}`
}

/** What stands after a filter's colon. */
export function printValue(filter: Filter): string {
  switch (filter.on) {
    case 'rating': return ratingValue(filter)
    case 'warning': return filter.warning
    case 'answer': return answerName(filter.answer)
    case 'language': case 'accession': return filter.value
    case 'words': case 'chapters': return numberValue(filter)
    case 'date': return dateValue(filter)
    case 'complete': return filter.complete ? 'yes' : 'no'
    default: return headingText(filter)
  }
}

/** A tree in which some nodes are nested; words that cannot stand alone are put in quotation marks. */
function printed(node: Node): string {
  switch (node.is) {
    case 'word': case 'phrase': return leafText(node)
    case 'filter': return printFilter(node.filter)
    case 'not': return `-${node.of.is === 'and' || node.of.is === 'or' ? inParentheses(node.of) : printed(negated(node))}`
    case 'or': return node.of.map((each) => (each.is === 'and' ? inParentheses(each) : printed(each))).join(' OR ')
    case 'and': return node.of.map((each) => (each.is === 'or' ? inParentheses(each) : printed(each))).join(' ')
  }
}

function inParentheses(node: Node): string {
  return `(${printed(node)})`
}

function leafText(node: Node & { readonly is: 'word' | 'phrase' }): string {
  const field = node.field ? `${node.field}:` : ''
  if (node.is === 'phrase') return field + quoted(node.words)
  const bare = `${field}${node.exact ? '=' : ''}${node.word}${node.prefix ? '*' : ''}`
  const read = parseQuery(bare)
  const found = 'query' in read && read.query.filters.length === 0 ? read.query.words : undefined
  const same = found?.is === 'word' && found.word === node.word && found.prefix === node.prefix && found.exact === node.exact && found.field === node.field
  return same ? bare : field + quoted(node.word)
}

/** Words between quotation marks that do not stand in them. */
function quoted(words: string): string {
  const open = Object.keys(quotationMarks).find((mark) => ![...quotationMarks[mark] as string].some((close) => words.includes(close)))
  if (open !== undefined) return `${open}${words}${(quotationMarks[open] as string)[0]}`
  return `"${[...words].map((char) => ('"“”'.includes(char) ? ' ' : char)).join('')}"`
}

function headingText(filter: Filter & { readonly value: string; readonly on: string }): string {
  if (!isHeadingField(filter.on)) return filter.value
  const exact = 'exact' in filter && filter.exact
  const inside = !exact && filter.value.startsWith('"') && filter.value.endsWith('"') && filter.value.length > 1 ? filter.value.slice(1, -1) : filter.value
  const bare = `${filter.on}:${exact ? '=' : ''}${inside}`
  const read = parseQuery(bare)
  const [first, ...rest] = 'query' in read && read.query.words === undefined ? read.query.filters : []
  const same = first !== undefined && rest.length === 0 && sameFilter(first, { ...filter, not: false } as Filter)
  return `${exact ? '=' : ''}${same ? inside : quoted(inside)}`
}

function ratingValue({ rungs: wanted }: Filter & { readonly on: 'rating' }): string {
  const at = wanted.map((rung) => rungs.indexOf(rung)).sort((a, b) => a - b)
  const [first = 0, last = first] = [at[0], at.at(-1)]
  if (at.length < 2 || last - first !== at.length - 1) return wanted.join(',')
  if (first === 1) return `<=${rungs[last]}`
  if (first > 1 && last === rungs.length - 1) return `>=${rungs[first]}`
  return at.length === 2 ? wanted.join(',') : `${rungs[first]}..${rungs[last]}`
}

function numberValue({ least, most }: Filter & { readonly on: 'words' | 'chapters' }): string {
  if (most === undefined) return `>=${least ?? 0}`
  return least === undefined ? `<=${most}` : least === most ? `${most}` : `${least}-${most}`
}

function dateValue({ from, to }: Filter & { readonly on: 'date' }): string {
  if (to === undefined) return `>=${shortFirst(from ?? '0001-01-01')}`
  if (from === undefined) return `<=${shortLast(to)}`
  if (from === to) return from
  const [first, last] = [shortFirst(from), shortLast(to)]
  return first === last ? first : `${first}..${last}`
}
