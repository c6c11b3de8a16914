import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Field } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const story = `\n\n${'The lamp went out at nine, and nobody on the quay had the heart to light it again before the boat came in. '.repeat(6)}\n\n"Well," said Ann, "that is that."\n`
const read = async (head: string, field: Field): Promise<string[]> => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(head + story), name: 'stories/lamp.txt' })
  return drafts.flatMap(({ assertions }) => assertions.filter((one) => one.field === field).map(({ value }) => Object.values(value).join(' ')))
}

test('a value ends above a line that is set as its label is, whoever knows the word in it', async () => {
  assert.deepEqual(await read('Title -- The Lamp\nAuthor -- Jo Pell\nDedication -- Sal, who drove.\nOwner -- Not me, ask Harbour Films.', 'dedication'), ['Sal, who drove.'])
  assert.deepEqual(await read('Title......: The Lamp\nAuthor.....: Jo Pell\nSummary....: Somebody has to light it.\nNot mine...: Quay Street is Harbour Films\'.', 'summary'), ['Somebody has to light it.'])
  assert.deepEqual(await read('Titel: Die Lampe\nAutorin: Jo Pell\nInhalt: Einer muss sie anzünden.\nGeografie: Den Kai gibt es nicht.', 'summary'), ['Einer muss sie anzünden.'])
})

test('a sentence that is broken at the end of a line goes on with whatever stands before a colon', async () => {
  assert.deepEqual(await read('Title: The Lamp\nAuthor: Jo Pell\nSummary: What everybody on the quay asked of the keeper in those\nDays: who has put it out, and may we have it back?', 'summary'), ['What everybody on the quay asked of the keeper in those Days: who has put it out, and may we have it back?'])
})

test('a name is the author\'s where a title stands above it or an address below it, and else the story\'s', async () => {
  assert.deepEqual(await read('Title: The Lamp\nName: Lapwing\nRating: PG', 'creator'), ['Lapwing author'])
  assert.deepEqual(await read('Name: Lapwing\nEmail: lapwing@marsh.example\nStory: The Lamp\nRating: PG', 'creator'), ['Lapwing author'])
  assert.deepEqual(await read('Name: Lapwing\nAuthor\'s e-mail: lapwing@marsh.example\nRating: PG\nTitle: The Lamp', 'creator'), ['Lapwing author'])
  assert.deepEqual(await read('Name: The Lamp\nMy name: Lapwing\nRating: PG', 'title'), ['The Lamp formal'])
})

test('labels for people, kinds of story, lengths and states are read as writers put them, in seven languages', async () => {
  for (const [line, field, value] of [
    ['Perso(s): Ann', 'character', 'Ann'], ['Personaggi presenti: Ann', 'character', 'Ann'], ['Кто в ролях: Анна', 'character', 'Анна'], ['Vorkommende Personen: Ann', 'character', 'Ann'],
    ['Paar: Ann/Bo', 'relationship', 'Ann/Bo'], ['Coppia/e: Ann/Bo', 'relationship', 'Ann/Bo'], ['Rubrik: Fantasy', 'tag', 'Fantasy'], ['Marcadores: fantasia', 'tag', 'fantasia'], ['Category/Class: Mystery', 'tag', 'Mystery'],
    ['WC: 1,600', 'words', '1600'], ['Nbre de mots: 130', 'words', '130'], ['Кол-во слов: 480', 'words', '480'], ['Finished? Yes', 'status', 'complete'], ['Terminada? No', 'status', 'in-progress'],
    ['Dedic.: Doc Fell', 'dedication', 'Doc Fell'], ['Памяти: Анны', 'dedication', 'Анны'], ['Sequel/Series Info: Night Coach', 'series', 'Night Coach'],
  ] as const) assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\n${line}\nRating: PG`, field), [value], line)
})

test('a counter behind a label is a part, in words too, and behind the plural where it has a total', async () => {
  for (const [line, value] of [['Part: three of six', '3 6'], ['Capítulo: 3 de 8', '3 8'], ['Parte: 3/5 (um | dois)', '3 5'], ['Parts: 1 of 2', '1 2'], ['Capítulos: 1/?', '1'], ['Parts: 3', undefined]] as const) {
    const found = (await read(`Title: The Lamp\nAuthor: Jo Pell\n${line}\nRating: PG`, 'part'))[0]?.replace(/ The Lamp$/, '')
    assert.equal(found, value, line)
  }
  for (const line of ['Part: 2/3', 'Part: 2 of 3', 'Chapter: 2/3']) assert.equal((await read(`Title: The Lamp\nAuthor: Jo Pell\nRating: PG\n${line}`, 'part'))[0], '2 3 The Lamp', `${line}, right above the story`)
})

test('a value ends where a line that nobody wrapped gives leave to copy, refuses it, or says who did what', async () => {
  for (const [below, wanted] of [
    ['Please do not repost this anywhere.', 'Ann asked.'], ['Vi prego di non ripubblicare la traduzione altrove.', 'Ann asked.'], ['Posso copiar para outro site? Não.', 'Ann asked.'], ['Edited and britpicked by: Wendy P.', 'Ann asked.'], ['Traduit en août 2003', 'Ann asked.'],
    ["The quay is Harbour Films' own, I only sweep it.", 'Ann asked.'],
    ['It rained the whole week.', 'Ann asked. It rained the whole week.'],
  ] as const) assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\nRating: PG\nNotes: Ann asked.\n${below}`, 'note'), [wanted], below)
  const full = 'I began this in the week when the ferry did not run, nor the bus. Please\nDo not repost this anywhere until the ferry has stopped running again.'
  assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\nNotes: ${full}`, 'note'), [full.replace('\n', ' ')])
})

test('whose notes they are, and on what, stands in their label', async () => {
  for (const label of ["Author's Chapter Notes", 'Remix notes', 'Nota della traduttrice', 'Note de la traductrice', 'Anmerkung zur Übersetzung', 'Примечание переводчика', 'N/A']) assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\nRating: PG\n${label}: Ann asked for a lamp.`, 'note'), ['Ann asked for a lamp.'], label)
})

