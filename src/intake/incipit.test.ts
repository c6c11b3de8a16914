import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../model/reading.ts'
import { incipitOf, incipitTitle } from './incipit.ts'

const titleOf = (...paragraphs: readonly string[]): string => {
  const text = paragraphs.join('\n\n')
  let at = 0
  const blocks = paragraphs.map((words): Block => {
    const block: Block = { kind: 'paragraph', at: [at, at + words.length] }
    at += words.length + 2
    return block
  })
  return incipitTitle(text, incipitOf(text, [0, text.length], blocks))
}

const cases: readonly (readonly [claim: string, paragraphs: readonly string[], wanted: string])[] = [
  ['the first clause of five words or more', ['The mate of the harbour boat, who counted gulls, slept.'], 'The mate of the harbour boat…'],
  ['a short first sentence whole', ['It rained. Then it stopped.'], 'It rained…'],
  ['nine words at most', ['Nobody on the whole long quay had ever seen such a tide as that one'], 'Nobody on the whole long quay had ever seen…'],
  ['quotation marks left out', ['"Leave it," said the clerk to the boy, and left.'], 'Leave it, said the clerk to the boy…'],
  ['not a warning', ['Warnings: angst, and a dog that barks.', 'The dog barked at the tide all night.'], 'The dog barked at the tide all night…'],
  ['not a notice', ['The characters belong to Grey Tower Films; no copyright infringement is meant.', 'The dog barked at the tide.'], 'The dog barked at the tide…'],
  ['not a coarse sentence', ['"Fuck this tide," said the clerk.', 'The boy took the lamp and went down.'], 'The boy took the lamp and went down…'],
  ['nothing rather than that', ['Fuck.', 'Fuck.'], ''],
]
for (const [claim, paragraphs, wanted] of cases) test(`incipit: ${claim}`, () => assert.equal(titleOf(...paragraphs), wanted))
