import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LabelKind, labelRows } from './labels.ts'
import { withoutBrackets } from './value-read.ts'
import { readers } from './values.ts'

const read = (kind: LabelKind, words: string): string[] => readers[kind](words, [0, words.length], `label:${kind}`).assertions.map(({ field, asWritten, value }) => {
  const said = value as Readonly<Record<string, unknown>>
  const told = field === 'series' ? `#${String(said['number'] ?? '')}` : field === 'part' ? `${String(said['number'])}/${String(said['of'] ?? '')}` : field === 'date' ? `${String(said['date'] ?? '?')} ${String(said['kind'])}` : String(said['words'] ?? said['status'] ?? said['language'] ?? said['rung'] ?? said['role'] ?? '')
  return told === '' ? asWritten : `${asWritten} = ${told}`
})

const cases: readonly (readonly [kind: LabelKind, value: string, found: readonly string[]])[] = [
  ['website', 'quay.example/lamps', ['quay.example/lamps']], ['website', 'lamps.quay.example', ['lamps.quay.example']], ['website', 'LAMPS.TXT', []], ['website', '19.10.2008', []], ['website', 'v1.10', []],
  ['series', 'none', []], ['series', 'standalone', []], ['series', 'third in the Tidewater series', ['Tidewater = #3']], ['series', 'Marrow & Bone #4', ['Marrow & Bone = #4']], ['series', 'Back Roads 3', ['Back Roads = #3']], ['series', 'part 2 of the Hedgerow trilogy', ['Hedgerow = #2']],
  ['series', 'Book Two of The Salt Years', ['The Salt Years = #2']], ['series', 'The Salt Years, book two', ['The Salt Years = #2']], ['series', 'The Salt Years (2/5)', ['The Salt Years = #2']], ['series', 'Tidewater', ['Tidewater = #']], ['series', 'Back Roads (#3, follows "Wind Farm Road")', ['Back Roads = #3']],
  ['series', 'Lost Property, no. 4, stands alone', ['Lost Property = #4']], ['series', 'no. 2 of "The Lodgers", after Nothing But Stairs', ['The Lodgers = #2']], ['series', 'Teil drei der Winterquartier-Reihe, davor bitte anderes lesen', ['Winterquartier = #3']], ['series', '"Murano Blues" #2', ['Murano Blues = #2']], ['series', 'The Goose Years [3]', ['The Goose Years = #3']],
  ['series', 'Tide II', ['Tide = #2']], ['series', 'Tide (part 2 of 4)', ['Tide = #2']], ['series', 'Tide, first of three', ['Tide = #1']], ['series', 'вторая часть цикла «Прилив»', ['Прилив = #2']], ['series', 'Room 101', ['Room 101 = #']],
  ['series', 'sequel to "Slack"', ['sequel to "Slack"']], ['series', 'Ciclo AS ÁGUAS - Livro Quarto', ['AS ÁGUAS = #4']], ['series', 'the second of the Doorstep Stories', ['Doorstep Stories = #2']],
  ['part', 'soon', []], ['part', '4 of 12', ['4 of 12 = 4/12']], ['part', '2/5', ['2/5 = 2/5']], ['part', '4/?', ['4/? = 4/']], ['part', 'VI', ['VI = 6/']], ['part', 'three of I have no idea', ['three = 3/']], ['part', '3a/7', ['3a/7 = 3/7']], ['part', 'Two of Four', ['Two of Four = 2/4']],
  ['words', 'not many', []], ['words', 'about 12,000 words', ['12,000 = 12000']], ['words', '1994 (including this)', ['1994 = 1994']], ['words', '12K', ['12K = 12000']], ['words', '~3.500', ['3.500 = 3500']], ['words', '1 512', ['1 512 = 1512']], ['words', '2500 (5 x 500)', ['2500 = 2500']], ['words', '1.5k', ['1.5k = 1500']],
  ['size', '14K', []], ['size', '6 typed pages', []], ['size', 'midi, about 17 000 words', ['17 000 = 17000']],
  ['language', 'not mine', []], ['language', 'English and Spanish', ['English = en']], ['language', 'en-GB', ['en-GB = en']], ['language', 'Deutsch (was sonst)', ['Deutsch = de']],
  ['status', 'who knows', []], ['status', 'WIP', ['WIP = in-progress']], ['status', 'noch nicht fertig', ['noch nicht fertig = in-progress']], ['status', 'fertig', ['fertig = complete']], ['status', 'No', ['No = in-progress']], ['status', 'закончен', ['закончен = complete']], ['status', 'abandoned at ch. 7', ['abandoned at ch. 7 = abandoned']], ['status', '3 April 1999', ['3 April 1999 = 1999-04-03 written']],
  ['title', 'none yet', []], ['title', 'noch ohne Titel', []], ['title', 'None but the Keeper', ['None but the Keeper']],
  ['other', '3/?', []],
  ['date', 'soon', []], ['date', '11/98', ['11/98 = 1998-11 unknown']], ['date', 'written 7/98', ['7/98 = 1998-07 written']], ['date', 'a boat of 1/72', []], ['date', 'Sunday, 3 April 1999 22:10', ['3 April 1999 = 1999-04-03 unknown']], ['date', '03/04/1999', ['03/04/1999 = ? unknown']], ['date', 'autumn 2001', ['autumn 2001 = 2001 unknown']], ['date', "Feb '93", ["Feb '93 = 1993-02 unknown"]], ['written', 'August 1999, revised January 2001', ['August 1999 = 1999-08 written', 'January 2001 = 2001-01 revised']],
  ['written', '9 de abril de 2001', ['9 de abril de 2001 = 2001-04-09 written']], ['posted', '19-Jan-2003', ['19-Jan-2003 = 2003-01-19 posted']],
  ['website', 'nowhere', []], ['website', 'home.example.org', ['home.example.org']], ['website', 'see www.example.org/stories.', ['www.example.org/stories']], ['email', 'nobody', []], ['email', 'jane (at) example (dot) org', ['jane (at) example (dot) org']], ['email', 'jane AT example DOT org', ['jane AT example DOT org']], ['email', 'jane#at#example.org', ['jane#at#example.org']], ['email', 'a@example.org or b@example.net', ['a@example.org', 'b@example.net']],
  ['beta', 'none', []], ['beta', 'unbetaed, all mistakes are mine', []], ['beta', 'we die like sailors', []], ['beta', 'nobody, and it shows', []], ['beta', 'niemand', []], ['beta', 'Ann, Bo and the whole crew', ['Ann = beta', 'Bo = beta']], ['beta', 'Clementine Ash, who is owed a new red pen', ['Clementine Ash = beta']], ['beta', 'Gwyn (commas), Big Al (trucks)', ['Gwyn = beta', 'Big Al = beta']],
  ['beta', 'Constance, brit-picked by Hugh', ['Constance = beta', 'Hugh = beta']], ['beta', 'poivre_gris & Ana-Lucia, merci les filles', ['poivre_gris = beta', 'Ana-Lucia = beta']], ['beta', 'Jo from Leeds', ['Jo from Leeds = beta']],
  ['author', 'Ann (chapters 1-3) and P. Swift (the rest)', ['Ann = author', 'P. Swift = author']], ['author', 'Pomona Sisk with J. T. Orrery', ['Pomona Sisk = author', 'J. T. Orrery = co-author']], ['author', '~*Silver*~', ['Silver = author']], ['author', 'xXx Nightjar xXx', ['Nightjar = author']], ['author', '~~Ann Lee~~ and ★Gold★', ['Ann Lee = author', 'Gold = author']], ['author', 'xXNightjarXx', ['xXNightjarXx = author']], ['author', 'petra m. s.', ['petra m. s. = author']], ['author', 'Ann Lee (a.k.a. Raven)', ['Ann Lee = author', 'Raven = author']], ['author', 'Dr. J. A. Fell, esq.', ['Dr. J. A. Fell, esq. = author']],
  ['dedication', 'to Sal, who drove', ['to Sal, who drove', 'Sal = dedicatee']], ['dedication', "inkhorn's birthday!", ["inkhorn's birthday!", 'inkhorn = dedicatee']], ['dedication', 'everyone who wrote', ['everyone who wrote']],
  ['thanks', 'to Ann (beta), the other Jen (commas) and Bo, who had the idea', ['to Ann (beta), the other Jen (commas) and Bo, who had the idea', 'Ann = beta', 'the other Jen = beta', 'Bo = idea']], ['thanks', 'Halloway and Pyke were invented by others', ['Halloway and Pyke were invented by others']],
  ['rating', 'PG (1/1)', ['PG = guided']], ['rating', 'starts PG, creeps up to R around chapter 7', ['starts PG, creeps up to R around chapter 7 = mature']], ['rating', 'PG to R depending on the weather', ['PG to R depending on the weather = mature']], ['rating', "don't know yet", ["don't know yet = unrated"]],
]
for (const [kind, value, found] of cases) test(`values: ${kind}: ${value}`, () => assert.deepEqual(read(kind, value), found))

