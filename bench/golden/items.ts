import { titleKinds } from '../../src/model/assertion.ts'
import { bare } from './normal.ts'
import type { Place } from './claim.ts'

/** One value as it is scored: `keys` are what it is known by, any of them; `text` is compared word by word where the keys differ. */
export type Item = {
  readonly keys: readonly string[]
  readonly text?: string
  /** An incipit: right where one is the beginning of the other. */
  readonly opening?: true
  /** What is reported apart: the kind of a title or a date. */
  readonly kinds: readonly string[]
  readonly bases: readonly string[]
  readonly places: readonly Place[]
}

/** What gold and claims have in common. */
export type Value = { readonly field: string; readonly value: Readonly<Record<string, unknown>>; readonly basis: string; readonly confidence?: number; readonly evidence: readonly Place[] }

type Row = {
  /** The fields that the row is made of. */
  readonly of: string
  readonly take?: (all: readonly Value[]) => readonly Value[]
  /** The keys that one value gives: none, one, or several things of their own. */
  readonly keys: (value: Readonly<Record<string, unknown>>) => readonly string[]
  readonly prose?: true
}

const list = (codes: unknown): readonly string[] => (Array.isArray(codes) ? codes.map(String) : [])
const name: Row['keys'] = (value) => [bare(value['name'])].filter((key) => key !== '')
const prose = (of: string): Row => ({ of, prose: true, keys: (value) => [bare(value['text'])] })
const plain = (of: string): Row => ({ of, keys: (value) => [bare(value[of])] })
const isAuthor = ({ value }: Value): boolean => value['role'] === 'author' || value['role'] === 'co-author'

/** The rows of the score, in the order in which they are printed. */
export const rows: Readonly<Record<string, Row>> = {
  title: { of: 'title', take: bestTitles, keys: (value) => [bare(value['title'])] },
  'collective title': { of: 'title', take: (all) => all.filter(({ value }) => value['kind'] === 'collective'), keys: (value) => [bare(value['title'])] },
  creator: { of: 'creator', take: withoutDoubtful, keys: (value) => [`${String(value['role'])} ${bare(value['name'])}`] },
  rating: { of: 'rating', keys: (value) => [String(value['rung'])] },
  warning: { of: 'warning', keys: (value) => [String(value['answer'])] },
  'warning codes': { of: 'warning', keys: (value) => list(value['warnings']) },
  'warnings denied': { of: 'warning', keys: (value) => list(value['denied']) },
  fandom: { of: 'fandom', keys: name }, character: { of: 'character', keys: name }, relationship: { of: 'relationship', keys: name }, tag: { of: 'tag', keys: name },
  summary: prose('summary'), disclaimer: prose('disclaimer'), note: prose('note'), dedication: prose('dedication'), spoilers: prose('spoilers'),
  permission: plain('permission'),
  series: { of: 'series', keys: name },
  'series number': { of: 'series', keys: (value) => (value['number'] === undefined ? [] : [String(value['number'])]) },
  part: { of: 'part', take: withoutBareCounters, keys: (value) => [`${String(value['number'])}/${String(value['of'] ?? '')}`] },
  date: { of: 'date', keys: (value) => [String(value['date'] ?? 'ambiguous')] },
  email: { of: 'email', keys: (value) => [bare(value['address']).replace(/\s/g, '')] },
  website: { of: 'website', keys: (value) => [bare(String(value['address']).replace(/^https?:\/\//i, '')).replace(/\/$/, '')] },
  language: { of: 'language', keys: (value) => [String(value['language']).toLowerCase().split('-')[0] as string] },
  status: plain('status'), words: plain('words'), reviews: plain('reviews'),
}

/** Rows that are part of another, shown below the table: they do not count twice in the figure over all. */
export const subRows: Readonly<Record<string, Row>> = {
  'author alone': { of: 'creator', take: (all) => withoutDoubtful(all).filter(isAuthor), keys: (value) => [bare(value['name'])] },
}

/** The values of a head as a row scores them: the same thing said twice is one, with all its places. */
export function itemsOf(row: Row, all: readonly Value[]): readonly Item[] {
  const own = all.filter(({ field, basis }) => field === row.of && basis !== 'suggested')
  const merged = new Map<string, Item>()
  for (const { value, basis, evidence } of row.take ? row.take(own) : own) {
    for (const key of row.keys(value)) {
      const before = merged.get(key)
      const kind = value['kind']
      merged.set(key, {
        keys: [key],
        ...(row.prose && { text: String(value['text']) }),
        ...(value['kind'] === 'incipit' && { opening: true as const }),
        kinds: [...(before?.kinds ?? []), ...(typeof kind === 'string' ? [kind] : [])],
        bases: [...(before?.bases ?? []), basis],
        places: [...(before?.places ?? []), ...evidence],
      })
    }
  }
  const items = [...merged.values()]
  // A head has one title: several of the best kind are one thing that has several names.
  return row === rows['title'] && items.length > 1 ? [{ keys: items.flatMap(({ keys }) => keys), kinds: items.flatMap(({ kinds }) => kinds), bases: items.flatMap(({ bases }) => bases), places: items.flatMap(({ places }) => places) }] : items
}

/** The titles of the best kind, as a work's record chooses its own (src/gather/resolve.ts): stated ones first, then by kind, then by confidence, of which gold has none. */
function bestTitles(all: readonly Value[]): readonly Value[] {
  const kindOf = ({ value }: Value): number => titleKinds.indexOf(value['kind'] as (typeof titleKinds)[number])
  const rank = (one: Value): number => (one.basis === 'stated' ? 0 : 100) + kindOf(one)
  const own = all.filter(({ value }) => value['kind'] !== 'collective')
  const best = Math.min(...own.map(rank))
  const first = own.filter((one) => rank(one) === best)
  const surest = first.toSorted((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0))[0]
  const chosen = surest?.confidence === undefined ? first : [surest]
  // Wherever else the same words stand, they are the same title.
  const words = new Set(chosen.map(({ value }) => bare(value['title'])))
  return [...chosen, ...own.filter((one) => !chosen.includes(one) && words.has(bare(one.value['title']))).map((one) => ({ ...one, value: { ...one.value, kind: chosen[0]?.value['kind'] } }))]
}

/** Somebody derived as the author counts only where nobody is stated as one, as in a work's record. */
function withoutDoubtful(all: readonly Value[]): readonly Value[] {
  const isStated = all.some(({ value, basis }) => value['role'] === 'author' && basis === 'stated')
  return all.filter(({ value, basis }) => !(isStated && value['role'] === 'author' && basis === 'derived'))
}

/** "3" beside "3 of 7" says nothing more. */
function withoutBareCounters(all: readonly Value[]): readonly Value[] {
  return all.map((one) => {
    const fuller = one.value['of'] === undefined && all.find(({ value }) => value['of'] !== undefined && value['number'] === one.value['number'])
    return fuller ? { ...one, value: fuller.value } : one
  })
}
