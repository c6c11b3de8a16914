import type { FindingCode } from '../../src/model/finding.ts'
import type { ContainerFamily } from './hostile-zips.ts'
import { binarySize, longName, makeTar, pax, tarHeader, type TarMember } from './make-tar.ts'

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
const tide: TarMember = { name: 'tide.txt', bytes: words }
const sea: TarMember = { name: 'sea.txt', bytes: Buffer.from('She waited by the sea.\n') }

/** A tar of an odd member, or several headers of it, and a sound one behind it. */
const odd = (name: string, members: readonly TarMember[], read: number, codes: readonly FindingCode[] = []): ContainerFamily => ({ name: `tar: ${name}`, make: () => makeTar([...members, sea]), members: read, codes })
const refused = (name: string, member: Partial<TarMember>, code: FindingCode): ContainerFamily => odd(name, [{ ...tide, ...member }], 1, [code])
const asIs = (name: string, make: () => Buffer, members: number, codes: readonly FindingCode[]): ContainerFamily => ({ name: `tar: ${name}`, make, members, codes })
const sound = makeTar([tide, sea])

const names = ['../tide.txt', 'a/../../tide.txt', '..', '/etc/motd', 'C:tide.txt', '..\\tide.txt', '\\\\host\\x'] as const
const links = [['1', 'a hard link that leads out'], ['2', 'a symbolic link'], ['3', 'a device of characters'], ['4', 'a device of blocks'], ['6', 'a pipe']] as const

