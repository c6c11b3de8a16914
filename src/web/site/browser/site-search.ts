import { filterClaims } from '../../../catalogue/filter-claims.ts'
import { both, type Claims, either, no, opposite, yes } from '../../../catalogue/kleene.ts'
import { formsOf, type Leaf, wantedLeaves } from '../../../catalogue/match.ts'
import { orderOf } from '../../../catalogue/search-order.ts'
import { warningAnswers } from '../../../model/warning.ts'
import { isHeadingField } from '../../../query/fields.ts'
import type { Node, Query, Sort } from '../../../query/tree.ts'
import { fold, sortKey } from '../../../text/fold.ts'
import { ligatureForms } from '../../../text/ligatures.ts'
import { timesOf, type WordRow, type WordSet } from './index-format.ts'
import type { SiteLibrary } from './library.ts'
import { tokensIn } from './tokens.ts'

/** What a search of a site found: works by number, in order; of how many more nobody looked whether words stand side by side in them; works not asked about warnings. */
export type SiteAnswer = { readonly works: readonly number[]; readonly unread: number; readonly unasked: number }

// So many stories are read to see whether words stand side by side in them; each is a file.
const mostRead = 300
const together = 16
const [ofTitle, ofName, ofPhrase, ofForms, wholeTitle, titleBegins, namesWork] = [6, 4, 3, 0.4, 4e6, 3e6, 1e6]

/** What a word or phrase weighs for each work, and for those of which it is said in title or names. */
type Found = { readonly scores: Float64Array; readonly named: Uint8Array }

/** Answers a question as the rooms do, from the files of a site: words of a story count where its gate is open, elsewhere what the catalogue says. */
export async function searchSite(library: SiteLibrary, { words, filters, sort }: Query): Promise<SiteAnswer> {
  const { columns } = library
  const order: Sort = sort ?? (words ? { by: 'relevance', descending: true } : { by: 'added', descending: true })
  if (order.by === 'creator' || filters.some(({ on }) => isHeadingField(on)) || (words && needsTerms(words))) await library.learnTerms()
  const found = new Map<Leaf, Found>()
  let unread = 0
  for (const leaf of words ? allLeaves(words) : []) {
    const { found: one, unread: left } = await findLeaf(library, leaf)
    found.set(leaf, one)
    unread += left
  }
  const claims = words ? claimsOf(library, words, found) : everywhere(columns.size)
  for (const filter of filters) both(claims, filterClaims(columns, filter))
  const works: number[] = []
  for (let work = 1; work < columns.size; work++) if (claims[work] === yes) works.push(work)
  const compare = orderOf(columns, order, words && order.by === 'relevance' ? scoresOf(library, words, found) : undefined)
  const notAsked = warningAnswers.indexOf('not-asked')
  return { works: works.sort(compare), unread, unasked: works.filter((work) => columns.answer[work] === notAsked).length }
}

function allLeaves(node: Node): readonly Leaf[] {
  if (node.is === 'word' || node.is === 'phrase') return [node]
  return node.is === 'filter' ? [] : node.is === 'not' ? allLeaves(node.of) : node.of.flatMap(allLeaves)
}

function needsTerms(node: Node): boolean {
  if (node.is === 'filter') return isHeadingField(node.filter.on)
  if (node.is === 'word' || node.is === 'phrase') return runsOf(node).some((run) => run.words.length > 1)
  return node.is === 'not' ? needsTerms(node.of) : node.of.some(needsTerms)
}

function everywhere(size: number): Claims {
  return new Uint8Array(size).fill(yes)
}

function claimsOf(library: SiteLibrary, node: Node, found: ReadonlyMap<Leaf, Found>): Claims {
  switch (node.is) {
    case 'filter': return filterClaims(library.columns, node.filter)
    case 'not': return opposite(claimsOf(library, node.of, found))
    case 'and': case 'or': {
      const meaning = node.of.filter((each) => !saysNothing(each))
      const [first, ...others] = (meaning.length > 0 ? meaning : node.of).map((each) => claimsOf(library, each, found))
      return others.reduce(node.is === 'and' ? both : either, first ?? everywhere(library.columns.size))
    }
    default: {
      if (saysNothing(node)) return everywhere(library.columns.size)
      const { scores } = found.get(node) as Found
      return Uint8Array.from({ length: library.columns.size }, (_, work) => ((scores[work] as number) > 0 ? yes : no))
    }
  }
}

function saysNothing(node: Node): boolean {
  return (node.is === 'word' || node.is === 'phrase') && runsOf(node).length === 0
}

/** The ways in which a word or phrase may stand: runs of words of the index. */
type Run = { readonly words: readonly string[]; readonly isBeginning: boolean; readonly weight: number }

function runsOf(leaf: Leaf): readonly Run[] {
  const typed = leaf.is === 'word' ? leaf.word : leaf.words
  const isBeginning = leaf.is === 'word' && leaf.prefix
  const run = (text: string, weight: number): Run => ({ words: tokensIn(text).map(({ word }) => word), isBeginning, weight })
  return [run(typed, 1), ...ligatureForms(typed).map((form) => run(form, 1)), ...formsOf(leaf).map((form) => run(form, ofForms))].filter(({ words }) => words.length > 0)
}

