import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from './fold.ts'
import { letterOf, lettersOf } from './letters.ts'

const cases = [
  ['a name without a letter at its head is under #', '7 of nine', '#'], ['an empty one too', '', '#'], ['a sign', '"quoted"', '#'],
  ['a Latin letter', 'Ann Marlow', 'A'], ['an accent makes no letter of its own', 'Éponine', 'E'], ['Greek', 'ὡς', 'Ω'], ['Cyrillic', 'ёлка', 'Е'], ['Hebrew', 'מגדלור', 'מ'],
  ['Han is one entry', '灯台', '漢'], ['both kana are one', 'カモメ', 'あ'], ['Hangul is one', '등대', '가'], ['a letter beyond the first plane is whole', '𐐨𐐩', '𐐀'],
] as const
for (const [claim, name, wanted] of cases) test(`letters: ${claim}`, () => assert.equal(letterOf(fold(name)), wanted))

test('letters: # stands first, and each letter once', () => assert.deepEqual(lettersOf(['ann', 'abe', '1st', 'мост', '~']), ['#', 'A', 'М']))
test('letters: every name is under one of the letters of its list', () =>
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
    const folded = names.map(fold)
    const letters = lettersOf(folded)
    assert.ok(folded.every((name) => letters.includes(letterOf(name))))
    assert.equal(new Set(letters).size, letters.length)
  })))
