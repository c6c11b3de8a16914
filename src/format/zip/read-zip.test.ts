import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { extraField, makeZip, type ZipMember, zip64Field } from '../../../test/hostile/make-zip.ts'
import { readZip } from './read-zip.ts'
import { type ContainerItem, type ContainerLimits, inMemory } from '../container.ts'

const limits: ContainerLimits = { memberBytes: 1000, nestedBytes: 100_000, members: 100, nameBytes: 200, left: () => 200_000 }
const story = Buffer.from('The tide came in, and nobody saw it go.\n')
const other = Buffer.from('She waited by the sea.\n')
const tide = (more: Partial<ZipMember> = {}): ZipMember => ({ name: 'tide.txt', bytes: story, ...more })
const sea = (more: Partial<ZipMember> = {}): ZipMember => ({ name: 'sea.txt', bytes: other, ...more })

async function itemsOf(zip: Uint8Array, changed: Partial<ContainerLimits> = {}): Promise<readonly ContainerItem[]> {
  const items: ContainerItem[] = []
  for await (const item of readZip(inMemory(zip), { ...limits, ...changed })) items.push(item)
  return items
}

/** Each item as one line: a member's name with its length, or what was refused and why. */
async function told(zip: Uint8Array, changed?: Partial<ContainerLimits>): Promise<readonly string[]> {
  return (await itemsOf(zip, changed)).map((item) => (item.is === 'member' ? `${item.name} ${item.bytes.length}` : item.is === 'refused' ? `${item.finding.code} ${item.name ?? 'whole'}` : assert.fail(item.is)))
}

const both = ['tide.txt 40', 'sea.txt 23']
const good: readonly (readonly [string, Buffer, readonly string[]])[] = [
  ['a plain zip', makeZip([tide(), sea()]), both],
  ['stored members', makeZip([tide({ method: 0 }), sea({ method: 0 })]), both],
  ['an empty member', makeZip([tide({ bytes: Buffer.alloc(0) })]), ['tide.txt 0']],
  ['folders, left out', makeZip([{ name: 'sea/', bytes: Buffer.alloc(0), method: 0 }, tide()]), ['tide.txt 40']],
  ['a comment', makeZip([tide(), sea()], { comment: Buffer.from('from a disk of 1996') }), both],
  ['NUL padding behind the end', makeZip([tide(), sea()], { behind: Buffer.alloc(300) }), both],
  ['^Z padding behind the end', makeZip([tide(), sea()], { behind: Buffer.alloc(127, 0x1a) }), both],
  ['a program in front, and places that count it', makeZip([tide(), sea()], { before: Buffer.from('MZ unpack me') }), both],
  ['gaps between members', makeZip([tide(), sea()], { between: Buffer.from('nobody reads this') }), both],
  ['sizes that stand behind the data', makeZip([tide({ flags: 8, local: { crc: 0, compressed: 0, uncompressed: 0 } })], { between: Buffer.alloc(16) }), ['tide.txt 40']],
  ['Zip64 sizes in the header of the member', makeZip([tide({ method: 0, local: { compressed: 0xffffffff, uncompressed: 0xffffffff, extra: zip64Field(40n, 40n) } })]), ['tide.txt 40']],
  ['a zip inside', makeZip([{ name: 'inner.zip', bytes: makeZip([tide()]) }]), [`inner.zip ${makeZip([tide()]).length}`]],
  ['names that differ in case only', makeZip([tide(), tide({ name: 'TIDE.TXT' })]), ['tide.txt 40', 'TIDE.TXT 40']],
]
for (const [claim, zip, wanted] of good) test(`zip: takes ${claim}`, async () => assert.deepEqual(await told(zip), wanted))

const names: readonly (readonly [string, Partial<ZipMember>, string, boolean])[] = [
  ['UTF-8 by flag', { name: 'Fluß.txt', flags: 0x800 }, 'Fluß.txt', false],
  ['UTF-8 without the flag', { name: 'Fluß.txt' }, 'Fluß.txt', false],
  ['code page 437', { name: Buffer.from('caf\x82 d\x81nn.txt', 'latin1') }, 'café dünn.txt', true],
  ['windows-1252', { name: Buffer.from('caf\xe9 d\xfcnn.txt', 'latin1') }, 'café dünn.txt', true],
  ['a Unicode Path field', { name: Buffer.from('caf?.txt'), central: { extra: extraField(0x7075, unicodePath('caf?.txt', 'café.txt')) } }, 'café.txt', false],
  ['a Unicode Path field of another name', { name: 'cafe.txt', central: { extra: extraField(0x7075, unicodePath('other.txt', 'café.txt')) } }, 'cafe.txt', false],
  ['characters that turn the line round', { name: 'a\u202etxt.exe' }, 'a\ufffdtxt.exe', false],
  ['a terminal escape', { name: 'a\u001b[2Jb.txt' }, 'a\ufffd[2Jb.txt', false],
  ['a line end', { name: 'a\nb.txt' }, 'a\ufffdb.txt', false],
  ['two dots within a name', { name: 'wait..what.txt' }, 'wait..what.txt', false],
]
for (const [claim, member, wanted, guessed] of names) {
  test(`zip: shows a name in ${claim}`, async () => {
    const [item] = await itemsOf(makeZip([tide(member)]))
    assert.ok(item?.is === 'member')
    assert.deepEqual([item.name, item.findings.length === 1], [wanted, guessed])
    assert.deepEqual(item.nameBytes, Buffer.from(member.name as string))
  })
}

