// bounded: each pattern here meets a From line of at most 400 characters.
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse } from './assert.ts'
import { emailIn } from './people.ts'

/** Who sent a message: where the name stands, as it is written, and how it is said ("Doe, Jane" is Jane Doe); the address. */
type Poster = { readonly at?: Span; readonly name?: string; readonly email?: Span; /** Somebody whose story was sent: "Jane (for Raven)". */ readonly forWhom?: Span }

/** Addresses as lists and archives write them, so that no program reads them: "a.holm AT x DOT y", "droux#at#x.y", "jane at x.y", "otto...@x.y", "a!b!jane". */
const masked = [
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s?(?:#at#|_at_|-at-|\*at\*|\{at\}|&#64;|\(a\)|\[a\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/iu,
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s(?:at|AT)\s[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u,
  /[\p{L}\p{N}._%+-]{1,63}@(?:\.{2,}|[\p{L}\p{N}-]{1,63}\.{2,}|xxx+[\p{L}\p{N}.-]{0,40})/u,
  /(?:\{[\w,-]{1,60}\}!|[\w-]{1,30}!)(?:[\w-]{1,30}!){0,8}[\w.-]{1,30}/,
]

/** The address in a stretch, masked ones too. */
export function addressIn(text: string, at: Span): Span | undefined {
  const plain = emailIn(text, at)
  if (plain) return plain
  const words = beginningOf(text, at, 400)
  for (const pattern of masked) {
    const found = pattern.exec(words)
    if (found) return [at[0] + found.index, at[0] + found.index + found[0].length]
  }
  return undefined
}

/**
 * Reads a mail's From line: `Jane Doe <jane@example.org>`, `jane@example.org (Jane Doe)`, `"Doe, Jane" <…>`, `Jane Doe [mailto:…]`, `Jane Doe via List <…>`.
 * An address alone names nobody.
 */
export function readPoster(text: string, given: Span): Poster {
  const at: Span = [given[0], Math.min(given[1], given[0] + 400)]
  const email = addressIn(text, at)
  const [before, behind]: [Span, Span] = email ? [[at[0], email[0]], [email[1], at[1]]] : [at, [at[1], at[1]]]
  // FidoNet and some web pages set further columns behind the name.
  const column = text.slice(...before).search(/\S\s{3,}\S/)
  const outer = bare(text, column > 0 ? [before[0], before[0] + column + 1] : before)
  const whole = outer[1] > outer[0] ? outer : bracketed(text, behind)
  if (!whole || whole[1] <= whole[0]) return email ? { email } : {}
  const words = text.slice(...whole)
  // "Jane Doe via List", "Jane Doe (for Raven)", "Jane Doe [poster]".
  const extra = /\s*(?:[([]\s*(?:(?:posted |writing )?for\s+([^()[\]]{2,50})|poster|on behalf of\s+([^()[\]]{2,50})|[^()[\]]{0,50})[)\]]?\s*|\s(?:posting|posted) for\s+(\S.{1,50})|\svia\s.*|\s\[?\d{5,6},\d{1,5}\]?)$/i.exec(words)
  const name = bare(text, extra && extra.index > 0 ? [whole[0], whole[0] + extra.index] : whole)
  const other = extra?.[1] ?? extra?.[2] ?? extra?.[3]
  const start = whole[0] + words.lastIndexOf(other ?? '')
  const said = nameOf(text.slice(...name))
  if (said === '') return email ? { email } : {}
  return { at: name, name: said, ...(email && { email }), ...(other !== undefined && { forWhom: bare(text, [start, start + other.length]) }) }
}

/** "Doe, Jane" is Jane Doe; "J. Fennel, esq." and "Doe, Ltd." stay. */
function nameOf(written: string): string {
  const words = collapse(written)
  if (!/\p{L}/u.test(words) || /^(?:unknown|none|n\/a|\(?no ?name\)?|unknown sender|address (?:removed|withheld))$/i.test(words)) return ''
  const sides = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), ((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3})$/u.exec(words)
  return sides && !/^(?:Jr|Sr|Esq|Ph\.?D|M\.?D|II|III|Ltd|Inc|MA|BA)\b/i.test(sides[2] as string) ? `${sides[2]} ${sides[1]}` : words
}

/** What stands in round or square brackets behind an address. */
function bracketed(text: string, [from, to]: Span): Span | undefined {
  const found = /^[\s>]*[([]([^()[\]]{1,80}(?:\([^()]{1,40}\)[^()]{0,40})?)[)\]]/.exec(text.slice(from, to))
  const start = from + (found?.[0].indexOf(found[1] as string) ?? 0)
  return found ? bare(text, [start, start + (found[1] as string).length]) : undefined
}

/** Without blanks, brackets and the quotation marks that enclose all of it. */
function bare(text: string, [from, to]: Span): Span {
  for (;;) {
    const [a, b] = [from, to]
    while (from < to && /[\s<,;:*]|\[(?=mailto)/.test(text[from] as string)) from += 1
    while (to > from && /[\s<>([,;:*|–—-]/.test(text[to - 1] as string)) to -= 1
    if (/\bmailto:?$/i.test(text.slice(from, to))) to -= text.slice(from, to).length - text.slice(from, to).replace(/[[(\s]*mailto:?$/i, '').length
    const ends = `${text[from]}${text[to - 1]}`
    if (to - from > 2 && ['""', "''", '“”', '()', '[]', '‘’'].includes(ends) && !text.slice(from + 1, to - 1).includes(text[from] as string)) { from += 1; to -= 1 }
    if (a === from && b === to) return [from, to]
  }
}
