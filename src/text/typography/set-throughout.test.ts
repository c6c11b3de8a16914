import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Block } from '../../model/reading.ts'
import { apply } from '../edits.ts'
import { made, propose } from './repairs.ts'
import { isSetThroughout } from './set-throughout.ts'

const page = Array.from({ length: 30 }, (_, turn) => `“The lamp is lit,” said Ann, “and the ferry’s ${turn} minutes late.”`)

const blocksOf = (paragraphs: readonly string[]): readonly Block[] => {
  let from = 0
  return paragraphs.map((words): Block => {
    const at = [from, from + words.length] as const
    from += words.length + 2
    return { kind: 'paragraph', at }
  })
}

function repaired(paragraphs: readonly string[]): readonly string[] {
  const text = paragraphs.join('\n\n')
  return apply(text, made(propose({ text, blocks: blocksOf(paragraphs), language: 'en' }))).split('\n\n')
}

// What is received behind a page that a compositor set, and what is made of it there; by itself it would be turned.
const cases: readonly (readonly [claim: string, given: string, wanted: string])[] = [
  ['a turned elision stays', 'She told ‘em so.', 'She told ‘em so.'],
  ['a turned year stays', 'It was the winter of ‘66, and cold.', 'It was the winter of ‘66, and cold.'],
  ['one mark that is turned stays', 'It was not worth _that_“—she shrugged—“and no more.”', 'It was not worth _that_“—she shrugged—“and no more.”'],
  ['two marks that were turned together are turned back', '”So,“ he said.', '“So,” he said.'],
  ['a mark apart from its words is moved', '“ So,” he said.', '“So,” he said.'],
  ['a straight mark is set', '"So," he said.', '“So,” he said.'],
]
for (const [claim, given, wanted] of cases) test(`a page that is set: ${claim}`, () => assert.equal(repaired([...page, given]).at(-1), wanted))

test('a page that is set: nothing of it changes', () => assert.deepEqual(repaired(page), page))
test('a page with typed dashes: a program turned its marks, and an elision is turned back', () => assert.equal(repaired([...page.map((words) => `${words} And--so it was.`), 'She told ‘em so.']).at(-1), 'She told ’em so.'))
test('a page that is set: a few marks are no page, and typed ones no compositor’s', () => {
  const text = page.join('\n')
  assert.deepEqual([[0, text.length], [0, 200]].map(([from, to]) => isSetThroughout(text, [from as number, to as number])), [true, false])
  assert.equal(isSetThroughout(`${text}"'"'"'`, [0, text.length + 6]), false)
})
