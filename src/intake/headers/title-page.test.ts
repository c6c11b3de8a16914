import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSeriesLine } from './series-line.ts'
import { isNoTitle, unframed } from './title-frames.ts'
import { readByLine } from './title-page.ts'

const none = ['By the time they came', 'by morning', 'by moonlight', 'surrounded by Wolves', 'He was followed by Jane', 'stand by the door', 'A story by the sea', 'Based on characters created by R. T. Askew', 'Kestrel Station: not ours. Renn: would not be owned by anybody.', 'It was a small party, got up in a hurry by Lady Narborough, who', '“It was broken by Mr. Holmes.”', 'NARRATIVE CONTINUED BY THE DOCTOR:', 'Begun 2001 - abandoned, let\'s be honest, by March 2002', 'Copyright 1989 by The Brass Mouse', 'Salt & Slack Water, an anthology edited by Ines Thwaite', 'Original story: Tenpenny Nails by Ishbel Crane', '»Es ist gut, Roswitha«, sagte Frau von Briest, »ich werde kommen.«']
for (const words of none) test(`by-line: leaves ${JSON.stringify(words)} alone`, () => assert.equal(readByLine(words, [0, words.length]), undefined))

const lines: readonly (readonly [words: string, title: string | undefined, names: string, role?: string])[] = [
  ['by..............Hwoosh', undefined, 'Hwoosh'], ['by ferro', undefined, 'ferro'], ['by: miss_lachlan and porterhouse', undefined, 'miss_lachlan and porterhouse'], ['(by k. m. rushlight)', undefined, 'k. m. rushlight'],
  ['A Silver Brigade fanfic by Marcus "Kettle" Oyelaran', undefined, 'Marcus "Kettle" Oyelaran'], ['concocted by Lister Quayle in Feb \'93', undefined, 'Lister Quayle'], ['written, directed and apologised for by NoodleSignal', undefined, 'NoodleSignal'], ['by Philippa Thring, 1994', undefined, 'Philippa Thring'], ['by Jane Doe (c) 1995', undefined, 'Jane Doe'], ['by D.O.B.', undefined, 'D.O.B.'], ['BY ANN BIRCH AND CY DOW', undefined, 'ANN BIRCH AND CY DOW'],
  ['Candlewick, by Kata. Rated R.', 'Candlewick', 'Kata'], ['Candlewick by Kata. NC-17.', 'Candlewick', 'Kata'], ['by Debbie R. NC-17', undefined, 'Debbie R.'], ['by A. G.', undefined, 'A. G.'],
  ['by Chip Moran, 10/27/2004', undefined, 'Chip Moran'], ['by Nix, 2015-06-11', undefined, 'Nix'], ['DOORSTOP by Wilf. Moll/Reed. NC-17.', 'DOORSTOP', 'Wilf'],
  ['by xXx Nightjar xXx', undefined, 'Nightjar'], ['Night Boat by xXx Nightjar xXx', 'Night Boat', 'Nightjar'], ['by -=Nightjar=-', undefined, 'Nightjar'],
  ['A Short-Short by Winifred Tate', undefined, 'Winifred Tate'],
  ['by Debbie R.   Rated PG-13', undefined, 'Debbie R.'],
  ['translated by Peter Strand', undefined, 'Peter Strand', 'translator'], ['Typed by Sugar Lane', undefined, 'Sugar Lane', 'typist'], ['par J.-B. Courtemanche', undefined, 'J.-B. Courtemanche'],
  ['QUARRELS WITH GEESE (R for words) by Tansy Oakes', 'QUARRELS WITH GEESE (R for words)', 'Tansy Oakes'], ['House Seats, by agnes_r', 'House Seats', 'agnes_r'], ['Renn\'s Log, by Ludo Abara and Fizz', 'Renn\'s Log', 'Ludo Abara and Fizz'], ['Half a Parachute by Ottoline B.', 'Half a Parachute', 'Ottoline B.'],
]
for (const [words, title, names, role = 'author'] of lines) {
  test(`by-line: ${JSON.stringify(words)}`, () => {
    const by = readByLine(words, [0, words.length])
    assert.deepEqual(by && [by.title && words.slice(...by.title), words.slice(...by.names), by.role], [title, names, role])
  })
}
test('by-line: a pen name in small letters is believed where the frame is certain, and no clause is', () => {
  for (const [words, wanted] of [['The Weight of Keys by xXlockpickXx', true], ['The Weight of Keys by moonwriter', true], ['by the sea', false], ['by The Two Marys', true]] as const) assert.equal(readByLine(words, [0, words.length], true) !== undefined, wanted, words)
})

