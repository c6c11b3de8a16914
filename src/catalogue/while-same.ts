import { visibleVersion } from './settings.ts'
import type { Connection } from './sqlite.ts'

/** Makes something of a catalogue once for each connection, until something visible changes (call it within a transaction). */
export function whileSame<T>(make: (connection: Connection) => T): (connection: Connection) => T {
  const kept = new WeakMap<Connection, { readonly version: number; readonly made: T }>()
  return (connection) => {
    const version = visibleVersion(connection)
    let held = kept.get(connection)
    if (held?.version !== version) kept.set(connection, held = { version, made: make(connection) })
    return held.made
  }
}
