import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from './intake.ts'
import { mailCharset, mailForm } from './mail-forms.ts'

const head = 'From: Jane <jane@example.org>\nSubject: The Tide\n'
const separator = 'From jane@example.org Mon Jan  4 10:11:12 1999\n'
const file = 'Content-Type: image/png; name=x.png\n\nPNG\n'
const forms = [
  ['prose is none', 'From the sea, one Monday in 1999, came the tide.\nIt was: wet.\n', undefined],
  ['a story with its own labels is none', 'Title: The Tide\nAuthor: Jane\nFrom: the sea\n\nShe waited.\n', undefined],
  ['a plain message stays a text', `${head}Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\nShe waited.\n`, undefined],
  ['a message in a code of seven bits stays a text', `${head}\nShe waited.\nbegin 644 of these things\n`, undefined],
  ['quoted-printable', `${head}Content-Transfer-Encoding: Quoted-Printable\n\nx`, 'mail'],
  ['flowed lines', `${head}Content-Type: text/plain; format=flowed\n\nx`, 'mail'],
  ['a page', `${head}Content-Type: text/html\n\nx`, 'mail'],
  ['a page that nobody calls one', `${head}\n<html><body>x`, 'mail'],
  ['a subject in encoded words', 'From: Jane <j@example.org>\nSubject: =?utf-8?Q?The_Tide?=\n\nx', 'mail'],
  ['a choice of text and page', `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\n`, 'mail'],
  ['parts without a file', `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n--b--`, 'mail'],
  ['saved out of a web page', 'From: Jane &lt;jane@example.org&gt;\nSubject: x\n\nx', 'mail'],
  ['a head that breaks the rules', `Message-ID: <1@example.org>\n${head} \nX-Mailer: y\n\nx`, 'mail'],
  ['parts with a file', `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n${file}--b--`, 'message'],
  ['a digest', `${head}Content-Type: multipart/digest; boundary=b\n\n--b\n\n${head}\nx\n--b--`, 'message'],
  ['a file and no words', `${head}${file}`, 'message'],
  ['a uuencoded file among the lines', `${head}\nHere.\nbegin 644 tide.txt\n#0V%T\n\`\nend\n`, 'message'],
  ['a mailbox', `${separator}${head}\nx`, 'mbox'],
  ['a mailbox of an old Macintosh', `${separator}${head}\nx`.replaceAll('\n', '\r'), 'mbox'],
] as const
for (const [claim, given, wanted] of forms) test(`mail forms: ${claim}`, () => assert.equal(mailForm(Buffer.from(given), '1234'), wanted))

test('mail forms: a name helps where the beginning says nothing', () => {
  const bytes = Buffer.from(`Saved in spring.\n\n${separator}${head}\nx`)
  assert.deepEqual([mailForm(bytes, 'tides.mbox'), mailForm(bytes, 'tides.txt')], ['mbox', undefined])
})

test('mail forms: a plain message says what it is in', () => {
  assert.deepEqual([mailCharset(Buffer.from(`${head}Content-Type: text/plain; charset="koi8-r"\n\nx`)), mailCharset(Buffer.from('She waited.\ncharset=x\n'))], ['koi8-r', undefined])
})

test('mail forms: a message of its head alone keeps it, and tells no story', async () => {
  const { text, drafts, findings } = await intake({ bytes: Buffer.from(`${head}Content-Transfer-Encoding: quoted-printable\n\n`), name: '1' })
  assert.deepEqual([text, drafts.length, findings.map(({ code }) => code)], ['From: Jane <jane@example.org>\nSubject: The Tide', 0, ['no-prose']])
})
