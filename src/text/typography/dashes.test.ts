import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edit } from '../../model/edit.ts'
import { apply, invert } from '../edits.ts'
import { dashes } from './dashes.ts'
import { made } from './repairs.ts'

const edits = (text: string, language = 'en'): readonly Edit[] => made(dashes.find({ text, blocks: [{ kind: 'paragraph', at: [0, text.length] }], language }))
const repaired = (text: string, language = 'en'): string => apply(text, edits(text, language))

const untouched = [
  ['a scene break', '---'],
  ['a scene break of pairs', '-- -- --'],
  ['a rule under words', 'The End\n-------'],
  ['a rule glued to a sentence', 'And so they slept.----------'],
  ['four hyphens after a sentence', 'And so they slept.----'],
  ['an option', 'run it with --quick'],
  ['two options', 'run it with --quick or --slow'],
  ['an option beside dashes', 'run it with --quick; wait'],
  ['a list', '-- bread\n-- salt'],
  ['a list under its words', 'She had:\n-- bread\n-- salt'],
  ['an end between hyphens', 'So they slept.\n-- THE END --'],
  ['a number between hyphens', '-- 12 --'],
  ['labels', 'Title - The Lamp\nRated by - Ann\nFandom - None'],
  ['arrows', 'north --> south <-- east ->'],
  ['a comment', '<!-- not here --> word'],
  ['smileys', 'well :-) so ;--) and :--D'],
  ['a frame', '+--------+\n|--word--|\n+--------+'],
  ['a wave', '~--word--~'],
  ['a mail address', 'ask a--b@example.org'],
  ['a web address', 'see http://example.org/a--b for more'],
  ['a signature', 'Yours\n-- '],
  ['speech that begins with a dash', '-- So it goes.'],
  ['an item of a list', '- bread\n- salt'],
  ['a hyphen', 'a well-known man, half- and whole-hearted'],
  ['a minus', 'it was -5 degrees, 7 - 3 is 4'],
  ['letters spelt out', 'W - H - Y'],
  ['a column', 'Ann  -  lamp'],
  ['a date', '1997-06-03'],
  ['a month', 'in 2003-04'],
  ['a telephone number', 'call 555-1234 or 1234-5678'],
  ['a book number', 'ISBN 0-306-40615-2'],
  ['a score', 'they won 3-2'],
  ['years that go back', '1918-1914'],
  ['part of a longer number', '1,914-1918 and 3.1914-1918'],
  ['a set dash', 'wait—no, word – word'],
] as const
for (const [claim, text] of untouched) test(`dashes: leaves ${claim} alone`, () => assert.equal(repaired(text), text))

const cases = [
  ['joins an interrupted word', 'wait--no', 'wait—no'],
  ['takes three hyphens for two', 'wait---no', 'wait—no'],
  ['keeps the blanks around', 'wait -- no --- yes', 'wait — no — yes'],
  ['is before the end of speech', '"wait--" she said', '"wait—" she said'],
  ['is after the beginning of speech', '"--and then"', '"—and then"'],
  ['is between speech and words', '"No"--he sat--"yes!"', '"No"—he sat—"yes!"'],
  ['is beside emphasis', '_was_--there _was_', '_was_—there _was_'],
  ['is beside brackets and stops', 'So (he went on)--that;--this:--what?--no!--yes,--', 'So (he went on)—that;—this:—what?—no!—yes,—'],
  ['is at the end of a line', 'the lamp--\nthe sea', 'the lamp—\nthe sea'],
  ['is after a blank, where the story has other dashes', 'wait--no, he --they-- slept', 'wait—no, he —they— slept'],
  ['is after a blank, where the writer always has it so', 'a lamp --lit, a sea --still, a quay --bare, a bell --mute', 'a lamp —lit, a sea —still, a quay —bare, a bell —mute'],
  ['is at the beginning of a line', 'the lamp\n--and the sea', 'the lamp\n—and the sea'],
  ['is before a name', 'Come soon. --Ann', 'Come soon. —Ann'],
  ['is not what begins an option', 'wait--no: run it with --quick; so', 'wait—no: run it with --quick; so'],
  ['is in a line that no other line is like', 'The quay - it was late - lay empty\nand dark', 'The quay – it was late – lay empty\nand dark'],
  ['cuts a name off', 'Mr. D---- and Lady B----, d----d', 'Mr. D—— and Lady B——, d——d'],
  ['cuts a year off', 'in the summer of 18--.', 'in the summer of 18—.'],
  ['cuts speech off', '"And then----"', '"And then——"'],
  ['has the dash of the language between blanks', 'the lamp - it was lit - shone', 'the lamp – it was lit – shone'],
  ['has the dash of the story between blanks', 'wait--no: the lamp - it was lit', 'wait—no: the lamp — it was lit'],
  ['stutters', 'I - I never', 'I – I never'],
  ['runs from a year to a year', '(1914-1918), 1914-18', '(1914–1918), 1914–18'],
  ['runs from a page to a page', 'pages 12-15, 3-4 hours', 'pages 12–15, 3–4 hours'],
] as const
for (const [claim, given, wanted] of cases) test(`dashes: a dash ${claim}`, () => assert.equal(repaired(given), wanted))

test('dashes: Russian has the long dash between blanks', () => assert.equal(repaired('Лампа - это свет', 'ru'), 'Лампа — это свет'))
test('dashes: German has the short dash between blanks', () => assert.equal(repaired('Die Lampe -- sie brannte - war hell', 'de'), 'Die Lampe – sie brannte – war hell'))
for (const language of ['cs', 'da', 'de', 'fi', 'hu', 'sv']) {
  test(`dashes: a text of ${language} has one dash`, () => assert.equal(repaired('so--nej, -- ja - so --\nJa', language), 'so–nej, – ja – so –\nJa'))
}
test('dashes: a text keeps to the dash that it has', () => assert.equal(repaired('So — ja. Nej -- so', 'sv'), 'So — ja. Nej — so'))
test('dashes: what is no prose is not touched', () => {
  const text = 'wait--no'
  assert.deepEqual((['verse', 'preformatted', 'scene-break', 'front'] as const).flatMap((kind) => dashes.find({ text, blocks: [{ kind, at: [0, text.length] }], language: 'en' })), [])
})

const prose = fc.array(fc.constantFrom('-', '--', '---', '----', ' ', ' ', '\n', '\n-- ', ' - ', 'word', 'END', 'I', 'so;', '"', '.', '5', '1914', '1918', 'é', '(', '—', '>'), { maxLength: 40 }).map((parts) => parts.join(''))
const kept = (text: string): string => text.replace(/[-—–]/g, '')
test('dashes: only dashes change', () => fc.assert(fc.property(prose, (text) => kept(repaired(text)) === kept(text))))
test('dashes: a second repair changes nothing', () => fc.assert(fc.property(prose, (text) => repaired(repaired(text)) === repaired(text))))
test('dashes: undone gives the text as it was', () => fc.assert(fc.property(prose, (text) => apply(repaired(text), invert(edits(text))) === text)))
