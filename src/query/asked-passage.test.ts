import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedPassage } from './asked-passage.ts'
import { parseQuery } from './parse.ts'

const cases = [
  ['filters alone are none', 'fandom:harbour', undefined], ['nor are three words', 'low tide lamp', undefined], ['nor a short phrase', '"low tide"', undefined], ['nor words of a title', 'title:(the low tide comes in)', undefined],
  ['nor what is taken away', '-(the low tide comes in)', undefined], ['nor the same word again', 'tide tide tide tide', undefined],
  ['four words', 'the low tide came', 'the low tide came'], ['a phrase', 'rating:teen "counted seven grey gulls"', 'counted seven grey gulls'], ['a phrase among words', 'bell "counted seven gulls" rang', 'bell counted seven gulls rang'],
] as const
for (const [claim, question, wanted] of cases) {
  test(`askedPassage: ${claim}`, () => {
    const parsed = parseQuery(question)
    assert.ok('query' in parsed)
    assert.equal(askedPassage(parsed.query), wanted)
  })
}
