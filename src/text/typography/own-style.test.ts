import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Convention, conventionIn } from './conventions.ts'

const marks = (convention: Convention | undefined): string | undefined => convention && convention.pairs.map((pair) => pair.join('')).join(' ') + (convention.inside ?? '')

const cases = [
  ['a text without marks follows its language', 'sv', 'Ja.', '”” ’’'],
  ['straight marks say nothing', 'de', '"Ja", sagte sie. "Nein." "Doch."', '„“ ‚‘'],
  ['one pair is too few', 'de', '»Ja«, sagte sie.', '„“ ‚‘'],
  ['a few unusual marks among many straight ones say nothing', 'en', '«one» «two» "a" "b" "c" "d" "e"', '“” ‘’'],
  ['marks between letters say nothing', 'pl', 'a„b c“d e»f g«h „ “', '„” «» ‚’'],
  ['guillemets that point in', 'de', '»Ja«, sagte sie. »Nein.«', '»« ›‹'],
  ['guillemets that point out', 'de', '«Ja», sagte sie. «Nein.»', '«» ‹›'],
  ['guillemets that all point one way', 'sv', '»Ja», sade hon. »Nej.»', '»» ’’'],
  ['high marks that are alike', 'fi', '”Niin”, hän sanoi. ”Ei.”', '”” ’’'],
  ['low and high', 'sv', '„Ja“, sade hon. „Nej.“', '„“ ‚‘'],
  ['low, with the closing ones straight', 'cs', '„Ano," pravila. „Ne." „Ano," pravila. „Ne."', '„“ ‚‘'],
  ['English marks in a Spanish text', 'es', '“Sí”, dijo. “No.”', '“” ‘’'],
  ['marks that are not usual in a language at all', 'en', '»Yes«, she said. »No.«', '»« ›‹'],
  ['the marks inside', 'es', '«Dijo ‘no’ y ‘sí’», contó. «Ya.»', '«» ‘’'],
  ['a plain blank inside, typed for one that does not break', 'fr', '« Oui », dit-elle. « Non ! »', '«» “” ‘’\u202f'],
  ['no blank inside', 'fr', '«Oui», dit-elle. «Non!»', '«» “” ‘’'],
  ['a no-break blank inside', 'fr', '«\u00a0Oui\u00a0», dit-elle. «\u00a0Non\u00a0!\u00a0»', '«» “” ‘’\u00a0'],
] as const
for (const [claim, language, text, wanted] of cases) test(`own style: ${claim}`, () => assert.equal(marks(conventionIn(text, language)), wanted))

test('own style: only the stretch in question is looked at', () => {
  const text = '»Ja.« »Nein.« "Ja." "Nein."'
  assert.equal(marks(conventionIn(text, 'de', [14, text.length])), '„“ ‚‘')
})

test('own style: a row of marks takes no longer than its length', { timeout: 10_000 }, () => {
  for (const mark of ['«', '„', '"', '’', ' »']) conventionIn(mark.repeat(10_000_000), 'de')
})
