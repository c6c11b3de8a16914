import assert from 'node:assert/strict'
import { readDoc } from '../../../src/format/doc/read-doc.ts'
import { makeDoc } from '../../support/make-doc.ts'
import { soundDocument, type Target } from '../target.ts'

const story = {
  title: 'The Tide', author: 'Mary Smith', heads: 'The Tide \x13 PAGE \x141\x15\r', boxes: 'In a box.\r', footnotes: [{ at: 37, words: '\x02 A note.\r' }],
  paragraphs: [
    { runs: [{ words: 'Chapter 1\r' }], style: 1 },
    { runs: [{ words: 'She ' }, { words: 'waited', changes: [0x36, 0x08, 1] }, { words: ' by the \x93sea\x94.\x0b' }, { words: '\x02', changes: [0x55, 0x08, 1] }, { words: ' gone', changes: [0, 8, 1] }, { words: '\r' }] },
    { runs: [{ words: '* * *\r' }], changes: [0x03, 0x24, 1] },
    { runs: [{ words: 'See \x13 HYPERLINK "http://example.org/" \x14there\x15.\r' }] },
    { runs: [{ words: 'a\x07' }], changes: [0x16, 0x24, 1] }, { runs: [{ words: '\x07' }], changes: [0x16, 0x24, 1, 0x17, 0x24, 1] },
    { runs: [{ words: 'The end.\r' }] },
  ],
}

/** Word's binary documents. */
export const target: Target = {
  name: 'doc',
  seeds: [makeDoc(story), makeDoc({ ...story, wide: true }), Buffer.concat([Buffer.from('31be000000ab', 'hex'), Buffer.alloc(8), Buffer.from([160, 0, 0, 0]), Buffer.alloc(110), Buffer.from('She waited by the sea.\r\n')])],
  words: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xec\xa5', '\xdc\xa5', '\xdb\xa5', '\xff\xff\xff\xff', '\xfe\xff\xff\xff', '\0\0\0\0', '\x01\0\0\0', '\0\0\0\x40', '\xff\xff\xff\x7f', '\x13', '\x14', '\x15', '\x07', '\r', '\x0b', '\x02', '\x36\x08\x01', '\x17\x24\x01', '***'],
  read: async (bytes) => {
    const read = await readDoc(bytes, { name: 'story.doc', decode: (part) => ({ text: Buffer.from(part).toString('latin1'), encoding: 'windows-1252', findings: [] }) })
    soundDocument(read)
    if ('refused' in read || !read.blocks) return
    let last = 0
    for (const { at: [from, to] } of read.blocks) {
      assert.equal(read.text.slice(last, from).trim(), '', 'words between blocks')
      last = to
    }
    assert.equal(read.text.slice(last).trim(), '', 'words behind the last block')
  },
}
