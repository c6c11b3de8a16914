import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode } from '../decode.ts'
import { canonicalEncoding, statedEncoding } from './labels.ts'

const stated = [
  ['a word about encodings', 'He wrote charset=koi8-r into the head <b>of</b> the page.', undefined],
  ['an attribute that only ends so', '<meta data-charset="koi8-r">', undefined],
  ['a comment', '<!-- <meta charset="koi8-r"> --><p>', undefined],
  ['a content without its pragma', '<meta content="text/html; charset=koi8-r">', undefined],
  ['a label that means nothing', '<meta charset="hobbit"><p>', undefined],
  ['a value that does not end', '<meta charset="koi8-r>', undefined],
  ['a meta element', '<html><head><META CHARSET=KOI8-R>', 'KOI8-R'],
  ['a pragma, its attributes in either order', '<meta content="text/html; charset=koi8-r" http-equiv=Content-Type>', 'koi8-r'],
  ['the second where the first means nothing', '<meta charset="hobbit"><meta charset="windows-1251">', 'windows-1251'],
  ['an XML declaration', '<?xml version="1.0" encoding="ISO-8859-2"?><html>', 'ISO-8859-2'],
  ['a pragma far below the styles of a word processor', `<html><style>${'p{}'.repeat(700)}</style><meta http-equiv="content-type" content="text/html;charset=macintosh">`, 'macintosh'],
] as const
for (const [claim, page, label] of stated) {
  test(`statedEncoding: ${claim}: ${label ?? 'none'}`, () => assert.equal(statedEncoding(Buffer.from(page)), label))
}

test('statedEncoding: never fails, and says only what has a meaning', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('<', 'meta ', 'charset', '=', '"', "'", 'utf-8', '>', '/', '!--', '-->', ' ', 'content', 'http-equiv', 'content-type', ';', '?', 'x')), (pieces) => {
    const label = statedEncoding(Buffer.from(pieces.join('')))
    assert.ok(label === undefined || canonicalEncoding(label) !== undefined)
  })))

const folder = new URL('../../../../shared/fixtures/html5lib-tests/encoding/', import.meta.url)
const skip = existsSync(folder) ? false : 'the shared fixtures are not there'

test('statedEncoding: html5lib-tests, block by block', { skip }, (t) => {
  let right = 0
  let all = 0
  for (const file of ['tests1.dat', 'tests2.dat', 'test-yahoo-jp.dat']) {
    for (const block of readFileSync(new URL(file, folder), 'latin1').split(/^#data\n/m).slice(1)) {
      const [data = '', wanted = ''] = block.split('\n#encoding\n')
      const bytes = Buffer.from(data, 'latin1')
      const label = statedEncoding(bytes)
      // A byte order mark is asked before the page's own word.
      const found = data.startsWith('\xef\xbb\xbf') ? decode(bytes).encoding.name : label === undefined ? 'windows-1252' : canonicalEncoding(label)
      // The standard reads UTF-16 in a page that could be read so far as UTF-8.
      const sniffed = found?.startsWith('utf-16') ? 'utf-8' : found
      all++
      if (sniffed === canonicalEncoding(wanted.trim())) right++
      else t.diagnostic(`${file}: ${JSON.stringify(data.slice(0, 300))} wants ${wanted.trim()}, found ${sniffed}`)
    }
  }
  t.diagnostic(`${right} of ${all} blocks`)
  assert.equal(right, all)
})
