import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * `node:sqlite` in the shape of `better-sqlite3`, which Kysely's own SQLite dialect takes. Kysely holds one connection, and
 * nobody else may write through it while a transaction of Kysely's is open.
 */
export function asBetterSqlite3(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bindable(parameters)),
        run: (parameters) => statement.run(...bindable(parameters)),
        iterate: (parameters) => statement.iterate(...bindable(parameters)),
      }
    },
  }
}

/** Kysely over a connection, for questions that are asked rarely; those asked often are compiled once by `statement`. */
export function kysely(database: DatabaseSync): Kysely<Tables> {
  return new Kysely({ dialect: new SqliteDialect({ database: asBetterSqlite3(database) }) })
}

// SQLite has no booleans and no `undefined`; better-sqlite3 refuses both, and Kysely passes on what it is given.
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => (value === undefined ? null : typeof value === 'boolean' ? Number(value) : value as SQLInputValue))
}
