import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'

const sentence = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to do it.'
const pieces = (counts: readonly string[]): string => counts.map((count) => `${count}\n\n${`${sentence}\n\n`.repeat(4)}`).join('')
const read = async (counts: readonly string[]): Promise<readonly [string, number | undefined]> => {
  const { text, drafts: [draft] } = await intake({ bytes: Buffer.from(`Five Drabbles About Tea\nby Ann Tilbury; rated FRC\n\n${pieces(counts)}`), name: 'drabbles.txt' })
  return [text.slice(...(draft?.body ?? [0, 0])).split('\n')[0] ?? '', draft?.chapters.length]
}

for (const counts of [['1.', '2.', '3.', '4.', '5.'], ['I', 'II', 'III', 'IV', 'V']]) test(`front: ${counts[0]} above the first of several pieces belongs to the story, as the others do`, async () => assert.deepEqual(await read(counts), [counts[0], 5]))

test('front: the title that a subject has stands again below labels, and is none of the story', async () => {
  const head = (again: string): string => `From: Ann Tilbury <ann@quay.example>\nNewsgroups: alt.tv.quay\nSubject: FANFIC: The Weir (1/1)\nDate: 20 Apr 1995 01:11:09 GMT\n\nDisclaimer: The quay is owned by its owners.\nRating: PG (the cook swears once. Mildly.)\nTimeline: second season\n\n${again}\n\n${`${sentence}\n\n`.repeat(6)}`
  const first = async (again: string): Promise<string> => {
    const { text, drafts: [draft] } = await intake({ bytes: Buffer.from(head(again)), name: 'x.txt' })
    return text.slice(...(draft?.body ?? [0, 0])).split('\n')[0] ?? ''
  }
  assert.equal(await first('The Weir'), sentence)
})
