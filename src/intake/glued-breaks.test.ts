import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../model/reading.ts'
import { withFreeBreaks } from './glued-breaks.ts'

const read = (text: string): string[] => withFreeBreaks(text, [{ kind: 'paragraph', at: [0, text.length] }]).map(({ kind, at }) => `${kind === 'scene-break' ? '#' : ''}${text.slice(...at)}`)

const untouched = ['He said a word like ***** and left', 'He called him a *****', '“I never--” she said ----- and stopped.', 'Name: ______________ Date: ____________', '-----Original Message-----', '---------- Original Message ----------', 'She counted: 2 + 2 = 4', 'a----------b', 'and then he ran----------', 'It was --------- of course ---------', '------------ and then, quietly, nothing', '***The Quay***', '***She ran along the whole length of the quay*** and then she stopped.', '***Note: all of the boats in this are invented, and so is the quay.', '*** and so they went home along the whole length of the quay.', 'They said that all of it was invented.** It was not.***', 'They sailed. It was late.**']
for (const text of untouched) test(`glued rules: leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(read(text), [text]))

const cases: readonly (readonly [string, string[]])[] = [
  ['***She woke, and the ferry had long gone from the quay.', ['#***', 'She woke, and the ferry had long gone from the quay.']],
  ['*** “Awake?” she asked, and the ferry had long gone.', ['#***', '“Awake?” she asked, and the ferry had long gone.']],
  ['She woke, and the ferry had long gone from the quay.***', ['She woke, and the ferry had long gone from the quay.', '#***']],
  ['She woke, and the ferry had long gone from the quay. ***', ['She woke, and the ferry had long gone from the quay.', '#***']],
  ['He left.--------------------', ['He left.', '#--------------------']],
  ['He left. *****', ['He left.', '#*****']],
  ['“He left.”  ***********', ['“He left.”', '#***********']],
  ['He left.~*~*~*~*~', ['He left.', '#~*~*~*~*~']],
  ['----------------She woke.', ['#----------------', 'She woke.']],
  ['____________“Awake?” she asked.', ['#____________', '“Awake?” she asked.']],
  ['He left.==========\nShe woke.', ['He left.', '#==========', 'She woke.']],
]
for (const [text, wanted] of cases) test(`glued rules: ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), wanted))

const folded = (rule: string, rest: string, kind: Block['kind']): string[] => withFreeBreaks(`${rule}\n${rest}`, [{ kind: 'scene-break', at: [0, rule.length] }, { kind, at: [rule.length + 1, rule.length + 1 + rest.length] }]).map(({ kind: own, at }) => `${own}: ${at.join()}`)
test('glued rules: a row of patterns that was folded is one', () => assert.deepEqual(folded('-='.repeat(30), '-=-=-=', 'scene-break'), ['scene-break: 0,67']))
test('glued rules: a row of stars and blanks that was folded is one', () => assert.deepEqual(folded('* '.repeat(30).trim(), '* * *', 'scene-break'), ['scene-break: 0,65']))
test('glued rules: a single dash left over belongs to the rule', () => assert.deepEqual(folded('-'.repeat(60), '-\nShe woke.', 'paragraph'), ['scene-break: 0,62', 'paragraph: 63,72']))
test('glued rules: speech behind a dash does not', () => assert.deepEqual(folded('-'.repeat(60), '- She woke.', 'paragraph'), ['scene-break: 0,60', 'paragraph: 61,72']))
test('glued rules: a row of another pattern stands by itself', () => assert.equal(folded('-='.repeat(30), '~*~*~*', 'scene-break').length, 2))

const twoRules = (text: string): number => {
  const blocks: Block[] = [...text.matchAll(/\S+/g)].map(({ index, 0: row }) => ({ kind: 'scene-break', at: [index, index + row.length] }))
  return withFreeBreaks(text, blocks).length
}
test('glued rules: two rules of a length stay two', () => assert.equal(twoRules(`${'-'.repeat(50)}\n${'-'.repeat(50)}`), 2))
test('glued rules: rules of two glyphs stay two', () => assert.equal(twoRules(`${'-'.repeat(50)}\n${'*'.repeat(9)}`), 2))
test('glued rules: rules with a blank line between stay two', () => assert.equal(twoRules(`${'-'.repeat(50)}\n\n${'-'.repeat(9)}`), 2))
test('glued rules: a folded rule is one', () => assert.equal(twoRules(`${'-'.repeat(72)}\n${'-'.repeat(9)}`), 1))

test('glued rules: no word is lost, and blocks stay in order', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('She woke.', '\n', ' ', '----------', '*********', 'and', '~*~*~*~*~*~', '____________', '“No!”'), { maxLength: 12 }), (pieces) => {
    const text = pieces.join('')
    if (text.trim() === '') return
    const start = text.length - text.trimStart().length
    const blocks = withFreeBreaks(text, [{ kind: 'paragraph', at: [start, text.trimEnd().length] }])
    let at = 0
    for (const block of blocks) {
      assert.ok(block.at[0] >= at && block.at[1] > block.at[0])
      assert.equal(text.slice(at, block.at[0]).trim(), '')
      at = block.at[1]
    }
    assert.equal(text.slice(at).trim(), '')
  })))
