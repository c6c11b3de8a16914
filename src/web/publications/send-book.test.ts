import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookOf, paragraphsOf, workOf } from '../../../test/support/books.ts'
import type { Visit } from '../visit.ts'
import { en } from '../words/en.ts'
import { openBookCache } from './book-cache.ts'
import { formOf } from './forms.ts'
import { sendBook } from './send-book.ts'

test('send book: a refusal is said with 422, and found out once', async () => {
  const form = formOf('text')
  assert.ok(form)
  const visit = { archive: { catalogue: { version: async () => '1' }, books: openBookCache() }, words: en, header: () => undefined, base: '/for/x', origin: 'https://stories.example' } as unknown as Visit
  let made = 0
  const wanted = { about: 'a set', keys: ['a'], words: 1, make: async () => { made += 1; return bookOf([workOf([paragraphsOf('Salt.')])]) }, refuses: () => 'Too long.' }
  for (let time = 0; time < 2; time += 1) {
    const answer = await sendBook(visit, form, async () => wanted)
    assert.deepEqual([answer?.status, answer?.body], [422, 'Text\nToo long.\n'])
  }
  assert.equal(made, 1)
})
