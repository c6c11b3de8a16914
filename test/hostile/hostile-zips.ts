import type { FindingCode } from '../../src/model/finding.ts'
import { make7z } from './make-archive.ts'
import { makeGzip } from './make-gzip.ts'
import { makeTar } from './make-tar.ts'
import { makeZip, type ZipMember } from './make-zip.ts'
import { sized } from './sizes.ts'

/** A container gone wrong, and what must come out of it: members that are read, and findings. */
export type ContainerFamily = { readonly name: string; readonly make: () => Buffer; readonly members: number; readonly codes: readonly FindingCode[] }

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
const story = (number: number): ZipMember => ({ name: `story${number}.txt`, bytes: Buffer.concat([words, Buffer.from(String(number))]) })
const inside = (name: string, bytes: Buffer): Buffer => makeZip([{ name, bytes }])
const deep = (times: number): Buffer => (times === 0 ? makeZip([story(0)]) : inside(`${times}.zip`, deep(times - 1)))

/** Bombs and puzzles made of zips. What single headers can say wrongly: `hostile-headers.ts`. */
export const hostileZips: readonly ContainerFamily[] = [
  { name: 'thousandfold', make: () => makeZip([{ name: 'zeros.txt', bytes: Buffer.alloc(10_000_000) }]), members: 0, codes: ['container-expands'] },
  { name: 'thousandfold in many', make: () => makeZip(Array.from({ length: 200 }, (_, at) => ({ name: `${at}.txt`, bytes: Buffer.alloc(100_000, 'x') }))), members: 25, codes: ['container-expands'] },
  { name: 'four deep', make: () => deep(3), members: 1, codes: [] },
  { name: 'five deep', make: () => deep(4), members: 0, codes: ['container-nested'] },
  { name: 'twenty deep', make: () => deep(19), members: 0, codes: ['container-nested'] },
  { name: 'sixteen in sixteen in sixteen', make: () => wide(4), members: 0, codes: ['container-nested'] },
  { name: 'a bomb in a zip', make: () => makeZip([{ name: 'bomb.zip', bytes: makeZip([{ name: 'zeros.txt', bytes: Buffer.alloc(20_000_000) }]), method: 0 }, story(1)]), members: 1, codes: ['container-expands'] },
  { name: 'one body under a thousand names', make: () => overlapping(1000), members: 0, codes: ['container-damaged'] },
  { name: 'headers quoted within a body', make: () => quoting(), members: 0, codes: ['container-damaged'] },
  { name: '65,535 empty members', make: () => makeZip(Array.from({ length: sized(65_534) }, (_, at) => ({ name: `${at}`, bytes: Buffer.alloc(0), method: 0 }))), members: sized(65_534), codes: [] },
  { name: 'more members than the end record can count', make: () => makeZip(Array.from({ length: 66_000 }, (_, at) => ({ name: `${at}`, bytes: Buffer.alloc(0), method: 0 })), { count: 66_000 % 65_536 }), members: 0, codes: ['container-damaged'] },
  { name: 'names of 64 KiB', make: () => makeZip(Array.from({ length: 20 }, (_, at) => ({ name: `${at}${'x'.repeat(65_000)}`, bytes: words }))), members: 0, codes: ['member-name-unsafe'] },
  { name: 'names that lead out', make: () => makeZip(['../x', '/x', 'a\\x', 'C:x', 'x\0', 'a/../../x', '..'].map((name) => ({ name, bytes: words }))), members: 0, codes: ['member-name-unsafe'] },
  { name: 'a symbolic link and a story', make: () => makeZip([{ name: 'link', bytes: Buffer.from('/etc/motd'), central: { attributes: 0xa1ff << 16, madeBy: 0x031e } }, story(1)]), members: 1, codes: ['member-is-link'] },
  { name: 'a link that is its own folder', make: () => makeZip([{ name: 'a', bytes: Buffer.from('.'), central: { attributes: 0xa1ff << 16, madeBy: 0x031e } }, { name: 'a/story.txt', bytes: words }]), members: 1, codes: ['member-is-link'] },
  { name: 'encrypted members', make: () => makeZip([{ ...story(1), flags: 1 }, story(2)]), members: 1, codes: ['container-encrypted'] },
  { name: 'names in code page 437', make: () => makeZip([{ name: Buffer.from('caf\x82.txt', 'latin1'), bytes: words }]), members: 1, codes: ['name-not-utf8'] },
  { name: 'a size of four gigabytes', make: () => makeZip([{ ...story(1), central: { uncompressed: 0xfffffff0 }, local: { uncompressed: 0xfffffff0 } }]), members: 0, codes: ['container-expands'] },
  { name: 'a member that is longer than it says', make: () => makeZip([{ name: 'long.txt', bytes: Buffer.alloc(5_000_000, 'x'), central: { uncompressed: 100 }, local: { uncompressed: 100 } }, story(1)]), members: 1, codes: ['container-damaged'] },
  { name: 'six hundred thousand rows, by Zip64', make: () => manyRows(600_000), members: 0, codes: ['container-expands'] },
  { name: 'more rows by Zip64 than there are', make: () => manyRows(10, 1_000_000_000_000n), members: 0, codes: ['container-damaged'] },
  { name: 'a member that is the directory', make: () => aroundItself(), members: 0, codes: ['container-damaged'] },
  { name: 'a hundred bombs in a zip', make: () => makeZip(Array.from({ length: 100 }, (_, at) => ({ name: `${at}.zip`, bytes: makeZip([{ name: 'zeros.txt', bytes: Buffer.alloc(1_000_000) }]), method: 0 }))), members: 0, codes: ['container-expands'] },
  { name: 'a tar.gz in a zip in a tar', make: () => makeTar([{ name: 'a.zip', bytes: makeZip([{ name: 'b.tgz', bytes: makeGzip(makeTar([{ name: 'tide.txt', bytes: words }])), method: 0 }]) }]), members: 1, codes: [] },
  { name: 'five deep, of five kinds', make: () => makeTar([{ name: 'a.zip', bytes: makeZip([{ name: 'b.gz', method: 0, bytes: makeGzip(make7z([{ name: 'c.tar', bytes: makeTar([{ name: 'd.zip', bytes: makeZip([story(0)]) }]) }])) }]) }]), members: 0, codes: ['container-nested'] },
  { name: 'not a zip', make: () => Buffer.from('PK\x03\x04'.repeat(10_000), 'latin1'), members: 0, codes: ['container-damaged'] },
  { name: 'ends without beginnings', make: () => Buffer.from('PK\x05\x06'.repeat(20_000), 'latin1'), members: 0, codes: ['container-damaged'] },
]

