import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { membersOf } from '../../../test/support/epubs.ts'
import { packed, zipped } from './zip.ts'

test('zip: whatever goes in comes out by another reader, in its order, stored or not', async () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 4000 }), fc.uint8Array({ maxLength: 400 }).map((some) => Buffer.concat(Array.from({ length: 300 }, () => some))))
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(bytes, fc.boolean()), { maxLength: 6 }), async (all) => {
    const found = await membersOf(await zipped(all.map(([some, stored], n) => ({ name: `${n}.bin`, bytes: some, stored }))))
    assert.deepEqual([...found.values()], all.map(([some]) => Buffer.from(some)))
    assert.deepEqual([...found.keys()], all.map((_, n) => `${n}.bin`))
  }), { numRuns: 40 })
})

test('zip: what is packed before gives the same bytes', async () => {
  for (const bytes of ['', 'short', 'long '.repeat(2000)]) assert.deepEqual(await zipped([{ name: 'a', packed: packed(bytes) }]), await zipped([{ name: 'a', bytes }]))
})

test('zip: what a zip cannot hold is refused by name', async () => {
  const packedOnce = packed('')
  await assert.rejects(zipped(Array.from({ length: 65_536 }, (_, n) => ({ name: String(n), packed: packedOnce }))), /Cannot zip 65536 members/)
})
