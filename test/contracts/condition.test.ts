import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type ConditionArgs, conditionArgs, meets, warned, warningsOf } from '../../src/catalogue/condition.ts'
import { migrate } from '../../src/catalogue/migrate.ts'
import { all, close, type Connection, openSqlite } from '../../src/catalogue/sqlite.ts'
import { statement } from '../../src/catalogue/statement.ts'
import { factsColumns, factsOf, type FactsRow } from '../../src/catalogue/work-summary.ts'
import { admission, listed, weight } from '../../src/consent/policy.ts'
import { type Condition, listedTo, openTo } from '../../src/consent/predicate.ts'
import { rungs } from '../../src/model/rating.ts'
import { warningCodes } from '../../src/model/warning.ts'
import type { Facts } from '../../src/model/work.ts'
import { anyFacts, anyReader } from '../support/any-reader.ts'

const idsThatMeet = statement<ConditionArgs, { id: number }>('condition/idsThatMeet', (db, arg) => db.selectFrom('work').select('id').where(meets(arg)).orderBy('id'))
const factsThere = statement<Record<string, never>, FactsRow>('condition/factsThere', (db) => db.selectFrom('work').innerJoin('work_record', 'work_record.work_id', 'work.id').select(factsColumns).orderBy('work.id'))
let connection: Connection
before(() => {
  connection = openSqlite(':memory:')
  migrate(connection)
  connection.database.exec("insert into accession values (1, '', '', null, '[]', '{}', x'00')")
})
after(() => close(connection))

/** Puts works with these facts into the catalogue, numbered from 0, filed under their headings and one more. */
function put(works: readonly Facts[]): void {
  const { database } = connection
  database.exec('delete from work; delete from work_term; delete from term')
  const work = database.prepare("insert into work values (?, ?, ?, '', ?, ?, ?, 'sort', 0, 0, 'en', 1, '', null)")
  const record = database.prepare("insert into work_record values (?, '{}', ?, '[]', '{}', x'00')")
  const term = database.prepare('insert into term (kind, value, label) values (?, ?, ?) on conflict do update set label = excluded.label returning id')
  const file = database.prepare("insert into work_term values (?, 'sort', ?)")
  for (const [id, { state, rung, warnings, key, headings }] of works.entries()) {
    work.run(id, key, state, weight(rung), rungs.indexOf(rung), warned(warnings))
    const terms = [...headings, { kind: 'language', value: 'ines' }].map(({ kind, value }) => Number(term.get(kind, value, value.toUpperCase())?.['id']))
    for (const each of terms) file.run(each, id)
    record.run(id, JSON.stringify(terms))
  }
}

const library = fc.uniqueArray(anyFacts, { maxLength: 6, selector: ({ key }) => key })

test('condition: the policy in SQL and the policy of consent agree on every work and every reader', () =>
  fc.assert(fc.property(library, anyReader, (works, who) => {
    put(works)
    const meeting = (condition: Condition): number[] => all(connection, idsThatMeet, conditionArgs(condition)).map(({ id }) => id)
    assert.deepEqual(meeting(openTo(who)), works.flatMap((work, id) => (admission(who, work).is === 'open' ? [id] : [])))
    assert.deepEqual(meeting(listedTo(who)), works.flatMap((work, id) => (listed(admission(who, work)) ? [id] : [])))
  }), { numRuns: 400 }))

test('condition: what consent must know of a work is what the catalogue says of it', () =>
  fc.assert(fc.property(library, (works) => {
    put(works)
    assert.deepEqual(all(connection, factsThere, {}).map(factsOf), works.map((work) => ({ ...work, headings: work.headings.map((heading) => ({ ...heading, label: heading.value.toUpperCase() })) })))
  }), { numRuns: 100 }))

test('condition: warnings come back from their number', () =>
  fc.assert(fc.property(fc.subarray([...warningCodes]), (some) => assert.deepEqual(warningsOf(warned(some)), some))))

test('condition: the vocabulary of warnings is only ever added to at its end, since its order is in every catalogue', () => {
  assert.ok(warningCodes.length <= 52)
  assert.deepEqual(warningCodes.slice(0, 35), [
    'violence', 'graphic-violence', 'character-death', 'death', 'sexual-content', 'sexual-assault', 'underage', 'incest', 'abuse', 'child-abuse', 'animal-harm', 'torture',
    'self-harm', 'suicide', 'eating-disorder', 'mental-illness', 'drug-use', 'alcohol', 'strong-language', 'blood-gore', 'medical', 'pregnancy', 'miscarriage', 'kidnapping', 'war',
    'racism', 'sexism', 'homophobia', 'discrimination', 'infidelity', 'grief', 'horror', 'slash', 'spoilers', 'other',
  ])
})
