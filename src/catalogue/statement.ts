import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Tables } from './tables.ts'

/** A value that is given when the statement runs. */
class Named {
  readonly named: string
  constructor(named: string) {
    this.named = named
  }
}

/** A statement compiled once: its SQL, and for each `?` the argument's name or a fixed value. */
export type Statement<A extends object, R> = {
  readonly name: string
  readonly sql: string
  readonly parameters: readonly ({ readonly named: string } | { readonly value: unknown })[]
  /** Never set: it carries the types of what goes in and comes out. */
  readonly types?: { readonly args: A; readonly row: R }
}

/** The SQL of all statements compiled so far, by name (`file/statement`): kept in fixtures/sql, so that a review sees it. */
export const compiled = new Map<string, string>()

/** Builds queries; runs none. */
const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/**
 * Compiles a statement, so that running it costs no more than SQLite itself. `arg` names a value given at each run.
 *
 *     const blobBySha = statement<{ sha256: Uint8Array }, BlobRow>('known/blobBySha', (db, arg) => db.selectFrom('blob').selectAll().where('sha256', '=', arg('sha256')))
 */
export function statement<A extends object, R = unknown>(name: string, make: (db: Kysely<Tables>, arg: <K extends keyof A & string>(name: K) => A[K]) => Compilable<R>): Statement<A, R> {
  const { sql, parameters } = make(build, (name) => new Named(name) as never).compile()
  compiled.set(name, sql)
  return { name, sql, parameters: parameters.map((parameter) => (parameter instanceof Named ? { named: parameter.named } : { value: parameter })) }
}
