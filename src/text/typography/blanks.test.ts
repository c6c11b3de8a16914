import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../../model/edit.ts'
import { apply, invert } from '../edits.ts'
import { blanks } from './blanks.ts'
import { made } from './repairs.ts'

const edits = (text: string, language = 'en'): readonly Edit[] => made(blanks.find({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], language }))
const repaired = (text: string, language = 'en'): string => apply(text, edits(text, language))

const untouched = [
  ['set text', 'The lamp, he said (it was lit): so!'],
  ['smileys', 'he smiled :) and ;) and :( she too ;-) :P ( well'],
  ['an ellipsis', 'word ... word . . . word .. word'],
  ['the end of a name', 'a .com and a .txt file'],
  ['a decimal', 'about .5 of it'],
  ['marks in a row', 'no ! ! ! no'],
  ['a ratio', 'a scale of 3 : 2'],
  ['columns', 'lamp      , sea      ; quay'],
  ['empty brackets', 'a form ( ) or ( 3 )'],
  ['a mark that is spoken of', 'assume that ; represents the letter, and changed . to ,'],
  ['a cipher', '8  there are  33.  ;  ”  26.  4'],
  ['marks that open', "they said 's late, give 'm one, he did 'no' and 'twas"],
  ['a mark at the beginning', ' , word'],
] as const
for (const [claim, text] of untouched) test(`blanks: leaves ${claim} alone`, () => assert.equal(repaired(text), text))

const cases = [
  ['before marks', 'The lamp , he said ; so : it is . "No !" "What ?!" Yes  .', 'The lamp, he said; so: it is. "No!" "What?!" Yes.'],
  ['before a mark at the end', 'The lamp .', 'The lamp.'],
  ['on the wrong side of a comma', 'the lamp ,the sea', 'the lamp, the sea'],
  ['inside shortened words', "it 's, I 'm, they 'll and did n't; Ann ’s.", "it's, I'm, they'll and didn't; Ann’s."],
  ['inside brackets', 'the lamp ( it was lit ) shone (so ) and ( so)', 'the lamp (it was lit) shone (so) and (so)'],
] as const
for (const [claim, given, wanted] of cases) test(`blanks: takes away blanks ${claim}`, () => assert.equal(repaired(given), wanted))

test('blanks: French keeps its blanks before high marks and inside guillemets, and no line breaks there', () =>
  assert.equal(repaired('« Quoi ! dit-il ; où ? » Voici : là , et oui.', 'fr'), '«\u202fQuoi\u202f! dit-il\u202f; où\u202f?\u202f» Voici\u202f: là, et oui.'))
test('blanks: French without blanks is not given any', () => assert.equal(repaired('«Quoi! dit-il; où?» 3 : 2 :)', 'fr'), '«Quoi! dit-il; où?» 3 : 2 :)'))

const prose = fc.array(fc.constantFrom(' ', ' ', ',', '.', ':', ';', '!', '?', '(', ')', 'word', 'é', '"', '5', '«', '»', '\n', '-'), { maxLength: 40 }).map((parts) => parts.join(''))
const language = fc.constantFrom('en', 'fr')
const kept = (text: string): string => text.replace(/[ \u00a0\u202f]/g, '')
test('blanks: only blanks change', () => fc.assert(fc.property(prose, language, (text, of) => kept(repaired(text, of)) === kept(text))))
test('blanks: a second repair changes nothing', () => fc.assert(fc.property(prose, language, (text, of) => repaired(repaired(text, of), of) === repaired(text, of))))
test('blanks: undone gives the text as it was', () => fc.assert(fc.property(prose, language, (text, of) => apply(repaired(text, of), invert(edits(text, of))) === text)))
