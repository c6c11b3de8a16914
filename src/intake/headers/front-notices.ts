// bounded: each pattern here meets an address line of at most 160 characters.
import { beginningOf } from '../../model/span.ts'
import { chunkEnd, lineSpan, lineText } from '../line-table.ts'
import { isAddressOnly } from './address-line.ts'
import { trimValue } from './label-line.ts'
import { sentenceValues } from './front-words.ts'
import { isOutside, readNotice } from './notice-values.ts'
import { noticeOf } from './notices.ts'
import { rises } from './value-facts.ts'
import { readers } from './values.ts'
import { commit, permissionIn, type Walk } from './walk.ts'

/** A paragraph without a label that is the author's own word: rights, thanks, a call for comments. */
export function noticeAt(walk: Walk, line: number): number {
  const { gap } = walk.table
  if (line > walk.first && gap[line] === 0 && walk.committed !== line) return line
  const rated = Math.max(ratedAt(walk, line), unwarnedAt(walk, line))
  if (rated > line) return rated
  // In a front whose end is known each paragraph is read as the author's word anyway.
  if (walk.known) return line
  const alone = isAddressOnly(lineText(walk.table, line)) && walk.committed > walk.first
  const end = alone ? line + 1 : chunkEnd(walk.table, line, walk.end)
  const at = lineSpan(walk.table, line, end - 1)
  if (at[1] - at[0] > 2500) return line
  const words = walk.text.slice(...at)
  if (/^["“„«'‘]/.test(words) && !/^["“][^"”]*["”] (?:is|are|was)/.test(words)) return line
  const kind = noticeOf(words)
  const bare = isAddressOnly(words)
  if (!kind && !bare) return line
  if (kind && !isOutside(kind, words, walk.labels > 0 || walk.caption !== undefined)) return line
  if (bare && walk.committed === walk.first) return line
  walk.assertions.push(...readNotice(walk.text, at, kind), ...sentenceValues(walk.text, at, new Set(walk.assertions.map(({ field }) => field))))
  permissionIn(walk, at, words)
  commit(walk, end)
  return end
}

/** "Rated PG for language.", "Unrated, but my mother has read it." below a title. */
function ratedAt(walk: Walk, line: number): number {
  const { from } = walk.table
  if (walk.committed === walk.first && walk.labels === 0) return line
  const words = beginningOf(walk.text, lineSpan(walk.table, line), 200)
  const found = /^[\s*([_]*(?:(rated\s+)(\S[^.\n]{0,120})|(unrated|not rated)\b)/i.exec(words)
  if (!found) return line
  const first = (found[2] ?? found[3] ?? '') as string
  const start = (from[line] as number) + found[0].length - first.length
  // "Rated K. May creep up to K+.": the value goes on where it rises.
  const value = rises.test(words.slice(found[0].length)) ? words.slice(found[0].length - first.length) : first
  const read = readers.rating(walk.text, trimValue(walk.text, [start, start + value.length], /[)\]]$/.exec(value)?.[0]), 'notice:rated')
  if (read.assertions.length === 0) return line
  walk.assertions.push(...read.assertions)
  walk.findings.push(...(read.findings ?? []))
  // "Rated PG-13. Gen. No warnings apply."
  walk.assertions.push(...sentenceValues(walk.text, lineSpan(walk.table, line), new Set(walk.assertions.map(({ field }) => field))))
  commit(walk, line + 1)
  return line + 1
}

/** "No warnings, nobody drowns." below a title. */
function unwarnedAt(walk: Walk, line: number): number {
  const at = lineSpan(walk.table, line)
  if (walk.committed === walk.first || at[1] - at[0] > 160 || !/^[\s*([_]*no (?:archive |content |trigger )?warnings?\b/i.test(walk.text.slice(...at))) return line
  walk.assertions.push(...readers.warning(walk.text, trimValue(walk.text, at), 'notice:no warnings').assertions, ...sentenceValues(walk.text, at, new Set([...walk.assertions.map(({ field }) => field), 'warning'])))
  commit(walk, line + 1)
  return line + 1
}
