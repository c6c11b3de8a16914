import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../model/assertion.ts'
import { intake } from './intake.ts'

const sentence = 'The ferry left at six, and nobody on the quay waved to it.'
const reasons = async (text: string, name: string): Promise<readonly string[]> => {
  const { drafts } = await intake({ bytes: Buffer.from(text), name })
  assert.equal(drafts.length, 1)
  return drafts.flatMap(({ findings }) => findings.flatMap(({ code, detail = '' }) => (code === 'perhaps-no-story' ? [detail] : [])))
}

const told: readonly (readonly [string, string, string?])[] = [
  ['a drabble', `${`${sentence} `.repeat(8)}\n`],
  ['half a drabble', `Tide\n\n${`${sentence} `.repeat(4)}And then it came back.\n`],
  ['one sentence under a head that says who wrote what', `Title: Tide\nAuthor: Nora Bly\n\n${sentence}\n`],
  ['one sentence below a title and who wrote it', `Tide\nby Nora Bly\n\n${sentence}\n\n${sentence}\n`],
  ['a short part of a story', `Tide, part 3 of 7\nby Nora Bly\n\n${sentence}\n`],
  ['a story about whoever reads it', `${`${sentence} `.repeat(8)}\n`, 'readmelike.txt'],
]
for (const [claim, text, name = 'tide.txt'] of told) test(`no-story: ${claim} is one`, async () => assert.deepEqual(await reasons(text, name), []))

const none: readonly (readonly [string, string, string, string])[] = [
  ['two words', 'call Jo', 'note.txt', '2 words'],
  ['what a server says instead of a page', '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested page was not found on this server.</p></body></html>', 'old.html', '9 words'],
  ['what tells of the other files', `${`${sentence} `.repeat(20)}\n`, 'disk/README.1ST', 'a file to be read first, by its name'],
  ['a page of questions', `${`${sentence} `.repeat(20)}\n`, 'FAQ.txt', 'questions and answers, by its name'],
  ['a page of help', `<html><body><p>${`${sentence} `.repeat(20)}</p></body></html>`, 'archive/help.php.html', 'a page of an archive\'s own, by its name'],
  ['what a list is told each month', `From: Mum <mum@mail.example>\nSubject: [boats] Monthly FAQ (please read)\nDate: 3 Apr 2000 10:00:00 +0000\n\n${`${sentence} `.repeat(20)}\n`, '18.txt', 'a message to a list, by its subject'],
  ['a message of who keeps the list', `From: Mum <mum@mail.example>\nSubject: [boats] ADMIN: please trim your quotes\nDate: 3 Apr 2000 10:00:00 +0000\n\n${`${sentence} `.repeat(20)}\n`, '17.txt', 'a message to a list, by its subject'],
]
for (const [claim, text, name, detail] of none) test(`no-story: ${claim}: somebody should look`, async () => assert.deepEqual(await reasons(text, name), [detail]))

test('no story: a message that asks that stories be taken down is withheld, and listed for a look', async () => {
  const head = 'From: Ann Lee <ann@tides.example>\nSubject: my stories - please read\nDate: Sun, 26 Dec 1999 16:33:00 -0000\n\n'
  const letters = [
    ['Dear all,\n\nfor reasons of my work I must ask that all of my stories be taken\ndown: Low Water, The Second Key, and whatever else I have forgotten.\n\nAnn Lee\n', true],
    ['Dear all,\n\nI withdraw the permission that I gave in the headers.\n\nAnn Lee\n', true],
    ['Please remove everything of mine from your archives. Thank you for four good years.\n\nAnn Lee\n', true],
    ['Please take all my stories down, from the lists and the site.\n\nAnn Lee\n', true],
    ['I would like you to take any of my stories off the site before Friday.\n\nAnn Lee\n', true],
    ['The Quay\n\n"Could you take my hat down?" he asked. "I told all my stories to the keeper."\n', false],
    ['The Quay\n\nBy noon all the boats were gone. "Take down the lamp," she said. "Nobody has permission to light it."\n\nHe took it down, and all my brothers removed their hats.\n', false],
  ] as const
  for (const [letter, wanted] of letters) {
    const { drafts: [draft] } = await intake({ bytes: Buffer.from(head + letter), name: '1.eml' })
    assert.equal(draft?.assertions.some(({ rule }) => rule === 'words:withdrawn'), wanted, letter)
    assert.equal(draft?.findings.some(({ code, detail }) => code === 'perhaps-no-story' && /taken down/.test(detail ?? '')), wanted, letter)
    // A first name below it is the sender's.
    const { drafts: [signed] } = await intake({ bytes: Buffer.from(head + letter.replace('Ann Lee', 'Ann')), name: '1.eml' })
    if (wanted) assert.deepEqual(ofField(signed?.assertions ?? [], 'creator').flatMap(({ value }) => (value.role === 'author' ? [value.name] : [])), ['Ann Lee'], letter)
  }
})
