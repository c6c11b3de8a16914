import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inflections } from './inflections.ts'

const apart: readonly (readonly [word: string, other: string])[] = [
  ['evening', 'even'], ['morning', 'morn'], ['thing', 'th'], ['king', 'k'], ['news', 'new'], ['this', 'thi'], ['glass', 'glas'], ['building', 'build'], ['hundred', 'hundr'], ['hoping', 'hop'], ['hopping', 'hope'], ['banker', 'bank'], ['bus', 'bu'], ['his', 'hi'], ['sea', 'seas ide'],
]
for (const [word, other] of apart) test(`inflections: ${word} is no form of ${other}`, () => assert.ok(!inflections(word).includes(other)))

const together: readonly (readonly string[])[] = [
  ['lantern', 'lanterns'], ['box', 'boxes'], ['house', 'houses'], ['glass', 'glasses'], ['story', 'stories'], ['walk', 'walks', 'walked', 'walking'], ['dance', 'dances', 'danced', 'dancing'], ['stop', 'stops', 'stopped', 'stopping'],
  ['try', 'tries', 'tried', 'trying'], ['agree', 'agrees', 'agreed'], ['woman', 'women'], ['wolf', 'wolves'], ['run', 'ran', 'running'], ['row', 'rows', 'rowed', 'rowing'], ['remember', 'remembered', 'remembering'], ['judge', 'judges', 'judging'],
]
for (const row of together) {
  test(`inflections: ${row.join(', ')} find each other`, () => {
    for (const word of row) assert.deepEqual(row.filter((other) => other !== word && !inflections(word).includes(other)), [])
  })
}

test('inflections: of letters that are no English word there are few, and never the word itself', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abeinstdgy'), maxLength: 40 }), (word) => {
    const forms = inflections(word)
    assert.ok(forms.length <= 24 && !forms.includes(word))
  })))
