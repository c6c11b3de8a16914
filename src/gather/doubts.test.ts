import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AssertionOf, Assertion, Field, FieldValue } from '../model/assertion.ts'
import { resolve } from './resolve.ts'

const says = <F extends Field>(field: F, value: FieldValue[F], confidence: number): Assertion =>
  ({ field, value, asWritten: '', extent: 'work', basis: 'stated', rule: 'test', confidence, evidence: [{ in: 'text', at: [0, 1] }] } satisfies AssertionOf<F>) as unknown as Assertion
const asked = (assertions: readonly Assertion[]): readonly (string | undefined)[] => resolve([{ assertions, language: 'en' }], [], {}).findings.filter(({ code }) => code === 'value-doubtful').map(({ detail }) => detail)

const cases: readonly (readonly [claim: string, assertions: readonly Assertion[], wanted: readonly string[]])[] = [
  ['what is sure is not asked about', [says('title', { title: 'The Tide', kind: 'formal' }, 0.9), says('creator', { name: 'Jo', role: 'author' }, 0.8)], []],
  ['opening words are no doubt about a title', [says('title', { title: 'It rained', kind: 'incipit' }, 0.4)], []],
  ['a title below the line, with what else was read', [says('title', { title: 'The Tide', kind: 'formal' }, 0.5), says('title', { title: 'Harbour', kind: 'caption' }, 0.4)], ['title: The Tide (50 %); or Harbour']],
  ['an author, a rating and a fandom below the line', [says('creator', { name: 'Jo', role: 'author' }, 0.5), says('rating', { rung: 'teen' }, 0.3), says('fandom', { name: 'Harbour' }, 0.55)], ['author: Jo (50 %)', 'rating: teen (30 %)', 'fandom: Harbour (55 %)']],
]
for (const [claim, assertions, wanted] of cases) test(`doubts: ${claim}`, () => assert.deepEqual(asked(assertions), wanted))
