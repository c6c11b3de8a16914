import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageOf } from './search-order.ts'

test('search order: a page is what the whole list in order has there', () =>
  fc.assert(fc.property(fc.uniqueArray(fc.nat(2000), { maxLength: 900 }), fc.nat(700), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 50 }), (works, offset, limit, alike) => {
    const compare = (a: number, b: number): number => (a % alike) - (b % alike) || b - a
    assert.deepEqual([...pageOf(Uint32Array.from(works), compare, offset, limit)], [...works].sort(compare).slice(offset, offset + limit))
  })))
