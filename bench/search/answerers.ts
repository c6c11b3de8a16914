import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { OpenCatalogue } from '../../src/catalogue/open.ts'
import { admit, type Readable } from '../../src/consent/readable.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { parseQuery } from '../../src/query/parse.ts'
import { plainWords, type Question, type Shape } from './questions.ts'

/** Keys of works, best first, and how they were come by. */
export type Asked = { readonly keys: readonly string[]; readonly note?: string }

/** A way to answer questions; `isOurs`: the archive's own, to which goals apply. */
export type Way = { readonly name: string; readonly isOurs: boolean; readonly answer: (text: string) => Promise<Asked> }

const most = 10

/** How each kind of question is answered: as a reader would ask it, and by plain FTS5 with bm25 over the same index, without field weights. */
export function answerers(catalogue: OpenCatalogue, data: string): Readonly<Record<Shape, readonly Way[]>> {
  const all = openTo(keeper)
  const searched = async (text: string): Promise<{ keys: readonly string[]; total: number }> => {
    const parsed = parseQuery(text)
    if (!('query' in parsed)) return { keys: [], total: 0 }
    const { hits, total } = await catalogue.search(all, all, parsed.query, { offset: 0, limit: most })
    return { keys: hits.map(({ work }) => work.key), total }
  }
  const search: Way = { name: 'search', isOurs: true, answer: searched }
  const corrected: Way = {
    name: 'search, then did you mean', isOurs: true,
    answer: async (text) => {
      const first = await searched(text)
      const meant = await catalogue.suggest(all, text, first.total)
      return meant ? { keys: (await searched(meant.text)).keys, note: `${first.total} found; did you mean ${meant.text}` } : { ...first, note: `${first.total} found` }
    },
  }
  const find: Way = {
    name: 'find', isOurs: true,
    answer: async (text) => {
      const { hits } = await catalogue.find(all, text, most)
      return { keys: hits.map(({ work }) => work.key), note: hits.slice(0, 2).map(({ likeness }) => likeness.toFixed(2)).join(' ') }
    },
  }
  const plain = plainFts(data)
  const every: Way = { name: 'plain FTS5, all words', isOurs: false, answer: async (text) => plain(quoted(text).join(' AND ')) }
  const some: Way = { name: 'plain FTS5, any word', isOurs: false, answer: async (text) => plain(quoted(text).join(' OR ')) }
  const phrase: Way = { name: 'plain FTS5, phrase', isOurs: false, answer: async (text) => plain(`"${text.replaceAll('"', '')}"`) }
  return {
    title: [search, every], 'creator and word of the title': [search, every], 'title, one slip': [corrected, every], 'creator and word of the title, one slip': [corrected, every],
    'six-word phrase': [search, phrase], 'six words': [find, some], 'three sentences, one word in ten changed': [find, some], 'six words of no story': [find], 'three sentences of no story': [find],
  }
}

function quoted(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`)
}

/** The ten best chapters' works by bm25 alone. */
function plainFts(data: string): (match: string) => Promise<Asked> {
  const database = new DatabaseSync(join(data, 'catalogue.db'), { readOnly: true })
  const best = database.prepare(`select work.key from (select rowid as id, rank from chapter_fts where chapter_fts match ? order by rank limit ${most}) as hit
    join chapter on chapter.id = hit.id join work on work.id = chapter.work_id order by hit.rank`)
  return async (match) => ({ keys: [...new Set(best.all(match).map(({ key }) => String(key)))] })
}

/** What a work is made of: the names of its files, and its text as plain words. */
export type Made = { readonly names: readonly string[]; readonly words: () => Promise<string> }

/** What a work is made of, by its key. */
export function madeOf(catalogue: OpenCatalogue): (key: string) => Promise<Made> {
  const opened = <T>(readable: Readable<T>): readonly T[] => {
    const read = admit(keeper, readable)
    return read.is === 'open' ? [read.words] : []
  }
  return async (key) => {
    const work = await catalogue.work(key)
    return {
      names: work && 'segments' in work ? work.segments.flatMap(({ path }) => opened(path)) : [],
      words: async () => ` ${((await catalogue.segments(key)) ?? []).flatMap(opened).flatMap(({ reading, draft }) => plainWords(reading.text.slice(...draft.body))).join(' ')} `,
    }
  }
}

/** Whether a work answers a question: it is one of the files meant, or all that was remembered stands in it. */
export async function answers({ right, words }: Question, { names, words: text }: Made): Promise<boolean> {
  return names.some((name) => right.includes(name)) || (words !== undefined && (await text()).includes(` ${words} `))
}
