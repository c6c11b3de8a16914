import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { type Entry, fromBuffer } from 'yauzl'
import { membersOf } from '../../test/support/epubs.ts'
import { listing } from '../format/bagit/listing.ts'
import { type Sent, zipStream } from './zip-stream.ts'

type File = readonly [name: string, pieces: readonly Uint8Array[]]

/** The zip of some files, each piece in the place of the one before. */
async function zipOf(files: Iterable<File>, most?: number): Promise<Buffer> {
  const place = Buffer.alloc(8_000)
  const sent = function* (): Generator<Sent> {
    for (const [name, pieces] of files) {
      yield {
        name,
        sizeBytes: pieces.reduce((sum, { length }) => sum + length, 0),
        pieces: (async function* () {
          for (const piece of pieces) {
            place.set(piece)
            yield place.subarray(0, piece.length)
          }
        })(),
      }
    }
  }
  const out: Uint8Array[] = []
  for await (const piece of zipStream(sent(), listing(), most)) out.push(piece)
  return Buffer.concat(out)
}

const piece = fc.oneof(fc.uint8Array({ maxLength: 4_000 }), fc.uint8Array({ minLength: 1, maxLength: 20 }).map((some) => Buffer.concat(Array.from({ length: 400 }, () => some))))
const file = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => `a/${name.replace(/[\\/\0.]/g, '_').toWellFormed()}`), fc.array(piece, { maxLength: 4 }))

for (const [claim, most] of [['', undefined], [', in the extension for what is large too', 50]] as const) {
  test(`zip stream: whatever goes in comes out by another reader, in its order${claim}, and the same gives the same`, async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(file, { maxLength: 5, selector: ([name]) => name }), async (files) => {
      const zip = await zipOf(files, most)
      const found = await membersOf(zip)
      assert.deepEqual([...found.keys()], files.map(([name]) => name))
      assert.deepEqual([...found.values()].map((bytes) => crc32(bytes)), files.map(([, pieces]) => crc32(Buffer.concat(pieces))))
      assert.ok(zip.equals(await zipOf(files, most)))
    }), { numRuns: 60 })
  })
}

test('zip stream: more members than two bytes count', async () => {
  const files = function* (): Generator<File> {
    for (let n = 0; n < 65_600; n++) yield [String(n), []]
  }
  const zip = await zipOf(files())
  const names = await new Promise<readonly string[]>((resolve, reject) => fromBuffer(zip, (error, read) => {
    if (error) return reject(error)
    const all: string[] = []
    read.on('entry', ({ fileName }: Entry) => all.push(fileName)).on('end', () => resolve(all)).on('error', reject)
  }))
  assert.deepEqual(names, Array.from({ length: 65_600 }, (_, n) => String(n)))
})
