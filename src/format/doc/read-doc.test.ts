import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeCompound, makeDoc, type MadeDoc, type MadeParagraph, pieceTable } from '../../../test/support/make-doc.ts'
import type { CodecTools, DocumentText, Unreadable } from '../document.ts'
import { readDoc } from './read-doc.ts'

const tools: CodecTools = { name: 'story.doc', decode: (bytes) => ({ text: Buffer.from(bytes).toString('latin1'), encoding: 'windows-1252', findings: [] }) }

async function read(bytes: Uint8Array): Promise<DocumentText> {
  const document = await readDoc(bytes, tools)
  assert.ok(!('refused' in document), JSON.stringify(document))
  return document
}

const plain = (words: string): MadeParagraph => ({ runs: [{ words }] })
const textOf = async (given: Partial<MadeDoc> & { paragraphs: readonly MadeParagraph[] }): Promise<string> => (await read(makeDoc(given))).text
const codesOf = ({ findings }: DocumentText): string[] => findings.map(({ code, detail }) => (detail === undefined ? code : `${code}: ${detail}`))

// Changes as Word stores them: the number of what is changed, low byte first, and to what.
const italic = [0x36, 0x08, 1]
const bold = [0x35, 0x08, 1]
const underlined = [0x3e, 0x2a, 1]
const hidden = [0x3c, 0x08, 1]
const deleted = [0x00, 0x08, 1]
const inserted = [0x01, 0x08, 1]
const special = [0x55, 0x08, 1]
const centred = [0x03, 0x24, 1]
const inTable = [0x16, 0x24, 1]
const rowEnd = [...inTable, 0x17, 0x24, 1]

test('doc: text of windows-1252 and of UTF-16', async () => {
  assert.equal(await textOf({ paragraphs: [plain('\x93Et\xe9,\x94 she said\x85\r'), plain('End.\r')] }), '“Eté,” she said…\n\nEnd.')
  assert.equal(await textOf({ wide: true, paragraphs: [plain('“Été” – 年\r')] }), '“Été” – 年')
})

const texts: readonly (readonly [claim: string, paragraphs: readonly MadeParagraph[], text: string])[] = [
  ['breaks of line and of page', [plain('a\x0bb\x0cc\r')], 'a\nb\n\nc'],
  ['hyphens and hard blanks', [plain('a\x1eb\x1fc\xa0d\r')], 'a\u2011b\u00adc\u00a0d'],
  ['a field shows its result', [plain('on \x13 DATE \x141 May\x15.\r')], 'on 1 May.'],
  ['a field within a field, and one without a result', [plain('a\x13 IF \x13 PAGE \x14 1\x15 \x14b\x15c\x13 XE "x" \x15d\r')], 'abcd'],
  ['a field that never ends takes its instruction only', [plain('a\x13 DATE \x14b\r'), plain('c\r')], 'ab\n\nc'],
  ['a table is a line a row', [{ ...plain('Title:\x07'), changes: inTable }, { ...plain('The Tide\x07'), changes: inTable }, { ...plain('\x07'), changes: rowEnd }, { ...plain('a\x07'), changes: inTable }, { ...plain('b\x07'), changes: inTable }, { ...plain('\x07'), changes: rowEnd }, plain('After.\r')], 'Title: The Tide\na | b\n\nAfter.'],
  ['brackets are no symbols', [plain('(so)\r')], '(so)'],
]
for (const [claim, paragraphs, text] of texts) test(`doc: ${claim}`, async () => assert.equal(await textOf({ paragraphs }), text))

test('doc: emphasis, headings, alignment, links', async () => {
  const { text, blocks = [], marks } = await read(makeDoc({
    paragraphs: [
      { ...plain('The Tide\r'), style: 1 }, { ...plain('Part\r'), changes: [0x40, 0x26, 1] }, { ...plain('* * *\r'), changes: centred },
      { runs: [{ words: 'She ' }, { words: 'waited', changes: italic }, { words: ' by ' }, { words: 'the', changes: underlined }, { words: ' ' }, { words: 'sea', changes: bold }, { words: ', \x13 HYPERLINK "http://example.org/" \x14there\x15, \x13 HYPERLINK "file:///c:/x" \x14here\x15.\r' }] },
    ],
  }))
  assert.deepEqual(blocks.map(({ kind, level, align }) => [kind, level, align]), [['heading', 1, undefined], ['heading', 2, undefined], ['scene-break', undefined, 'center'], ['paragraph', undefined, undefined]])
  assert.deepEqual(marks.map(({ kind, at, target }) => [kind, text.slice(...at), target]), [['emphasis', 'waited', undefined], ['emphasis', 'the', undefined], ['strong', 'sea', undefined], ['link', 'there', 'http://example.org/']])
})

