import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyColumns } from './fact-columns.ts'
import type { Leaf } from './match.ts'
import { emptyNames, namedBy, putHeading, putTitle } from './name-index.ts'

const titles = ['The Low Tide', 'Tides of Grey', 'Æther', null]
const headings = [{ id: 1, kind: 'creator', value: 'ada grey' }, { id: 2, kind: 'rating', value: 'general' }, { id: 3, kind: 'tag', value: 'low water' }] as const
const termsOf = [[1, 2], [3], [], [1]]

const names = emptyNames()
const columns = { ...emptyColumns(), size: 5, state: Uint8Array.from([0, 2, 2, 2, 2]), termsFrom: new Uint32Array(5), termsCount: new Uint32Array(5), terms: Uint32Array.from(termsOf.flat()), headings: Array.from({ length: 4 }, () => undefined) }
for (const [n, title] of titles.entries()) {
  putTitle(names, n + 1, title)
  columns.termsFrom[n + 1] = termsOf.slice(0, n).flat().length
  columns.termsCount[n + 1] = termsOf[n]?.length ?? 0
}
for (const { id, kind, value } of headings) putHeading(names, id, kind, value)

const word = (typed: string, more: Partial<Leaf> = {}): Leaf => ({ is: 'word', word: typed, prefix: false, ...more }) as Leaf
const cases: readonly (readonly [claim: string, leaf: Leaf, as: 'typed' | 'forms', wanted: readonly number[] | undefined])[] = [
  ['a word that no name has is nowhere', word('lantern'), 'typed', undefined],
  ['a title alone, where that was asked', word('low', { field: 'title' }), 'typed', [2, 0, 0, 0]],
  ['a rating is no name', word('general'), 'typed', undefined],
  ['a body is not asked', word('tide', { field: 'body' }), 'typed', undefined],
  ['a title counts before a heading', word('low'), 'typed', [2, 1, 0, 0]],
  ['a heading holds of all works under it', word('Grey'), 'typed', [1, 2, 0, 1]],
  ['a beginning', word('tid', { prefix: true }), 'typed', [2, 2, 0, 0]],
  ['other forms', word('tide'), 'forms', [0, 2, 0, 0]],
  ['words side by side', { is: 'phrase', words: 'low tide' }, 'typed', [2, 0, 0, 0]],
  ['a ligature by two letters', word('aether'), 'typed', [0, 0, 2, 0]],
]
for (const [claim, leaf, as, wanted] of cases) {
  test(`names: ${claim}`, () => {
    const found = namedBy(names, columns, leaf, as)
    assert.deepEqual(found && [...found.places.subarray(1)], wanted)
    assert.equal(found?.works, wanted?.filter((place) => place > 0).length)
  })
}

test('names: a title that was put anew takes the place of the old one', () => {
  putTitle(names, 3, 'Lantern')
  assert.deepEqual([...namedBy(names, columns, word('lantern'), 'typed')?.places.subarray(1) ?? []], [0, 0, 2, 0])
  assert.equal(namedBy(names, columns, word('æther'), 'typed')?.works, 0)
})
