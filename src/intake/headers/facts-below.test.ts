import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineTable, lineText } from '../line-table.ts'
import { storyStart } from './story-bounds.ts'

const story = 'Vimmer came home late. There was a goose on the stairs, and it looked at him as if he owed it money.\n\n"Not again," he said to the goose.\n\nIt had been raining since the morning, and the floor was wet. He looked at the stairs and at the door, and neither told him anything.\n'
const title = 'The Goose on the Stairs\nby Sorrel Finn\n\n'
const teaser = 'Vimmer keeps finding a goose on the stairs.\n\n'

const begins = (text: string): string => { const table = lineTable(text); return lineText(table, storyStart(table, 0, table.count)).slice(0, 22) }

const heads: readonly (readonly [claim: string, head: string])[] = [
  ['a rating below a teaser without a label', `${title}${teaser}Rating: R\n\n`],
  ['labels below one', `${title}${teaser}Fandom: Harbour Nine\nRating: R\n\n`],
  ['a warning below labels and a teaser', `Title: The Goose on the Stairs\nAuthor: Sorrel Finn\nRating: R\n\n${teaser}Warning: character death\n\n`],
  ['an archive\'s row of facts below a summary', `The Goose on the Stairs By: Sorrel\n\n${teaser}Rated: Fiction M - English - Humor - Words: 870 - Updated: 03-04-08 - Complete - id:41\n\n`],
]
for (const [claim, head] of heads) test(`facts below: the story begins behind ${claim}`, () => assert.equal(begins(head + story), 'Vimmer came home late.'))

const told: readonly (readonly [claim: string, text: string, begin: string])[] = [
  ['what nobody warns of', `${title}The sign on the door had been there for years, and nobody minded it.\n\nWarning: wet floor\n\n${story}`, 'The sign on the door h'],
  ['a rating farther down', `${title}${story}\nRating: R\n\n${story}`, 'Vimmer came home late.'],
  ['speech', `${title}"He gave it marks, as he does with everything," said Moll.\n\nRating: R\n\n${story}`, '"He gave it marks, as '],
]
for (const [claim, text, begin] of told) test(`facts below: ${claim} leaves the story as it is`, () => assert.equal(begins(text), begin))

test('facts below: with nothing behind them, none are cut off', () => assert.equal(begins(`${title}${teaser}Rating: R\n`), 'Vimmer keeps finding a'))
