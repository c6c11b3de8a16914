// bounded: each pattern here meets at most 90 characters before a name or behind it.
import type { Assertion, Evidence } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse } from './assert.ts'
import { labelOf } from './labels.ts'

const word = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’-]*"
/** What is said of a fandom behind its name: whose it is, and that its people are. */
const told = '(?=\\s(?:and (?:all|its|every\\p{L}*|the characters)|(?:all )?belongs?|(?:is|are|was|were) (?:the |all )?(?:property|owned|copyright\\p{L}*|©|created))(?!\\p{L}))'
/** ": Voyager and all its characters", ": the Series" behind a name. */
const behind = new RegExp(`^: (?:(?:[Tt]he )?${word}(?: ${word}){0,3}${told}|[Tt]he (?:${word} )?(?:Series|Movie|Show|Musical)(?!\\p{L}))`, 'u')
/** " 1/2 and its characters" behind a name. */
const numbered = new RegExp(`^ \\d{1,2}/\\d{1,2}${told}`, 'u')
/** "Star Trek: " before a name, within its line: two words at least, where one is a label's. */
const before = new RegExp(`(?<=[^\\n\\s][^\\n]{0,60}[\\s("“])((?:${word} ){1,3}${word}): (?:[Tt]he )?$`, 'u')

/** Fandoms that were taken out of an author's sentences, with what stands behind a colon or a stroke in their names: "Star Trek: Voyager". */
export function fandomsWhole(text: string, assertions: readonly Assertion[]): Assertion[] {
  return assertions.flatMap((one): Assertion[] => {
    const [place, ...others] = one.evidence
    if (one.field !== 'fandom' || one.basis !== 'derived' || place?.in !== 'text' || !/^(?:named|disclaimer):/.test(one.rule)) return [one]
    const [from, to] = place.at
    const ahead = text.slice(to, to + 90).replaceAll('\n', ' ')
    const more = (behind.exec(ahead) ?? numbered.exec(ahead))?.[0].length ?? 0
    const head = before.exec(text.slice(Math.max(0, from - 90), from))
    const start = head?.[1] !== undefined && labelOf(head[1]) === undefined && !/\p{Lu}[\p{L}'’-]* $/u.test(text.slice(Math.max(0, from - head[0].length - 30), from - head[0].length)) ? from - head[0].length : from
    if (more === 0 && start === from) return [one]
    // "Buffy & Angel: the Series" is two.
    const and = text.slice(from, to).indexOf(' & ')
    const spans: Span[] = and > 0 && more > 0 && start === from ? [[from, from + and], [from + and + 3, to + more]] : [[start, to + more]]
    return spans.map((at) => spelt(text, one, at, others))
  })
}

function spelt(text: string, one: Assertion, at: Span, others: readonly Evidence[]): Assertion {
  const name = collapse(text.slice(...at))
  return { ...one, value: { name }, asWritten: name, evidence: [{ in: 'text', at }, ...others] } as Assertion
}
