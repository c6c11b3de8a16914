import type { Mark } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isSpace, isWordCode } from './chars.ts'

/** One way to mark words in plain text. A document uses it when it closes what it opens, often enough. */
type Convention = {
  readonly open: string
  readonly close: string
  readonly kind: Mark['kind']
  /** Pairs below which it may be chance. */
  readonly least: number
  /** Longest stretch between the marks; beyond, one of them is lost. */
  readonly longest: number
  /** What may not stand between the marks. */
  readonly never?: RegExp
}

const conventions: readonly Convention[] = [
  { open: '**', close: '**', kind: 'strong', least: 1, longest: 300 },
  { open: '_', close: '_', kind: 'emphasis', least: 1, longest: 900 },
  { open: '*', close: '*', kind: 'emphasis', least: 2, longest: 400 },
  { open: '/', close: '/', kind: 'emphasis', least: 3, longest: 300, never: /^\/|:\/\/|^\w\/|\d\/\d/ },
  // Telepathy and thoughts; an address or a tag in plain text is none: <name@example.org>, <br>, </i>, <3.
  { open: '<', close: '>', kind: 'thought', least: 2, longest: 600, never: /^[/!\d]|@|:\/\/|=["']|^(?:br|p|hr|i|b|u|em|div|span|center|font|img|a|h\d|pre|html|body|head|title|table|td|tr|ul|li|blockquote|strong)\b\s*\/?$/i },
]

// So many marks left open: this is no convention, and looking for each one's end would take long in a hostile file.
const hopeless = 500

/**
 * Finds the marks of plain-text emphasis (`_so_`, `*so*`, `**so**`, `/so/`, `<i>so</i>`) and thought (`<so>`) in the conventions that the
 * document uses consistently. A convention whose marks are mostly left open is not used at all.
 *
 * @param spans the blocks to look into, in order; a mark never crosses from one into the next
 * @returns marks in order, delimiters within the span
 */
export function findEmphasis(text: string, spans: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = []
  for (const convention of conventions) {
    const { found, open } = pairs(text, spans, convention)
    if (found.length < convention.least || open * 4 > found.length) continue
    for (const at of found) marks.push({ kind: convention.kind, at, delimiter: convention.open.length })
  }
  marks.push(...tagged(text, spans))
  return withoutCrossings(marks.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]))
}

/** Leaves out a mark that begins within another one and ends beyond it: one of the two is chance. */
function withoutCrossings(marks: readonly Mark[]): readonly Mark[] {
  const open: number[] = []
  return marks.filter(({ at: [start, end] }) => {
    while (open.length > 0 && (open.at(-1) as number) <= start) open.pop()
    if (open.length > 0 && end > (open.at(-1) as number)) return false
    open.push(end)
    return true
  })
}

function pairs(text: string, spans: readonly Span[], convention: Convention): { readonly found: readonly Span[]; readonly open: number } {
  const found: Span[] = []
  let open = 0
  let next = -2
  for (const [start, end] of spans) {
    if (next < start && next !== -1) next = text.indexOf(convention.open, start)
    if (next < 0) break
    for (let at = next; at >= 0 && at < end;) {
      const close = opens(text, at, start, end, convention) ? closeOf(text, at, end, convention) : -1
      if (close > 0) found.push([at, close])
      else if (close === 0 && ++open > hopeless + found.length) return { found: [], open }
      // Beyond the whole run: a row of stars opens nothing, and must cost nothing.
      let beyond = close > 0 ? close : at + convention.open.length
      if (close <= 0) while (beyond < end && text.charCodeAt(beyond) === text.charCodeAt(at)) beyond++
      at = next = text.indexOf(convention.open, beyond)
    }
  }
  return { found, open }
}

function opens(text: string, at: number, start: number, end: number, { open, close }: Convention): boolean {
  const inside = at + open.length
  if (inside >= end) return false
  const mark = open.charCodeAt(0)
  const before = at > start ? text.charCodeAt(at - 1) : 32
  const after = text.charCodeAt(inside)
  if (isSpace(after) || after === mark || before === mark || text.charAt(inside) === close) return false
  return open === '<' ? before !== 0x3c : !isWordCode(before) && (isWordCode(after) || '"\'“‘(¿¡…—-<«'.includes(text.charAt(inside)))
}

/** The offset behind the closing mark; 0 where it is missing; -1 where what stands between rules it out. */
function closeOf(text: string, at: number, end: number, { open, close, longest, never }: Convention): number {
  const inside = at + open.length
  const limit = Math.min(end, inside + longest)
  const mark = close.charCodeAt(0)
  for (let to = inside + 1; to + close.length <= limit; to++) {
    const code = text.charCodeAt(to)
    if (code === 10 && text.charCodeAt(to + 1) === 10) return 0
    if (code !== mark || !text.startsWith(close, to)) continue
    const before = text.charCodeAt(to - 1)
    const beyond = to + close.length
    const after = beyond < end ? text.charCodeAt(beyond) : 32
    if (close !== '>' && (isSpace(before) || isWordCode(after) || after === mark || before === mark)) continue
    return never?.test(text.slice(inside, to)) ? -1 : beyond
  }
  return 0
}

const tags: Readonly<Record<string, Mark['kind']>> = { i: 'emphasis', em: 'emphasis', u: 'emphasis', cite: 'emphasis', b: 'strong', strong: 'strong' }
const tag = /<(\/?)(i|em|u|cite|b|strong)>/gi

/** Words between tags that a writer put into plain text, each closed in its own block. A tag left open all over the text is a thought. */
function tagged(text: string, spans: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = []
  let open = 0
  if (!text.includes('</')) return marks
  for (const [start, end] of spans) {
    const words = text.slice(start, end)
    if (!words.includes('</')) continue
    const waiting: { readonly name: string; readonly at: number }[] = []
    for (const { 0: found, 1: closes, 2: given = '', index } of words.matchAll(tag)) {
      const name = given.toLowerCase()
      if (closes === '') {
        // Whoever writes about a tag leaves a blank behind it.
        if (isSpace(words.charCodeAt(index + found.length))) continue
        waiting.push({ name, at: start + index })
        if (waiting.length > hopeless) return []
        continue
      }
      while (waiting.length > 0 && waiting.at(-1)?.name !== name) {
        waiting.pop()
        open++
      }
      const first = waiting.pop()
      const to = start + index + found.length
      if (first && to - first.at > 2 * found.length - 1) marks.push({ kind: tags[name] ?? 'emphasis', at: [first.at, to], delimiter: found.length - 1, tagged: true })
      else open++
    }
    open += waiting.length
  }
  return open * 4 > marks.length ? [] : marks
}
