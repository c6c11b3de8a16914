import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assertion, Field, FieldValue } from '../model/assertion.ts'
import type { Ruling } from '../model/ruling.ts'
import { besideOthers } from './other-texts.ts'
import { resolve } from './resolve.ts'

function stated<F extends Field>(field: F, value: FieldValue[F], asWritten = ''): Assertion {
  return { field, value, asWritten, basis: 'stated', extent: 'work', rule: 'label', confidence: 0.9, evidence: [{ in: 'text', at: [0, 1] }] } as Assertion
}
const set = (field: Ruling['field'], value: unknown): Ruling => ({ id: 1, anchor: { member: 'ab', at: [0, 9] }, act: 'set', field, value, by: 'Cura', at: '2026-01-01T00:00:00Z' } as Ruling)
const rated = (rung: 'teen' | 'explicit' | 'general', words: string): Assertion => stated('rating', { rung }, words)
const violence = stated('warning', { answer: 'stated', warnings: ['violence'] })
const refusal = stated('permission', { permission: 'refused' }, 'no')

const cases: readonly (readonly [claim: string, shown: readonly Assertion[], other: readonly Assertion[], rulings: readonly Ruling[], wanted: readonly [string, string, readonly string[], readonly string[]]])[] = [
  ['a lower rating changes nothing', [rated('explicit', 'NC-17')], [rated('teen', 'PG')], [], ['explicit', 'published', [], []]],
  ['what says nothing changes nothing', [rated('teen', 'PG')], [], [], ['teen', 'published', [], []]],
  ['a higher rating counts, and is asked about', [rated('teen', 'PG')], [rated('explicit', 'NC-17')], [], ['explicit', 'published', [], ['rating-disputed b.txt: NC-17']]],
  ['a person has ruled on the rating', [rated('teen', 'PG')], [rated('explicit', 'NC-17')], [set('rating', { rung: 'teen' })], ['teen', 'published', [], []]],
  ['its warnings count', [rated('teen', 'PG')], [violence], [], ['teen', 'published', ['violence'], []]],
  ['who refuses in it refuses', [rated('teen', 'PG')], [refusal], [], ['teen', 'withheld', [], ['permission-refused b.txt: no']]],
  ['a person has published it', [rated('teen', 'PG')], [refusal], [{ ...set(undefined, undefined), act: 'publish' }], ['teen', 'published', [], []]],
]
for (const [claim, shown, other, rulings, [rung, state, warnings, codes]] of cases) {
  test(`texts beside: ${claim}`, () => {
    const { facts, findings } = besideOthers(resolve([{ assertions: shown, language: 'en' }], rulings, {}), [{ assertions: other, language: 'en', shown: 'b.txt' }], rulings)
    assert.deepEqual([facts.rung, facts.state, facts.warnings], [rung, state, warnings])
    assert.deepEqual(findings.flatMap(({ code, detail }) => (code === 'rating-disputed' || code === 'permission-refused' ? [`${code} ${detail}`] : [])), codes)
  })
}
