import assert from 'node:assert/strict'
import { readNav, readNcx } from '../../../src/format/epub/read-contents.ts'
import { readEpub } from '../../../src/format/epub/read-epub.ts'
import { readPackage } from '../../../src/format/epub/read-package.ts'
import { intake } from '../../../src/intake/intake.ts'
import { containerXml, makeBook, makeEpub, opf, xhtml } from '../../support/make-epub.ts'
import { soundDocument, type Target } from '../target.ts'

const ncx = '<ncx><navMap><navPoint><navLabel><text>One &amp; only</text></navLabel><content src="a.xhtml#c1"/><navPoint><navLabel><text>Two</text></navLabel><content src="../b.xhtml"/></navPoint></navPoint></navMap></ncx>'
const nav = '<nav epub:type="toc"><ol><li><a href="a.xhtml#c1">One</a></li><li><a href="b.xhtml">Two</a><ol><li><a href="#c2">Three</a></li></ol></li></ol></nav>'
const metadata = '<dc:title id="t">Tides</dc:title><meta refines="#t" property="title-type">main</meta><dc:creator opf:role="aut" id="c">Ann</dc:creator><meta refines="#c" property="display-seq">1</meta><dc:description>&lt;p>A clerk.&lt;/p></dc:description><meta name="calibre:series" content="Sea"/><meta property="belongs-to-collection" id="s">Sea</meta><meta refines="#s" property="group-position">2</meta>'
const items = [['ncx', 'toc.ncx', 'media-type="application/x-dtbncx+xml"'], ['nav', 'nav.xhtml', 'media-type="application/xhtml+xml" properties="nav"'], ['i', 'a.png', 'media-type="image/png"']] as const
const pages = [['a.xhtml', '<h1 id="c1">One</h1><p>It was <i>late</i>.<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n"><p>Very.</p></aside><hr/><img src="a.png" alt="sea"/>'], ['b.xhtml', '<p>Rating: R</p><p id="c2"><a id="x"/>And then<br/>it was not.</p><script/><title/>']] as const
const sound = makeBook(pages, { metadata, items, rest: '<guide><reference type="toc" href="a.xhtml"/></guide>' }, [['OEBPS/toc.ncx', ncx], ['OEBPS/nav.xhtml', xhtml(nav)], ['META-INF/encryption.xml', '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><CipherData><CipherReference URI="f.otf"/></CipherData></EncryptedData></encryption>']])
const words = ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', '<item ', '<itemref idref="p0"/>', 'linear="no"', 'href="../../', '%2e%2e%2f', '<![CDATA[', ']]>', '<!DOCTYPE html [<!ENTITY x "y">]>', '&#x110000;', '<opf:meta refines="#t" ', '</metadata>', '<spine>', 'fallback="p0"', 'properties="nav"', 'epub:type="footnote"', 'id="c1"', '<!--', '-->', '<collection>']

const decode = (bytes: Uint8Array): { text: string; encoding: string; findings: [] } => ({ text: Buffer.from(bytes).toString('utf8'), encoding: 'utf-8', findings: [] })

/** Books as they lie in files: the zip, and all that is in it. */
export const target: Target = {
  name: 'epub', words,
  seeds: [sound, sound.subarray(0, sound.length - 700), makeEpub([containerXml('x.opf'), ['x.opf', opf({ items: [['a', 'a.xhtml']] })], ['a.xhtml', xhtml('<p>Words.</p>')]]), makeEpub([['b10.html', '<p>Ten'], ['b2.html', '<p>Two']])],
  async read(bytes) {
    soundDocument(await readEpub(bytes, { name: 'x.epub', decode }))
  },
}

/**
 * The package document, the contents and a page, changed and put into a book that is sound otherwise: what a zip's checksums keep changes of the
 * book's bytes away from.
 */
export const partsTarget: Target = {
  name: 'epub-parts', words,
  seeds: [opf({ metadata, items: [['p0', 'a.xhtml'], ['p1', 'b.xhtml'], ...items] }), ncx, xhtml(nav), xhtml(pages[0][1]), xhtml(pages[1][1])].map((each) => Buffer.from(each)),
  async read(bytes) {
    for (const { title } of [...readNcx(bytes), ...readNav(bytes)]) assert.ok(title.length <= 300)
    assert.ok(readPackage(bytes).metadata.every(({ path }) => path.startsWith('epub ')))
    const book = makeEpub([containerXml('x.opf'), ['x.opf', bytes], ['toc.ncx', bytes], ['nav.xhtml', bytes], ['a.xhtml', bytes], ['b.xhtml', xhtml('<p id="c2">Words.</p>')]])
    soundDocument(await readEpub(book, { name: 'x.epub', decode }))
    const { text, blocks } = await intake({ bytes: book, name: 'x.epub' })
    let at = 0
    for (const { at: [start, end] } of blocks) {
      assert.ok(start >= at, 'blocks in order')
      assert.equal(text.slice(at, start).trim(), '', 'words between blocks')
      at = end
    }
    assert.equal(text.slice(at).trim(), '', 'words behind the last block')
  },
}