const titles = ['Hello, Goodbye', 'Low Tide at Pellan Point', 'A Ghost Story', 'Copyright for Beginners', 'London Calling', 'dreamt of a house', 'The Entry', 'From the Deep', 'Well Met']
test('by-line: what was done by somebody is no title, and a remark in brackets behind a pen name no part of it', () => {
  for (const words of ['The Lamps are not mine, they were lit by Ottoline House', 'WITH FOUR DRAWINGS BY S. LIND']) assert.equal(readByLine(words, [0, words.length]), undefined, words)
  // Who heckled a story is the author of the heckling.
  assert.deepEqual(readByLine('Riffed by Captain Colander', [0, 26]), { names: [10, 26], role: 'author' })
  for (const words of ['"Sash" by pennyroyal (Window challenge)', 'All That Was Promised by Ann Lee']) assert.ok(readByLine(words, [0, words.length])?.title, words)
})
for (const words of titles) test(`title: ${JSON.stringify(words)} may be one`, () => assert.equal(isNoTitle(words), false))
const others = ['© Copyright Ida Marsh, 1996', 'C)opyright 1992', 'Kiki :-)', 'Hello ladies', '(c) 1994 by Ida Marsh', 'A HARBOUR NINE story', 'Hello everybody!', 'hola lista!!', 'London, 1888', 'Paris, 14 July 1789', 'The Emerald Exchange, fourth bell', '[Capture opened 11/14/89 23:51:07', 'Entry no: 118', 'The Story:', '3rd of Reaping', 'Day 12', 'This is not a test!', 'Spoilers: everything', 'End of the Project Gutenberg EBook']
for (const words of others) test(`title: ${JSON.stringify(words)} is none`, () => assert.equal(isNoTitle(words), true))
test('title: frames are left out, and dashes of its own stay', () => {
  for (const [words, wanted] of [['*   Cold Berth   *', 'Cold Berth'], ['~*~ Goatsong ~*~', 'Goatsong'], ['-- The Tide --', 'The Tide'], ['║ Long Road ║', 'Long Road'], ['Salt-Stair', 'Salt-Stair']] as const) assert.equal(words.slice(...unframed(words, [0, words.length])), wanted)
})

for (const words of ['(disclaimer in part one)', '(Headers, part 1)', 'Notes and warnings in part 1', 'I do not give permission for this to be on any website', 'Part 2 of 5', 'Chapter Three', 'THE LONG ROAD', 'The Long Road, Part Two', 'A Story of Two Cities', 'the house of the Vanes', 'Winter Quarters']) test(`series: ${JSON.stringify(words)} names none`, () => assert.equal(readSeriesLine(words, [0, words.length]), undefined))
const series: readonly (readonly [words: string, name: string, number?: number, title?: string])[] = [
  ['Harbour Nights #4: The Long Way Round', 'Harbour Nights', 4, 'The Long Way Round'], ['[The Goose Years, no. 3]', 'The Goose Years', 3], ['UNCLE RAFE STORIES, number three', 'UNCLE RAFE STORIES', 3], ['(the second of the Doorstep Stories)', 'Doorstep Stories', 2], ['(being number four of The Wadi Tapes)', 'The Wadi Tapes', 4],
  ['Ciclo AS ÁGUAS DE BAIXO - Livro Quarto', 'AS ÁGUAS DE BAIXO', 4], ['part 2 of the Hedgerow trilogy', 'Hedgerow', 2], ['from the Back Roads series', 'Back Roads'], ['Teil drei der Winterquartier-Reihe', 'Winterquartier', 3], ['from MOORGATE PAMPHLETS 7', 'MOORGATE PAMPHLETS', 7],
]
for (const [words, name, number, title] of series) {
  test(`series: ${JSON.stringify(words)}`, () => {
    const read = readSeriesLine(words, [0, words.length])
    assert.deepEqual(read && [words.slice(...read.at), read.number, read.title && words.slice(...read.title)], [name, number, title])
  })
}
