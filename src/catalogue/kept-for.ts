import { facts } from './facts.ts'
import type { Connection } from './sqlite.ts'

/**
 * Keeps what was made of a catalogue's columns, by name, until these change; of most names those asked for last. Call it within a transaction.
 *
 * @param most how many are kept for each connection
 */
export function keptFor<T>(most: number): (connection: Connection, name: string, make: () => T) => T {
  const kept = new WeakMap<Connection, { readonly generation: number; readonly made: Map<string, T> }>()
  return (connection, name, make) => {
    const { generation } = facts(connection)
    let held = kept.get(connection)
    if (held?.generation !== generation) kept.set(connection, held = { generation, made: new Map() })
    const known = held.made.get(name)
    if (known !== undefined) return known
    const made = make()
    if (held.made.size >= most) held.made.delete(held.made.keys().next().value as string)
    held.made.set(name, made)
    return made
  }
}