/** Brackets, dividers and a word or two: what no reader may lose its way in. */
const marked = fc.array(fc.constantFrom(...'[](){}<>,;:/&#."*_-!?', ' ', ' ', 'Ann', 'b', 'and', 'PG'), { maxLength: 16 }).map((units) => units.join(''))
test('values: no reader invents words, and none throws', () =>
  fc.assert(fc.property(fc.constantFrom(...labelRows.map(({ kind }) => kind)), fc.oneof(fc.string({ maxLength: 120 }), marked), (kind, value) => readers[kind](value, [0, value.length], `label:${kind}`).assertions.every(({ evidence, asWritten }) => evidence[0]?.in === 'text' && value.slice(...evidence[0].at).replace(/\s+/g, ' ').trim() === asWritten))))
test('values: brackets behind brackets are cut off one by one, to the first', () => {
  assert.deepEqual(withoutBrackets('[Adventure] [Vignette]', [0, 22]), [0, 11])
  assert.deepEqual(withoutBrackets('Angst (a) (b)', [0, 13]), [0, 5])
})

test('values: chapters without an end in sight are in progress, and those with one are not told', () => {
  const found = (words: string): readonly string[] => readers.other(words, [0, words.length], 'label:chapters').assertions.map(({ value }) => Object.values(value).join(' '))
  assert.deepEqual(['3/?', '3/3', '12'].map(found), [['in-progress'], [], []])
})

test('values: behind "Par" two names with a stroke are a pair, others the authors', () => {
  const fieldsOf = (words: string): string[] => readers.author(words, [0, words.length], 'label:par').assertions.map(({ field, asWritten }) => `${field}: ${asWritten}`)
  assert.deepEqual(fieldsOf('Moll/Kit'), ['relationship: Moll/Kit'])
  assert.deepEqual(fieldsOf('Jeanne Doré'), ['creator: Jeanne Doré'])
})
