import type { Span } from '../model/span.ts'
import { plain } from './terminal.ts'

const before = 60
const after = 30
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{10000}-\u{10ffff}]/u

/** Two lines: the part of a text around a span, and carets under the span. Characters of two columns have two. */
export function pointed(text: string, [start, end]: Span): string {
  const from = Math.max(0, start - before)
  const to = Math.min(text.length, Math.max(end, start) + after)
  const lead = `${from > 0 ? '…' : ''}${plain(text.slice(from, start))}`
  const under = plain(text.slice(start, end))
  const rest = `${plain(text.slice(Math.max(start, end), to))}${to < text.length ? '…' : ''}`
  return `  ${lead}${under}${rest}\n  ${columns(lead, ' ')}${columns(under, '^') || '^'}\n`
}

function columns(text: string, char: string): string {
  let line = ''
  for (const each of text) line += /\p{M}/u.test(each) ? '' : wide.test(each) ? char + char : char
  return line
}
