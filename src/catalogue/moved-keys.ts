import { visibleVersion } from './settings.ts'
import { all, type Connection, get } from './sqlite.ts'
import { statement } from './statement.ts'

const isKey = statement<{ key: string }, { id: number }>('moved-keys/isKey', (db, arg) => db.selectFrom('work').select('id').where('key', '=', arg('key')))
// Of works that are published: no other key tells anybody what became of a work.
const keysNow = statement<{ key: string }, { key: string }>('moved-keys/keysNow', (db, arg) =>
  db.selectFrom('segment').innerJoin('work', 'work.id', 'segment.work_id').select('work.key').distinct().where('work.state', '=', 'published').where((of) => of('segment.draft_id', 'in',
    db.selectFrom('draft').select('id').where('key', '=', arg('key')).union(db.selectFrom('alias').select('draft_id as id').where('key', '=', arg('key'))))).orderBy('work.key'))

/** Where keys lead, asked for since anything last changed: a reader comes with the same keys to every page. */
const kept = new WeakMap<Connection, { version: number; readonly leads: Map<string, readonly string[] | undefined> }>()
const mostKept = 10_000

/**
 * Of some keys those that no work has any longer, each with the keys of the published works that its texts are in now: a work that an
 * earlier part has joined is filed under another key, and one that better rules have divided under several.
 */
export function movedKeys(connection: Connection, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const moved = new Map<string, readonly string[]>()
  if (keys.length === 0) return moved
  const version = visibleVersion(connection)
  let held = kept.get(connection)
  if (held?.version !== version || held.leads.size >= mostKept) kept.set(connection, held = { version, leads: new Map() })
  for (const key of keys) {
    if (!held.leads.has(key)) held.leads.set(key, leadsTo(connection, key))
    const now = held.leads.get(key)
    if (now) moved.set(key, now)
  }
  return moved
}

function leadsTo(connection: Connection, key: string): readonly string[] | undefined {
  if (get(connection, isKey, { key })) return undefined
  const now = all(connection, keysNow, { key })
  return now.length === 0 ? undefined : now.map((work) => work.key)
}
