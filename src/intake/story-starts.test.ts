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

const short = prose.slice(0, 440).trimEnd()
const small = (title: string, by = 'by Jude Askew'): string => `${title}\n${by}\n\n${short}\n\n`

const single: readonly (readonly [string, string])[] = [
  ['one title page', page('The Long Road')],
  ['chapters with by-lines, as writers take turns', `${page('The Long Road')}\n\n\nChapter Two\nby Tom Quill\n\n${prose}\n\n\nChapter Three\nby Ann Roe\n\n${prose}`],
  ['the same title over every part', `${page('The Long Road')}\n\n\n${page('The Long Road')}\n\n\n${page('The Long Road')}`],
  ['one end mark, and something behind it', `${page('The Long Road')}\nTHE END\n\n\n\nThe Making of the Road\n\n${prose}`],
  ['an epilogue behind the end', `${page('The Long Road')}\nTHE END\n\n\nEpilogue\n\n${prose}\nTHE END\n`],
  ['a preview of some lines', `${page('The Long Road')}\nTHE END\n\n\nThe Short Road\nby Jude Askew\n\nComing in May.\n`],
  ['a preview of some lines by somebody else, below a row', `${page('The Long Road')}\n* * * * *\n\nThe Short Road\nby Ann Roe\n\nComing in May, if the weather holds.\n`],
  ['short chapters between rows, by one writer', `${small('The Long Road')}* * * * *\n\n${small('The Ferry')}* * * * *\n\n${small('The Quay')}`],
  ['a poem with a title and a name within a paragraph', `The Long Road\n\n${prose}The Tide\nby Ann Roe was all that it said.\n\n${prose}`],
]
for (const [claim, text] of single) test(`stories: ${claim} begin one`, () => assert.ok(starts(text).length < 2, starts(text).join(' | ')))

const several: readonly (readonly [string, string])[] = [
  ['end marks', `${page('The Long Road')}\nTHE END\n\n\n${page('Winter Ferry', 'by Ann Roe')}\nThe End\n`],
  ['rows', `${page('The Long Road')}\n==========\n\n${page('Winter Ferry', 'by Ann Roe')}`],
  ['form feeds', `${page('The Long Road')}\f\n${page('Winter Ferry', 'by Ann Roe')}`],
  ['form feeds right before the title, both of them short', `${small('The Long Road')}\f${small('Winter Ferry', 'by Ann Roe')}`],
  ['blank lines', `${page('The Long Road')}\n\n\n${page('Winter Ferry', 'by Ann Roe')}`],
  ['titles in capitals and nothing else', `${page('THE LONG ROAD')}${page('WINTER FERRY')}`],
  ['end marks, both of them short', `${small('The Long Road')}The End\n\n${small('Winter Ferry', 'by Ann Roe')}The End\n`],
  ['end marks and a rule, both of them short', `${small('THE LONG ROAD')}The End\n\n==========\n\n${small('WINTER FERRY', 'by Ann Roe')}The End\n`],
  ['stars and another writer, both of them short', `${small('The Long Road')}* * * * *\n\n${small('Winter Ferry', 'by Ann Roe')}`],
  ['stars right above and below', `${page('The Long Road').trimEnd()}\n* * * * *\n${page('Winter Ferry', 'by Ann Roe')}`],
]
for (const [claim, text] of several) test(`stories: title pages parted by ${claim} begin two`, () => assert.deepEqual(starts(text).map((words) => words.toLowerCase()), ['the long road', 'winter ferry']))
test('stories: an end mark each, and the next title behind it', () => assert.deepEqual(starts(`THE LONG ROAD\n\n${prose}\nTHE END\n\n\n\nWINTER FERRY\n\n${prose}\nTHE END\n`), ['THE LONG ROAD', 'WINTER FERRY']))
test('stories: titles in quotation marks with their writers on one line begin two below a form feed', () => assert.deepEqual(starts(`"The Long Road" by Jude Askew\n\n${prose}\n\f\n"Winter Ferry" by Ann Roe\n\n${prose}`), ['"The Long Road" by Jude Askew', '"Winter Ferry" by Ann Roe']))
