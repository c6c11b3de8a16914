import { headingValue } from '../catalogue/card.ts'
import { filterOfSet } from '../catalogue/filter-of-set.ts'
import type { Catalogue, WorkSet } from '../catalogue/store.ts'
import { admission, type Reader } from '../consent/policy.ts'
import { type Condition, openTo, published } from '../consent/predicate.ts'
import type { BrowseKind } from '../model/heading.ts'
import { errorMessage } from '../query/error-words.ts'
import { parseQuery } from '../query/parse.ts'
import { printQuery } from '../query/print.ts'
import { headingName } from '../web/reading-room/heading-name.ts'
import type { Words } from '../web/words/en.ts'
import { type Flag, UsageError } from './command.ts'
import { pointed } from './pointed.ts'

/** The headings that a command takes works by. */
const kinds = ['creator', 'series', 'fandom', 'tag', 'accession'] as const satisfies readonly BrowseKind[]

/** The flags that choose works; without any of them, and without keys, all are meant. */
export const choosingFlags: Readonly<Record<'query' | (typeof kinds)[number], Flag>> = {
  query: { takes: 'word', says: 'what a search finds (docs/search.md)' },
  creator: { takes: 'word', says: 'the works of a creator' },
  series: { takes: 'word', says: 'a series, in its order' },
  fandom: { takes: 'word', says: 'a fandom' },
  tag: { takes: 'word', says: 'a tag' },
  accession: { takes: 'word', says: 'what came in with an accession, by its number' },
}

/** Works that were chosen, by their keys, and what they are called together. */
export type Chosen = { readonly keys: readonly string[]; readonly title: string }

const perPage = 500
// What works are called that nothing holds together but the archive.
const nameless = 'Incipit'

/**
 * The works that a command's words and flags mean, as the reader may read them. Who chooses by anything but keys gets what is published: what a ruling
 * withholds goes out by its own key alone.
 *
 * @throws UsageError for a question that cannot be read; Error, in words, for a key that no work has, and where nothing is chosen
 */
export async function chosenWorks(catalogue: Catalogue, { args, flags }: { readonly args: readonly string[]; readonly flags: Readonly<Record<string, string | boolean>> }, reader: Reader, words: Words): Promise<Chosen> {
  const sets = kinds.flatMap((kind): readonly (WorkSet & { readonly by: 'heading' })[] => (typeof flags[kind] === 'string' ? [{ by: 'heading', kind, value: headingValue(kind, flags[kind]) }] : []))
  const query = flags['query']
  if (args.length > 0) {
    if (sets.length > 0 || query !== undefined) throw new UsageError('Give keys, or flags that choose works, not both')
    return byKeys(catalogue, args, reader)
  }
  const condition = reader.kind === 'keeper' ? published : openTo(reader)
  const [only, ...others] = sets
  const chosen = only && others.length === 0 && query === undefined ? await under(catalogue, condition, only, String(flags[only.kind]), words)
    : only || typeof query === 'string' ? await found(catalogue, condition, typeof query === 'string' ? query : '', sets, words)
      : { ...(await everything(catalogue, condition)), title: '' }
  if (chosen.keys.length === 0) throw new Error(only || query !== undefined ? 'There is nothing to export: no work is meant by this that may be read. incipit search tells what there is' : 'There is nothing to export: the archive has no work that may be read')
  return { ...chosen, title: chosen.title === '' ? nameless : chosen.title }
}

async function byKeys(catalogue: Catalogue, args: readonly string[], reader: Reader): Promise<Chosen> {
  const keys: string[] = []
  for (const key of new Set(args)) {
    const work = await catalogue.work(key)
    const there = work && 'movedTo' in work ? await catalogue.work(work.movedTo) : work
    const answer = there && !('movedTo' in there) ? admission(reader, there.facts) : { is: 'absent' } as const
    if (!there || 'movedTo' in there || answer.is === 'absent') throw new Error(`There is no work ${key}. Nothing was written; incipit search tells the keys of works`)
    if (answer.is === 'gated') throw new Error(`The work ${key} is behind a gate that is not open to this reader. Nothing was written`)
    keys.push(there.key)
  }
  return { keys: [...new Set(keys)], title: nameless }
}

/** The works under one heading, in the order in which they are read. */
async function under(catalogue: Catalogue, condition: Condition, set: WorkSet & { readonly by: 'heading' }, asWritten: string, words: Words): Promise<Chosen> {
  let label: string | undefined
  const keys = await pages(async (page) => {
    const list = await catalogue.list(condition, set, set.kind === 'series' ? 'number' : 'title', page)
    label ??= list.label
    return { total: list.total, keys: list.works.map(({ key }) => key) }
  })
  return { keys, title: headingName(set.kind, set.value, label ?? asWritten, words) }
}

/** What a search finds, under all of these headings. */
async function found(catalogue: Catalogue, condition: Condition, text: string, sets: readonly WorkSet[], words: Words): Promise<Chosen> {
  const parsed = parseQuery(text)
  if ('error' in parsed) throw new UsageError(`${errorMessage(parsed.error)}\n${pointed(text, parsed.error.at).trimEnd()}`)
  const filters = sets.flatMap((set) => filterOfSet(set) ?? [])
  if (filters.length < sets.length) return { keys: [], title: '' }
  const query = { ...parsed.query, filters: [...parsed.query.filters, ...filters] }
  const keys = await pages(async (page) => {
    const { total, hits } = await catalogue.search(condition, condition, query, page)
    return { total, keys: hits.map(({ work }) => work.key) }
  })
  return { keys, title: words.take.found(printQuery(query)) }
}

async function everything(catalogue: Catalogue, condition: Condition): Promise<Pick<Chosen, 'keys'>> {
  return { keys: await pages(async (page) => {
    const { total, works } = await catalogue.list(condition, { by: 'words' }, 'title', page)
    return { total, keys: works.map(({ key }) => key) }
  }) }
}

/** All keys, a page at a time. */
async function pages(page: (page: { readonly offset: number; readonly limit: number }) => Promise<{ readonly total: number; readonly keys: readonly string[] }>): Promise<readonly string[]> {
  const keys = new Set<string>()
  for (let offset = 0; ; offset += perPage) {
    const { total, keys: more } = await page({ offset, limit: perPage })
    for (const key of more) keys.add(key)
    if (more.length === 0 || offset + perPage >= total) return [...keys]
  }
}
