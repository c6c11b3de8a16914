import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeNamed, isOneToOne } from '../encode.ts'
import { canonicalEncoding } from './labels.ts'
import { decodeSingle, singleByte, tableOf } from './tables.ts'

test('tableOf: of a name that is not there', () => assert.throws(() => tableOf('utf-8'), RangeError))

for (const { name, from, label } of singleByte) {
  test(`decodeSingle: ${name} by its table is what its decoder gives, however long`, () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff)
    const table = tableOf(name)
    const text = decodeSingle(bytes, name)
    assert.equal(text.length, bytes.length)
    assert.ok(bytes.every((byte, at) => text.charCodeAt(at) === table[byte]))
    if (from === 'web') assert.equal(text, new TextDecoder(label).decode(bytes))
    assert.equal(canonicalEncoding(name), name)
  })
}

test('decodeSingle: what is decoded and encoded again is the same bytes, where no two mean the same', () => {
  const names = singleByte.map(({ name }) => name).filter(isOneToOne)
  fc.assert(fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
    const known = bytes.filter((byte) => tableOf(name)[byte] !== 0xfffd)
    assert.deepEqual(Uint8Array.from(encodeNamed(decodeSingle(known, name), name)), known)
  }))
})
