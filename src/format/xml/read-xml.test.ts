import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readXml, type XmlRead } from './read-xml.ts'

const prefixes = { 'urn:story': 's', 'urn:story:strict': 's', 'urn:bare': '' }

/** What is heard of a document, written as tags again. */
function heard(xml: string | Uint8Array): { readonly tags: string; readonly read: XmlRead } {
  let tags = ''
  const read = readXml(typeof xml === 'string' ? Buffer.from(xml) : xml, prefixes, {
    open: (name, attributes) => { tags += `<${name}${[...attributes].filter(([key]) => !key.startsWith('xmlns')).map(([key, value]) => ` ${key}=${value}`).join('')}>` },
    close: (name) => { tags += `</${name}>` },
    text: (words) => { tags += words },
  })
  return { tags, read }
}

const utf16 = (text: string, bom: boolean): Buffer => Buffer.from(`${bom ? '\ufeff' : ''}${text}`, 'utf16le')
const cases: readonly (readonly [string, string | Uint8Array, string, XmlRead])[] = [
  ['leaves an entity of its own as it stands', '<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>', '<a>&x;</a>', {}],
  ['reads no entity from a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://example.org/p">%p;]><a>&x;</a>', '<a>&x;</a>', {}],
  ['tells nothing that stands in the declarations', '<!DOCTYPE a [<!ENTITY x "<b>no</b>"><!ATTLIST a c CDATA "d">]><a>yes</a>', '<a>yes</a>', {}],
  ['tells no element of the declarations, where a value has a ">" in it', '<!DOCTYPE a [<!ENTITY x "1 > 0 <b>no</b><c/>">]><a>yes</a>', '<a>yes</a>', {}],
  ['does not take one parser’s comment for an element', '<a><!-- <b>no</b> --><?php <b/> ?>x</a>', '<a>x</a>', {}],
  ['knows the five entities and numbers', '<a b="&quot;1&#x31;">&lt;&amp;&#8230;&apos;</a>', '<a b="11><&…\'</a>', {}],
  ['takes what is quoted as words', '<a><![CDATA[<b>&amp;</b>]]></a>', '<a><b>&amp;</b></a>', {}],
  ['has one prefix for a namespace, whatever the file calls it', '<x:a xmlns:x="urn:story"><y:b xmlns:y="urn:story:strict" y:c="1" c="2"/></x:a>', '<s:a><s:b s:c=1 c=2></s:b></s:a>', {}],
  ['forgets a namespace behind its element', '<a><x:b xmlns:x="urn:story"/><x:b/></a>', '<a><s:b></s:b><x:b></x:b></a>', {}],
  ['knows a namespace that has no prefix', '<a xmlns="urn:story" b="1"><c xmlns="urn:bare"/></a>', '<s:a b=1><c></c></s:a>', {}],
  ['keeps a prefix that nobody declared', '<w:a w:b="1"/>', '<w:a w:b=1></w:a>', {}],
  ['takes the first of two attributes', '<a b="1" b="2"/>', '<a b=1></a>', {}],
  ['closes what the file leaves open', '<a><b>words', '<a><b>words</b></a>', { defect: 'its XML ends in the middle' }],
  ['passes an end over that has no start', '<a></b>words</a>', '<a>words</a>', { defect: 'elements of its XML cross' }],
  ['closes what lies within', '<a><b><c></b>words</a>', '<a><b><c></c></b>words</a>', { defect: 'elements of its XML cross' }],
  ['says that there is nothing', '', '', { defect: 'it holds no XML' }],
  ['reads UTF-16 by its mark', utf16('<a>é</a>', true), '<a>é</a>', {}],
  ['reads UTF-16 without a mark', utf16('<a>é</a>', false), '<a>é</a>', {}],
  ['reads UTF-16 the other way round', utf16('<?xml version="1.0" encoding="UTF-8"?><a>é</a>', true).swap16(), '<a>é</a>', {}],
  ['reads an encoding that is declared', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>\x93x\x94</a>', 'latin1'), '<a>“x”</a>', {}],
  ['does not believe that bytes of ASCII are UTF-16', '<?xml version="1.0" encoding="UTF-16"?><a>x</a>', '<a>x</a>', {}],
  ['does not read UTF-7', '<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b/+AD4-</a>', '<a>+ADw-b/+AD4-</a>', {}],
  ['says that bytes mean nothing', Buffer.from('<a>\xff</a>', 'latin1'), '<a>\ufffd</a>', { undecodable: true }],
  ['refuses UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), '', { defect: 'its XML is in an encoding that is not read' }],
]
for (const [claim, xml, tags, read] of cases) test(`xml: ${claim}`, () => assert.deepEqual(heard(xml), { tags, read }))

test('xml: a million elements within each other are closed, and their words are heard', () => {
  const { tags, read } = heard(`${'<a>'.repeat(1_000_000)}deep${'</a>'.repeat(1_000_000)}`)
  assert.ok(tags.includes('deep'))
  assert.ok(tags.length < 100_000)
  assert.deepEqual(read, { defect: 'its XML is nested more than 4096 deep' })
})

test('xml: a document is the same wherever it is cut into pieces', () => {
  const words = 'Été '.repeat(100_000)
  const { tags } = heard(`<a b="${words}"><!-- ${words} --><![CDATA[${words}]]>${words}</a>`)
  assert.equal(tags, `<a b=${words}>${words}${words}</a>`)
})

test('xml: whatever is opened is closed, in order, for any bytes', () => {
  const piece = fc.constantFrom('<a>', '</a>', '<b c="', '"/>', '&', '&#', '&#x1F600;', ';', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE a [', ']>', 'word', '\u0000', '\ufeff', '<?', '?>', 'xmlns:a="urn:story"', ' ')
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const open: string[] = []
    readXml(Buffer.from(pieces.join('')), prefixes, { open: (name) => open.push(name), close: (name) => assert.equal(open.pop(), name), text: () => assert.ok(open.length > 0) })
    assert.deepEqual(open, [])
  }))
})
