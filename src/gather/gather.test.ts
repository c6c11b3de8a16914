import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gather, type PartKey } from './gather.ts'

const part = (path: string, number: number, more: Partial<PartKey> = {}): PartKey => ({ key: path, path, stem: 'The Long Road', authors: ['Ann'], number, ...more })
const paths = (drafts: readonly PartKey[]): string[][][] => gather(drafts).map(({ parts }) => parts.map((same) => same.map(({ path }) => path)))

const cases: readonly (readonly [string, readonly PartKey[], string[][][]])[] = [
  ['leaves a lone part alone', [part('a/1', 1)], []],
  ['leaves two copies of one part alone', [part('a/1', 1), part('b/1', 1)], []],
  ['keeps two writers apart', [part('a/1', 1), part('a/2', 2, { authors: ['Ben'] })], []],
  ['keeps two counts apart', [part('a/1', 1, { of: 2 }), part('a/2', 2, { of: 3 })], []],
  ['keeps nameless parts in two folders apart', [part('a/1', 1, { authors: [] }), part('b/2', 2, { authors: [] })], []],
  ['keeps other titles apart', [part('a/1', 1), part('a/2', 2, { stem: 'The Short Road' })], []],
  ['leaves two editions alone that a counter tells apart', [part('a/sleep10', 10, { counted: true }), part('a/sleep11', 11, { counted: true })], []],
  ['joins what a counter numbers from the start', [part('a/s1', 1, { counted: true }), part('a/s2', 2, { counted: true })], [[['a/s1'], ['a/s2']]]],
  ['joins a file that only its name calls so', [part('a/longroad1', 1), part('a/longroad2', 2, { stem: 'longroad', authors: [], counted: true, guessed: true })], [[['a/longroad1'], ['a/longroad2']]]],
  ['joins an article, a hyphen and blanks', [part('a/1', 1, { stem: 'The Long-Road' }), part('a/2', 2, { stem: 'Longroad' }), part('a/3', 3, { stem: 'A long road' })], [[['a/1'], ['a/2'], ['a/3']]]],
  ['leaves files alone that only their names call so', [part('a/1', 1, { counted: true, guessed: true, authors: [] }), part('a/2', 2, { counted: true, guessed: true, authors: [] })], []],
  ['joins parts in their order', [part('a/z', 1), part('a/y', 2), part('a/x', 3)], [[['a/z'], ['a/y'], ['a/x']]]],
  ['joins parts of one writer over folders', [part('a/1', 1), part('b/2', 2)], [[['a/1'], ['b/2']]]],
  ['joins a part without a name in the same folder', [part('a/1', 1), part('a/2', 2, { authors: [] })], [[['a/1'], ['a/2']]]],
  ['puts a prologue first and an epilogue last', [part('a/e', 999), part('a/1', 1), part('a/p', 0), part('a/2', 2)], [[['a/p'], ['a/1'], ['a/2'], ['a/e']]]],
  ['joins spellings of a title', [part('a/1', 1), part('a/2', 2, { stem: 'THE LONG ROAD' })], [[['a/1'], ['a/2']]]],
  ['puts the pieces of a part one after the other', [part('a/3b', 3, { section: 'b' }), part('a/2', 2), part('a/3a', 3, { section: 'a' })], [[['a/2'], ['a/3a'], ['a/3b']]]],
  ['puts two of one part side by side', [part('a/1', 1), part('a/2', 2), part('a/2b', 2)], [[['a/1'], ['a/2', 'a/2b']]]],
]
for (const [claim, given, wanted] of cases) test(`gather: ${claim}`, () => assert.deepEqual(paths(given), wanted))

test('gather: a gap is told', () => {
  const [work] = gather([part('a/1', 1, { of: 4 }), part('a/3', 3, { of: 4 })])
  assert.deepEqual(work?.findings, [{ code: 'part-missing', detail: 'part 2, 4 of 4' }])
})

test('gather: of two with the same part the one that somebody ruled to be right comes first, and nobody is asked', () => {
  const both = (first: number, other?: number): readonly PartKey[] => [part('a/1', 1), part('a/2', 2, other === undefined ? {} : { first: other }), part('a/2b', 2, { first })]
  assert.deepEqual(gather(both(4))[0]?.parts.map((same) => same.map(({ path }) => path)), [['a/1'], ['a/2b', 'a/2']])
  assert.deepEqual(gather(both(4))[0]?.findings, [])
  assert.deepEqual(gather(both(4, 5))[0]?.parts.at(-1)?.map(({ path }) => path), ['a/2', 'a/2b'])
})

test('gather: the order of files does not matter', () => {
  const drafts = fc.array(fc.record({
    path: fc.constantFrom('a/1', 'a/2', 'b/1', 'b/2', 'c/9'), stem: fc.constantFrom('X', 'x', 'Y'), authors: fc.constantFrom([], ['Ann'], ['Ben']),
    number: fc.integer({ min: 0, max: 4 }), of: fc.constantFrom(undefined, 3, 4),
  }).map(({ of, ...rest }, ) => ({ ...rest, key: JSON.stringify([rest, of]), ...(of !== undefined && { of }) })), { maxLength: 8 })
  fc.assert(fc.property(drafts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([one, other]) => {
    assert.deepEqual(gather(other), gather(one))
  }))
})
test('gather: an epilogue leaves no gap before it', () => assert.deepEqual(gather([part('a/1', 1), part('a/e', 999)]).map(({ findings }) => findings), [[]]))