test('doc: notes stand behind the text, running heads are furniture', async () => {
  const document = await read(makeDoc({
    heads: 'The Tide \x13 PAGE \x141\x15\r', boxes: 'In a box.\r', footnotes: [{ at: 3, words: '\x02 First.\r' }, { at: 9, words: '\x02 Second.\rMore.\r' }],
    paragraphs: [{ runs: [{ words: 'She' }, { words: '\x02', changes: special }, { words: ' left' }, { words: '\x02', changes: special }, { words: '.\r' }] }],
  }))
  assert.equal(document.text, 'She[1] left[2].\n\nIn a box.\n\n[1] First.\n\n[2] Second.\n\nMore.\n\nThe Tide 1')
  assert.deepEqual(document.blocks?.map(({ kind }) => kind), ['paragraph', 'paragraph', 'note', 'note', 'note', 'front'])
  assert.deepEqual(document.furniture.map((at) => document.text.slice(...at)), ['The Tide 1'])
})

test('doc: hidden and deleted words, pictures and comments are left out and counted', async () => {
  const document = await read(makeDoc({ paragraphs: [{ runs: [{ words: 'a\x01\x08' }, { words: ' secret', changes: hidden }, { words: ' old', changes: deleted }, { words: ' new', changes: inserted }, { words: '\x05', changes: special }, { words: '(', changes: special }, { words: '\r' }] }] }))
  assert.equal(document.text, 'a new')
  assert.deepEqual(codesOf(document), ['objects-left-out: pictures and objects: 2, signs of symbol fonts: 1', 'changes-taken: 1 inserted, 1 deleted', 'comments-set-apart: 1', 'hidden-text-left-out: 7 characters'])
})

test('doc: what the file says of itself', async () => {
  assert.deepEqual((await read(makeDoc({ title: 'The Tide', author: 'Mary Smith', paragraphs: [plain('a\r')] }))).metadata, [{ path: 'doc title', words: 'The Tide' }, { path: 'doc author', words: 'Mary Smith' }])
  assert.deepEqual((await read(makeDoc({ title: 'Document1', author: 'Preferred Customer', paragraphs: [plain('a\r')] }))).metadata, [])
})

test('doc: paragraphs know where they begin in the main stream', async () =>
  assert.deepEqual((await read(makeDoc({ wide: true, paragraphs: [plain('One.\r'), plain('Two.\r')] }))).origins.map(({ at, from, part }) => [at, from, part]), [[0, 1024, 'WordDocument'], [6, 1034, 'WordDocument']]))

/** A main stream of an older Word: text in one piece, its length at 0x34. */
function oldStream(magic: number, words: string, language = 0x409): Buffer {
  const head = Buffer.alloc(0x300)
  head.writeUInt16LE(magic, 0)
  head.writeUInt16LE(language, 6)
  head.writeUInt32LE(0x300, 0x18)
  head.writeUInt32LE(0x300 + words.length, 0x1c)
  head.writeUInt32LE(words.length, 0x34)
  return Buffer.concat([head, Buffer.from(words, 'latin1')])
}

test('doc: Word 6 and 95, Word 2, and Word for DOS give their words', async () => {
  assert.equal((await read(makeCompound([['WordDocument', oldStream(0xa5dc, '\x93One\x94\rTwo\x07\x07Three\r')]]))).text, '“One”\n\nTwo\n\nThree')
  assert.equal((await read(makeCompound([['WordDocument', oldStream(0xa5dc, '\xcf\xf0\xe8\xe2\xe5\xf2\r', 0x419)]]))).text, 'Привет')
  assert.equal((await read(oldStream(0xa5db, 'One\rTwo\r'))).text, 'One\n\nTwo')
  const dos = Buffer.concat([Buffer.from('31be000000ab', 'hex'), Buffer.alloc(8), Buffer.from([138, 0, 0, 0]), Buffer.alloc(110), Buffer.from('One\r\nTwo\r\n'), Buffer.alloc(128)])
  assert.deepEqual([(await read(dos)).text, (await read(dos)).blocks], ['One\nTwo\n', undefined])
})