function wide(depth: number): Buffer {
  const inner = depth === 0 ? makeZip([story(0)]) : wide(depth - 1)
  return makeZip(Array.from({ length: depth > 2 ? 4 : 2 }, (_, at) => ({ name: `${at}.zip`, bytes: inner })))
}

/** A directory of many rows, all of the one member, and the records of Zip64 that count them. */
function manyRows(count: number, said = BigInt(count)): Buffer {
  const one = makeZip([{ name: 'tide.txt', bytes: words, method: 0 }])
  const at = one.indexOf('PK\x01\x02', undefined, 'latin1')
  const row = one.subarray(at, one.length - 22)
  const rows = Buffer.alloc(row.length * count, row)
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(said, 24)
  record.writeBigUInt64LE(said, 32)
  record.writeBigUInt64LE(BigInt(rows.length), 40)
  record.writeBigUInt64LE(BigInt(at), 48)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(at + rows.length), 64)
  record.writeUInt32LE(1, 72)
  const end = Buffer.from(one.subarray(one.length - 22))
  end.fill(0xff, 8, 20)
  return Buffer.concat([one.subarray(0, at), rows, record, end])
}

/** A stored member whose bytes run on over the directory and the end record. */
function aroundItself(): Buffer {
  const plain = makeZip([{ name: 'self.zip', bytes: Buffer.alloc(0), method: 0 }])
  const size = plain.length - 38
  return makeZip([{ name: 'self.zip', bytes: Buffer.alloc(0), method: 0, local: { compressed: size, uncompressed: size }, central: { compressed: size, uncompressed: size } }])
}

/** Fifield's bomb, plain: every row of the directory points to the one body. */
function overlapping(count: number): Buffer {
  const body: ZipMember = { name: 'body.txt', bytes: Buffer.alloc(100_000, 'the tide ') }
  return makeZip([body, ...Array.from({ length: count }, (_, at) => ({ ...body, name: `copy${at}.txt`, packed: Buffer.alloc(0), local: {}, central: { offset: 0, compressed: 200 } }))])
}

/** Fifield's bomb, quoted: the data of each member runs on over the headers of those behind it. */
function quoting(): Buffer {
  const members = Array.from({ length: 50 }, (_, at) => story(at))
  const plain = makeZip(members)
  const end = plain.indexOf('PK\x01\x02', undefined, 'latin1')
  let from = 0
  return makeZip(members.map((member) => {
    const at = plain.indexOf('PK\x03\x04', from, 'latin1')
    from = at + 4
    const compressed = end - at - 30 - member.name.length
    return { ...member, local: { compressed }, central: { compressed } }
  }))
}
