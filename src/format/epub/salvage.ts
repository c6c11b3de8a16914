import { constants, inflateRawSync } from 'node:zlib'
import { memberName, nameTrouble } from '../member-name.ts'

/** What came out of a book that is cut off, by name, in the order it was written. */
type Salvaged = ReadonlyMap<string, Uint8Array>

const headBytes = 30
const mostMembers = 20_000

/**
 * Takes what can be taken out of a zip whose end, and with it its directory, is missing: a member behind the other, each by its own
 * header, the last one as far as it goes. Anything but one sound member right behind the other ends it.
 *
 * @param most how many bytes may come out
 */
export function salvage(bytes: Uint8Array, most: number): Salvaged {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const members = new Map<string, Uint8Array>()
  let left = most
  for (let at = 0; at + headBytes <= buffer.length && members.size < mostMembers && buffer.readUInt32LE(at) === 0x04034b50;) {
    const flags = buffer.readUInt16LE(at + 6)
    const method = buffer.readUInt16LE(at + 8)
    const size = buffer.readUInt32LE(at + 18)
    const nameEnd = at + headBytes + buffer.readUInt16LE(at + 26)
    const start = nameEnd + buffer.readUInt16LE(at + 28)
    const nameBytes = buffer.subarray(at + headBytes, nameEnd)
    // Encrypted, of another method, or stored without a length: where the next member begins cannot be known.
    const isLater = (flags & 8) !== 0 && size === 0
    if ((flags & 1) !== 0 || start > buffer.length || (method !== 8 && (method !== 0 || isLater))) break
    const taken = method === 0 ? { bytes: buffer.subarray(start, start + size), length: size } : inflated(buffer.subarray(start, isLater ? undefined : start + size), left)
    if (taken === undefined) break
    left -= taken.bytes.length
    if (left < 0) break
    const { name } = memberName(nameBytes, flags, [])
    if (!name.endsWith('/') && !members.has(name) && nameTrouble(nameBytes, name) === undefined) members.set(name, taken.bytes)
    at = start + taken.length
    if ((flags & 8) !== 0) at += at + 4 <= buffer.length && buffer.readUInt32LE(at) === 0x08074b50 ? 16 : 12
  }
  return members
}

/** What a stream gives, whole or cut off, and how many packed bytes it took. */
function inflated(packed: Buffer, most: number): { readonly bytes: Uint8Array; readonly length: number } | undefined {
  if (most <= 0) return undefined
  try {
    const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH, info: true }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    return { bytes: buffer, length: engine.bytesWritten }
  } catch {
    return undefined
  }
}
