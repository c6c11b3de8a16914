import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sentenceAround } from './sentences.ts'

const text = 'It rained. “Stop!” she said to Mr. Okoro, and he did. Nobody laughed… Then\nthe kettle boiled.\n\nAfter that it was quiet. 雪が降る。町は静かだ。'
const cases = [
  ['the first', 'rained', 'It rained.'],
  ['speech with its tag, past an abbreviation', 'Okoro', '“Stop!” she said to Mr. Okoro, and he did.'],
  ['over a line end', 'kettle', 'Then\nthe kettle boiled.'],
  ['not over an empty line', 'After', 'After that it was quiet.'],
  ['Japanese', '降', '雪が降る。'],
] as const
for (const [claim, word, wanted] of cases) {
  test(`sentenceAround: finds ${claim}`, () => assert.equal(text.slice(...sentenceAround(text, text.indexOf(word))), wanted))
}

test('sentenceAround: holds the place and is never long', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', '”', 'B'), maxLength: 900 }), fc.nat(900), (given, place) => {
    const at = Math.min(place, given.length)
    const [start, end] = sentenceAround(given, at)
    return start <= at && end >= at && end - start <= 620
  })))
