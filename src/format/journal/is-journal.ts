// bounded: each pattern here meets the first 64 KiB of a file, a line at a time.
import { latin1 } from '../mail/lines.ts'

const headBytes = 64 * 1024
/** What only a program writes above an entry, and no writer above a story. */
const marks = /^(?:STATUS|ALLOW COMMENTS|ALLOW PINGS|CONVERT BREAKS|BASENAME|UNIQUE URL|PRIMARY CATEGORY): /

/** Whether bytes begin as an export of Movable Type: an entry's keys, of which one is a program's, a row of five dashes, and its body. */
export function isJournal(bytes: Uint8Array): boolean {
  const start = latin1(bytes, 0, 16, 16)
  if (!/^(?:\xef\xbb\xbf)?\s{0,8}[A-Z]{4,8}/.test(start)) return false
  const lines = latin1(bytes, 0, headBytes, headBytes).replace('\xef\xbb\xbf', '').split(/\r?\n/)
  const end = lines.indexOf('-----')
  const head = end < 0 ? [] : lines.slice(0, end).filter((line) => line.trim() !== '')
  return head.length >= 3 && head.every((line) => /^[A-Z][A-Z ]{2,30}:/.test(line)) && head.some((line) => marks.test(line)) && /^(?:EXTENDED )?BODY:\s*$/.test(lines[end + 1] ?? '')
}
