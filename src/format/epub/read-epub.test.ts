import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { soundDocument } from '../../../test/fuzz/target.ts'
import { makeZip } from '../../../test/hostile/make-zip.ts'
import { type BookFile, containerXml, makeBook, makeEpub, opf, type Said, xhtml } from '../../../test/support/make-epub.ts'
import { intake } from '../../intake/intake.ts'
import type { CodecTools, DocumentText, Unreadable } from '../document.ts'
import { readEpub } from './read-epub.ts'

const tools: CodecTools = { name: 'x.epub', decode: (bytes) => ({ text: Buffer.from(bytes).toString('utf8'), encoding: 'utf-8', findings: [] }) }
const read = async (bytes: Uint8Array): Promise<DocumentText | Unreadable> => readEpub(bytes, tools)
const bookOf = async (bytes: Uint8Array): Promise<DocumentText> => {
  const book = await read(bytes)
  assert.ok('text' in book, JSON.stringify(book))
  soundDocument(book)
  return book
}
const damageOf = (book: DocumentText): string => book.findings.find(({ code }) => code === 'document-damaged')?.detail ?? ''
const one = [['a.xhtml', '<p>First.</p>'], ['b.xhtml', '<p>Second.</p>']] as const

test('readEpub: a sound book has no finding, and its documents stand in the order of the spine', async () => {
  const book = await bookOf(makeBook([['a.xhtml', '<p>First.</p>'], ['b.xhtml', '<p><i>Second</i>.</p>']]))
  assert.equal(book.text, 'First.\n\nSecond.')
  assert.deepEqual(book.findings, [])
  assert.deepEqual(book.marks, [{ kind: 'emphasis', at: [8, 14] }])
  assert.deepEqual(book.blocks, [{ kind: 'paragraph', at: [0, 6] }, { kind: 'paragraph', at: [8, 15] }])
  assert.deepEqual(book.origins.map(({ at, from, newline, part }) => ({ at, from, newline, part })), [{ at: 0, from: 0, newline: 'document', part: 'OEBPS/a.xhtml' }, { at: 8, from: 0, newline: 'document', part: 'OEBPS/b.xhtml' }])
})

const metadata = [
  ['a title, without the white space around it', '<dc:title>\n  The  Tide\n</dc:title>', ['epub dc:title: The Tide']],
  ['creators in their order, with roles and sorting names', '<dc:creator opf:role="aut" opf:file-as="B, A">A B</dc:creator><dc:creator opf:role="ill">C</dc:creator>', ['epub dc:creator (aut): A B', 'epub dc:creator file-as: B, A', 'epub dc:creator (ill): C']],
  ['roles as EPUB 3 refines them', '<dc:creator id="c">A</dc:creator><meta refines="#c" property="role" scheme="marc:relators">trl</meta>', ['epub dc:creator (trl): A']],
  ['creators by their display-seq, where all have one', '<dc:creator id="x">Second</dc:creator><dc:creator id="y">First</dc:creator><meta refines="#x" property="display-seq">2</meta><meta refines="#y" property="display-seq">1</meta>', ['epub dc:creator: First', 'epub dc:creator: Second']],
  ['a series of calibre\'s', '<meta name="calibre:series" content="Sea"/><meta name="calibre:series_index" content="2.0"/>', ['epub calibre:series: Sea', 'epub calibre:series_index: 2.0']],
  ['a collection and the place in it', '<meta property="belongs-to-collection" id="s">Sea</meta><meta refines="#s" property="collection-type">series</meta><meta refines="#s" property="group-position">3</meta>', ['epub belongs-to-collection (series): Sea', 'epub group-position: 3']],
  ['dates by what happened', '<dc:date opf:event="publication">2004-05-06</dc:date><meta property="dcterms:modified">2014-01-01T00:00:00Z</meta>', ['epub dc:date (publication): 2004-05-06', 'epub dcterms:modified: 2014-01-01T00:00:00Z']],
  ['a description that is a page: its words', '<dc:description>&lt;p&gt;A &lt;i&gt;clerk&lt;/i&gt;.&lt;/p&gt;</dc:description>', ['epub dc:description: A clerk.']],
  ['the names of EPUB 1, in capitals and a folder of their own', '<dc-metadata><dc:Title>Old</dc:Title><dc:Creator role="aut">A</dc:Creator></dc-metadata>', ['epub dc:title: Old', 'epub dc:creator (aut): A']],
  ['no empty field, no picture of the cover', '<dc:title> </dc:title><meta name="cover" content="img"/><meta name="x" content=""/>', []],
] as const
for (const [claim, given, wanted] of metadata) {
  test(`readEpub: metadata: ${claim}`, async () => assert.deepEqual((await bookOf(makeBook(one, { metadata: given }))).metadata.map(({ path, words }) => `${path}: ${words}`), wanted))
}

