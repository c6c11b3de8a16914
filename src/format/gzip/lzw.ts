import type { ContainerSource } from '../container.ts'
import type { Expanded } from './expand.ts'

const pieceBytes = 64 * 1024
const clearCode = 256

/**
 * Expands what Unix's `compress` made (.Z): LZW with codes of 9 to 16 bits, which grow by a bit when they are used up. Codes come in groups of eight,
 * and a group is filled up whenever their length changes.
 *
 * @see the source of compress 4.2 (1992), which is in the public domain
 */
export async function* expandLzw(source: ContainerSource): AsyncGenerator<Uint8Array, Expanded, undefined> {
  const setting = source.read(2, 1)[0] ?? 0
  const [mostBits, hasClear] = [setting & 0x1f, (setting & 0x80) !== 0]
  if (mostBits < 9 || mostBits > 16) return { at: 3, problem: 'its codes have a length that cannot be' }
  const prefix = new Uint16Array(1 << mostBits)
  const suffix = new Uint8Array(1 << mostBits)
  const stack = new Uint8Array(1 << mostBits)
  let out = Buffer.allocUnsafe(pieceBytes)
  let used = 0
  const first = hasClear ? 257 : 256
  let [bits, next, last, lastByte] = [9, first, -1, 0]
  // Where the group began, in bits behind the head; groups are counted from it.
  let [bitAt, groupAt] = [0, 0]
  const totalBits = (source.sizeBytes - 3) * 8
  let [window, windowAt] = [source.read(3, pieceBytes), 0]
  const restart = (length: number): void => {
    const group = length * 8
    bitAt = groupAt + Math.ceil((bitAt - groupAt) / group) * group
    groupAt = bitAt
  }
  while (bitAt + bits <= totalBits) {
    const byteAt = bitAt >>> 3
    if (byteAt + 3 > windowAt + window.length && windowAt + window.length < source.sizeBytes - 3) {
      window = source.read(3 + byteAt, pieceBytes)
      windowAt = byteAt
    }
    const at = byteAt - windowAt
    const code = (((window[at] ?? 0) | ((window[at + 1] ?? 0) << 8) | ((window[at + 2] ?? 0) << 16)) >>> (bitAt & 7)) & ((1 << bits) - 1)
    bitAt += bits
    if (code === clearCode && hasClear) {
      restart(bits)
      ;[bits, next, last] = [9, first, -1]
      continue
    }
    if (code > next || (code === next && last < 0) || (code >= 256 && last < 0)) return yield* stopped(out.subarray(0, used), bitAt)
    let depth = 0
    let now = code
    if (code === next) {
      stack[depth++] = lastByte
      now = last
    }
    while (now >= 256) {
      stack[depth++] = suffix[now] as number
      now = prefix[now] as number
    }
    lastByte = now
    stack[depth++] = now
    while (depth > 0) {
      out[used++] = stack[--depth] as number
      if (used < pieceBytes) continue
      yield out
      out = Buffer.allocUnsafe(pieceBytes)
      used = 0
    }
    if (last >= 0 && next < 1 << mostBits) {
      prefix[next] = last
      suffix[next] = lastByte
      next++
      if (next === 1 << bits && bits < mostBits) {
        restart(bits)
        bits++
      }
    }
    last = code
  }
  if (used > 0) yield out.subarray(0, used)
  return { at: source.sizeBytes }
}

async function* stopped(rest: Uint8Array, bitAt: number): AsyncGenerator<Uint8Array, Expanded, undefined> {
  if (rest.length > 0) yield rest
  return { at: 3 + Math.ceil(bitAt / 8), problem: 'its bytes cannot be decompressed' }
}
