import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'
import { isNoTitle } from './title-frames.ts'

const prose = 'It was a quiet evening in the harbour, and the lamps were lit one by one along the quay.\n\n'.repeat(4)
const parts = async (name: string, text: string): Promise<readonly number[]> => (await intake({ bytes: Buffer.from(text), name })).drafts.flatMap(({ assertions }) => assertions.flatMap(({ value }) => ('number' in value && !('name' in value) && typeof value.number === 'number' ? [value.number] : [])))

test('a number in the name of a message is the message’s, where the subject counts nothing; a word for a part makes it a part’s', async () => {
  const mail = `From: Ann <ann@example.org>\nSubject: FIC: The Lamp Room\nDate: Tue, 6 May 1997 10:00:00 GMT\n\nThanks to all.\n\n-----\n\n${prose}`
  assert.deepEqual(await parts('lists/lampfic_77.txt', mail), [])
  assert.deepEqual(await parts('lists/lamproom_part3.txt', mail), [3])
  assert.deepEqual(await parts('lamproom_3.txt', `Title: The Lamp Room\nAuthor: Ann\n\n${prose}`), [3])
})

test('a time of posting, a program’s own line, a welcome and a number among others are no titles', () => {
  for (const words of ['14/05/2012, 07:41', 'Am: 4.10.2006, 23:51 Uhr', 'Converted with PalmDocster 2.1', 'Welcome on my page! You are visitor number 01187', 'Entry No. 14', 'Draft 3, 2 Feb 2002']) assert.equal(isNoTitle(words), true, words)
  for (const words of ['Welcome Home', 'Lot’s Wife', 'The Draft', 'Converted', 'Item']) assert.equal(isNoTitle(words), false, words)
})

test('a German board’s head names the subject of what stands below it', async () => {
  const { drafts } = await intake({ bytes: Buffer.from(`Brett: GESCHICHTEN\nVon:   K.HENSCHEL@example.org  (Klaas Henschel)\nDatum: 17.02.93 01:33\nBetr.: Flaschenpost im Nebel\n\nMoin Leute,\nhier mal was ohne Raumschiffe.\n\n${prose}`), name: 'a.msg' })
  const titles = drafts.flatMap(({ assertions }) => assertions.flatMap(({ value }) => ('title' in value ? [value.title] : [])))
  assert.deepEqual(titles, ['Flaschenpost im Nebel'])
})