const files = (said: Said, more: readonly BookFile[]): Buffer => makeEpub([containerXml('content.opf'), ['content.opf', opf(said)], ...more])
const [page, other] = [xhtml('<p>First.</p>'), xhtml('<p>Second.</p>')]
const nav = ['nav', 'nav.xhtml', 'media-type="application/xhtml+xml" properties="nav"'] as const
const ncxItem = ['ncx', 'toc.ncx', 'media-type="application/x-dtbncx+xml"'] as const

test('readEpub: what is off the main way comes last, as notes; where all is, the order stands', async () => {
  const pages: readonly BookFile[] = [['a.xhtml', page], ['b.xhtml', other]]
  const items = [['a', 'a.xhtml'], ['b', 'b.xhtml']] as const
  const mixed = await bookOf(files({ items, spine: '<itemref idref="b" linear="no"/><itemref idref="a"/>' }, pages))
  assert.equal(mixed.text, 'First.\n\nSecond.')
  assert.deepEqual(mixed.blocks?.map(({ kind }) => kind), ['paragraph', 'note'])
  assert.equal((await bookOf(files({ items, spine: '<itemref idref="b" linear="no"/><itemref idref="a" linear="no"/>' }, pages))).text, 'Second.\n\nFirst.')
})

const tocs: readonly (readonly [string, Said, readonly BookFile[]])[] = [
  ['the navigation document, nested', { items: [['a', 'a.xhtml'], nav] }, [['nav.xhtml', xhtml('<nav epub:type="landmarks"><a href="a.xhtml">Start</a></nav><nav epub:type="toc"><ol><li><a href="a.xhtml">One</a><ol><li><a href="./a.xhtml#two">Two &amp; <i>a half</i></a></li></ol></li><li><a href="missing.xhtml">None</a></li></ol></nav>')]]],
  ['an NCX, nested', { items: [['a', 'a.xhtml'], ncxItem] }, [['toc.ncx', '<ncx><docTitle><text>Book</text></docTitle><navMap><navPoint><navLabel><text>One</text></navLabel><content src="a.xhtml"/><navPoint><navLabel><text>Two &amp; a half</text></navLabel><content src="a.xhtml#two"/></navPoint></navPoint></navMap><pageList><pageTarget><navLabel><text>9</text></navLabel><content src="a.xhtml"/></pageTarget></pageList></ncx>']]],
]
for (const [claim, said, more] of tocs) {
  test(`readEpub: contents: ${claim}, as places in the text`, async () => {
    const book = await bookOf(files(said, [['a.xhtml', xhtml('<p>Begins.</p><h2><a id="two"/>Two</h2><p>Goes on.</p>')], ...more]))
    assert.equal(book.text, 'Begins.\n\nTwo\n\nGoes on.')
    assert.deepEqual(book.contents, [{ at: 0, title: 'One' }, { at: 9, title: 'Two & a half' }])
  })
}

test('readEpub: the navigation document in the spine is not repeated as text; a page of contents is no part of the story', async () => {
  const list = '<h1>Contents</h1><p><a href="a.xhtml">One</a></p><p><a href="b.xhtml">Two</a></p><p><a href="c.xhtml">Three</a></p>'
  const said: Said = { items: [['l', 'list.xhtml'], ['a', 'a.xhtml'], ['b', 'b.xhtml'], ['c', 'c.xhtml'], nav], spine: '<itemref idref="nav"/><itemref idref="l"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/>' }
  const book = await bookOf(files(said, [['list.xhtml', xhtml(list)], ['a.xhtml', page], ['b.xhtml', other], ['c.xhtml', page], ['nav.xhtml', xhtml('<nav epub:type="toc"><a href="a.xhtml">One</a><a href="b.xhtml">Two</a><a href="c.xhtml">Three</a></nav>')]]))
  assert.equal(book.text, 'Contents\n\nOne\n\nTwo\n\nThree\n\nFirst.\n\nSecond.\n\nFirst.')
  assert.deepEqual(book.furniture.map((at) => book.text.slice(...at)), ['Contents', 'One', 'Two', 'Three'])
})

