import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Span } from '../../model/span.ts'
import { markedText } from './marked-text.ts'

const text = 'a <b> tide, low'
const cases: readonly (readonly [claim: string, spans: readonly Span[], wanted: string])[] = [
  ['nothing to mark', [], 'a &lt;b&gt; tide, low'], ['one span', [[6, 10]], 'a &lt;b&gt; <mark>tide</mark>, low'], ['neighbours are one', [[0, 1], [2, 5]], '<mark>a &lt;b&gt;</mark> tide, low'],
  ['a comma parts', [[6, 10], [12, 15]], 'a &lt;b&gt; <mark>tide</mark>, <mark>low</mark>'], ['overlapping and empty', [[6, 10], [8, 12], [12, 12]], 'a &lt;b&gt; <mark>tide</mark>, low'],
]
for (const [claim, spans, wanted] of cases) test(`marked text: ${claim}`, () => assert.equal(String(markedText(text, spans)), wanted))
