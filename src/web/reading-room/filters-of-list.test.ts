import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filtersOfList } from './filters-of-list.ts'

const cases = [
  ['the front page has none', '/', []], ['nor has another room', '/works/abc', []], ['nor a list of headings', '/browse/fandom', []], ['nor a heading of no kind', '/browse/colour/red', []],
  ['nor an address that is not UTF-8', '/browse/fandom/%ff', []], ['nor a year that is none', '/browse/year/x', []], ['nor a length that is none', '/browse/length/1-2', []], ['nor all lengths', '/browse/length', []], ['nor the words of a search', '/search?q=low+tide', []], ['nor a question that cannot be read', '/search?q=%22', []],
  ['a heading', '/browse/fandom/signal%20station?page=2', [{ on: 'fandom', value: 'signal station', exact: true, not: false }]],
  ['a rating', '/browse/rating/mature', [{ on: 'rating', rungs: ['mature'], not: false }]], ['a warning', '/browse/warning/horror', [{ on: 'warning', warning: 'horror', not: false }]],
  ['a language', '/browse/language/en', [{ on: 'language', value: 'en', not: false }]], ['an accession', '/browse/accession/3', [{ on: 'accession', value: '3', not: false }]], ['its finding aid', '/accessions/3', [{ on: 'accession', value: '3', not: false }]],
  ['a year', '/browse/year/1999', [{ on: 'date', from: '1999-01-01', to: '1999-12-31', not: false }]],
  ['a length', '/browse/length/1000-5000', [{ on: 'words', least: 1000, most: 4999, not: false }]], ['the shortest', '/browse/length/0-1000?order=date', [{ on: 'words', most: 999, not: false }]], ['the longest', '/browse/length/80000-', [{ on: 'words', least: 80_000, not: false }]],
  ['a sitting', '/browse/sitting', [{ on: 'words', most: 5200, not: false }]],
  ['the filters of a search', '/search?q=tide+rating%3Ateen', [{ on: 'rating', rungs: ['teen'], not: false }]],
] as const
for (const [claim, address, wanted] of cases) test(`filters of a list: ${claim}`, () => assert.deepEqual(filtersOfList(address), wanted))
