// bounded: each pattern here meets a name of at most 60 characters, a list of names of at most 300.
import type { Span } from '../../model/span.ts'
import { isBlank } from '../line-table.ts'

const particles = new Set(['de', 'of', 'von', 'van', 'der', 'den', 'du', 'da', 'di', 'la', 'le', 'del', 'dos', 'do', 'das', 'e', 'y', 'and', '&', 'the', 'el', 'af', 'av', 'zu', 'ibn', 'bin', "o'", 'à', 'et', 'und', 'i', 'ter', 'ten'])

/** A person's name in a text, and the address that stood beside it. */
export type Named = { readonly at: Span; readonly email?: Span }

/** The span of an e-mail address in a stretch, "(at)" forms included. */
export function emailIn(text: string, [from, to]: Span): Span | undefined {
  const stretch = text.slice(from, Math.min(to, from + 400))
  const found = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?:@|\s?[([{]\s?at\s?[)\]}]\s?|\s(?:AT|at)\s(?=[\p{L}\p{N}-]{1,40}\s?(?:dot|DOT|\.)))[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[([{]dot[)\]}]\s?|\s(?:dot|DOT)\s)[\p{L}\p{N}-]{1,63}){1,5}/u.exec(stretch)
  return found ? [from + found.index, from + found.index + found[0].length] : undefined
}

/** Where a list of names is divided. A comma before "Jr", or in "Surname, Given", divides nothing. */
const divider = /\s*(?:,\s*(?:and|und|et|y|e|и)\s+|\s(?:and|und|et|y|e|и|with|avec|mit)\s|[&;+/、・]|,\s)\s*/iu

function trim(text: string, from: number, to: number): Span {
  const edge = (char: string): boolean => isBlank(char.charCodeAt(0)) || ',;:*_~<>()[]{}"“”|=-–—.・'.includes(char)
  while (from < to && edge(text[from] as string)) from += 1
  while (to > from && edge(text[to - 1] as string) && !(text[to - 1] === '.' && /(?:^|[\s.])\p{Lu}$|(?:Jr|Sr|Dr|St)$/u.test(text.slice(Math.max(from, to - 4), to - 1)))) to -= 1
  return [from, to]
}

/** "Doe, Jane": one comma, a family name before it, given names behind it. Two full names are two people. */
function isInverted(words: string): boolean {
  const sides = words.split(',')
  if (sides.length !== 2 || /[&;/+]/.test(words)) return false
  const [family = [], given = []] = sides.map((side) => side.trim().split(/\s+/).filter((part) => part !== ''))
  if (family.length === 0 || given.length === 0 || family.length > 4 || given.length > 5) return false
  const isName = (part: string): boolean => particles.has(part.toLowerCase()) || part[0] !== part[0]?.toLowerCase()
  if (!family.every(isName) || !given.every(isName)) return false
  return family.length === 1 || family.some((part) => particles.has(part.toLowerCase())) || particles.has((given.at(-1) as string).toLowerCase())
}

