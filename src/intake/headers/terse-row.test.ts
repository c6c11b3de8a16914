import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inText } from './assert.ts'
import { terseRows } from './terse-row.ts'

const read = (words: string): string[] => terseRows(words, [[0, words.length]], []).map(({ field, asWritten }) => `${field}: ${asWritten}`)

const rows: readonly (readonly [words: string, found: readonly string[]])[] = [
  ['Wool\nby Hester Lyle\nJack/Daniel, R', ['relationship: Jack/Daniel', 'rating: R']],
  ['Jack/Daniel, Mature', ['relationship: Jack/Daniel', 'rating: Mature']],
  ['slash, R', ['tag: slash', 'rating: R']],
  ['Lantern Bay, Moll/Kit, R. Archive anywhere.', ['fandom: Lantern Bay', 'relationship: Moll/Kit', 'rating: R']],
  ['Moll/Kit, R, spoilers for season 3.', ['relationship: Moll/Kit', 'rating: R']],
  ['HL, slash (DM/M), R', ['fandom: HL', 'tag: slash', 'relationship: DM/M', 'rating: R']],
  ['Slash. R. Moll/Kit.', ['tag: Slash', 'rating: R', 'relationship: Moll/Kit']],
  ['Lantern Bay. Moll/Kit. NC-17.', ['fandom: Lantern Bay', 'relationship: Moll/Kit', 'rating: NC-17']],
  ['Lantern Bay (Moll/Kit), PG-13', ['fandom: Lantern Bay', 'relationship: Moll/Kit', 'rating: PG-13']],
  ['Doorstop by Wilf. Moll/Kit. PG.', ['relationship: Moll/Kit', 'rating: PG']],
  ['Man from the Quay, Moll/Kit, X-rated.', ['fandom: Man from the Quay', 'relationship: Moll/Kit', 'rating: X-rated']],
  ['The Lanterns, Moll/Kit, adults only.', ['fandom: The Lanterns', 'relationship: Moll/Kit', 'rating: adults only']],
  ['lanterns, moll/kit, R', ['fandom: lanterns', 'relationship: moll/kit', 'rating: R']],
  ['(Moll/Kit, rated X)', ['relationship: Moll/Kit', 'rating: rated X']],
  ['(Moll/Kit, PG, first printed in the zine "Lantern" 4, 1998.\nMay be put on the Harbour Archive.)', ['relationship: Moll/Kit', 'rating: PG']],
]
for (const [words, found] of rows) test(`terse rows: ${JSON.stringify(words)}`, () => assert.deepEqual(read(words), found))

for (const words of ['R. Marsh/Otto Grebe', 'Thanks, M', 'A/N, R', 'Moll said it to Kit, R or no R.', 'Moll/Kit', 'Ida Marsh, Otto Grebe, G', 'well, his/hers, R', 'for him and/or her, R']) test(`terse rows: ${JSON.stringify(words)} is none`, () => assert.deepEqual(read(words), []))

test('terse rows: a label\'s line is none, and what is known is not said again', () => {
  const words = 'Moll/Kit, R'
  const known = (rule: string) => [inText(words, 'relationship', { name: 'Moll/Kit' }, [0, 8], rule, 0.9)]
  assert.deepEqual(terseRows(words, [[0, words.length]], known('label:pairing')), [])
  assert.deepEqual(terseRows(words, [[0, words.length]], known('words:pairing')).map(({ field }) => field), ['rating'])
})
