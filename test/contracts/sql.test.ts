import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { matchOf } from '../../src/catalogue/match.ts'
import { find } from '../../src/catalogue/search.ts'
import { migrate } from '../../src/catalogue/migrate.ts'
import { openSqlite } from '../../src/catalogue/sqlite.ts'
import { compiled } from '../../src/catalogue/statement.ts'
import { stranger } from '../../src/consent/policy.ts'
import { listedTo, openTo } from '../../src/consent/predicate.ts'
import { parseQuery } from '../../src/query/parse.ts'

const kept = new URL('../../fixtures/sql/', import.meta.url)
const sources = new URL('../../src/catalogue/', import.meta.url)

// Everything that compiles a statement does so when it is loaded; a search does when it is asked.
for (const file of readdirSync(sources)) if (file.endsWith('.ts') && !file.includes('-thread') && !file.endsWith('.test.ts')) await import(new URL(file, sources).href)
const connection = openSqlite(':memory:')
migrate(connection)
for (const text of ['lamp -sea rating:teen warning:-violence language:en words:>10 fandom:x', 'rating:teen']) {
  const parsed = parseQuery(text)
  if ('query' in parsed) find(connection, listedTo(stranger), openTo(stranger), parsed.query, { offset: 0, limit: 20 })
}

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
  const pages = ['works/', 'browse/worksUnder', 'browse/newestWorks', 'search/byWords', 'search-answer/', 'held-readings/', 'draft-facts/', 'settings/']
  for (const [name, sql] of compiled) {
    if (!pages.some((page) => name.startsWith(page))) continue
    const plan = connection.database.prepare(`explain query plan ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)).map(({ detail }) => String(detail))
    // What JSON holds is given with the question. The newest works are the last rows of the narrow table, read backwards until the page is full.
    const scans = plan.filter((step) => /^SCAN (?!chapter_fts VIRTUAL|(?:answered|hidden|heading|number) VIRTUAL|work$|\(subquery)/.test(step))
    assert.deepEqual(name === 'browse/newestWorks' ? [] : scans, [], `${name}: ${plan.join('; ')}`)
  }
})

const matches = [
  ['lamp', 'everything', { must: '("lamp")', never: [] }],
  ['lamp -sea', 'everything', { must: '("lamp")', never: ['("sea")'] }],
  ['title:lamp OR sea*', 'catalogue', { must: '((title : "lamp") OR ({title creators tags} : "sea" *))', never: [] }],
  ['body:lamp', 'catalogue', { must: undefined, never: [] }],
  ['-sea', 'everything', { must: '', never: ['("sea")'] }],
  ['(lamp -sea) OR "the quay"', 'everything', { must: '((("lamp") NOT (("sea"))) OR ("the quay"))', never: [] }],
  ['lamp")', 'everything', undefined],
] as const
for (const [text, where, wanted] of matches) {
  test(`match: ${text} (${where})`, () => {
    const parsed = parseQuery(text)
    assert.deepEqual('query' in parsed && parsed.query.words ? matchOf(parsed.query.words, where) : undefined, wanted)
  })
}
