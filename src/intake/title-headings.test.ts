import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHeadings } from './headings.ts'
import { lineTable } from './line-table.ts'

const paragraph = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to.\nAnna went home by the long way.\n\n'
const prose = paragraph.repeat(30)
const titles = ['The Tide', 'A Room over the Water', 'Three Sundays in a Week', 'Mr. Quill Explains', 'Winter Ferry']
const chapters = (text: string): string[] => {
  const table = lineTable(text)
  return findHeadings(table, 0, table.count).filter(({ chapter }) => chapter).map(({ at, number }) => (number === undefined ? text.slice(...at) : String(number)))
}
const book = (set: (title: string) => string, list = titles): string => list.map((title) => `${set(title)}${prose}`).join('')

const untouched: readonly (readonly [string, string])[] = [
  ['lines that say where and when', ['Two days later', 'Meanwhile', 'Sunday morning', 'London, 8:30 pm', "Anna's POV"].map((line) => `${prose}\n\n${line}\n\n`).join('')],
  ['speech without an end', titles.map((title) => `${prose}“${title}—”\n\n`).join('')],
  ['signs near each other', `${prose}${titles.map((title) => `${title.toUpperCase()}\n\n${paragraph}`).join('')}${prose}`],
  ['one line that stands alone', `${prose}\n\nThe Tide\n\n${prose}`],
  ['the same line again and again', titles.map(() => `\n\nThe Tide\n\n${prose}`).join('')],
]
for (const [claim, text] of untouched) test(`titles: ${claim} head no chapter`, () => assert.deepEqual(chapters(text), []))

test('titles: more blank lines above than elsewhere', () => assert.deepEqual(chapters(book((title) => `\n\n${title}\n\n`)), titles))
test('titles: capitals', () => assert.deepEqual(chapters(book((title) => `${title.toUpperCase()}\n\n`)), titles.map((title) => title.toUpperCase())))
test('titles: centred', () => assert.deepEqual(chapters(book((title) => `                    ${title}\n\n`)), titles))
test('titles: nothing but their words, where there are many', () => {
  const many = ['The Tide', 'A Room over the Water', 'Mr. Quill Explains', 'Winter Ferry', 'Salt', 'Nobody Waves', 'The Other Quay']
  assert.deepEqual(chapters(book((title) => `${title}\n\n`, many)), many)
})
test('titles: numerals that begin anew below each are sections', () => assert.deepEqual(chapters(book((title) => `\n\n${title}\n\nI\n\n${prose}II\n\n`)), titles))
test('titles: numbers from front to back are the chapters, not the titles between', () => assert.deepEqual(chapters(titles.map((title, at) => `Chapter ${at + 1}\n\n${prose}\n\n${title}\n\n${prose}`).join('')), ['1', '2', '3', '4', '5']))
test('titles: a list of contents in front is none, and vouches for those that follow', () => {
  const text = `Contents\n\n${titles.join('\n')}\n\n\n${book((title) => `${title}\n\n`)}`
  const table = lineTable(text)
  const first = titles.length + 1
  assert.deepEqual(findHeadings(table, first, table.count).map(({ at }) => text.slice(...at)), titles)
})
test('headings: a rule below belongs to the heading', () => {
  const text = `Chapter 1\n---------\n\n${prose}Chapter 2\n---------\n\n${prose}`
  const table = lineTable(text)
  assert.deepEqual(findHeadings(table, 0, table.count).map(({ at }) => text.slice(...at)), ['Chapter 1\n---------', 'Chapter 2\n---------'])
})
