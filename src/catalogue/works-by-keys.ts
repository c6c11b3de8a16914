import { sql } from 'kysely'
import type { Condition } from '../consent/predicate.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import type { WorkSummary } from './store.ts'
import { summaryColumns, type SummaryRow, workSummary } from './work-summary.ts'

const worksOfKeys = statement<ConditionArgs & { keys: string }, SummaryRow>('works-by-keys/worksOfKeys', (db, arg) =>
  db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(summaryColumns)
    .where('work.key', 'in', sql<string>`(select asked.value from json_each(${arg('keys')}) as asked)`).where(meets(arg)))

/** Those of some works that meet a condition, in the order of their keys. */
export function worksByKeys(connection: Connection, condition: Condition, keys: readonly string[]): readonly WorkSummary[] {
  if (keys.length === 0) return []
  const found = new Map(all(connection, worksOfKeys, { ...conditionArgs(condition), keys: JSON.stringify(keys) }).map((row) => [row.key, row]))
  return keys.flatMap((key) => {
    const row = found.get(key)
    return row ? [workSummary(row)] : []
  })
}
