import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readers } from './values.ts'

/** The series that a label's value names, and the number. */
const read = (words: string): readonly unknown[] => readers.series(words, [0, words.length], 'label:series').assertions.map(({ value }) => value)

const rows: readonly (readonly [words: string, name: string, number?: number])[] = [
  ["Mr. Brandt's Nights", "Mr. Brandt's Nights"],
  ['Parts of Speech', 'Parts of Speech'],
  ['the second story in the "Nine Nights" series. The\nfirst is "Green Light".', 'Nine Nights', 2],
  ['Part two of the Nine Nights series. Follows Green Light.', 'Nine Nights', 2],
  ['Part of the Nine Nights universe', 'Nine Nights'],
  ['Nine Nights 4: The Late Ferry', 'Nine Nights', 4],
]
for (const [words, name, number] of rows) test(`series: ${words.slice(0, 40)}`, () => assert.deepEqual(read(words), [{ name, ...(number !== undefined && { number }) }]))
