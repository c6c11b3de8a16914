import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, sortKey } from './fold.ts'

const folds = [
  ['case', 'The KEEPER', 'the keeper'],
  ['accents', 'Thérèse Ångström', 'therese angstrom'],
  ['letters that do not come apart', 'Straße, Łódź, Øre, Æon', 'strasse, lodz, ore, aeon'],
  ['apostrophes and quotation marks', '‘Don’t’ “so”', '\'don\'t\' "so"'],
  ['dashes', 'a—b – c', 'a-b - c'],
  ['white space', ' a\u00a0 b\n c ', 'a b c'],
  ['invisible marks', 'soft\u00adhyphen', 'softhyphen'],
] as const
for (const [claim, given, wanted] of folds) test(`fold: does not mind ${claim}`, () => assert.equal(fold(given), wanted))

test('fold: a second time changes nothing', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text))))

const sorts = [
  ['an English article does not count', 'The Keeper', 'en', 'keeper'],
  ['a German article does not count in German', 'Die Uhr', 'de', 'uhr'],
  ['and does in English', 'Die Another Day', 'en', 'die another day'],
  ['an elided article does not count', 'L’Étranger', 'fr', 'etranger'],
  ['numbers are in order of size', 'Part 10', 'en', 'part 000010'],
  ['a title that is an article stays', 'A', 'en', 'a'],
  ['marks before the first word do not count', '“The Tide”', 'en', 'tide'],
] as const
for (const [claim, title, language, wanted] of sorts) test(`sortKey: ${claim}`, () => assert.equal(sortKey(title, language), wanted))
