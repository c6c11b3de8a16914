import { type Assertion, ofField } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import { collapse, inText } from './headers/assert.ts'
import { namesIn } from './headers/people.ts'
import { readByLine } from './headers/title-page.ts'
import { lineLength, type LineTable } from './line-table.ts'

/** What a draft states once it is known whether it quotes the whole of another story. */
type Commented = { readonly assertions: readonly Assertion[]; readonly findings: readonly Finding[] }

const quoteSign = 62
/** A quoted story: this many characters at least, in this many runs with own words between them. A reply quotes less, a story hardly any. */
const leastChars = 1500
const leastRuns = 5
/** How many quoted lines may hold the quoted story's own head. */
const headLines = 20

/**
 * Tells a commentary from a story: most of it is quoted line by line (`> `), and somebody speaks between the lines all through. Who is
 * named within the quoted lines is the antecedent, and no author of this.
 *
 * @param assertions what was read of lines `[first, last)`
 */
export function commentaryOf(table: LineTable, first: number, last: number, assertions: readonly Assertion[]): Commented {
  const quoted = quotedLines(table, first, last)
  if (quoted === undefined) return { assertions, findings: [] }
  const isQuoted = (at: Span): boolean => quoted.some(([from, to]) => at[0] >= from && at[1] <= to)
  const titles = ofField(assertions, 'title')
  const own = (assertion: Assertion): boolean => assertion.evidence.some((one) => one.in !== 'text' || !isQuoted(one.at))
  const hasTitle = titles.some((title) => title.value.kind !== 'incipit' && own(title as unknown as Assertion))
  const kept = assertions.flatMap((assertion): Assertion[] => {
    if (own(assertion)) return [assertion]
    if (assertion.field === 'creator' && (assertion.value.role === 'author' || assertion.value.role === 'co-author')) return [{ ...assertion, value: { ...assertion.value, role: 'antecedent' } }]
    // The quoted story's title is not this one's, where this one has its own.
    return assertion.field === 'title' && hasTitle ? [] : [assertion]
  })
  const named = new Set(ofField(kept, 'creator').filter(({ value }) => value.role === 'antecedent').map(({ value }) => value.name))
  const antecedents = namedIn(table.text, quoted).filter(({ asWritten }) => !named.has(asWritten))
  const names = new Set([...named, ...antecedents.map(({ asWritten }) => asWritten)])
  const [from] = quoted[0] as Span
  return {
    assertions: [...kept.filter((one) => !(one.field === 'creator' && one.value.role === 'author' && !own(one) && names.has(one.value.name))), ...antecedents],
    findings: [{ code: 'commentary', detail: `${quoted.length} quoted stretches`, evidence: { in: 'text', at: [from, (quoted[0] as Span)[1]] } }],
  }
}

/** The quoted stretches, where they are a whole story with somebody's words between them; undefined elsewhere. */
function quotedLines(table: LineTable, first: number, last: number): Span[] | undefined {
  const { text, from, to } = table
  const runs: [number, number][] = []
  let quotedChars = 0
  let ownChars = 0
  let inRun = false
  for (let line = first; line < last; line += 1) {
    const length = lineLength(table, line)
    if (text.charCodeAt(from[line] as number) !== quoteSign) { ownChars += length; inRun = false; continue }
    quotedChars += length
    const run = runs.at(-1)
    if (inRun && run) run[1] = to[line] as number
    else runs.push([from[line] as number, to[line] as number])
    inRun = true
  }
  // Own words between nearly all that is quoted: more than a line now and then, and no more than three to one.
  return quotedChars >= leastChars && runs.length >= leastRuns && ownChars * 20 >= quotedChars && ownChars <= quotedChars * 3 ? runs : undefined
}

/** Who is named in a by-line of the quoted story's head. */
function namedIn(text: string, quoted: readonly Span[]): Assertion[] {
  let seen = 0
  for (const [start, end] of quoted) {
    for (let at = start; at < end && seen < headLines; seen += 1) {
      const newline = text.indexOf('\n', at)
      const stop = newline < 0 || newline > end ? end : newline
      const from = afterSigns(text, at, stop)
      const by = readByLine(text, [from, stop]) ?? labelled(text, from, stop)
      if (by && ('title' in by ? by.title === undefined : true)) return namesIn(text, by.names).map(({ at: name }) => inText(text, 'creator', { name: collapse(text.slice(...name)), role: 'antecedent' }, name, 'commentary:quoted by-line', 0.8))
      at = stop + 1
    }
  }
  return []
}

function labelled(text: string, from: number, to: number): { readonly names: Span } | undefined {
  const label = /^(?:author|written by|from)\s?:\s?/i.exec(text.slice(from, Math.min(to, from + 40)))
  return label && to - from < 120 ? { names: [from + label[0].length, to] } : undefined
}

function afterSigns(text: string, from: number, to: number): number {
  while (from < to && (text.charCodeAt(from) === quoteSign || text.charCodeAt(from) <= 32)) from += 1
  return from
}
