import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { readSubject } from './subject.ts'
import { titleNamed } from './title-named.ts'

const subjects: readonly (readonly [subject: string, title: string])[] = [
  ["New member's fic! Moss by Ada Quill", 'Moss'],
  ['ROUND ROBIN no. 4, "The Mended Hat"', 'The Mended Hat'],
  ['birthday fic, "Eels for Ida"', 'Eels for Ida'],
  ['STORY (for a friend): Under Slate', 'Under Slate'],
  ['REPOST (fixed!): The Third Landing', 'The Third Landing'],
  ['(April challenge) Pepper for the Dog', 'Pepper for the Dog'],
  ['fic nova: Ouro e farinha', 'Ouro e farinha'],
  ['Text: Der Kesselflicker', 'Der Kesselflicker'],
  ['Nochmal: Der Fahrkartenautomat', 'Der Fahrkartenautomat'],
  ['TRAD: Once geranios', 'Once geranios'],
  ['QUILL #3, The Patience of Doors (fanfic)', 'The Patience of Doors'],
  ['Harbour: The Lost Season, ep. 5 "Low Bridge"', 'Low Bridge'],
  ['Salt and Rope, part the second', 'Salt and Rope'],
]
for (const [subject, title] of subjects) test(`title: the subject "${subject}" is of ${title}`, () => assert.deepEqual(readSubject(subject, [0, subject.length]).assertions.flatMap((one) => (one.field === 'title' ? [one.value.title] : [])), [title]))

test('title: an episode that announces a title in quotation marks counts it', () => {
  const subject = 'Harbour: The Lost Season, ep. 5 "Low Bridge"'
  assert.deepEqual(readSubject(subject, [0, subject.length]).assertions.flatMap((one) => (one.field === 'part' ? [one.value.number] : [])), [5])
})

const story = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const best = async (head: string): Promise<string | undefined> => ofField((await intake({ bytes: Buffer.from(head + story), name: 'a.txt' })).drafts[0]?.assertions ?? [], 'title').toSorted((a, b) => b.confidence - a.confidence)[0]?.value.title

test('title: the original beside a translation is no part of it', async () => assert.equal(await best('Título: Once geranios ("Eleven Geraniums")\nAutora: Nuria Vell\nClasificación: +13'), 'Once geranios'))
test('title: the worlds of a crossover in brackets are none', async () => assert.equal(await best('FIC: Leaves, Farthings (Saint Orrin / Long Meadow)\nby Ada Quill\nRating: PG'), 'Leaves, Farthings'))
const sentences: readonly (readonly [sentence: string, title: string])[] = [
  ['My aunt told it to me. She calls it "The Left Glove", and so shall I.', 'The Left Glove'],
  ['Herewith THE DESIRABLE COTTAGE, in which they are.', 'THE DESIRABLE COTTAGE'],
  ['"The Sea Fence" takes up where my brother left off.', 'The Sea Fence'],
  ['*Forks*, that\'s the title, is my second go.', 'Forks'],
  ['So heisst sie uebrigens: "Der Teich fragt nach".', 'Der Teich fragt nach'],
  ['Yo le he puesto «Marea alta» porque no se me ocurrió nada.', 'Marea alta'],
]
for (const [sentence, title] of sentences) test(`title: "${sentence.slice(0, 50)}" names ${title}`, () => { const at = titleNamed(sentence, [0, sentence.length]); assert.equal(at && sentence.slice(...at), title) })
