import assert from 'node:assert/strict'
import { test } from 'node:test'
import { warningCodes } from '../../model/warning.ts'
import { codeOf, codeRows, glossOf } from './story-codes.ts'

const glosses: readonly (readonly [claim: string, tag: string, gloss: string | undefined])[] = [
  ['a word that is no code has none', 'forklifts', undefined],
  ['words that say it themselves have none', 'Romance', undefined],
  ['a word in capitals is no classification', 'RAH', undefined],
  ['a classification asks for capitals', 'sha', undefined],
  ['capitals that tell two codes apart must be right', 'Voy', undefined],
  ['capitals: a series', 'VOY', 'Star Trek: Voyager'],
  ['small letters: a content code', 'voy', 'Voyeurism'],
  ['capitals: what ATXC meant', 'CD', 'Somebody dies'],
  ['small letters: what the story groups meant', 'cd', 'Cross-dressing'],
  ['capitals do not matter elsewhere', 'ust', 'Unresolved tension between two people'],
  ['letters in a row', 'SRA', 'Story, Romance, Angst'],
  ['one letter', 'X', 'X-File: a case'],
  ['a trope', 'H/C', 'Somebody is hurt and is comforted'],
  ['in any case', 'Fix-It', 'Puts right what the source did'],
  ['a warning', 'nc', 'Not consensual'],
]
for (const [claim, tag, gloss] of glosses) test(`codes: ${claim}: ${tag}`, () => assert.equal(glossOf(tag), gloss))

test('codes: none is written in two rows, and each is found as its row', () => {
  const all = codeRows.flatMap((row) => row.codes.split('|').map((code) => [code, row] as const))
  assert.equal(new Set(all.map(([code]) => code)).size, all.length)
  for (const [code, row] of all) assert.equal(codeOf(code), row, code)
})

test('codes: what is told apart by capitals is told apart on purpose', () => {
  const all = codeRows.flatMap((row) => row.codes.split('|').map((code) => [code.toLowerCase(), row] as const))
  const twice = all.filter(([key, row]) => all.some(([other, its]) => other === key && its !== row)).map(([key]) => key)
  assert.deepEqual([...new Set(twice)].toSorted(), ['cd', 'voy'])
})

test('codes: every row is a tag, a kind of pairing or a warning of the model, and says what it means in a few words', () => {
  for (const { codes, is, says } of codeRows) {
    assert.ok(is === 'tag' || is === 'pairing-kind' || warningCodes.includes(is), codes)
    assert.ok(says.length > 2 && says.length <= 50, codes)
  }
})

for (const [code, warns] of [['underage', 'underage'], ['Underage Sex', 'underage'], ['ped', 'underage'], ['minor/adult', 'underage'], ['death', 'death'], ['deathfic', 'character-death']] as const) test(`codes: ${code} warns of ${warns}`, () => assert.equal(codeOf(code)?.is, warns))
