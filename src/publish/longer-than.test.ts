import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookOf, paragraphsOf, workOf } from '../../test/support/books.ts'
import { isLongerThan } from './longer-than.ts'

const cases: readonly (readonly [claim: string, text: string, words: number, wanted: boolean])[] = [
  ['as many words as it may have are not too many', 'salt '.repeat(10), 10, false],
  ['long words are words', 'Donaudampfschiff '.repeat(5), 10, false],
  ['one word more is too many', 'salt '.repeat(11), 10, true],
  ['one word is as long as its characters', 'x'.repeat(101), 10, true],
]
for (const [claim, text, words, wanted] of cases) test(`longer than: ${claim}`, () => assert.equal(isLongerThan(words, bookOf([workOf([paragraphsOf(text)])])), wanted))
