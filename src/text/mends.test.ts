import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../model/edit.ts'
import { compose, mend, received, receivedOffsets } from './mends.ts'

/** Edits of a text, made of numbers: each takes some characters out and puts some in. */
function editsOf(text: string, numbers: readonly (readonly [gap: number, length: number, after: string])[], rule: string): readonly Edit[] {
  const edits: Edit[] = []
  let from = 0
  for (const [gap, length, after] of numbers) {
    const [start, end] = [from + gap, from + gap + length]
    if (end > text.length) break
    edits.push({ rule, at: [start, end], before: text.slice(start, end), after, confidence: 0.9 })
    from = end
  }
  return edits
}

const changes = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.string({ maxLength: 3 })), { maxLength: 12 })

test('mends: a text without mends is as it was received', () => assert.equal(received('as it is'), 'as it is'))

test('mends: what was mended is had back', () =>
  fc.assert(fc.property(fc.string({ maxLength: 60 }), changes, (text, numbers) => {
    const mended = mend(text, editsOf(text, numbers, 'one'))
    assert.equal(received(mended.text, mended.mends), text)
  })))

test('mends: two rounds are taken back as one', () =>
  fc.assert(fc.property(fc.string({ maxLength: 60 }), changes, changes, changes, (text, ...rounds) => {
    let so = mend(text, [])
    for (const [at, numbers] of rounds.entries()) {
      const next = mend(so.text, editsOf(so.text, numbers, `rule ${at}`))
      so = { text: next.text, mends: compose(so.mends, so.text, next.mends) }
    }
    assert.equal(received(so.text, so.mends), text)
    let last = 0
    for (const { at: [start, end] } of so.mends) {
      assert.ok(start >= last && end >= start)
      last = end
    }
  }), { numRuns: 1000 }))

test('mends: mends that meet become one and name the rules of both', () => {
  const first = mend('donÃ¢t', [{ rule: 'a', at: [3, 5], before: 'Ã¢', after: 'â', confidence: 0.9 }])
  const second = mend(first.text, [{ rule: 'b', at: [3, 4], before: 'â', after: '’', confidence: 0.8 }])
  assert.deepEqual(compose(first.mends, first.text, second.mends), [{ rule: 'a + b', at: [3, 4], before: 'Ã¢', confidence: 0.8 }])
})

test('mends: an offset goes to where it was; one within a mend to its start or end', () => {
  const { mends } = mend('abXXXcd', [{ rule: 'a', at: [2, 5], before: 'XXX', after: 'yz', confidence: 1 }])
  assert.deepEqual(receivedOffsets([0, 2, 3, 4, 6], mends), [0, 2, 2, 5, 7])
  assert.deepEqual(receivedOffsets([0, 2, 3, 4, 6], mends, 'end'), [0, 2, 5, 5, 7])
})
