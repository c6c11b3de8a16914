// bounded: each pattern here meets a field of at most 16 KiB, or the first 256 KiB of a message, and begins at a line's start.
import { fieldName, fieldOf, isSeparator, readHead } from '../format/mail/head.ts'
import { latin1, lineFrom, withLineFeeds } from '../format/mail/lines.ts'
import { isEscaped, looksLikePage } from '../format/mail/open-message.ts'
import { readParameters } from '../format/mail/parameters.ts'
import { isEncoded } from '../format/mail/transfer.ts'
import { holdsBlock } from '../format/mail/uuencode.ts'
import { holdsEncodedWord } from '../format/mail/words.ts'

/** As much of a message as tells what it is; of one with parts, as much as tells whether any of them is a file. */
const headBytes = 64 * 1024
const partsBytes = 256 * 1024

/**
 * What a mail is that is more than lines of text with a head on top: a mailbox, a message with attachments, or one whose words are encoded. Looks at
 * the first bytes only; undefined for all else, plain messages included, which are read as the text that they are.
 */
export function mailForm(bytes: Uint8Array, name: string): 'mbox' | 'message' | 'mail' | undefined {
  const start = withLineFeeds(bytes.subarray(0, headBytes))
  if (/\.mbo?x$/i.test(name) && holdsSeparator(start)) return 'mbox'
  const line = lineFrom(start, 0, start.length)
  const first = latin1(start, 0, line.end, 300)
  if (isSeparator(first) && fieldName(latin1(start, line.next, lineFrom(start, line.next, start.length).end, 200)) !== undefined) return 'mbox'
  if (fieldName(first) === undefined && !/^>?From /.test(first)) return holdsBlock(start, headBytes) ? 'message' : undefined
  const head = readHead(start, 0, start.length)
  const from = fieldOf(head, 'from')
  const type = fieldOf(head, 'content-type')
  if (from === '' && fieldOf(head, 'subject') === '' && !type.includes('/')) return holdsBlock(start, headBytes) ? 'message' : undefined
  if (isEscaped(head)) return 'mail'
  const { value, all } = readParameters(type)
  if (value.startsWith('multipart/')) return value !== 'multipart/alternative' && holdsFiles(bytes) ? 'message' : 'mail'
  if (value.includes('/') && !value.startsWith('text/')) return 'message'
  if (value === 'text/html' || isEncoded(fieldOf(head, 'content-transfer-encoding')) || /^flowed$/i.test(all.get('format') ?? '')) return 'mail'
  if (holdsBlock(start, headBytes)) return 'message'
  if ((head.isOdd && head.isSent) || (type === '' && looksLikePage(latin1(start, head.end, start.length, 400)))) return 'mail'
  return holdsYenc(start) || ['from', 'subject', 'newsgroups', 'reply-to', 'organization'].some((field) => holdsEncodedWord(fieldOf(head, field))) ? 'mail' : undefined
}

/** The label of the encoding that a plain message states in its head, as written. */
export function mailCharset(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, headBytes)
  if (fieldName(latin1(start, 0, lineFrom(start, 0, start.length).end, 200)) === undefined) return undefined
  const label = readParameters(fieldOf(readHead(start, 0, start.length), 'content-type')).all.get('charset')
  return label !== undefined && /^[\w.:()-]{2,40}$/.test(label) ? label : undefined
}

/** Whether a message with parts holds a file among them. One that is longer than what is looked at does. */
function holdsFiles(bytes: Uint8Array): boolean {
  if (bytes.length > partsBytes) return true
  return /^content-(?:type:\s*(?!text\/|multipart\/)[a-z]+\/|disposition:\s*attachment)|^[ \t].{0,200}\b(?:file)?name\*?=|^content-type:.{0,200}\bname\*?=/im.test(latin1(bytes, 0, bytes.length, partsBytes))
    || /^content-type:\s*multipart\/digest/im.test(latin1(bytes, 0, bytes.length, partsBytes))
}

function holdsSeparator(start: Uint8Array): boolean {
  for (let at = 0; at < start.length;) {
    const { end, next } = lineFrom(start, at, start.length)
    if (start[at] === 0x46 && isSeparator(latin1(start, at, end, 300))) return true
    at = next
  }
  return false
}

function holdsYenc(start: Uint8Array): boolean {
  return Buffer.from(start.buffer, start.byteOffset, start.byteLength).indexOf('\n=ybegin ') >= 0
}
