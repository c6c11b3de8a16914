import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import { intake } from './intake.ts'

const prose = 'The ferry left at six, and nobody on the quay waved to it, although some had meant to.\n\n'.repeat(12)
const songs = ['Gull Song', 'Rook Song', 'Crane Song'].map((title) => `${title}\n\n${prose}THE END\n\n\n`).join('')
const titlesOf = async (text: string): Promise<string[]> => {
  const { drafts } = await intake({ bytes: Buffer.from(text), name: 'birds.txt' })
  return drafts.map(({ assertions }) => [...ofField(assertions, 'title').map(({ value: { title, kind } }) => `${kind} ${title}`), ...ofField(assertions, 'creator').map(({ value, basis }) => `${basis} ${value.name}`)].sort().join(', '))
}

const untouched: readonly (readonly [string, string, readonly string[]])[] = [
  ['stories without a title page', songs, ['caption Gull Song', 'caption Rook Song', 'caption Crane Song']],
  ['a signed first story alone', songs.replace('Gull Song\n', 'Gull Song\nby Jane Doe\n'), ['caption Gull Song, stated Jane Doe', 'caption Rook Song', 'caption Crane Song']],
  ['stories that name their own authors', `Songs of the Quay\nby Jane Doe\n\n${songs.replaceAll(/^(\w+ Song)$/gm, '$1\nby Ida Smith')}`, []],
]
for (const [claim, text, wanted] of untouched) test(`collection: ${claim} are none`, async () => {
  const read = await titlesOf(text)
  assert.ok(!read.some((each) => each.includes('collective')))
  if (wanted.length > 0) assert.deepEqual(read, wanted)
})
for (const head of ['SONGS OF THE QUAY\nby Jane Doe\n\n', 'Songs of the Quay\nThree stories by Jane Doe\n\n\n']) test(`collection: ${JSON.stringify(head)} is of all stories, and the title of none`, async () => {
  const title = head.split('\n', 1)[0] as string
  assert.deepEqual(await titlesOf(head + songs), ['Gull', 'Rook', 'Crane'].map((bird) => `caption ${bird} Song, collective ${title}, derived Jane Doe`))
})
test('collection: what stands between its author and its first story stays with the story', async () => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(`Songs of the Quay\nby Jane Doe\n\nPlease do not archive.\n\n${songs}`), name: 'birds.txt' })
  assert.deepEqual(ofField(draft?.assertions ?? [], 'permission').map(({ value }) => value.permission), ['refused'])
})
test('collection: its title page lies with its first story', async () => {
  const { drafts: [draft], text, blocks } = await intake({ bytes: Buffer.from(`Songs of the Quay\nby Jane Doe\n\n${songs}`), name: 'birds.txt' })
  assert.deepEqual([draft?.at[0], blocks[0]?.kind, text.slice(...blocks[0]?.at ?? [0, 0])], [0, 'front', 'Songs of the Quay\nby Jane Doe'])
})
