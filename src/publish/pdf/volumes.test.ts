import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bookOf, paragraphsOf, workOf } from '../../../test/support/books.ts'
import type { Book } from '../book.ts'
import { isLongerThan } from '../longer-than.ts'
import { mostInOne, volumesOf } from './volumes.ts'

/** A work with chapters of so many thousand words, each of paragraphs of a hundred. */
function workWith(thousands: readonly number[], key: string): Book['works'][number] {
  return workOf(thousands.map((each, n) => paragraphsOf(Array.from({ length: each * 10 }, (_, m) => `Of ${key} ${n} ${m}. ${'salt '.repeat(96).trim()}`).join('\n\n'))), { key, title: `The ${key}` })
}

/** What each volume tells, stretch by stretch. */
const told = (books: readonly Book[]): string => books.map(({ works }) => works.map(({ key, chapters }) => chapters.map(({ number, of, at }) => `${key} ${number} ${of.text.slice(...at).trim()}`).join('\n')).join('\n')).join('\n')

test('volumes: what one can hold is one, as it is', () => {
  const book = bookOf([workWith([100, 120, 70], 'tide')])
  assert.deepEqual(volumesOf(book), [book])
})

test('volumes: a work of two million words comes in volumes that end with chapters, each saying which it is and of how many', () => {
  const volumes = volumesOf(bookOf([workWith(Array.from({ length: 400 }, () => 5), 'tide')]))
  assert.equal(volumes.length, 14)
  assert.deepEqual([volumes[0]?.title, volumes[13]?.title], ['The tide, volume 1 of 14', 'The tide, volume 14 of 14'])
  for (const { works: [work] } of volumes) {
    assert.ok(work && work.words > 130_000 && work.words < 160_000, String(work?.words))
    for (const { at, of } of work.chapters) assert.deepEqual(at, [0, of.text.length])
  }
  assert.deepEqual(volumes.flatMap(({ works }) => works.flatMap(({ chapters }) => chapters.map(({ number }) => number))), Array.from({ length: 400 }, (_, n) => n + 1))
})

test('volumes: a chapter that is a book by itself goes on in the next volume, between paragraphs', () => {
  const book = bookOf([workWith([700], 'tide')])
  const volumes = volumesOf(book)
  assert.equal(volumes.length, 5)
  for (const { works: [work] } of volumes) assert.match(work?.chapters.map(({ of, at }) => of.text.slice(...at)).join('') ?? '', /^Of tide 0 \d+\.[^]*salt\s*$/)
  assert.equal(volumes.map(({ works: [work] }) => work?.chapters.map(({ of, at }) => of.text.slice(...at)).join('')).join(''), book.works[0]?.chapters[0]?.of.text)
})

test('volumes: a row of letters without a blank cannot be cut, and stays what no volume holds', () => {
  const book = bookOf([workOf([paragraphsOf('a'.repeat(4_000_000))])])
  assert.ok(isLongerThan(mostInOne, book))
  assert.deepEqual(volumesOf(book), [book])
})

test('volumes: nothing is lost, nothing comes twice, all keeps its order, and none is too long or empty', () =>
  fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 320 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 }), (works) => {
    const book = bookOf(works.map((chapters, n) => workWith(chapters, `w${n}`)), { title: 'All' })
    const volumes = volumesOf(book)
    const letters = (text: string): string => text.replace(/^w\d \d+ /gm, '').replace(/\s+/g, '')
    assert.equal(letters(told(volumes)), letters(told([book])))
    for (const volume of volumes) {
      assert.ok(!isLongerThan(mostInOne, volume))
      assert.ok(volume.works.length > 0 && volume.works.every(({ chapters }) => chapters.length > 0))
    }
  }), { numRuns: 8 }))
