import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import type { Book } from '../../src/publish/book.ts'
import { bookOfWork, bookOfWorks, type Publishing } from '../../src/web/publications/open-book.ts'
import { en } from '../../src/web/words/en.ts'
import { type HeapFile, library } from './real-library.ts'

/** What a keeper publishes from a library. */
export function asKeeper(catalogue: Publishing['catalogue'], over: Partial<Publishing> = {}): Publishing {
  return { catalogue, reader: keeper, words: en, origin: 'https://archive.example', ...over }
}

/** Books of all works that the real intake reads from some files, one at a time; then one of all of them. */
export async function* booksOf(files: readonly HeapFile[], over: Partial<Publishing> = {}): AsyncGenerator<Book> {
  const { catalogue, close } = await library(files)
  try {
    const from = asKeeper(catalogue, over)
    const keys = (await catalogue.newest(openTo(keeper), 10_000)).map(({ key }) => key)
    for (const key of keys) {
      const book = await bookOfWork(from, key)
      if (typeof book !== 'string') yield book
    }
    const all = await bookOfWorks(from, { id: 'urn:incipit:all', title: 'All of them', about: `${keys.length} works.` }, keys)
    if (typeof all !== 'string') yield all
  } finally {
    await close()
  }
}
