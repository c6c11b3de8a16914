import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyFacts, anyReader } from '../../test/support/any-reader.ts'
import { warningCodes } from '../model/warning.ts'
import type { Facts } from '../model/work.ts'
import { admission, keeper, listed, type Reader, stranger, weight } from './policy.ts'
import { type Condition, limitsOf, listedTo, openTo, published } from './predicate.ts'
import { admit, Readable } from './readable.ts'

const facts = (more: Partial<Facts> = {}): Facts => ({ state: 'published', rung: 'general', warnings: [], key: 'this', headings: [{ kind: 'tag', value: 'drama' }], ...more })
const adult: Reader = { kind: 'visitor', highest: 'explicit', never: [] }
const limited: Reader = { kind: 'visitor', highest: 'general', never: ['war'], ask: ['grief'], answered: ['this'] }

const cases: readonly (readonly [string, Reader, Facts, string])[] = [
  ['a stranger meets what is for everybody', stranger, facts(), 'open'],
  ['a stranger meets what is for teens', stranger, facts({ rung: 'teen' }), 'open'],
  ['what is hidden of another kind or by another name hides nothing', { ...adult, without: [{ kind: 'fandom', value: 'drama' }, { kind: 'tag', value: 'dramas' }], withoutWorks: ['that'] }, facts(), 'open'],
  ['a stranger is asked about mature works', stranger, facts({ rung: 'mature' }), 'gated unanswered'],
  ['unrated counts as explicit', stranger, facts({ rung: 'unrated' }), 'gated unanswered'],
  ['who admits mature is not shown the unrated', { ...adult, highest: 'mature' }, facts({ rung: 'unrated' }), 'gated rating'],
  ['who admits explicit is shown the unrated', adult, facts({ rung: 'unrated' }), 'open'],
  ['who admits less than a stranger is shown less', { ...adult, highest: 'general' }, facts({ rung: 'teen' }), 'gated rating'],
  ['a warning never to be met closes any work', { ...adult, never: ['war'] }, facts({ warnings: ['grief', 'war'] }), 'gated warning'],
  ['a warning to be asked about asks', { ...adult, ask: ['war'] }, facts({ warnings: ['grief', 'war'] }), 'gated ask'],
  ['never outranks asking', { ...adult, ask: ['war'], never: ['war'] }, facts({ warnings: ['war'] }), 'gated warning'],
  ['a work that was answered for is open, whatever else is admitted', limited, facts({ rung: 'unrated', warnings: ['grief', 'war'] }), 'open'],
  ['another one is not', limited, facts({ key: 'that', rung: 'unrated', warnings: ['grief', 'war'] }), 'gated rating ask warning'],
  ['a heading never to be met hides a work', { ...adult, without: [{ kind: 'tag', value: 'drama' }] }, facts(), 'gated heading'],
  ['a work can be hidden by itself', { ...adult, withoutWorks: ['this'] }, facts(), 'gated work'],
  ['hiding outranks an answer', { ...limited, without: [{ kind: 'tag', value: 'drama' }], withoutWorks: ['this'] }, facts({ rung: 'explicit' }), 'gated work heading'],
  ['what lies above all that is there for a reader is not asked about', { kind: 'visitor', never: [], most: 'mature' }, facts({ rung: 'unrated' }), 'gated rating'],
  ['what lies below it still asks', { kind: 'visitor', never: [], most: 'mature' }, facts({ rung: 'mature' }), 'gated unanswered'],
  ['nothing is hidden from the keeper', { ...keeper, withoutWorks: ['this'] }, facts(), 'open'],
  ['a withheld work is absent', adult, facts({ state: 'withheld' }), 'absent'],
  ['a withheld work is absent to who answered for it', limited, facts({ state: 'withheld' }), 'absent'],
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

const holds = ({ states, maxWeight, never, ask, answered, without, withoutWorks }: Condition, { state, rung, warnings, key, headings }: Facts): boolean =>
  states.includes(state) && ((weight(rung) <= maxWeight && !warnings.some((warning) => never.includes(warning) || ask.includes(warning))) || answered.includes(key))
  && !withoutWorks.includes(key) && !headings.some((heading) => without.some(({ kind, value }) => kind === heading.kind && value === heading.value))

test('consent: the policy and its condition agree', () => fc.assert(fc.property(anyReader, anyFacts, (reader, of) => {
  const answer = admission(reader, of)
  assert.equal(holds(openTo(reader), of), answer.is === 'open')
  assert.equal(holds(listedTo(reader), of), listed(answer))
}), { numRuns: 2000 }))

test('consent: lists and what a reader’s limits hide are together what is published, and every hidden work is named under each limit that hides it', () => fc.assert(fc.property(anyReader, fc.array(anyFacts, { maxLength: 8 }), (reader, works) => {
  if (reader.kind === 'keeper') return
  const there = works.filter((of) => holds(published, of))
  const hidden = there.filter((of) => !holds(listedTo(reader), of))
  const named = limitsOf(reader).map(({ condition }) => there.filter((of) => !holds(condition, of)))
  assert.deepEqual(new Set(named.flat()), new Set(hidden))
  assert.ok(named.reduce((sum, { length }) => sum + length, 0) >= hidden.length)
}), { numRuns: 1000 }))

test('consent: to admit less never opens more', () => fc.assert(fc.property(anyReader, anyFacts, fc.constantFrom(...warningCodes), (reader, of, warning) => {
  if (reader.kind === 'keeper') return
  const stricter: readonly Reader[] = [
    { ...reader, never: [...reader.never, warning] }, { ...reader, ask: [...reader.ask ?? [], warning] }, { ...reader, withoutWorks: [...reader.withoutWorks ?? [], of.key] },
    { ...reader, without: [...reader.without ?? [], { kind: 'tag', value: 'tide' }] }, { ...reader, answered: [] },
  ]
  for (const each of stricter) assert.ok(admission(each, of).is !== 'open' || admission(reader, of).is === 'open')
}), { numRuns: 500 }))
