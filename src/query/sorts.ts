import type { FilterReading, ValueError } from './filters.ts'
import { uncounted } from './fields.ts'
import { comparison } from './ranges.ts'
import { type Sort, sortKeys } from './tree.ts'

/** The orders by their own names: which way each goes where no sign says it, and other archives' names. */
export const sortRows = {
  relevance: { descending: true, also: ['score', 'best'], says: 'what fits best first' },
  title: { descending: false, also: ['title_to_sort_on'], says: 'by title, A to Z' },
  creator: { descending: false, also: ['author', 'authors', 'authors_to_sort_on'], says: 'by creator, A to Z' },
  date: { descending: true, also: ['posted', 'updated', 'published', 'revised_at', 'created_at', 'year'], says: 'when it was written or posted, the latest first' },
  added: { descending: true, also: ['received', 'accession'], says: 'when this archive took it in, the latest first' },
  words: { descending: true, also: ['word', 'word_count', 'wordcount', 'length'], says: 'the longest first' },
  chapters: { descending: true, also: ['chapter', 'chapter_count'], says: 'the most chapters first' },
} as const satisfies Readonly<Record<Sort['by'], { readonly descending: boolean; readonly also: readonly string[]; readonly says: string }>>

const byName: ReadonlyMap<string, Sort['by']> = new Map(sortKeys.flatMap((key) => [key, ...sortRows[key].also].map((name) => [name, key] as const)))

/** Reads what stands after `sort:`. `>` and `-` have the most first, `<` the least; without a sign each goes its own way. */
export function readSort(value: string, minus = false): { readonly sort: Sort } | Extract<FilterReading, { wrong: ValueError }> {
  const [sign, name] = comparison(value.toLowerCase())
  const by = byName.get(name)
  if (uncounted.has(name)) return { wrong: { code: 'not-counted', values: { name } } }
  if (by === undefined) return { wrong: { code: 'sort-unknown', values: { key: name, known: sortKeys } } }
  if (by === 'relevance') return { sort: { by, descending: true } }
  return { sort: { by, descending: minus || sign.startsWith('>') ? true : sign.startsWith('<') ? false : sortRows[by].descending } }
}
