import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyQuery } from '../../test/support/queries.ts'
import { emptyForm, type FormFields, formOf, queryOfForm, textualFields } from './form.ts'
import { parseQuery } from './parse.ts'
import { printQuery } from './print.ts'

const cases: readonly (readonly [claim: string, query: string, form: Partial<FormFields>])[] = [
  ['nothing', '', {}],
  ['words stay in the box', 'sea -tide', { box: 'sea -tide' }],
  ['what the form cannot say stays in the box', '-rating:teen accession:3 chapters:1 (fandom:a OR fandom:b)', { box: '(fandom:a OR fandom:b) -rating:teen chapters:1 accession:3' }],
  ['a limit of ratings', 'sea rating:<=teen', { box: 'sea', rating: '<=teen' }],
  ['a second rating stays in the box', 'rating:<=teen rating:general,mature', { box: 'rating:general,mature', rating: '<=teen' }],
  ['warnings with and without', 'warning:horror -warning:war', { with: ['horror'], without: ['war'] }],
  ['an answer', 'warning:none', { answer: 'none' }],
  ['headings, wanted and not', 'fandom:="Harbour Nine" -fandom:lantern tag:"low tide" tag:f/f', { fandom: '="Harbour Nine" -lantern', tag: '"low tide" f/f' }],
  ['a length', 'words:1000-5000', { wordsLeast: '1000', wordsMost: '5000' }],
  ['years', 'date:1997..1999', { from: '1997', to: '1999' }],
  ['until a month', 'date:<=1998-04', { to: '1998-04' }],
  ['an order', 'sea sort:<words', { box: 'sea', sort: '<words' }],
]
for (const [claim, text, form] of cases) {
  test(`form: ${claim}`, () => {
    const read = parseQuery(text)
    assert.ok('query' in read)
    assert.deepEqual(formOf(read.query), { ...emptyForm, ...form })
    assert.deepEqual(queryOfForm({ ...emptyForm, ...form }), { query: read.query, errors: {} })
  })
}

test('form: form and box together ask what was asked', () =>
  fc.assert(fc.property(anyQuery, (query) => assert.deepEqual(queryOfForm(formOf(query)), { query, errors: {} })), { numRuns: 1000 }))

test('form: what a reader leaves in its fields is read', () => {
  const { query, errors } = queryOfForm({ ...emptyForm, box: 'lamp OR light sort:title', fandom: 'harbour lighthouse files', wordsLeast: '1k', from: '1997', sort: '>words' })
  assert.equal(printQuery(query), '(lamp OR light) words:>=1000 date:>=1997 fandom:files fandom:harbour fandom:lighthouse sort:words')
  assert.deepEqual(errors, {})
})

test('form: what is wrong is said of its field, and the rest is asked', () => {
  const { query, errors } = queryOfForm({ ...emptyForm, box: 'sea', rating: 'lemon', fandom: 'harbour "', wordsLeast: '10', wordsMost: '5', from: '1999', to: 'soon', sort: 'hits', language: 'French' })
  assert.equal(printQuery(query), 'sea language:fr date:>=1999')
  assert.deepEqual(Object.entries(errors).map(([field, error]) => [field, error.code, ...error.at]).sort(), [['fandom', 'quote-open', 8, 9], ['rating', 'rating-unknown', 0, 5], ['sort', 'not-counted', 0, 4], ['to', 'date-form', 0, 4], ['wordsMost', 'backwards', 0, 1]])
})

test('form: never throws, whatever stands in its fields', () =>
  fc.assert(fc.property(fc.record(Object.fromEntries(textualFields.map((field) => [field, fc.oneof(fc.string(), fc.constantFrom('(', '-', '..', '"', '>=', '1..2', 'a) OR (b'))]))), (texts) => {
    assert.ok(queryOfForm({ ...emptyForm, ...texts }))
  }), { numRuns: 500 }))
