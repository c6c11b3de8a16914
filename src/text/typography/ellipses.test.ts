import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../../model/edit.ts'
import { apply, invert } from '../edits.ts'
import { ellipses } from './ellipses.ts'
import { made } from './repairs.ts'

const edits = (text: string): readonly Edit[] => made(ellipses.find({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], language: 'en' }))
const repaired = (text: string): string => apply(text, edits(text))

const untouched = [
  ['one full stop', 'So it goes. They slept.'],
  ['two, once', 'So it goes.. They slept.'],
  ['five, once', 'so ..... no'],
  ['five beside set ones', 'so..... no… yes..... who'],
  ['a long row', 'word................ word'],
  ['a spaced row', '. . . . . . . .'],
  ['a line of verse left out', 'the lamp\n. . .\nthe sea'],
  ['leaders', 'The Lamp .... 12\nThe Sea...... 30'],
  ['spaced leaders', 'The Lamp . . . . 12'],
  ['a path', 'in ../lamps or .../sea'],
  ['a count', 'from 1..10'],
  ['a question that trails off, as Slavic languages have it', 'Что?.. Нет!..'],
  ['two spaced stops', 'A. . word'],
  ['a web address', 'http://example.org/a...b'],
  ['a set ellipsis', 'well… no.… yes ….'],
] as const
for (const [claim, text] of untouched) test(`ellipses: leaves ${claim} alone`, () => assert.equal(repaired(text), text))

const cases = [
  ['is set', 'well... no', 'well… no'],
  ['keeps its blanks', 'well ... no ...yes', 'well … no …yes'],
  ['may be all that is said', '"..."', '"…"'],
  ['is set inside speech, before marks and after', '"...and then...?" [...]', '"…and then…?" […]'],
  ['loses the blanks inside it', 'well . . . no', 'well … no'],
  ['loses no-break blanks inside it', 'well .\u00a0.\u00a0. no', 'well … no'],
  ['follows the full stop of a sentence', 'It was late.... We left. . . . They', 'It was late.… We left. … They'],
  ['is before the full stop of a sentence', 'It was late . . . . We left', 'It was late …. We left'],
  ['has five stops where the writer has no other', 'so..... no..... yes.....', 'so… no… yes…'],
  ['has two stops where the writer has no other', 'so.. no.. perhaps.. who knows', 'so… no… perhaps… who knows'],
] as const
for (const [claim, given, wanted] of cases) test(`ellipses: an ellipsis ${claim}`, () => assert.equal(repaired(given), wanted))

test('ellipses: two stops at the end of a sentence are a slip, and only suggested', () => {
  const text = 'So it goes.. They slept.'
  const found = ellipses.find({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], language: 'en' })
  assert.deepEqual([found.map(({ after }) => after), made(found)], [['.'], []])
})

const prose = fc.array(fc.constantFrom('.', '..', '...', ' .', '. ', '\u00a0.', ' ', '\n', 'word', 'So', '"', '!', '5', '…'), { maxLength: 40 }).map((parts) => parts.join(''))
const kept = (text: string): string => text.replace(/[.… \u00a0]/g, '')
test('ellipses: only full stops and the blanks between them change', () => fc.assert(fc.property(prose, (text) => kept(repaired(text)) === kept(text))))
test('ellipses: a second repair changes nothing', () => fc.assert(fc.property(prose, (text) => repaired(repaired(text)) === repaired(text))))
test('ellipses: undone gives the text as it was', () => fc.assert(fc.property(prose, (text) => apply(repaired(text), invert(edits(text))) === text)))
