import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyFilter, anyQuery } from '../../test/support/queries.ts'
import { parseQuery } from './parse.ts'
import { printFilter, printQuery } from './print.ts'

const same = ['', 'grey sea', 'a (b OR c) d', 'a OR b', '-tide', '-(a b)', '=lanterns', 'light*', 'title:"Low Tide"', 'm/m', 'sea -"low tide"', 'a OR (b c)', 'sea rating:<=teen sort:date',
  'warning:none', '-warning:horror', 'fandom:="Harbour Nine"', 'fandom:"grey harbour"', 'tag:f/f', 'creator:mar*', 'words:1000-5000', 'words:>=1000', 'chapters:1', 'date:1997..1999', 'date:1998-04', 'date:>=1999', 'date:<=1996', 'complete:no', 'sort:<words', '(a OR b) rating:teen', 'fandom:a OR fandom:b']
for (const text of same) test(`printQuery: ${text || 'nothing'} is as it was typed`, () => assert.equal(reprinted(text), text))

const shorter = [
  ['rating:general,guided,teen', 'rating:<=teen'], ['rating:mature,explicit', 'rating:>=mature'], ['rating:unrated..teen', 'rating:unrated..teen'], ['author:marlow AND ((sea))', 'sea creator:marlow'], ['a|b', 'a OR b'], ['NOT tide', '-tide'],
  ['date:1998-01-01..1998-12-31', 'date:1998'], ['warning:-horror', '-warning:horror'], ['fandom:(harbour lantern)', 'fandom:harbour fandom:lantern'], ['words>10k', 'words:>=10001'], ['„graue See“', '"graue See"'],
] as const
for (const [text, wanted] of shorter) test(`printQuery: ${text} is ${wanted}`, () => assert.equal(reprinted(text), wanted))

test('printQuery: read again, any question is the same', () =>
  fc.assert(fc.property(anyQuery, (query) => assert.deepEqual(parseQuery(printQuery(query)), { query })), { numRuns: 1000 }))

const pieces = ['sea', 'tide*', '"low tide"', '「a"b」', '(', ')', '-', '=', '<', '>=', 'OR', 'AND', 'NOT', '||', '&&', 'title:', 'fandom:', 'tag:', 'rating:', 'teen', 'warning:horror', 'words', 'words:', '1-2', '300', 'date:', '1998', 'sort:', ':', '*', ' ', '海', '&', "'"]
test('printQuery: whatever can be typed and read is read again as the same', () =>
  fc.assert(fc.property(fc.oneof(fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')), fc.array(fc.constantFrom(...pieces)).map((all) => all.join(' '))), (text) => {
    const read = parseQuery(text)
    if ('query' in read) assert.deepEqual(parseQuery(printQuery(read.query)), read)
  }), { numRuns: 3000 }))

test('printFilter: read again, any filter is the same', () =>
  fc.assert(fc.property(anyFilter, (filter) => assert.deepEqual(parseQuery(printFilter(filter)), { query: { filters: [filter] } })), { numRuns: 1000 }))

function reprinted(text: string): string {
  const read = parseQuery(text)
  assert.ok('query' in read, JSON.stringify(read))
  return printQuery(read.query)
}
