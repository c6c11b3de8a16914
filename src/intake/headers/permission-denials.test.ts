import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { readPermission } from './value-permission.ts'

const untouched = ["I'm sure nobody minds", 'Archivists: take it and welcome.', 'Permission to archive granted to all.', 'Yes, but not for money', 'Sure, this one too', 'Archive away', 'Archive this and be happy.', 'I give permission to archive this anywhere.', "Copy it, just don't sell it.", 'Ja, nur nicht kürzen', 'Sì, ma solo intera', 'Да, но только целиком']
for (const words of untouched) test(`leave: "${words}" stays leave`, () => assert.equal(readPermission(words), 'granted'))

const values = [
  'Uh-uh.', 'Archive this and die', 'Yes, but only mine', 'yes, but not this one', 'Yes, except this one', 'All my other stories yes, this one no', 'Anything but this', 'Over my dead body', 'When hell freezes over', "Don't even think about it", 'You wish', 'Not in a million years', 'Copy this and I shall be cross.', 'Mine alone', 'My site, the Cartouche; no one else.', 'Not without asking, and I will say no.', 'Please ask; the answer is no.', 'My page, period', 'Exclusive to Belfry', 'You may not', "Link, don't lift.",
  'Ja, aber diese hier nicht', 'Finger weg', 'Nur auf meiner Seite', 'Oui, mais pas celle-ci', 'Hors de question', 'Seulement sur mon site', 'Sí, pero esta no', 'Ni hablar', 'Solo en mi página', 'Sì, ma questa no', 'Neanche per sogno', 'Solo sul mio sito', 'Sim, mas esta não', 'Nem pensar', 'Só no meu site', 'Да, но не эту', 'Даже не думайте', 'Только через мой труп',
]
for (const words of values) test(`leave: the value "${words}" refuses`, () => assert.equal(readPermission(words), 'refused'))
for (const words of ['Yes and no', "Ask, I won't say no", 'Please refrain from archiving this without asking.', 'Permission to archive this must be given in writing.', 'Anyone who puts this on a disk will hear from me.']) test(`leave: "${words}" is no plain leave`, () => assert.equal(readPermission(words), 'ask'))

const sentences = [
  "I don't want this on anybody's web page.", 'The author does not want it on any web site.', "She doesn't want it on the web.", 'Links are fine; copies are not.', 'Please keep this on the list.', 'I would like all my stories taken off the archive.', 'Could you please take "The Late Ferry" down from the archive?', "This story has been withdrawn at the author's request.",
  'Can I archive your stories? No.', 'Can I write a sequel? Ask me. May I archive your story? Sorry, no.', 'Plágio é crime! Não autorizo a repostagem desta história em nenhum outro site.', 'Ich erlaube keine Archivierung dieser Geschichte.',
  'I do not give permission for this to be on any website.', 'You do not have my permission to archive this.', 'Permission to repost is denied.', 'I withdraw my permission to archive.', "I won't allow this to be archived.", 'I never allow my stories to be archived.', 'I ask that this not be archived.', 'This is not to appear on any other site.', 'Keep this off the archives, please.', 'I ask that nobody archives this.', 'I no longer allow archiving.', 'Please refrain from archiving this.', 'Not for Gossamer.', 'Please, no Gossamer.', 'Not to be sent to Ephemeral or Gossamer.', 'Please keep this off Wattpad.', 'Please leave this one out of the archive.', 'If you see this anywhere else, it was stolen.',
  'Ich erlaube nicht, dass diese Geschichte irgendwo archiviert wird.', 'Bitte stellt das auf keine andere Seite.', 'Je ne donne pas la permission de mettre cette histoire sur un site.', 'Il est interdit de reproduire ce texte.', 'Esta historia no se puede publicar en otro sitio.', 'No quiero ver esto en otra página.', 'Non autorizzo nessuno a copiare questo racconto.', 'Esta história não pode ser publicada noutro sítio.', 'Я не даю разрешения размещать этот рассказ на других сайтах.',
]
const prose = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const said = async (text: string): Promise<readonly string[]> => ofField((await intake({ bytes: Buffer.from(text), name: 'a.txt' })).drafts[0]?.assertions ?? [], 'permission').map(({ value }) => value.permission)
for (const words of sentences) {
  test(`leave: "${words}" in a disclaimer, below labels and behind the story refuses`, async () => {
    assert.deepEqual(await said(`The Late Ferry\nby Marla Quince\n\nDisclaimer: Not mine. ${words}${prose}`), ['refused'])
    assert.deepEqual(await said(`Title: The Late Ferry\nAuthor: Marla Quince\n\n${words}${prose}`), ['refused'])
    assert.deepEqual(await said(`The Late Ferry\nby Marla Quince${prose}The end.\n\n${words}\n`), ['refused'])
  })
}
for (const words of ["If you'd like your names taken off the site, or it taken down from the archive, let me know.", 'This copy was taken from the archive at Belfry.', 'I have removed the typos from this archive version.', 'Can I write a sequel? Ask me.', 'I do not archive my own stories.', "I don't post my own stories, so write to me if you cannot find one.", "Tell me if you don't want to be archived.", "If you do not want your story archived, write to the keeper.", 'It was sent to Gossamer in May.', 'If it is yours, write to me and I will put your name on it.', 'Not this one, though.', 'I refuse to learn how radios work.', "This story is not meant to take anything's place."]) test(`leave: "${words}" below labels says nothing of it`, async () => assert.deepEqual(await said(`Title: The Late Ferry\nAuthor: Marla Quince\n\nNotes: Hello again. ${words}${prose}`), []))
test('leave: an answer belongs to its question', async () => assert.deepEqual(await said(`Title: The Late Ferry\nAuthor: Marla Quince\n\nCan I archive this? Yes, please. Can I write a sequel? Ask me.${prose}`), ['granted']))
test('leave: one place that is taken back by its name makes leave a question', () => assert.equal(readPermission('Belfry is fine, but no Harrow.', false), 'ask'))
test('leave: "anywhere" that is taken back gives none', () => assert.equal(readPermission('The captain is not anywhere about.', false), undefined))
for (const title of ['No Forwarding Address', 'Do Not Copy', 'No Reprints']) test(`leave: a story called "${title}" refuses nothing`, async () => assert.deepEqual(await said(`${title}\nby Marla Quince${prose}`), []))
test('leave: a line above the title refuses', async () => assert.deepEqual(await said(`DO NOT COPY THIS\n\nThe Late Ferry\nby Marla Quince${prose}`), ['refused']))
