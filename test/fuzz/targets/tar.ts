import { readTar } from '../../../src/format/tar/read-tar.ts'
import { binarySize, longName, makeTar, pax } from '../../hostile/make-tar.ts'
import { soundContainer, type Target } from '../target.ts'

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
const tide = { name: 'tide.txt', bytes: words } as const

/** The header's checksum, made right again in every block that could be a header: no change would get further otherwise. */
function summed(bytes: Uint8Array): Uint8Array {
  const tar = Buffer.from(bytes)
  for (let at = 0; at + 512 <= tar.length; at += 512) {
    const header = tar.subarray(at, at + 512)
    if ((header[155] ?? 0) !== 0x20 || header[154] !== 0) continue
    header.fill(0x20, 148, 156)
    header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  }
  return tar
}

/** Tars of all kinds. Each is read as it is, and with its checksums made right. */
export const target: Target = {
  name: 'tar',
  seeds: [
    makeTar([tide, { name: 'sea/', type: '5' }, { name: 'a', type: '2', link: 'b' }]),
    makeTar([pax({ path: 'a/tide.txt', size: '40' }), { ...tide, size: 0 }, pax({ comment: 'x' }, 'g'), { ...tide, kind: 'v7' }]),
    makeTar([longName('x'.repeat(120)), { ...tide, kind: 'gnu', size: binarySize(40n) }, { ...tide, type: 'S', kind: 'gnu' }, { name: 'v', type: 'V', kind: 'gnu' }]),
  ],
  words: ['ustar\x0000', 'ustar  \0', '40 path=../x\n', '11 size=40\n', 'GNU.sparse.name', '\x80\0\0\0', '\xff\xff\xff\xff', '00000000050', '../', '././@LongLink'],
  async read(bytes) {
    await soundContainer(readTar, bytes)
    await soundContainer(readTar, summed(bytes))
  },
}
