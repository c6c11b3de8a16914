import { fieldOf, type Head, readHead } from './head.ts'
import { latin1, lineFrom } from './lines.ts'
import { type Parameters, readParameters } from './parameters.ts'

/**
 * A part of a message, or the message itself (the first). `at`: where its head stands; `from`, `to`: its body, still in its transfer encoding; `type`: one of
 * `types`. `alternative`: the innermost choice (`multipart/alternative`) that it stands in, `inDigest`: it is a message of a digest. A part that holds
 * parts has no text of its own. Heads are read again when they are asked for: a message may have a hundred thousand parts.
 */
export type Part = { readonly at: number; readonly from: number; to: number; readonly type: string; readonly holds: boolean; readonly alternative: number | undefined; readonly inDigest: boolean }

/** What a part says of itself. */
export type PartFields = { readonly head: Head; readonly content: Parameters; readonly disposition: Parameters; readonly encoding: string }

/** Types that make a difference, spelled once; all others of a kind are its last. */
const types = [
  'text/plain', 'text/html', 'application/xhtml+xml', 'text/enriched', 'text/richtext', 'text/x-markdown', 'text/rtf', 'text/x-vcard', 'text/vcard', 'text/calendar', 'text/rfc822-headers', 'text/other',
  'multipart/alternative', 'multipart/digest', 'multipart/mixed', 'message/rfc822', 'message/news', 'message/delivery-status', 'message/disposition-notification', 'message/feedback-report', 'message/external-body',
  'message/partial', 'application/pdf', 'application/rtf', 'application/msword', 'application/zip', 'application/pgp-signature', 'application/pgp-encrypted', 'application/pkcs7-signature', 'application/x-pkcs7-signature',
  'application/ms-tnef', 'image/jpeg', 'image/png', 'image/gif', 'application/octet-stream',
] as const
const spelled: ReadonlyMap<string, string> = new Map(types.map((type) => [type, type]))

function typeOf(value: string, inDigest: boolean): string {
  if (!value.includes('/')) return inDigest ? 'message/rfc822' : 'text/plain'
  return spelled.get(value) ?? (value.startsWith('multipart/') ? 'multipart/mixed' : value.startsWith('text/') ? 'text/other' : 'application/octet-stream')
}

/** Reads what a part says of itself. */
export function fieldsOf(bytes: Uint8Array, { at }: Part): PartFields {
  const head = readHead(bytes, at, bytes.length)
  return { head, content: readParameters(fieldOf(head, 'content-type')), disposition: readParameters(fieldOf(head, 'content-disposition')), encoding: fieldOf(head, 'content-transfer-encoding') }
}

/** The parts of a message in order, flat. `trouble`: what is wrong with how they are divided. */
type Parts = { readonly parts: readonly Part[]; readonly trouble: readonly string[] }

/** Beyond this many parts a message is no message: the rest of it stays with the last one. */
const mostParts = 100_000
/** RFC 2046 allows 70 characters; longer boundaries are met. */
const longestBoundary = 1000

type Open = { readonly boundary: string; readonly part: number }

