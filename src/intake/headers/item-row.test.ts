import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inText } from './assert.ts'
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

test('rows of items: two that are told by their form make one, in small letters too; several names behind it are people', () => {
  assert.deepEqual(read('neon ferry // mrs. ho, benny // gen // pg // 890 words'), ['character: mrs. ho', 'character: benny', 'tag: gen', 'rating: pg', 'words: 890'])
  assert.deepEqual(read('Lamps * PG * gen * Alys and the Colonel').slice(-2), ['character: Alys', 'character: the Colonel'])
  assert.deepEqual(read('the inventory [ferry lights, ann x bo, pg13]'), ['relationship: ann x bo', 'rating: pg13'])
})

test('rows of items: letters beside letters rate nothing, nor do a label\'s sentences', () => {
  assert.deepEqual(read('The Ladder (K, S, M)'), [])
  const thanks = 'Thanks: J, who read it; M, who did not.'
  assert.deepEqual(rowsAround(thanks, [[0, thanks.length]], [inText(thanks, 'note', { text: thanks.slice(8) }, [8, thanks.length], 'label:thanks', 0.9)]), [])
})

test('rows of items: two kinds of story with a stroke between them are no pairing', () => assert.deepEqual(read('K+ - Drama/Family - 900 words').filter((one) => one.startsWith('relationship')), []))

test('rows of items: a rating behind whoever a by-line names', () => {
  const behind = (words: string, rule = 'title-page:title by'): string[] => rowsAround(words, [[0, words.length]], [inText(words, 'creator', { name: 'Kata', role: 'author' }, [words.indexOf('Kata'), words.indexOf('Kata') + 4], rule, 0.9)]).map(({ asWritten }) => asWritten)
  for (const [words, rating] of [['Candlewick, by Kata. Rated R.', 'Rated R'], ['Candlewick by Kata. NC-17.', 'NC-17'], ['Candlewick\nby Kata, PG-13\n', 'PG-13'], ['by Kata - PG', 'PG']] as const) assert.deepEqual(behind(words), [rating])
  assert.deepEqual(behind('by Kata, Perth'), [])
  assert.deepEqual(behind('Kata, R', 'mail:from'), [])
})

test('rows of items: a rating in brackets behind "Part One" may give its reason', () => {
  assert.deepEqual(read('Part One (R for language)'), ['rating: R for language'])
  assert.deepEqual(read('Part One (R for Rosamund)'), [])
})
