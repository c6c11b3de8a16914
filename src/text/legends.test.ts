import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLegend, readLegend } from './legends.ts'

const untouched = ["'I thought so,' said Tom.", 'He gave her *thoughts* to think.', '"Talking of thoughts," she said.', "'thoughts'", 'She sat in thought, in slashes of rain.', 'A - speech - was given.']
for (const words of untouched) test(`legends: finds none in ${JSON.stringify(words)}`, () => assert.deepEqual([...readLegend(words)], []))

const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['"talking" \'thinking\' /telepathy/', { '"': 'plain', "'": 'thought', '/': 'thought' }],
  ['"speech", *stress*, ::mind-speech::', { '"': 'plain', '*': 'emphasis', '::': 'thought' }],
  ["'thoughts'\n\"speech\"", { "'": 'thought', '"': 'plain' }],
  ['<...> = telepathy', { '<': 'thought' }],
  ['// // denotes thoughts', { '//': 'thought' }],
  ['~lyrics~ and [translation]', { '~': 'emphasis', '[': 'plain' }],
  ['Thoughts are in *asterisks*.', { '*': 'thought' }],
  ['Telepathy is shown in <angle brackets>.', { '<': 'thought' }],
]
for (const [words, wanted] of cases) test(`legends: reads ${JSON.stringify(words)}`, () => assert.deepEqual(Object.fromEntries(readLegend(words)), wanted))

test('legends: a paragraph that is one and says nothing else', () => {
  assert.equal(isLegend('"talking"  \'thinking\'  //telepathy//'), true)
  assert.equal(isLegend('"Talking", he said, \'thinking\', she said, and then they both went home by the long way.'), false)
})
