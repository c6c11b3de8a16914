import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, BlockKind } from '../model/reading.ts'
import { pieces } from './pieces.ts'

/** A chapter of blocks, each a kind and how many letters it has; of what heads a scene within it, its words. */
function chapterOf(kinds: readonly (readonly [kind: BlockKind, letters: number])[], letter = 'a') {
  let text = ''
  const blocks = kinds.map(([kind, letters]): Block => {
    const start = text.length
    text += kind === 'scene-break' ? '* * *' : letter.repeat(letters)
    const at = [start, text.length] as const
    text += '\n\n  '
    return kind === 'heading' ? { kind, level: 1, at } : { kind, at }
  })
  return { of: { text, blocks }, at: [0, text.length] as const }
}
const prose = (count: number, letters = 76): readonly (readonly [BlockKind, number])[] => Array.from({ length: count }, () => ['paragraph', letters] as const)

// Each paragraph of 76 letters weighs 100.
const cases: readonly (readonly [string, readonly (readonly [BlockKind, number])[], number, readonly number[]])[] = [
  ['leaves a chapter alone that fits', prose(5), 500, [0]],
  ['leaves one paragraph whole, however long', prose(1, 1000), 100, [0]],
  ['leaves an empty chapter alone', [], 100, [0]],
  ['cuts into even lengths, and goes on counting', prose(6), 500, [0, 3]],
  ['ends at a break of the scene rather than at the nearest paragraph', [...prose(9), ['scene-break', 0], ...prose(11)], 1300, [0, 9]],
  ['does not go far for a break of the scene', [...prose(2), ['scene-break', 0], ...prose(18)], 1300, [0, 10]],
  ['begins with a heading, never ends with one', [...prose(10), ['heading', 76], ...prose(10)], 1400, [0, 10]],
  ['does not cut within a list where a paragraph is near', [...prose(8), ...Array.from({ length: 4 }, () => ['list', 76] as const), ...prose(8)], 1300, [0, 8]],
]
for (const [claim, kinds, longest, numbered] of cases) {
  test(`pieces: ${claim}`, () => assert.deepEqual(pieces(chapterOf(kinds), longest).map((piece) => piece.numbered), numbered))
}
test('pieces: what is written in more bytes fills a piece sooner', () => {
  const found = (letter: string): number => pieces(chapterOf(prose(10), letter), 1000).length
  assert.deepEqual([found('a'), found('あ')], [1, 4])
})

const blocks = fc.array(fc.tuple(fc.constantFrom<BlockKind>('paragraph', 'scene-break', 'heading', 'verse', 'list'), fc.integer({ min: 1, max: 300 })), { maxLength: 80 })
test('pieces: joined they are the chapter, each begins with a block and holds no more than it may', () =>
  fc.assert(fc.property(blocks, fc.integer({ min: 400, max: 4000 }), (kinds, longest) => {
    const { of, at } = chapterOf(kinds)
    const found = pieces({ of, at }, longest)
    assert.deepEqual([found[0]?.at[0], found.at(-1)?.at[1]], at)
    for (const [n, piece] of found.entries()) {
      const within = of.blocks.filter((block) => block.at[0] >= piece.at[0] && block.at[1] <= piece.at[1])
      assert.ok(n === 0 || (piece.at[0] === found[n - 1]?.at[1] && of.text.slice(piece.at[0], within[0]?.at[0]).trim() === ''))
      assert.ok(found.length === 1 || within.reduce((sum, block) => sum + block.at[1] - block.at[0] + 24, 0) <= longest)
      assert.equal(piece.numbered, of.blocks.filter((block) => block.at[1] <= piece.at[0] && block.kind !== 'scene-break').length)
    }
  })))
