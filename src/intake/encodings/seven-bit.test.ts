import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decodeSevenBit, sevenBit, sevenBitForm } from './seven-bit.ts'

/** Two bytes a character with their high bits off, between `open` and `close`; what is ASCII stays. */
function shifted(text: string, encoding: string, open: string, close: string): Buffer {
  const pieces = text.split(/([^\0-\x7f]+)/).map((piece) => (/[^\0-\x7f]/.test(piece) ? `${open}${Buffer.from(iconv.encode(piece, encoding).map((byte) => byte & 0x7f)).toString('latin1')}${close}` : piece))
  return Buffer.from(pieces.join(''), 'latin1')
}

const korean = '그날 밤에는 눈이 내렸다.\nHe waited.\n노인은 창가에 앉아\n'
const chinese = '那天晚上下着雪，他说：我知道你会来的。\nHe waited ~ and waited.\n'

test('sevenBitForm: ASCII is ASCII', () => {
  for (const text of ['Plain words.', '\x1b[31mred\x1b[0m', 'a tilde ~{ in a drawing ~} and ~{on}', '~{~}', '']) assert.equal(sevenBitForm(Buffer.from(text)), undefined, text)
})

test('decodeSevenBit: ISO-2022-KR comes back', () => {
  const bytes = Buffer.concat([Buffer.from('\x1b$)C'), shifted(korean, 'euc-kr', '\x0e', '\x0f')])
  assert.equal(sevenBitForm(bytes), 'iso-2022-kr')
  assert.equal(decodeSevenBit(bytes, 'iso-2022-kr'), korean)
})

test('decodeSevenBit: HZ comes back', () => {
  const bytes = shifted(chinese.replaceAll('~', '~~'), 'gb18030', '~{', '~}')
  assert.equal(sevenBitForm(bytes), 'hz-gb-2312')
  assert.equal(decodeSevenBit(bytes, 'hz-gb-2312'), chinese)
})

test('decodeSevenBit: ISO-2022-JP comes back', () => {
  const bytes = Buffer.from('\x1b$B$3$s$K$A$O\x1b(B, she said.', 'latin1')
  assert.equal(sevenBitForm(bytes), 'iso-2022-jp')
  assert.equal(decodeSevenBit(bytes, 'iso-2022-jp'), 'こんにちは, she said.')
})

test('decodeSevenBit: never fails', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('\x1b', '$', ')', 'C', 'B', '~', '{', '}', '\x0e', '\x0f', 'a', '!', '\n'), { maxLength: 60 }), (all) => {
    const bytes = Buffer.from(all.join(''), 'latin1')
    sevenBitForm(bytes)
    for (const form of sevenBit) assert.equal(typeof decodeSevenBit(bytes, form), 'string')
  })))
