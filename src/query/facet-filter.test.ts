import assert from 'node:assert/strict'
import { test } from 'node:test'
import { facetFilter } from './facet-filter.ts'
import { printFilter } from './print.ts'

const cases = [
  ['rating', 'teen', 'rating:teen'], ['warning', 'horror', 'warning:horror'], ['answer', 'unasked', 'warning:unasked'], ['fandom', 'Harbour Nine', 'fandom:="Harbour Nine"'], ['creator', 'quillwort', 'creator:=quillwort'],
  ['relationship', 'Wren/Ames', 'relationship:=Wren/Ames'], ['language', 'fr', 'language:fr'], ['length', '<=999', 'words:<=999'], ['length', '1000-4999', 'words:1000-4999'], ['length', '>=80000', 'words:>=80000'], ['year', '1998', 'date:1998'],
  ['rating', 'lemon', undefined], ['year', 'then', undefined],
] as const
for (const [kind, value, wanted] of cases) {
  test(`facetFilter: ${kind} ${value}`, () => {
    const filter = facetFilter(kind, value)
    assert.equal(filter && printFilter(filter), wanted)
  })
}
