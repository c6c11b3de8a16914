import type { Condition } from '../consent/predicate.ts'
import type { Query } from '../query/tree.ts'
import { headingsOf } from './browse.ts'
import { catalogueDigest } from './digest.ts'
import { findPassage, type PlainPassages } from './find-passage.ts'
import { type PlainAnswer, searchPlain } from './search-answer.ts'
import type { Connection } from './sqlite.ts'
import type { Suggestion, Totals } from './store.ts'
import { suggest } from './suggest.ts'
import type { BrowseKind } from '../model/heading.ts'
import { startThread, type Thread } from './thread-call.ts'
import { totals } from './totals.ts'

type Page = { readonly offset: number; readonly limit: number }

/** A search that took longer than it may. */
export class SearchTooLong extends Error {
  override readonly name = 'SearchTooLong'
}

/** What may take longer than a page can wait. */
export type Searcher = {
  search(listed: Condition, open: Condition, query: Query, page: Page, wants?: { readonly facets?: boolean }): Promise<PlainAnswer>
  suggest(listed: Condition, question: string): Promise<Suggestion | undefined>
  find(open: Condition, passage: string, limit: number): Promise<PlainPassages>
  totals(condition: Condition): Promise<Totals>
  headings(condition: Condition, kind: BrowseKind, page: Page): Promise<ReturnType<typeof headingsOf>>
  digest(): Promise<string>
  close(): Promise<void>
}

/** Searches on the spot, over the connection given. */
export function searchHere(connection: Connection): Searcher {
  return {
    search: async (...args) => searchPlain(connection, ...args),
    suggest: async (...args) => suggest(connection, ...args),
    find: async (...args) => findPassage(connection, ...args),
    totals: async (condition) => totals(connection, condition),
    headings: async (...args) => headingsOf(connection, ...args),
    digest: async () => catalogueDigest(connection),
    close: async () => undefined,
  }
}

// At 20,000 works a phrase of the commonest words takes 0.1 s. What takes this long is a bad query or a sick disk.
const searchMs = 5_000

/**
 * Searches in a thread of its own. A search that goes beyond its time is given up and its thread replaced: SQLite cannot be told to
 * stop, but nobody waits for it.
 *
 * @param meanwhile answers for lists and counts until the first thread has loaded its code and the facts of all works, so that a server answers as soon as it listens
 */
export function searchInThread(path: string, meanwhile: Searcher, timeMs: number = searchMs): Searcher {
  let thread: Thread | undefined
  let loaded: Promise<unknown> = Promise.resolve()
  let isReady = false
  const current = (): Thread => {
    if (thread) return thread
    thread = startThread(import.meta.url, 'search-thread', { path })
    loaded = thread.call('ready', [])
    // Whoever waits for it is told; nobody may be waiting.
    loaded.catch(() => undefined)
    return thread
  }
  const bounded = async <T>(name: 'search' | 'suggest' | 'find', args: readonly unknown[]): Promise<T> => {
    const asked = current()
    // To learn the facts of a large library takes a second, once; a search's own time begins after that.
    await loaded
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        if (thread === asked) thread = undefined
        void asked.stop()
        reject(new SearchTooLong(`Cannot answer the search: it took longer than ${timeMs / 1000} s`))
      }, timeMs)
    })
    try {
      return await Promise.race([asked.call(name, args) as Promise<T>, late])
    } finally {
      clearTimeout(timer)
    }
  }
  current()
  loaded.then(() => (isReady = true), () => (isReady = true))
  return {
    search: (...args) => bounded('search', args),
    suggest: (...args) => bounded('suggest', args),
    find: (...args) => bounded('find', args),
    totals: (condition) => (isReady ? current().call('totals', [condition]) as Promise<Totals> : meanwhile.totals(condition)),
    headings: (...args) => (isReady ? current().call('headings', args) as ReturnType<Searcher['headings']> : meanwhile.headings(...args)),
    digest: () => current().call('digest', []) as Promise<string>,
    close: async () => {
      const last = thread
      if (!last) return
      await last.call('close', [])
      await last.stop()
    },
  }
}
