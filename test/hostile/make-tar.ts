/** What a header of a tar says of a member; each value may be a lie. */
export type TarMember = {
  readonly name: string | Buffer
  readonly bytes?: Uint8Array
  readonly type?: string
  /** Octal digits as they stand, or bytes. */
  readonly size?: string | Buffer | number
  readonly link?: string
  readonly prefix?: string
  /** `ustar` (POSIX) by default; `gnu`, or `v7`, which has no sign at all. */
  readonly kind?: 'ustar' | 'gnu' | 'v7'
  readonly checksum?: number
  /** Left out, where the data are not filled up to a block. */
  readonly padding?: Uint8Array
  /** Bytes put over the header before it is summed: [where, what]. */
  readonly over?: readonly (readonly [number, string])[]
}

const signs = { ustar: 'ustar\x0000', gnu: 'ustar  \0', v7: '' } as const

/** Writes a tar, true or false. @param end what stands behind the last member: two blocks of zeros, unless told otherwise */
export function makeTar(members: readonly TarMember[], end: Uint8Array = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...members.flatMap((member) => {
    const { bytes = Buffer.alloc(0) } = member
    return [tarHeader(member), bytes, member.padding ?? Buffer.alloc((512 - bytes.length % 512) % 512)]
  }), end])
}

/** One header. */
export function tarHeader({ name, bytes = Buffer.alloc(0), type = '0', size = bytes.length, link = '', prefix = '', kind = 'ustar', checksum, over = [] }: TarMember): Buffer {
  const header = Buffer.alloc(512)
  header.set(Buffer.from(name as string).subarray(0, 100), 0)
  header.write('0000644\x000000000\x000000000\0', 100, 'latin1')
  header.set(typeof size === 'number' ? Buffer.from(size.toString(8).padStart(11, '0')) : Buffer.from(size as string), 124)
  header.write('14631452000', 136, 'latin1')
  header.write(type, 156, 'latin1')
  header.write(link, 157, 'utf8')
  header.write(signs[kind], 257, 'latin1')
  header.write(prefix, 345, 'utf8')
  for (const [at, what] of over) header.write(what, at, 'latin1')
  header.fill(0x20, 148, 156)
  const sum = checksum ?? header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** An extended header: records of the member behind it. A record may also be given as it stands. */
export function pax(records: Readonly<Record<string, string | Buffer>> | Buffer, type = 'x'): TarMember {
  if (Buffer.isBuffer(records)) return { name: 'PaxHeaders/x', type, bytes: records }
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value as string), Buffer.from('\n')])
    let length = rest.length + 1
    while (String(length).length + rest.length !== length) length = String(length).length + rest.length
    return Buffer.concat([Buffer.from(String(length)), rest])
  })
  return { name: 'PaxHeaders/x', type, bytes: Buffer.concat(lines) }
}

/** GNU's way with a long name. */
export function longName(name: string | Buffer, type = 'L'): TarMember {
  return { name: '././@LongLink', type, kind: 'gnu', bytes: Buffer.concat([Buffer.from(name as string), Buffer.alloc(1)]) }
}

/** A size in binary, as GNU writes those that octal digits have no room for. */
export function binarySize(value: bigint): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeBigInt64BE(value, 4)
  if (value < 0n) bytes.fill(0xff, 0, 4)
  bytes[0] = (bytes[0] as number) | 0x80
  return bytes
}
