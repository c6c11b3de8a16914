import { crc32 } from 'node:zlib'

/** A file in an archive that stores it as it is. */
export type StoredFile = { readonly name: string | Buffer; readonly bytes: Uint8Array; readonly size?: number; readonly attributes?: number; readonly method?: string }

/** The checksum of LHA's data (CRC-16, ARC). */
function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  }
  return crc
}

/** Writes an LHA of the first level, its files stored. */
export function makeLha(files: readonly StoredFile[]): Buffer {
  return Buffer.concat([...files.flatMap(({ name, bytes, size = bytes.length, method = '-lh0-' }) => {
    const nameBytes = Buffer.from(name as string)
    const head = Buffer.alloc(24 + nameBytes.length)
    head[0] = head.length - 2
    head.write(method, 2, 'latin1')
    head.writeUInt32LE(size, 7)
    head.writeUInt32LE(size, 11)
    head.writeUInt16LE(0, 15)
    head.writeUInt16LE(0x2021, 17)
    head[19] = 0x20
    head[20] = 0
    head[21] = nameBytes.length
    head.set(nameBytes, 22)
    head.writeUInt16LE(crc16(bytes), 22 + nameBytes.length)
    head[1] = head.subarray(2).reduce((sum, byte) => (sum + byte) & 0xff, 0)
    return [head, bytes]
  }), Buffer.alloc(1)])
}

function vint(value: number): Buffer {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    bytes.push(left >= 128 ? (left % 128) | 0x80 : left)
    if (left < 128) return Buffer.from(bytes)
  }
}

function rar5Block(fields: Uint8Array, data: Uint8Array = new Uint8Array(0)): Buffer {
  const sized = Buffer.concat([vint(fields.length), fields])
  const crc = Buffer.alloc(4)
  crc.writeUInt32LE(crc32(sized))
  return Buffer.concat([crc, sized, data])
}

/** Writes a RAR of version 5, its files stored. `attributes`: mode by Unix. */
export function makeRar5(files: readonly StoredFile[]): Buffer {
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'),
    rar5Block(Buffer.from([1, 0, 0])),
    ...files.map(({ name, bytes, size = bytes.length, attributes = 0o100644 }) => {
      const nameBytes = Buffer.from(name as string)
      const crc = Buffer.alloc(4)
      crc.writeUInt32LE(crc32(bytes))
      // File header with data behind it; flags of the file: a checksum; stored; made on Unix.
      return rar5Block(Buffer.concat([vint(2), vint(2), vint(bytes.length), vint(4), vint(size), vint(attributes), crc, vint(0), vint(1), vint(nameBytes.length), nameBytes]), bytes)
    }),
    rar5Block(Buffer.from([5, 0, 0])),
  ])
}

function rar4Block(type: number, flags: number, fields: Uint8Array, data: Uint8Array = new Uint8Array(0)): Buffer {
  const head = Buffer.alloc(7)
  head[2] = type
  head.writeUInt16LE(flags, 3)
  head.writeUInt16LE(7 + fields.length, 5)
  const block = Buffer.concat([head, fields])
  block.writeUInt16LE(crc32(block.subarray(2)) & 0xffff, 0)
  return Buffer.concat([block, data])
}

/** Writes a RAR of version 4, its files stored. `attributes`: mode by Unix. */
export function makeRar4(files: readonly StoredFile[]): Buffer {
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\0', 'latin1'),
    rar4Block(0x73, 0, Buffer.alloc(6)),
    ...files.map(({ name, bytes, size = bytes.length, attributes = 0o100644 }) => {
      const nameBytes = Buffer.from(name as string)
      const fields = Buffer.alloc(25)
      fields.writeUInt32LE(bytes.length, 0)
      fields.writeUInt32LE(size, 4)
      fields[8] = 3
      fields.writeUInt32LE(crc32(bytes), 9)
      fields.writeUInt32LE(0x20210000, 13)
      fields[17] = 20
      fields[18] = 0x30
      fields.writeUInt16LE(nameBytes.length, 19)
      fields.writeUInt32LE(attributes, 21)
      return rar4Block(0x74, 0x8000, Buffer.concat([fields, nameBytes]), bytes)
    }),
    rar4Block(0x7b, 0, new Uint8Array(0)),
  ])
}

