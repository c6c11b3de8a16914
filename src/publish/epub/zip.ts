import { transcode } from 'node:buffer'
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib'

/** A member of a zip as it stands in it. `method`: 0 stored, 8 deflated; `length`: of the bytes before they were. */
export type Packed = { readonly data: Uint8Array; readonly method: 0 | 8; readonly crc: number; readonly length: number }

/** A member of a zip: its name, in ASCII, and its bytes; `stored`: not to be made smaller. What is packed already goes in as it is. */
export type Member = { readonly name: string; readonly bytes: Uint8Array | string; readonly stored?: boolean } | { readonly name: string; readonly packed: Packed }

// Two in a hundred larger than by 6, in two thirds of its time.
const level = 4
// Below the first, deflating costs more than it gains. Up to the second, less memory is made ready for it, which is half of what it costs. From the third on it is done beside the thread that answers requests.
const [small, middling, large] = [1024, 12 * 1024, 64 * 1024]
const modest = { level, windowBits: 13, memLevel: 7, chunkSize: 8192 }

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
  const placed: Placed[] = []
  let [end, rows] = [0, 0]
  for (const member of members) {
    const it = 'packed' in member ? member.packed : await packedAside(member.bytes, member.stored)
    placed.push({ it, name: member.name, at: end })
    end += headerLength + member.name.length + it.data.length
    rows += rowLength + member.name.length
  }
  if (placed.length > 0xffff || end + rows > 0xffffffff) throw new RangeError(`Cannot zip ${placed.length} members of ${end} bytes: a zip holds 65,535, and 4 GB`)
  const zip = Buffer.alloc(end + rows + endLength)
  for (const one of placed) writeMember(zip, one)
  let row = end
  for (const one of placed) row = writeRow(zip, row, one)
  writeEnd(zip, placed.length, rows, end)
  return zip
}

/** A member, and from which byte of the zip on it stands. */
type Placed = { readonly it: Packed; readonly name: string; readonly at: number }

async function packedAside(bytes: Uint8Array | string, stored = false): Promise<Packed> {
  const buffer = bytesOf(bytes)
  if (stored || buffer.length < large) return packed(buffer, stored)
  return deflated(buffer, await new Promise((resolve, reject) => deflateRaw(buffer, { level }, (error, data) => (error ? reject(error) : resolve(data)))))
}

function bytesOf(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? utf8(bytes) : bytes
}

/** A string as UTF-8. By way of UTF-16 it takes a seventh of the time; there half a pair is refused, which stands for U+FFFD. */
function utf8(text: string): Uint8Array {
  try {
    return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8')
  } catch {
    return Buffer.from(text)
  }
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

// What stands before a member's name, in its own header and in its row of the directory; and what ends the zip.
const [headerLength, rowLength, endLength] = [30, 46, 22]

/** What a member's own header and its row of the directory have in common, written from `start` on. */
function writeFacts(zip: Buffer, start: number, { it: { data, method, crc, length }, name }: Placed): void {
  zip.writeUInt16LE(version, start)
  zip.writeUInt16LE(method, start + 4)
  zip.writeUInt16LE(firstDay, start + 8)
  zip.writeUInt32LE(crc, start + 10)
  zip.writeUInt32LE(data.length, start + 14)
  zip.writeUInt32LE(length, start + 18)
  zip.writeUInt16LE(name.length, start + 22)
}

function writeMember(zip: Buffer, member: Placed): void {
  const { it, name, at } = member
  zip.writeUInt32LE(0x04034b50, at)
  writeFacts(zip, at + 4, member)
  zip.write(name, at + headerLength, 'latin1')
  zip.set(it.data, at + headerLength + name.length)
}

/** @returns where the next row stands */
function writeRow(zip: Buffer, row: number, member: Placed): number {
  const { name, at } = member
  zip.writeUInt32LE(0x02014b50, row)
  zip.writeUInt16LE(version, row + 4)
  writeFacts(zip, row + 6, member)
  zip.writeUInt32LE(at, row + 42)
  zip.write(name, row + rowLength, 'latin1')
  return row + rowLength + name.length
}

function writeEnd(zip: Buffer, members: number, rows: number, at: number): void {
  zip.writeUInt32LE(0x06054b50, at + rows)
  zip.writeUInt16LE(members, at + rows + 8)
  zip.writeUInt16LE(members, at + rows + 10)
  zip.writeUInt32LE(rows, at + rows + 12)
  zip.writeUInt32LE(at, at + rows + 16)
}
