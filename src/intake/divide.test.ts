import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import { divide } from './divide.ts'
import { intakeCharacters } from './intake.ts'
import { lineTable, lineText } from './line-table.ts'

const prose = `${'The ferry left at six, and nobody on the quay waved to it, although some had meant to.\n\n'.repeat(6)}`.trimEnd()
const starts = (text: string): string[] => {
  const table = lineTable(text)
  return divide(table).map((line) => lineText(table, line))
}
const story = (title: string, rating = 'G', more = ''): string => `Title: ${title}\nAuthor: Marla Quince\nRating: ${rating}\n${more}\n${prose}`

const single: readonly (readonly [claim: string, text: string])[] = [
  ['one head', story('The Late Ferry')],
  ['scene breaks', `${story('The Late Ferry')}\n\n***\n\n${prose}\n\n\n${prose}`],
  ['a head that is said twice before its story', `Title: The Late Ferry\nAuthor: Marla Quince\nRating: G\n\n\n${story('The Late Ferry')}`],
  ['a letter', `${story('The Late Ferry')}\n\n\nTo: the harbour master\nFrom: Anna\nSubject: boats\n\n${prose}`],
  ['a card of a library', `${story('The Late Ferry')}\n\n***\n\nTitle: The Whale\nAuthor: H. Melvin\nDate: 1851\n\n${prose}`],
  ['a script', `${story('The Late Ferry')}\n\n\n${'AUTHOR: Who wrote this?\nEDITOR: You did.\nAUTHOR: I never.\n\n\n'.repeat(9)}`],
  ['labels in the middle of a paragraph', `${story('The Late Ferry')}\nTitle: The Whale\nAuthor: H. Melvin\nRating: R\n\n${prose}`],
]
for (const [claim, text] of single) test(`stories: ${claim}: there is one`, () => assert.equal(starts(text).length, 1))

for (const [claim, parting] of [['two blank lines', '\n\n\n'], ['three stars', '\n\n***\n\n'], ['a row right above and below', '\n---\n'], ['a form feed', '\n\f\n'], ['a long rule', '\n\n--------------------\n\n']] as const) {
  test(`stories: full heads parted by ${claim} begin three`, () => assert.equal(starts([story('The Late Ferry'), story('Winter Quay', 'R'), story('Salt Road', 'NC-17')].join(parting)).length, 3))
}
for (const [claim, sign] of [['dashes', ' - '], ['equals signs', ' = '], ['dots', '......']] as const) test(`stories: full heads whose labels end in ${claim} begin three`, () => assert.equal(starts([story('The Late Ferry'), story('Winter Quay', 'R'), story('Salt Road', 'NC-17')].join('\n\n\n').replace(/^(Title|Author|Rating): /gm, `$1${sign}`).replace(/^Rating.*$/gm, `$&\nSummary${sign}A boat.`)).length, 3))
test('stories: "Title" and a dash in a story begin none', () => assert.equal(starts(`${story('The Late Ferry')}\n\n\nTitle - nobody had one. Author - nobody knew.\n\n${prose}\n\n\nTitle - The Whale\nAuthor - H. Melvin\n\n${prose}`).length, 1))
test('stories: a title and a rating with a summary are a full head', () => assert.equal(starts(['Ferry', 'Quay'].map((name) => `Title: ${name}\nRating: R\nSummary: A boat.\n\n${prose}`).join('\n\n\n')).length, 2))

const read = (text: string) => {
  const reading = intakeCharacters({ bytes: new TextEncoder().encode(text), name: 'x.txt' })
  return typeof reading === 'string' ? assert.fail(reading) : reading.drafts
}
test('stories: each has the rating and the refusal of its own head', () => {
  const drafts = read([story('The Late Ferry'), story('Winter Quay', 'R'), story('Salt Road', 'NC-17', 'Archive: no\n')].join('\n\f\n'))
  assert.deepEqual(drafts.map(({ assertions }) => [...ofField(assertions, 'rating').map(({ value }) => value.rung), ...ofField(assertions, 'permission').map(({ value }) => value.permission)]), [['general'], ['mature'], ['explicit', 'refused']])
})
test('stories: heads that count chapters are parts of one', () => {
  const drafts = read([story('The Late Ferry', 'G', 'Chapter: 1\n'), story('The Late Ferry', 'NC-17', 'Chapter: 3\n')].join('\n\n\n'))
  assert.deepEqual(drafts.map(({ assertions }) => ofField(assertions, 'part').map(({ value }) => [value.stem, value.number])), [[['The Late Ferry', 1]], [['The Late Ferry', 3]]])
})