const link = { central: { attributes: 0xa1ff << 16, madeBy: 0x0314 } }
const zeros = Buffer.alloc(100_000)
const inner = makeZip([tide()], { comment: Buffer.alloc(2000) })
const refusedMembers: readonly (readonly [string, Partial<ZipMember>, string])[] = [
  ['../x', { name: '../x' }, 'member-name-unsafe'],
  ['a/../../x', { name: 'a/../../x' }, 'member-name-unsafe'],
  ['..', { name: '..' }, 'member-name-unsafe'],
  ['an absolute name', { name: '/etc/motd' }, 'member-name-unsafe'],
  ['a drive letter', { name: 'C:/x.txt' }, 'member-name-unsafe'],
  ['back-slashes', { name: '..\\x.txt' }, 'member-name-unsafe'],
  ['a share', { name: '\\\\host\\x.txt' }, 'member-name-unsafe'],
  ['a NUL in its name', { name: 'x.txt\0.zip' }, 'member-name-unsafe'],
  ['no name', { name: '' }, 'member-name-unsafe'],
  ['a name too long', { name: 'x'.repeat(201) }, 'member-name-unsafe'],
  ['a Unicode Path that leads out', { name: 'x.txt', central: { extra: extraField(0x7075, unicodePath('x.txt', '../x.txt')) } }, 'member-name-unsafe'],
  ['a symbolic link', { bytes: Buffer.from('/etc/motd'), ...link }, 'member-is-link'],
  ['a device', { central: { attributes: 0x21ff << 16, madeBy: 0x0314 } }, 'member-is-link'],
  ['encryption', { flags: 1 }, 'container-encrypted'],
  ['AES encryption', { central: { method: 99 }, local: { method: 99 } }, 'container-encrypted'],
  ['an unknown method', { central: { method: 93 }, local: { method: 93 } }, 'container-method'],
  ['the imploding of 1990', { central: { method: 6 }, local: { method: 6 } }, 'container-method'],
  ['another name in its own header', { local: { name: 'SIDE.txt' } }, 'container-damaged'],
  ['another method in its own header', { local: { method: 0 } }, 'container-damaged'],
  ['another size in its own header', { local: { uncompressed: 41 } }, 'container-damaged'],
  ['another packed size in its own header', { local: { compressed: 1 } }, 'container-damaged'],
  ['another checksum in its own header', { local: { crc: 1 } }, 'container-damaged'],
  ['encryption in its own header only', { local: { flags: 1 } }, 'container-damaged'],
  ['Zip64 sizes that disagree', { method: 0, local: { compressed: 0xffffffff, uncompressed: 0xffffffff, extra: zip64Field(41n, 40n) } }, 'container-damaged'],
  ['a Zip64 field that is cut off', { method: 0, local: { compressed: 0xffffffff, uncompressed: 0xffffffff, extra: Buffer.from([1, 0, 16, 0, 1]) } }, 'container-damaged'],
  ['a size that is too small', { local: { uncompressed: 39 }, central: { uncompressed: 39 } }, 'container-damaged'],
  ['a size that is too large', { local: { uncompressed: 41 }, central: { uncompressed: 41 } }, 'container-damaged'],
  ['a stored size that lies', { method: 0, local: { uncompressed: 39 }, central: { uncompressed: 39 } }, 'container-damaged'],
  ['a wrong checksum', { local: { crc: 7 }, central: { crc: 7 } }, 'container-damaged'],
  ['bytes that are not deflated', { packed: Buffer.alloc(30, 0xff) }, 'container-damaged'],
  ['bytes behind the deflated ones', { packed: Buffer.concat([deflateRawSync(story), Buffer.from('more')]) }, 'container-damaged'],
  ['a folder that has bytes', { name: 'sea/' }, 'container-damaged'],
  ['more bytes than a member may have', { bytes: Buffer.alloc(1001, 'x') }, 'too-large'],
  ['more bytes than a zip inside may have', { bytes: Buffer.concat([inner, zeros]) }, 'too-large'],
]
for (const [claim, member, code] of refusedMembers) {
  test(`zip: refuses a member with ${claim}, and takes the one behind it`, async () => {
    const [first, ...rest] = await told(makeZip([tide({ ...member }), sea()]))
    assert.deepEqual([first?.split(' ')[0], rest], [code, ['sea.txt 23']])
  })
}

