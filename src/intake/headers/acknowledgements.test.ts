import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

const read = (sentence: string) => ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator')

const untouched = [
  'Not betaed, all errors my own.', 'By the harbour they waited.', 'Thanks to all my readers.', 'Would you beta this?', 'If Mara beta reads this I will be happy.', 'She edited the photograph and sent it to Mara.',
  'Anna thanked Piet for the bread.', 'Ben wrote a letter to Clara.', 'Piet drew his knife.', '"Thanks to Clara for the rope," Piet said.', 'The letter was written by Clara.', 'Bea did not beta this chapter.', 'Nobody betaed this.',
  'For the first time in years, Moss slept.', 'They belong to their creators.', "I don't own Harbour Lights.", 'Beta: nobody',
]
for (const sentence of untouched) test(`acknowledgements: nobody in ${JSON.stringify(sentence)}`, () => assert.deepEqual(read(sentence).map(({ value }) => value), []))

const credited: readonly (readonly [sentence: string, roles: readonly string[], word: string])[] = [
  ['Scanned and proofed by Lene Dahl.', ['beta Lene Dahl', 'typist Lene Dahl'], 'Scanned'], ['This chapter was betaed by mossback.', ['beta mossback'], 'betaed'], ['My editor, Corin Vale, made this readable.', ['editor Corin Vale'], 'editor'],
  ['Translated into English by Pia Lund.', ['translator Pia Lund'], 'Translated'], ['Bea kindly agreed to beta this at the last minute.', ['beta Bea'], 'beta this'], ['Jo, who drew the map, also betaed this.', ['beta Jo', 'illustrator Jo'], 'betaed'],
  ["Jo's red pen saved you from my commas.", ['beta Jo'], 'saved you from my commas'], ['A sequel to "The Well" by Mira Stone.', ['antecedent Mira Stone'], 'sequel'], ["Written in response to Anka's challenge.", ['idea Anka'], 'challenge'],
  ['For Petra, with love.', ['dedicatee Petra'], 'For'], ['Thanks to Ann for letting me use her cat.', ['thanked Ann'], 'Thanks'], ['All characters are owned by Grey Tower Films and Ines Moor.', ['owner Grey Tower Films', 'owner Ines Moor'], 'owned'],
  ['Danke an meine Beta Ulla.', ['beta Ulla'], 'Beta'], ['Traducido por Nieves.', ['translator Nieves'], 'Traducido'], ['Спасибо Ане за вычитку.', ['beta Ане'], 'вычитку'],
]
for (const [sentence, roles, word] of credited) {
  test(`acknowledgements: ${sentence}`, () => {
    const given = read(sentence)
    assert.deepEqual(given.map(({ value }) => `${value.role} ${value.name}`).sort(), [...roles].sort())
    assert.ok(given.some(({ evidence: [, second] }) => second?.in === 'text' && sentence.slice(...second.at) === word), JSON.stringify(given.map(({ evidence }) => evidence)))
  })
}
test('acknowledgements: who owns a world is derived', () => assert.equal(read('The harbour belongs to Grey Tower Films.')[0]?.basis, 'derived'))
test('acknowledgements: names are words of the text, and no words throw', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (words) => read(`Beta: ${words}, thanks to Ann Lowe`).every(({ value, asWritten }) => value.name === asWritten)), { numRuns: 40 }))

const pieces = fc.constantFrom('Beta', 'betaed', 'thanks', 'to', 'for', 'by', 'my', 'Ann', 'Lowe', "Jo's", 'quill_7', ',', ':', '(', ')', '"', 'and', 'the', 'cover', 'idea', 'belongs', '©', 'who', 'this', 'wrote', 'with', 'I', '&', '.', '\n', 'für', 'Titelbild', "'", '-', 'sequel', 'c', 'M.', 'red', 'pen')
test('acknowledgements: every name stands at its place, with a word beside it, whatever the order of the words', () =>
  fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(3), (words, lead) => {
    const text = `${' '.repeat(lead)}${words.join(' ')}`
    for (const { value, evidence } of ofField(readAcknowledgements(text, [lead, text.length]), 'creator')) {
      const [name, word] = evidence
      assert.ok(name?.in === 'text' && word?.in === 'text')
      assert.equal(text.slice(...name.at).replace(/\s+/g, ' '), value.name)
      assert.ok(word.at[0] >= lead && word.at[1] <= text.length && word.at[0] < word.at[1])
    }
  }), { numRuns: 400 }))
test('acknowledgements: a passage of names alone credits nobody', () => assert.deepEqual(read('Ann Lowe and '.repeat(200)), []))
