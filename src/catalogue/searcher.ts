import type { Condition } from '../consent/predicate.ts'
import type { Query } from '../query/tree.ts'
import { headingsOf } from './browse.ts'
import { catalogueDigest } from './digest.ts'
import { findPassage, type PlainPassages } from './find-passage.ts'
import { type PlainAnswer, searchPlain } from './search-answer.ts'
import type { Connection } from './sqlite.ts'
import { answerOver, ofMemory, type SlowAnswer } from './slow-answers.ts'
import type { HeadingsPage, Suggestion, Totals } from './store.ts'
import { suggest } from './suggest.ts'
import type { BrowseKind } from '../model/heading.ts'
import { boundedThread } from './bounded-thread.ts'
import { startThread } from './thread-call.ts'
import { totals } from './totals.ts'

type Page = { readonly offset: number; readonly limit: number }

/** A search that took longer than it may. */
export class SearchTooLong extends Error {
  override readonly name = 'SearchTooLong'
}

/** What may take longer than a page can wait. */
type Searcher = {
  search(listed: Condition, open: Condition, query: Query, page: Page, wants?: { readonly facets?: boolean }): Promise<PlainAnswer>
  suggest(listed: Condition, question: string, total: number): Promise<Suggestion | undefined>
  find(open: Condition, passage: string, limit: number): Promise<PlainPassages>
  totals(condition: Condition): Promise<Totals>
  headings(condition: Condition, kind: BrowseKind, page: HeadingsPage): Promise<ReturnType<typeof headingsOf>>
  /** Whatever else goes through many works. */
  slow: SlowAnswer
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
    slow: (async (name, ...args) => answerOver(connection, name, args)) as SlowAnswer,
    digest: async () => catalogueDigest(connection),
    close: async () => undefined,
  }
}

// At 20,000 works a phrase of the commonest words takes 0.1 s. What takes this long is a bad query or a sick disk.
const searchMs = 5_000
// Who comes when so many wait would wait for minutes.
const mostWaiting = 200

/**
 * Searches in a thread of its own. A search that goes beyond its time is given up and its thread replaced: SQLite cannot be told to
 * stop, but nobody waits for it.
 *
 * @param meanwhile answers for lists and counts until the first thread has loaded its code and the facts of all works, so that a server answers as soon as it listens
 */
export function searchInThread(path: string, meanwhile: Searcher, timeMs: number = searchMs): Searcher {
  let isReady = false
  const thread = boundedThread(() => startThread(import.meta.url, 'search-thread', { path }), { timeMs, mostWaiting, late: (why) => new SearchTooLong(`Cannot answer: ${why}`) })
  thread.ready().then(() => {
    isReady = true
    // Behind the searches that wait already.
    return thread.call('warm', [], { unbounded: true })
  }).catch(() => (isReady = true))
  return {
    search: (...args) => thread.call('search', args) as Promise<PlainAnswer>,
    suggest: (...args) => thread.call('suggest', args) as ReturnType<Searcher['suggest']>,
    find: (...args) => thread.call('find', args) as Promise<PlainPassages>,
    totals: (condition) => (isReady ? thread.call('totals', [condition]) as Promise<Totals> : meanwhile.totals(condition)),
    headings: (...args) => (isReady ? thread.call('headings', args) as ReturnType<Searcher['headings']> : meanwhile.headings(...args)),
    slow: ((name, ...args) => (isReady || ofMemory.has(name) ? thread.call('slow', [name, args]) : meanwhile.slow(name, ...args))) as SlowAnswer,
    digest: () => thread.call('digest', [], { unbounded: true }) as Promise<string>,
    close: () => thread.stop(),
  }
}
