import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type ConditionArgs, conditionArgs, meets, warned, warningsOf } from '../../src/catalogue/condition.ts'
import { migrate } from '../../src/catalogue/migrate.ts'
import { all, close, type Connection, openSqlite } from '../../src/catalogue/sqlite.ts'
import { statement } from '../../src/catalogue/statement.ts'
import { admission, keeper, listed, type Reader, weight } from '../../src/consent/policy.ts'
import { listedTo, openTo } from '../../src/consent/predicate.ts'
import { rungs } from '../../src/model/rating.ts'
import { warningCodes } from '../../src/model/warning.ts'
import type { Facts } from '../../src/model/work.ts'

const states = ['reading', 'published', 'withheld', 'withdrawn'] as const
const facts: fc.Arbitrary<Facts> = fc.record({ state: fc.constantFrom(...states), rung: fc.constantFrom(...rungs), warnings: fc.uniqueArray(fc.constantFrom(...warningCodes), { maxLength: 4 }) })
const visitor: fc.Arbitrary<Reader> = fc.record({ highest: fc.option(fc.constantFrom('general', 'guided', 'teen', 'mature', 'explicit' as const), { nil: undefined }), never: fc.uniqueArray(fc.constantFrom(...warningCodes), { maxLength: 4 }) })
  .map(({ highest, never }) => ({ kind: 'visitor', never, ...(highest && { highest }) }) as Reader)
const reader = fc.oneof({ weight: 1, arbitrary: fc.constant(keeper) }, { weight: 9, arbitrary: visitor })

const idsThatMeet = statement<ConditionArgs, { id: number }>('condition/idsThatMeet', (db, arg) => db.selectFrom('work').select('id').where(meets(arg)).orderBy('id'))
let connection: Connection
before(() => {
  connection = openSqlite(':memory:')
  migrate(connection)
  connection.database.exec("insert into accession values (1, '', '', null, '[]', '{}', x'00')")
})
after(() => close(connection))

test('condition: the policy in SQL and the policy of consent agree on every work and every reader', () =>
  fc.assert(fc.property(fc.array(facts, { maxLength: 12 }), reader, (works, who) => {
    connection.database.exec('delete from work')
    const insert = connection.database.prepare("insert into work values (?, ?, ?, '', ?, ?, ?, '', 0, 0, 'en', 1, '')")
    for (const [id, { state, rung, warnings }] of works.entries()) insert.run(id, `k${id}`, state, weight(rung), rungs.indexOf(rung), warned(warnings))
    const meeting = (condition: ReturnType<typeof openTo>): number[] => all(connection, idsThatMeet, conditionArgs(condition)).map(({ id }) => id)
    assert.deepEqual(meeting(openTo(who)), works.flatMap((work, id) => (admission(who, work).is === 'open' ? [id] : [])))
    assert.deepEqual(meeting(listedTo(who)), works.flatMap((work, id) => (listed(admission(who, work)) ? [id] : [])))
  }), { numRuns: 300 }))

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
