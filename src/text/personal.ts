import type { Span } from '../model/span.ts'
import { isWordCode } from './chars.ts'
import { contactNames } from './contact-names.ts'
import { veiledAddresses } from './veiled-addresses.ts'

/** What stands in for each letter and digit of personal data. One unit for one unit, so that spans stay true. */
const veil = '•'

// RFC 5321 allows 64 characters before the sign and 255 behind it.
const longestName = 64
const longestHost = 255

/** Telephone numbers with area code: `(415) 555-0100`, `415-555-0100`, `1-415-555-0100`, `+44 20 7946 0958`, `(020) 7946 0018`, `0171 946 0491`, `555/010-4477`, `555-0134`. */
const telephone = /(?:\+\d{1,3}[ .-]?(?:\(\d{1,5}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,5}){1,5}|(?:1[ .-])?\(\d{3}\) ?\d{3}[-. ]\d{4}|\(0\d{2,5}\) ?\d{3,4}[- ]?\d{3,5}|(?<!\d[ .,-])0\d{2,4}([- ])\d{3,4}[- ]\d{3,4}(?! ?\d)|555-\d{4}|\d{3}\/\d{3}-\d{4}|(?:1[ .-])?\d{3}([-. ])\d{3}\2\d{4})(?![\d-])/y

/** Words that say that a telephone number follows. */
const announced = /(?:tel(?:ephone)?|phone|fax|bbs|modem|voice|data|node \d+|line \d+|(?:call|ring|reach|text) (?:me|us)(?: (?:on|at))?)(?: (?:no|number|line))?[.:#]{0,2} {0,3}$/i
const shortNumber = /\(?\d{2,5}\)?[-. /]\d{3,5}(?:[-. ]\d{2,5}){0,2}(?![\d-])/y

/** Fields of a mail's head that name the line or the machine that somebody wrote from. */
const traces = ['NNTP-Posting-Host:', 'NNTP-Posting-User:', 'X-Originating-IP:', 'X-Trace:', 'X-Authenticated-User:', 'X-Client-Addr:'] as const
const longestTrace = 200

/** Finds e-mail addresses, veiled ones as well, telephone numbers, names in messengers and nets, and the machines named in mail heads. Spans are in order and do not overlap. */
export function findPersonal(text: string): readonly Span[] {
  const found = [...addresses(text), ...veiledAddresses(text), ...numbers(text), ...contactNames(text), ...machines(text)].sort((a, b) => a[0] - b[0])
  const spans: Span[] = []
  for (const span of found) {
    const last = spans.at(-1)
    if (last && span[0] < last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], span[1])]
    else spans.push(span)
  }
  return spans
}

/** The text with the letters and digits of the spans veiled. As long as before, so that every span still holds. */
export function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const [start, end] of spans) {
    if (start < from) continue
    pieces.push(text.slice(from, start))
    for (let at = start; at < end; at++) pieces.push(isWordCode(text.charCodeAt(at)) ? veil : text.charAt(at))
    from = end
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/** A text with its e-mail addresses and telephone numbers masked, letter by letter: for records and for public pages. */
export function masked(text: string): string {
  return mask(text, findPersonal(text))
}

function addresses(text: string): Span[] {
  const spans: Span[] = []
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let start = sign
    while (start > 0 && sign - start < longestName && isNameCode(text.charCodeAt(start - 1))) start--
    while (start < sign && !isWordCode(text.charCodeAt(start))) start++
    let end = sign + 1
    let dot = -1
    while (end < text.length && end - sign <= longestHost && isHostCode(text.charCodeAt(end))) {
      if (text.charCodeAt(end) === 46) dot = end
      end++
    }
    while (end > sign && !isWordCode(text.charCodeAt(end - 1))) end--
    if (dot >= end) dot = text.lastIndexOf('.', end - 1)
    if (start < sign && dot > sign + 1 && end - dot > 2) spans.push([start, end])
  }
  return spans
}

function machines(text: string): Span[] {
  const spans: Span[] = []
  for (const trace of traces) {
    for (let at = text.indexOf(trace); at >= 0; at = text.indexOf(trace, at + 1)) {
      let start = at + trace.length
      while (text[start] === ' ' || text[start] === '\t') start++
      let end = start
      while (end < text.length && end - start < longestTrace && text[end] !== '\n') end++
      if (end > start && (at === 0 || text[at - 1] === '\n')) spans.push([start, end])
    }
  }
  return spans
}

function numbers(text: string): Span[] {
  const spans: Span[] = []
  const digits = /\d+/g
  for (let run = digits.exec(text); run; run = digits.exec(text)) {
    const at = run.index
    const lead = at > 0 ? text.charCodeAt(at - 1) : 32
    const start = lead === 43 || lead === 40 ? at - 1 : at
    if (start > 0 && (isWordCode(text.charCodeAt(start - 1)) || '.-/$'.includes(text.charAt(start - 1)))) continue
    const end = numberFrom(text, start)
    if (end < 0) continue
    spans.push([start, end])
    digits.lastIndex = end
  }
  return spans
}

function numberFrom(text: string, start: number): number {
  telephone.lastIndex = start
  const full = telephone.exec(text)
  if (full) return start + full[0].length
  if (!announced.test(text.slice(Math.max(0, start - 24), start))) return -1
  shortNumber.lastIndex = start
  const short = shortNumber.exec(text)
  return short ? start + short[0].length : -1
}

function isNameCode(code: number): boolean {
  return isWordCode(code) || code === 46 || code === 95 || code === 45 || code === 43 || code === 37 || code === 61 || code === 126
}

function isHostCode(code: number): boolean {
  return isWordCode(code) || code === 46 || code === 45
}
