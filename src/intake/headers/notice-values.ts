// bounded: each pattern here meets an author's paragraph of at most 2,500 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { readAcknowledgements } from './acknowledgements.ts'
import { collapse, inText } from './assert.ts'
import { trimValue } from './label-line.ts'
import { isAuthorsWord } from './authors-word.ts'
import { noticeRuns } from './notice-runs.ts'
import type { Notice } from './notices.ts'
import { readDated, readSigned } from './signed.ts'
import { readers } from './values.ts'

/** Whether a notice is truly outside the story: first-person prose says "I don't own a watch" as well. */
export function isOutside(kind: Notice, words: string, header: boolean): boolean {
  const bracketed = /^[\s*_~-]*[[({<*]/.test(words)
  if (kind === 'disclaimer') return bracketed || (header && words.length <= 300) || isAuthorsWord(words) || /\b(?:characters?|copyright|property|rights|profit|infring\w+|disclaim\w*|fan ?fic\w*|trademark|lawsuit|sue|figuren|charaktere|rechte|personnages|personajes|personaggi|personagens|персонаж\w*|stor(?:y|ies)|universe|©)/i.test(words)
  if (kind === 'credit') return bracketed || header && isAuthorsWord(words) || /\b(?:this (?:story|fic|one|chapter|piece|tale)|beta|co-?wr[io]t\w*|draft|first reader|the story)\b/i.test(words)
  if (kind === 'feedback') return bracketed || header || /\b(?:feedback|reviews?|e-?mail|story|fic|archive)\b/i.test(words)
  if (kind === 'note') return bracketed || header || /\bhope you (?:enjoy|like)\b/i.test(words)
  return true
}

/** What a notice states: a disclaimer, a permission, a dedication, thanks, addresses. */
export function readNotice(text: string, at: Span, kind: Notice | undefined): Assertion[] {
  const span = withoutBrackets(text, trimValue(text, at))
  const assertions: Assertion[] = []
  const runs = kind === undefined || kind === 'edition' || kind === 'origin' ? [{ is: kind, at: span }] : noticeRuns(text, span, kind)
  for (const run of runs) assertions.push(...sayRun(text, run.at, run.is))
  assertions.push(...readAcknowledgements(text, span))
  assertions.push(...readers.email(text, span, 'address').assertions)
  assertions.push(...readDated(text, span), ...readSigned(text, span, kind))
  if (kind !== 'edition' && kind !== 'disclaimer') assertions.push(...readers.website(text, span, 'address').assertions)
  return assertions
}

/** The words of one notice as what they are. */
function sayRun(text: string, at: Span, kind: Notice | undefined): Assertion[] {
  const span = trimValue(text, at)
  const words = collapse(text.slice(...span))
  if (words === '') return []
  if (kind === 'disclaimer') return [inText(text, 'disclaimer', { text: words }, span, 'notice:disclaimer', 0.85)]
  if (kind === 'permission') return [...readers.permission(text, span, 'notice:archive permission').assertions]
  if (kind === 'dedication') return [inText(text, 'dedication', { text: words }, span, 'notice:dedication', 0.85)]
  if (isAddressed(words)) return []
  return kind === 'note' || kind === 'credit' || kind === 'feedback' || kind === 'origin' ? [inText(text, 'note', { text: words }, span, `notice:${kind}`, 0.7)] : []
}

/** A name, a date and addresses are no note: hardly a word beside them. */
function isAddressed(words: string): boolean {
  const left = words.replace(/\S+@\S+|(?:https?:\/\/|www\.)\S+/g, '')
  return (left.match(/(?<![\p{L}\p{N}])[\p{Ll}\p{Lo}][\p{L}'’-]*/gu) ?? []).length < 3 && (left !== left.toUpperCase() || !/\p{L}/u.test(left))
}

/** "[This is not mine.]": the brackets around a whole notice are not its words. */
function withoutBrackets(text: string, [from, to]: Span): Span {
  const close = ({ '(': ')', '[': ']', '{': '}', '<': '>' } as Readonly<Record<string, string>>)[text[from] as string]
  if (close === undefined || text[to - 1] !== close || to - from < 4) return [from, to]
  let depth = 0
  for (let at = from; at < to; at += 1) {
    if (text[at] === text[from]) depth += 1
    else if (text[at] === close && (depth -= 1) === 0 && at < to - 1) return [from, to]
  }
  return withoutBrackets(text, trimValue(text, [from + 1, to - 1]))
}
