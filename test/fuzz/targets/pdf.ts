import assert from 'node:assert/strict'
import { readPdf } from '../../../src/format/pdf/read-pdf.ts'
import { makePdf, setPages } from '../../support/make-pdf.ts'
import { soundDocument, type Target } from '../target.ts'

const story = ['She waited by the sea, and the tide came in.', 'Nobody saw it go, so they said, and nobody saw it come back either, though all of them had waited for it.', 'No.']
const pages = setPages([...story, ...story], { head: () => 'The Tide', foot: (page) => String(page) })
const rich = pages.map((page) => ({ ...page, words: [...page.words, { text: 'once', x: 60, y: 300, face: 'italic' as const }, { text: '1 A note.', x: 50, y: 50, size: 7 }], links: [{ rect: [50, 290, 90, 310] as const, to: 'https://example.org/' }] }))

/** PDF documents. */
export const target: Target = {
  name: 'pdf',
  seeds: [
    makePdf(pages),
    makePdf(rich, { info: { Title: 'The Tide', Author: 'Mary Smith', CreationDate: "D:20040311184500+01'00'" }, outline: [{ title: 'One', page: 0, top: 560 }], xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Tide</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>' }),
    makePdf(setPages([...story, ...story], { columns: 2 })),
  ],
  words: ['obj', 'endobj', 'stream', 'endstream', '<<', '>>', '[', ']', '/Kids', '/Count', '/Parent', '/Type /Page', '/Contents', '/Length', '/Filter /FlateDecode', '/Filter [/ASCIIHexDecode /LZWDecode]', '/Rotate 90', '/MediaBox [0 0 0 0]', '2 0 R', '999999 0 R', '-1', '1e30', 'BT', 'ET', 'Tf', 'Tj', 'TJ', 'Tm', 'cm', 'q', 'Q', 'Do', 'BI ID EI', '/Artifact BMC', 'EMC', '/Font', '/ToUnicode', '/Encoding /Identity-H', '/Subtype /Type0', '/Subtype /Type3', '/Differences [0 /a]', 'xref', 'trailer', 'startxref', '/Prev 0', '/Encrypt', '/Outlines', '/Dest', '/Annots', '(\\376\\377)', '%%EOF'],
  read: async (bytes) => {
    const read = await readPdf(bytes, { name: 'story.pdf', decode: () => assert.fail('a PDF knows its own letters') })
    soundDocument(read)
    if ('refused' in read) return
    let last = 0
    for (const { at: [start, end] } of read.blocks ?? []) {
      assert.equal(read.text.slice(last, start).trim(), '')
      last = end
    }
    assert.equal(read.text.slice(last).trim(), '')
  },
}
