import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookOf, paragraphsOf, workOf } from '../../../test/support/books.ts'
import { membersOf } from '../../../test/support/epubs.ts'
import { printEpub } from './print-epub.ts'

test('EPUB: a work of two million words in one chapter is many documents, none above 300 KB, with each paragraph once under its own number', async () => {
  const paragraph = 'The water came in and the water went out, and she wrote down how far.'
  const paragraphs = Math.ceil(2_000_000 / paragraph.split(' ').length)
  const of = paragraphsOf(Array.from({ length: paragraphs }, () => paragraph).join('\n\n'))
  const pages = [...await membersOf(await printEpub(bookOf([workOf([of])])))].filter(([name]) => name.includes('chapter'))
  assert.ok(pages.length > 30)
  assert.deepEqual(pages.filter(([, page]) => page.length > 300_000).map(([name]) => name), [])
  const ids = pages.flatMap(([, page]) => [...page.toString().matchAll(/<p id="p(\d+)">/g)].map(([, id]) => Number(id)))
  assert.equal(ids.length, paragraphs)
  assert.ok(ids.every((id, n) => id === n + 1))
})
