import { type Condition, published } from '../consent/predicate.ts'
import type { Query, Sort } from '../query/tree.ts'
import { warningAnswers } from '../model/warning.ts'
import { conditionClaims } from './condition-claims.ts'
import { countFacets } from './count-facets.ts'
import { facts } from './facts.ts'
import type { FactColumns } from './fact-columns.ts'
import { filterClaims } from './filter-claims.ts'
import { both, type Claims, yes } from './kleene.ts'
import { wantedLeaves } from './match.ts'
import { type Asker, placesOf, queryClaims } from './query-claims.ts'
import { eachChapter } from './postings.ts'
import { scores } from './rank.ts'
import { orderOf, pageOf } from './search-order.ts'
import type { Connection } from './sqlite.ts'
import type { SearchAnswer } from './store.ts'

/** A work found, by row number, with the row number of the chapter that fits best; 0 where no chapter holds what was asked for. */
type Found = { readonly work: number; readonly chapter: number; readonly open: boolean }

/** What a search found: a page of it, and how much there is in all. `hidden`: works that the filters select and that the reader's limits leave out. */
type Answer = { readonly found: readonly Found[] } & Pick<SearchAnswer, 'total' | 'hidden' | 'unasked' | 'facets'>

type Page = { readonly offset: number; readonly limit: number }

/**
 * Finds works by words and filters. In works that are open the words may stand anywhere; in works that are only listed, in what the catalogue says of
 * them; in others nowhere. Everything but the words themselves is answered from columns in memory.
 */
export function find(connection: Connection, listed: Condition, open: Condition, { words, filters, sort }: Query, page: Page, wants: { readonly facets?: boolean } = {}): Answer {
  const { columns, names } = facts(connection)
  const mayList = conditionClaims(connection, listed)
  const mayOpen = conditionClaims(connection, open)
  const chosen = filters.map((filter) => filterClaims(columns, filter)).reduce(both, new Uint8Array(columns.size).fill(yes))
  const order: Sort = sort ?? (words ? { by: 'relevance', descending: true } : { by: 'added', descending: true })
  const asker: Asker = { connection, columns, names, open: mayOpen, shut: holdsMore(mayList, mayOpen), ranks: order.by === 'relevance' }
  const matching = words ? queryClaims(asker, words) : new Uint8Array(columns.size).fill(yes)
  both(both(matching, chosen), mayList)
  const works = worksOf(matching)
  const inOrder = pageOf(works, orderOf(columns, order, words && order.by === 'relevance' ? scores(asker, words, matching) : undefined), page.offset, page.limit)
  const chapters = words ? bestChapters(asker, words, inOrder) : new Map<number, number>()
  return {
    found: inOrder.map((work) => ({ work, chapter: chapters.get(work) ?? 0, open: mayOpen[work] === yes })),
    total: works.length, hidden: hiddenBy(conditionClaims(connection, published), mayList, chosen), unasked: unaskedOf(columns, works),
    ...(wants.facets && { facets: countFacets(columns, works) }),
  }
}

/** How many published works the filters select and the reader may not be told of. */
function hiddenBy(all: Claims, mayList: Claims, chosen: Claims): number {
  let hidden = 0
  for (let work = 1; work < all.length; work++) if (all[work] === yes && mayList[work] !== yes && chosen[work] === yes) hidden++
  return hidden
}

function unaskedOf({ answer }: FactColumns, works: Uint32Array): number {
  const notAsked = warningAnswers.indexOf('not-asked')
  return works.reduce((count, work) => count + (answer[work] === notAsked ? 1 : 0), 0)
}

function holdsMore(mayList: Claims, mayOpen: Claims): boolean {
  for (let work = 1; work < mayList.length; work++) if (mayList[work] === yes && mayOpen[work] !== yes) return true
  return false
}

function worksOf(claims: Claims): Uint32Array {
  let count = 0
  for (let work = 1; work < claims.length; work++) if (claims[work] === yes) count++
  const works = new Uint32Array(count)
  for (let work = 1, at = 0; work < claims.length; work++) if (claims[work] === yes) works[at++] = work
  return works
}

/** Of each of a few open works, the chapter to be shown: the one with the most of what was asked for, the first of those that fit alike. */
function bestChapters(asker: Asker, words: NonNullable<Query['words']>, works: readonly number[]): ReadonlyMap<number, number> {
  const { columns, open } = asker
  const marks = new Uint8Array(columns.size)
  for (const work of works) if (open[work] === yes) marks[work] = 1
  const worth = new Map<number, number>()
  for (const leaf of wantedLeaves(words)) {
    if (leaf.field !== undefined && leaf.field !== 'body') continue
    const { typed, forms } = placesOf(asker, leaf)
    for (const list of [typed, forms]) {
      if (!list) continue
      eachChapter(list, (chapter, score = 0) => {
        if (marks[columns.workOf[chapter] as number] === 1) worth.set(chapter, (worth.get(chapter) ?? 0) + 1 + Math.min(1000, score))
      })
    }
  }
  const best = new Map<number, number>()
  for (const [chapter, score] of worth) {
    const work = columns.workOf[chapter] as number
    const held = best.get(work)
    const heldScore = held === undefined ? -1 : worth.get(held) ?? 0
    if (score > heldScore || (score === heldScore && chapter < (held as number))) best.set(work, chapter)
  }
  return best
}
