import type { Filter, Node, Query } from './tree.ts'

/**
 * The one form of a question: what holds for the whole stands among the filters, each once and in one order, the rest in a tree in which nothing is
 * nested that need not be. Two queries that are written differently and ask the same in the same words have the same form.
 */
export function normal({ words, filters, sort }: Query): Query {
  const node = words && simple(words)
  const parts = node === undefined ? [] : node.is === 'and' ? node.of : [node]
  const all = [...filters, ...parts.flatMap((part) => (part.is === 'filter' ? [part.filter] : []))]
  const left = joined('and', parts.filter(({ is }) => is !== 'filter'))
  return { ...(left && { words: left }), filters: inOrder(all), ...(sort && { sort }) }
}

/** Nodes side by side or as alternatives, those of the same kind taken up; undefined for none. */
export function joined(is: 'and' | 'or', nodes: readonly Node[]): Node | undefined {
  const of = nodes.flatMap((node): readonly Node[] => (node.is === is ? node.of : [node]))
  return of.length > 1 ? { is, of } : of[0]
}

/** A node taken away; what was taken away is there again. */
export function negated(node: Node): Node {
  if (node.is === 'not') return node.of
  return node.is === 'filter' ? { is: 'filter', filter: opposite(node.filter) } : { is: 'not', of: node }
}

/** The filter that leaves out what this one selects. */
export function opposite(filter: Filter): Filter {
  return { ...filter, not: !filter.not }
}

/** Whether two filters ask the same. */
export function sameFilter(a: Filter, b: Filter): boolean {
  return keyOf(a) === keyOf(b)
}

function simple(node: Node): Node | undefined {
  if (node.is === 'and' || node.is === 'or') return joined(node.is, node.of.flatMap((each) => simple(each) ?? []))
  if (node.is !== 'not') return node
  const of = simple(node.of)
  return of && negated(of)
}

function inOrder(filters: readonly Filter[]): readonly Filter[] {
  const byKey = new Map(filters.map((filter) => [keyOf(filter), filter]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, filter]) => filter)
}

const order: readonly Filter['on'][] = ['rating', 'warning', 'answer', 'language', 'words', 'chapters', 'date', 'complete', 'accession', 'creator', 'fandom', 'character', 'relationship', 'tag', 'series']

function keyOf(filter: Filter): string {
  const { on, not, ...rest } = filter
  return JSON.stringify([String(order.indexOf(on)).padStart(2, '0'), not, Object.entries(rest).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))])
}
