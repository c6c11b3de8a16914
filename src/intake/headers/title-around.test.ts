import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const prose = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const said = async (head: string): Promise<string> => {
  const assertions = (await intake({ bytes: Buffer.from(head + prose), name: 'a.txt' })).drafts[0]?.assertions ?? []
  return [...ofField(assertions, 'title').map(({ value }) => value.title), ...ofField(assertions, 'status').map(({ value }) => value.status)].join(' | ')
}
const heads: readonly (readonly [claim: string, head: string, wanted: string])[] = [
  ['keeps its own brackets', 'Title: The Paper Lock (and the Key)\nAuthor: Marla Quince', 'The Paper Lock (and the Key)'],
  ['keeps its other name', 'Title: The Paper Lock: or, The Other Key\nAuthor: Marla Quince', 'The Paper Lock: or, The Other Key'],
  ['keeps a word that counts', 'Story Two Hundred\nby Marla Quince', 'Story Two Hundred'],
  ['has no mark left over of a pair', '_The Paper Lock_ -- a Harbour Nine story -- by Marla Quince', 'The Paper Lock'],
  ['stands below what counts it', 'Story Two\nThe Paper Lock\nby Marla Quince', 'The Paper Lock'],
  ['is not how it was posted', 'Title: The Paper Lock (revised)\nAuthor: Marla Quince', 'The Paper Lock | revised'],
  ['is not its version', 'Title: The Paper Lock (Revised Version)\nAuthor: Marla Quince', 'The Paper Lock | revised'],
  ['stands behind "REPOST:"', 'Title: REPOST: The Paper Lock\nAuthor: Marla Quince', 'The Paper Lock | repost'],
]
for (const [claim, head, wanted] of heads) test(`a title ${claim}`, async () => assert.equal(await said(head), wanted))
