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
})

test('a value ends where a line that nobody wrapped gives leave to copy, refuses it, or says who did what', async () => {
  for (const [below, wanted] of [
    ['Please do not repost this anywhere.', 'Ann asked.'], ['Vi prego di non ripubblicare la traduzione altrove.', 'Ann asked.'], ['Posso copiar para outro site? Não.', 'Ann asked.'], ['Edited and britpicked by: Wendy P.', 'Ann asked.'], ['Traduit en août 2003', 'Ann asked.'],
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
