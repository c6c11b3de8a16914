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
