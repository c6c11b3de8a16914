import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelOf, labelRows } from './labels.ts'

test('labels: every spelling of the inventory is found by itself, and none stands there twice', () => {
  const spellings = labelRows.flatMap(({ labels }) => labels.split('|'))
  assert.deepEqual(spellings.filter((spelling, at) => labelOf(spelling)?.name !== spelling || spellings.indexOf(spelling) < at), [])
})