test('a label of notes that stands below another label is the answer to it', async () => {
  assert.equal((await read(`Title: The Lamp\nAuthor: Jo Pell\nRating:\nN/A\nPairing: x/y`, 'rating')).length, 1)
})

test("whose disclaimer it is stands in its label too; a label behind a semicolon is one of its own", async () => {
  for (const label of ["Author's disclaimer", 'Copyright statement', "Disclaimer de l'auteur"]) assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\nRating: PG\n${label}: The quay is Harbour Films' own.`, 'disclaimer'), ["The quay is Harbour Films' own."], label)
  assert.deepEqual(await read("Title: The Lamp\nAuthor: Jo Pell\nDisclaimer: Harbour Films', worse luck; Notes: by request of Bess, who wanted an aunt", 'note'), ['by request of Bess, who wanted an aunt'])
})

test('a label may ask: whether others may have the story, and whose its people are, in seven languages', async () => {
  for (const [line, value] of [['Can other sites use it? Sure.', 'granted'], ['Help yourself?: Yes, with the header', 'granted'], ['Darf das woanders hin? Nein, nur hier.', 'refused'], ['Quer publicar no seu site? Me peça antes, por favor.', 'ask'], ['Archive at the Kestrel Circuit: Yes, certainly', 'granted'], ['May anybody else host this? Ask me.', 'ask']] as const) assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\nRating: PG\n${line}`, 'permission'), [value], line)
  assert.deepEqual(await read('Title? The Lamp\nAuthor? Jo Pell\nYours? No, the quay is Harbour Films\' own.\nRating? PG', 'disclaimer'), ["No, the quay is Harbour Films' own."])
  assert.deepEqual(await read('Title: The Lamp\nAuthor: Jo Pell\nRating: PG\nZu wem gehört\'s: Der Kai gehört Radio Nord.', 'disclaimer'), ['Der Kai gehört Radio Nord.'])
  for (const label of ['How we did it', 'Review replies', 'From me', 'Provenance']) assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\nRating: PG\n${label}: Ann asked for a lamp.`, 'note'), ['Ann asked for a lamp.'], label)
})

test('amid other labels notes and whom a story is for stand behind a dash too, and notes in a column of tabs', async () => {
  assert.deepEqual(await read('Title - The Lamp\nAuthor - Jo Pell\nRating - G\nNotes - Ann asked for it.', 'note'), ['Ann asked for it.'])
  assert.deepEqual(await read('Título - La lámpara\nAutor - Jo Pell\nClasificación - PG\nPara - Ana, que cumplía años.', 'dedication'), ['Ana, que cumplía años.'])
  assert.deepEqual(await read('Title\tThe Lamp\nAuthor\tJo Pell\nDisclaimer\tThe quay is Harbour Films\' own.\nNotes\tAnn asked for it.', 'note'), ['Ann asked for it.'])
})

