import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { permission, readPermission } from './value-permission.ts'

const ladder: Readonly<Record<'granted' | 'ask' | 'refused', readonly string[]>> = {
  granted: ['Gossamer', 'Gossamer, Ephemeral', 'The Attic', 'The Ring, Heliopolis Annex', 'Belfry, and anyone else', 'Stonecircle and Outpost', 'PCL-Archive auto', 'alt.tales.creative', 'Harrow Archive', 'FFN', 'http://www.example.com/stories', 'Mesa Top, Rimrock, and your hard disk', 'Harbinger, certainly', 'no objection', 'Certainly', 'Of course!', 'Please!', 'All rights reserved. Archive freely.', 'All rights reserved, except that you can show it to your mother.', 'Everywhere', 'May be passed on whole and unaltered, and not otherwise.', 'This version may be archived; would anybody who still has the old one please delete it.'],
  ask: ['Maybe', 'Undecided', 'Depends', 'TBA', 'Later', 'N/A', 'When it is done', 'Please wait until the series is finished', 'Hold off for now', 'Off list: no. On list: yes.', 'Vielleicht', 'Peut-être', 'Depende', 'Forse', 'Talvez', 'Возможно'],
  refused: [
    'All rights reserved', 'All rights reserved.', 'Copyright 1999 Marla Quince. All rights reserved.',
    'Certainly not', 'Absolutely not', 'Definitely not', 'Of course not', "I'm afraid not", 'I think not', "I don't think so", 'I would prefer not', 'Preferably not', 'Hell no', 'Heck no!', 'Negative.', 'N', 'Nay', 'Closed', 'Denied', 'Refused', 'Forbidden', 'Prohibited', 'Withdrawn', 'Off-limits', 'Just here', 'Keep private', "Pls don't", 'Please take it down', 'Please delete', 'Please remove it from any archive that still has it.', "Removed at author's request", 'Deleted by author', 'It lives on my page. Leave it there.',
    'Uh, no', 'Thanks, but no thanks', 'thanks, no', 'prefer not', 'nil', 'hell, no', 'off limits', 'List only', 'Members only', 'Here only', 'For personal use only', 'Yes to list archives, no to everything else', 'Yes on the list; no elsewhere', 'Nothing in this magazine may be reprinted.',
    'Natürlich nicht', 'Auf keinen Fall', 'Gesperrt', 'Bien sûr que non', 'Certainement pas', 'Por supuesto que no', 'Mejor no', 'Certo che no', 'Preferisco di no', 'Claro que não', 'Конечно нет', 'Ни в коем случае',
  ],
}
for (const [wanted, values] of Object.entries(ladder)) for (const words of values) test(`leave: ${words} is ${wanted}`, () => assert.equal(readPermission(words), wanted))

for (const words of ['Confidential', 'Dream on', 'Doubtful', 'Thieves will be shot', 'Mine', 'Belfry', 'soon']) test(`leave: "${words}" behind a label is none, and is asked about`, () => {
  assert.equal(readPermission(words), undefined)
  assert.deepEqual(permission(words, [0, words.length], 'label:archive').assertions.map(({ value }) => value), [{ permission: 'ask' }])
})

const prose = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const head = 'Title: The Late Ferry\nAuthor: Marla Quince\n'
const said = async (text: string): Promise<readonly string[]> => ofField((await intake({ bytes: Buffer.from(text), name: 'a.txt' })).drafts[0]?.assertions ?? [], 'permission').map(({ value }) => value.permission)
for (const sentence of ['Archiving is forbidden.', 'I have asked for this story to be removed from all archives.', "This story has been withdrawn from all archives at the author's request."]) test(`leave: "${sentence}" in front is a refusal`, async () => assert.deepEqual(await said(`${head}${sentence}${prose}`), ['refused']))
test('leave: permission that is not given below a story is a refusal', async () => assert.deepEqual(await said(`${head}${prose}I do not give permission for this story to be archived.\n`), ['refused']))
test('leave: "All rights reserved" behind a copyright is a refusal', async () => assert.deepEqual(await said(`${head}Copyright (c) 1999 Marla Quince. All rights reserved.${prose}`), ['refused']))
for (const words of ['Not for minors.', 'This story is for adults only. If you are under 18, please go away.', 'Notes: This took me a year. Do not copy my characters.']) test(`leave: "${words}" in front says nothing of copying the story`, async () => assert.deepEqual(await said(`${head}${words}${prose}`), []))
test('leave: what somebody wrote in the story is none', async () => assert.deepEqual(await said(`${head}${prose}"Please do not post this anywhere," he had written. She put it in her\npocket.\n`), []))
test('leave: who warns minors off may refuse as well', async () => assert.deepEqual(await said(`${head}Not for minors. Please do not archive.${prose}`), ['refused']))
