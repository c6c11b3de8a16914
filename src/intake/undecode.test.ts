import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decode } from './decode.ts'
import { isOneToOne } from './encode.ts'
import { singleByte } from './encodings/tables.ts'
import { mendWritten } from './mojibake/mend-written.ts'
import { undecode } from './undecode.ts'

function isUndone(bytes: Uint8Array): void {
  const decoded = decode(bytes)
  assert.deepEqual(Buffer.from(undecode(decoded)), Buffer.from(bytes))
  assert.deepEqual(Buffer.from(undecode(mendWritten(decoded))), Buffer.from(bytes))
}

const clean = [
  ['ASCII', Buffer.from('One.\nTwo.\n')], ['UTF-8', Buffer.from('“Don’t,” she said.\r\nNo.\r\n')], ['UTF-8 with a mark', Buffer.from('\ufeffIt’s late.\r')],
  ['windows-1252', iconv.encode('“Don’t,” she said. “It’s late,” he said, and it was.\n', 'win1252')], ['UTF-16 with a mark', Buffer.from('\ufeffIt’s late.\n', 'utf16le')],
] as const
for (const [name, bytes] of clean) {
  test(`undecode: nothing is kept beside clean ${name}`, () => {
    const { mends, remains } = decode(bytes)
    assert.deepEqual([mends, remains], [undefined, undefined])
    isUndone(bytes)
  })
}

const odd = [
  ['mixed line ends', Buffer.from('a\r\nb\rc\nd\n\r\n\r')], ['padding', Buffer.from('The end.\r\n\x1a\x1a\0\0\0')], ['nothing but padding', Buffer.from('\0\x1a\0')], ['padding behind a mark', Buffer.from('\ufeffEnd\x1a')],
  ['a character cut off', Buffer.from('It’s the café, and that’s that: café').subarray(0, -1)], ['broken bytes among whole ones', Buffer.concat([Buffer.from('“It’s late,” she said, “isn’t it?” '), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from(' \ufffd “No.”\r\n')])],
  ['UTF-16 with half a character', Buffer.concat([Buffer.from('\ufeffIt’s late', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00, 0x01])])], ['UTF-16 padded', Buffer.from('\ufeffIt’s late\0\0\x1a', 'utf16le')],
  ['two encodings', Buffer.concat([Buffer.from('“It’s late,” she said.\r\n'.repeat(9)), iconv.encode('“It’s late,” she said.\n'.repeat(3), 'win1252'), Buffer.from('“No.”\r')])],
  ['Greek with bytes that mean nothing', Buffer.concat([iconv.encode('Ήταν ένα ήσυχο βράδυ και ο γέρος καθόταν στο παράθυρο και σκεφτόταν ότι δεν θα τον ξαναδεί ποτέ πια.\n', 'win1253'), Buffer.from([0xd2, 0xff, 10])])],
  ['Shift_JIS with a byte too many', Buffer.concat([iconv.encode('雪の夜、小さな郵便局に一通の手紙が届いた。「これは誰の手紙ですか」と若い男が聞いた。\r\n'.repeat(4), 'shift_jis'), Buffer.from([0x81, 10, 0x87, 0x90])])],
  ['ISO-2022-JP', Buffer.from('\x1b$B@c$NLk\x1b(B yes \x1b$B>.$5$J\x1b(J\n\x1b(B\x1b$B@c\x1b(B\r\n')], ['nothing', Buffer.alloc(0)], ['two marks', Buffer.from('\ufeff\ufeffA’')], ['a mark before what is no UTF-8', Buffer.from([0xef, 0xbb, 0xbf, 0x93, 0x41, 0x94])],
  ['a mark alone', Buffer.from('\ufeff')], ['a mark of UTF-32 before half a character', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0, 1, 2, 3, 4])],
  ['mended lines with mixed ends', Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from('“It’s late,”\r\nshe said.\r“Isn’t it?”\n\0')))],
] as const
for (const [name, bytes] of odd) test(`undecode: gives the bytes back: ${name}`, () => isUndone(bytes))

const encodings = ['utf8', 'win1252', 'macroman', 'cp437', 'cp850', 'win1250', 'win1251', 'koi8-r', 'cp866', 'utf16le', 'utf-16be', 'utf-32le', 'shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr', 'utf7'] as const
const words = ['It’s', '“late”', 'Hélène', '—', 'and', 'the', 'вечер', 'он', '雪の夜', '手紙', 'â€™', 'Ã©', '=92', '=\n', '&#146;', '\u00ad', '\x13', '\ufffd', '\0', '\x1a', '+IBk-', 'H\0e\0l\0l\0o\0'] as const
const gaps = ['\n', '\r\n', '\r', ' ', ' ', ' ', '\n\n'] as const
const texts = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { maxLength: 40 }).map((parts) => parts.flat().join(''))

test('undecode: text in any encoding comes back byte for byte, bytes put in or not', () =>
  fc.assert(fc.property(texts, fc.constantFrom(...encodings), fc.boolean(), fc.array(fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 3 })), { maxLength: 3 }), (text, encoding, addBOM, noise) => {
    let bytes: Buffer = iconv.encode(text, encoding, { addBOM })
    for (const [at, put] of noise) bytes = Buffer.concat([bytes.subarray(0, at % (bytes.length + 1)), put, bytes.subarray(at % (bytes.length + 1))])
    isUndone(bytes)
  }), { numRuns: 1500 }))

test('undecode: any bytes come back', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isUndone), { numRuns: 1000 }))

test('undecode: bytes of few kinds come back', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom(0, 10, 13, 26, 27, 32, 36, 40, 66, 65, 97, 0x80, 0x92, 0x9d, 0xa0, 0xc3, 0xe2, 0xef, 0xbb, 0xbf, 0xfe, 0xff), { maxLength: 60 }), (bytes) => isUndone(Uint8Array.from(bytes))), { numRuns: 2000 }))

test('undecode: which encodings have a byte for each of their characters', (t) => {
  t.diagnostic(`two bytes for one character: ${singleByte.filter(({ name }) => !isOneToOne(name)).map(({ name }) => name).join(', ') || 'none'}`)
})

const shared = new URL('../../../shared/', import.meta.url)
test('undecode: the samples, the corpus and its editions come back', { skip: existsSync(shared) ? false : 'the shared corpus is not there' }, () => {
  const samples = new URL('../../', import.meta.url).pathname
  for (const [cwd, pattern] of [[samples, 'samples/heap/**/*.{txt,htm,html}'], [shared.pathname, 'corpus/**/*.{txt,htm,html}'], [shared.pathname, 'fixtures/encodings-*/**/*']] as const) {
    const files = globSync(pattern, { cwd, withFileTypes: true }).filter((entry) => entry.isFile())
    assert.ok(files.length > 0, pattern)
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(`${parentPath}/${name}`)
      assert.ok(bytes.equals(undecode(mendWritten(decode(bytes)))), `${parentPath}/${name}`)
    }
  }
})
