import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lineAt, linesOf, lineText } from './lines.ts'

const text = '  one\n\n\ttwo \nthree'

test('lines: each line has its words, its indent and its place', () => {
  const lines = linesOf(text)
  assert.deepEqual(Array.from({ length: lines.count }, (_, line) => lineText(text, lines, line)), ['one', '', 'two', 'three'])
  assert.deepEqual([...lines.indents], [2, 0, 8, 0])
  assert.deepEqual([...lines.starts], [0, 6, 7, 13])
  assert.equal(lines.firsts[1], lines.lasts[1])
})

test('lines: a place is in the line that holds it', () => assert.deepEqual([0, 5, 6, 7, 12, 17].map((at) => lineAt(linesOf(text), at)), [0, 0, 1, 2, 2, 3]))

test('lines: joined again they are the text', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\u3000') }), (given) => {
    const { count, starts, ends } = linesOf(given)
    const joined = Array.from({ length: count }, (_, line) => given.slice(starts[line], ends[line])).join('\n')
    return joined === (given.endsWith('\n') ? given.slice(0, -1) : given)
  })))
