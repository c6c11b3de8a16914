import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const prose = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const said = async (head: string): Promise<readonly string[]> => ofField((await intake({ bytes: Buffer.from(head + prose), name: 'a.txt' })).drafts[0]?.assertions ?? [], 'creator').map(({ value }) => `${value.role}: ${value.name}`).sort()
const heads: readonly (readonly [head: string, wanted: readonly string[]])[] = [
  ['The Paper Lock\nby Marla Quince\nArchived for the author by Ida Marsh', ['author: Marla Quince', 'poster: Ida Marsh']],
  ['[This story was posted by the archive for its author, Marla Quince]\n\nThe Paper Lock', ['author: Marla Quince']],
  ['The Paper Lock\nPosted for Marla Quince by Ida Marsh', ['author: Marla Quince', 'poster: Ida Marsh']],
  ['Title: The Paper Lock\n\nPosted for Marla Quince by Ida Marsh.', ['author: Marla Quince', 'poster: Ida Marsh']],
  ['The Paper Lock\n\nArchived for the author by Ida Marsh', ['poster: Ida Marsh']],
]
for (const [head, wanted] of heads) test(`posted for: ${JSON.stringify(head)}`, async () => assert.deepEqual(await said(head), wanted))