/** Writes a cabinet of one folder, its files stored. */
export function makeCab(files: readonly StoredFile[]): Buffer {
  const data = Buffer.concat(files.map(({ bytes }) => bytes))
  const names = files.map(({ name }) => Buffer.concat([Buffer.from(name as string), Buffer.alloc(1)]))
  const rowsBytes = names.reduce((sum, name) => sum + 16 + name.length, 0)
  const head = Buffer.alloc(36)
  head.write('MSCF', 0, 'latin1')
  const dataAt = 36 + 8 + rowsBytes
  head.writeUInt32LE(dataAt + 8 + data.length, 8)
  head.writeUInt32LE(36 + 8, 16)
  head.writeUInt16LE(0x0103, 24)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(files.length, 28)
  const folder = Buffer.alloc(8)
  folder.writeUInt32LE(dataAt, 0)
  folder.writeUInt16LE(1, 4)
  let at = 0
  const rows = files.map(({ bytes, size = bytes.length, attributes = 0x20 }, n) => {
    const row = Buffer.alloc(16)
    row.writeUInt32LE(size, 0)
    row.writeUInt32LE(at, 4)
    row.writeUInt16LE(0x2021, 10)
    row.writeUInt16LE(attributes, 14)
    at += bytes.length
    return Buffer.concat([row, names[n] as Buffer])
  })
  const block = Buffer.alloc(8)
  block.writeUInt16LE(data.length, 4)
  block.writeUInt16LE(data.length, 6)
  return Buffer.concat([head, folder, ...rows, block, data])
}

/** Writes a 7z, its files stored one behind the other, its directory plain. */
export function make7z(files: readonly StoredFile[]): Buffer {
  const data = Buffer.concat(files.map(({ bytes }) => bytes))
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(9, 0xff)
    bytes.writeBigUInt64LE(BigInt(value), 1)
    return bytes
  }
  const crcOf = (bytes: Uint8Array): Buffer => {
    const crc = Buffer.alloc(4)
    crc.writeUInt32LE(crc32(bytes))
    return crc
  }
  const names = Buffer.concat([Buffer.alloc(1), ...files.map(({ name }) => Buffer.from(`${name as string}\0`, 'utf16le'))])
  const sizes = files.map(({ bytes, size = bytes.length }) => size)
  const one = (value: number): Buffer => Buffer.from([value])
  const attributes = Buffer.concat([Buffer.from([1, 0]), ...files.map(({ attributes: mode = 0o100644 }) => {
    const word = Buffer.alloc(4)
    word.writeUInt32LE((0x8000 | ((mode << 16) >>> 0)) >>> 0)
    return word
  })])
  const header = Buffer.concat([
    // Header; main streams: one pack stream; one folder with the coder that copies; its parts and their checksums.
    one(1), one(4),
    one(6), one(0), one(1), one(9), number(data.length), one(0),
    one(7), one(11), one(1), one(0), one(1), one(1), one(0), one(12), number(sizes.reduce((sum, size) => sum + size, 0)), one(0),
    one(8), one(13), number(files.length), ...(files.length > 1 ? [one(9), ...sizes.slice(0, -1).map(number)] : []), one(10), one(1), ...files.map(({ bytes }) => crcOf(bytes)), one(0),
    one(0),
    one(5), number(files.length), one(17), number(names.length), names, one(21), number(attributes.length), attributes, one(0),
    one(0),
  ])
  const start = Buffer.alloc(20)
  start.writeBigUInt64LE(BigInt(data.length), 0)
  start.writeBigUInt64LE(BigInt(header.length), 8)
  crcOf(header).copy(start, 16)
  return Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), crcOf(start), start, data, header])
}
