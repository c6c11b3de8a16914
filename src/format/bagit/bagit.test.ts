import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSystemFile, pathFault } from './bag-path.ts'
import { completeness } from './completeness.ts'
import { readDeclaration } from './declaration.ts'
import { readFetch } from './fetch.ts'
import { listing } from './listing.ts'
import { manifestNamed, readManifest } from './manifest.ts'
import { linesOf, linesOfPieces, readTagLines, tagText } from './tag-lines.ts'

const declarations: readonly (readonly [claim: string, text: string, wanted: string | RegExp])[] = [
  ['two lines', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', '1.0 UTF-8'],
  ['CRLF, and no end of the last line', 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-16', '0.97 UTF-16'],
  ['white space before 1.0', 'BagIt-Version : 0.97 \nTag-File-Character-Encoding:UTF-8\n', '0.97 UTF-8'],
  ['no white space from 1.0 on', 'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n', /white space/],
  ['no byte order mark', '\ufeffBagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n', /byte order mark/],
  ['no version of the future', 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n', /version/],
  ['no lack of an encoding', 'BagIt-Version: 0.97\n', /encoding/],
  ['no third line', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\nMore: yes\n', /more than two/],
]
for (const [claim, text, wanted] of declarations) {
  test(`declaration: ${claim}`, () => {
    const read = readDeclaration(Buffer.from(text))
    if (typeof wanted === 'string') assert.equal('wrong' in read ? read.wrong : `${read.version} ${read.encoding}`, wanted)
    else assert.match('wrong' in read ? read.wrong : '', wanted)
  })
}

const digest = 'd'.repeat(32)
const manifests: readonly (readonly [claim: string, text: string, version: '0.97' | '1.0', wanted: { paths?: readonly string[]; faults?: RegExp; warnings?: RegExp }])[] = [
  ['a line a file, LF, CR or CRLF', `${digest}  data/a\r\n${digest} data/b\r${digest}\tdata/c d\n`, '1.0', { paths: ['data/a', 'data/b', 'data/c d'] }],
  ['checksums in capitals', `${digest.toUpperCase()}  data/a\n`, '1.0', { paths: ['data/a'] }],
  ['encoded line ends, and the sign itself from 1.0 on', `${digest}  data/a%0Ab%0d%25%41\n`, '1.0', { paths: ['data/a\nb\r%%41'] }],
  ['before 1.0, line ends alone', `${digest}  data/a%0A%25\n`, '0.97', { paths: ['data/a\n%25'] }],
  ['an asterisk is warned of', `${digest} *data/a\n`, '1.0', { paths: ['data/a'], warnings: /md5sum/ }],
  ['./ is warned of', `${digest}  ./data/a\n`, '1.0', { paths: ['data/a'], warnings: /\.\// }],
  ['a path twice is a fault from 1.0 on', `${digest}  data/a\n${digest}  data/a\n`, '1.0', { paths: ['data/a'], faults: /twice/ }],
  ['before, it is warned of', `${digest}  data/a\n${digest}  data/a\n`, '0.97', { paths: ['data/a'], warnings: /twice/ }],
  ['with another checksum it is a fault', `${digest}  data/a\n${'e'.repeat(32)}  data/a\n`, '0.97', { paths: ['data/a'], faults: /different checksums/ }],
  ['paths that differ in case or normalisation', `${digest}  data/É\n${digest}  data/e\u0301\n`, '1.0', { paths: ['data/É', 'data/e\u0301'], warnings: /tell them apart/ }],
  ['a checksum of another length', `${'d'.repeat(40)}  data/a\n`, '1.0', { paths: [], faults: /no checksum and path/ }],
  ['what is no line', 'nonsense\n', '1.0', { paths: [], faults: /no checksum and path/ }],
]
for (const [claim, text, version, { paths = [], faults, warnings }] of manifests) {
  test(`manifest: ${claim}`, () => {
    const read = readManifest(linesOf(text), { name: 'manifest-md5.txt', of: 'payload', algorithm: 'md5', version })
    assert.deepEqual([...read.digests.entries()].map(([path]) => path), paths)
    assert.match(read.faults.map(({ wrong }) => wrong).join(), faults ?? /^$/)
    assert.match(read.warnings.map(({ wrong }) => wrong).join(), warnings ?? /^$/)
  })
}

for (const path of ['../a', 'data/../../a', '/etc/passwd', '~/a', '~root/a', 'C:\\a', 'C:a', '\\\\server\\a', '\\a', 'data\\..\\..\\a', '%HomeDrive%\\a', 'data//a', 'data/./a', 'data/a\0b', 'data/', 'README']) {
  test(`bag path: nothing outside of the payload: ${JSON.stringify(path)}`, () => assert.notEqual(pathFault(path, 'payload'), undefined))
}

test('bag path: names of the payload stand, however odd', () => {
  for (const path of ['data/a', 'data/..a', 'data/CON', 'data/~a', 'data/%7Ea', 'data/a b', 'data/…', 'data/.hidden']) assert.equal(pathFault(path, 'payload'), undefined, path)
  assert.equal(pathFault('data/a', 'tag') !== undefined, true)
  assert.deepEqual(['data/.DS_Store', 'data/a/Thumbs.db', 'data/._a', 'data/thumbs.db.txt', 'data/DS_Store'].map(isSystemFile), [true, true, true, false, false])
})

test('manifest: its name tells of what and by what', () => {
  assert.deepEqual(manifestNamed('manifest-sha512.txt'), { of: 'payload', algorithm: 'sha512' })
  assert.deepEqual(manifestNamed('tagmanifest-SHA-256.txt'), { of: 'tag', algorithm: 'sha256' })
  assert.deepEqual(manifestNamed('manifest-tiger.txt'), { of: 'payload', algorithm: undefined })
  for (const name of ['manifest.txt', 'manifest-md5.txt.bak', 'a-manifest-md5.txt', 'manifest-constructor.txt']) assert.equal(manifestNamed(name)?.algorithm, undefined)
})

test('tag lines: long values go on, labels come again, any encoding that is named', () => {
  assert.deepEqual(readTagLines('A: 1\r\nA: 2\r\n  and more\r\n\tand more\nno label\n: no name\n'), [{ label: 'A', value: '1' }, { label: 'A', value: '2 and more and more' }])
  assert.equal(tagText(Uint8Array.of(0xfe, 0xff, 0, 0x41), 'UTF-16'), 'A')
  assert.equal(tagText(Uint8Array.of(0xff, 0xfe, 0x41, 0), 'utf16'), 'A')
  assert.equal(tagText(Uint8Array.of(0, 0x41), 'UTF-16'), 'A')
  assert.equal(tagText(Uint8Array.of(0xe9), 'ISO-8859-1'), 'é')
  assert.equal(tagText(Uint8Array.of(0xe9), 'UTF-8'), undefined)
  assert.equal(tagText(Uint8Array.of(0x41), 'EBCDIC-of-mine'), undefined)
})

test('tag lines: in pieces, wherever they are cut, the lines are those of the whole', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r') }), fc.constantFrom('UTF-8', 'UTF-16'), fc.integer({ min: 1, max: 5 }), (text, encoding, size) => {
    const bytes = encoding === 'UTF-8' ? Buffer.from(text) : Buffer.from(`\ufeff${text}`, 'utf16le')
    const first = Math.max(2, size)
    const pieces = [bytes.subarray(0, first), ...Array.from({ length: bytes.length }, (_, n) => bytes.subarray(first + n * size, first + (n + 1) * size))].filter((piece) => piece.length > 0)
    assert.deepEqual([...linesOfPieces(pieces, encoding)], [...linesOf(text)])
  })))

test('tag lines: a line of many megabytes comes in pieces; bytes of another encoding are told', () => {
  const million = Buffer.alloc(1 << 20, 'a')
  assert.ok([...linesOfPieces([million, million, million, million], 'UTF-8')].every(({ length }) => length <= 1 << 21))
  for (const [bytes, encoding] of [[Uint8Array.of(0xe9, 0x0a), 'UTF-8'], [Uint8Array.of(0xc3), 'UTF-8'], [Uint8Array.of(0x41), 'EBCDIC-of-mine'], [Uint8Array.of(), 'EBCDIC-of-mine']] as const) assert.throws(() => [...linesOfPieces([bytes], encoding)])
})

test('fetch: address, length, path; what is none is told', () => {
  assert.deepEqual(readFetch('http://a.example/x - data/a b\nnonsense\n', '1.0'), { lines: [{ url: 'http://a.example/x', path: 'data/a b' }], wrong: ['nonsense'] })
})

test('completeness: a file that is there under another case is that file; one that is to be fetched is missing', () => {
  const manifest = readManifest([`${digest}  data/A`, `${digest}  data/b`], { name: 'manifest-md5.txt', of: 'payload', algorithm: 'md5', version: '1.0' })
  const files = listing()
  for (const file of ['data/a', 'bagit.txt']) files.add(file)
  const complete = completeness({ version: '1.0', manifests: [manifest], fetch: [{ url: 'http://a.example/b', path: 'data/b' }] }, files)
  assert.equal(complete.fileOf('data/A'), 'data/a')
  assert.match(complete.faults.map(({ wrong }) => wrong).join(), /nothing is fetched here/)
})

test('manifest: any text is read to its end, and no path of it leads out', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('d', ' ', '\t', '\n', '\r', '*', '.', '/', '~', '%', '0', 'A', 'data/', digest, '\\', ':') }), (text) => {
    for (const kind of ['payload', 'tag'] as const) for (const [path] of readManifest(linesOf(text), { name: 'm', of: kind, algorithm: 'md5', version: '1.0' }).digests.entries()) assert.equal(pathFault(path, kind), undefined)
  })))
