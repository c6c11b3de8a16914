import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { keptBooks } from './kept-books.ts'

const book = (size: number) => ({ bytes: new Uint8Array(size), disposition: 'attachment' })

test('kept books: what fits is kept, the least recently asked for going first', () => {
  const books = keptBooks({ mostBytes: 100 })
  for (const name of ['a', 'b']) books.keep(name, book(40))
  assert.ok(books.get('a'))
  books.keep('c', book(40))
  assert.deepEqual(['a', 'b', 'c'].map((name) => books.get(name) !== undefined), [true, false, true])
})

test('kept books: one that is too large for them stays while it is asked for, and takes the place of another, not of the small ones', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const books = keptBooks({ mostBytes: 100, largeMs: 60_000 })
    books.keep('small', book(40))
    books.keep('large', book(900))
    mock.timers.tick(50_000)
    assert.ok(books.get('large'))
    mock.timers.tick(50_000)
    assert.ok(books.get('large'))
    books.keep('larger', book(1000))
    assert.deepEqual(['small', 'large', 'larger'].map((name) => books.get(name) !== undefined), [true, false, true])
    mock.timers.tick(60_000)
    assert.deepEqual(['small', 'larger'].map((name) => books.get(name) !== undefined), [true, false])
  } finally {
    mock.timers.reset()
  }
})
