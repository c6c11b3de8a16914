import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHeadings } from './headings.ts'
import { lineTable } from './line-table.ts'

const prose = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to.\nAnna went home by the long way.\n\n'.repeat(5)
const titles = ['The Quay', 'A Letter for Nobody', 'Winter Light']
const headings = (text: string): string[] => {
  const table = lineTable(text)
  return findHeadings(table, 0, table.count).filter(({ chapter }) => chapter).map(({ at, title }) => (assert.ok(title), text.slice(...at)))
}
const story = (set: (title: string) => string, list: readonly string[] = titles): string => list.map((title) => `${set(title)}\n\n${prose}`).join('')

const untouched: readonly (readonly [claim: string, text: string])[] = [
  ['lines that say where or when in the dress of a rule', story((title) => `--- ${title} ---`, ['Meanwhile', 'Two days later', "Anna's POV"])],
  ['the same line again and again', story((title) => `~ ${title} ~`, ['Anna', 'Berta', 'Anna', 'Berta'])],
  ['speech between dashes', story((title) => `- ${title}? -`)],
  ['strong words', story((title) => `**${title}**`)],
  ['captions of mail', story((title) => `----- ${title} -----`, ['Original Message', 'Forwarded Message'])],
  ['one dressed line', `${prose}~ The Quay ~\n\n${prose}`],
  ['last lines above a rule', story((title) => `${title}.\n-----`)],
  ['dressed lines below each other', `${prose}${titles.map((title) => `~ ${title} ~\n\n`).join('')}${prose}`],
  ['bare lines in the middle of a story', `${prose}${story((title) => title)}`],
  ['bare lines of which one says when', story((title) => title, [...titles, 'Sunday Morning'])],
  ['two bare lines', story((title) => title, titles.slice(0, 2))],
  ['bare lines far apart', story((title) => `${title}\n\n${prose.repeat(6)}`)],
]
for (const [claim, text] of untouched) test(`set titles: ${claim} head no chapter`, () => assert.deepEqual(headings(text), []))

for (const set of [(title: string) => `--- ${title} ---`, (title: string) => `~ ${title} ~`, (title: string) => `== ${title} ==`, (title: string) => `*** ${title} ***`, (title: string) => `~*~ ${title} ~*~`, (title: string) => `>> ${title} <<`]) {
  test(`set titles: ${set('words')} heads chapters`, () => assert.deepEqual(headings(story(set)), titles.map(set)))
}
for (const rule of ['-', '=', '_', '*', '~']) {
  const set = (title: string): string => `${title}\n${rule.repeat(title.length)}`
  test(`set titles: a row of ${rule} below heads chapters`, () => assert.deepEqual(headings(story(set)), titles.map(set)))
}
test('set titles: blank lines alone set titles of short chapters apart', () => assert.deepEqual(headings(story((title) => title)), titles))
test("set titles: the story's own title right above the first chapter's is none of them", () => {
  const text = `The Ferry\n=========\n\n${story((title) => `${title}\n${'='.repeat(title.length)}`)}`
  const table = lineTable(text)
  assert.deepEqual(findHeadings(table, 2, table.count).map(({ title }) => title && text.slice(...title)), titles)
})
