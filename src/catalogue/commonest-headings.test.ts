import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commonestHeadings } from './commonest-headings.ts'
import { emptyColumns } from './fact-columns.ts'

const tag = (value: string) => ({ kind: 'tag' as const, value, label: value.toUpperCase() })

test('commonest headings: the most works first, of as many by code points, as the database has them, and no more than are wanted', () => {
  // The halves of the pair (U+D83E, U+DD80) come before U+FB01 as units, and behind it as a letter.
  const columns = { ...emptyColumns(), headings: [undefined, tag('tide'), tag('🦀'), tag('ﬁn'), tag('moon'), tag('none'), { kind: 'fandom' as const, value: 'harbour', label: 'Harbour' }] }
  const counts = Uint32Array.from([0, 1, 1, 1, 3, 0, 2])
  assert.deepEqual(commonestHeadings(columns, counts, ['tag', 'series'], 4), new Map([
    ['tag', [{ value: 'moon', label: 'MOON', works: 3 }, { value: 'tide', label: 'TIDE', works: 1 }, { value: 'ﬁn', label: 'ﬁN'.toUpperCase(), works: 1 }, { value: '🦀', label: '🦀', works: 1 }]],
    ['series', []],
  ]))
  assert.deepEqual(commonestHeadings(columns, counts, ['tag'], 1).get('tag')?.map(({ value }) => value), ['moon'])
})
