// bounded: each pattern here meets a line of at most 200 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import { beginningOf } from '../../model/span.ts'
import type { LineTable } from '../line-table.ts'
import { isBreakLine, lineLength, lineSpan, lineText } from '../line-table.ts'
import { inText } from './assert.ts'
import { forwardEnd } from './mail-head.ts'
import { addressIn } from './poster.ts'
import { readers } from './values.ts'

/** A message without what lists, servers and other people put around the words of who wrote it: lines `[first, last)`, and what was left out. */
type MailBody = { readonly first: number; readonly last: number; readonly leftOut: readonly string[] }

/** Lines at which what no longer belongs to the message begins. All of them come from programs. */
const feet: readonly { readonly is: string; readonly line: RegExp; readonly next?: RegExp }[] = [
  { is: 'PGP signature', line: /^-----BEGIN PGP (?:SIGNATURE|PUBLIC KEY BLOCK|MESSAGE)-----$/ },
  { is: 'Yahoo Groups footer', line: /^-{3,}.{0,40}\bSponsor\b|^(?:Yahoo! Groups Links|Community email addresses:|Visit Your Group$|Messages in this topic \(\d+\)|Reply to sender \||Your use of \S.{0,30} is subject to|Post message:|List owner:|\[Non-text portions of this message have been removed\]|eGroups\.com home:|Your e-?mail settings:)|^<\*> To (?:visit|unsubscribe|change)/i },
  { is: 'list footer', line: /^(?:to unsubscribe|to subscribe|to leave|to sign off|to be removed)\b.{0,60}(?:\b(?:list|group|send|e-?mail|visit|go to|write)\b|@|https?:)|^(?:list archives?|archives?|list[- ]?(?:info|help|owner)|for help|unsubscribe)(?: (?:at|is at|are at))?:\s*(?:<?https?:|\S+@)|^(?:SIGNOFF|UNSUBSCRIBE) \S+$|^end of .{1,80} digest\b/i },
  { is: 'list footer', line: /^[_=*-]{20,}$/, next: /mailing list\b|\blistinfo\b|^to unsubscribe\b|^you (?:are|were) (?:subscribed|receiving)|\bmajordomo@|\blistserv@/i },
  { is: 'remailer footer', line: /^to find out more about the anon|^this (?:message|mail) (?:was|has been) (?:posted|sent|relayed) (?:through|via|by) an? anonymous|^due to the double-blind\b/i },
  { is: 'MIME boundary', line: /^--(?:[-=_]{2,}(?=[A-Za-z]{0,60}\d)[A-Za-z\d]{6}\S{0,80}|\S{0,10}(?:=_|NextPart|boundary|Boundary)\S{6,80})--$/ },
  { is: 'advert', line: /^_{50}$/, next: /\b(?:yahoo|hotmail|juno|e-?mail|internet|web|free)\b|https?:|\bwww\./i },
  { is: 'advert', line: /^(?:do you yahoo!\?|get (?:your )?free (?:e-?mail|private)|get your (?:free|private, free)|get more from the web|join the world['’]s largest e-?mail service|sent from my |sent via deja|before you buy\.$|-{2,}={0,2} posted via|posted (?:via|through) (?:mailgate|newsone|newsfeeds|www)|need a (?:free )?e-?mail|free e-?mail|you don['’]t need to buy internet access|juno now offers|msn (?:hotmail|photos|messenger)|(?:send|share|check out|chat with|protect your|add photos|express yourself|stay in touch|stop more spam).{0,60}\bmsn\b)/i },
]

/** Words above what is quoted of somebody: "On Monday, Jane wrote:", "In article <…>, Jane writes:", "--- In a group, Jane wrote:". */
const attribution = /(?:\b(?:wrote|writes|said|says|schrieb|a écrit|escribió|ha scritto|пишет|писал[а]?)\b.{0,20}:|^-{3,} ?(?:In \S+@\S+,|Original Message|Forwarded message).{0,120})$/i

// A foot has its place at the end: farther up the same words are somebody's story.
const mostLines = 60
const mostChars = 4000
const signatureLines = 15

/** Cuts a message's words out of what stands around them. `first`: the line below its head. */
export function mailBody(table: LineTable, first: number, last: number): MailBody {
  const leftOut: string[] = []
  const begin = bodyBegin(table, first, last, leftOut)
  const end = quotedFoot(table, begin, footBegin(table, begin, last, leftOut), leftOut)
  return { first: begin, last: end, leftOut: [...new Set(leftOut)] }
}

/** The line behind a signed message's armour and behind what is quoted of another message before the first own word. */
export function bodyBegin(table: LineTable, first: number, last: number, leftOut: string[] = []): number {
  let line = outsideEnd(table, first, last, leftOut)
  if (line < last && lineText(table, line) === '-----BEGIN PGP SIGNED MESSAGE-----') {
    leftOut.push('PGP armour')
    for (line += 1; line < last && table.gap[line] === 0; line += 1);
  }
  const quoted = attributed(table, line, last) ? line + 1 : line
  let end = quoted
  while (end < last && isQuoted(table, end)) end += 1
  // All of it quoted is a message that was sent on.
  if (end - quoted < 2 || end >= last || (end - quoted) * 2 > last - line || forwardEnd(table, quoted, last) > quoted) return line
  leftOut.push('quoted message')
  return end
}

