/** Bytes of a block: a header is one, data fill up their last. */
export const blockBytes = 512

/** What a header says, before what extended headers say is laid over it. `sizeBytes`: undefined where its field holds no number that can be so. */
export type TarHeader = { readonly nameBytes: Buffer; readonly sizeBytes: number | undefined; readonly isSizeStretched: boolean; readonly type: string; readonly continues: boolean }

/** Whether a block is a tar header: its checksum is right, as it is in no other block but by one chance in many thousands. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < blockBytes) return false
  const stated = numberIn(block, 148, 8)
  // Old programs summed the bytes as signed numbers.
  let [sum, signed] = [0, 0]
  for (let at = 0; at < blockBytes; at++) {
    const byte = at >= 148 && at < 156 ? 0x20 : block[at] as number
    sum += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return stated !== undefined && stated > 0 && (stated === sum || stated === signed)
}

/** Whether bytes begin as a tar does: with a header that has a name and a known type. The oldest kind has no other sign. */
export function isTar(bytes: Uint8Array): boolean {
  return isTarHeader(bytes) && (bytes[0] ?? 0) > 0x20 && '\x0001234567xgLKSVDMNX'.includes(String.fromCharCode(bytes[156] ?? 0xff))
}

/** Reads a header whose checksum is right. */
export function readTarHeader(block: Uint8Array): TarHeader {
  const prefix = isPosix(block) ? stringIn(block, 345, 155) : Buffer.alloc(0)
  const name = stringIn(block, 0, 100)
  return {
    nameBytes: prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), name]) : name,
    sizeBytes: numberIn(block, 124, 12),
    isSizeStretched: ((block[124] ?? 0) & 0x80) !== 0,
    type: String.fromCharCode(block[156] ?? 0),
    continues: (block[482] ?? 0) === 1,
  }
}

/** Whether a header is of the standard of 1988. GNU's has its own fields where that one continues the name. */
function isPosix(block: Uint8Array): boolean {
  return Buffer.from(block.buffer, block.byteOffset + 257, 6).toString('latin1') === 'ustar\0'
}

/** Bytes up to a NUL. */
function stringIn(block: Uint8Array, from: number, length: number): Buffer {
  const field = Buffer.from(block.subarray(from, from + length))
  const end = field.indexOf(0)
  return end < 0 ? field : field.subarray(0, end)
}

/** A number in octal digits, or in binary where the first bit is set. Negative, too large or no number at all: undefined. */
function numberIn(block: Uint8Array, from: number, length: number): number | undefined {
  const first = block[from] ?? 0
  if (first & 0x80) {
    if (first & 0x40) return undefined
    let value = first & 0x3f
    for (let at = from + 1; at < from + length; at++) value = value * 256 + (block[at] ?? 0)
    return Number.isSafeInteger(value) ? value : undefined
  }
  const digits = stringIn(block, from, length).toString('latin1').trim()
  return /^[0-7]{0,12}$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined
}
