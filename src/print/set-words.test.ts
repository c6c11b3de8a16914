import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Mark } from '../model/reading.ts'
import { setWords } from './set-words.ts'

const of = (text: string, marks: readonly Mark[] = [], personal: readonly (readonly [number, number])[] = []) => ({ text, blocks: [], marks, personal })
const words = (text: string, hits: readonly (readonly [number, number])[], printable = of(text)): readonly unknown[] => {
  const set = setWords(printable, [0, text.length], hits)
  return [set.text, set.hits.map(([from, to]) => set.text.slice(from, to))]
}

test('setWords: plain words stay as they are', () => assert.deepEqual(words('a lamp burned', [[2, 6]]), ['a lamp burned', ['lamp']]))
test('setWords: signs of emphasis go, and what was meant is still meant', () =>
  assert.deepEqual(words('on *The Lantern Line*.', [[8, 15]], of('on *The Lantern Line*.', [{ kind: 'emphasis', at: [3, 21], delimiter: 1 }])), ['on The Lantern Line.', ['Lantern']]))
test('setWords: an emphasis that is cut loses the sign that is there', () => {
  const set = setWords(of('on *The Lantern Line*.', [{ kind: 'emphasis', at: [3, 21], delimiter: 1 }]), [0, 15], [[8, 15]])
  assert.equal(set.text, 'on The Lantern')
})
test('setWords: personal data is masked', () => assert.equal(setWords(of('to a@b.example now', [], [[3, 14]]), [0, 18], [[15, 18]]).text.includes('b.example'), false))
test('setWords: without marks nothing changes, whatever is meant', () =>
  fc.assert(fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, a, b) => {
    const [from, to] = [Math.min(a, text.length), Math.min(a + b, text.length)]
    const set = setWords(of(text), [0, text.length], [[from, to]])
    assert.equal(set.text, text)
    if (to > from) assert.deepEqual(set.hits, [[from, to]])
  })))
