import type { Span } from '../../model/span.ts'
import type { LineTable } from '../line-table.ts'

/** A mail or Usenet head left on top of a story: its fields, folded lines joined, and the line after it. */
export type MailHead = { readonly end: number; readonly fields: readonly { readonly name: string; readonly at: Span }[] }

/** Fields that tell a mail head apart from a story's own labels. */
const telling = new Set(['from', 'to', 'subject', 'date', 'newsgroups', 'message-id', 'path', 'reply-to', 'organization', 'organisation', 'sender', 'cc', 'lines', 'references', 'nntp-posting-host', 'mime-version', 'content-type', 'return-path', 'received', 'followup-to', 'xref', 'sent', 'betreff', 'von', 'an', 'datum', 'status', 'approved', 'in-reply-to', 'posted', 'list', 'mailing-list', 'delivered-to', 'precedence', 'content-transfer-encoding', 'distribution', 'keywords', 'summary', 'expires', 'article', 'originator', 'errors-to', 'resent-from', 'user-agent', 'groups', 'level', 'x-no-archive', 'archive-name'])
const english: Readonly<Record<string, string>> = { von: 'from', an: 'to', betreff: 'subject', datum: 'date', gesendet: 'date', sent: 'date' }

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
  // An mbox separator: "From jane Mon Jan  4 …".
  if (/^From \S+ .*\d{4}$/.test(text.slice(from[line], Math.min(to[line] as number, (from[line] as number) + 120)))) line += 1
  const fields: { name: string; at: Span }[] = []
  const start = line
  for (; line < last; line += 1) {
    if (line > start && (gap[line] as number) > 0) break
    const lead = from[line] as number
    const indented = lead > 0 && text.charCodeAt(lead - 1) !== 10
    const field = fieldName(table, line)
    const before = fields.at(-1)
    if (field && !indented && (telling.has(field.name) || field.name.startsWith('x-') || fields.length >= 3 && field.name.includes('-'))) {
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
