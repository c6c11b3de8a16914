import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { isLeaveSaid } from './permission-phrases.ts'

const leave = [
  'Anybody may print it or read it out.', 'The ring has my standing yes.', 'No mirrors, please.', 'Want it for your page? Write to Una first.', 'Please do not show it to anybody yet.', 'Steal it freely.', 'I would rather it stayed in the club.',
  'Wer sie auf seine Seite stellen will, meldet sich.', 'Bitte nicht verlinken.', 'Weitergeben ja, kürzen nein.', 'Ne la mettez pas ailleurs, merci.', 'Servez-vous.', "Si quelqu'un la veut pour son site, qu'il m'écrive.", 'Si alguien la quiere en su página, que me avise.', 'No lo subáis a ningún lado.', 'Se la volete sul vostro sito, scrivetemi.', 'Non ripubblicatela, per favore.', 'Se alguém quiser levar, me escreva.', 'Não postem em outro fórum.', 'Брать можно, со ссылкой.', 'Перепечатка запрещена.', 'Никуда не уносите.',
]
for (const words of leave) test(`leave: "${words}" speaks of copying`, () => assert.ok(isLeaveSaid(words)))

const none = ['For Nell, who asked.', 'The usual disclaimers apply.', 'He has been drawn with love.', 'Estive com isto na gaveta desde que a série acabou.', 'Goblins are in the public domain.', 'Je ne la comprends pas.', 'Wer das Buch kennt, kennt auch den Hund.', 'Non mi piace il finale.']
for (const words of none) test(`leave: "${words}" says nothing of copying`, () => assert.ok(!isLeaveSaid(words)))

const story = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const said = async (head: string): Promise<readonly string[]> => ofField((await intake({ bytes: Buffer.from(head + story), name: 'a.txt' })).drafts[0]?.assertions ?? [], 'permission').map(({ value }) => value.permission)

test('leave: a line of the title page that nothing else reads may give it', async () => assert.deepEqual(await said('The Paper Lock\nby Una Brack\nCopyright (c) 1993. Please do not reprint this without writing to the author.'), ['ask']))
for (const words of ["I'd prefer this weren't archived.", 'I have withdrawn this story from all archives.', 'Please delete this after reading.']) test(`leave: "${words}" refuses by itself`, async () => assert.deepEqual(await said(`Title: The Paper Lock\nAuthor: Una Brack\n\n${words}`), ['refused']))
for (const words of ['Copyright 1999 Una Brack, all rights reserved.', '(c) 1999 Una Brack. All rights reserved.']) test(`leave: "${words}" on a title page refuses`, async () => assert.deepEqual(await said(`The Paper Lock\nby Una Brack\n\n${words}`), ['refused']))
test('leave: a copyright alone on a title page says nothing of it', async () => assert.deepEqual(await said('The Paper Lock\nby Una Brack\n\nCopyright 1999 Una Brack'), []))
test('leave: what owners may have back is no leave', async () => assert.deepEqual(await said('Title: The Paper Lock\nAuthor: Una Brack\n\nThe tug is Ida Marsh\'s. She can have it back when I have finished.'), []))
