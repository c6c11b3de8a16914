import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../../model/reading.ts'
import { apply } from '../edits.ts'
import { quotes } from './quotes.ts'
import { made } from './repairs.ts'

function repaired(text: string): string {
  const blocks = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: all, index }): Block => ({ kind: 'paragraph', at: [index, index + all.length] }))
  return apply(text, made(quotes.find({ text, blocks, language: 'en' })))
}

const untouched = [
  ['the same marks within each other', '“He said, “Go home.””'],
  ['a single speech in a story of double ones', '“So,” she said. ‘Go,’ he had written. “Well?”'],
  ['speech that goes on, with a quotation at its start', '““Go,” he said, and I went.\n\n“And that was all.”'],
  ['a soft sign', 'He came from Tver′.'],
] as const
for (const [claim, text] of untouched) test(`misstruck: leaves ${claim}`, () => assert.equal(repaired(text), text))

const cases = [
  ['a set mark and a straight one are one', '“"So,"” she said. “Well?”', '“So,” she said. “Well?”'],
  ['one set mark too many goes', '““So,” she said. “Well?”', '“So,” she said. “Well?”'],
  ['a blank goes to the other side', '"So, "she said. "Well?"', '“So,” she said. “Well?”'],
  ['a single mark that closes what a double one opened is double', '"So,\' she said. "Well?"', '“So,” she said. “Well?”'],
  ['a mark at a line’s end goes to its words', 'She said, "\nSo it is."', 'She said,\n“So it is.”'],
  ['a question mark before who asked goes inside', '"So"? asked Ann.', '“So?” asked Ann.'],
] as const
for (const [claim, received, wanted] of cases) {
  test(`misstruck: ${claim}`, () => assert.equal(repaired(received), wanted))
  test(`misstruck: ${claim}, and once is enough`, () => assert.equal(repaired(wanted), wanted))
}

test('misstruck: long rows of marks lose no letter', () => {
  for (const row of ['“" ', '“a" ', '" \n"', ',"a ', "don''t "]) assert.equal(repaired(row.repeat(20_000)).replace(/[^a-z]/g, ''), row.repeat(20_000).replace(/[^a-z]/g, ''))
})
