import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointed } from './pointed.ts'

const cases = [
  ['a span', 'sea rating:fine', [11, 15], '  sea rating:fine\n             ^^^^\n'],
  ['the end of the text', 'sea', [3, 3], '  sea\n     ^\n'],
  ['characters of two columns', '海 OR', [2, 4], '  海 OR\n     ^^\n'],
  ['a letter with a mark of its own', 'cafe\u0301 OR', [6, 8], '  cafe\u0301 OR\n       ^^\n'],
  ['what would move the cursor', 'a\u001b OR', [3, 5], '  a\ufffd OR\n     ^^\n'],
  ['a long question', `${'a '.repeat(100)}OR${' b'.repeat(100)}`, [200, 202], `  …${'a '.repeat(30)}OR${' b'.repeat(15)}…\n  ${' '.repeat(61)}^^\n`],
] as const
for (const [claim, text, at, wanted] of cases) test(`pointed: ${claim}`, () => assert.equal(pointed(text, at), wanted))
