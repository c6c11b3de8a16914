import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Statement } from './statement.ts'

/** Below this, two connections that write and checkpoint at once can damage a database (the WAL-reset bug, fixed in 3.51.3). */
const oldestSqlite = '3.51.3'

/** A connection with the statements it has prepared. Not shared between threads. */
export type Connection = { readonly database: DatabaseSync; readonly prepared: Map<string, StatementSync> }

/** What a connection is for. `reader` cannot write; `cacheMiB`: pages kept in memory. */
type OpenOptions = { readonly role?: 'reader' | 'writer'; readonly cacheMiB?: number }

// A desk that sets the terms of a large heap writes for some seconds; whoever waits longer than this waits for a dead process.
const busyMs = 60_000

/**
 * Opens a connection to a catalogue file, so that what is committed stays: write-ahead log, `synchronous=FULL`, foreign keys.
 *
 * @throws Error when the SQLite inside Node is too old, or a setting did not take
 */
export function openSqlite(path: string, { role = 'writer', cacheMiB = 16 }: OpenOptions = {}): Connection {
  const version = process.versions.sqlite ?? '0'
  if (!atLeast(version, oldestSqlite)) throw new Error(`Cannot open ${path}: SQLite ${version} may damage it; at least ${oldestSqlite} is needed (Node 24.21 or later)`)
  const database = new DatabaseSync(path, { timeout: busyMs, enableForeignKeyConstraints: true, enableDoubleQuotedStringLiterals: false })
  try {
    database.exec(`pragma journal_mode=wal; pragma synchronous=full; pragma mmap_size=0; pragma temp_store=memory; pragma cache_size=${-cacheMiB * 1024}; pragma trusted_schema=off`)
    for (const [pragma, wanted] of [['journal_mode', path === ':memory:' ? 'memory' : 'wal'], ['synchronous', 2], ['foreign_keys', 1]] as const) {
      const is = Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0]
      if (is !== wanted) throw new Error(`Cannot open ${path}: SQLite keeps ${pragma}=${String(is)}, and ${String(wanted)} is needed`)
    }
    if (role === 'reader') database.exec('pragma query_only=on')
  } catch (error) {
    database.close()
    throw error
  }
  return { database, prepared: new Map() }
}

/** All rows that a statement gives. */
export function all<A extends object, R>(connection: Connection, statement: Statement<A, R>, args: A): R[] {
  return prepare(connection, statement.sql).all(...values(statement, args)) as R[]
}

/** The first row that a statement gives, or undefined. */
export function get<A extends object, R>(connection: Connection, statement: Statement<A, R>, args: A): R | undefined {
  return prepare(connection, statement.sql).get(...values(statement, args)) as R | undefined
}

/** Rows one at a time, for what does not fit into memory. The connection must not be used for the same statement meanwhile. */
export function each<A extends object, R>(connection: Connection, statement: Statement<A, R>, args: A): IterableIterator<R> {
  return connection.database.prepare(statement.sql).iterate(...values(statement, args)) as IterableIterator<R>
}

/** Runs a statement that changes something: how many rows it changed, and the row number of what it inserted last. */
export function run<A extends object>(connection: Connection, statement: Statement<A, unknown>, args: A): { readonly changes: number; readonly id: number } {
  const { changes, lastInsertRowid } = prepare(connection, statement.sql).run(...values(statement, args))
  return { changes: Number(changes), id: Number(lastInsertRowid) }
}

/** Does all of `act` or nothing of it. Waits for its turn with a bound when another process writes. */
export function transaction<T>({ database }: Connection, act: () => T): T {
  if (database.isTransaction) return act()
  database.exec('begin immediate')
  try {
    const result = act()
    database.exec('commit')
    return result
  } catch (error) {
    // A full disk has already rolled back by itself.
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

/** Closes the connection. */
export function close({ database, prepared }: Connection): void {
  prepared.clear()
  if (database.isOpen) database.close()
}

// The program has some hundred statements; searches with filters make more, of which nobody knows how many.
const mostPrepared = 400

function prepare({ database, prepared }: Connection, sql: string): StatementSync {
  const known = prepared.get(sql)
  if (known) return known
  if (prepared.size >= mostPrepared) prepared.clear()
  const statement = database.prepare(sql)
  prepared.set(sql, statement)
  return statement
}

function values<A extends object>({ parameters }: Statement<A, unknown>, args: A): SQLInputValue[] {
  return parameters.map((parameter) => {
    const value: unknown = 'named' in parameter ? (args as Record<string, unknown>)[parameter.named] : parameter.value
    return value === undefined ? null : value as SQLInputValue
  })
}

function atLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((each) => each.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const [one = 0, other = 0] = [a?.[i], b?.[i]]
    if (one !== other) return one > other
  }
  return true
}
