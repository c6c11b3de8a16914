import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elisionsOf } from './elisions.ts'

const english = elisionsOf('en-GB')

test('elisions: words that begin what is quoted every day are not taken for shortened ones', () => {
  for (const word of ['i', 'and', 'all', 'is', 'the', 'you', 'what', 'old', 'it', 'at']) assert.ok(!english.leading.has(word), word)
})

test('elisions: no word is in two minds', () => {
  for (const word of english.doubtful) assert.ok(!english.leading.has(word), word)
})

test('elisions: all are words in lower case', () => {
  for (const word of [...english.leading, ...english.doubtful, ...english.trailing]) assert.match(word, /^[a-z]+$/)
})

test('elisions: a longer word in -in has lost a letter unless it ends so of itself', () => {
  assert.deepEqual(['walkin', 'again', 'certain', 'goin', 'in', 'nothin'].map((word) => english.isDropped(word)), [true, false, false, true, false, true])
})

test('elisions: nothing is known of other languages', () => assert.equal(elisionsOf('und').leading.size, 0))
