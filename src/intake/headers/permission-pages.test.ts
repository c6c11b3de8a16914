import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { readPermission } from './value-permission.ts'

const prose = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const head = 'The Late Ferry\nby Marla Quince'
const said = async (text: string): Promise<readonly string[]> => ofField((await intake({ bytes: Buffer.from(text), name: 'a.txt' })).drafts[0]?.assertions ?? [], 'permission').map(({ value }) => value.permission)

const none = [
  'We do not archive incomplete stories. Please contact the archivist with problems.', "We cannot archive stories without the writer's real address.", "I don't host stories that are not finished.", 'Please do not post WIPs to this archive.',
  'Site design © 2003 Bree. All rights reserved.', 'Copyright 2007 Harbour.example. All rights reserved.', 'Copyright © 2003 Yahoo! Inc. All rights reserved.', 'Layout and graphics copyright 2001 Bree. Do not take.', '(c) 1999-2004 The Harbour Archive. All rights reserved.', 'This site is (c) 2001 by Bree Lane. All rights reserved.\nStories are the property of their authors.', 'Please do not link directly to the images. The banner was made by Bree; do not copy it.',
]
for (const words of none) test(`leave: "${words}" below a story says nothing of it`, async () => assert.deepEqual(await said(`${head}${prose}${words}\n`), []))
test('leave: a rule of an archive above the title says nothing of the story', async () => assert.deepEqual(await said(`We do not archive incomplete stories.\n\n${head}${prose}`), []))

const refused = ['© 1999 Marla Quince. All rights reserved.', 'This story is (c) 1999 Marla Quince. All rights reserved.', 'This site and all stories are (c) 1999 Marla Quince. All rights reserved.', 'We do not archive incomplete stories. Please do not archive this one.', 'Please do not copy this story or its pictures.']
for (const words of refused) test(`leave: "${words}" below a story refuses`, async () => assert.deepEqual(await said(`${head}${prose}${words}\n`), ['refused']))

for (const words of ['anywhere but Gossamer', 'Anywhere except FanFiction.net', 'anywhere but ff.net', 'Ephemeral is fine, but no Gossamer.', 'Anyone except the Basement', 'Überall außer Beltane', 'Partout sauf Beltane', 'Где угодно, кроме Самиздата']) test(`leave: "${words}" leaves one place out, and is a question`, () => assert.equal(readPermission(words), 'ask'))
for (const words of ['Anywhere, but let me know', 'Anywhere but I want to know', 'Anywhere but pay sites', 'Yes, except for money', 'Anywhere but keep my name on it']) test(`leave: "${words}" stays leave`, () => assert.equal(readPermission(words), 'granted'))

for (const [words, wanted] of [['If you want it for your own page, write to Pat at the address in the zine.', 'ask'], ['The author lets anybody archive it.', 'granted'], ["The author doesn't let anybody archive it.", 'refused']] as const) test(`leave: "${words}" is ${wanted}`, async () => assert.deepEqual(await said(`${head}\n\n${words}${prose}`), [wanted]))
