import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statistics } from '../../catalogue/statistics.ts'
import { tongues, wordsIn } from '../words/tongues.ts'
import { plotNames, plotsOf, worksByYear } from './statistics-figures.ts'

const en = wordsIn('en')
const nothing: Statistics = { works: 0, words: 0, years: [], warnings: [], lengths: [0, 0, 0, 0, 0], languages: [], files: 0, encodings: [], repairs: [], uncounted: 0, confidence: [] }
const some: Statistics = {
  works: 4, words: 31_000, files: 3, uncounted: 1, lengths: [1, 1, 1, 1, 0], languages: [['en', 3], ['de', 1]], encodings: [['utf-8', 2]], repairs: [['quotes', 1200], ['mended', 3]], warnings: [['grief', 2]],
  years: [
    { year: '1998', works: 1, words: 500, ratings: { teen: 1 }, warnings: { grief: 1 } }, { year: '2001', works: 2, words: 30_000, ratings: { general: 2 }, warnings: { grief: 1 } },
    { works: 1, words: 500, ratings: { unrated: 1 }, warnings: {} },
  ],
  confidence: [['title', [0, 1, 1, 2, 0]]],
}

for (const tongue of tongues) {
  test(`plots: an empty library has no figure and says so in ${tongue}`, () => {
    for (const { figure, name } of plotsOf(nothing, wordsIn(tongue))) {
      assert.equal(figure, undefined, name)
      assert.ok(wordsIn(tongue).statistics.plots[name].none.length > 5)
    }
  })
  test(`plots: every plot has its figure, its words and its table in ${tongue}`, () => {
    const plots = plotsOf(some, wordsIn(tongue))
    assert.deepEqual(plots.map(({ name }) => name), plotNames)
    for (const { name, figure, alt, heads, rows } of plots) {
      assert.ok(figure && alt.length > 10 && !alt.includes('undefined'), `${name}: ${alt}`)
      assert.ok(rows.length > 0 && rows.every((row) => row.length === heads.length), name)
      assert.ok(figure.series.every(({ values }) => values.length === figure.categories.length), name)
    }
  })
}

test('plots: years without a work stand between those that have some, and what has no date stands in the table alone', () => {
  const { figure, rows, alt, note } = plotsOf(some, en)[0] ?? {}
  assert.deepEqual(figure?.categories, ['1998', '1999', '2000', '2001'])
  assert.deepEqual(figure?.series[0]?.values, [1, 0, 0, 2])
  assert.deepEqual(rows?.at(-1), ['No date', 1])
  assert.equal(alt, 'Columns from 1998 to 2001, highest in 2001 with 2 works.')
  assert.equal(note, '1 work without a date, not in the plot.')
})
test('plots: a book of another century does not stretch the plot over all the years between', () =>
  assert.deepEqual(worksByYear('heading', [{ year: '1796', works: 1, words: 9 }, { year: '1999', works: 1, words: 9 }], en).figure?.categories, ['1796', '1999']))
test('plots: what is beyond ten names is one bar, and the table has them all', () => {
  const languages = Array.from({ length: 14 }, (_, n) => [`x${n}`, 20 - n] as const)
  const plot = plotsOf({ ...some, languages }, en).find(({ name }) => name === 'languages')
  assert.deepEqual([plot?.figure?.categories.length, plot?.figure?.categories.at(-1), plot?.rows.length], [11, 'Others', 14])
})
