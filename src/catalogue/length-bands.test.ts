import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { facetFilter } from '../query/facet-filter.ts'
import { bandOf, bandSet, bandValue, lengthBands } from './length-bands.ts'

const cases = [[0, '0-1000'], [999, '0-1000'], [1000, '1000-5000'], [4999, '1000-5000'], [5000, '5000-20000'], [79_999, '20000-80000'], [80_000, '80000-']] as const
for (const [words, name] of cases) test(`length bands: ${words} words lie in ${name}`, () => assert.equal(lengthBands[bandOf(words)]?.name, name))

test('length bands: as words: takes them', () => assert.deepEqual(lengthBands.map(bandValue), ['<=999', '1000-4999', '5000-19999', '20000-79999', '>=80000']))

test('length bands: a length lies in one of them, by its set and by its filter', () => fc.assert(fc.property(fc.oneof(fc.nat(200_000), fc.constantFrom(...cases.map(([words]) => words))), (words) => {
  for (const [n, band] of lengthBands.entries()) {
    const { least = 0, below = Infinity } = bandSet(band)
    const filter = facetFilter('length', bandValue(band))
    assert.ok(filter?.on === 'words')
    assert.equal(words >= least && words < below, n === bandOf(words))
    assert.equal(words >= (filter.least ?? 0) && words <= (filter.most ?? Infinity), n === bandOf(words))
  }
})))
