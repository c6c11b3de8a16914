import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const prose = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const read = async (head: string) => (await intake({ bytes: Buffer.from(head + prose), name: 'a.txt' })).drafts[0]?.assertions ?? []
const people = async (head: string): Promise<readonly string[]> => ofField(await read(head), 'creator').map(({ value }) => `${value.role} ${value.name}`).toSorted()
const fandoms = async (head: string): Promise<readonly string[]> => ofField(await read(head), 'fandom').map(({ value }) => value.name)

const nobody = [
  'THE LATE FERRY\nby --\n\nRated G', 'The Late Ferry\nby --\nRated G', 'The Late Ferry\nby ---\nA Harbour story', 'Title: The Late Ferry\nAuthor: --\nRated G', 'Title: The Late Ferry\nAuthor: secret\nRating: G', 'Title: The Late Ferry\nAuthor: (hidden)\nRating: G',
  'Title: The Late Ferry\nAuthor: by Me\nRating: G', 'Title: The Late Ferry\nAuthor: Me (duh)\nE-mail: marla@quay.example', 'The Late Ferry\nby yours truly', 'Title: The Late Ferry\nAuthor: your humble servant',
]
for (const head of nobody) test(`people: nobody is named by ${JSON.stringify(head)}`, async () => assert.deepEqual(await people(head), []))

const betas: readonly (readonly [string, readonly string[]])[] = [
  ['Beta: Katrin, vielen Dank!', ['beta Katrin']], ['Beta: Kes, thanks a bunch! You rock.', ['beta Kes']], ['Bêta : Kes, merci beaucoup !', ['beta Kes']], ['Beta: Kes, grazie mille!', ['beta Kes']],
  ['Betas: kes; pell and wren', ['beta kes', 'beta pell', 'beta wren']], ['Beta: Kes, Pell and Wren', ['beta Kes', 'beta Pell', 'beta Wren']],
]
for (const [line, wanted] of betas) test(`people: ${JSON.stringify(line)} names ${wanted.join(', ')}`, async () => assert.deepEqual(await people(`Title: The Late Ferry\nAuthor: Marla Quince\n${line}`), ['author Marla Quince', ...wanted].toSorted()))
test('people: what is said behind a helper of a title page is nobody', async () => assert.deepEqual(await people('The Late Ferry\nby Marla Quince\nbeta by kes; podfic and translation welcome'), ['author Marla Quince', 'beta kes']))
test('people: a name with its family name first is one, whatever stands below', async () => assert.deepEqual(await people('Title: The Late Ferry\nAuthor: Quince, Marla\nGenre: mystery\nLength: 2,000 words'), ['author Quince, Marla']))
test('people: a table of typefaces is nobody', async () => assert.deepEqual(await people('Times New Roman;Arial;Symbol;Courier New;\nNormal;Heading 1;Default Paragraph Font;\n\nThe Late Ferry\nby Marla Quince'), ['author Marla Quince']))

const mail = (subject: string, groups: string): string => `From: marla@quay.example (Marla Quince)\nSubject: ${subject}\nNewsgroups: ${groups}\n\nThe Late Ferry\nby Marla Quince`
const none = [mail('POST: The Late Ferry (1/1)', 'alt.fiction.various'), mail('ORIG: The Late Ferry (1/1)', 'alt.fiction.original'), "Title: The Late Ferry\nAuthor: Marla Quince\nFandom: none, it's original", 'Title: The Late Ferry\nAuthor: Marla Quince\nFandom: N/A - this is mine', 'The Late Ferry by marla\nFiction » General Rated: T, English, Drama, Words: 501, Published: 2-29-08, Complete']
for (const head of none) test(`fandoms: none by ${JSON.stringify(head.slice(0, 80))}`, async () => assert.deepEqual(await fandoms(head), []))

test('people: who signs that somebody else wrote a story has not', async () => {
  for (const lead of ['My grandmother Alma Croft wrote this in 1962, in a school exercise book. I have typed it as\nit stands. -- Bertie Shaw', 'Alma Croft wrote this in 1962. I have typed it as it stands. -- Bertie Shaw']) assert.deepEqual(await people(`${lead}\n\nTHE LATE FERRY`), ['author Alma Croft', 'poster Bertie Shaw'])
})
test('people: an author called by a first name is no second one', async () => assert.deepEqual(await people("The Late Ferry\n\nBy Ada Pim and Ruth Lowe\n\n(Ada did the odd-numbered scenes, Ruth the even ones. Post it anywhere.)"), ['author Ada Pim', 'author Ruth Lowe']))
test('titles: whose page it is stands over a title, and is none', async () => {
  const titles = async (head: string): Promise<readonly string[]> => ofField(await read(head), 'title').map(({ value }) => value.title)
  assert.deepEqual(await titles("Marla's Tidepool\n\nThe Late Ferry\n\nby Marla"), ['The Late Ferry'])
  assert.deepEqual(await titles("Marla's Ferry\n\nby Marla Quince"), ["Marla's Ferry"])
})
test('people: who helped in brackets is named too, and a refusal below a name is none of it', async () => {
  assert.deepEqual(await people('Author: Marla Quince (with Pell Marsh)\nTitle: The Late Ferry'), ['author Marla Quince', 'co-author Pell Marsh'])
  assert.deepEqual(await people('Author: Marla Quince (with thanks to everyone)\nTitle: The Late Ferry'), ['author Marla Quince'])
  assert.deepEqual(await people('La lampe\nécrit par Maud Ferrand\ncorrigé par Anouk et Jeanne\nNe pas archiver sans mon accord.'), ['author Maud Ferrand', 'beta Anouk', 'beta Jeanne'])
})
