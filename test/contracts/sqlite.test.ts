import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { asBetterSqlite3 } from '../../src/catalogue/dialect.ts'
import { migrate, migrations } from '../../src/catalogue/migrate.ts'
import { close, get, openSqlite, run, transaction } from '../../src/catalogue/sqlite.ts'
import { statement } from '../../src/catalogue/statement.ts'

const folder = mkdtempSync(join(tmpdir(), 'incipit-sqlite-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const fresh = (): string => join(folder, `${files++}.db`)

type Things = { thing: { id: number; name: string | null; bytes: Uint8Array | null; size: number | null } }

async function things(): Promise<Kysely<Things>> {
  const db = new Kysely<Things>({ dialect: new SqliteDialect({ database: asBetterSqlite3(new DatabaseSync(':memory:')) }) })
  await db.schema.createTable('thing').addColumn('id', 'integer', (column) => column.primaryKey()).addColumn('name', 'text').addColumn('bytes', 'blob').addColumn('size', 'real').execute()
  return db
}

// What Kysely's own SQLite dialect asks of a driver, one claim each.
const contract: readonly (readonly [string, (db: Kysely<Things>) => Promise<void>])[] = [
  ['gives back what was put in', async (db) => {
    await db.insertInto('thing').values({ id: 1, name: 'é\0“', bytes: Buffer.from([0, 255]), size: 1.5 }).execute()
    const row = await db.selectFrom('thing').selectAll().executeTakeFirstOrThrow()
    assert.deepEqual({ ...row, bytes: [...row.bytes ?? []] }, { id: 1, name: 'é\0“', bytes: [0, 255], size: 1.5 })
  }],
  ['takes undefined and null for NULL, and booleans for numbers', async (db) => {
    await db.insertInto('thing').values({ id: 1, name: null, bytes: undefined as never, size: true as never }).execute()
    assert.deepEqual(await db.selectFrom('thing').select(['name', 'bytes', 'size']).execute(), [{ name: null, bytes: null, size: 1 }].map((row) => Object.assign(Object.create(null), row)))
  }],
  ['tells what was inserted, and how many rows a change changed', async (db) => {
    const inserted = await db.insertInto('thing').values([{ id: 7, name: 'a' }, { id: 9, name: 'b' }] as never).executeTakeFirst()
    assert.equal(inserted.insertId, 9n)
    assert.equal((await db.updateTable('thing').set({ name: 'c' }).executeTakeFirst()).numUpdatedRows, 2n)
    assert.equal((await db.deleteFrom('thing').where('id', '=', 7).executeTakeFirst()).numDeletedRows, 1n)
  }],
  ['gives the rows of a change that returns them', async (db) => {
    assert.deepEqual((await db.insertInto('thing').values({ id: 3, name: 'x' } as never).returning('id').execute()).map(({ id }) => id), [3])
  }],
  ['takes a transaction back', async (db) => {
    await assert.rejects(db.transaction().execute(async (within) => {
      await within.insertInto('thing').values({ id: 1 } as never).execute()
      throw new Error('no')
    }), /no/)
    assert.deepEqual(await db.selectFrom('thing').selectAll().execute(), [])
  }],
  ['streams rows', async (db) => {
    await db.insertInto('thing').values([1, 2, 3].map((id) => ({ id }) as never)).execute()
    const ids: number[] = []
    for await (const { id } of db.selectFrom('thing').select('id').orderBy('id').stream()) ids.push(id)
    assert.deepEqual(ids, [1, 2, 3])
  }],
  ['throws for wrong SQL', async (db) => {
    await assert.rejects(sql`select nothing from nowhere`.execute(db))
  }],
]
for (const [claim, check] of contract) {
  test(`dialect: ${claim}`, async () => {
    const db = await things()
    await check(db)
    await db.destroy()
  })
}

test('sqlite: a connection writes ahead, syncs fully and keeps foreign keys', () => {
  const connection = openSqlite(fresh())
  const pragma = (name: string): unknown => Object.values(connection.database.prepare(`pragma ${name}`).get() ?? {})[0]
  assert.deepEqual(['journal_mode', 'synchronous', 'foreign_keys', 'mmap_size'].map(pragma), ['wal', 2, 1, 0])
  close(connection)
})

test('sqlite: a reader cannot write', () => {
  const path = fresh()
  const writer = openSqlite(path)
  migrate(writer)
  const reader = openSqlite(path, { role: 'reader' })
  assert.throws(() => reader.database.exec("insert into setting values ('a', 'b')"), /readonly/)
  close(reader)
  close(writer)
})

test('sqlite: a transaction that fails leaves nothing', () => {
  const connection = openSqlite(fresh())
  migrate(connection)
  const put = statement<{ name: string }>('sqlite/put', (db, arg) => db.insertInto('setting').values({ name: arg('name'), value: '1' }))
  const held = statement<Record<string, never>, { n: number }>('sqlite/held', (db) => db.selectFrom('setting').select((of) => of.fn.countAll<number>().as('n')))
  assert.throws(() => transaction(connection, () => {
    run(connection, put, { name: 'a' })
    run(connection, put, { name: 'a' })
  }), /UNIQUE/)
  assert.equal(get(connection, held, {})?.n, 0)
  close(connection)
})

test('migrate: a catalogue of a newer program is refused, in words', () => {
  const connection = openSqlite(fresh())
  migrate(connection, [...migrations, 'create table later (id integer)'])
  assert.throws(() => migrate(connection), new RegExp(`a newer Incipit wrote it \\(schema ${migrations.length + 1}; this one knows ${migrations.length}\\)`))
  close(connection)
})

test('migrate: another program\'s file is left alone', () => {
  const connection = openSqlite(fresh())
  connection.database.exec('create table theirs (id integer)')
  assert.throws(() => migrate(connection), /not of Incipit/)
  close(connection)
})

test('migrate: a step that fails leaves the schema before it', () => {
  const connection = openSqlite(fresh())
  assert.throws(() => migrate(connection, [...migrations, 'create table half (id integer); create table half (id integer)']))
  migrate(connection)
  assert.equal(connection.database.prepare("select count(*) as n from sqlite_schema where name = 'half'").get()?.['n'], 0)
  close(connection)
})

test('migrate: rulings, events and deposits cannot be taken away', () => {
  const connection = openSqlite(fresh())
  migrate(connection)
  connection.database.exec("insert into event values (1, 'now', 'ingestion', 'me', null, null, 'success', '{}', x'00')")
  assert.throws(() => connection.database.exec('delete from event'), /never deleted/)
  assert.throws(() => connection.database.exec("update event set agent = 'you'"), /never changed/)
  close(connection)
})
