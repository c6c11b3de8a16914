import { readZip } from '../../../src/format/zip/read-zip.ts'
import { extraField, makeZip, zip64Field } from '../../hostile/make-zip.ts'
import { soundContainer, type Target } from '../target.ts'

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
const odd = { name: 'b.txt', bytes: words, method: 0 as const, local: { compressed: 0xffffffff, uncompressed: 0xffffffff, extra: zip64Field(40n, 40n) } }

/** Zips, strictly read. */
export const target: Target = {
  name: 'zip',
  seeds: [
    makeZip([{ name: 'tide.txt', bytes: words }, { name: 'sea/', bytes: Buffer.alloc(0), method: 0 }, { name: 'sea/tide.txt', bytes: words, method: 0 }]),
    makeZip([odd, { name: 'caf\x82.txt', bytes: words, flags: 8, central: { extra: extraField(0x7075, Buffer.from('\x01abcdx')) } }], { comment: Buffer.from('of 1996'), before: Buffer.from('MZ'), behind: Buffer.alloc(20) }),
    makeZip([{ name: 'inner.zip', bytes: makeZip([{ name: 'x', bytes: words }]), method: 0 }]),
  ],
  words: ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06', 'PK\x06\x07', 'PK\x07\x08', '\xff\xff\xff\xff', '\0\0\0\0', '../', '\x01\0\x10\0', '\x75\x70'],
  read: async (bytes) => void await soundContainer(readZip, bytes),
}

