import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../../model/edit.ts'
import { apply, invert } from '../edits.ts'
import { hyphens } from './hyphens.ts'
import { made } from './repairs.ts'

const found = (text: string): readonly Edit[] => hyphens.find({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], language: 'en' })
const repaired = (text: string): string => apply(text, made(found(text)))

const cases: readonly (readonly [claim: string, given: string, wanted: string])[] = [
  ['leaves a dash alone', 'It was late--\nand dark.', 'It was late--\nand dark.'],
  ['leaves a hanging hyphen alone', 'pre-\nand post-war', 'pre-\nand post-war'],
  ['leaves a list alone', '-\nmilk', '-\nmilk'],
  ['leaves numbers alone', '1914-\n1918', '1914-\n1918'],
  ['leaves a word alone that may be one or two', 'a boat, a wonderful boat, a won-\nderful boat-\nder', 'a boat, a wonderful boat, a wonderful boat-\nder'],
  ['joins a word that stands elsewhere', 'Wonderful, a won-\nderful day', 'Wonderful, a wonderful day'],
  ['keeps a compound that stands elsewhere', 'a well-known man, a well-\nknown house', 'a well-known man, a well-known house'],
  ['keeps the hyphen where both halves are words, and no word is divided', 'the boat was there, the house was there, a boat-\nhouse was not', 'the boat was there, the house was there, a boat-house was not'],
  ['keeps a name', 'an Anglo-\nSaxon word', 'an Anglo-Saxon word'],
  ['joins what ends in no word', 'it was spark-\nling', 'it was sparkling'],
  ['joins at a soft hyphen', 'won\u00ad\nderful', 'wonderful'],
  ['takes the next line’s indent', 'Wonderful, a won-  \n  derful day', 'Wonderful, a wonderful day'],
]
for (const [claim, given, wanted] of cases) test(`hyphens: ${claim}`, () => assert.equal(repaired(given), wanted))
for (const { name, example: [given, wanted] } of hyphens.rules) test(`hyphens: the example of ${name}`, () => assert.equal(repaired(given), wanted))

test('hyphens: half a word is no word of the text', () => assert.deepEqual(found('a lum-\nber, a tim-\nber').map(({ rule }) => rule), ['hyphen-joined', 'hyphen-joined']))

const prose = fc.array(fc.constantFrom('won', 'der', 'wonder', 'won-der', '-\n', '- \n ', '-', '\n', ' ', '\u00ad\n', 'and', 'Été'), { maxLength: 30 }).map((parts) => parts.join(''))
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
test('hyphens: no letter is lost', () => fc.assert(fc.property(prose, (text) => letters(repaired(text)) === letters(text))))
test('hyphens: undone gives the text as it was', () => fc.assert(fc.property(prose, (text) => {
  const edits = made(found(text))
  assert.equal(apply(apply(text, edits), invert(edits)), text)
})))
