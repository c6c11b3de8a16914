import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clipped } from './clipped.ts'

const cases: readonly (readonly [claim: string, text: string, longest: number, wanted: string])[] = [
  ['what fits stays', 'a lamp 🕯', 9, 'a lamp 🕯'],
  ['is cut at a blank', 'the lamp was lit', 10, 'the lamp…'],
  ['is cut within a long word', 'lamplighter', 4, 'lamp…'],
  ['is not cut within a character of two units', 'abc🕯def', 4, 'abc…'],
  ['is cut behind one', 'abc🕯def', 5, 'abc🕯…'],
]
for (const [claim, text, longest, wanted] of cases) test(`clipped: ${claim}`, () => assert.equal(clipped(text, longest), wanted))

test('clipped: a text without halves of characters has none when it is cut', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (text, longest) => {
    const cut = clipped(text, longest)
    assert.ok(cut.isWellFormed())
    assert.ok(cut.length <= longest + 1)
  })))
