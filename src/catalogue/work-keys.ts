import type { Condition } from '../consent/predicate.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'

/** A work by its key alone. `addedAt`: when it came, an instant. */
export type WorkKey = { readonly key: string; readonly addedAt: string }

const keysAdded = statement<ConditionArgs & { offset: number; limit: number }, { key: string; added_at: string }>('work-keys/keysAdded', (db, arg) =>
  db.selectFrom('work').select(['key', 'added_at']).where(meets(arg)).orderBy('id').limit(arg('limit')).offset(arg('offset')))

/** The keys of the works that meet a condition, in the order in which they came: for lists that hold as many as there are. */
export function workKeys(connection: Connection, condition: Condition, { offset, limit }: { readonly offset: number; readonly limit: number }): readonly WorkKey[] {
  return all(connection, keysAdded, { ...conditionArgs(condition), offset, limit }).map(({ key, added_at }) => ({ key, addedAt: added_at }))
}
