import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { mendDecoded } from '../mojibake/mend-decoded.ts'
import { isClean, isCleanText } from './clean.ts'
import { tableOf } from './tables.ts'

const clean = [
  'Plain words.\tNothing else.\r\n', '“It’s late,” said Hélène — and it was…', '‘The café,’ she said, ‘is shut.’', 'À la carte, École, ÉTAT, là.', 'Più tardi, così.', '¿Qué? ¡Sí, señor!', '£5, 90°, 3½',
  'Ještě než přišel večer. Žádný. ČESKO.', 'Był cichy wieczorem, świat; ŚWIAT.', 'Большой дом', 'Ήταν βράδυ', '雪の夜', 'größer, „Die Tür“',
]
for (const text of clean) test(`isCleanText: ${JSON.stringify(text)}`, () => assert.ok(isCleanText(text) && isClean(Buffer.from(text))))

const unclean = ['It\x12s', 'nul \0', 'â€œItâ€\u009d', 'donÕt', 'ÒHello,Ó', 'cafÃ©', 'donít', 'ôHelloö', 'trГјbten', 'Helloð', 'JŸngferlein', 'n„o', 'lost \ufffd', 'a € sign', '© 1999']
for (const text of unclean) test(`isCleanText: not ${JSON.stringify(text)}`, () => assert.ok(!isCleanText(text) && !isClean(Buffer.from(text))))

const characters = fc.array(fc.constantFrom(...'aBn t.0\n“”‘’—…éèñÀÓßšŽřžıþ„яΘあ€Ã©\0'), { maxLength: 40 }).map((all) => all.join(''))

test('isClean: the same of a text and of its bytes, wherever they begin, but for what stands beside a character beyond ASCII', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom(...'aBn t.0\n“”—…é\0€'), { maxLength: 40 }), fc.nat(7), (all, shift) => {
    const text = all.join(' ')
    const bytes = Buffer.from('.'.repeat(shift) + text)
    assert.equal(isClean(new Uint8Array(bytes.buffer, bytes.byteOffset + shift, bytes.length - shift)), isCleanText(text))
  })))

test('isClean: the same of a text and of its bytes in an encoding with one byte a character', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom(...'aBn t.0\n“”—…é€'), { maxLength: 40 }), (all) => {
    const text = all.join(' ')
    assert.equal(isClean(iconv.encode(text, 'windows-1252'), tableOf('windows-1252')), isCleanText(text))
  })))

test('isCleanText: of UTF-8 that was read as windows-1252 it is never true', () =>
  fc.assert(fc.property(characters, (text) => {
    if (!/[^\0-\x7f]/.test(text)) return
    assert.ok(!isCleanText(iconv.decode(Buffer.from(text), 'windows-1252')))
  })))

test('isCleanText: where it is true of a page of prose, nothing is mended', () => {
  for (const text of clean) assert.deepEqual(mendDecoded(text.repeat(20)).repairs, [])
})
