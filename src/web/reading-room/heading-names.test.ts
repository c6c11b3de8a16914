import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyQuery } from '../../../test/support/queries.ts'
import { formOf } from '../../query/form.ts'
import { parseQuery } from '../../query/parse.ts'
import { headingFields } from '../../query/tree.ts'
import { namesOfTerms, termsOfNames } from './heading-names.ts'

const cases = [
  ['nothing', '', '', ''], ['one word', 'harbour', '', 'harbour'], ['the beginning of a word', 'harb*', '', 'harb*'], ['a name is side by side', 'Ines Marr', '', '"Ines Marr"'], ['the whole of a name', '=Harbour Nine', '', '="Harbour Nine"'],
  ['several, some without', 'Ines Marr, harbour', 'Wren, =Low Tide', '"Ines Marr" harbour -Wren -="Low Tide"'], ['a comma in quotation marks', '"Marr, Ines", Wren', '', '"Marr, Ines" Wren'], ['a sign where it says nothing', '', '-Wren', '-Wren'],
  ['what means something else', 'OR, a:b', '', '"OR" "a:b"'], ['commas and blanks', ' , ,Wren,, ', '', 'Wren'], ['a mark that is never closed', '"Marr, Ines', '', '"Marr, Ines"'],
] as const
for (const [claim, wanted, without, terms] of cases) test(`heading names: ${claim}`, () => assert.equal(termsOfNames({ with: wanted, without }), terms))

for (const [claim, terms, wanted, without] of [['a phrase needs no marks', '"Ines Marr" -"Low Tide"', 'Ines Marr', 'Low Tide'], ['but with a comma it does', '"Marr, Ines"', '"Marr, Ines"', ''], ['the whole of a name', '="Harbour Nine" =harbour', '=Harbour Nine, =harbour', '']] as const) {
  test(`heading names: ${claim}`, () => assert.deepEqual(namesOfTerms(terms), { with: wanted, without }))
}

test('heading names: whatever a form asks of headings, their names ask as well', () =>
  fc.assert(fc.property(anyQuery, fc.constantFrom(...headingFields), (query, on) => {
    const terms = formOf(query)[on]
    assert.deepEqual(parseQuery(termsOfNames(namesOfTerms(terms)), { field: on }), parseQuery(terms, { field: on }), terms)
  })))

test('heading names: what somebody types becomes a question that can be read', () =>
  fc.assert(fc.property(fc.string(), fc.string(), fc.constantFrom(...headingFields), (wanted, without, on) => {
    assert.ok('query' in parseQuery(termsOfNames({ with: wanted, without }), { field: on }))
  })))