/** What stands between a head and its message: an advert between rows, the heads of a message in parts. */
function outsideEnd(table: LineTable, first: number, last: number, leftOut: string[]): number {
  const wordsOf = (line: number): string => beginningOf(table.text, lineSpan(table, line), 200)
  let line = first
  if (line < last && /^this is a multi-?part message in mime format\.?$/i.test(wordsOf(line))) line += 1
  if (line + 1 < last && /^--\S{8,80}$/.test(wordsOf(line)) && /^content-[a-z-]{2,30}:/i.test(wordsOf(line + 1))) {
    leftOut.push('MIME boundary')
    for (line += 1; line < last && (table.gap[line] === 0 || /^content-[a-z-]{2,30}:/i.test(wordsOf(line))); line += 1);
  }
  if (line < last && /^[-_~=*]{3,}.{0,40}\bSponsor\b/i.test(wordsOf(line))) {
    for (let row = line + 1; row < Math.min(last, line + 10); row += 1) {
      if (!/^[-_~=*>|]{10,}$/.test(wordsOf(row))) continue
      leftOut.push('advert')
      return row + 1
    }
  }
  return line
}

/** What a signature says: whose it is, and the writer's addresses. Those of lists and servers below it are nobody's. */
export function readSignature(table: LineTable, first: number, last: number, known: readonly Assertion[]): Assertion[] {
  const assertions: Assertion[] = []
  const { text } = table
  if (first >= last || lineText(table, first) !== '--') return []
  for (let line = first + 1; line < Math.min(last, first + signatureLines); line += 1) {
    const at = lineSpan(table, line)
    if (at[1] - at[0] > 200) continue
    const words = text.slice(...at)
    if (isLongRow(table, line) || feet.some((row) => row.line.test(words))) break
    for (const { value, basis } of ofField(known, 'creator')) {
      const start = words.indexOf(value.name)
      if (start === 0 && (value.role === 'author' || value.role === 'poster') && basis === 'stated' && !/^[\p{L}\p{N}]/u.test(words.slice(value.name.length))) assertions.push(inText(text, 'creator', value, [at[0], at[0] + value.name.length], 'signature', 0.9))
    }
    const address = addressIn(text, at)
    if (address) assertions.push(inText(text, 'email', { address: text.slice(...address) }, address, 'signature', 0.9))
    else assertions.push(...readers.website(text, at, 'signature').assertions)
  }
  return assertions
}

function footBegin(table: LineTable, first: number, last: number, leftOut: string[]): number {
  const until = table.to[last - 1] ?? 0
  let begin = last
  for (let line = Math.max(first + 1, last - mostLines); line < last && begin === last; line += 1) {
    const from = table.from[line] as number
    if (until - from > mostChars || (table.to[line] as number) - from > 200) continue
    const words = lineText(table, line)
    if (words === '--' && last - line <= signatureLines) {
      leftOut.push('signature')
      begin = line
    }
    const next = line + 1 < last ? lineText(table, line + 1).slice(0, 200) : ''
    const foot = feet.find((row) => row.line.test(words) && (!row.next || row.next.test(next)))
    if (foot) {
      leftOut.push(foot.is)
      begin = line
    }
  }
  if (begin === last) return last
  // Footers stand below each other: what a signature or an advert is followed by is named as well.
  for (let line = begin + 1; line < last; line += 1) {
    if (lineLength(table, line) > 200) continue
    const words = lineText(table, line)
    const foot = feet.find((row) => !row.next && row.line.test(words))
    if (foot) leftOut.push(foot.is)
  }
  while (begin > first + 1 && isLongRow(table, begin - 1)) begin -= 1
  // An advert between rows, with an address to click at, stands above a list's own lines.
  for (let row = begin - 1; row > first + 1 && row > begin - 8; row -= 1) {
    if (!isLongRow(table, row)) continue
    if (/^https?:\/\/\S+$/m.test(table.text.slice(table.from[row], table.to[begin - 1])) && (begin - row) > 1) { leftOut.push('advert'); return row }
  }
  return begin
}

/** What is quoted below the last own word. */
function quotedFoot(table: LineTable, first: number, last: number, leftOut: string[]): number {
  let begin = last
  while (begin > first && isQuoted(table, begin - 1)) begin -= 1
  if (last - begin < 2 || (last - begin) * 2 > last - first) return last
  leftOut.push('quoted message')
  return begin - 1 > first && attributed(table, begin - 1, last) ? begin - 1 : begin
}

function attributed(table: LineTable, line: number, last: number): boolean {
  return line + 1 < last && lineLength(table, line) <= 200 && attribution.test(lineText(table, line)) && isQuoted(table, line + 1)
}

function isQuoted({ text, from }: LineTable, line: number): boolean {
  return text.charCodeAt(from[line] as number) === 0x3e
}

function isLongRow(table: LineTable, line: number): boolean {
  const length = lineLength(table, line)
  return length >= 20 && length < 200 && (isBreakLine(table, line) || /^[_=*~>-]+$/.test(lineText(table, line)))
}
