import { zstdCompressSync } from 'node:zlib'
import { readGzip } from '../../../src/format/gzip/read-gzip.ts'
import { makeGzip } from '../../hostile/make-gzip.ts'
import { makeTar } from '../../hostile/make-tar.ts'
import { soundContainer, type Target } from '../target.ts'

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
/** What `compress -b 12` made of the words above. */
const compressed = Buffer.from('1f9d8c54d0940141270d998163c2b41998c60d0b1061dc9001e1e68d983764f2809813e60e883474409c79e34201', 'hex')

/** Gzip, compress and zstd. */
export const target: Target = {
  name: 'gzip',
  seeds: [
    makeGzip(words, { name: 'tide.txt', comment: 'c', extra: Buffer.from('extra'), headChecksum: true }),
    Buffer.concat([makeGzip(words), makeGzip(words), Buffer.alloc(10)]),
    makeGzip(makeTar([{ name: 'tide.txt', bytes: words }, { name: 'sea.txt', bytes: words }]), { name: 'stories.tar' }),
    zstdCompressSync(words),
    compressed,
  ],
  words: ['\x1f\x8b\x08\x08', '\x1f\x9d\x90', '\x28\xb5\x2f\xfd', '../\0', '\0', '\xff\xff\xff\xff', 'ustar\x0000'],
  read: async (bytes) => void await soundContainer(readGzip, bytes),
}
