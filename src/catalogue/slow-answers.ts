import { findingAidFacts, findingAidPlaces } from './finding-aid.ts'
import { goesWith } from './goes-with.ts'
import { overTime } from './over-time.ts'
import type { Connection } from './sqlite.ts'
import { statistics } from './statistics.ts'
import { workKeys } from './work-keys.ts'
import { listIds, randomKey } from './work-list.ts'

/** What goes through many works to answer: asked in the search's thread, so that no page waits for it. All of it is plain data. */
const slowAnswers = { listIds, workKeys, randomKey, overTime, goesWith, findingAidFacts, findingAidPlaces, statistics } as const satisfies Readonly<Record<string, (connection: Connection, ...args: never[]) => unknown>>

/** Those that are answered of what the search's thread has in memory, and wait until it has. */
export const ofMemory: ReadonlySet<keyof typeof slowAnswers> = new Set(['findingAidFacts', 'findingAidPlaces', 'statistics'] as const)

/** Asks one of them by its name. */
export type SlowAnswer = <N extends keyof typeof slowAnswers>(name: N, ...args: ArgsOf<(typeof slowAnswers)[N]>) => Promise<ReturnType<(typeof slowAnswers)[N]>>
type ArgsOf<F> = F extends (connection: Connection, ...args: infer A) => unknown ? A : never

/** Answers over a connection. */
export function answerOver(connection: Connection, name: keyof typeof slowAnswers, args: readonly unknown[]): unknown {
  return (slowAnswers[name] as (connection: Connection, ...args: readonly unknown[]) => unknown)(connection, ...args)
}
