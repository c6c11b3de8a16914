import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leavesOutWarnings } from './leaves-out-warnings.ts'
import { parseQuery } from './parse.ts'

const cases = [
  ['words alone do not', 'tide', false], ['nor does a warning that is wanted', 'warning:horror', false], ['nor one that is wanted beside OR', 'tide OR warning:horror', false],
  ['nor what was answered', '-warning:unasked', false], ['nor another filter', '-rating:teen', false], ['nor what is taken away twice', '-(lamp -warning:horror)', false],
  ['a warning taken away', '-warning:horror', true], ['one with its sign behind the colon', 'warning:-horror', true], ['one beside OR', 'tide OR -warning:horror', true],
  ['one in a group', 'tide (lamp OR (light warning:-horror))', true], ['one within what is taken away', 'tide -(lamp warning:horror)', true],
] as const
for (const [claim, question, wanted] of cases) {
  test(`leavesOutWarnings: ${claim}`, () => {
    const parsed = parseQuery(question)
    assert.ok('query' in parsed)
    assert.equal(leavesOutWarnings(parsed.query), wanted)
  })
}
