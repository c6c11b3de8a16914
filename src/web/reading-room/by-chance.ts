import { randomInt } from 'node:crypto'
import type { WorkSet } from '../../catalogue/store.ts'
import { openTo } from '../../consent/predicate.ts'
import type { Query } from '../../query/tree.ts'
import type { Visit } from '../visit.ts'

// As fine as any library is large.
const finest = 2 ** 40

/** A work by chance: one of a set, or of what a question finds. Only ever one that is open to the reader; undefined where none is. */
export async function keyByChance({ archive: { catalogue }, reader }: Visit, of: WorkSet | { readonly query: Query }): Promise<string | undefined> {
  const chance = randomInt(finest) / finest
  // What is listed and what is open are both what is open.
  const open = openTo(reader)
  if (!('query' in of)) return catalogue.random(open, of, chance)
  const { total } = await catalogue.search(open, open, of.query, { offset: 0, limit: 1 })
  if (total === 0) return undefined
  const { hits } = await catalogue.search(open, open, of.query, { offset: Math.min(total - 1, Math.floor(chance * total)), limit: 1 })
  return hits[0]?.work.key
}
