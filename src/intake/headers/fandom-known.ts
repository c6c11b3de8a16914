// bounded: the pattern here meets what stands before a story, 6,000 characters of it.
import { type Assertion, type AssertionOf, ofField, restsOn, textSpans } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { knownFandom, knownFandomsIn } from '../known-fandoms.ts'
import { collapse, inText } from './assert.ts'

const most = 6000
/** Whether the signs before and behind a name, with a mark between them, make it part of an address or of a longer word. */
const inAddress = /^[@.\w-]|\u0001(?:[@\w-]|\.\w)/
/** Fields whose words name something else, or a fandom that the story is not of. */
const elsewhere: ReadonlySet<string> = new Set(['title', 'summary', 'spoilers', 'character', 'relationship', 'warning', 'tag', 'email', 'website', 'dedication', 'note'])

/**
 * A fandom that is known by name and that stands before the story or in its disclaimer, where none is stated and no sentence about rights names another: "A Doctor Who
 * novelette", "… own JAG". One alone, or those of what calls itself a crossover.
 *
 * @param around what stands before the story and behind it
 */
export function fandomsKnown(text: string, assertions: readonly Assertion[], around: readonly Span[]): readonly Assertion[] {
  const [head] = around
  const fandoms = ofField(assertions, 'fandom')
  // "the creators of Forever Knight": a world owns nothing.
  if (assertions.some(isWorld)) return fandomsKnown(text, assertions.filter((one) => !isWorld(one)), around)
  if (!head || fandoms.some(({ basis }) => basis === 'stated')) return assertions
  const rights = ofField(assertions, 'disclaimer').flatMap(textSpans)
  const others = assertions.flatMap((one) => (elsewhere.has(one.field) || one.field === 'creator' && one.value.role !== 'owner' ? textSpans(one) : []))
  const places = [[head[0], Math.min(head[1], head[0] + most)] as Span, ...rights.filter(([from]) => from >= head[1]).map(([from, to]): Span => [from, Math.min(to, from + most)])]
  const found = places.flatMap(([from, to]) => knownFandomsIn(text.slice(from, to)).map(({ heading, at }) => ({ heading, at: [from + at[0], from + at[1]] as Span })))
    .filter(({ at: [from, to] }) => !others.some(([a, b]) => a < to && from < b) && !inAddress.test(`${text[from - 1] ?? ''}\u0001${text.slice(to, to + 2)}`))
  const headings = [...new Set(found.map(({ heading }) => heading))]
  if (headings.length === 0 || headings.length > (/cross-?over|x-?over/i.test(text.slice(...(places[0] as Span))) ? 3 : 1)) return assertions
  const overlaps = (one: AssertionOf<'fandom'>): boolean => restsOn(one, found.map(({ at }) => at))
  const doubted = (one: AssertionOf<'fandom'>): boolean => overlaps(one) || /^(?:named|group|list):/.test(one.rule)
  if (!fandoms.every(doubted)) return assertions
  const known = headings.map((name) => { const { at } = found.find(({ heading }) => heading === name) as { at: Span }; return inText(text, 'fandom', { name: collapse(text.slice(...at)) }, at, 'known:fandom', 0.8, { basis: 'derived' }) })
  return [...assertions.filter(({ field }) => field !== 'fandom'), ...known]
}

function isWorld(one: Assertion): boolean {
  return one.field === 'creator' && one.value.role === 'owner' && one.rule.startsWith('credit:') && knownFandom(one.value.name) !== undefined
}
