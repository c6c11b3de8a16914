import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compares, fieldNames, fieldRows, fieldsNear, uncounted } from './fields.ts'
import { parseQuery } from './parse.ts'

test('fields: every name belongs to one field', () => {
  const names = Object.entries(fieldRows).flatMap(([name, { also }]) => [name, ...also])
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i || uncounted.has(name)), [])
  assert.deepEqual([...fieldNames.keys()], names)
})
test('fields: every example can be asked', () => {
  for (const { examples } of Object.values(fieldRows)) for (const example of examples) assert.ok('query' in parseQuery(example), example)
})
test('fields: a sign takes the colon’s place where there is something to compare', () => {
  assert.deepEqual(['words', 'word_count', 'kudos', 'year', 'sort', 'fandom', 'love'].map(compares), [true, true, true, true, true, false, false])
})

const near = [['autor', ['creator']], ['lenght', ['words']], ['tite', ['title']], ['x', []], ['zzz', []]] as const
for (const [name, wanted] of near) test(`fields: near ${name}`, () => assert.deepEqual(fieldsNear(name), wanted))
