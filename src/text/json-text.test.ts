import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonText } from './json-text.ts'

const cases: readonly (readonly [claim: string, given: string, wanted: string])[] = [
  ['plain words stay', 'a lamp', '"a lamp"'],
  ['a whole character stays', '🕯', '"🕯"'],
  ['an escape in words stays words', '\\ud83d', '"\\\\ud83d"'],
  ['half a character', 'a\ud83d', '"a\ufffd"'],
  ['half a character behind a backslash', '\\\ud83d', '"\\\\\ufffd"'],
  ['the other half', '\udd6f\n', '"\ufffd\\n"'],
]
for (const [claim, given, wanted] of cases) test(`JSON: ${claim}`, () => assert.equal(jsonText(given), wanted))

test('JSON: it says what was given, with no half of a character', () =>
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud83d', '\udd6f', '\\', '\\ud83d', '"'))), (pieces) => {
    const text = pieces.join('')
    assert.deepEqual(JSON.parse(jsonText({ text })), { text: text.toWellFormed() })
  })))
