import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { unitsOf } from './said-units.ts'

const cut = (text: string): string[] => unitsOf(text, [0, text.length]).map((at) => text.slice(...at))

const cases: readonly (readonly [claim: string, text: string, units: readonly string[]])[] = [
  ['leaves one sentence alone, over the line ends of a program', 'This was begun on the night boat to the islands and then\nfinished on the same boat.', ['This was begun on the night boat to the islands and then\nfinished on the same boat.']],
  ['leaves a number with the sentence that it counts', '1. I do not own the ferry.', ['1. I do not own the ferry.']],
  ['cuts sentences', 'It is short. It was shorter.', ['It is short.', 'It was shorter.']],
  ['cuts items of a list', '- It is short.\n- Ask me first.', ['- It is short.', '- Ask me first.']],
  ['cuts lines that their writer ended', 'for shona\nwho was not there when the long boat came in at the pier', ['for shona', 'who was not there when the long boat came in at the pier']],
  ['cuts a signature off', 'I hope that you like it as well as the cat and the landlord did\n-- Ida Marsh', ['I hope that you like it as well as the cat and the landlord did', '-- Ida Marsh']],
]
for (const [claim, text, units] of cases) test(`units: ${claim}`, () => assert.deepEqual(cut(text), units))

test('units: they lie in order, and no letter is lost', () => fc.assert(fc.property(fc.array(fc.constantFrom('Ask me. ', 'it rained\n', '1. ', '- ', 'Dr. K. said no!\n', '>', ' ')), (parts) => {
  const text = parts.join('')
  const letters = (words: string): string => words.replace(/[^\p{L}]/gu, '')
  const units = unitsOf(text, [0, text.length])
  assert.ok(units.every(([from, to], at) => from < to && from >= (units[at - 1]?.[1] ?? 0)))
  assert.equal(letters(units.map((at) => text.slice(...at)).join('')), letters(text))
})))