test('a row whose first item has no label is read from its first label on', async () => {
  const row = 'Pubblicata il 30/05/2008 | Rating: PG | Genere: Commedia | Personaggi: Nives | Stato: completa'
  for (const [field, value] of [['tag', 'Commedia'], ['character', 'Nives'], ['status', 'complete'], ['date', 'posted 2008-05-30']] as const) assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\n${row}`, field), [value], field)
})

test('"Archived" with a day says when, and a bracket behind a title how the story is rated', async () => {
  assert.deepEqual(await read('Title: The Lamp\nAuthor: Jo Pell\nArchived: 17 Dec 2004', 'permission'), [])
  assert.deepEqual(await read('Title: The Lamp\nAuthor: Jo Pell\nArchived: 17 Dec 2004', 'date'), ['posted 2004-12-17'])
  assert.deepEqual((await read('The Lamp by Jo Pell [PG]\n\nThanks to Sal for the beta.', 'rating')).map((value) => value.split(' ')[0]), ['guided'])
})

test('behind "No warnings" in a sentence the rest of the paragraph is read', async () => {
  assert.deepEqual((await read('The Lamp\nby Jo Pell\n\nNo warnings, really. Call it a T.\n\nThanks to Sal for the beta.', 'rating')).map((value) => value.split(' ')[0]), ['teen'])
})

test('an alert of anything warns of it, and whom a story is for may be everybody', async () => {
  for (const label of ['Smarm alert', 'Angst warning']) assert.equal((await read(`Title: The Lamp\nAuthor: Jo Pell\nRating: PG\n${label}: somebody drowns`, 'warning')).length, 1, label)
  for (const line of ['Für wen: für alle', 'Pour qui : tout public', 'Per chi: per tutti']) {
    assert.deepEqual((await read(`Title: The Lamp\nAuthor: Jo Pell\n${line}`, 'rating')).map((value) => value.split(' ')[0]), ['general'], line)
    assert.deepEqual(await read(`Title: The Lamp\nAuthor: Jo Pell\n${line}`, 'dedication'), [], line)
  }
})

test('what divides labels on one line divides no list', async () => {
  assert.deepEqual(await read('Title: The Lamp; Author: Jo Pell; Genre: comedy, adventure; Characters: Ann, Bo; Rating: PG', 'tag'), ['comedy', 'adventure'])
  assert.deepEqual(await read('Title: The Lamp; Author: Jo Pell; Genre: comedy, adventure; Characters: Ann, Bo; Rating: PG', 'character'), ['Ann', 'Bo'])
})

test('a label for disclaimers and warnings has both', async () => {
  assert.deepEqual(await read('Title: The Lamp\nAuthor: Jo Pell\nDisclaimers/Warnings: Not mine. Character death.', 'warning'), ['stated character-death'])
  assert.deepEqual(await read('Title: The Lamp\nAuthor: Jo Pell\nDisclaimers/Warnings: Not mine.', 'warning'), [])
})

test('that none apply to a chapter is said of the chapter', async () => {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Title: The Lamp\nAuthor: Jo Pell\nWarnings: none this chapter${story}`), name: 'lamp.txt' })
  assert.deepEqual(drafts.flatMap(({ assertions }) => assertions.filter(({ field }) => field === 'warning').map(({ extent }) => extent)), ['part'])
})

test('thanks below a disclaimer are no part of it, and a label with one wrong letter ends it', async () => {
  const head = 'The Lamp\nby Jo Pell\nDisclaimer: Quay Street belongs to Harbour Films.\n'
  assert.deepEqual(await read(`${head}Thanks to Ann and Bo for reading it.`, 'disclaimer'), ['Quay Street belongs to Harbour Films.'])
  assert.deepEqual(await read(`${head}Feeback: jo@quay.example`, 'disclaimer'), ['Quay Street belongs to Harbour Films.'])
  assert.deepEqual(await read(`${head}No thanks to Ann are due.`, 'disclaimer'), ['Quay Street belongs to Harbour Films. No thanks to Ann are due.'])
})

test('front: a key that nobody knows among labels with the same dashes is no title', async () => {
  assert.deepEqual(await read("TITLE -- The Late Ferry\nAUTHOR -- Marla Quince\nSETTING -- the harbour, after the flood\nBUNNY -- Pell's\nINSPIRATION -- a photograph\nSUMMARY -- A lamp is left burning.", 'title'), ['The Late Ferry formal'])
})
