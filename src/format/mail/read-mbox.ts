// bounded: each pattern here meets a line of at most 200 characters, or a head of at most 64 KiB by a search for one word.
import { type ContainerItem, type ContainerLimits, type ContainerSource, type Unpacker, whole } from '../container.ts'
import { fieldName, fieldOf, isSeparator, readHead } from './head.ts'
import { latin1, lineFrom, withLineFeeds } from './lines.ts'

/** Bytes that are looked at at once for the next separator. */
const windowBytes = 128 * 1024
/** What a separator, the line below it and the line ends around them may take. */
const separatorBytes = 1200
/** A longer head is one that was made to be long. */
const headBytes = 64 * 1024

/** Where a message of a mailbox begins (its separator), where its own bytes begin, and how long it says that it is. */
type Start = { readonly at: number; readonly from: number }

/**
 * Divides a mailbox into its messages, of any of the four kinds: `mboxo` and `mboxrd`, in which a line of a message that begins with `From ` has a `>`
 * before it, `mboxcl` and `mboxcl2`, in which a message says its length. Only a line that looks like a separator is one.
 */
export const readMbox: Unpacker = async function* (source, limits) {
  const feed = lineEndOf(source)
  let start = nextStart(source, 0, feed)
  if (!start) return yield whole('container-damaged', 'no message was found in the mailbox')
  if (start.at > 0 && holdsWords(source, start.at)) yield whole('message-parts-left-out', 'what stands before the first message')
  for (let number = 1; start; number++) {
    if (number > limits.members) return yield whole('container-expands', `more than ${limits.members} messages`)
    const { from } = start
    const stated: number | undefined = statedEnd(source, from, feed)
    const next: Start | undefined = nextStart(source, stated ?? from, feed)
    yield memberOf(source, from, next?.at ?? source.sizeBytes, number, stated !== undefined, limits)
    start = next
  }
}

function memberOf(source: ContainerSource, from: number, to: number, number: number, isCounted: boolean, limits: ContainerLimits): ContainerItem {
  const name = `${String(number).padStart(number > 9999 ? 7 : 4, '0')}.eml`
  const named = { name, nameBytes: Buffer.from(name) }
  const sizeBytes = to - from
  // One with attachments is unpacked further; all others are texts.
  const most = sizeBytes > limits.memberBytes && /^content-type:\s*multipart\//im.test(latin1(source.read(from, headBytes), 0, headBytes, headBytes)) ? limits.nestedBytes : limits.memberBytes
  if (sizeBytes > most) return { is: 'refused', ...named, finding: { code: 'too-large', detail: `a message of ${sizeBytes} bytes` } }
  if (sizeBytes > limits.left()) return { is: 'refused', ...named, finding: { code: 'container-expands', detail: `${sizeBytes} bytes, ${limits.left()} left` } }
  return { is: 'member', ...named, bytes: unquoted(withoutLastBlank(source.read(from, sizeBytes)), isCounted), findings: [] }
}

/** 10, or 13 for a mailbox of an old Macintosh. */
function lineEndOf(source: ContainerSource): 10 | 13 {
  const head = source.read(0, windowBytes)
  return head.includes(10) || !head.includes(13) ? 10 : 13
}

/** The first separator at or behind an offset that is the start of a line. */
function nextStart(source: ContainerSource, from: number, feed: 10 | 13): Start | undefined {
  const wanted = Buffer.from(feed === 10 ? '\nFrom ' : '\rFrom ')
  if (from === 0) {
    const first = startAt(source, 0, feed)
    if (first) return first
  }
  for (let at = Math.max(0, from - 1); at < source.sizeBytes;) {
    const read = source.read(at, windowBytes)
    const window = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
    if (window.length < wanted.length) return undefined
    for (let found = window.indexOf(wanted); found >= 0; found = window.indexOf(wanted, found + 1)) {
      const start = startAt(source, at + found + 1, feed)
      if (start) return start
    }
    if (window.length < windowBytes) return undefined
    at += window.length - wanted.length + 1
  }
  return undefined
}

