import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsAround } from './item-row.ts'

const read = (words: string): string[] => rowsAround(words, [[0, words.length]], []).map(({ field, asWritten }) => `${field}: ${asWritten}`)

test('rows of items: each item is told by its form, and a name that nothing else is, is the fandom', () => {
  assert.deepEqual(read('Toll Road * PG * gen'), ['fandom: Toll Road', 'rating: PG', 'tag: gen'])
  assert.deepEqual(read("The Parson's Bees by Ida\nHexworthy // G // Parson/Postmistress // 1999"), ['fandom: Hexworthy', 'rating: G', 'relationship: Parson/Postmistress'])
  assert.deepEqual(read('Under Advisement\n(Circuit Court; G; c. 800 words)'), ['fandom: Circuit Court', 'rating: G', 'words: 800'])
})

test('rows of items: without a rating among them, in sentences and of initials there are none', () => {
  assert.deepEqual(read('Ida Marsh * Otto Grebe * Hull'), [])
  assert.deepEqual(read('He took the road to Hull; it was long; nobody came.'), [])
  assert.deepEqual(read('Under Advisement [T. Kaminska-Bright, editor]'), [])
})
