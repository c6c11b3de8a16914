import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineTable } from '../line-table.ts'
import { readFront } from './front.ts'
import { isToldFrom } from './told-forms.ts'

const page = 'Low Water\nby Ida Smith\n\n'
const story = 'The rain had stopped by noon, and the harbour was quiet. Nobody had opened the shutters since the spring.\n\nShe pulled at the handle until it gave, and the boots were still there.\n'

/** What the story begins with. */
function begins(text: string): string {
  const table = lineTable(text)
  const { body } = readFront(table, 0, table.count)
  return text.slice(table.from[body], table.to[body])
}

/** Whether the first of these words stand on a line that only a story has. */
const isTold = (words: string): boolean => {
  const table = lineTable(page + words)
  return isToldFrom(table, 2, table.count)
}

const untouched: readonly (readonly [claim: string, words: string])[] = [
  ["an author's own letter, signed as the story is", 'Dear Tobin,\n\nHere you are at last.\n\nYours,\nIda\n\n'],
  ['a letter that a story came with', 'Dear Mrs. Voss,\n\nI enclose a story for your paper.\n\nYours,\nMarta\n\n'],
  ['a message to all of a board', 'From: MARTA\nTo: ALL\nSubj: LOW WATER\n\n'],
  ['a sender with an address', 'From: Marta <marta@quay.example>\nTo: Tobin\n\n'],
  ['a gift with its rating', 'To: Tobin\nFrom: your secret gull\nRating: PG\n\n'],
  ['a day on which it may have been typed', 'Leith, 3 April 1998\n\n'],
  ['a warning of what is in it', 'Warning: gulls, and some weather.\n\n'],
  ['a few lines of banter before it', `Ida: Who owns them?\nGull: Not you.\nIda: Who does?\nGull: The harbour.\n\n${story.repeat(6)}`],
  ["a writer's card", 'Name: Ida Smith\nAge: 31\nOccupation: keeper\nEmail: ida@quay.example\n\n'],
]
for (const [claim, words] of untouched) test(`told forms: leaves ${claim}`, () => assert.equal(isTold(words + story), false))

const told: readonly (readonly [claim: string, words: string])[] = [
  ['a letter between people of the story', 'Dear Tobin,\n\nPlease put it back on the wall, or let me know where it is.\n\nYours, Marta\n\n'],
  ['a message between them', 'To: Tobin\nFrom: Marta\nDate: Tuesday\n\nPlease put it back on the wall before Friday.\n\n'],
  ['a dateline of a paper', 'The Harbour Post, 3 April 1911\nby our own correspondent\n\n'],
  ['a day in another century', 'June 3rd, 1911\n\n'],
  ['a card out of a file', 'Personnel file\nName: Marta Dale\nAge: 31\nOccupation: keeper\nStatus: missing\nRating: first class\n\n'],
  ['a notice on a gate', 'Warning: trespassers will be composted.\n\n'],
  ['what somebody looks for', 'WANTED: one ladder.\n\n'],
  ['a word as a dictionary has it', 'lamp (n.): a thing that is out.\n\n'],
]
for (const [claim, words] of told) test(`told forms: a story begins with ${claim}`, () => assert.equal(begins(page + words + story), words.split('\n')[0]))

test('told forms: a script begins with its first line, whatever its speakers are called', () => {
  const script = 'Author: I want the comma back.\nPrinter: It was never there.\nDevil: There was one on Tuesday.\nPrinter: On Tuesday there was a fly on the page.\nAuthor: Then whose is this?\nDevil: The fly\'s.\nEditor: Gentlemen, could we compromise on a semicolon?\nPrinter: I have none left.\nEditor: Then let us go to lunch.\n'
  assert.equal(begins(`A Dispute at the Printer's\n\n${script}`), 'Author: I want the comma back.')
})

test('told forms: messages that answer each other are told, without an author above them', () => {
  const messages = 'From: Marta\nTo: Tobin\nSubject: The ladder\n\nPlease put it back on the wall before Friday.\n\nFrom: Tobin\nTo: Marta\nSubject: Re: The ladder\n\nI have not had it since the spring.\n\n'
  assert.equal(begins(`Seventeen Oranges\n\n${messages}${story}`), 'From: Marta')
})

test('told forms: a day of another century on the first line is no title', () => {
  const table = lineTable(`June 3rd, 1911\n\nDear Tobin,\n\n${story}`)
  assert.deepEqual(readFront(table, 0, table.count).assertions.filter(({ field }) => field === 'title'), [])
})

test('told forms: an author named among labels is one, whoever is called Author below', () => {
  const table = lineTable('Title: The Weir\nAuthor: Ida Smith\nDisclaimer: Not mine.\n\nKeeper: Who goes there?\nAuthor: Me, with a comma.\nKeeper: Leave it outside.\nAuthor: It is raining outside.\n')
  assert.deepEqual(readFront(table, 0, table.count).assertions.flatMap((one) => (one.field === 'creator' ? [one.value.name] : [])), ['Ida Smith'])
})
