import { crc32, deflateRawSync } from 'node:zlib'
import type { FindingCode } from '../../src/model/finding.ts'
import type { ContainerFamily } from './hostile-zips.ts'
import { extraField, makeZip, type ZipEndSaying, type ZipMember, zip64Field } from './make-zip.ts'
import { sized } from './sizes.ts'

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
const sea: ZipMember = { name: 'sea.txt', bytes: Buffer.from('She waited by the sea.\n') }
const unix = (mode: number, more: object = {}): Partial<ZipMember> => ({ central: { attributes: mode << 16, madeBy: 0x0314 }, ...more })

/** A zip whose first member says something odd; the second is sound, and comes through. */
const odd = (name: string, member: Partial<ZipMember>, code?: FindingCode): ContainerFamily =>
  ({ name: `zip: ${name}`, make: () => makeZip([{ name: 'tide.txt', bytes: words, ...member }, sea]), members: code === undefined || code === 'name-not-utf8' ? 2 : 1, codes: code ? [code] : [] })

/** A zip that is odd as a whole. */
const end = (name: string, saying: ZipEndSaying, members: number, codes: readonly FindingCode[]): ContainerFamily =>
  ({ name: `zip: ${name}`, make: () => makeZip([{ name: 'tide.txt', bytes: words }, sea], saying), members, codes })

const cut = (name: string, from: number, to: number): ContainerFamily => ({ name: `zip: ${name}`, make: () => makeZip([{ name: 'tide.txt', bytes: words }, sea]).subarray(from, to), members: 0, codes: ['container-damaged'] })

const methods = [[1, 'shrunk'], [6, 'imploded'], [9, 'deflated further'], [12, 'by bzip2'], [14, 'by LZMA'], [93, 'by zstd'], [95, 'by xz'], [98, 'by PPMd'], [0xffff, 'by nothing known']] as const
const names = [
  '../tide.txt', '..', 'a/../../tide.txt', 'a/b/..', '/etc/motd', '//host/share', '\\\\host\\share\\x', 'C:tide.txt', 'c:/tide.txt', 'a\\b', '..\\tide.txt', 'tide.txt\0.exe', '\0', '',
] as const
const shown = ['tide\n.txt', 'tide\u001b[31m.txt', 'tide\u202etxt.exe', 'tide\u2066.txt', '~/tide.txt', '%2e%2e%2ftide.txt', '....//tide.txt', 'CON', 'NUL.txt', '-rf', '; rm tide', 'tide .txt ', 'Fluß\u0308.txt'] as const