/** Reads names out of a value: "Jane Doe and Raven <raven@example.org>", with their addresses apart. */
export function namesIn(text: string, at: Span): Named[] {
  const limit = Math.min(at[1], at[0] + 300)
  const emails: Span[] = []
  for (let from = at[0]; from < limit; ) {
    const found = emailIn(text, [from, limit])
    if (!found) break
    emails.push(found)
    from = found[1]
  }
  // Addresses and web addresses are blanked, so that what is left is names in the same places.
  let left = text.slice(at[0], limit)
  for (const [from, to] of emails) left = left.slice(0, from - at[0]) + '\u0001'.repeat(to - from) + left.slice(to - at[0])
  left = left.replace(/https?:\/\/\S+|www\.\S+|mailto:/gi, (url) => '\u0001'.repeat(url.length)).replace(/\b(?:e-?mail|aka|a\.k\.a\.)\s*:?/gi, (word) => (word.toLowerCase().startsWith('e') ? '\u0001'.repeat(word.length) : word))
  const pieces: Span[] = []
  const inverted = isInverted(left)
  let from = 0
  if (!inverted) {
    for (let rest = left; ; rest = left.slice(from)) {
      const found = divider.exec(rest)
      if (!found) break
      // A divider made of hidden characters only, or "Jr." behind a comma, is none.
      const end = from + found.index + found[0].length
      if (/^,\s/.test(found[0]) && /^(?:jr|sr|esq|ph\.?d|m\.?d|ii|iii)\b/i.test(left.slice(end))) { pieces.push([from, left.length]); from = -1; break }
      pieces.push([from, from + found.index])
      from = end
    }
  }
  if (from >= 0) pieces.push([from, left.length])
  const named: Named[] = []
  for (const [start, end] of pieces) {
    let cut = end
    const hidden = left.indexOf('\u0001', start)
    if (hidden >= start && hidden < end) {
      // The name stands before its address, or behind it in brackets.
      const before = left.slice(start, hidden)
      cut = /[\p{L}\p{N}]/u.test(before) ? hidden : end
    }
    let begin = start
    while (begin < cut && left[begin] === '\u0001') begin += 1
    const bracket = left.slice(begin, cut).search(/\s*[([<{][^)\]>}]*[)\]>}]?\s*$/)
    begin += /^\s*(?:aka|a\.k\.a\.)\s+/i.exec(left.slice(begin, cut))?.[0].length ?? 0
    const span = trim(text, at[0] + begin, at[0] + (bracket > 0 ? begin + bracket : cut))
    const email = emails.find(([a]) => a >= at[0] + start && a < at[0] + end + 1)
    // Degrees behind a name are nobody.
    if (/^(?:\p{Lu}{1,2}\.){2,4}$|^LITT\.?\s?D\.?$|^Ph\.?\s?D\.?$/iu.test(text.slice(...span)) && named.length > 0) continue
    if (span[1] > span[0] && /[\p{L}\p{N}]/u.test(text.slice(span[0], span[1])) && !text.slice(span[0], span[1]).includes('\u0001') && !(email && span[0] < email[1] && email[0] < span[1])) named.push({ at: span, ...(email && { email }) })
    else if (email) named.push({ at: [email[0], email[0]], email })
  }
  return named
}

/** Whether the words can be somebody's name or pen name: few words, capitalised where there are several, no sentence. */
export function isNameLike(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  if (words.length > 60 || parts.length > 6 || parts.length === 0) return false
  if (/[!?;:"“”=<>|]/.test(words) || !/\p{L}/u.test(words)) return false
  if (parts.length === 1) return /^[\p{L}\p{N}][\p{L}\p{N}_.'’~-]{1,30}$/u.test(parts[0] as string) && !/[.]$/.test(words.replace(/\b\p{Lu}\.$/u, ''))
  if (/[a-z\p{Ll}]{2,}\.$/u.test(words) && !/(?:Jr|Sr|Esq)\.$/.test(words)) return false
  return parts.every((part) => particles.has(part.toLowerCase()) || /^["'‘(]?[\p{Lu}\p{N}\p{Lo}]/u.test(part)) && !/^(?:The|A|An|His|Her|My|This|That|It|In|On|At|When|No|I|We)$/.test(parts[0] as string)
}

/** Handles of a mail's From line: `Jane Doe <jane@example.org>`, `jane@example.org (Jane Doe)`, `"Doe, Jane" <…>`, an address alone. */
export function posterIn(text: string, at: Span): Named | undefined {
  const email = emailIn(text, at)
  const words = text.slice(at[0], at[1])
  if (!email) {
    const span = trim(text, at[0], at[1])
    return span[1] > span[0] ? { at: span } : undefined
  }
  const before = trim(text, at[0], email[0])
  if (before[1] > before[0]) return { at: before, email }
  const open = words.indexOf('(', email[1] - at[0])
  const close = open < 0 ? -1 : words.indexOf(')', open)
  if (open >= 0 && close > open) {
    const inside = trim(text, at[0] + open + 1, at[0] + close)
    if (inside[1] > inside[0]) return { at: inside, email }
  }
  const sign = text.slice(email[0], email[1]).search(/@|[\s([{]at[)\]}\s]/i)
  return { at: [email[0], email[0] + (sign > 0 ? sign : email[1] - email[0])], email }
}