test('readEpub: a cover\'s words are no part of the story, whether the guide names it or not', async () => {
  for (const [alt, rest] of [['Cover', ''], ['The Tide, by Ann', '<guide><reference type="cover" href="c.xhtml"/></guide>']] as const) {
    const book = await bookOf(makeBook([['c.xhtml', `<img src="x.jpg" alt="${alt}"/>`], ['a.xhtml', '<p>First.</p>']], { rest }))
    assert.deepEqual([book.text, book.furniture.map((at) => book.text.slice(...at))], [`${alt}\n\nFirst.`, [alt]])
  }
  assert.deepEqual((await bookOf(makeBook([['c.xhtml', '<h1>Cover to Cover</h1>'], ['a.xhtml', '<p>First.</p>']]))).furniture, [])
})

test('readEpub: contents become chapters, with the titles that they give, where the text has none', async () => {
  const prose = '<p>It rained all day on the harbour, and nobody came down to the boats until the evening.</p>'.repeat(8)
  const reading = await intake({ bytes: makeBook([['a.xhtml', `${prose}<div id="x"/>${prose}`], ['b.xhtml', `<p>2</p>${prose}`]], { items: [ncxItem] }, [['OEBPS/toc.ncx', '<ncx><navMap><navPoint><navLabel><text>Chapter 1: Rain</text></navLabel><content src="a.xhtml"/></navPoint><navPoint><navLabel><text>More Rain</text></navLabel><content src="a.xhtml#x"/></navPoint><navPoint><navLabel><text>Boats</text></navLabel><content src="b.xhtml"/></navPoint></navMap></ncx>']]), name: 'x.epub' })
  assert.deepEqual(reading.drafts[0]?.chapters.map(({ number, title }) => [number, title]), [[1, 'Rain'], [undefined, 'More Rain'], [2, 'Boats']])
})

test('readEpub: notes are notes, pictures are named, scrambled fonts are nobody\'s business', async () => {
  const items = [['i', 'img/cover.jpg', 'media-type="image/jpeg"'], ['f', 'f.otf', 'media-type="font/otf"']] as const
  const encryption = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="OEBPS/f.otf"/></enc:CipherData></enc:EncryptedData></encryption>'
  const book = await bookOf(makeBook([['a.xhtml', '<p>Late.<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n"><p>Very.</p><ol><li>Indeed.</li></ol></aside><p>On.</p>'], ['c.xhtml', '<img src="img/cover.jpg" alt=""/>']], { items }, [['META-INF/encryption.xml', encryption], ['OEBPS/f.otf', 'x']]))
  assert.deepEqual(book.blocks?.map(({ kind, at }) => [kind, book.text.slice(...at)]), [['paragraph', 'Late.1'], ['note', 'Very.'], ['note', 'Indeed.'], ['paragraph', 'On.']])
  assert.deepEqual(book.findings, [{ code: 'objects-left-out', detail: 'pictures: 1 (cover.jpg)' }])
})

const xml = [
  ['an element that XML closes at once', '<p>A<script src="x.js"/>b<a id="x"/> c<i/>d</p><p/><p>E</p>', 'Ab cd\n\nE'],
  ['CDATA', '<p>A <![CDATA[<b> & c]]> d</p>', 'A <b> & c d'],
  ['an empty title in the body', '<title/><p>Words</p>', 'Words'],
] as const
for (const [claim, given, wanted] of xml) test(`readEpub: XHTML: ${claim}`, async () => assert.equal((await bookOf(makeBook([['a.xhtml', given]]))).text, wanted))

