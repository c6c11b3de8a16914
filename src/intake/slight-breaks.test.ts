import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineTable } from './line-table.ts'
import { structure } from './structure.ts'

const told = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to.'
const asked = '“Did you see it?” asked Anna. “It went without us.”'

const breaks = (text: string): string[] => {
  const table = lineTable(text)
  return structure(table, 0, table.count).blocks.filter(({ kind, at }) => kind === 'scene-break' && text.slice(...at).trim() !== '').map(({ at }) => text.slice(...at))
}
const between = (row: string, ...paragraphs: readonly string[]): string => `${told}\n\n${paragraphs.join(`\n\n${row}\n\n`)}\n\n${told}\n`

const untouched: readonly (readonly [claim: string, text: string])[] = [
  ['a lone letter met once', between('x', told, told)],
  ['a pause met once', between('...', told, told)],
  ['pauses in a conversation', between('...', asked, asked, asked)],
  ['apart, pauses in a conversation', between('. . .', asked, asked, asked)],
  ['dashes in a conversation', between('-', asked, asked, asked)],
  ['two pauses beside speech', between('...', told, asked, told)],
  ['kisses below signatures', between('x', `${told}\n\nYours, Anna`, `${told}\n\nYours, Anna`, told)],
  ['what a censor leaves', between('xxx.', told, told, told)],
]
for (const [claim, text] of untouched) test(`slight breaks: ${claim} divides nothing`, () => assert.deepEqual(breaks(text), []))

for (const row of ['-', '—', '...', '. . .', '…', 'x', 'X', 'o', '.']) test(`slight breaks: ${row} that comes again between paragraphs divides scenes`, () => assert.deepEqual(breaks(between(row, told, asked, told, told)), [row, row, row]))
test('slight breaks: stops apart divide scenes once, too', () => assert.deepEqual(breaks(between('. . .', told, told)), ['. . .']))
test('slight breaks: in the middle of the page a lone letter is enough', () => assert.deepEqual(breaks(between(`${' '.repeat(30)}x`, told, told)), ['x']))
