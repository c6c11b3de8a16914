import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyPatch } from 'diff'
import fc from 'fast-check'
import type { Edit } from '../model/edit.ts'
import { apply } from '../text/edits.ts'
import { editsDiff } from './edits-diff.ts'

const edit = (text: string, at: readonly [number, number], after: string): Edit => ({ rule: 'r', at, before: text.slice(...at), after, confidence: 1 })

const cases: readonly (readonly [claim: string, text: string, at: readonly [number, number], after: string, diff: string])[] = [
  ['a mark is a line taken and a line put', 'a\n"b\nc\n', [2, 3], '“', '--- x\treceived\n+++ x\trepaired\n@@ -1,3 +1,3 @@\n a\n-"b\n+“b\n c\n'],
  ['a joined line end takes both lines', 'a\nb\n', [1, 2], ' ', '--- x\treceived\n+++ x\trepaired\n@@ -1,2 +1,1 @@\n-a\n-b\n+a b\n'],
  ['a text without a last line end says so', 'a', [0, 1], 'b', '--- x\treceived\n+++ x\trepaired\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n'],
  ['blanks at the end of a file go', 'a\n\n\n', [2, 4], '', '--- x\treceived\n+++ x\trepaired\n@@ -1,3 +1,1 @@\n a\n-\n-\n'],
]
test('diff: no edits, no diff', () => assert.equal(editsDiff('x', 'a\nb\n', []), ''))
for (const [claim, text, at, after, wanted] of cases) test(`diff: ${claim}`, () => assert.equal(editsDiff('x', text, [edit(text, at, after)]), wanted))

test('diff: applied to what was received it gives what is repaired', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '"', ' ', '\n', '\n\n', 'x\n'), { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''))
  const places = fc.array(fc.tuple(fc.nat(12), fc.nat(3), fc.constantFrom('', ' ', '“', '\n', '\n\n')), { maxLength: 12 })
  fc.assert(fc.property(text, places, (given, wishes) => {
    const edits: Edit[] = []
    let from = 0
    for (const [gap, length, after] of wishes) {
      const at = [from + gap, Math.min(given.length, from + gap + length)] as const
      if (at[0] > given.length || at[0] > at[1] || (at[0] === at[1] && after === '')) break
      edits.push(edit(given, at, after))
      from = at[1] + 1
    }
    const [repaired, diff] = [apply(given, edits), editsDiff('x', given, edits)]
    assert.equal(diff === '' ? given : applyPatch(given, diff), repaired)
  }), { numRuns: 500 })
})

test('diff: a book whose every line changes takes no longer than its length', () => {
  const text = 'a line of a book, as long as lines are\n'.repeat(60_000)
  const edits = Array.from({ length: 59_999 }, (_, n) => edit(text, [(n + 1) * 39 - 1, (n + 1) * 39], ' '))
  const before = performance.now()
  editsDiff('x', text, edits)
  assert.ok(performance.now() - before < 3000)
})
