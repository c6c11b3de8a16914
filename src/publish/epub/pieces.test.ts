import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookOf, paragraphsOf, workOf } from '../../../test/support/books.ts'
import { membersOf } from '../../../test/support/epubs.ts'
import { pieces } from './pieces.ts'
import { printEpub } from './print-epub.ts'

const paragraph = 'The water came in and the water went out, and she wrote down how far.'
const chapterOf = (paragraphs: number) => ({ of: paragraphsOf(Array.from({ length: paragraphs }, () => paragraph).join('\n\n')), at: [0, paragraphs * (paragraph.length + 2) - 2] as const })

const cases = [
  ['leaves a chapter alone that fits', 5, 1000, [0]],
  ['leaves one paragraph whole, however long', 1, 10, [0]],
  ['cuts between paragraphs and goes on counting', 5, 2 * paragraph.length + 10, [0, 2, 4]],
] as const
for (const [claim, paragraphs, longest, numbered] of cases) {
  test(`pieces: ${claim}`, () => {
    const chapter = chapterOf(paragraphs)
    const found = pieces(chapter, longest)
    assert.deepEqual(found.map((piece) => piece.numbered), numbered)
    assert.deepEqual([found[0]?.at[0], found.at(-1)?.at[1]], chapter.at)
    for (const [n, { at }] of found.entries()) assert.ok(n === 0 || at[0] === found[n - 1]?.at[1])
  })
}

test('pieces: a work of two million words in one chapter is many documents, none above 300 KB, with each paragraph once under its own number', async () => {
  const paragraphs = Math.ceil(2_000_000 / paragraph.split(' ').length)
  const { of } = chapterOf(paragraphs)
  const book = bookOf([workOf([of])])
  const bytes = await printEpub(book)
  const pages = [...await membersOf(bytes)].filter(([name]) => name.includes('chapter'))
  assert.ok(pages.length > 30)
  assert.deepEqual(pages.filter(([, page]) => page.length > 300_000).map(([name]) => name), [])
  const ids = pages.flatMap(([, page]) => [...page.toString().matchAll(/<p id="p(\d+)">/g)].map(([, id]) => Number(id)))
  assert.equal(ids.length, paragraphs)
  assert.ok(ids.every((id, n) => id === n + 1))
})
