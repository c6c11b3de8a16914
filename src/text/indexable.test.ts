import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { indexable } from './indexable.ts'

const cases = [
  ['leaves English alone', 'The keeper of small hours', 'The keeper of small hours'],
  ['leaves Korean alone: it has spaces', '봄이 왔다', '봄이 왔다'],
  ['divides Japanese', '雪の郵便局', '雪 の 郵便局'],
  ['divides where scripts meet', 'Tokyo東京です', 'Tokyo 東京 です'],
] as const
for (const [claim, given, wanted] of cases) test(`indexable: ${claim}`, () => assert.equal(indexable(given), wanted))

test('indexable: no character is lost', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('あ', '漢', '字', 'a', ' ', 'ก', 'า', '。', '\u{20000}') }), (text) =>
    indexable(text).replace(/ /g, '') === text.replace(/ /g, ''))))
