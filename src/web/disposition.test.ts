import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fileName } from '../publish/file-name.ts'
import { attachment } from './disposition.ts'

const cases: readonly (readonly [claim: string, name: string, wanted: string])[] = [
  ['a plain name', 'Ann - The Tide.epub', 'attachment; filename="Ann - The Tide.epub"; filename*=UTF-8\'\'Ann%20-%20The%20Tide.epub'],
  ['letters with accents', 'Möwe - Düne.epub', 'attachment; filename="Mowe - Dune.epub"; filename*=UTF-8\'\'M%C3%B6we%20-%20D%C3%BCne.epub'],
  ['letters that ASCII has not', '灯台.epub', 'attachment; filename="key.epub"; filename*=UTF-8\'\'%E7%81%AF%E5%8F%B0.epub'],
  ['signs that are others in ASCII', 'A／B： “C”＊？ ℀.epub', 'attachment; filename="A_B_ _C_ a_c.epub"; filename*=UTF-8\'\'A%EF%BC%8FB%EF%BC%9A%20%E2%80%9CC%E2%80%9D%EF%BC%8A%EF%BC%9F%20%E2%84%80.epub'],
  ['a mark with no letter under it', '\u{11a33}.epub', 'attachment; filename="key.epub"; filename*=UTF-8\'\'%F0%91%A8%B3.epub'],
  ['a device, and a dot at the beginning, in other signs', '․ＣＯＮ.epub', 'attachment; filename="key.epub"; filename*=UTF-8\'\'%E2%80%A4%EF%BC%A3%EF%BC%AF%EF%BC%AE.epub'],
  ['an apostrophe, parentheses, a percent sign', "It's (100%).epub", 'attachment; filename="It\'s (100_).epub"; filename*=UTF-8\'\'It%27s%20%28100%25%29.epub'],
]
for (const [claim, name, wanted] of cases) test(`disposition: ${claim}`, () => assert.equal(attachment(name, 'key.epub'), wanted))

test('disposition: whatever the title, the header is one, and gives the name again', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
    const name = fileName({ title, creators: [] }, 'epub', 'key')
    const header = attachment(name, 'key.epub')
    assert.match(header, /^attachment; filename="[^"\\%/:*?<>|.~ \u0000-\u001f\u007f-\uffff-][^"\\%/:*?<>|\u0000-\u001f\u007f-\uffff]*\.epub"; filename\*=UTF-8''(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+$/)
    assert.equal(decodeURIComponent(header.slice(header.indexOf("''") + 2)), name)
    assert.equal(new Headers({ 'content-disposition': header }).get('content-disposition'), header)
  })))
