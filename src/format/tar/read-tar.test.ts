import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binarySize, longName, makeTar, pax, type TarMember } from '../../../test/hostile/make-tar.ts'
import { type ContainerItem, type ContainerLimits, inMemory } from '../container.ts'
import { readTar } from './read-tar.ts'
import { isTar } from './tar-header.ts'

const limits: ContainerLimits = { memberBytes: 1000, nestedBytes: 100_000, members: 100, nameBytes: 400, left: () => 200_000 }
const story = Buffer.from('The tide came in, and nobody saw it go.\n')
const tide: TarMember = { name: 'tide.txt', bytes: story }
const sea: TarMember = { name: 'sea.txt', bytes: Buffer.from('She waited by the sea.\n') }

async function itemsOf(tar: Uint8Array, changed: Partial<ContainerLimits> = {}): Promise<readonly ContainerItem[]> {
  const items: ContainerItem[] = []
  for await (const item of readTar(inMemory(tar), { ...limits, ...changed })) items.push(item)
  return items
}

/** Each item as one line: a member's name with its length, or what was refused and why. */
const line = (item: ContainerItem): string => (item.is === 'member' ? `${item.name} ${item.bytes.length}` : item.is === 'refused' ? `${item.finding.code} ${item.name ?? 'whole'}` : item.is)
const told = async (tar: Uint8Array, changed?: Partial<ContainerLimits>): Promise<readonly string[]> => (await itemsOf(tar, changed)).map(line)

const both = ['tide.txt 40', 'sea.txt 23']
const good: readonly (readonly [string, Buffer, readonly string[]])[] = [
  ['a tar of POSIX', makeTar([tide, sea]), both],
  ['one of GNU', makeTar([{ ...tide, kind: 'gnu' }, { ...sea, kind: 'gnu' }]), both],
  ['one of 1979, which has no sign', makeTar([{ ...tide, kind: 'v7' }, { ...sea, kind: 'v7' }]), both],
  ['members of no bytes', makeTar([{ name: 'empty.txt' }, sea]), ['empty.txt 0', 'sea.txt 23']],
  ['folders, left out', makeTar([{ name: 'sea/', type: '5' }, { name: 'old/', type: '\0' }, tide]), ['tide.txt 40']],
  ['a name over two fields', makeTar([{ ...tide, prefix: 'a/b' }]), ['a/b/tide.txt 40']],
  ['a long name of GNU', makeTar([longName(`${'a/'.repeat(100)}tide.txt`), tide]), [`${'a/'.repeat(100)}tide.txt 40`]],
  ['a name by pax', makeTar([pax({ mtime: '12.5', path: 'Fluß/tide.txt' }), tide]), ['Fluß/tide.txt 40']],
  ['a size by pax', makeTar([pax({ size: '40' }), { ...tide, size: 0 }]), ['tide.txt 40']],
  ['a size in binary', makeTar([{ ...tide, size: binarySize(40n) }, sea]), both],
  ['a size with blanks before it', makeTar([{ ...tide, size: '        50 \0' }, sea]), both],
  ['an extended header for all, which says nothing of members', makeTar([pax({ comment: 'abc' }, 'g'), tide]), ['tide.txt 40']],
  ['padding of a record', makeTar([tide, sea], Buffer.alloc(10_240)), both],
  ['a tar behind a tar', Buffer.concat([makeTar([tide]), makeTar([sea])]), both],
  ['what a tape had left in its buffer', makeTar([tide, sea], Buffer.concat([Buffer.alloc(1024), Buffer.alloc(2000, 'old ')])), both],
  ['the same name twice, as it was appended', makeTar([tide, tide]), ['tide.txt 40', 'tide.txt 40']],
  ['a program, which is a file', makeTar([{ ...tide, type: '7' }]), ['tide.txt 40']],
]
for (const [claim, tar, wanted] of good) {
  test(`tar: takes ${claim}`, async () => {
    assert.ok(isTar(tar.subarray(0, 512)))
    assert.deepEqual(await told(tar), wanted)
  })
}

const names: readonly (readonly [string, Buffer, string, boolean])[] = [
  ['UTF-8', Buffer.from('Fluß.txt'), 'Fluß.txt', false],
  ['code page 437', Buffer.from('caf\x82.txt', 'latin1'), 'café.txt', true],
  ['windows-1252', Buffer.from('d\xe9j\xe0.txt', 'latin1'), 'déjà.txt', true],
  ['Shift_JIS', Buffer.from('\x8a\x43\x82\xcc\x98\x62.txt', 'latin1'), '海の話.txt', true],
  ['Shift_JIS, with a back-slash for the second half of a letter', Buffer.from('\x83\x5c\x95\x5c.txt', 'latin1'), 'ソ表.txt', true],
]
for (const [claim, name, wanted, guessed] of names) {
  test(`tar: shows a name in ${claim}, and keeps its bytes`, async () => {
    const [item] = await itemsOf(makeTar([{ ...tide, name }]))
    assert.ok(item?.is === 'member')
    assert.deepEqual([item.name, item.findings.length === 1, item.nameBytes], [wanted, guessed, name])
  })
}

