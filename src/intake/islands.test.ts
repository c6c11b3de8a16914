import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../model/reading.ts'
import { withIslands, withPreview } from './islands.ts'

const prose = 'The ferry left at six, and nobody on the quay waved to it.'

/** Blocks of pieces a blank line apart: a piece that begins with `# ` is a heading, `* * *` a scene break. */
function blocksOf(pieces: readonly string[]): { text: string; blocks: Block[] } {
  let text = ''
  const blocks = pieces.map((piece): Block => {
    const at = text.length
    text += `${piece}\n\n`
    return { kind: piece.startsWith('# ') ? 'heading' : piece === '* * *' ? 'scene-break' : 'paragraph', at: [at, at + piece.length] }
  })
  return { text, blocks }
}

/** What became of the pieces: `n` note, `f` front, `-` neither. */
function read(...pieces: string[]): string {
  const { text, blocks } = blocksOf(pieces)
  return withIslands(text, blocks).map(({ kind }) => (kind === 'note' ? 'n' : kind === 'front' ? 'f' : '-')).join('')
}

const cases: readonly (readonly [string, readonly string[], string])[] = [
  ['leaves words in brackets alone', [prose, '(A note was pinned to the door.)', '[She had put that in brackets herself.]', prose], '----'],
  ['leaves a sentence that begins with An alone', [prose, 'An: that was the whole of her name.', '(An old man sat there.)', prose], '----'],
  ['leaves speech alone', [prose, '"To be continued," said Tom.', '"The end."', '# Chapter 2', prose], '-----'],
  ['leaves an end in the middle of a scene alone', [prose, 'The End', prose, prose], '----'],
  ['leaves a warning that stands in the story alone', [prose, 'Warning: thin ice.', prose], '---'],
  ['leaves a disclaimer that somebody reads aloud alone', [prose, 'Disclaimer: the management is not liable for geese.', prose], '---'],
  ['leaves "previously" in prose alone', [prose, 'Previously she had been a baker.', prose], '---'],
  ['reads a note in brackets', [prose, '(A/N: The song is made up.)', prose], '-n-'],
  ['reads notes in the forms met', [prose, '[Author\'s note: they do not.]', '**AN: they are real!**', '((AN: sorry))', '(Chapter notes: the cat.)', '{Author Notes: see below}', prose], '-nnnnn-'],
  ['reads a note over several paragraphs up to its bracket', [prose, '[Author\'s notes: thank you.', 'She will be back.]', prose], '-nn-'],
  ['believes a bracket that is never closed for one paragraph', [prose, '[Author\'s note: thank you.', prose, prose], '-n--'],
  ['reads a note without brackets', ['# Chapter 2', 'A/N: This one is short.', prose], '-n-'],
  ['reads what an earlier part said', ['# Part 2', 'Disclaimer as in part 1.', 'Warnings: see part one.', 'Standard disclaimers apply.', prose], '-nnn-'],
  ['reads a disclaimer under a heading', ['# Part 2', 'Disclaimer: the goose is her own.', prose], '-n-'],
  ['reads the end marks of chapters', [prose, '~ End of Chapter 1 ~', '# Chapter 2', prose, 'TBC', '* * *', '# Chapter 3', prose, 'Owari'], '-f--f---f'],
  ['reads "stay tuned" at a chapter\'s end', [prose, 'Stay tuned for part 2!', '# Part 2', prose], '-f--'],
  ['reads a preview behind an end mark', [prose, prose, prose, prose, 'TBC', 'Next time in Low Water:', prose], '----fnn'],
  ['reads a recap at the head', ['Previously: the bridge went.', '* * *', prose], 'f--'],
  ['reads a recap that has its words below it, up to a row', ['Previously on Low Water...', prose, '* * *', prose], 'ff--'],
  ['reads a legend at the head', ['"talking" \'thinking\' /telepathy/', prose], 'f-'],
]
for (const [claim, pieces, wanted] of cases) test(`islands: ${claim}`, () => assert.equal(read(...pieces), wanted))

test('islands: a preview among what stands behind a story', () => {
  const { text, blocks } = blocksOf(['TBC', 'In the next chapter:', prose])
  assert.deepEqual(withPreview(text, blocks.map((block) => ({ ...block, kind: 'front' }))).map(({ kind }) => kind), ['front', 'note', 'note'])
})

test('islands: no block goes, moves or comes', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom(...cases.flatMap(([, pieces]) => pieces)), { maxLength: 20 }), (pieces) => {
    const { text, blocks } = blocksOf(pieces)
    assert.deepEqual(withIslands(text, blocks).map(({ at }) => at), blocks.map(({ at }) => at))
  })))
