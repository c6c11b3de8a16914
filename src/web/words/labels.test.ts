import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { en } from './en.ts'
import { epiloguePart } from '../../model/assertion.ts'
import { de } from './de.ts'

const { count, date: dateName, figure, language: languageName, size } = en.labels

const cases = [
  ['one work', count(1, 'work'), '1 work'], ['no works', count(0, 'work'), '0 works'], ['many works', count(1204, 'work'), '1,204 works'],
  ['a day', dateName('1999-04-03'), '3 April 1999'], ['an instant', dateName('1999-04-03T23:59:59Z'), '3 April 1999'], ['a month', dateName('1999-04'), 'April 1999'], ['a year', dateName('1999'), '1999'],
  ['a language', languageName('de'), 'German'], ['no code', languageName('not a code'), 'not a code'], ['nothing', languageName('und'), 'Not known'],
  ['nothing at all', size(0), '0 bytes'], ['a story', size(26_000), '26 KB'], ['a heap', size(3_456_789), '3.5 MB'],
  ['a part', en.values.part(2, 7), 'Part 2 of 7'], ['what stands before all parts', en.values.part(0, undefined), 'Prologue'], ['what stands behind them', en.values.part(epiloguePart, undefined), 'Epilogue'],
  ['auf Deutsch: ein Tag', de.labels.date('1999-04-03'), '3. April 1999'], ['auf Deutsch: eine Größe', de.labels.size(3_456_789), '3,5 MB'], ['auf Deutsch: viele Werke', de.labels.count(1204, 'work'), '1.204 Werke'], ['auf Deutsch: eine Sprache', de.labels.language('de'), 'Deutsch'],
] as const
for (const [claim, given, wanted] of cases) test(`labels: ${claim}`, () => assert.equal(given, wanted))

test('labels: a figure is the number, in groups of three', () =>
  fc.assert(fc.property(fc.nat(), (number) => assert.equal(figure(number), new Intl.NumberFormat('en').format(number)))))
