// bounded: each pattern here meets a notice of at most 1,500 characters.
import type { Assertion } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { readDate } from './dates.ts'
import type { Notice } from './notices.ts'
import { isNameLike } from './people.ts'

const dated = /(?:^|[\s(.])(written|finished|completed|posted|uploaded|revised|updated|geschrieben|\u00e9crit)\s*:?\s+(?:on |in |at |am |le )?((?:\d{1,2}(?:st|nd|rd|th)?\.?\s+)?(?:[A-Za-z\u00c0-\u017f]{3,9}\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}))/i

/** A date that a notice states: "Written 14 March 1999", "(uploaded 11-02-91)". */
export function readDated(text: string, at: Span): Assertion[] {
  const words = beginningOf(text, at, 1500)
  const found = dated.exec(words)
  if (!found) return []
  const start = at[0] + found.index + found[0].length - (found[2] as string).length
  const verb = (found[1] as string).toLowerCase()
  const date = readDate(found[2] as string)
  const kind = verb === 'posted' || verb === 'uploaded' ? 'posted' : verb === 'revised' || verb === 'updated' ? 'revised' : 'written'
  return [inText(text, 'date', { kind, ...(date !== undefined && { date }) }, [start, start + (found[2] as string).length], 'notice:dated', date === undefined ? 0.6 : 0.8)]
}

/** Who signs a note: "I hope you enjoy it. -- Jude Askew". */
export function readSigned(text: string, at: Span, kind: Notice | undefined): Assertion[] {
  if (kind !== 'note' && kind !== 'credit' && kind !== 'feedback') return []
  const found = /(?:[.!?)]|^|\n)\s*(?:--|\u2014|\u2013|~|-)\s*(\p{Lu}[\p{L}\p{N} .'\u2019-]{1,40})\s*$/u.exec(text.slice(Math.max(at[0], at[1] - 80), at[1]))
  if (!found?.[1] || !isNameLike(found[1])) return []
  const end = at[1] - (found[0].length - found[0].trimEnd().length)
  const span: Span = [end - found[1].trimEnd().length, end]
  return [inText(text, 'creator', { name: collapse(text.slice(...span)), role: 'author' }, span, 'notice:signature', 0.8)]
}
