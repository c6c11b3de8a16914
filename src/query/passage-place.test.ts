import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { align } from './passage-align.ts'
import { placeOf } from './passage-place.ts'
import { foldedWords } from './passage-words.ts'

const text = `The ferry had been late since the spring. Nobody on the quay could say why, and Mr. Marlow least of all.

“You’ll wait,” said the keeper, “as the tide waits.” She folded her yellow coat over the rail, and counted
seven gulls on the roof of the café. The well-known bell rang twice.

When the lamp went out, the harbour was as dark as the inside of a boot.`

const find = (passage: string): ReturnType<typeof placeOf> => placeOf(foldedWords(passage).folded, text)

test('passage: a passage of nothing that stands there is nowhere', () => assert.equal(find('zebras juggle marmalade'), undefined))

// The passage, what of the text it is, and the least and the greatest likeness.
const cases = [
  ['as it stands', 'counted seven gulls on the roof', 'counted\nseven gulls on the roof', 1, 1],
  ['capitals, accents and marks', 'ROOF of the Cafe the well known BELL', 'roof of the café. The well-known bell', 1, 1],
  ['an apostrophe left out', 'youll wait said the keeper as the tide waits', 'You’ll wait,” said the keeper, “as the tide waits', 1, 1],
  ['over the end of a paragraph', 'bell rang twice when the lamp went out', 'bell rang twice.\n\nWhen the lamp went out', 1, 1],
  ['a word wrong', 'she folded her scarlet coat over the rail', 'She folded her yellow coat over the rail', 0.8, 0.95],
  ['a word left out', 'she folded her coat over the rail', 'She folded her yellow coat over the rail', 0.8, 0.98],
  ['a word too many', 'she folded up her yellow coat over the rail', 'She folded her yellow coat over the rail', 0.8, 0.95],
  ['a word spelt otherwise', 'the harbor was as dark as the inside of a boot', 'the harbour was as dark as the inside of a boot', 0.95, 0.995],
  ['halves exchanged', 'and counted seven gulls she folded her yellow coat', 'She folded her yellow coat over the rail, and counted\nseven gulls', 0.6, 0.9],
  ['the first word wrong', 'a ferry had been late since the spring', 'ferry had been late since the spring', 0.8, 0.9],
] as const
for (const [claim, passage, wanted, least, most] of cases) {
  test(`passage: finds ${claim}`, () => {
    const place = find(passage)
    assert.ok(place)
    assert.equal(text.slice(...place.at), wanted)
    assert.ok(place.likeness >= least && place.likeness <= most, `${place.likeness}`)
  })
}

test('passage: what stands there is marked, and nothing else', () =>
  assert.deepEqual(find('she folded her scarlet coat')?.hits.map((span) => text.slice(...span)), ['She', 'folded', 'her', 'coat']))

const words = fc.array(fc.constantFrom('sea', 'tide', 'lamp', 'quay', 'the', 'a', 'of', 'Été', 'don’t', '海'), { minLength: 1, maxLength: 60 })
test('passage: a stretch of a text is found whole', () => fc.assert(fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
  const from = a % all.length
  const some = foldedWords(all.slice(from, from + 1 + (b % 12)).join(' ')).folded
  const place = placeOf(some, all.join(' '))
  assert.ok(place)
  assert.equal(place.likeness, 1)
  assert.deepEqual(foldedWords(all.join(' ').slice(...place.at)).folded, some)
})))

test('passage: likeness lies between 0 and 1, and what is marked lies in order within the place', () => fc.assert(fc.property(words, words, (some, all) => {
  const joined = all.join(', ')
  const place = placeOf(foldedWords(some.join(' ')).folded, joined)
  if (!place) return
  assert.ok(place.likeness > 0 && place.likeness <= 1)
  assert.deepEqual([place.hits[0]?.[0], place.hits.at(-1)?.[1]], place.at)
  for (const [n, [start, end]] of place.hits.entries()) assert.ok(start < end && start >= (place.hits[n - 1]?.[1] ?? 0) && end <= joined.length)
})))

test('passage: a word that stands nowhere gives no room to others', () => {
  const all = ['sea', 'sea', 'sea', 'of', '海', 'don’t', 'a', 'sea']
  assert.ok(align(['sea', 'a', 'don’t', 'zzz'], all).likeness <= align(['sea', 'a', 'don’t'], all).likeness)
})

test('passage: no word is paired twice, and to forget a word makes nothing more alike', () => fc.assert(fc.property(words, words, (some, all) => {
  const { pairs, likeness } = align(some, all)
  assert.equal(new Set(pairs.map(({ of }) => of)).size, pairs.length)
  assert.equal(new Set(pairs.map(({ to }) => to)).size, pairs.length)
  assert.equal(align(some, some).likeness, 1)
  assert.ok(align([...some, 'zzz'], all).likeness <= likeness)
})))