/** The start at a place: a blank line above it (or the mailbox's beginning), a separator, and a field of a head below it. */
function startAt(source: ContainerSource, at: number, feed: 10 | 13): Start | undefined {
  if (at > 0) {
    const above = latin1(source.read(Math.max(0, at - 4), Math.min(4, at)), 0, 4, 4)
    if (!(feed === 10 ? /(?:\n|^)\r?\n$/ : /(?:\r|^)\r$/).test(above)) return undefined
  }
  const bytes = withLineFeeds(source.read(at, separatorBytes))
  const line = lineFrom(bytes, 0, bytes.length)
  if (!isSeparator(latin1(bytes, 0, line.end, 300))) return undefined
  let below = line.next
  // A second separator above the head: a mailbox that was saved into a mailbox.
  if (latin1(bytes, below, below + 6, 6) === '>From ') below = lineFrom(bytes, below, bytes.length).next
  return fieldName(latin1(bytes, below, lineFrom(bytes, below, bytes.length).end, 200)) === undefined ? undefined : { at, from: at + line.next }
}

/** The end of a message by its own word, where a separator or the end of the mailbox is there indeed. */
function statedEnd(source: ContainerSource, from: number, feed: 10 | 13): number | undefined {
  const bytes = withLineFeeds(source.read(from, headBytes))
  const head = readHead(bytes, 0, bytes.length)
  const length = /^\d{1,12}$/.exec(fieldOf(head, 'content-length'))
  if (!length || !head.isWhole || head.end >= headBytes) return undefined
  const end = from + head.end + Number(length[0])
  if (end > source.sizeBytes) return undefined
  const behind = latin1(source.read(end, 6), 0, 6, 6)
  const blanks = /^[\r\n]{0,4}/.exec(behind)?.[0].length ?? 0
  if (end + blanks >= source.sizeBytes) return source.sizeBytes
  const start = [blanks, blanks - 1, 0].find((skip) => skip >= 0 && startAt(source, end + skip, feed))
  return start === undefined ? undefined : end + start
}

/** The blank line between two messages belongs to neither. */
function withoutLastBlank(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  if (bytes[end - 1] === 10) end -= bytes[end - 2] === 13 ? 2 : 1
  else return bytes
  return bytes[end - 1] === 10 ? bytes.subarray(0, end) : bytes
}

/**
 * Takes the `>` off lines that had it put before their `From `. Not where the message says its length and holds a bare `From ` line, since then none was put; and not
 * within quoted lines, where the `>` is a quotation's.
 */
function unquoted(bytes: Uint8Array, isCounted: boolean): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: number[] = []
  for (let at = view.indexOf('>From '); at >= 0; at = view.indexOf('>From ', at + 1)) {
    let start = at
    while (start > 0 && view[start - 1] === 0x3e) start--
    if (start > 0 && view[start - 1] !== 10) continue
    const isInQuotation = start === at && (lineAboveIsQuoted(view, start) || lineBelowIsQuoted(view, at))
    if (!isInQuotation) found.push(start)
  }
  if (found.length === 0 || (isCounted && view.includes('\nFrom '))) return bytes
  const out = Buffer.allocUnsafe(bytes.length - found.length)
  let [from, length] = [0, 0]
  for (const at of found) {
    length += view.copy(out, length, from, at)
    from = at + 1
  }
  view.copy(out, length, from)
  return out
}

function lineAboveIsQuoted(view: Buffer, start: number): boolean {
  return start >= 2 && isQuotation(view, view.lastIndexOf(10, start - 2) + 1)
}

function lineBelowIsQuoted(view: Buffer, at: number): boolean {
  const end = view.indexOf(10, at)
  return end >= 0 && isQuotation(view, end + 1)
}

/** Whether a line is quoted, and not one more that had a sign put before its `From`. */
function isQuotation(view: Buffer, start: number): boolean {
  if (view[start] !== 0x3e) return false
  let at = start
  while (view[at] === 0x3e) at++
  return latin1(view, at, at + 5, 5) !== 'From '
}

function holdsWords(source: ContainerSource, to: number): boolean {
  return latin1(source.read(0, Math.min(to, windowBytes)), 0, to, windowBytes).trim() !== ''
}
