import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countWords, wordsOf } from './words.ts'

const cases = [
  ['counts nothing in nothing', '', 0],
  ['does not count a row of glyphs', '* * *  -- …', 0],
  ['counts what white space divides', 'It was two\nin the  morning.', 6],
  ['counts a word of digits', 'At 2 in 1999', 4],
  ['takes joined words for one', 'mother-in-law didn’t', 2],
  ['counts letters with accents', 'Hélène où été', 3],
  ['counts Greek and Cyrillic', 'Ἀρχὴ Письмо', 2],
  ['divides Japanese, which has no spaces', '雪の郵便局', 3],
  ['does not count a hard blank', 'two\u00a0words', 2],
] as const
for (const [claim, given, wanted] of cases) test(`words: ${claim}`, () => assert.equal(countWords(given), wanted))

test('words: a stretch counts only what is in it', () => assert.equal(countWords('one two three four', 4, 13), 2))

test('words: as many are counted as are found', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => countWords(text) === wordsOf(text).length)))

test('words: a million stars are counted at once', () => assert.equal(countWords('*'.repeat(1_000_000)), 0))
