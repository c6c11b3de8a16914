import { headingFields } from '../query/tree.ts'
import { foldedWords } from '../query/passage-words.ts'
import { ligatureForms } from '../text/ligatures.ts'
import type { FactColumns } from './fact-columns.ts'
import { formsOf, type Leaf } from './match.ts'

/**
 * The words of all titles and of the headings that works are found by, in memory: what makes one work fit a question better than another. To ask the
 * index for a common word once more, in these columns alone, would cost as much as to ask it for the whole.
 */
export type NameIndex = { readonly numbers: Map<string, number>; readonly titles: WordLists; readonly headings: WordLists }

/** Lists of words by number, one behind the other: where each begins in `words`, and how long it is. */
type WordLists = { from: Uint32Array; count: Uint16Array; words: Uint32Array; used: number }

/** An index of nothing. */
export function emptyNames(): NameIndex {
  const lists = (): WordLists => ({ from: new Uint32Array(64), count: new Uint16Array(64), words: new Uint32Array(256), used: 0 })
  return { numbers: new Map(), titles: lists(), headings: lists() }
}

/** Puts the title of a work in its place; null: it has none, or words of the story stand for it. */
export function putTitle({ numbers, titles }: NameIndex, work: number, title: string | null): void {
  put(titles, work, title ?? '', numbers)
}

/** Puts a heading in its place, if works are found by its words. */
export function putHeading({ numbers, headings }: NameIndex, id: number, kind: string, value: string): void {
  put(headings, id, findable.has(kind) ? value : '', numbers)
}

const findable: ReadonlySet<string> = new Set(headingFields)
// Longer ones are sentences.
const mostWords = 100

function put(lists: WordLists, at: number, text: string, numbers: Map<string, number>): void {
  const words = foldedWords(text).folded.slice(0, mostWords)
  if (at >= lists.from.length) {
    lists.from = grown(lists.from, at)
    lists.count = grown(lists.count, at)
  }
  if (lists.used + words.length > lists.words.length) lists.words = grown(lists.words, lists.used + words.length)
  lists.from[at] = lists.used
  lists.count[at] = words.length
  for (const word of words) {
    let number = numbers.get(word)
    if (number === undefined) numbers.set(word, number = numbers.size)
    lists.words[lists.used++] = number
  }
}

function grown<T extends Uint16Array | Uint32Array>(list: T, least: number): T {
  const longer = new (list.constructor as new (length: number) => T)(Math.ceil(least * 1.25) + 16)
  longer.set(list)
  return longer
}

/** Where a word or phrase stands in what the catalogue says of works, by row number, and of how many: 0 nowhere, 1 in a heading, 2 in the title. */
export type Named = { readonly places: Uint8Array; readonly works: number }

/** Which works have a word or phrase, as it was `typed` or in its other `forms`, in their title, their names or their tags; undefined where none has. */
export function namedBy(names: NameIndex, columns: FactColumns, leaf: Leaf, as: 'typed' | 'forms'): Named | undefined {
  if (leaf.field === 'body') return undefined
  const typed = leaf.is === 'word' ? leaf.word : leaf.words
  const isPrefix = leaf.is === 'word' && leaf.prefix
  const runs = (as === 'typed' ? [typed, ...ligatureForms(typed)] : formsOf(leaf)).map((text) => runOf(names, foldedWords(text).folded, isPrefix)).filter((run) => run !== undefined)
  if (runs.length === 0) return undefined
  // Most words are the first of no run.
  const begins = new Uint8Array(names.numbers.size)
  for (const [first] of runs) for (const number of first ?? []) begins[number] = 1
  const holds = ({ from, count, words }: WordLists, at: number): boolean => {
    const start = at < from.length ? from[at] as number : 0
    for (let place = start, end = start + (count[at] ?? 0); place < end; place++) if (begins[words[place] as number] === 1 && runs.some((run) => place + run.length <= end && run.every((meant, n) => meant.has(words[place + n] as number)))) return true
    return false
  }
  const meant = new Uint8Array(columns.headings.length)
  if (leaf.field !== 'title') for (let id = 0; id < meant.length; id++) if (holds(names.headings, id)) meant[id] = 1
  const { terms, termsFrom, termsCount } = columns
  const places = new Uint8Array(columns.size)
  let works = 0
  for (let work = 1; work < places.length; work++) {
    if (columns.state[work] === 0) continue
    if (holds(names.titles, work)) places[work] = 2
    else for (let at = termsFrom[work] as number, end = at + (termsCount[work] as number); at < end; at++) if (meant[terms[at] as number] === 1) places[work] = 1
    if (places[work] !== 0) works++
  }
  return { places, works }
}

/** Words that stand side by side, each by its numbers: of a beginning there are many. */
type Run = readonly ReadonlySet<number>[]

function runOf({ numbers }: NameIndex, words: readonly string[], isPrefix: boolean): Run | undefined {
  if (words.length === 0) return undefined
  const run = words.map((word, n) => {
    if (isPrefix && n === words.length - 1) return new Set(numbers.entries().filter(([each]) => each.startsWith(word)).map(([, number]) => number))
    const number = numbers.get(word)
    return new Set(number === undefined ? [] : [number])
  })
  return run.every(({ size }) => size > 0) ? run : undefined
}
