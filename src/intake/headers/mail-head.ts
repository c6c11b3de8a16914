import type { Span } from '../../model/span.ts'
import type { LineTable } from '../line-table.ts'

/** A mail or Usenet head left on top of a story: its fields, folded lines joined, and the line after it. */
export type MailHead = { readonly end: number; readonly fields: readonly { readonly name: string; readonly at: Span }[] }

/** Fields that tell a mail head apart from a story's own labels. */
const telling = new Set(['from', 'to', 'subject', 'date', 'newsgroups', 'message-id', 'path', 'reply-to', 'organization', 'organisation', 'sender', 'cc', 'lines', 'references', 'nntp-posting-host', 'mime-version', 'content-type', 'return-path', 'received', 'followup-to', 'xref', 'sent', 'betreff', 'von', 'an', 'datum', 'status', 'approved', 'in-reply-to', 'posted', 'list', 'mailing-list', 'delivered-to', 'precedence', 'content-transfer-encoding', 'distribution', 'keywords', 'summary', 'expires', 'article', 'originator', 'errors-to', 'resent-from', 'user-agent', 'groups', 'level', 'x-no-archive', 'archive-name'])
const english: Readonly<Record<string, string>> = { von: 'from', an: 'to', betreff: 'subject', datum: 'date', gesendet: 'date', sent: 'date' }

const shifted: ReadonlySet<string> = new Set(['date', 'from', 'to', 'subject', 'reply-to'])

/** A message of a digest as Yahoo Groups wrote them from 2004 on: "1a. Title", "Posted by: "Jane" jane@example.org", "Date: …". */
function itemOfDigest({ text, from, to, gap }: LineTable, first: number, last: number, opening: string): MailHead | undefined {
  const number = /^\d{1,3}[a-z]{0,2}\. {1,8}(?=\S)/.exec(opening)
  if (!number || first + 2 >= last) return undefined
  const lead = (line: number): string => text.slice(from[line], Math.min(to[line] as number, (from[line] as number) + 12))
  let line = first + 1
  // A long subject runs on.
  while (line < first + 3 && line < last && gap[line] === 0 && !lead(line).startsWith('Posted by: ')) line += 1
  if (line + 1 >= last || !lead(line).startsWith('Posted by: ') || !lead(line + 1).startsWith('Date: ')) return undefined
  const fields = [
    { name: 'subject', at: [(from[first] as number) + number[0].length, to[line - 1] as number] as Span },
    { name: 'from', at: [(from[line] as number) + 11, to[line] as number] as Span },
    { name: 'date', at: [(from[line + 1] as number) + 6, to[line + 1] as number] as Span },
  ]
  return { end: line + 2, fields }
}

function fieldName({ text, from, to }: LineTable, line: number): { name: string; value: number } | undefined {
  const start = from[line] as number
  const limit = Math.min(to[line] as number, start + 31)
  let colon = start
  while (colon < limit && text.charCodeAt(colon) !== 58) colon += 1
  if (colon === limit) return undefined
  const name = text.slice(start, colon)
  return /^[A-Za-z][A-Za-z-]*$/.test(name) ? { name: name.toLowerCase(), value: colon + 1 } : undefined
}

/** Reads a mail head that begins at line `first`; undefined where there is none. */
export function readMailHead(table: LineTable, first: number, last: number): MailHead | undefined {
  const { text, from, to, gap } = table
  let line = first
  const opening = text.slice(from[line], Math.min(to[line] as number, (from[line] as number) + 120))
  const item = itemOfDigest(table, first, last, opening)
  if (item) return item
  // An mbox separator: "From jane Mon Jan  4 …"; the number of a message in a digest.
  if (/^From \S+ .*\d{4}$/.test(opening) || /^Message: {1,4}\d{1,4}$/.test(opening)) line += 1
  const fields: { name: string; at: Span }[] = []
  const start = line
  for (; line < last; line += 1) {
    if (line > start && (gap[line] as number) > 0) break
    const lead = from[line] as number
    const indented = lead > 0 && text.charCodeAt(lead - 1) !== 10
    const field = fieldName(table, line)
    const before = fields.at(-1)
    // Yahoo's digests set their fields flush at the colon: "   Date: …", "   From: …", "Subject: …".
    const isShifted = indented && field !== undefined && shifted.has(field.name) && (line === start || start > first)
    if (field && (!indented || isShifted) && (telling.has(field.name) || /^(?:x|resent)-/.test(field.name) || fields.length >= 3 && field.name.includes('-') || fields.length >= 5)) {
      let value = field.value
      while (value < (to[line] as number) && (text[value] === ' ' || text[value] === '\t')) value += 1
      fields.push({ name: english[field.name] ?? field.name, at: [value, to[line] as number] })
    } else if (indented && before && line > start) fields[fields.length - 1] = { name: before.name, at: [before.at[0], to[line] as number] }
    else break
  }
  const names = new Set(fields.map(({ name }) => name))
  const clear = names.has('from') && (names.has('subject') || names.has('date') || names.has('newsgroups') || names.has('to')) || (names.has('subject') && (names.has('date') || names.has('newsgroups') || names.has('to') || names.has('message-id')))
  return clear ? { end: line, fields } : undefined
}
