import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Edit } from '../model/edit.ts'
import type { Mark } from '../model/reading.ts'
import { printRepaired } from './repaired.ts'

const printed = (text: string, marks: readonly Mark[], edits: readonly Edit[]): string => printRepaired({ text, marks, blocks: [{ kind: 'paragraph', at: [0, text.length] }], personal: [] }, edits)
const edit = (at: readonly [number, number], before: string, after: string): Edit => ({ rule: 'r', at, before, after, confidence: 1 })

const cases: readonly (readonly [claim: string, text: string, marks: readonly Mark[], edits: readonly Edit[], wanted: string])[] = [
  ['what nothing is said of comes through, white space and all', ' a\t \n\n\n  b ', [], [], ' a\t \n\n\n  b '],
  ['delimiters that came stay', '*so*', [{ kind: 'emphasis', at: [0, 4], delimiter: 1 }], [], '*so*'],
  ['emphasis that was markup is delimited', 'a so b', [{ kind: 'emphasis', at: [2, 4] }], [], 'a _so_ b'],
  ['a mark that opens inside of emphasis is set inside of it', '"so"', [{ kind: 'emphasis', at: [0, 4] }], [edit([0, 1], '"', '“'), edit([3, 4], '"', '”')], '_“so”_'],
  ['emphasis in emphasis is delimited once', 'so', [{ kind: 'emphasis', at: [0, 2] }, { kind: 'strong', at: [0, 2] }], [], '_so_'],
  ['delimiters never stand side by side, nor alone', 'so it', [{ kind: 'emphasis', at: [0, 2] }, { kind: 'emphasis', at: [2, 5] }], [], 'so it'],
  ['nor within what is edited', 'a--b', [{ kind: 'emphasis', at: [0, 2] }], [edit([1, 3], '--', '—')], 'a—b'],
]
for (const [claim, text, marks, edits, wanted] of cases) test(`repaired: ${claim}`, () => assert.equal(printed(text, marks, edits), wanted))