async function findLeaf(library: SiteLibrary, leaf: Leaf): Promise<{ readonly found: Found; readonly unread: number }> {
  const { size } = library.columns
  const found: Found = { scores: new Float64Array(size), named: new Uint8Array(size) }
  let unread = 0
  for (const { words, isBeginning, weight } of runsOf(leaf)) {
    const each = await Promise.all(words.map((word, at) => weighed(library, leaf, word, isBeginning && at === words.length - 1)))
    const isRun = words.length > 1
    const candidates: number[] = []
    for (let work = 1; work < size; work++) if (each.every(({ scores }) => (scores[work] as number) > 0)) candidates.push(work)
    const kept = isRun ? await standing(library, leaf, words, isBeginning, candidates) : { works: candidates, unread: 0 }
    unread += kept.unread
    for (const work of kept.works) {
      const score = weight * (isRun ? ofPhrase : 1) * each.reduce((sum, { scores }) => sum + (scores[work] as number), 0)
      found.scores[work] = Math.max(found.scores[work] as number, score)
      if (each.every(({ named }) => named[work] === 1)) found.named[work] = 1
    }
  }
  return { found, unread }
}

/** What one word weighs in each work: rarer words more, more of it more, in titles and names most. */
async function weighed(library: SiteLibrary, { field }: Leaf, word: string, isBeginning: boolean): Promise<Found> {
  const { columns, open } = library
  const rows = await library.rows(word, isBeginning)
  const scores = new Float64Array(columns.size)
  const named = new Uint8Array(columns.size)
  const works = columns.size - 1
  const add = (steps: readonly number[] | undefined, holds: (work: number) => boolean, score: (times: number, work: number) => number, isName: boolean): void => {
    let work = 0
    for (const step of steps ?? []) {
      work += Math.floor(step / 8)
      if (!holds(work)) continue
      scores[work] = Math.max(scores[work] as number, score(timesOf(step), work))
      if (isName) named[work] = 1
    }
  }
  for (const [set, [, body, title, names]] of rows as readonly (readonly [WordSet, WordRow])[]) {
    const rarity = (steps: readonly number[]): number => Math.log(1 + works / (steps.length + 0.5))
    if (field !== 'title') add(body, (work) => open[work] === 1 && library.gated(work) === (set === 'behind'), (times, work) => rarity(body) * times / (times + 0.6 + (columns.words[work] as number) / 8000), false)
    if (field !== 'body') add(title, () => true, () => ofTitle * rarity(title ?? []), true)
    if (field === undefined) add(names, () => true, () => ofName * rarity(names ?? []), true)
  }
  return { scores, named }
}

/** Of works that hold all words of a run those in which they stand side by side: in the title, in a name, or in the story, which is read for it. */
async function standing(library: SiteLibrary, { field }: Leaf, words: readonly string[], isBeginning: boolean, candidates: readonly number[]): Promise<{ readonly works: readonly number[]; readonly unread: number }> {
  const { columns } = library
  const stands = (text: string): boolean => holdsRun(tokensIn(text).map(({ word }) => word), words, isBeginning)
  const said = (work: number): readonly string[] => {
    const from = columns.termsFrom[work] as number
    const names = [...columns.terms.subarray(from, from + (columns.termsCount[work] as number))].map((term) => columns.headings[term]?.value ?? '')
    return [...(field === 'body' ? [] : [columns.sort[work] ?? '']), ...(field === undefined ? names : [])]
  }
  const works = candidates.filter((work) => said(work).some(stands))
  const rest = field === 'title' ? [] : candidates.filter((work) => library.open[work] === 1 && !works.includes(work))
  const read = rest.slice(0, mostRead)
  for (let at = 0; at < read.length; at += together) {
    const some = read.slice(at, at + together)
    const texts = await Promise.all(some.map((work) => library.text(work)))
    works.push(...some.filter((_, n) => (texts[n] ?? []).some((chapter) => chapter.some(([, text]) => stands(text)))))
  }
  return { works, unread: rest.length - read.length }
}

/** Whether words stand side by side in a row of words; `isBeginning`: the last one may go on. */
export function holdsRun(row: readonly string[], run: readonly string[], isBeginning: boolean): boolean {
  return row.some((_, at) => run.every((word, n) => (isBeginning && n === run.length - 1 ? row[at + n]?.startsWith(word) : row[at + n] === word)))
}

function scoresOf({ columns }: SiteLibrary, words: Node, found: ReadonlyMap<Leaf, Found>): Float64Array {
  const scores = new Float64Array(columns.size)
  const leaves = wantedLeaves(words).filter((leaf) => !saysNothing(leaf))
  const asked = leaves.map((leaf) => (leaf.is === 'word' ? leaf.word : leaf.words)).join(' ')
  const keys = [...new Set([sortKey(asked, 'en'), sortKey(asked, 'none')])].map((key) => key.slice(0, 40).trimEnd()).filter((key) => key !== '')
  const isTitle = leaves.every(({ field }) => field === undefined || field === 'title') && fold(asked) !== ''
  for (let work = 1; work < columns.size; work++) {
    const title = columns.sort[work] ?? ''
    const key = isTitle ? keys.find((each) => title === each || title.startsWith(`${each} `)) : undefined
    const isNamed = leaves.length > 1 && leaves.every((leaf) => found.get(leaf)?.named[work] === 1)
    scores[work] = leaves.reduce((sum, leaf) => sum + (found.get(leaf)?.scores[work] ?? 0), 0) + (key === undefined ? 0 : key === title ? wholeTitle : titleBegins) + (isNamed ? namesWork : 0)
  }
  return scores
}
