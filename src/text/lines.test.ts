import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOf } from './lines.ts'

const text = '  one\n\n\ttwo \nthree'

test('lines: each line has its words, its indent and its place', () => {
  const lines = linesOf(text)
  assert.deepEqual(Array.from({ length: lines.count }, (_, line) => text.slice(lines.firsts[line], lines.lasts[line])), ['one', '', 'two', 'three'])
  assert.deepEqual([...lines.indents], [2, 0, 8, 0])
  assert.deepEqual([...lines.starts], [0, 6, 7, 13])
  assert.equal(lines.firsts[1], lines.lasts[1])
})

test('lines: joined again they are the text', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\u3000') }), (given) => {
    const { count, starts, ends } = linesOf(given)
    const joined = Array.from({ length: count }, (_, line) => given.slice(starts[line], ends[line])).join('\n')
    return joined === (given.endsWith('\n') ? given.slice(0, -1) : given)
  })))
