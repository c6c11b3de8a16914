import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edit } from '../../model/edit.ts'
import { apply } from '../edits.ts'
import { slips } from './slips.ts'

const edits = (text: string, language = 'en'): readonly Edit[] => slips.find({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], language })
const suggested = (text: string, language = 'en'): string => apply(text, edits(text, language))

const unnoticed = [
  ['the writer’s spelling', 'wat teh gonna recieve'],
  ['words that are met twice', 'he had had that that, in in, her her, very very, no no'],
  ['spaced letters', 'w o r d a n d'],
  ['a reading that is met nowhere', 'I 1ike the larnp'],
  ['a word that is met as it is', 'the arn, an arn; am am am am am am'],
  ['another word with rn', 'the corner; a comer, comer, comer, comer, comer'],
  ['numbers and names of machines', '1st like 5th, R2d2 at 10am, a1 as'],
  ['a name with a capital inside', 'MacIan and Maclan'],
  ['shortened words', 'pens etc., Mr. Bros., to-day viz., and so'],
] as const
for (const [claim, text] of unnoticed) test(`slips: says nothing of ${claim}`, () => assert.deepEqual(edits(text), []))

const cases = [
  ['digits in words', 'They like it; I 1ike it. Small, small, sma1l, some, 5ome, over, 0ver.', 'They like it; I like it. Small, small, small, some, some, over, over.'],
  ['rn for m', 'A lamp, this lamp, that larnp, one lamp, no lamp, the lamp.', 'A lamp, this lamp, that lamp, one lamp, no lamp, the lamp.'],
  ['I for l', 'He will, they will, she wiIl, I will, it will, you will.', 'He will, they will, she will, I will, it will, you will.'],
  ['a full stop and a comma together', 'with matches., and slept, at evening,. Then', 'with matches, and slept, at evening. Then'],
  ['a small word that stands twice', 'lit the the lamp of\nof the sea', 'lit the lamp of the sea'],
] as const
for (const [claim, given, wanted] of cases) test(`slips: suggests ${claim}`, () => assert.equal(suggested(given), wanted))
