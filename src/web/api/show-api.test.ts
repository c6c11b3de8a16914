import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from '../words/tongues.ts'
import { calls } from './calls.ts'

test('the page of the API: it says in each language what every call is for and takes', () => {
  const said = calls.flatMap(({ says, more, inPath, asks }) => [says, ...(more === undefined ? [] : [more]), ...[...Object.values(inPath), ...Object.values(asks)].map(({ json }) => String(json['description']))])
  assert.deepEqual(Object.keys(wordsIn('de').api.sentences).sort(), [...new Set(said)].sort())
  assert.deepEqual(wordsIn('en').api.sentences, {})
})