/** What the headers of a zip can say that is not so. */
export const hostileHeaders: readonly ContainerFamily[] = [
  ...names.map((name) => odd(`a name that leads out: ${JSON.stringify(name)}`, { name }, 'member-name-unsafe')),
  ...shown.map((name) => odd(`a name that is odd and leads nowhere: ${JSON.stringify(name)}`, { name })),
  ...methods.map(([method, how]) => odd(`compressed ${how}`, { local: { method }, central: { method } }, 'container-method')),
  odd('encrypted by method 99', { local: { method: 99 }, central: { method: 99 } }, 'container-encrypted'),
  odd('encrypted, by its flag', { flags: 1 }, 'container-encrypted'),
  odd('encrypted in its own header only', { local: { flags: 1 } }, 'container-damaged'),
  odd('a symbolic link', unix(0o120777), 'member-is-link'),
  odd('a device of characters', unix(0o020666), 'member-is-link'),
  odd('a device of blocks', unix(0o060666), 'member-is-link'),
  odd('a pipe', unix(0o010666), 'member-is-link'),
  odd('a socket', unix(0o140777), 'member-is-link'),
  odd('a folder that has bytes', { name: 'tide/' }, 'container-damaged'),
  odd('a setuid program', unix(0o104755)),
  odd('another name in its own header', { local: { name: 'side.txt' } }, 'container-damaged'),
  odd('a name that leads out in its own header', { local: { name: '../e.txt' } }, 'container-damaged'),
  odd('another method in its own header', { local: { method: 0 } }, 'container-damaged'),
  odd('another size in its own header', { local: { uncompressed: 41 } }, 'container-damaged'),
  odd('a greater packed size in its own header', { local: { compressed: 9999 } }, 'container-damaged'),
  odd('a packed size of nothing in its own header', { local: { compressed: 0 } }, 'container-damaged'),
  odd('another checksum in its own header', { local: { crc: 1 } }, 'container-damaged'),
  odd('a size of nothing, twice', { local: { uncompressed: 0 }, central: { uncompressed: 0 } }, 'container-damaged'),
  odd('a size that is negative, where it is signed', { method: 0, local: { compressed: 0x80000000, uncompressed: 0x80000000 }, central: { uncompressed: 0x80000000 } }, 'container-damaged'),
  odd('stored, with two sizes', { method: 0, local: { uncompressed: 39 }, central: { uncompressed: 39 } }, 'container-damaged'),
  odd('sizes behind the data, and others in front', { flags: 8, local: { compressed: 7, uncompressed: 7 } }, 'container-damaged'),
  odd('sizes behind the data, in its own header only', { local: { flags: 8, crc: 0, compressed: 0, uncompressed: 0 } }, 'container-damaged'),
  odd('Zip64 sizes that lie', { method: 0, local: { compressed: 0xffffffff, uncompressed: 0xffffffff, extra: zip64Field(1n << 60n, 40n) } }, 'container-damaged'),
  odd('a Zip64 field that is cut off', { method: 0, local: { compressed: 0xffffffff, uncompressed: 0xffffffff, extra: Buffer.from([1, 0, 99, 0, 1]) } }, 'container-damaged'),
  odd('a wrong checksum', { local: { crc: 7 }, central: { crc: 7 } }, 'container-damaged'),
  odd('bytes that are not deflated', { packed: Buffer.alloc(30, 0xff) }, 'container-damaged'),
  odd('bytes behind the deflated ones', { packed: Buffer.concat([deflateRawSync(words), Buffer.from('more')]) }, 'container-damaged'),
  odd('deflated bytes that never end', { packed: Buffer.from([0]) }, 'container-damaged'),
  odd('a Unicode Path that leads out', { central: { extra: unicodePath('tide.txt', '../x') } }, 'member-name-unsafe'),
  odd('a Unicode Path of another name', { central: { extra: unicodePath('side.txt', '../x') } }),
  odd('a name in code page 437', { name: Buffer.from('caf\x82.txt', 'latin1') }, 'name-not-utf8'),
  odd('a name that is said to be UTF-8', { name: Buffer.from('caf\x82.txt', 'latin1'), flags: 0x800 }, 'name-not-utf8'),
  odd('a name in Shift_JIS, with a byte that looks like a back-slash', { name: Buffer.from('\x83\x5c\x95\x5c\x82\xcc.txt', 'latin1') }, 'name-not-utf8'),
  odd('a name of 64 KiB', { name: 'x'.repeat(sized(65_535)) }, 'member-name-unsafe'),
  odd('a second member of the same name', { name: 'sea.txt' }, 'container-damaged'),
  odd('names that differ in case', { name: 'SEA.TXT' }),
  { name: 'zip: names that differ in Unicode form', make: () => makeZip([{ name: 'caf\u00e9.txt', bytes: words }, { name: 'cafe\u0301.txt', bytes: words }]), members: 2, codes: [] },
  { name: 'zip: a link, and a member through it', make: () => makeZip([{ name: 'a', bytes: Buffer.from('/tmp'), ...unix(0o120777) }, { name: 'a/tide.txt', bytes: words }]), members: 1, codes: ['member-is-link'] },
  end('two end records', { comment: makeZip([sea]).subarray(-22) }, 0, ['container-damaged']),
  end('another zip in the comment', { comment: makeZip([sea]) }, 0, ['container-damaged']),
  end('a program in front', { before: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]) }, 0, ['not-text']),
  end('a page in front', { before: Buffer.from('<html><body>The tide</body></html>') }, 0, ['not-text']),
  end('another zip in front, its end record cut off', { before: makeZip([{ name: 'other.txt', bytes: words }]).subarray(0, -22) }, 2, []),
  end('other bytes behind', { behind: Buffer.from('<script>alert(1)</script>') }, 0, ['container-damaged']),
  end('padding behind', { behind: Buffer.alloc(1000) }, 2, []),
  end('padding of a megabyte behind', { behind: Buffer.alloc(1_000_000) }, 0, ['container-damaged']),
  end('a gap between members', { between: Buffer.from('nobody reads this') }, 2, []),
  end('a count that is too great', { count: 9 }, 2, ['container-damaged']),
  end('a count that is too small', { count: 1 }, 0, ['container-damaged']),
  end('a directory that is said to be longer', { directoryBytes: 9999 }, 0, ['container-damaged']),
  end('a directory that is said to be elsewhere', { directoryAt: 1 }, 0, ['container-damaged']),
  end('a directory beyond the end', { directoryAt: 0xfffffff0 }, 0, ['container-damaged']),
  cut('cut off in its directory', 0, 150),
  cut('cut off in its first member', 0, 50),
  { ...cut('cut off at its beginning', 20, 10_000), codes: ['not-text'] },
  { name: 'zip: on three disks', make: () => onDisk(makeZip([sea]), 3), members: 0, codes: ['container-damaged'] },
  { name: 'zip: members that overlap by a byte', make: () => makeZip([{ name: 'tide.txt', bytes: words, method: 0, local: { compressed: 41, uncompressed: 41 }, central: { compressed: 41, uncompressed: 41 } }, sea]), members: 0, codes: ['container-damaged'] },
  { name: 'zip: no members', make: () => makeZip([]), members: 0, codes: ['empty-file'] },
]

function unicodePath(name: string, said: string): Buffer {
  const head = Buffer.alloc(5)
  head[0] = 1
  head.writeUInt32LE(crc32(Buffer.from(name)), 1)
  return extraField(0x7075, Buffer.concat([head, Buffer.from(said)]))
}

function onDisk(bytes: Buffer, disk: number): Buffer {
  bytes.writeUInt16LE(disk, bytes.length - 22 + 4)
  return bytes
}
