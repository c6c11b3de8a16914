// bounded: each pattern here meets a line of at most 200 characters.
import { latin1, lineFrom } from './lines.ts'

/** One field of a head: its name in lower case and in the message's own letters; its value a byte a character, folded lines joined. */
type Field = { readonly name: string; readonly written: string; readonly value: string }

/**
 * The head of a message or of one of its parts. `end`: where its body begins; `isWhole`: a blank line or the end stands behind it; `isOdd`: it holds lines
 * that no head should hold, and that a reader of plain text would stop at; `isSent`: a server or a mail program has been at it.
 */
export type Head = { readonly fields: readonly Field[]; readonly end: number; readonly isWhole: boolean; readonly isOdd: boolean; readonly isSent: boolean }

/** Fields that a reader of the message needs, in a head that is shown. Everything else in a head is transport. */
export const shownFields = [
  'from', 'sender', 'reply-to', 'to', 'newsgroups', 'subject', 'date', 'message-id', 'organization', 'organisation', 'keywords', 'summary', 'x-no-archive', 'archive-name', 'archive', 'distribution',
] as const

/** Fields that say how a message is made. */
const makingFields = ['content-type', 'content-transfer-encoding', 'content-disposition', 'content-description', 'content-length', 'mime-version']
const wanted: ReadonlySet<string> = new Set([...shownFields, ...makingFields])

/** Of a longer field only the beginning is read: the longest subject that means anything has some hundred characters. */
const longestValue = 16 * 1024
const longestName = 76

/**
 * Reads the fields that are wanted of the head at `from`. The first of a name counts, as everywhere in mail. A head may be preceded by an mbox
 * separator, and end without a blank line; lines in it that are no fields are passed over when a field follows.
 */
export function readHead(bytes: Uint8Array, from: number, to: number): Head {
  const fields: Field[] = []
  const seen = new Set<string>()
  let open: { readonly field: Field; readonly pieces: string[]; length: number } | undefined
  let count = 0
  let isOdd = false
  let isSent = false
  const close = (): void => {
    if (open) fields.push({ ...open.field, value: open.pieces.join(' ').trim() })
    open = undefined
  }
  const ends = (end: number, isWhole: boolean): Head => {
    close()
    return { fields, end, isWhole, isOdd, isSent }
  }
  for (let at = from; at < to;) {
    const { end, next } = lineFrom(bytes, at, to)
    const first = bytes[at] as number
    if (end === at) return ends(next, true)
    if (first === 32 || first === 9) {
      if (isBlank(bytes, at, end)) {
        if (!goesOn(bytes, next, to, 2)) return ends(next, true)
        isOdd = true
      }
      if (open && open.length < longestValue) {
        const piece = latin1(bytes, at, end, longestValue).trim()
        open.pieces.push(piece)
        open.length += piece.length
      }
      if (count === 0) return ends(at, false)
      at = next
      continue
    }
    const start = latin1(bytes, at, end, 200)
    const written = fieldName(start)
    if (written === undefined) {
      const isLead = at === from && /^>?From /.test(start)
      if (!(isLead || (count > 0 && !start.startsWith('--'))) || !goesOn(bytes, next, to, 2)) return ends(at, false)
      isOdd ||= !isLead || !isSeparator(start)
      // What was torn off a folded field: its rest belongs to nobody.
      close()
      at = next
      continue
    }
    close()
    count++
    isOdd ||= start[written.length] !== ':'
    isSent ||= sent.test(written)
    const name = written.toLowerCase()
    if (wanted.has(name) && !seen.has(name)) {
      seen.add(name)
      const value = latin1(bytes, at + start.indexOf(':') + 1, end, longestValue).trim()
      open = { field: { name, written, value: '' }, pieces: [value], length: value.length }
    }
    at = next
  }
  return ends(to, true)
}

/** Fields of transport, which no story's own labels are taken for. */
const transport = /^(?:mime-version|content-[a-z-]+|message-id|received|return-path|delivered-to|references|in-reply-to|x-[!-~]+|subject|from|to|cc|date|sender|reply-to|newsgroups|path|lines|organi[sz]ation)$/i

const sent = /^(?:mime-version|content-type|message-id|received|return-path|delivered-to)$/i

/** Whether a field of transport follows, or what is folded and then one. */
function goesOn(bytes: Uint8Array, at: number, to: number, lines: number): boolean {
  if (at >= to || lines < 0) return false
  const { end, next } = lineFrom(bytes, at, to)
  const isFolded = bytes[at] === 32 || bytes[at] === 9
  if (isFolded) return end > at && goesOn(bytes, next, to, lines - 1)
  return transport.test(fieldName(latin1(bytes, at, end, 200)) ?? '')
}

/** The value of a field; an empty string where there is none. */
export function fieldOf({ fields }: Pick<Head, 'fields'>, name: string): string {
  return fields.find((field) => field.name === name)?.value ?? ''
}

/** The name of the field that a line is; undefined where it is none. */
export function fieldName(line: string): string | undefined {
  const colon = line.indexOf(':')
  if (colon < 1 || colon > longestName) return undefined
  const name = line.slice(0, colon).trimEnd()
  return /^[A-Za-z][\x21-\x39\x3b-\x7e]*$/.test(name) ? name : undefined
}

const weekdays = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const separator = new RegExp(`^>?From (?:"[^"]{0,80}")?[^ ]{1,160}(?: [^ ]{1,40}){0,3} +${weekdays}[a-z]{0,6},? .{0,60}\\b\\d{4}\\b`)

/** Whether a line divides the messages of an mbox: `From`, an address, and a date as `asctime` writes it, or one near to it. */
export function isSeparator(line: string): boolean {
  return line.startsWith('From ') && separator.test(line.slice(0, 200))
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false
  return true
}
