import type { BrowseKind } from '../model/heading.ts'
import type { FactColumns } from './fact-columns.ts'
import { pageOf } from './search-order.ts'
import type { HeadingCount } from './store.ts'

/**
 * The commonest headings of some kinds, the most works first; of as many by name. Of tens of thousands only those that are told are made into values.
 *
 * @param counts the works under each heading, by its row number
 */
export function commonestHeadings<K extends BrowseKind>({ headings }: FactColumns, counts: Uint32Array, kinds: readonly K[], most: number): ReadonlyMap<K, readonly HeadingCount[]> {
  const found = new Map<BrowseKind, number[]>(kinds.map((kind) => [kind, []]))
  for (let term = 0; term < counts.length; term++) {
    const heading = counts[term] === 0 ? undefined : headings[term]
    if (heading) found.get(heading.kind)?.push(term)
  }
  const byWorks = (a: number, b: number): number => (counts[b] as number) - (counts[a] as number) || byCodePoints(headings[a]?.value ?? '', headings[b]?.value ?? '')
  return new Map(kinds.map((kind) => [kind, pageOf(new Uint32Array(found.get(kind) ?? []), byWorks, 0, most)
    .map((term) => ({ value: headings[term]?.value ?? '', label: headings[term]?.label ?? '', works: counts[term] as number }))]))
}

/** The order in which the database has words: by code points, where JavaScript compares units, of which the halves of a pair come before some letters. */
function byCodePoints(a: string, b: string): number {
  if (a === b) return 0
  let at = 0
  while (a.codePointAt(at) === b.codePointAt(at)) at++
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1)
}