const refused: readonly (readonly [string, readonly TarMember[], string])[] = [
  ['../x', [{ ...tide, name: '../x' }], 'member-name-unsafe ../x'],
  ['an absolute name', [{ ...tide, name: '/etc/motd' }], 'member-name-unsafe /etc/motd'],
  ['a name by pax that leads out', [pax({ path: 'a/../../x' }), tide], 'member-name-unsafe a/../../x'],
  ['a long name of GNU that leads out', [longName('../x'), tide], 'member-name-unsafe ../x'],
  ['a name that is too long', [longName('x'.repeat(401)), tide], `member-name-unsafe ${'x'.repeat(400)}`],
  ['a hard link', [{ name: 'a', type: '1', link: '../x' }], 'member-is-link a'],
  ['a symbolic link', [{ name: 'a', type: '2', link: '/etc' }], 'member-is-link a'],
  ['a device', [{ name: 'a', type: '3' }], 'member-is-link a'],
  ['a pipe', [{ name: 'a', type: '6' }], 'member-is-link a'],
  ['holes', [{ ...tide, type: 'S', kind: 'gnu' }], 'container-method tide.txt'],
  ['holes by pax', [pax({ 'GNU.sparse.major': '1' }), tide], 'container-method tide.txt'],
  ['a beginning elsewhere', [{ ...tide, type: 'M', kind: 'gnu' }], 'container-damaged tide.txt'],
  ['more bytes than a member may have', [{ name: 'long.txt', bytes: Buffer.alloc(1001, 'x') }], 'too-large long.txt'],
  ['more bytes than a container inside may have', [{ name: 'a.gz', bytes: Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(100_000)]) }], 'too-large a.gz'],
]
for (const [claim, members, wanted] of refused) {
  test(`tar: refuses a member with ${claim}, and takes the one behind it`, async () => assert.deepEqual(await told(makeTar([...members, sea])), [wanted, 'sea.txt 23']))
}

const stopped: readonly (readonly [string, Buffer, readonly string[], Partial<ContainerLimits>?])[] = [
  ['at a header whose checksum is wrong', makeTar([tide, { ...sea, checksum: 1 }, tide]), ['tide.txt 40', 'container-damaged whole']],
  ['at two sizes that differ', makeTar([tide, pax({ size: '1064' }), sea, tide]), ['tide.txt 40', 'container-damaged whole']],
  ['at a negative size', makeTar([tide, { ...sea, size: binarySize(-5n) }]), ['tide.txt 40', 'container-damaged whole']],
  ['at an extended header that lies', makeTar([tide, pax(Buffer.from('99 path=x\n')), sea]), ['tide.txt 40', 'container-damaged whole']],
  ['where it is cut off, between members', makeTar([tide, sea], Buffer.alloc(0)), [...both, 'container-damaged whole']],
  ['where it is cut off, in a header', makeTar([tide, sea]).subarray(0, 1200), ['tide.txt 40', 'container-damaged whole']],
  ['where it is cut off, in a member', makeTar([tide, sea]).subarray(0, 1550), ['tide.txt 40', 'container-damaged sea.txt']],
  ['when it gives out more than it may', makeTar([tide, sea]), ['tide.txt 40', 'container-expands sea.txt'], { left: counted(2, 40, 0) }],
  ['when it has more members than it may', makeTar([tide, sea]), ['tide.txt 40', 'container-expands whole'], { members: 1 }],
  ['when it has none', Buffer.alloc(1024), ['empty-file whole']],
  ['when it is no tar', Buffer.alloc(1024, 'x'), ['container-damaged whole']],
]
for (const [claim, tar, wanted, changed] of stopped) test(`tar: ends ${claim}`, async () => assert.deepEqual(await told(tar, changed), wanted))

/** What may still come out: `first` at the first questions, `then` later. */
function counted(questions: number, first: number, then: number): () => number {
  let asked = 0
  return () => (++asked < questions ? first : then)
}

test('tar: no other block has the checksum of a header', () => fc.assert(fc.property(fc.uint8Array({ minLength: 512, maxLength: 512 }), (block) => !isTar(block))))

test('tar: what was written is read, in its order', () =>
  fc.assert(fc.asyncProperty(fc.array(fc.record({ name: fc.stringMatching(/^[a-z]{1,9}$/), bytes: fc.uint8Array({ maxLength: 900 }), kind: fc.constantFrom('ustar' as const, 'gnu' as const, 'v7' as const) }), { minLength: 1, maxLength: 8 }), async (members) => {
    const items = await itemsOf(makeTar(members))
    assert.deepEqual(items.map((item) => item.is === 'member' && [item.name, [...item.bytes]]), members.map(({ name, bytes }) => [name, [...bytes]]))
  })))
