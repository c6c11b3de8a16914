import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { fillLibrary } from '../../bench/fill-library.ts'
import type { Condition } from '../consent/predicate.ts'
import { headingsOf } from './browse.ts'
import { facts } from './facts.ts'
import { goesWith } from './goes-with.ts'
import { overTime } from './over-time.ts'
import { cataloguePath } from './path.ts'
import { close, openSqlite } from './sqlite.ts'
import { workOrders } from './store.ts'
import { totals } from './totals.ts'
import { listIds, randomKey } from './work-list.ts'

const data = mkdtempSync(join(tmpdir(), 'incipit-held-'))
fillLibrary(data, 300, 5)
const written = openSqlite(cataloguePath(data))
// Dates as precise as they are known, none at all, and what is no date.
written.database.exec("update work set date = case id % 6 when 0 then null when 1 then date || '-04' when 2 then date || '-04-30' when 3 then date else 'c. ' || date end where id % 11 > 2")
close(written)
const [rows, columns] = [openSqlite(cataloguePath(data), { role: 'reader' }), openSqlite(cataloguePath(data), { role: 'reader' })]
facts(columns)
after(() => {
  for (const connection of [rows, columns]) close(connection)
  rmSync(data, { recursive: true })
})

const conditions: fc.Arbitrary<Condition> = fc.record({
  states: fc.constantFrom(['published'] as const, ['published', 'withheld'] as const), maxWeight: fc.integer({ min: 1, max: 99 }), never: fc.subarray(['horror', 'grief'] as const), ask: fc.constant([]),
  answered: fc.subarray(['w1', 'w2', 'w9']), without: fc.subarray([{ kind: 'fandom', value: 'harbour 1' }, { kind: 'language', value: 'fr' }] as const), withoutWorks: fc.subarray(['w3', 'w4', 'nobody']),
})
const sets = fc.oneof(
  fc.tuple(fc.constantFrom('fandom', 'creator', 'tag'), fc.integer({ min: 0, max: 40 })).map(([kind, n]) => ({ by: 'heading' as const, kind: kind as 'fandom', value: kind === 'fandom' ? `harbour ${n}` : `no such ${n}` })),
  fc.constant({ by: 'heading' as const, kind: 'language' as const, value: 'en' }), fc.constant({ by: 'words' as const }), fc.record({ by: fc.constant('words' as const), least: fc.nat(9000), below: fc.nat(20_000) }), fc.constant({ by: 'year' as const, year: '1999' }),
)

test('held counts: what columns list and count is what rows do, for every list, order and every reader', () =>
  fc.assert(fc.property(conditions, sets, fc.constantFrom(...workOrders), fc.record({ offset: fc.nat(40), limit: fc.nat(20) }), (condition, set, order, page) => {
    assert.deepEqual(listIds(columns, condition, set, order, page), listIds(rows, condition, set, order, page))
  })))

test('held counts: years have the same works and words', () =>
  fc.assert(fc.property(conditions, fc.option(fc.nat(40), { nil: undefined }), (condition, n) => {
    const under = n === undefined ? undefined : { by: 'heading', kind: 'fandom', value: `Harbour ${n}` } as const
    assert.deepEqual(overTime(columns, condition, under), overTime(rows, condition, under))
  })))

test('held counts: the library comes to the same', () =>
  fc.assert(fc.property(conditions, (condition) => assert.deepEqual(totals(columns, condition), totals(rows, condition)))))

test('held counts: headings have the same numbers and order', () =>
  fc.assert(fc.property(conditions, fc.constantFrom('fandom', 'tag', 'creator', 'language', 'series'), fc.constantFrom('name', 'works', undefined), (condition, kind, order) => {
    const page = { offset: 3, limit: 20, ...(order && { order }) } as const
    assert.deepEqual(headingsOf(columns, condition, kind as 'tag', page), headingsOf(rows, condition, kind as 'tag', page))
  })))

test('held counts: what goes with a heading is the same', () =>
  fc.assert(fc.property(conditions, fc.integer({ min: 0, max: 59 }), (condition, n) => {
    assert.deepEqual(goesWith(columns, condition, 'fandom', `Harbour ${n}`, ['creator', 'tag', 'language'], 7), goesWith(rows, condition, 'fandom', `Harbour ${n}`, ['creator', 'tag', 'language'], 7))
  })))

test('held counts: by chance each work of a set comes once in as many equal steps, as it does by rows', () =>
  fc.assert(fc.property(conditions, sets, (condition, set) => {
    const { total } = listIds(rows, condition, set, 'title', { offset: 0, limit: 0 })
    const drawn = (connection: typeof rows): readonly (string | undefined)[] => Array.from({ length: Math.min(total, 40) }, (_, n) => randomKey(connection, condition, set, (n + 0.5) / total))
    const [one, other] = [drawn(columns), drawn(rows)]
    assert.equal(new Set(one).size, one.length)
    if (total <= 40) assert.deepEqual([...one].sort(), [...other].sort())
  }), { numRuns: 30 }))
