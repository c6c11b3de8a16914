import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineTable, lineText } from './line-table.ts'
import { titlePageStarts } from './story-starts.ts'

const prose = `${'The ferry left at six, and nobody on the quay waved to it, although some had meant to.\n\n'.repeat(14)}`
const starts = (text: string): string[] => {
  const table = lineTable(text)
  return titlePageStarts(table).map((line) => lineText(table, line))
}
const page = (title: string, by = 'by Jude Askew'): string => `${title}\n${by}\n\n${prose}`

const single: readonly (readonly [string, string])[] = [
  ['one title page', page('The Long Road')],
  ['chapters with by-lines, as writers take turns', `${page('The Long Road')}\n\n\nChapter Two\nby Tom Quill\n\n${prose}\n\n\nChapter Three\nby Ann Roe\n\n${prose}`],
  ['the same title over every part', `${page('The Long Road')}\n\n\n${page('The Long Road')}\n\n\n${page('The Long Road')}`],
  ['one end mark, and something behind it', `${page('The Long Road')}\nTHE END\n\n\n\nThe Making of the Road\n\n${prose}`],
  ['an epilogue behind the end', `${page('The Long Road')}\nTHE END\n\n\nEpilogue\n\n${prose}\nTHE END\n`],
  ['a preview of some lines', `${page('The Long Road')}\nTHE END\n\n\nThe Short Road\nby Jude Askew\n\nComing in May.\n`],
  ['a poem with a title and a name within a paragraph', `The Long Road\n\n${prose}The Tide\nby Ann Roe was all that it said.\n\n${prose}`],
]
for (const [claim, text] of single) test(`stories: ${claim} begin one`, () => assert.ok(starts(text).length < 2, starts(text).join(' | ')))

const several: readonly (readonly [string, string])[] = [
  ['end marks', `${page('The Long Road')}\nTHE END\n\n\n${page('Winter Ferry', 'by Ann Roe')}\nThe End\n`],
  ['rows', `${page('The Long Road')}\n==========\n\n${page('Winter Ferry', 'by Ann Roe')}`],
  ['form feeds', `${page('The Long Road')}\f\n${page('Winter Ferry', 'by Ann Roe')}`],
  ['blank lines', `${page('The Long Road')}\n\n\n${page('Winter Ferry', 'by Ann Roe')}`],
  ['titles in capitals and nothing else', `${page('THE LONG ROAD')}${page('WINTER FERRY')}`],
]
for (const [claim, text] of several) test(`stories: title pages parted by ${claim} begin two`, () => assert.deepEqual(starts(text).map((words) => words.toLowerCase()), ['the long road', 'winter ferry']))
test('stories: an end mark each, and the next title behind it', () => assert.deepEqual(starts(`THE LONG ROAD\n\n${prose}\nTHE END\n\n\n\nWINTER FERRY\n\n${prose}\nTHE END\n`), ['THE LONG ROAD', 'WINTER FERRY']))
