import { parentPort, workerData } from 'node:worker_threads'
import { migrate } from './migrate.ts'
import { close, openSqlite } from './sqlite.ts'
import { answerCalls, type Handlers } from './thread-call.ts'
import { writerActs } from './writer-acts.ts'

// The writer's thread: one connection, one act after the other.
const connection = openSqlite((workerData as { path: string }).path, { cacheMiB: 64 })
migrate(connection)
if (parentPort) answerCalls(parentPort, { ...writerActs(connection) as unknown as Handlers, close: () => close(connection) })
