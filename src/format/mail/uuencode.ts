// bounded: each pattern here meets a line of at most 300 characters.
import { latin1, lineFrom } from './lines.ts'

/** A file that was put among the lines of a text, as uuencode does it. `from`, `to`: where its block stands; `isWhole`: its end is there. */
export type Block = { readonly from: number; readonly to: number; readonly name: string; readonly bytes: Uint8Array; readonly isWhole: boolean }

const begin = Buffer.from('begin ')
const mostBlocks = 10_000

/** The uuencoded files among the lines of a text, in order. */
export function findBlocks(bytes: Uint8Array): readonly Block[] {
  const blocks: Block[] = []
  for (let at = nextBegin(bytes, 0); at >= 0 && blocks.length < mostBlocks;) {
    const block = blockAt(bytes, at)
    if (block) blocks.push(block)
    at = nextBegin(bytes, block?.to ?? at + 1)
  }
  return blocks
}

/** Whether a uuencoded file begins within the first bytes of a text. */
export function holdsBlock(bytes: Uint8Array, within: number): boolean {
  const looked = bytes.subarray(0, within)
  for (let at = nextBegin(looked, 0); at >= 0; at = nextBegin(looked, at + 1)) if (blockHead(looked, at)) return true
  return false
}

function nextBegin(bytes: Uint8Array, from: number): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = view.indexOf(begin, from); at >= 0; at = view.indexOf(begin, at + 1)) if (at === 0 || view[at - 1] === 10) return at
  return -1
}

function blockHead(bytes: Uint8Array, at: number): { readonly name: string; readonly next: number } | undefined {
  const { end, next } = lineFrom(bytes, at, bytes.length)
  const name = /^begin [0-7]{3,4} (\S.*)$/.exec(latin1(bytes, at, end, 300))?.[1]
  if (name === undefined) return undefined
  const line = lineFrom(bytes, next, bytes.length)
  const says = (bytes[next] ?? 0) === 0x60 ? 0 : (bytes[next] ?? 0) - 32
  // The first line says its length, and has it: prose does not.
  return says > 0 && says <= 45 && fits(line.end - next - 1, says) ? { name: name.trim(), next } : undefined
}

/** Whether so many characters can stand for so many bytes; blanks at the end of a line get lost. */
function fits(characters: number, says: number): boolean {
  const whole = Math.ceil(says / 3) * 4
  return characters <= whole + 2 && characters >= Math.min(whole - 3, Math.ceil(says * 4 / 3)) - 1
}

function blockAt(bytes: Uint8Array, from: number): Block | undefined {
  const head = blockHead(bytes, from)
  if (!head) return undefined
  const pieces: Uint8Array[] = []
  for (let at = head.next; at < bytes.length;) {
    const { end, next } = lineFrom(bytes, at, bytes.length)
    if (end - at === 3 && latin1(bytes, at, end, 3) === 'end') return { ...head, from, to: next, bytes: Buffer.concat(pieces), isWhole: true }
    const says = ((bytes[at] ?? 32) - 32) & 63
    const isData = end > at && (bytes[at] as number) >= 32 && (bytes[at] as number) <= 96 && (says === 0 ? end - at <= 5 : fits(end - at - 1, says) || end - at - 1 < Math.ceil(says / 3) * 4 && end - at > 1)
    if (!isData && end > at) return { ...head, from, to: at, bytes: Buffer.concat(pieces), isWhole: false }
    if (says > 0 && end > at) pieces.push(lineBytes(bytes, at + 1, end, says))
    at = next
  }
  return { ...head, from, to: bytes.length, bytes: Buffer.concat(pieces), isWhole: false }
}

function lineBytes(bytes: Uint8Array, from: number, end: number, says: number): Uint8Array {
  const out = new Uint8Array(says)
  const sextet = (at: number): number => (at < end ? ((bytes[at] as number) - 32) & 63 : 0)
  for (let at = from, length = 0; length < says; at += 4) {
    const group = (sextet(at) << 18) | (sextet(at + 1) << 12) | (sextet(at + 2) << 6) | sextet(at + 3)
    for (let shift = 16; shift >= 0 && length < says; shift -= 8) out[length++] = (group >> shift) & 0xff
  }
  return out
}
