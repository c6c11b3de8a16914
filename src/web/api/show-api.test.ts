import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentences } from '../words/de/api-calls.ts'
import { wordsIn } from '../words/tongues.ts'
import { calls } from './calls.ts'

test('the page of the API: it says in each language what every call is for and takes', () => {
  const said = calls.flatMap(({ says, more, inPath, asks }) => [says, ...(more === undefined ? [] : [more]), ...[...Object.values(inPath), ...Object.values(asks)].map(({ json }) => String(json['description']))])
  assert.deepEqual(Object.keys(sentences).toSorted(), [...new Set(said)].toSorted())
  for (const english of said) assert.deepEqual([wordsIn('en').api.sentence(english), wordsIn('de').api.sentence(english)], [english, sentences[english]])
})
