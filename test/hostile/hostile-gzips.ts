import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { FindingCode } from '../../src/model/finding.ts'
import type { ContainerFamily } from './hostile-zips.ts'
import { makeGzip } from './make-gzip.ts'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'
import { sized } from './sizes.ts'

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
const odd = (name: string, make: () => Buffer, members: number, codes: readonly FindingCode[] = []): ContainerFamily => ({ name: `gzip: ${name}`, make, members, codes })
const tar = makeTar([{ name: 'tide.txt', bytes: words }, { name: 'sea.txt', bytes: words }])
const named = ['../../tide.txt', '/etc/motd', 'C:\\stories\\tide.txt', '..', '..\\..\\tide.txt', '', '/', 'tide\u202etxt.exe'] as const

/** Streams that were compressed by themselves: gzip, compress, zstd. */
export const hostileGzips: readonly ContainerFamily[] = [
  odd('a thousandfold', () => gzipSync(Buffer.alloc(20_000_000)), 0, ['container-expands']),
  odd('a thousandfold within a tar', () => gzipSync(makeTar([{ name: 'zeros.txt', bytes: Buffer.alloc(20_000_000) }])), 0, ['container-expands']),
  odd('a thousandfold behind the end of a tar', () => gzipSync(Buffer.concat([tar, Buffer.alloc(30_000_000)])), 2),
  odd('a thousandfold of members that are refused', () => gzipSync(makeTar(Array.from({ length: 30 }, (_, at) => ({ name: `../${at}`, bytes: Buffer.alloc(1_000_000) })))), 0, ['member-name-unsafe', 'container-expands']),
  odd('a thousandfold by zstd', () => zstdCompressSync(Buffer.alloc(50_000_000)), 0, ['container-expands']),
  odd('five thousand members', () => Buffer.concat(Array.from({ length: sized(5000) }, () => makeGzip(Buffer.from('the tide ')))), 1),
  odd('ten thousand members of nothing', () => Buffer.concat(Array.from({ length: sized(10_000) }, () => makeGzip(Buffer.alloc(0)))), 0, ['empty-file']),
  odd('a gzip in a gzip, five deep', () => Array.from({ length: 5 }).reduce<Buffer>((inner) => makeGzip(inner), words), 0, ['container-nested']),
  odd('a gzip in a gzip, four deep', () => Array.from({ length: 4 }).reduce<Buffer>((inner) => makeGzip(inner), words), 1),
  odd('a zip within', () => makeGzip(makeZip([{ name: 'tide.txt', bytes: words }])), 1),
  odd('a tar within', () => makeGzip(tar), 2),
  odd('a tar cut off within', () => makeGzip(tar.subarray(0, 1300)), 1, ['container-damaged']),
  ...named.map((name) => odd(`a name that leads out: ${JSON.stringify(name)}`, () => makeGzip(words, { name }), 1)),
  odd('a name in code page 437', () => makeGzip(words, { name: Buffer.from('caf\x82.txt', 'latin1') }), 1, ['name-not-utf8']),
  odd('a name of 100,000 bytes', () => makeGzip(words, { name: 'x'.repeat(100_000) }), 0, ['container-damaged']),
  odd('a name that never ends', () => makeGzip(words, { flags: 8, packed: Buffer.alloc(3000, 'x') }), 0, ['container-damaged']),
  odd('all that a head can have', () => makeGzip(words, { name: 'tide.txt', comment: 'c', extra: Buffer.from('extra'), headChecksum: true }), 1),
  odd('a field that runs beyond the end', () => makeGzip(words, { flags: 4, packed: Buffer.from([0xff, 0xff]) }), 0, ['container-damaged']),
  odd('flags that nobody knows', () => makeGzip(words, { flags: 0xe0 }), 0, ['container-damaged']),
  odd('a wrong checksum', () => makeGzip(words, { crc: 7 }), 1, ['document-damaged']),
  odd('a wrong length', () => makeGzip(words, { length: 7 }), 1, ['document-damaged']),
  odd('cut off', () => makeGzip(Buffer.from(Array.from({ length: 5000 }, (_, at) => `${at} `).join(''))).subarray(0, 5000), 1, ['document-damaged']),
  odd('cut off in its head', () => makeGzip(words, { name: 'tide.txt' }).subarray(0, 14), 0, ['container-damaged']),
  odd('bytes that are not deflated', () => makeGzip(words, { packed: Buffer.alloc(40, 0xff) }), 0, ['container-damaged']),
  odd('other bytes behind', () => Buffer.concat([makeGzip(words), Buffer.from('and more')]), 1, ['document-damaged']),
  odd('padding behind', () => Buffer.concat([makeGzip(words), Buffer.alloc(4000)]), 1),
  odd('deflated bytes that go on behind their end', () => makeGzip(words, { packed: Buffer.concat([deflateRawSync(words), deflateRawSync(words)]) }), 1, ['document-damaged']),
  odd('compress: codes of a length that cannot be', () => Buffer.from([0x1f, 0x9d, 0x9f, 1, 2, 3]), 0, ['container-damaged']),
  odd('compress: codes that stand for nothing yet', () => Buffer.from([0x1f, 0x9d, 0x90, 0xff, 0xff, 0xff, 0xff]), 0, ['container-damaged']),
  odd('compress: nothing', () => Buffer.from([0x1f, 0x9d, 0x90]), 0, ['empty-file']),
  odd('zstd, cut off', () => zstdCompressSync(words).subarray(0, 20), 1, ['document-damaged']),
]