const broken: readonly (readonly [string, Buffer, string, RegExp])[] = [
  ['another mimetype', makeEpub([containerXml('c.opf'), ['c.opf', opf({ items: [['a', 'a.xhtml']] })], ['a.xhtml', page]], 'text/plain'), 'First.', /its mimetype is not that of an EPUB/],
  ['no container.xml: the package document is looked for', makeEpub([['x/c.opf', opf({ items: [['a', 'a.xhtml']] })], ['x/a.xhtml', page]]), 'First.', /it has no container\.xml/],
  ['a container.xml that leads nowhere', makeEpub([containerXml('no.opf'), ['c.opf', opf({ items: [['a', 'a.xhtml']] })], ['a.xhtml', page]]), 'First.', /its container\.xml leads to no package document/],
  ['no package document: pages by name, ch2 before ch10', makeEpub([['ch10.xhtml', other], ['ch2.xhtml', page]]), 'First.\n\nSecond.', /it has no package document/],
  ['documents of the spine that are missing', files({ items: [['a', 'a.xhtml'], ['b', 'b.xhtml']], spine: '<itemref idref="zz"/><itemref idref="b"/><itemref idref="a"/>' }, [['a.xhtml', page]]), 'First.', /documents of the spine that are not there: 2/],
  ['no spine', files({ items: [['b', 'b.xhtml'], ['a', 'a.xhtml']], spine: '<!-- -->' }, [['b.xhtml', other], ['a.xhtml', page]]), 'First.\n\nSecond.', /it has no spine/],
  ['a package document that breaks off', makeEpub([containerXml('c.opf'), ['c.opf', opf({ items: [['a', 'a.xhtml']] }).slice(0, -20)], ['a.xhtml', page]]), 'First.', /its package document: its XML ends in the middle/],
  ['names that differ in case and composition', files({ items: [['a', 'Text/Caf%C3%A9.xhtml']] }, [['text/Cafe\u0301.xhtml', page]]), 'First.', /^$/],
]
for (const [claim, bytes, text, damage] of broken) {
  test(`readEpub: broken: ${claim}`, async () => {
    const book = await bookOf(bytes)
    assert.equal(book.text, text)
    assert.match(damageOf(book), damage)
  })
}

test('readEpub: broken: a book that is cut off is taken as far as it goes, its last document too', async () => {
  const prose = Array.from({ length: 4000 }, (_, at) => `${(at * 7919) % 4001} tide`).join(' ')
  const whole = makeBook([['a.xhtml', '<p>First.</p>'], ['b.xhtml', `<p>${prose}</p>`]])
  const book = await bookOf(whole.subarray(0, whole.length - 4000))
  assert.ok(book.text.startsWith('First.\n\n0 tide 3918 tide'), book.text.slice(0, 40))
  assert.ok(book.text.length > 5000)
  assert.match(damageOf(book), /its end is missing/)
})

test('readEpub: a stand-in is followed to a page, and round in a circle to none', async () => {
  const page2 = (rest: string): Said => ({ items: [['x', 'x.dmg', `media-type="application/x" fallback="y"`], ['y', 'y.svg', `media-type="image/svg+xml" fallback="${rest}"`], ['z', 'z.xhtml']], spine: '<itemref idref="x"/>' })
  assert.equal((await bookOf(files(page2('z'), [['x.dmg', 'x'], ['y.svg', '<svg/>'], ['z.xhtml', page]]))).text, 'First.')
  assert.deepEqual(await read(files(page2('x'), [['x.dmg', 'x'], ['y.svg', '<svg/>']])), { refused: 'document-unreadable', detail: 'documents of the spine that are not there: 1' })
})

const lock = (uri: string): BookFile => ['META-INF/encryption.xml', `<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><KeyInfo><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></KeyInfo><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`]
test('readEpub: a locked book is refused, one that is locked in part is read in part', async () => {
  assert.deepEqual(await read(makeBook([['a.xhtml', 'x']], {}, [lock('OEBPS/a.xhtml')])), { refused: 'document-encrypted', detail: '1 documents' })
  const book = await bookOf(makeBook(one, {}, [lock('OEBPS/a.xhtml')]))
  assert.deepEqual([book.text, damageOf(book)], ['Second.', 'encrypted documents: 1'])
})

