import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apply } from '../edits.ts'
import { isMade, propose, rules } from './repairs.ts'

for (const { name, threshold, example: [received, wanted, language = 'en'] } of rules.values()) {
  test(`examples: ${name} repairs its own${threshold === undefined ? ', if its suggestion is taken' : ''}`, () => {
    const proposed = propose({ text: received, blocks: [{ kind: 'paragraph', at: [0, received.length] }], language })
    const taken = proposed.filter((edit) => isMade(edit) || (threshold === undefined && edit.rule === name))
    assert.equal(apply(received, taken), wanted)
    assert.ok(taken.some(({ rule }) => rule === name), 'by an edit of its own')
  })
  if (threshold !== undefined) {
    test(`examples: what ${name} has repaired stays as it is`, () => {
      const again = propose({ text: wanted, blocks: [{ kind: 'paragraph', at: [0, wanted.length] }], language })
      assert.deepEqual(again.filter((edit) => isMade(edit)), [])
    })
  }
}

test('examples: each name is one rule', () => assert.equal(new Set([...rules.values()].map(({ name }) => name)).size, rules.size))
test('examples: thresholds are certainties', () => {
  for (const { name, threshold } of rules.values()) assert.ok(threshold === undefined || (threshold > 0 && threshold <= 1), name)
})
