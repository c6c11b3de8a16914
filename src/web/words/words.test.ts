import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tongueOf, tongues, wordsIn } from './tongues.ts'

const accepted = [
  ['nothing is English', undefined, 'en'], ['what no room speaks is English', 'ja, fi;q=0.5', 'en'], ['German', 'de', 'de'], ['German of a country', 'de-AT,en;q=0.8', 'de'],
  ['what is liked better', 'en;q=0.4, de;q=0.9', 'de'], ['refused', 'de;q=0', 'en'], ['rubbish', ';;,=q', 'en'],
] as const
for (const [claim, header, wanted] of accepted) test(`tongueOf: ${claim}`, () => assert.equal(tongueOf(header), wanted))

/** What a list of words holds, as the names that lead to it. */
function shape(words: unknown, path = ''): readonly string[] {
  if (words === null || typeof words !== 'object') return [`${path}: ${typeof words}`]
  return Object.entries(words).flatMap(([name, value]) => shape(value, `${path}.${name}`))
}

for (const tongue of tongues) {
  test(`words: ${tongue} has all that English has, and no more`, () => assert.deepEqual(shape(wordsIn(tongue)).toSorted(), shape(wordsIn('en')).toSorted()))
  test(`words: nothing in ${tongue} is empty`, () => assert.deepEqual(Object.entries(wordsIn(tongue)).filter(([, room]) => room === ''), []))
}
