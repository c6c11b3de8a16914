import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DecodedText, DocumentText } from '../document.ts'
import { unflowed } from './flowed.ts'
import { parameterWords, readParameters } from './parameters.ts'
import { readMail } from './read-mail.ts'
import { fromBase64, fromQuotedPrintable } from './transfer.ts'
import { findBlocks } from './uuencode.ts'
import { fieldWords } from './words.ts'

const decode = (bytes: Uint8Array, stated = 'utf-8'): DecodedText => ({ text: new TextDecoder(stated === 'none' ? 'windows-1252' : stated).decode(bytes).replaceAll('\r\n', '\n'), encoding: stated, findings: [] })
const latin = (words: string): Buffer => Buffer.from(words, 'latin1')

async function read(words: string): Promise<DocumentText> {
  const document = await readMail(latin(words), { name: 'message.eml', decode })
  assert.ok('text' in document)
  return document
}

const fields = [
  ['leaves plain words alone', 'The Tide (1/2) [PG]', 'The Tide (1/2) [PG]'],
  ['leaves what only looks like a word', '=?The Tide?= =?utf-8?X?abc?=', '=?The Tide?= =?utf-8?X?abc?='],
  ['undoes Q', '=?iso-8859-1?Q?J=E9r=F4me_says=3A?= yes', 'Jérôme says: yes'],
  ['undoes B', '=?UTF-8?B?VGhlIFRpZGU=?=', 'The Tide'],
  ['joins words that follow each other', '=?utf-8?Q?The?=  =?utf-8?Q?_Tide?=', 'The Tide'],
  ['keeps the blank before other words', '=?utf-8?Q?The?= Tide', 'The Tide'],
  ['puts a character together that was cut between words', '=?utf-8?B?w6k=?= =?utf-8?Q?=C3?= =?utf-8?Q?=A9?=', 'éé'],
  ['shifts back between words in ISO-2022-JP', '=?ISO-2022-JP?B?GyRCJUYbKEI=?= =?ISO-2022-JP?B?GyRCJUYbKEI=?=', 'テテ'],
  ['takes a language in the charset', "=?us-ascii*en?Q?Tide?=", 'Tide'],
  ['decodes an unknown charset by its bytes', '=?NONE?Q?Tide?=', 'Tide'],
  ['makes one line of what hides several', '=?utf-8?Q?The=0A=0ATitle:_x?=', 'The Title: x'],
  ['keeps words with a blank in them', '=?utf-8?Q?The Tide?=', 'The Tide'],
] as const
for (const [claim, given, wanted] of fields) test(`mail fields: ${claim}`, () => assert.equal(fieldWords(given, decode), wanted))

const parameters = [
  ['a plain one', 'text/plain; name=tide.txt', 'tide.txt'],
  ['one in quotation marks, with what divides others', 'text/plain; name="the; \\"tide\\".txt"; x=y', 'the; "tide".txt'],
  ['a path of Windows', 'text/plain; name="C:\\tide\\one.txt"', 'C:\\tide\\one.txt'],
  ['a bracket inside a name', 'text/plain; name=tide(1).txt', 'tide(1).txt'],
  ['a comment', 'text/plain (a comment; name=no.txt); name=tide.txt', 'tide.txt'],
  ['the first of two', 'text/plain; name=one; name=two', 'one'],
  ['an encoded word', 'text/plain; name="=?utf-8?Q?=C3=A9t=C3=A9?="', 'été'],
  ['by percent signs (RFC 2231)', "text/plain; name*=iso-8859-1'fr'%E9t%E9", 'été'],
  ['in pieces (RFC 2231)', "text/plain; name*0*=utf-8''%C3%A9; name*1=\"t; \"; name*2*=%C3%A9", 'ét; é'],
  ['none', 'text/plain', undefined],
] as const
for (const [claim, given, wanted] of parameters) test(`mail parameters: ${claim}`, () => assert.equal(parameterWords(readParameters(given), 'name', decode), wanted))

const quoted = [
  ['leaves an equals sign that escapes nothing', 'a = b =zz', 'a = b =zz'], ['undoes escapes of either case', '=C3=a9', '\xc3\xa9'], ['joins soft line ends', 'one =\ntwo=\r\nthree', 'one twothree'],
  ['drops blanks before a line end, and keeps escaped ones', 'one  \ntwo=20\n', 'one\ntwo \n'], ['ends with a soft line end', 'one=', 'one'],
] as const
for (const [claim, given, wanted] of quoted) test(`quoted-printable: ${claim}`, () => assert.equal(Buffer.from(fromQuotedPrintable(latin(given))).toString('latin1'), wanted))

test('base64: what was encoded comes back, with line ends anywhere and what is no digit passed over', () =>
  fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.deepEqual(Buffer.from(fromBase64(latin(Buffer.from(bytes).toString('base64').replace(/(.{5})/g, '$1\r\n !')))), Buffer.from(bytes)))))

