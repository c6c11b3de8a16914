import { crc32, deflateRaw, deflateRawSync } from 'node:zlib'

/** A member of a zip as it stands in it. `method`: 0 stored, 8 deflated; `length`: of the bytes before they were. */
export type Packed = { readonly data: Uint8Array; readonly method: 0 | 8; readonly crc: number; readonly length: number }

/** A member of a zip: its name, in ASCII, and its bytes; `stored`: not to be made smaller. What is packed already goes in as it is. */
export type Member = { readonly name: string; readonly bytes: Uint8Array | string; readonly stored?: boolean } | { readonly name: string; readonly packed: Packed }

// Two in a hundred larger than by 6, in two thirds of its time.
const level = 4
// Below the first, deflating costs more than it gains. Up to the second, less memory is made ready for it, which is half of what it costs. From the third on it is done beside the thread that answers requests.
const [small, middling, large] = [1024, 4096, 64 * 1024]
const modest = { level, windowBits: 12, memLevel: 5, chunkSize: 4096 }

/** Packs bytes for a zip in this thread. */
export function packed(bytes: Uint8Array | string, stored = false): Packed {
  const buffer = bytesOf(bytes)
  return stored || buffer.length < small ? asIs(buffer) : deflated(buffer, deflateRawSync(buffer, buffer.length > middling ? { level } : modest))
}

/**
 * Zips members in their order. The same members give the same bytes: no time, no rights and no system of whoever makes it stand in them.
 *
 * @throws RangeError beyond what a zip without its extension can hold: 65,535 members, 4 GB
 */
export async function zipped(members: Iterable<Member>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const member of members) {
    const it = 'packed' in member ? member.packed : await packedAside(member.bytes, member.stored)
    const name = Buffer.from(member.name, 'latin1')
    const head = localHeader(it, name)
    directory.push(directoryRow(it, name, at))
    pieces.push(head, it.data)
    at += head.length + it.data.length
  }
  const rows = Buffer.concat(directory)
  if (directory.length > 0xffff || at + rows.length > 0xffffffff) throw new RangeError(`Cannot zip ${directory.length} members of ${at} bytes: a zip holds 65,535, and 4 GB`)
  return Buffer.concat([...pieces, rows, endOf(directory.length, rows.length, at)])
}

async function packedAside(bytes: Uint8Array | string, stored = false): Promise<Packed> {
  const buffer = bytesOf(bytes)
  if (stored || buffer.length < large) return packed(buffer, stored)
  return deflated(buffer, await new Promise((resolve, reject) => deflateRaw(buffer, { level }, (error, data) => (error ? reject(error) : resolve(data)))))
}

function bytesOf(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? Buffer.from(bytes) : bytes
}

function asIs(data: Uint8Array): Packed {
  return { data, method: 0, crc: crc32(data), length: data.length }
}

function deflated(bytes: Uint8Array, data: Uint8Array): Packed {
  return { data, method: 8, crc: crc32(bytes), length: bytes.length }
}

// The first day of the clock of zips, 1 January 1980.
const firstDay = 0x21
// What it takes to read them: version 2.0.
const version = 20

/** What a member's own header and its row of the directory have in common, written from `start` on. */
function writeFacts(header: Buffer, start: number, { data, method, crc, length }: Packed, name: Uint8Array): void {
  header.writeUInt16LE(version, start)
  header.writeUInt16LE(method, start + 4)
  header.writeUInt16LE(firstDay, start + 8)
  header.writeUInt32LE(crc, start + 10)
  header.writeUInt32LE(data.length, start + 14)
  header.writeUInt32LE(length, start + 18)
  header.writeUInt16LE(name.length, start + 22)
}

function localHeader(member: Packed, name: Uint8Array): Uint8Array {
  const header = Buffer.alloc(30 + name.length)
  header.writeUInt32LE(0x04034b50, 0)
  writeFacts(header, 4, member, name)
  header.set(name, 30)
  return header
}

function directoryRow(member: Packed, name: Uint8Array, at: number): Uint8Array {
  const row = Buffer.alloc(46 + name.length)
  row.writeUInt32LE(0x02014b50, 0)
  row.writeUInt16LE(version, 4)
  writeFacts(row, 6, member, name)
  row.writeUInt32LE(at, 42)
  row.set(name, 46)
  return row
}

function endOf(members: number, rows: number, at: number): Uint8Array {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members, 8)
  end.writeUInt16LE(members, 10)
  end.writeUInt32LE(rows, 12)
  end.writeUInt32LE(at, 16)
  return end
}
