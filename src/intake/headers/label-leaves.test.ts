import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { leavesBehindLabels } from './label-leaves.ts'

const cases = [
  ['a refusal behind a rating', 'Rating: R. Please don\'t archive.', ['refused']],
  ['a refusal behind a fandom, on a line of two labels', 'Rating: R. Fandom: Harbour Lights. Please don\'t archive.', ['refused']],
  ['a wish behind people', 'Characters: Ann, Bess. Please ask me before archiving.', ['ask']],
  ['leave is read elsewhere', 'Rating: R. Archive anywhere.', []],
  ['a title is none', 'Title: Please Do Not Archive Me', []],
  ['what a note says is read as a note', 'Note: I was ill. Please don\'t archive.', []],
] as const
for (const [claim, line, wanted] of cases) {
  test(`leave behind labels: ${claim}`, () => assert.deepEqual(ofField(leavesBehindLabels(line, [[0, line.length]], []), 'permission').map(({ value }) => value.permission), wanted))
}
