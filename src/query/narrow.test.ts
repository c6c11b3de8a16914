import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyFilter, anyQuery } from '../../test/support/queries.ts'
import { either, narrow, widen } from './narrow.ts'
import { opposite, sameFilter } from './normal.ts'
import { parseQuery } from './parse.ts'
import { printQuery } from './print.ts'
import type { Filter, Query } from './tree.ts'

const fr: Filter = { on: 'language', value: 'fr', not: false }
const teen: Filter = { on: 'rating', rungs: ['teen'], not: false }
const horror: Filter = { on: 'warning', warning: 'horror', not: false }

const cases: readonly (readonly [claim: string, act: (query: Query, filter: Filter) => Query, given: string, filter: Filter, wanted: string])[] = [
  ['what is not there is not taken off', widen, 'sea language:de', fr, 'sea language:de'],
  ['what is there is not added again', narrow, 'language:fr', fr, 'language:fr'],
  ['a filter within OR with words is left alone', widen, 'sea OR language:fr', fr, 'sea OR language:fr'],
  ['a filter is added', narrow, 'sea OR tide', horror, '(sea OR tide) warning:horror'],
  ['a filter takes the place of its opposite', narrow, 'sea -warning:horror', horror, 'sea warning:horror'],
  ['a filter leaves out', narrow, 'sea warning:horror sort:words', opposite(horror), 'sea -warning:horror sort:words'],
  ['a filter is taken off', widen, 'sea -warning:horror rating:teen', horror, 'sea rating:teen'],
  ['one of several is taken off', widen, 'language:(fr OR de OR en)', fr, 'language:de OR language:en'],
  ['one of two is taken off', widen, 'language:(fr OR de)', fr, 'language:de'],
  ['one more is possible', either, 'sea language:de', fr, 'sea (language:de OR language:fr)'],
  ['and yet one more', either, 'sea language:(de OR en)', fr, 'sea (language:de OR language:en OR language:fr)'],
  ['the first possibility', either, 'sea', fr, 'sea language:fr'],
  ['possible ratings are one list', either, 'rating:general', teen, 'rating:general,teen'],
]
for (const [claim, act, given, filter, wanted] of cases) {
  test(`narrow: ${claim}`, () => assert.equal(printQuery(act(read(given), filter)), wanted))
}

test('narrow: added, left out and taken off, a filter stands as it should', () =>
  fc.assert(fc.property(anyQuery, anyFilter, (query, filter) => {
    assert.equal(standing(narrow(query, filter), filter), 'with')
    assert.equal(standing(narrow(query, opposite(filter)), filter), 'without')
    assert.equal(standing(widen(query, filter), filter), undefined)
    assert.ok(['with', 'either'].includes(standing(either(query, filter), filter) ?? '') || filter.on === 'rating')
  })))
test('narrow: twice is once, and taken off it is as it was before', () =>
  fc.assert(fc.property(anyQuery, anyFilter, (query, filter) => {
    const narrowed = narrow(query, filter)
    assert.deepEqual(narrow(narrowed, filter), narrowed)
    assert.deepEqual(widen(narrowed, filter), widen(query, filter))
    assert.deepEqual(widen(narrow(query, opposite(filter)), filter), widen(query, filter))
  })))

function read(text: string): Query {
  const parsed = parseQuery(text)
  assert.ok('query' in parsed)
  return parsed.query
}

/** How a filter stands in a query: it must hold, it must not, it is one of several of which one must hold; undefined where it is not in it. */
function standing({ words, filters }: Query, filter: Filter): 'with' | 'without' | 'either' | undefined {
  const has = (some: readonly Filter[], one: Filter): boolean => some.some((each) => sameFilter(each, one))
  if (has(filters, filter)) return 'with'
  if (has(filters, opposite(filter))) return 'without'
  const either = words?.is === 'and' ? words.of : words ? [words] : []
  return either.some((part) => part.is === 'or' && part.of.every(({ is }) => is === 'filter') && has(part.of.flatMap((each) => (each.is === 'filter' ? [each.filter] : [])), filter)) ? 'either' : undefined
}
