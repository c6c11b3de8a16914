import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assertion } from '../../model/assertion.ts'
import { inOneOrder } from './date-order.ts'
import { dates } from './value-dates.ts'

const read = (...words: readonly string[]): (string | undefined)[] => inOneOrder(words.flatMap((each): Assertion[] => [...dates('posted')(each, [0, each.length], 'label:published').assertions])).map(({ value }) => (value as { date?: string }).date)

test('dates in figures: one whose day is plain tells the order of the others with the same mark', () => {
  assert.deepEqual(read('11/03/06', '27/03/06'), ['2006-03-11', '2006-03-27'])
  assert.deepEqual(read('11/03/06', '03/27/06'), ['2006-11-03', '2006-03-27'])
})

test('dates in figures: without a plain one, with another mark, or with two orders, an order stays unknown', () => {
  assert.deepEqual(read('11/03/06'), [undefined])
  assert.deepEqual(read('11/03/06', '27-03-06'), [undefined, '2006-03-27'])
  assert.deepEqual(read('11/03/06', '27/03/06', '03/27/06'), [undefined, '2006-03-27', '2006-03-27'])
})

test('dates in figures: six or eight in a row behind a label are year, month and day', () => {
  assert.deepEqual(read('900722', '19900722', '901322'), ['1990-07-22', '1990-07-22'])
})
