import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { makeGzip } from '../../../test/hostile/make-gzip.ts'
import { makeTar } from '../../../test/hostile/make-tar.ts'
import { makeZip } from '../../../test/hostile/make-zip.ts'
import { type ContainerItem, type ContainerLimits, inMemory } from '../container.ts'
import { readGzip } from './read-gzip.ts'

const limits: ContainerLimits = { memberBytes: 10_000, nestedBytes: 100_000, members: 100, nameBytes: 400, left: () => 10_000_000 }
const story = Buffer.from('The tide came in, and nobody saw it go.\n')
const tar = makeTar([{ name: 'tide.txt', bytes: story }, { name: 'sea.txt', bytes: story }])
/** What `compress -b 12` made of the story. */
const compressed = Buffer.from('1f9d8c54d0940141270d998163c2b41998c60d0b1061dc9001e1e68d983764f2809813e60e883474409c79e34201', 'hex')

async function itemsOf(bytes: Uint8Array, name?: string, changed: Partial<ContainerLimits> = {}): Promise<readonly ContainerItem[]> {
  const items: ContainerItem[] = []
  for await (const item of readGzip(inMemory(bytes, name), { ...limits, ...changed })) items.push(item)
  return items
}

const line = (item: ContainerItem): string => (item.is === 'member' ? [item.name, item.bytes.length, ...item.findings.map(({ code }) => code)].join(' ') : item.is === 'refused' ? `${item.finding.code} ${item.name ?? 'whole'}` : item.is)
const told = async (bytes: Uint8Array, name?: string, changed?: Partial<ContainerLimits>): Promise<readonly string[]> => (await itemsOf(bytes, name, changed)).map(line)

const cases: readonly (readonly [string, Buffer, string, readonly string[]])[] = [
  ['the name that it states', makeGzip(story, { name: 'tide.txt' }), 'heap/x.gz', ['tide.txt 40']],
  ['the last part of the name that it states', makeGzip(story, { name: '../../etc/tide.txt' }), 'x.gz', ['tide.txt 40']],
  ['the last part of a name of DOS', makeGzip(story, { name: 'C:\\STORIES\\TIDE.TXT' }), 'x.gz', ['TIDE.TXT 40']],
  ['the name of the file, where it states none', makeGzip(story), 'heap/tide.txt.gz', ['tide.txt 40']],
  ['the name of the file, where it states one that leads out', makeGzip(story, { name: '..' }), 'tide.txt.GZ', ['tide.txt 40']],
  ['the name of the file, of compress', compressed, 'heap/TIDE.TXT.Z', ['TIDE.TXT 40']],
  ['a name of its own, where there is none at all', makeGzip(story), '', ['contents 40']],
  ['a name in code page 437', makeGzip(story, { name: Buffer.from('caf\x82.txt', 'latin1') }), '', ['café.txt 40 name-not-utf8']],
]
for (const [claim, bytes, name, wanted] of cases) test(`gzip: its one member has ${claim}`, async () => assert.deepEqual(await told(bytes, name), wanted))

test('gzip: what it has no name for is known by the same bytes, whatever the file is called', async () => {
  const [one, other] = [await itemsOf(makeGzip(story), 'a.gz'), await itemsOf(makeGzip(story), 'b.txt.gz')].map(([item]) => (item?.is === 'member' ? item.nameBytes : undefined))
  assert.deepEqual(one, other)
})

const streams: readonly (readonly [string, Buffer, readonly string[]])[] = [
  ['all that a head can have', makeGzip(story, { name: 'tide.txt', comment: 'c', extra: Buffer.from('extra'), headChecksum: true }), ['tide.txt 40']],
  ['members that were joined', Buffer.concat([makeGzip(story, { name: 'tide.txt' }), makeGzip(story, { name: 'other.txt' })]), ['tide.txt 80']],
  ['padding behind it', Buffer.concat([makeGzip(story), Buffer.alloc(500), Buffer.alloc(10, 0x1a)]), ['contents 40']],
  ['a tar, as its members', makeGzip(tar, { name: 'stories.tar' }), ['tide.txt 40', 'sea.txt 40']],
  ['a tar of the oldest kind', makeGzip(makeTar([{ name: 'tide.txt', bytes: story, kind: 'v7' }])), ['tide.txt 40']],
  ['a tar by zstd', zstdCompressSync(tar), ['tide.txt 40', 'sea.txt 40']],
  ['a zip, as one member', makeGzip(makeZip([{ name: 'tide.txt', bytes: Buffer.alloc(20_000, 'x'), method: 0 }])), ['contents 20114']],
  ['frames of zstd that were joined', Buffer.concat([zstdCompressSync(story), zstdCompressSync(story)]), ['contents 80']],
]
for (const [claim, bytes, wanted] of streams) test(`gzip: takes ${claim}`, async () => assert.deepEqual(await told(bytes), wanted))

const faults: readonly (readonly [string, Buffer, readonly string[], Partial<ContainerLimits>?])[] = [
  ['other bytes behind it are named', Buffer.concat([makeGzip(story), Buffer.from('more')]), ['contents 40 document-damaged']],
  ['a wrong checksum is named', makeGzip(story, { crc: 1 }), ['contents 40 document-damaged']],
  ['a wrong length is named', makeGzip(story, { length: 41 }), ['contents 40 document-damaged']],
  ['what stands before a cut is taken', makeGzip(story, { packed: deflateRawSync(story, { level: 0 }).subarray(0, 30) }).subarray(0, 40), ['contents 25 document-damaged']],
  ['what stands in a tar before a cut is taken', makeGzip(tar, { packed: deflateRawSync(tar, { level: 0 }).subarray(0, 1300) }).subarray(0, 1310), ['tide.txt 40', 'container-damaged whole']],
  ['bytes that are not deflated are refused', makeGzip(story, { packed: Buffer.alloc(30, 0xff) }), ['container-damaged contents']],
  ['a head that never ends is refused', makeGzip(story, { flags: 8, packed: Buffer.alloc(1000, 'x') }), ['container-damaged contents']],
  ['nothing within is refused', makeGzip(Buffer.alloc(0)), ['empty-file contents']],
  ['more text than is read is refused', gzipSync(Buffer.alloc(10_001, 'x')), ['too-large contents']],
  ['a container beyond its own limit is refused', gzipSync(makeZip([{ name: 'x', bytes: Buffer.alloc(100_001), method: 0 }])), ['too-large contents']],
  ['more than it may give out is refused', gzipSync(Buffer.alloc(5000, 'x')), ['container-expands contents'], { left: () => 4999 }],
  ['a tar gives out what it may, its headers not counted', makeGzip(tar), ['tide.txt 40', 'sea.txt 40'], { left: () => 80 }],
  ['members that are refused count as well', gzipSync(makeTar([{ name: '../x', bytes: Buffer.alloc(200_000) }])), ['container-expands whole'], { left: () => 100_000 }],
]
for (const [claim, bytes, wanted, changed] of faults) test(`gzip: ${claim}`, async () => assert.deepEqual(await told(bytes, '', changed), wanted))

test('gzip: what was compressed comes out, by all who compress', () =>
  fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 9000 }), async (bytes) => {
    for (const compress of [gzipSync, zstdCompressSync]) {
      const [item] = await itemsOf(compress(bytes))
      assert.ok(item?.is === 'member' && Buffer.from(bytes).equals(item.bytes))
    }
  })))
