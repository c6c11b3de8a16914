import { isUtf8 } from 'node:buffer'
import { judge } from './encodings/judge.ts'
import { histogramOf } from './encodings/sample.ts'
import { isSingle, tableOf } from './encodings/tables.ts'

/** A stretch of bytes in one encoding. It begins at a line's start. */
type Segment = { readonly start: number; readonly end: number; readonly encoding: string }

// A message is in the encoding of the others unless it says so this loudly, in nats.
const lean = 6
const leastMargin = 9
// More messages than this are judged several at a time: a digest of ten thousand takes no longer than one of sixty-four.
const mostSegments = 64

/**
 * The stretches of a file that was put together of messages in several encodings, those in a row of one encoding joined. One where there
 * are no messages, or where all are read best in the encoding of the whole.
 *
 * @param whole the encoding that fits the whole file best; one with one byte a character
 */
export function encodingsBySegment(bytes: Uint8Array, whole: string): readonly Segment[] {
  const starts = messageStarts(bytes)
  if (starts.length < 2) return []
  const stride = Math.ceil(starts.length / mostSegments)
  const bounds = starts.filter((_, index) => index % stride === 0)
  const segments: Segment[] = []
  for (const [index, bound] of bounds.entries()) {
    const start = index === 0 ? 0 : bound
    const end = bounds[index + 1] ?? bytes.length
    const encoding = encodingOf(bytes.subarray(start, end), whole)
    const last = segments.at(-1)
    // A message of ASCII alone is right in the encoding of the one before it.
    if (last && (encoding === undefined || last.encoding === encoding)) segments[segments.length - 1] = { ...last, end }
    else segments.push({ start, end, encoding: encoding ?? whole })
  }
  return segments
}

function encodingOf(bytes: Uint8Array, whole: string): string | undefined {
  const histogram = histogramOf(bytes)
  if (!histogram.some((count, byte) => byte >= 128 && count > 0)) return undefined
  if (isUtf8(bytes)) return 'utf-8'
  const verdicts = judge(bytes, histogram, new Map([[whole, lean]]))
  const best = verdicts[0]
  const own = verdicts.find(({ name }) => name === whole)
  if (!best || !isSingle(best.name) || best.score - (own?.score ?? -Infinity) < leastMargin) return whole
  const [one, other] = [tableOf(best.name), tableOf(whole)]
  return histogram.some((count, byte) => byte >= 128 && count > 0 && one[byte] !== other[byte]) ? best.name : whole
}

const fields = ['from ', 'from:', 'date:', 'subject:', 'message:', 'message-id:', 'newsgroups:', 'path:', 'title:', 'author:', 'x-', 'return-path:', 'received:'] as const
const longestField = 12

/** Where messages and posted stories begin: at a line of a head behind a blank line or a rule, and the first at the start. */
function messageStarts(bytes: Uint8Array): readonly number[] {
  const starts: number[] = [0]
  let isOpen = true
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(10, start)
    const end = next < 0 ? bytes.length : next
    if (isOpen && start > 0 && isField(bytes, start)) starts.push(start)
    isOpen = isGap(bytes, start, end)
    start = end + 1
  }
  return starts
}

function isField(bytes: Uint8Array, start: number): boolean {
  const first = (bytes[start] as number) | 0x20
  if (first < 97 || first > 122) return false
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(longestField, bytes.length - start)).toString('latin1').toLowerCase()
  return fields.some((field) => line.startsWith(field))
}

/** Whether a line is blank, or a rule: five marks of one kind, or more, at its beginning. */
function isGap(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] as number
  if (end - start <= 1) return end === start || first <= 32
  const isRule = first === 0x2d || first === 0x3d || first === 0x2a || first === 0x5f || first === 0x7e || first === 0x23
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (isRule ? byte !== first : byte > 32) return isRule && at - start >= 5
  }
  return true
}
