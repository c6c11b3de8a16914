import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { matchOf } from '../../src/catalogue/match.ts'
import { migrate } from '../../src/catalogue/migrate.ts'
import { openSqlite } from '../../src/catalogue/sqlite.ts'
import { compiled } from '../../src/catalogue/statement.ts'

const kept = new URL('../../fixtures/sql/', import.meta.url)
const sources = new URL('../../src/catalogue/', import.meta.url)

// Everything that compiles a statement does so when it is loaded.
for (const file of readdirSync(sources)) if (file.endsWith('.ts') && !file.includes('-thread') && !file.endsWith('.test.ts')) await import(new URL(file, sources).href)
const connection = openSqlite(':memory:')
migrate(connection)

const files = Map.groupBy([...compiled].sort(), ([name]) => name.slice(0, name.indexOf('/')))
const printed = new Map([...files].map(([file, statements]) => [`${file}.sql`, statements.map(([name, sql]) => `-- ${name.slice(name.indexOf('/') + 1)}\n${sql}\n`).join('\n')]))

test('sql: the compiled statements are those kept in fixtures/sql (INCIPIT_UPDATE_SQL=1 writes them anew)', () => {
  if (process.env['INCIPIT_UPDATE_SQL']) {
    mkdirSync(kept, { recursive: true })
    for (const [file, text] of printed) writeFileSync(new URL(file, kept), text)
  }
  assert.deepEqual(readdirSync(kept).sort(), [...printed.keys()].sort())
  for (const [file, text] of printed) assert.equal(text, readFileSync(new URL(file, kept), 'utf8'), file)
})

test('sql: SQLite takes every statement', () => {
  for (const [name, sql] of compiled) assert.doesNotThrow(() => connection.database.prepare(sql), name)
})

test('sql: the statements of pages look rows up and never go through a whole table', () => {
  const pages = ['works/', 'browse/worksUnder', 'browse/newestWorks', 'search-answer/', 'facts/factsOfWork', 'facts/chaptersOfWork', 'facts/changesSince', 'rank/', 'facets/', 'condition-claims/', 'held-readings/', 'draft-facts/', 'settings/', 'tokens/byDigest', 'tokens/ofOwner', 'tokens/inForce']
  for (const [name, sql] of compiled) {
    if (!pages.some((page) => name.startsWith(page))) continue
    const plan = connection.database.prepare(`explain query plan ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)).map(({ detail }) => String(detail))
    // What JSON holds is given with the question. The newest works are the last rows of the narrow table, read backwards until the page is full.
    const scans = plan.filter((step) => /^SCAN (?!chapter_fts VIRTUAL|(?:answered|hidden|heading|number) VIRTUAL|work$|\(subquery)/.test(step))
    assert.deepEqual(name === 'browse/newestWorks' ? [] : scans, [], `${name}: ${plan.join('; ')}`)
  }
})

test('sql: what is asked of each work of an import goes through its own headings, and not through all of a kind', () => {
  for (const [name, sql] of compiled) {
    if (!/^(?:twins|withdrawals)\//.test(name)) continue
    const plan = connection.database.prepare(`explain query plan ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)).map(({ detail }) => String(detail))
    assert.deepEqual(plan.filter((step) => /kind=|^SCAN (?!CONSTANT ROW|heading|one VIRTUAL|other VIRTUAL|(?:said|assertion) USING (?:COVERING )?INDEX assertion_withdrawn)/.test(step)), [], name)
  }
})

test('sql: what a bag goes through comes in its order from an index, and is not put in order in memory', () => {
  for (const name of ['deposits', 'readings', 'works', 'events', 'rulings']) {
    const sql = compiled.get(`bag-tables/${name}`) ?? assert.fail(name)
    const plan = connection.database.prepare(`explain query plan ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)).map(({ detail }) => String(detail))
    assert.doesNotMatch(plan.join('; '), /TEMP B-TREE FOR ORDER BY|SCAN (?!deposit|work\b|event|ruling|number VIRTUAL)/, name)
  }
})

const matches = [
  [{ is: 'word', word: 'Lamp', prefix: false }, 'everything', { typed: '("Lamp")', forms: undefined }],
  [{ is: 'word', word: 'lamps', prefix: false, exact: true }, 'catalogue', { typed: '{title creators tags} : ("lamps")', forms: undefined }],
  [{ is: 'word', word: 'boxes', prefix: false, field: 'title' }, 'everything', { typed: 'title : ("boxes")', forms: 'title : ("box" OR "boxed" OR "boxing" OR "boxe")' }],
  [{ is: 'word', word: 'sea', prefix: true }, 'catalogue', { typed: '{title creators tags} : ("sea" *)', forms: undefined }],
  [{ is: 'word', word: 'lamp', prefix: false, field: 'body' }, 'catalogue', false],
  [{ is: 'word', word: '&', prefix: false }, 'everything', true],
  [{ is: 'phrase', words: 'the quay" OR sea' }, 'everything', { typed: '("the quay"" OR sea")', forms: undefined }],
] as const
for (const [leaf, where, wanted] of matches) {
  test(`match: ${JSON.stringify(leaf)} (${where})`, () => assert.deepEqual(matchOf(leaf, where), wanted))
}
