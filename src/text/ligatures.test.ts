import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ligatureForms } from './ligatures.ts'

for (const [word, wanted] of [
  ['lamp', []], ['Æther', ['aether']], ['aether', ['æther']], ['cœur', ['coeur']], ['STRASSE', ['straße']], ['ﬁre', ['fire']], ['fire', ['ﬁre']],
] as const) test(`ligatures: ${word} is written ${wanted.join(', ') || 'in one way'}`, () => assert.deepEqual(ligatureForms(word), wanted))