test('zip: a second member of the same name is refused', async () => assert.deepEqual(await told(makeZip([tide(), tide()])), ['tide.txt 40', 'container-damaged tide.txt']))

const zip = makeZip([tide(), sea()])
const second = zip.lastIndexOf('PK\x03\x04', undefined, 'latin1')
const refusedWhole: readonly (readonly [string, Buffer, readonly string[], Partial<ContainerLimits>?])[] = [
  ['that is cut off', zip.subarray(0, zip.length - 30), ['container-damaged whole']],
  ['that is no zip', Buffer.from('PK\x03\x04 is how a zip begins'), ['container-damaged whole']],
  ['that is empty of bytes', Buffer.alloc(0), ['container-damaged whole']],
  ['without members', makeZip([]), ['empty-file whole']],
  ['with other bytes behind it', makeZip([tide()], { behind: Buffer.from('and more') }), ['container-damaged whole']],
  ['with two directories', makeZip([tide()], { comment: makeZip([sea()]).subarray(-22) }), ['container-damaged whole']],
  ['whose members are one', makeZip([tide(), sea({ central: { name: 'tide2.txt', offset: 0 } })]), ['container-damaged whole']],
  ['whose members overlap', makeZip([tide({ central: { compressed: second + 10 } }), sea()]), ['container-damaged whole']],
  ['that counts more members than it has', makeZip([tide()], { count: 7 }), ['tide.txt 40', 'container-damaged whole']],
  ['that counts fewer members than it has', makeZip([tide(), sea()], { count: 1 }), ['container-damaged whole']],
  ['whose member is elsewhere', makeZip([tide({ central: { offset: 3 } })], { between: Buffer.alloc(9) }), ['container-damaged tide.txt']],
  ['whose directory is elsewhere', makeZip([tide()], { directoryAt: 3 }), ['container-damaged whole']],
  ['whose directory is beyond its end', makeZip([tide()], { directoryAt: 0xfffffff0 }), ['container-damaged whole']],
  ['on several disks', diskOf(makeZip([tide()]), 3), ['container-damaged whole']],
  ['that is encrypted strongly', makeZip([tide({ flags: 0x41 })]), ['container-encrypted whole']],
  ['that is an EPUB', makeZip([{ name: 'mimetype', bytes: Buffer.from('application/epub+zip'), method: 0 }, tide()]), ['not-text whole']],
  ['that is a word processor’s document', makeZip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }, tide()]), ['not-text whole']],
  ['with more members than it may have', makeZip([tide(), sea()]), ['container-expands whole'], { members: 1 }],
  ['that gives out more than it may', makeZip([tide(), sea()]), ['container-expands tide.txt'], { left: () => 39 }],
]
for (const [claim, bytes, wanted, changed] of refusedWhole) test(`zip: refuses one ${claim}`, async () => assert.deepEqual(await told(bytes, changed), wanted))

test('zip: what was written is read', () =>
  fc.assert(fc.asyncProperty(fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[a-z]{1,9}$/), bytes: fc.uint8Array({ maxLength: 900 }), method: fc.constantFrom(0 as const, 8 as const) }), { selector: ({ name }) => name, minLength: 1, maxLength: 8 }), async (members) => {
    const items = await itemsOf(makeZip(members))
    assert.deepEqual(items.map((item) => item.is === 'member' && [item.name, [...item.bytes]]), members.map(({ name, bytes }) => [name, [...bytes]]))
  })))

test('zip: no change of bytes makes it throw, or give out bytes that were not put in', () =>
  fc.assert(fc.asyncProperty(fc.array(fc.record({ at: fc.nat({ max: zip.length - 1 }), byte: fc.nat({ max: 255 }) }), { minLength: 1, maxLength: 6 }), async (changes) => {
    const changed = Buffer.from(zip)
    for (const { at, byte } of changes) changed[at] = byte
    for (const item of await itemsOf(changed)) if (item.is === 'member') assert.ok(item.bytes.length === 0 || story.equals(item.bytes) || other.equals(item.bytes))
  }), { numRuns: 400 }))

function unicodePath(name: string, shown: string): Buffer {
  const head = Buffer.alloc(5)
  head[0] = 1
  head.writeUInt32LE(crc32(Buffer.from(name)), 1)
  return Buffer.concat([head, Buffer.from(shown)])
}

function diskOf(bytes: Buffer, disk: number): Buffer {
  bytes.writeUInt16LE(disk, bytes.length - 22 + 4)
  return bytes
}
