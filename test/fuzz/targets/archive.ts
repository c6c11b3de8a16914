import { readArchive } from '../../../src/format/archive/read-archive.ts'
import { make7z, makeCab, makeLha, makeRar4, makeRar5 } from '../../hostile/make-archive.ts'
import { soundContainer, type Target } from '../target.ts'

const files = [{ name: 'tide.txt', bytes: Buffer.from('The tide came in, and nobody saw it go.\n') }, { name: 'sea/tide.txt', bytes: Buffer.from('She waited.\n') }] as const

/** 7z, RAR, cabinets and LHA, by libarchive. */
export const target: Target = {
  name: 'archive',
  seeds: [make7z(files), makeRar4(files), makeRar5(files), makeCab(files), makeLha(files)],
  words: ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07\0', 'Rar!\x1a\x07\x01\0', 'MSCF', '-lh5-', '-lh7-', '-lh0-', '../', '\xff\xff\xff\xff', '\x03\x01\x01', '\x21\x21\x01', 'BZh91AY&SY', '\xfd7zXZ\0'],
  read: async (bytes) => void await soundContainer(readArchive, bytes),
}
