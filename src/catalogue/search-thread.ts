import { parentPort, workerData } from 'node:worker_threads'
import { published } from '../consent/predicate.ts'
import { headingsOf } from './browse.ts'
import { catalogueDigest } from './digest.ts'
import { facts } from './facts.ts'
import { findPassage } from './find-passage.ts'
import { heldPlaces } from './held-places.ts'
import { inColumns } from './held-works.ts'
import { searchPlain } from './search-answer.ts'
import { close, openSqlite } from './sqlite.ts'
import { answerOver } from './slow-answers.ts'
import { suggest } from './suggest.ts'
import { answerCalls, type Handlers } from './thread-call.ts'
import { totals } from './totals.ts'

// The searcher's thread: a connection that only reads, for what takes longer than a page may wait.
const connection = openSqlite((workerData as { path: string }).path, { role: 'reader', cacheMiB: 48 })
// What is the same for every reader, before the first one asks.
const warm = (): void => inColumns(connection, () => {
  heldPlaces(connection)
  totals(connection, published)
})
if (parentPort) {
  const bound = <A extends unknown[], R>(act: (on: typeof connection, ...args: A) => R) => (...args: A): R => act(connection, ...args)
  const handlers = {
    ready: () => facts(connection).generation, warm, search: bound(searchPlain), suggest: bound(suggest), find: bound(findPassage), totals: bound(totals), headings: bound(headingsOf),
    digest: bound(catalogueDigest), slow: bound(answerOver), close: () => close(connection),
  }
  answerCalls(parentPort, handlers as unknown as Handlers)
}