const refusals: readonly (readonly [claim: string, bytes: Buffer, refused: Unreadable])[] = [
  ['an encrypted document', makeDoc({ flags: 0x0100, paragraphs: [plain('a\r')] }), { refused: 'document-encrypted' }],
  ['an encrypted document of a newer Word', makeCompound([['EncryptionInfo', Buffer.alloc(600)], ['EncryptedPackage', Buffer.alloc(600)]]), { refused: 'document-encrypted' }],
  ['a workbook', makeCompound([['Workbook', Buffer.alloc(600)]]), { refused: 'not-text', detail: 'Excel workbook (XLS)' }],
  ['a compound file of nothing', makeCompound([]), { refused: 'document-unreadable', detail: 'no text of Word is in it' }],
  ['the beginning of one', makeDoc({ paragraphs: [plain('a\r')] }).subarray(0, 300), { refused: 'document-unreadable', detail: 'the file is damaged' }],
  ['a main stream that is none', makeCompound([['WordDocument', Buffer.alloc(2000, 1)]]), { refused: 'document-unreadable', detail: 'its main stream is damaged, or of a version that is not known' }],
]
for (const [claim, bytes, refused] of refusals) test(`doc: kept and refused: ${claim}`, async () => assert.deepEqual(await readDoc(bytes, tools), refused))

const whole = makeDoc({ paragraphs: Array.from({ length: 200 }, (_, at) => plain(`Paragraph ${at}.\r`)) })
const tableAt = (whole.readUInt32LE(76) + 1) * 512

test('doc: a chain of sectors that leads round in a circle ends', async () => {
  for (const [from, to] of [[0, 0], [1, 0], [3, 1]] as const) {
    const bytes = Buffer.from(whole)
    bytes.writeUInt32LE(to, tableAt + from * 4)
    const document = await readDoc(bytes, tools)
    assert.ok('refused' in document || document.findings.some(({ code }) => code === 'document-damaged'))
  }
})

test('doc: a directory whose entries point at one another ends', async () => {
  const bytes = Buffer.from(whole)
  const directory = (whole.readUInt32LE(48) + 1) * 512
  for (const entry of [1, 2]) for (const side of [68, 72]) bytes.writeUInt32LE(3 - entry, directory + entry * 128 + side)
  assert.match((await read(bytes)).text, /Paragraph 199/)
})

test('doc: pieces that all claim the whole stream give no more than it holds', async () => {
  const stream = Buffer.alloc(20_000, 'tide ')
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(193, 2)
  stream.writeUInt16LE(0x0200, 0x0a)
  stream.writeUInt32LE(100_000_000, 0x4c)
  const table = pieceTable(Array.from({ length: 5000 }, () => ({ length: 18_000, from: 2000, wide: false })))
  for (let at = 0xa2; at < 0x300; at += 4) stream.writeUInt32LE(0, at)
  stream.writeUInt32LE(table.length, 0x1a6)
  const document = await read(makeCompound([['WordDocument', stream], ['1Table', table]]))
  assert.ok(document.text.length <= stream.length)
  assert.ok(codesOf(document).some((code) => code.startsWith('document-damaged')))
})

test('doc: cut off anywhere or changed anywhere, it is read or refused', () =>
  fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), async (length, changes) => {
    const bytes = Buffer.from(whole.subarray(0, length))
    for (const [at, byte] of changes) if (at < length) bytes[at] = byte
    const document = await readDoc(bytes, tools)
    if ('refused' in document) return
    let last = 0
    for (const { at: [from, to] } of document.blocks ?? []) {
      assert.ok(from >= last && to > from)
      last = to
    }
  }), { numRuns: 200 }))
