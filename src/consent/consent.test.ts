import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rungs } from '../model/rating.ts'
import { warningCodes } from '../model/warning.ts'
import type { Facts } from '../model/work.ts'
import { admission, keeper, listed, type Reader, stranger, weight } from './policy.ts'
import { type Condition, listedTo, openTo } from './predicate.ts'
import { admit, Readable } from './readable.ts'

const facts = (more: Partial<Facts> = {}): Facts => ({ state: 'published', rung: 'general', warnings: [], ...more })
const adult: Reader = { kind: 'visitor', highest: 'explicit', never: [] }

const cases: readonly (readonly [string, Reader, Facts, string])[] = [
  ['a stranger meets what is for everybody', stranger, facts(), 'open'],
  ['a stranger meets what is for teens', stranger, facts({ rung: 'teen' }), 'open'],
  ['a stranger is asked about mature works', stranger, facts({ rung: 'mature' }), 'gated unanswered'],
  ['unrated counts as explicit', stranger, facts({ rung: 'unrated' }), 'gated unanswered'],
  ['who admits mature is not shown the unrated', { ...adult, highest: 'mature' }, facts({ rung: 'unrated' }), 'gated rating'],
  ['who admits explicit is shown the unrated', adult, facts({ rung: 'unrated' }), 'open'],
  ['who admits less than a stranger is shown less', { ...adult, highest: 'general' }, facts({ rung: 'teen' }), 'gated rating'],
  ['a warning never to be met closes any work', { ...adult, never: ['war'] }, facts({ warnings: ['grief', 'war'] }), 'gated warning'],
  ['a withheld work is absent', adult, facts({ state: 'withheld' }), 'absent'],
  ['a work that is still being read is absent', adult, facts({ state: 'reading' }), 'absent'],
  ['the keeper sees the withheld', keeper, facts({ state: 'withheld' }), 'open'],
  ['the withdrawn is absent to the keeper too', keeper, facts({ state: 'withdrawn' }), 'absent'],
]
for (const [claim, reader, of, wanted] of cases) {
  test(`consent: ${claim}`, () => {
    const answer = admission(reader, of)
    assert.equal(answer.is === 'gated' ? `gated ${answer.reasons.map(({ why }) => why).join(' ')}` : answer.is, wanted)
  })
}

test('consent: words come out by the gate alone', () => {
  const readable = new Readable(facts({ rung: 'explicit' }), 'the words')
  assert.deepEqual(admit(stranger, readable), { is: 'gated', reasons: [{ why: 'unanswered', rung: 'explicit' }] })
  assert.deepEqual(admit(adult, readable), { is: 'open', words: 'the words' })
  assert.ok(!JSON.stringify(readable).includes('the words'))
  assert.ok(!Object.values(readable).includes('the words'))
})

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  state: fc.constantFrom('reading', 'published', 'withheld', 'withdrawn'), rung: fc.constantFrom(...rungs), warnings: fc.subarray([...warningCodes], { maxLength: 4 }),
})
const anyReader: fc.Arbitrary<Reader> = fc.oneof(
  fc.constant(keeper), fc.constant(stranger),
  fc.record({ kind: fc.constant('visitor' as const), highest: fc.constantFrom('general', 'guided', 'teen', 'mature', 'explicit'), never: fc.subarray([...warningCodes], { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('visitor' as const), never: fc.subarray([...warningCodes], { maxLength: 6 }) }),
)
const holds = ({ states, maxWeight, never }: Condition, { state, rung, warnings }: Facts): boolean =>
  states.includes(state) && weight(rung) <= maxWeight && !warnings.some((warning) => never.includes(warning))

test('consent: the policy and its condition agree', () => fc.assert(fc.property(anyReader, anyFacts, (reader, of) => {
  const answer = admission(reader, of)
  assert.equal(holds(openTo(reader), of), answer.is === 'open')
  assert.equal(holds(listedTo(reader), of), listed(answer))
}), { numRuns: 2000 }))

test('consent: to admit less never opens more', () => fc.assert(fc.property(anyReader, anyFacts, fc.constantFrom(...warningCodes), (reader, of, warning) => {
  const stricter: Reader = reader.kind === 'keeper' ? reader : { ...reader, never: [...reader.never, warning] }
  assert.ok(admission(stricter, of).is !== 'open' || admission(reader, of).is === 'open')
})))
