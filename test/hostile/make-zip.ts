import { crc32, deflateRawSync } from 'node:zlib'

/** What a header says of a member; each value may be a lie. */
export type Saying = {
  readonly name?: string | Buffer
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly compressed?: number
  readonly uncompressed?: number
  readonly extra?: Buffer
}

export type ZipMember = {
  readonly name: string | Buffer
  readonly bytes: Uint8Array
  readonly method?: 0 | 8
  readonly flags?: number
  /** The bytes as they stand in the zip, when they are not made from `bytes`. */
  readonly packed?: Uint8Array
  readonly local?: Saying
  readonly central?: Saying & { readonly offset?: number; readonly attributes?: number; readonly madeBy?: number; readonly comment?: Buffer }
}

export type ZipEndSaying = {
  readonly before?: Uint8Array
  readonly between?: Uint8Array
  readonly behind?: Uint8Array
  readonly comment?: Buffer
  readonly count?: number
  readonly directoryBytes?: number
  readonly directoryAt?: number
}

/** Writes a zip, true or false: everything that a header says can be said otherwise. */
export function makeZip(members: readonly ZipMember[], { before = Buffer.alloc(0), between = Buffer.alloc(0), behind = Buffer.alloc(0), comment = Buffer.alloc(0), ...end }: ZipEndSaying = {}): Buffer {
  const pieces: Uint8Array[] = [before]
  const directory: Buffer[] = []
  let at = before.length
  for (const { name, bytes, method = 8, flags = 0, packed, local, central } of members) {
    const data = packed ?? (method === 8 ? deflateRawSync(bytes) : bytes)
    const truth: Required<Saying> = { name, flags, method, crc: crc32(bytes), compressed: data.length, uncompressed: bytes.length, extra: Buffer.alloc(0) }
    const head = localHeader({ ...truth, ...local })
    const { offset = at, attributes = 0, madeBy = 20, comment: words = Buffer.alloc(0) } = central ?? {}
    directory.push(centralHeader({ ...truth, ...central }, { offset, attributes, madeBy, words }))
    pieces.push(head, data, between)
    at += head.length + data.length + between.length
  }
  const rows = Buffer.concat(directory)
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(end.count ?? Math.min(members.length, 0xffff), 8)
  record.writeUInt16LE(end.count ?? Math.min(members.length, 0xffff), 10)
  record.writeUInt32LE(end.directoryBytes ?? rows.length, 12)
  record.writeUInt32LE(end.directoryAt ?? at, 16)
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...pieces, rows, record, comment, behind])
}

/** A field of the kind that headers carry behind the name. */
export function extraField(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

/** The field that says sizes beyond 4 GiB. */
export function zip64Field(uncompressed: bigint, compressed: bigint): Buffer {
  const data = Buffer.alloc(16)
  data.writeBigUInt64LE(uncompressed, 0)
  data.writeBigUInt64LE(compressed, 8)
  return extraField(1, data)
}

function localHeader({ name, flags, method, crc, compressed, uncompressed, extra }: Required<Saying>): Buffer {
  const nameBytes = Buffer.from(name as string)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  head.writeUInt32LE(crc, 14)
  head.writeUInt32LE(compressed, 18)
  head.writeUInt32LE(uncompressed, 22)
  head.writeUInt16LE(nameBytes.length, 26)
  head.writeUInt16LE(extra.length, 28)
  return Buffer.concat([head, nameBytes, extra])
}

function centralHeader({ name, flags, method, crc, compressed, uncompressed, extra }: Required<Saying>, row: { offset: number; attributes: number; madeBy: number; words: Buffer }): Buffer {
  const nameBytes = Buffer.from(name as string)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(row.madeBy, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(method, 10)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(compressed, 20)
  head.writeUInt32LE(uncompressed, 24)
  head.writeUInt16LE(nameBytes.length, 28)
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt16LE(row.words.length, 32)
  head.writeUInt32LE(row.attributes >>> 0, 38)
  head.writeUInt32LE(row.offset, 42)
  return Buffer.concat([head, nameBytes, extra, row.words])
}
