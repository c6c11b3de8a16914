import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnsOf, wrapped } from './columns.ts'

const cases: readonly (readonly [claim: string, text: string, columns: number, lines: readonly string[]])[] = [
  ['a short line stays', 'so it is', 20, ['so it is']],
  ['nothing gives nothing', ' ', 20, []],
  ['a word that is too long stays whole', 'a https://harbour.example/ferry b', 10, ['a', 'https://harbour.example/ferry', 'b']],
  ['a blank that holds words together does not part them', 'Mr\u00a0Wren came', 8, ['Mr\u00a0Wren', 'came']],
  ['lines end at blanks', 'one two three four', 9, ['one two', 'three', 'four']],
  ['a letter with marks takes one column', `${'e\u0301'.repeat(4)} ${'e\u0301'.repeat(4)}`, 9, ['e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301']],
  ['Han takes two, and breaks anywhere', '灯台守は毎晩海に', 8, ['灯台守は', '毎晩海に']],
  ['no line begins with a stop', '灯台守は。毎晩', 8, ['灯台守', 'は。毎晩']],
  ['no line ends with an opening', '灯台守「毎晩」', 8, ['灯台守', '「毎晩」']],
  ['Latin within Han stays whole', '灯台harbour守', 9, ['灯台', 'harbour守']],
]
for (const [claim, text, columns, lines] of cases) test(`columns: ${claim}`, () => assert.deepEqual(wrapped(text, columns), lines))

test('columns: what hangs stands before every line but the first', () => assert.deepEqual(wrapped('Summary: one two three', 14, '    '), ['Summary: one', '    two three']))

test('columns: three hundred marks on a letter are one column', () => assert.equal(columnsOf(`a${'\u0301'.repeat(300)}b`), 2))

test('columns: no sign is lost, and no line of short words is too wide', () => {
  const words = fc.array(fc.constantFrom('lamp', 'sea', 'e\u0301te\u0301', '猫', '灯台。', '👩‍👩‍👧', 'ǆ', 'ça', '—', '한국어'), { minLength: 1, maxLength: 30 })
  fc.assert(fc.property(words, fc.integer({ min: 12, max: 40 }), (all, columns) => {
    const lines = wrapped(all.join(' '), columns)
    assert.equal(lines.join('').replaceAll(' ', ''), all.join(''))
    for (const line of lines) assert.ok(columnsOf(line) <= columns, line)
  }))
})
