import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { permission, readPermission } from './value-permission.ts'

const nothingSaid = ['', 'soon', 'see the end', '?']
for (const words of nothingSaid) test(`permission: ${JSON.stringify(words)} says nothing`, () => assert.equal(readPermission(words), undefined))

const ladder: Readonly<Record<'granted' | 'ask' | 'refused', readonly string[]>> = {
  granted: [
    'yes? sure', 'Why not? Yes.', 'nothing but yes', 'Yes, now also here', 'Sure, it used to be on Gossamer', 'Yes, no changes please', 'It was fine with her', 'Sure, but not any more than three chapters', 'Yes, now that it is done',
    'yes', 'Yes.', 'Sure, just tell me where', 'Anywhere.', 'Anywhere, but let me know', 'OK', 'Fine by me. Wherever.', 'be my guest', 'Go ahead', 'Help yourself', 'Feel free', 'Take it, just keep my name on it', 'free to a good home', 'Gossamer, Ephemeral', 'List archive, the Vault', 'wherever you like', 'No problem',
    "I don't mind", 'Please do!', 'yes yes yes', 'Anyone who wants it', 'any archive that wants it', 'Just let me know where it is', 'of course', 'If you want it, take it', 'Yes, as long as my name stays on it', 'all list archives, others feel free', 'Knock yourself out',
    "Posted with the author's kind permission.", 'Размещено 7 января 2005 с разрешения автора', 'Give it away freely', 'Do what you like with it', 'It may be given away but never sold',
    "Tape it, trade it, just don't sell it.", 'Распространять можно, резать нельзя.', 'Save it, print it, wrap fish in it.', "Ruth's Page can have it", "Have it, with my blessing; you needn't ask.", 'Photocopy at will', 'The Harrow Archive has standing permission.', 'Von mir aus.', 'Qui veut le copier le copie.', "Mettetela pure nell'archivio.", 'Pode copiar.', 'Печатайте.',
    'CC BY-SA', 'copyleft, obviously', 'This story is freeware.', 'Freely copyable, but whole.', 'Pass it on entire or not at all.', 'You can put it up if you do not cut it.', 'Weitergabe gern, solange mein Name dranbleibt', 'Chi la vuole faccia pure.', 'Reproducción libre, citando la fuente.', 'Livre, desde que mantenham o título', 'Берите на здоровье.', 'Andere auch, Mail genügt nachher',
    'gerne', 'Ja', 'Ja, aber sagt mir bescheid, wo', 'oui', 'Oui, mais prévenez-moi', 'servez-vous', 'sí', 'Sí, pero avísenme dónde', 'sì, dove volete', 'sim, à vontade', 'да', 'куда угодно', 'можно, с шапкой',
  ],
  ask: [
    'ask', 'Ask first', 'please ask', 'just ask me first', 'With permission', 'with my permission only', 'E-mail me first', 'Drop me a line first', 'yes, but ask first', 'OK for the list. Anybody else please drop me a line first', 'list archive yes, others ask', 'if you already have my other stuff, fine, otherwise write me', 'Do not post without my permission',
    'Nachdruck nur nach Rückfrage.', 'Nachdruck und Übersetzung nur mit Erlaubnis der Autorin.', 'sólo con permiso', "If you'd like it for a page, drop me a line before you do.",
    'Mail me before you put this up anywhere', "It stays here unless you've talked to me.", 'Si lo quieren poner en su página, échenme un grito primero.', 'Antes de a pôr noutro sítio, digam-me qualquer coisa.', 'Toda reproducción precisará de mi consentimiento escrito.',
    'Apply to the editor before printing', 'by arrangement', 'If you want it for a page, ring me.', 'PM me if you would like it', 'Not to be copied without an OK from both of us', 'Wer es haben will, fragt kurz an', 'Abdruck nach Absprache', "Reproduction soumise à l'accord du bulletin", 'un mot avant, merci', 'previa autorización', 'scrivetemi prima', 'só com licença do autor', 'с моего ведома',
    "Don't put this on the Vault, or anywhere really, without checking with me first", 'not without asking', 'please contact me', 'write to me', 'Vault: yes. Everybody else: ask', 'Check with me first', 'nur mit Erlaubnis', 'bitte vorher fragen', 'erst fragen', 'demandez-moi', "demandez d'abord", 'pregunten primero', 'chiedete prima', 'peçam primeiro', 'спросите', 'с разрешения автора',
  ],
  refused: [
    'Yes? No.', 'yes - no, wait, no', 'used to be yes, now no', 'was OK, not any more', 'anything but yes', 'far from OK', 'formerly yes', 'Originally OK, now withdrawn', "it was fine, it isn't now", 'früher ja, jetzt nein', 'avant oui, maintenant non', 'antes sí, ahora no', 'раньше да, теперь нет',
    "I'd prefer this weren't archived.", 'I would rather it was not copied.', 'I have withdrawn this story from all archives.', 'Please delete this after reading.', 'Destroy this once you have read it.',
    'Sorry, just this one.', 'This site only.',
    'No', 'no.', 'No, thanks', 'No thank you', 'Please do not', "please don't", 'Do not archive', 'DO NOT ARCHIVE', "Don't repost anywhere", 'Nowhere', 'not yet', "not until it's done", 'none', "I'd rather not", "I'd rather you didn't", 'sorry, no', 'It stays on my page', 'my site only', 'no archiving please', 'Not to be reprinted', 'Never',
    "The author doesn't wish it to be put anywhere else.", 'Toute reproduction interdite.', 'Por favor, no lo colguéis en ninguna página.', 'No part of this story may be reproduced without the author being rather hurt.',
    "Kindly don't gate this to other echoes.", "It isn't to go in any archive, either.", 'NOT to be uploaded to another board', 'Keep it to yourself, will you?', 'May not be reproduced.', 'All rights reserved; no reproduction in any medium.', 'Please let it stay on this service.', 'On ne recopie pas.', 'Non scopiazzate.', 'не утаскивать, пожалуйста', 'Растаскивать по другим сайтам не надо.', 'Vi prego di non portare la traduzione altrove: lui ha detto sì a me e basta.',
    'All rights reserved. No part of this may be copied or posted elsewhere.', 'Favor não republicar em outros sites', 'Please buy it rather than copy it.', 'PAS EN DEHORS DE LA LANTERNE, MERCI', 'nicht außerhalb dieser Liste', 'Not outside this list', "Je ne souhaite pas que ce texte figure sur un site.", 'Leave it where it is.', 'Please keep it on your board only', 'this board only please', "From now on I'm not letting these go anywhere else", 'Ich möchte nicht, dass das woanders steht', 'Не хочу, чтобы это гуляло по сайтам', 'Non voglio che giri per altri siti',
    'within the society only', 'No mirrors!', "It isn't for archives.", 'this stays here and only here', 'Alle Rechte vorbehalten', 'Que cela reste entre nous', 'No es para archivar: derechos reservados', 'Resta qui, in lista.', 'только на этом сайте',
    'nein', 'bitte nicht', 'Nein, danke', 'non', 'merci de ne pas copier', 'no, por favor', 'non ripubblicate', 'não', 'нет', 'нельзя',
  ],
}
for (const [wanted, values] of Object.entries(ladder)) for (const words of values) test(`permission: ${words} is ${wanted}`, () => assert.equal(readPermission(words), wanted))

test('permission: its span is the whole value, without an address in brackets', () => {
  const value = 'Drop me a line first (pell@example.org)'
  assert.deepEqual(permission(value, [0, value.length], 'label:archive').assertions.map(({ asWritten }) => asWritten), ['Drop me a line first'])
})
test('permission: a name alone is an archive as a value, and in a sentence nothing', () => assert.deepEqual([true, false].map((isValue) => readPermission('Comments to Jane', isValue)), ['granted', undefined]))
test('permission: what nobody understands is kept as a note where no label says that it is leave', () => assert.deepEqual(permission('soon', [0, 4], 'notice:archive permission').assertions.map(({ field }) => field), ['note']))
test('permission: no words throw', () => fc.assert(fc.property(fc.string(), (words) => { readPermission(words) })))