/** Divides a message into its parts. One pass over its lines, however deep they are nested. */
export function splitParts(bytes: Uint8Array): Parts {
  const parts: Part[] = []
  const trouble = new Set<string>()
  const open: Open[] = []
  // For each boundary how deep the multiparts lie that have it: two may have the same.
  const depths = new Map<string, number[]>()
  let current: Part | undefined

  const begin = (at: number, outer: number | undefined): number => {
    const head = readHead(bytes, at, bytes.length)
    const holder = outer === undefined ? undefined : parts[outer]
    const inDigest = holder?.type === 'multipart/digest'
    const content = readParameters(fieldOf(head, 'content-type'))
    const stated = typeOf(content.value, inDigest)
    const boundary = stated.startsWith('multipart/') ? boundaryOf(bytes, head.end, content) : undefined
    // Parts that nobody can divide are words.
    const type = stated.startsWith('multipart/') && boundary === undefined ? 'text/plain' : stated
    const alternative = type === 'multipart/alternative' ? parts.length : holder?.alternative
    const part: Part = { at, from: head.end, to: head.end, type, holds: boundary !== undefined, alternative, inDigest }
    parts.push(part)
    current = boundary === undefined ? part : undefined
    if (boundary !== undefined) {
      depths.set(boundary, [...(depths.get(boundary) ?? []).slice(-8), open.length])
      open.push({ boundary, part: parts.length - 1 })
    }
    return head.end
  }
  const end = (at: number): void => {
    if (current) current.to = Math.max(current.from, at)
    current = undefined
  }
  const closeDownTo = (depth: number): void => {
    while (open.length > depth) {
      const { boundary } = open.pop() as Open
      const left = (depths.get(boundary) ?? []).filter((each) => each < open.length)
      if (left.length > 0) depths.set(boundary, left)
      else depths.delete(boundary)
    }
  }

  let at = begin(0, undefined)
  while (open.length > 0) {
    const line = nextDashes(bytes, at)
    if (line < 0) break
    const { end: lineEnd, next } = lineFrom(bytes, line, bytes.length)
    at = next
    const found = lineEnd - line > longestBoundary + 80 ? undefined : delimiter(latin1(bytes, line + 2, lineEnd, longestBoundary + 80), depths)
    if (!found) continue
    if (!found.closes && parts.length >= mostParts) {
      trouble.add(`more than ${mostParts} parts`)
      continue
    }
    end(beforeLine(bytes, line))
    if (open.length - 1 > found.depth) trouble.add('a part within is never closed')
    closeDownTo(found.closes ? found.depth : found.depth + 1)
    if (!found.closes) at = begin(next, (open[found.depth] as Open).part)
  }
  end(bytes.length)
  if (open.length > 0) trouble.add('it ends before its last part is closed')
  // A message that says it has parts and has none is its own text.
  const [root] = parts
  if (parts.length === 1 && root?.holds) return { parts: [{ ...root, type: 'text/plain', holds: false, to: bytes.length }], trouble: [...trouble] }
  return { parts, trouble: [...trouble] }
}

/** Where the next line begins that begins with two dashes; -1 where there is none. */
function nextDashes(bytes: Uint8Array, from: number): number {
  if (bytes[from] === 0x2d && bytes[from + 1] === 0x2d && (from === 0 || bytes[from - 1] === 10)) return from
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\n--', from, 'latin1')
  return found < 0 ? -1 : found + 1
}

/** The line end before a delimiter belongs to it. */
function beforeLine(bytes: Uint8Array, line: number): number {
  if (line > 0 && bytes[line - 1] === 10) return line > 1 && bytes[line - 2] === 13 ? line - 2 : line - 1
  return line
}

function delimiter(line: string, depths: ReadonlyMap<string, readonly number[]>): { readonly depth: number; readonly closes: boolean } | undefined {
  const key = line.trimEnd()
  const depth = depths.get(key)?.at(-1)
  if (depth !== undefined) return { depth, closes: false }
  const closed = key.endsWith('--') ? depths.get(key.slice(0, -2).trimEnd())?.at(-1) : undefined
  return closed === undefined ? undefined : { depth: closed, closes: true }
}

/** The boundary that a multipart states; where it states none, the first line that looks like one and has a part's head below it. */
function boundaryOf(bytes: Uint8Array, from: number, { all }: Parameters): string | undefined {
  const stated = all.get('boundary')?.trimEnd() ?? ''
  if (stated !== '') return stated.length <= longestBoundary ? stated : undefined
  const line = nextDashes(bytes.subarray(0, from + 16_384), from)
  if (line < 0) return undefined
  const { end, next } = lineFrom(bytes, line, bytes.length)
  const boundary = latin1(bytes, line + 2, end, longestBoundary).trimEnd()
  return boundary !== '' && /^content-/i.test(latin1(bytes, next, next + 8, 8)) ? boundary : undefined
}