/** Tars that have written outside their folder, filled memory, or said one thing to one reader and another to the next. */
export const hostileTars: readonly ContainerFamily[] = [
  ...names.map((name) => refused(`a name that leads out: ${name}`, { name }, 'member-name-unsafe')),
  ...links.map(([type, what]) => refused(what, { type, bytes: Buffer.alloc(0), link: '../../etc/motd' }, 'member-is-link')),
  odd('a link, and a member through it', [{ name: 'a', type: '2', link: '/tmp' }, { name: 'a/tide.txt', bytes: words }], 2, ['member-is-link']),
  odd('a hard link that states a size it does not have', [{ name: 'a', type: '1', link: 'tide.txt', size: 40 }], 1, ['member-is-link']),
  odd('a symbolic link that has data', [{ name: 'a', type: '2', link: 'b', bytes: words }], 1, ['member-is-link']),
  refused('a prefix that leads out', { prefix: '../..' }, 'member-name-unsafe'),
  odd('a prefix', [{ ...tide, prefix: 'a/b' }], 2),
  refused('no name', { name: '' }, 'member-name-unsafe'),
  asIs('a negative size', () => makeTar([{ ...tide, size: binarySize(-1n) }, sea]), 0, ['container-damaged']),
  asIs('a size beyond all numbers', () => makeTar([{ ...tide, size: Buffer.alloc(12, 0xbf) }, sea]), 0, ['container-damaged']),
  asIs('a size of eight exbibytes', () => makeTar([{ ...tide, size: binarySize((1n << 63n) - 1n) }, sea]), 0, ['container-damaged']),
  asIs('a size of eight gibibytes', () => makeTar([{ ...tide, size: '77777777777' }, sea]), 0, ['container-expands']),
  asIs('a size that is no number', () => makeTar([{ ...tide, size: 'forty bytes ' }, sea]), 0, ['container-damaged']),
  odd('a size in binary', [{ ...tide, size: binarySize(40n) }], 2),
  asIs('a member that runs beyond the end', () => makeTar([{ ...tide, size: 5000 }]), 0, ['container-damaged']),
  asIs('a wrong checksum', () => makeTar([sea, { ...tide, checksum: 1 }]), 1, ['container-damaged']),
  asIs('a wrong checksum at its beginning', () => makeTar([{ ...tide, checksum: 1 }, sea]), 0, ['container-damaged']),
  odd('a path by pax', [pax({ path: 'deep/tide.txt' }), tide], 2),
  odd('a path by pax that leads out', [pax({ path: '../../tide.txt' }), tide], 1, ['member-name-unsafe']),
  odd('a path by pax with a NUL', [pax({ path: 'tide.txt\0.exe' }), tide], 1, ['member-name-unsafe']),
  odd('a path by pax of 10,000 bytes', [pax({ path: 'x'.repeat(10_000) }), tide], 1, ['member-name-unsafe']),
  odd('a path by pax for everybody, that leads out', [pax({ path: '../x' }, 'g'), tide], 2),
  odd('a size by pax, where the header has none', [pax({ size: '40' }), { ...tide, size: 0 }], 2),
  asIs('a size by pax that hides the next header', () => makeTar([pax({ size: '1064' }), tide, sea]), 0, ['container-damaged']),
  asIs('a size by pax that lays data open as headers', () => makeTar([pax({ size: '0' }), { name: 'a', bytes: makeTar([tide], Buffer.alloc(0)) }, sea]), 0, ['container-damaged']),
  asIs('a negative size by pax', () => makeTar([pax({ size: '-1' }), tide, sea]), 0, ['container-damaged']),
  asIs('a size by pax beyond all numbers', () => makeTar([pax({ size: '9'.repeat(40) }), tide, sea]), 0, ['container-damaged']),
  asIs('a record of pax that is longer than it says', () => makeTar([pax(Buffer.from('9 path=a/very/long/path\n')), tide, sea]), 0, ['container-damaged']),
  asIs('a record of pax that never ends', () => makeTar([pax(Buffer.from('999999999 path=x\n')), tide, sea]), 0, ['container-damaged']),
  asIs('a record of pax without a length', () => makeTar([pax(Buffer.from('path=x\n')), tide, sea]), 0, ['container-damaged']),
  asIs('a header of pax of 4 MB', () => makeTar([pax({ comment: 'x'.repeat(4_000_000) }), tide, sea]), 0, ['container-damaged']),
  odd('fifty thousand records of pax', [pax(Buffer.from('9 a=bcde\n'.repeat(50_000))), tide], 2),
  odd('a thousand headers of pax for one member', [...Array.from({ length: 1000 }, () => pax({ comment: 'x' })), tide], 2),
  odd('a header of pax, and nothing it belongs to', [tide, pax({ path: 'lost' }), { ...sea, name: 'other.txt' }], 3),
  odd('a long name by GNU', [longName('x'.repeat(300)), tide], 2),
  odd('a long name by GNU that leads out', [longName(`${'../'.repeat(50)}x`), tide], 1, ['member-name-unsafe']),
  odd('a long name by GNU of 10 MB', [longName('x'.repeat(10_000_000)), tide], 1, ['member-name-unsafe']),
  odd('a long name of a link', [longName('../../etc/motd', 'K'), { name: 'a', type: '2' }], 1, ['member-is-link']),
  odd('a sparse file', [{ ...tide, type: 'S', kind: 'gnu' }], 1, ['container-method']),
  odd('a sparse file with a map behind its header', [{ name: 'a', type: 'S', kind: 'gnu', bytes: Buffer.alloc(1024), size: 512, over: [[482, '\x01']] }], 1, ['container-method']),
  odd('a sparse file by pax', [pax({ 'GNU.sparse.major': '1', 'GNU.sparse.name': '../x' }), tide], 1, ['container-method']),
  odd('a member from another volume', [{ ...tide, type: 'M', kind: 'gnu' }], 1, ['container-damaged']),
  odd('a label of a volume', [{ name: '../label', type: 'V', kind: 'gnu' }, tide], 2),
  odd('an unknown type', [{ ...tide, type: 'Q' }], 2),
  odd('a name in Shift_JIS', [{ ...tide, name: Buffer.from('\x8a\x43\x82\xcc\x98\x62.txt', 'latin1') }], 2, ['name-not-utf8']),
  odd('a name in code page 437', [{ ...tide, name: Buffer.from('caf\x82.txt', 'latin1') }], 2, ['name-not-utf8']),
  odd('a name that turns the line round', [{ ...tide, name: 'tide\u202etxt.exe' }], 2),
  odd('a name twice', [tide, tide], 3),
  odd('the oldest kind', [{ ...tide, kind: 'v7' }], 2),
  odd('folders without end', Array.from({ length: 2000 }, (_, at) => ({ name: `${at}/`, type: '5' })), 1),
  asIs('one tar behind another', () => Buffer.concat([sound, sound]), 4, []),
  asIs('other bytes behind the end', () => Buffer.concat([sound, Buffer.alloc(10_000, 'nobody reads this ')]), 2, []),
  asIs('zeros behind the end', () => Buffer.concat([sound, Buffer.alloc(3_000_000)]), 2, []),
  asIs('no end', () => makeTar([tide, sea], Buffer.alloc(0)), 2, ['container-damaged']),
  asIs('cut off in a header', () => makeTar([tide, sea]).subarray(0, 1100), 1, ['container-damaged']),
  asIs('cut off in a member', () => makeTar([sea, { name: 'tide.txt', bytes: Buffer.alloc(3000, 'the tide ') }]).subarray(0, 2500), 1, ['container-damaged']),
  asIs('a tar in a tar, five deep', () => Array.from({ length: 5 }).reduce<Buffer>((inner) => makeTar([{ name: 'inner.tar', bytes: inner }]), sound), 0, ['container-nested']),
  asIs('more text in a member than is read', () => makeTar([{ name: 'long.txt', bytes: Buffer.alloc(33 * 1024 * 1024, 'the tide ') }, sea]), 1, ['too-large']),
  asIs('a header alone', () => tarHeader({ ...tide }), 0, ['container-damaged']),
]
