import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mend } from '../../text/mends.ts'
import { findPageHeads } from './page-heads.ts'

const read = (text: string): string => mend(text, findPageHeads(text)).text
const prose = (lines: number, from = 0): string => Array.from({ length: lines }, (_, at) => `line ${'abcdefghij'.charAt((at + from) % 10)} of a story that goes on and on`).join('\n')
const pages = (head: (page: number) => string): string => Array.from({ length: 4 }, (_, at) => `${at > 0 ? head(at + 1) : ''}${prose(40, at * 3)}`).join('')

const untouched: readonly (readonly [claim: string, text: string])[] = [
  ['chapters by number', Array.from({ length: 6 }, (_, at) => `${at + 1}\n\n${prose(10 + at * 13, at)}.\n\n`).join('')],
  ['chapters by name and number', Array.from({ length: 5 }, (_, at) => `Chapter ${at + 1}\n\n${prose(40)}.\n\n`).join('')],
  ['a page that somebody speaks of', `She opened it at page 12.\n\n${prose(30)}\n\nOn page 13 there was nothing.`],
  ['chapters of one length', Array.from({ length: 6 }, (_, at) => `${at + 1}\n\n${prose(40, at)}.\n\n`).join('')],
  ['a countdown', `"10"\n\n"9"\n\n"8"\n\n"7"\n\n${prose(5)}`],
  ['a form feed above a story\'s own head', Array.from({ length: 3 }, (_, at) => `Title: The Tide\nPart: ${'abc'.charAt(at)}\n\n${prose(9, at)}.`).join('\n\f\n')],
  ['a form feed above another title page', `The Tide\nby Ann Roe\n\n${prose(9)}.\n\f\nThe Ebb\n(PG)\nby Jude Askew\n\n${prose(9, 2)}.`],
  ['a form feed above labels that begin with the author', `Author: Ann Roe\nTitle: The Tide\n\n${prose(9)}.\n\n\f\n\nAuthor - Jude Askew\nTitle - The Ebb\n\n${prose(9, 2)}.`],
  ['a year that is a line', `1999\n\n${prose(5)}\n\n2003\n\n${prose(50)}`],
]
for (const [claim, text] of untouched) test(`page heads: ${claim} stays`, () => assert.equal(read(text), text))

test('page heads: numbers between pages go, and sentences go on', () => assert.equal(read(pages((page) => `\n\n                    - ${page} -\n\n`)), pages(() => '\n')))

const cases: readonly (readonly [claim: string, given: string, wanted: string])[] = [
  ['a form feed in a sentence', 'She went\n\f\non her way.', 'She went\non her way.'],
  ['a form feed between paragraphs', 'She went.\n\fHe stayed.', 'She went.\n\fHe stayed.'],
  ['a form feed on a line of its own', 'She went.\n\f\nHe stayed.', 'She went.\n\nHe stayed.'],
  ['a head with the page, thrice', ['The Tide, page 1\n', 'The Tide, page 2\n', 'The Tide, page 3\n'].map((head) => `${head}\nIt was late.\n\n`).join(''), 'It was late.\n\nIt was late.\n\nIt was late.\n\n'],
  ['a title beside form feeds', 'One goes\n\f\nTHE TIDE\n\non to two\n\f\nTHE TIDE\n\nand three\n\f\nTHE TIDE\n\nand ends.', 'One goes\non to two\nand three\nand ends.'],
]
for (const [claim, given, wanted] of cases) test(`page heads: ${claim}`, () => assert.equal(read(given), wanted))
test('page heads: twice is once', () => { for (const [, given] of cases) assert.equal(read(read(given)), read(given)) })
