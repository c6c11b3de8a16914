// bounded: each pattern here meets a value of at most 400 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import { isBlank } from '../line-table.ts'

/** What a value came to: assertions, and what was noticed on the way. */
export type Read = { readonly assertions: readonly Assertion[]; readonly findings?: readonly Finding[] }

/** Reads the words at a span as one kind of value; `rule` goes into every assertion. */
export type Reader = (text: string, at: Span, rule: string) => Read

/** A value that says nothing. */
export const nothing: Read = { assertions: [] }

/** A span without blanks, and without any of the characters of `extra`, at its ends. */
export function trimSpan(text: string, from: number, to: number, extra = ''): Span {
  while (from < to && (isBlank(text.charCodeAt(from)) || text[from] === '\n' || extra.includes(text[from] as string))) from += 1
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || text[to - 1] === '\n' || extra.includes(text[to - 1] as string))) to -= 1
  return [from, to]
}

/** A span without the quotation marks, stars or brackets that enclose it. */
export function quoted(text: string, at: Span): Span {
  const [from, to] = trimSpan(text, at[0], at[1])
  const pairs = ['""', '“”', '«»', '„“', '„”', '‘’', "''", '「」', '『』', '»«', '**', '__', '~~', '<>', '[]', '==', '--']
  if (to - from > 2 && pairs.some(([open, close]) => text[from] === open && text[to - 1] === close) && !text.slice(from + 1, to - 1).includes(text[from] as string)) return quoted(text, [from + 1, to - 1])
  return [from, to]
}

/** Cuts what a pattern finds at the head of a span off it, again and again. */
export function withoutLead(text: string, [from, to]: Span, lead: RegExp): Span {
  for (let found = lead.exec(text.slice(from, Math.min(to, from + 80))); found?.[0]; found = lead.exec(text.slice(from, Math.min(to, from + 80)))) {
    if (from + found[0].length >= to) break
    from += found[0].length
  }
  return [from, to]
}

/** Cuts what a pattern finds at the end of a span off it, once. */
export function withoutTail(text: string, [from, to]: Span, tail: RegExp): Span {
  const start = Math.max(from, to - 160)
  const found = tail.exec(text.slice(start, to))
  return found && start + found.index > from ? trimSpan(text, from, start + found.index) : [from, to]
}

/** Cuts brackets and what is in them off the end of a span: remarks behind an item. */
export function withoutBrackets(text: string, [from, to]: Span): Span {
  for (;;) {
    const close = text[to - 1]
    const open = close === ')' ? '(' : close === ']' ? '[' : close === '}' ? '{' : undefined
    if (open === undefined) return [from, to]
    let depth = 0
    let at = to - 1
    for (; at > from; at -= 1) {
      if (text[at] === close) depth += 1
      if (text[at] === open) depth -= 1
      if (depth === 0) break
    }
    // "A (angst, in the German sense ;-))" closes more than it opens.
    if (at <= from || text[at] !== open) at = from + text.slice(from, to).indexOf(` ${open}`) + 1
    if (at <= from) return [from, to]
    ;[from, to] = trimSpan(text, from, at)
  }
}

/** Where a list is divided. `dots`: sentences are items too; `slash`: ` / ` with blanks divides; `more`: further characters that do. */
type Division = { readonly dots?: boolean; readonly slash?: boolean; readonly newline?: boolean; readonly more?: string }

/**
 * Divides a list at commas, semicolons, line ends and the like; what stands in brackets or quotation marks holds together. A semicolon
 * divides alone where there is one, since commas then stand inside items.
 */
export function divided(text: string, [from, to]: Span, { dots = false, slash = false, newline = true, more = '' }: Division = {}): Span[] {
  const end = Math.min(to, from + 4000)
  const given = text.slice(from, end)
  const strong = /[;；|•·]/.test(outside(given)) ? ';；|•·' : ',，、'
  const hard = strong !== ',，、' || /[,，、]/.test(given)
  const found: Span[] = []
  let depth = 0
  let start = from
  for (let at = from; at <= end; at += 1) {
    const char = at < end ? (text[at] as string) : '\n'
    if ('([{（'.includes(char)) depth += 1
    if (')]}）'.includes(char)) depth = Math.max(0, depth - 1)
    const between = at > from && isBlank(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at + 1))
    const isCut = at === end || (depth === 0 && (strong.includes(char) || more.includes(char)
      || (slash && char === '/' && between)
      || (newline && char === '\n' && (!hard || bulleted(text, at + 1)))
      || (dots && !hard && char === '.' && /\s/.test(text[at + 1] ?? ' ') && !abbreviated(text, start, at))))
    if (!isCut) continue
    const span = trimSpan(text, start, at)
    if (span[1] > span[0]) found.push(span)
    start = at + 1
  }
  return found
}

/** The words without what stands in brackets. */
function outside(words: string): string {
  return words.replace(/[([{][^)\]}]{0,400}[)\]}]/g, '')
}

function bulleted(text: string, at: number): boolean {
  return /^[ \t]{0,12}[-*+•] /.test(text.slice(at, at + 16))
}

/** Whether the point at `at` ends an abbreviation, not a sentence: "Dr.", "St.", "J.". */
function abbreviated(text: string, from: number, at: number): boolean {
  return /(?:(?:^|[\s(])\p{Lu}|(?:^|[\s(/])(?:Dr|Mr|Mrs|Ms|St|Sr|Jr|Prof|Capt|Sgt|Cpt|Lt|Col|vs|etc|incl|einschl|bzw))$/iu.test(text.slice(Math.max(from, at - 10), at))
}