const flowed = [
  ['keeps hard lines', 'one\ntwo', false, 'one\ntwo'], ['joins soft ones', 'one \ntwo', false, 'one two'], ['takes the blank away with DelSp', 'one \ntwo', true, 'onetwo'],
  ['keeps the signature line', 'one\n-- \nJane', false, 'one\n-- \nJane'], ['takes off what was stuffed', ' From here\n >not quoted', false, 'From here\n>not quoted'],
  ['joins quoted lines of one depth', '> one \n> two\n>> three', false, '> one two\n>> three'], ['ends a line where the depth changes', '> one \ntwo', false, '> one \ntwo'],
] as const
for (const [claim, given, deletes, wanted] of flowed) test(`format=flowed: ${claim}`, () => assert.equal(unflowed(given, deletes), wanted))

const blocks = [
  ['prose is none', 'begin 644 the story\nMary waited by the sea, and the tide came in.\n', []],
  ['a whole one', 'x\nbegin 644 a.txt\n#0V%T\n`\nend\ny', [['a.txt', 'Cat', true]]],
  ['blanks lost at line ends', 'begin 644 a.txt\n#0V%T\n\nend\n', [['a.txt', 'Cat', true]]],
  ['one that breaks off', 'begin 644 a.txt\n#0V%T\n', [['a.txt', 'Cat', false]]],
] as const
for (const [claim, given, wanted] of blocks) test(`uuencode: ${claim}`, () => assert.deepEqual(findBlocks(latin(given)).map(({ name, bytes, isWhole }) => [name, Buffer.from(bytes).toString(), isWhole]), wanted))

const head = 'Received: by a\nFrom: Jane <jane@example.org>\nX-Mailer: b\nSubject: The\n Tide\n'
const choice = (plain: string, page: string): string => `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\n\n${plain}\n--b\nContent-Type: text/html\n\n${page}\n--b--\n`

test('mail: the head is what a reader needs of it, decoded', async () => {
  assert.equal((await read(`${head}Content-Type: text/plain\n\nShe waited.\n`)).text, 'From: Jane <jane@example.org>\nSubject: The Tide\n\nShe waited.\n')
})

test('mail: of text and page the text is taken', async () => {
  const { text, blocks: found, findings } = await read(choice('She waited by the sea.', '<p>She waited by the sea.'))
  assert.match(text, /She waited by the sea\.$/)
  assert.equal(found, undefined)
  assert.deepEqual(findings, [{ code: 'message-parts-left-out', detail: 'the same text as a web page' }])
})

test('mail: of a stub and a page the page is taken, with its blocks and marks where they stand', async () => {
  const { text, blocks: found = [], marks } = await read(choice('See the page.', `<p>She <i>waited</i> by the sea.</p><p>${'And waited. '.repeat(10)}</p>`))
  assert.deepEqual(found.slice(0, 2).map(({ kind, at }) => [kind, text.slice(...at).slice(0, 20)]), [['front', 'From: Jane <jane@exa'], ['paragraph', 'She waited by the se']])
  assert.deepEqual(marks.map(({ kind, at }) => [kind, text.slice(...at)]), [['emphasis', 'waited']])
})

test('mail: attachments are named and left out, a story dropped in beside other words as well', async () => {
  const { text, findings } = await read(`${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHere it is.\n--b\nContent-Type: text/plain; name=tide.txt\n\nShe waited.\n--b--\n`)
  assert.match(text, /Here it is\.$/)
  assert.deepEqual(findings, [{ code: 'message-parts-left-out', detail: 'attachment tide.txt' }])
})

test('mail: one that somebody saved out of a web page is unescaped', async () => {
  assert.match((await read('From: Jane &lt;jane@example.org&gt;\nSubject: &quot;Tide&quot;\n\n&lt;sigh&gt; said the sea.')).text, /^From: Jane <jane@example\.org>\nSubject: "Tide"\n\n<sigh> said the sea\.$/)
})

test('mail: a message that breaks off is read as far as it goes, and says so', async () => {
  const { text, findings } = await read(`${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nShe waited.`)
  assert.match(text, /She waited\.$/)
  assert.deepEqual(findings.map(({ code }) => code), ['document-damaged'])
})

test('mail: lines of a yEnc file are no words', async () => {
  const { text, findings } = await read(`${head}\nBefore.\n=ybegin line=128 size=3 name=tide.bin\n\xe9\xff\x80\n=yend size=3\nBehind.\n`.replace('\xe9\xff\x80', 'abc'))
  assert.match(text, /Before\.\nBehind\.\n$/)
  assert.deepEqual(findings, [{ code: 'message-parts-left-out', detail: 'a yEnc file, tide.bin' }])
})
