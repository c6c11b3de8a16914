import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyQuery } from '../../../test/support/queries.ts'
import { parseQuery } from '../../query/parse.ts'
import { printQuery } from '../../query/print.ts'
import { mergedQuestion, type ShownFields, shownFields } from './search-fields.ts'

const changed = (was: string, changes: ShownFields): ShownFields => ({ ...shownFields(was), ...changes })

// The box as it is sent, what the fields showed, what was changed in them, and the question that comes of it.
const cases = [
  ['nothing changed leaves the box as it was typed', 'tide   OR sea', 'tide OR sea', {}, 'tide   OR sea'],
  ['what is typed counts where no field was touched', 'lamp rating:teen', 'tide', {}, 'lamp rating:teen'],
  ['a field is added to the box', 'tide', 'tide', { rating: '<=teen' }, 'tide rating:<=teen'],
  ['a field and the box were both changed', 'lamp', 'tide', { language: 'de' }, 'lamp language:de'],
  ['a field that is emptied takes its filter away', 'tide rating:<=teen words:<=500', 'tide rating:<=teen words:<=500', { rating: '' }, 'tide words:<=500'],
  ['a field that is changed replaces its filter', 'tide rating:<=teen', 'tide rating:<=teen', { rating: 'explicit' }, 'tide rating:explicit'],
  ['the words change and the fields stay', 'tide rating:<=teen', 'tide rating:<=teen', { box: 'sea' }, 'sea rating:<=teen'],
  ['names with and without', '', '', { fandom: 'Harbour Nine, lantern', 'fandom-not': '=The Mudford Papers' }, 'fandom:"Harbour Nine" fandom:lantern -fandom:="The Mudford Papers"'],
  ['warnings with and without', 'tide', 'tide', { with: 'grief', without: 'horror war' }, 'tide warning:grief -warning:horror -warning:war'],
  ['years', '', '', { from: '1997', to: '1999' }, 'date:1997..1999'],
  ['an order', 'tide', 'tide', { sort: 'words' }, 'tide sort:words'],
  ['what no field can say stays', 'tide (rating:teen OR fandom:harbour)', 'tide (rating:teen OR fandom:harbour)', { complete: 'yes' }, 'tide (rating:teen OR fandom:harbour) complete:yes'],
] as const
for (const [claim, box, was, changes, wanted] of cases) {
  test(`search fields: ${claim}`, () => {
    const merged = mergedQuestion(box, was, changed(was, changes as ShownFields))
    assert.ok('text' in merged, JSON.stringify(merged))
    const [got, meant] = [parseQuery(merged.text), parseQuery(wanted)]
    assert.ok('query' in got && 'query' in meant)
    assert.equal(printQuery(got.query), printQuery(meant.query))
    if (Object.keys(changes).length === 0) assert.equal(merged.text, wanted)
  })
}

test('search fields: a box that cannot be read is said to be so', () => assert.deepEqual(mergedQuestion('"tide', 'tide', changed('tide', { rating: 'teen' })), { wrong: 'box' }))
test('search fields: a field that cannot be read is named', () => {
  const merged = mergedQuestion('tide', 'tide', changed('tide', { wordsLeast: 'many' }))
  assert.ok('wrong' in merged && merged.wrong === 'fields')
  assert.deepEqual(Object.keys(merged.errors), ['wordsLeast'])
})

test('search fields: of any question, the fields and the box together ask the same', () =>
  fc.assert(fc.property(anyQuery, (query) => {
    const text = printQuery(query)
    // The order is set aside and put back: two changes, through the whole form each time.
    const away = mergedQuestion(text, text, changed(text, { complete: 'yes' }))
    assert.ok('text' in away, text)
    const parsed = parseQuery(text)
    const wanted = parseQuery(away.text)
    assert.ok('query' in parsed && 'query' in wanted)
    const back = mergedQuestion(away.text, away.text, changed(away.text, { complete: shownFields(text)['complete'] ?? '' }))
    assert.ok('text' in back)
    if (!parsed.query.filters.some(({ on }) => on === 'complete')) assert.equal(back.text, printQuery(parsed.query))
  })))