// Nothing is read but members of the book, and nothing is written: what a reference can do is name one of them, or none.
const ways = ['../../../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'http://example.com/a.xhtml', '//example.com/a.xhtml', '%2e%2e%2f%2e%2e%2fetc/passwd', '..\\..\\etc\\passwd', 'C:/windows/win.ini', '\0a.xhtml', 'data:text/html,words', 'javascript:alert(1)'] as const
for (const way of ways) {
  test(`readEpub: CVE-2023-44451: a document of the spine at ${JSON.stringify(way)} is none of the book's`, async () => {
    const book = await bookOf(files({ items: [['x', way.replace('\0', '&#0;')], ['a', 'a.xhtml']] }, [['a.xhtml', page]]))
    assert.deepEqual([book.text, damageOf(book)], ['First.', 'documents of the spine that are not there: 1'])
  })
  test(`readEpub: CVE-2026-25636: encryption.xml that names ${JSON.stringify(way)} touches nothing`, async () => assert.equal((await bookOf(makeBook(one, {}, [lock(way.replace('\0', '&#0;'))]))).text, 'First.\n\nSecond.'))
  test(`readEpub: a container.xml and contents that lead to ${JSON.stringify(way)} lead nowhere`, async () => {
    const bytes = makeEpub([containerXml(way.replace('\0', '')), ['c.opf', opf({ items: [['a', 'a.xhtml'], nav] })], ['a.xhtml', page], ['nav.xhtml', xhtml(`<nav epub:type="toc"><a href="${way.replace('\0', '')}">Out</a></nav>`)]])
    const book = await bookOf(bytes)
    assert.equal(book.text, 'First.')
    assert.deepEqual(book.contents, [])
  })
}
test('readEpub: ebooklib#359: a member that is named out of the book is not unpacked, and the rest is read', async () => {
  const names = ['../evil.xhtml', '/evil.xhtml', 'a/../../evil.xhtml']
  const bytes = makeZip([{ name: 'mimetype', bytes: Buffer.from('application/epub+zip'), method: 0 }, ...[containerXml('c.opf'), ['c.opf', opf({ items: [...names.map((name, at) => [`e${at}`, name] as const), ['a', 'a.xhtml']] })] as const, ['a.xhtml', page] as const].map(([name, words]) => ({ name, bytes: Buffer.from(words) })), ...names.map((name) => ({ name, bytes: Buffer.from(xhtml('<p>Evil.</p>')) }))])
  const book = await read(bytes)
  if ('text' in book) assert.equal(book.text, 'First.')
})
test('readEpub: entities that a book declares are never expanded, nor fetched', async () => {
  const bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const book = await bookOf(files({ items: [['a', 'a.xhtml']], metadata: '<dc:title>T &b; &x;</dc:title>' }, [['a.xhtml', `<?xml version="1.0"?>${bomb}<html><body><p>&b; &x;</p></body></html>`]]).subarray())
  assert.equal(book.text, '&b; &x;')
  assert.deepEqual(book.metadata, [{ path: 'epub dc:title', words: 'T &b; &x;' }])
})
test('readEpub: a spine that lists one document without end gives out no more than a book may', async () => {
  const bytes = files({ items: [['a', 'a.xhtml']], spine: '<itemref idref="a"/>'.repeat(20_000) }, [['a.xhtml', xhtml('<p>words words</p>'.repeat(2000))]])
  const book = await bookOf(bytes)
  assert.ok(book.text.length < 6_000_000)
  assert.match(damageOf(book), /more than it may|bytes more/)
})

test('readEpub: stand-ins of stand-ins, and anchors without end before white space without end, cost no more than their length', async () => {
  const items = Array.from({ length: 15_000 }, (_, at) => `<item id="i${at}" href="i${at}" media-type="x/y" fallback="i${at + 1}"/>`).join('')
  const chain = makeEpub([containerXml('c.opf'), ['c.opf', `<package><manifest>${items}</manifest><spine>${'<itemref idref="i0"/>'.repeat(15_000)}</spine></package>`], ['a.xhtml', page]])
  // None of them is a page: those that are there are taken by their names.
  assert.equal((await bookOf(chain)).text, 'First.')
  const anchors = Array.from({ length: 9000 }, (_, at) => `<a id="x${at}"></a>`).join('')
  const lines = Array.from({ length: 9000 }, (_, at) => `<a href="a.xhtml#x${at}">${at}</a>`).join('')
  const book = await bookOf(files({ items: [['a', 'a.xhtml'], nav] }, [['a.xhtml', xhtml(`<pre>x${anchors}${'\n'.repeat(200_000)}y</pre>`)], ['nav.xhtml', `<nav>${lines}</nav>`]]))
  assert.ok(book.contents?.every(({ at }) => book.text[at] === 'y'))
})

test('readEpub: no bytes make it fail', () =>
  fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(2000), fc.nat(255), async (noise, at, byte) => {
    const bytes = Buffer.concat([makeBook(one), noise])
    bytes[at % bytes.length] = byte
    soundDocument(await read(bytes))
    soundDocument(await read(noise))
  }), { numRuns: 100 }))
