import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookOf, paragraphsOf, workOf } from '../../../test/support/books.ts'
import { ThreadBusy } from '../../catalogue/idle-thread.ts'
import { openBookCache, type PrintedBook } from './book-cache.ts'

const book = bookOf([workOf([paragraphsOf('Salt.')])])
const oneWord = bookOf([workOf([paragraphsOf('x'.repeat(5000))])])
const printed: PrintedBook = { bytes: new Uint8Array(3), disposition: 'attachment' }
const short = { words: 1, isSet: false, make: async () => book, print: async () => printed }

/** A printer that goes on when it is let. */
function held(): { readonly print: () => Promise<PrintedBook>; readonly let: () => void; readonly begun: () => number } {
  let begun = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  return { print: () => { begun += 1; return promise.then(() => printed) }, let: resolve, begun: () => begun }
}

test('book cache: what is not found is asked for again; a book and a refusal are kept', async () => {
  const cache = openBookCache()
  const asked: string[] = []
  for (const [name, make, print] of [
    ['absent', async () => 'absent' as const, short.print], ['book', short.make, short.print], ['refused', short.make, async () => ({ refused: 'Too long.' })],
  ] as const) {
    for (let time = 0; time < 2; time += 1) await cache.book(name, { ...short, make: () => { asked.push(name); return make() }, print })
  }
  assert.deepEqual(asked, ['absent', 'absent', 'book', 'refused'])
})
test('book cache: books that wait for the typesetter keep no other waiting; five may wait', async () => {
  const cache = openBookCache()
  const typesetter = held()
  const all = Array.from({ length: 6 }, (_, n) => cache.book(`pdf ${n}`, { ...short, isSet: true, print: typesetter.print }))
  assert.equal(await cache.book('epub', short), printed)
  await assert.rejects(cache.book('pdf 7', { ...short, isSet: true, print: typesetter.print }), ThreadBusy)
  assert.equal(typesetter.begun(), 1)
  typesetter.let()
  assert.equal((await Promise.all(all)).length, 6)
})
test('book cache: a book of few words that are very long is printed among the long ones', async () => {
  const cache = openBookCache({ long: 100 })
  const printer = held()
  const all = Array.from({ length: 5 }, (_, n) => cache.book(`word ${n}`, { ...short, make: async () => oneWord, print: printer.print }))
  assert.equal(await cache.book('epub', short), printed)
  assert.equal(printer.begun(), 1)
  printer.let()
  assert.equal((await Promise.all(all)).length, 5)
})
