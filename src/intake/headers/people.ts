// bounded: each pattern here meets a name of at most 60 characters, a list of names of at most 300.
import type { Span } from '../../model/span.ts'
import { isBlank } from '../line-table.ts'
import { isMonth } from './dates.ts'

const particles = new Set(['ap', 'ab', 'ferch', 'de', 'of', 'von', 'van', 'der', 'den', 'du', 'da', 'di', 'la', 'le', 'del', 'dos', 'do', 'das', 'e', 'y', 'and', '&', 'the', 'el', 'af', 'av', 'zu', 'ibn', 'bin', "o'", 'à', 'et', 'und', 'i', 'ter', 'ten', 'no'])

/** A person's name in a text, and the address that stood beside it. `with`: the name stood behind "with", as a helper's does. */
type Named = { readonly at: Span; readonly email?: Span; readonly with?: true }

/** "at" and the point as people disguise them, in brackets or as words, in several languages. */
const disguisedAt = '@|\\s?[([{<*_]\\s?(?:at|@|ät|arroba|chez|chiocciola|arobase|собака|no ?spam)\\s?[)\\]}>*_]\\s?|\\s(?:AT|at|ät|arroba|chez|chiocciola|собака|@)\\s(?=[\\p{L}\\p{N}-]{1,40}\\s?(?:dot|DOT|punkt|point|punto|ponto|точка|\\.|[([{<]))|#at#|-at-|_at_'
const disguisedDot = '\\.|\\s?[([{<*_]\\s?(?:dot|punkt|point|punto|ponto|точка|\\.)\\s?[)\\]}>*_]\\s?|\\s(?:dot|DOT|punkt|point|punto|ponto|точка)\\s|#dot#|-dot-|_dot_'
const address = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+-]|\\s(?:dot|DOT|punkt)\\s){0,63}?(?:${disguisedAt})[\\p{L}\\p{N}-]{1,63}(?:(?:${disguisedDot})[\\p{L}\\p{N}-]{1,63}){1,5}|[{\\p{L}\\p{N}][\\p{L}\\p{N}.,{}-]{1,40}(?:![\\p{L}\\p{N}.-]{2,40}){2,8}`, 'u')

/** The span of an e-mail address in a stretch, disguised forms included: "jane (at) example dot org". */
export function emailIn(text: string, [from, to]: Span): Span | undefined {
  const stretch = text.slice(from, Math.min(to, from + 400))
  const found = mayHold.test(stretch) ? address.exec(stretch) : null
  return found && !noBox.test(found[0]) ? [from + found.index, from + found.index + found[0].length] : undefined
}

/** "Only at quay.example", "meet me at quay.example": a place, and nobody's box there. */
const noBox = /^(?:only|me|us|it|this|them|here|there|found|archived|posted|hosted|available|lives?|is|are|be|stor(?:y|ies)|fics?|site|pages?|archives?|website|more|mine|read|online|up|home|also|currently|just|everything|exclusively|rest|anything)\s(?:at|AT)\s/iu

/** Something of every address above: a stretch without any of it holds none. */
const mayHold = /@|\p{L}!\p{L}|[\s([{<*_#-](?:at|ät|arroba|chez|chiocciola|arobase|собака|no ?spam)[\s)\]}>*_#-]/iu

/** Where a list of names is divided. A comma before "Jr", or in "Surname, Given", divides nothing. */
const divider = /\s*(?:,\s*(?:and|und|et|y|e|и)\s+|\s(?:and|und|et|y|e|и|with|avec|mit|con|com|feat\.?|vs\.?)\s|~and~|[&;+/、・，|\u0003]|,\s)\s*/i
/** What begins a remark behind a name: "Clementine Ash, who is owed a pen", "Otto Grebe . http://…", "Wren ** keeper of the shoe". */
const remark = /(?:\s+(?:--?-?|[–—*~.·•|]{1,3})\s|\s(?:who|whom|whose|which|because|for|says|did|does|is|was|has|had|made|took|caught|fixed|checked|handled|kept|helped|read|reads|hat|ist|machte|fand|korrigierte|relit|corrige|hizo|revisó|corrigió|fece|corresse|fez|revisou|corrigiu|правила?|проверила?|читала?|per|pour|für|por|para|qui|que|che|который|которая|за|als|as always|as usual|of course|thanks|merci)\s|\s[:;]-?[)(DP]|!+\s|…|\.\.\.).*$/iu
const alias = /[([]\s*(?:aka|a\.k\.a\.?|a\/k\/a|writing as|also known as|formerly|alias|née|ex-|pseud\.?|dite?|detto|detta)\s*:?\s+/gi

/** What is said behind names in small letters: "kes; podfic and translation welcome". */
const afterNames = /;[^\S\n]+\p{Ll}[\p{Ll}'’ -]*(?:[,.]?[\p{Ll}'’ -]*){0,4}[.!]?$/u

/** What stands around a name and is ornament. */
const ornaments = ',;:*_~<>()[]{}"“”|=-–—.・★☆♥♡♦†‡¤♪♫•·°^'
/** "xXx Nightjar xXx": letters on both sides that are ornament too. */
const crossed = /^(x{1,4})[ \t]+\S.*?[ \t]+(x{1,4})$/iu

function trim(text: string, from: number, to: number): Span {
  const edge = (char: string): boolean => isBlank(char.charCodeAt(0)) || char === '\n' || ornaments.includes(char)
  const end = to
  while (from < to && edge(text[from] as string)) from += 1
  while (to > from && edge(text[to - 1] as string) && !(text[to - 1] === '.' && /(?:^|[\s.])\p{Lu}$|(?:^|\s)\p{L}$|(?:Jr|Sr|Dr|St|Esq|esq)$/u.test(text.slice(Math.max(from, to - 4), to - 1)))) to -= 1
  while (to < end && text[to] === '_' && /[\p{L}\p{N}]/u.test(text[to - 1] as string) && text[from - 1] !== '_') to += 1
  const inner = uncrossed(text.slice(from, to))
  return [from + inner[0], from + inner[1]]
}

/** Where a name stands in words without the crosses around it. */
export function uncrossed(words: string): Span {
  const [, left = '', right = ''] = words.length <= 60 ? crossed.exec(words) ?? [] : []
  const [from, to] = left.length === right.length ? [left.length, words.length - right.length] : [0, words.length]
  return [from + (words.slice(from).length - words.slice(from).trimStart().length), words.slice(0, to).trimEnd().length]
}

/** "Doe, Jane": one comma, a family name before it, given names behind it. Two full names are two people. */
function isInverted(words: string): boolean {
  const sides = words.split(',')
  if (sides.length !== 2 || /[&;/+\u0001-\u0003]/.test(words)) return false
  const [family = [], given = []] = sides.map((side) => side.trim().split(/\s+/).filter((part) => part !== ''))
  if (family.length === 0 || given.length === 0 || family.length > 4 || given.length > 5) return false
  const isName = (part: string): boolean => particles.has(part.toLowerCase()) || part[0] !== part[0]?.toLowerCase()
  if (!family.every(isName) || !given.every(isName)) return false
  // "Anya, Bel and Corin" are three; "Gasset, José Ortega y" is one.
  if (given.slice(0, -1).some((part) => /^(?:and|und|et|y|e|i)$/i.test(part))) return false
  return family.length === 1 || family.some((part) => particles.has(part.toLowerCase())) || particles.has((given.at(-1) as string).toLowerCase())
}

/** A stretch with addresses as \u0001, remarks in brackets as \u0002, and an alias's bracket as \u0003, every character in its place. */
function withSigns(text: string, [from, to]: Span, emails: readonly Span[]): string {
  let left = text.slice(from, to)
  const veil = (start: number, end: number, char: string): void => { left = left.slice(0, start) + char.repeat(end - start) + left.slice(end) }
  for (const [start, end] of emails) veil(start - from, end - from, '\u0001')
  // What a journal's picture before a name becomes: "[info]rook".
  left = left.replace(/\[(?:info|personal profile|profile|user profile)\]\s?/gi, (badge) => '\u0001'.repeat(badge.length))
  left = left.replace(/https?:\/\/[^\s)\]]+|www\.[^\s)\]]+|mailto:/gi, (url) => '\u0001'.repeat(url.length)).replace(/\be-?mail\s*:?/gi, (word) => '\u0001'.repeat(word.length))
  left = left.replace(alias, (lead) => '\u0003'.repeat(lead.length)).replace(/(?<=\s)(?:aka|a\.k\.a\.|a\/k\/a|writing as|also known as|alias)\s+|\([cC]\)|©/gu, (lead) => '\u0003'.repeat(lead.length))
  // "Kim Harrow (with Pell Marsh)": who helped is named as well.
  left = left.replace(/(?<=\s)[([](?=(?:with|mit|avec|con|com) \p{Lu}[^()[\]'’\n]{1,50}[)\]])(?![^()[\]]{0,50}\b(?:by|von|par|por|di)\b)/gu, ' ')
  const said = afterNames.exec(left)
  if (said && (said[0].match(/\p{L}+/gu) ?? []).length > 3) left = left.slice(0, said.index) + '\u0002'.repeat(said[0].length)
  // A name may stand in brackets behind its address; anything else in brackets is said about somebody.
  const isNamed = /[\p{L}\p{N}]/u.test(left.replace(/[([<{][^)\]>}]{0,200}[)\]>}]/gu, ''))
  return isNamed ? left.replace(/(?<=[^\s([<{].{0,300})[([<{][^)\]>}]{0,200}[)\]>}]?/gu, (note) => '\u0002'.repeat(note.length)) : left
}

/** "juin 1992". */
function isMonthOf(words: string): boolean {
  const found = /^(\p{L}{3,10})\.?,?\s\d{4}/u.exec(words.slice(0, 20))
  return found !== null && isMonth(found[1] as string)
}

/** Reads names out of a value: "Jane Doe and Raven <raven@example.org>", with their addresses apart. `inverted`: "Doe, Jane" may be one name. */
export function namesIn(text: string, at: Span, { inverted = true }: { readonly inverted?: boolean } = {}): Named[] {
  const limit = Math.min(at[1], at[0] + 300)
  const emails: Span[] = []
  for (let from = at[0]; from < limit; ) {
    const found = emailIn(text, [from, limit])
    if (!found) break
    emails.push(found)
    from = found[1]
  }
  const left = withSigns(text, [at[0], limit], emails)
  const pieces: { readonly at: Span; readonly with: boolean }[] = []
  let from = 0
  let isWith = false
  if (!inverted || !isInverted(left)) {
    for (let rest = left; ; rest = left.slice(from)) {
      const found = divider.exec(rest)
      if (!found) break
      const end = from + found.index + found[0].length
      // "Jr." behind a comma divides nothing.
      const degree = /^,\s/.test(found[0].trimStart()) ? /^(?:jr|sr|esq|ph\.?d|m\.?d|ii|iii)\b\.?/i.exec(left.slice(end)) : null
      const stop = degree ? end + degree[0].length : from + found.index
      pieces.push({ at: [from, stop], with: isWith })
      isWith = /^\s*(?:with|avec|mit|con|com)\s/i.test(found[0])
      from = degree ? stop : end
    }
  }
  pieces.push({ at: [from, left.length], with: isWith })
  const named: Named[] = []
  for (const piece of pieces) {
    const [start, end] = piece.at
    const email = emails.find(([a]) => a >= at[0] + start && a < at[0] + end + 1)
    // The name stands before its address and its remarks, or behind the address.
    const lead = /^[\s\u0001\u0002\u0003<>()]*/.exec(left.slice(start, end))?.[0].length ?? 0
    const words = left.slice(start + lead, end)
    const veil = words.search(/[\u0001-\u0003]/)
    const plain = veil < 0 ? words : words.slice(0, veil)
    const said = remark.exec(plain)
    const cut = said && said.index > 0 ? plain.slice(0, said.index) : plain
    const span = trim(text, at[0] + start + lead, at[0] + start + lead + cut.length)
    // Degrees and months behind a name are nobody: "Gaspard N., juin 1992".
    if (named.length > 0 && isMonthOf(text.slice(span[0], span[1] + 5))) continue
    if (/^(?:\p{Lu}{1,2}\.){2,4}$|^LITT\.?\s?D\.?$|^Ph\.?\s?D\.?$/iu.test(text.slice(...span)) && named.length > 0 && veil < 0) continue
    if (span[1] > span[0] && /[\p{L}\p{N}]/u.test(text.slice(...span))) named.push({ at: span, ...(email && { email }), ...(piece.with && { with: true as const }) })
    else if (email) named.push({ at: [email[0], email[0]], email })
  }
  return named
}

/** "Book One of the Coats Trilogy": where a story stands in a series. */
const counted = /^(?:book|part|volume|vol\.?|episode|chapter|story|number|no\.|buch|band|teil|tome|livre|libro|parte)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|[ivx]{1,5}|eins|zwei|drei|un|deux|trois|uno|dos|tres|due|tre|dois|três)(?![\p{L}\p{N}])/iu

/** Whether the words can be somebody's name or pen name: few words, capitalised where there are several, no sentence. */
export function isNameLike(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  if (words.length > 60 || parts.length > 6 || parts.length === 0 || counted.test(words)) return false
  if (/[!?;:"“”=<>|]/.test(words) || !/\p{L}/u.test(words)) return false
  if (parts.length === 1) return /^[\p{L}\p{N}][\p{L}\p{N}_.'’~-]{1,30}$/u.test(parts[0] as string) && !/[.]$/.test(words.replace(/(?<!\p{L})(?:\p{Lu}\.){1,4}$/u, ''))
  if (/[a-z\p{Ll}]{2,}\.$/u.test(words) && !/(?:Jr|Sr|Esq)\.$/.test(words)) return false
  return parts.every((part) => particles.has(part.toLowerCase()) || /^["'‘(#]?[\p{Lu}\p{N}\p{Lo}]/u.test(part)) && !/^(?:The|A|An|His|Her|My|This|That|It|In|On|At|When|No|I|We)$/.test(parts[0] as string)
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
  const sign = text.slice(email[0], email[1]).search(/@|[\s([{<*_#-](?:at|ät|arroba|chez)[)\]}>*_#\s-]/i)
  return { at: [email[0], email[0] + (sign > 0 ? sign : email[1] - email[0])], email }
}
