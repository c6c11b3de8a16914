import type { Condition } from '../consent/predicate.ts'
import type { BrowseKind } from '../model/heading.ts'
import { rungs } from '../model/rating.ts'
import { commonestHeadings } from './commonest-headings.ts'
import type { FactColumns } from './fact-columns.ts'
import { held, worksOf } from './held-works.ts'
import { keptFor } from './kept-for.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'
import type { HeadingCount, WorkSet } from './store.ts'
import { termId } from './terms-of-work.ts'

/** All works: those of whatever length. */
const wholeSet: WorkSet = { by: 'words' }
const termIdsOfKind = statement<{ kind: string }, { id: number }>('held-counts/termIdsOfKind', (db, arg) => db.selectFrom('term').select('id').where('kind', '=', arg('kind')).orderBy('value'))

// Headings counted in the columns that searches hold, as `held-works.ts` has lists of works: undefined where the connection holds none.

/** Of each kind by name, as the database has names in order. */
const inOrder = keptFor<Uint32Array>(16)

/** The headings of a kind with the number of works that meet a condition, by name; those without a work are left out. */
export function heldHeadings(connection: Connection, condition: Condition, kind: BrowseKind): readonly HeadingCount[] | undefined {
  return held(connection, (columns) => {
    const counts = tally(connection, columns, condition)
    const headings: HeadingCount[] = []
    for (const term of inOrder(connection, kind, () => new Uint32Array(all(connection, termIdsOfKind, { kind }).map(({ id }) => id)))) {
      const heading = counts[term] ? columns.headings[term] : undefined
      if (heading) headings.push({ value: heading.value, label: heading.label, works: counts[term] as number })
    }
    return headings
  })
}

// One for all counts, since the collector goes through the whole thread when as much lies about as fifty of these.
let counted = new Uint32Array(0)

/** How many works of a set that meet a condition stand under each heading, by the headings' row numbers: good until the next count. */
function tally(connection: Connection, columns: FactColumns, condition: Condition, under: WorkSet = wholeSet): Uint32Array {
  const { terms, termsFrom, termsCount, headings } = columns
  if (counted.length < headings.length) counted = new Uint32Array(headings.length * 2)
  const counts = counted.subarray(0, headings.length).fill(0)
  for (const work of worksOf(connection, columns, condition, under).works) {
    for (let at = termsFrom[work] as number, end = at + (termsCount[work] as number); at < end; at++) counts[terms[at] as number] = (counts[terms[at] as number] as number) + 1
  }
  return counts
}

/** How many works of each rating and language meet a condition, with their words, and how many creators they have. */
export function heldTotals(connection: Connection, condition: Condition): { readonly groups: readonly { readonly rung: number; readonly language: string; readonly works: number; readonly words: number }[]; readonly creators: number } | undefined {
  return held(connection, (columns) => {
    const { rung, language, languages, words, headings } = columns
    const sums = rungs.flatMap((_, of) => languages.map((name) => ({ rung: of, language: name, works: 0, words: 0 })))
    for (const work of worksOf(connection, columns, condition, wholeSet).works) {
      const group = sums[(rung[work] as number) * languages.length + (language[work] as number)]
      if (!group) continue
      group.works += 1
      group.words += words[work] as number
    }
    const creators = tally(connection, columns, condition).reduce((count, works, term) => count + (works > 0 && headings[term]?.kind === 'creator' ? 1 : 0), 0)
    return { groups: sums.filter(({ works }) => works > 0), creators }
  })
}

/** The headings that works under a heading have in common with it, the commonest of each kind first. */
export function heldTogether(connection: Connection, condition: Condition, under: WorkSet & { readonly by: 'heading' }, kinds: readonly BrowseKind[], most: number): ReadonlyMap<BrowseKind, readonly HeadingCount[]> | undefined {
  return held(connection, (columns) => {
    const counts = tally(connection, columns, condition, under)
    const own = get(connection, termId, { kind: under.kind, value: under.value })?.id
    if (own !== undefined) counts[own] = 0
    return commonestHeadings(columns, counts, kinds, most)
  })
}
