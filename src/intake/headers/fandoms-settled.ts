// bounded: each pattern here meets the name of a rule or of a fandom.
import { type Assertion, type AssertionOf, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { knownFandom } from '../known-fandoms.ts'
import { fandomsKnown } from './fandom-known.ts'
import { fandomKey, initials } from './fandom-names.ts'
import { fandomsSpelt } from './fandom-spelt.ts'
import { fandomsWhole } from './fandom-whole.ts'
import { settleGroups } from './group-fandom.ts'

/**
 * Makes what was read of a story's fandoms agree: which series and categories are fandoms, which codes and lists mean one that is named, and each by its whole name.
 *
 * @param around what stands before the story and behind it
 * @param hasCategories whether a category is the fandom here
 */
export function settleFandoms(text: string, assertions: readonly Assertion[], around: readonly Span[], hasCategories: boolean): readonly Assertion[] {
  const sorted = seriesAsFandoms(assertions)
  const named = withoutCodes(hasCategories ? categoriesAsFandoms(sorted) : sorted)
  return fandomsKnown(text, fandomsSpelt(text, fandomsWhole(text, settleGroups(named, text, around)), around), around)
}

/** Some call the fandom a category; only where nothing else names a fandom. An archive's own page may call anything a category. */
function categoriesAsFandoms(assertions: readonly Assertion[]): Assertion[] {
  const named = ofField(assertions, 'fandom').map(({ value }) => fold(value.name))
  return assertions.map((assertion) => (assertion.field === 'tag' && (named.length === 0 || named.includes(fold(assertion.value.name))) && /^label:categor(?:y|ies)$/.test(assertion.rule) ? { ...assertion, field: 'fandom' } : assertion))
}

/**
 * Where "Serie" or "série" is the word, or what it names is known for a fandom, it is what is on television: without a number it is the fandom, where nothing else states one. A subject's code said
 * again ("Series: VOY") is no series of stories.
 */
function seriesAsFandoms(assertions: readonly Assertion[]): Assertion[] {
  const stated = ofField(assertions, 'fandom').filter(({ basis }) => basis === 'stated')
  const codes = stated.filter(({ rule }) => rule === 'subject:series').map(({ value }) => fold(value.name))
  return assertions.flatMap((assertion): Assertion[] => {
    if (assertion.field !== 'series' || assertion.value.number !== undefined) return [assertion]
    const { name } = assertion.value
    if (codes.includes(fold(name))) return []
    const isOnScreen = /^label:s[ée]rie$/.test(assertion.rule) || (assertion.rule === 'label:series' && (knownFandom(name) !== undefined || name.split(/[,/&]/).every((one) => knownFandom(one.toUpperCase()) !== undefined)))
    return [stated.length === 0 && isOnScreen ? { ...assertion, field: 'fandom', value: { name } } : assertion]
  })
}

/** A code whose letters are a known fandom's initials ("HN", "Q&C") is evidence for it, and no fandom of its own. */
function withoutCodes(assertions: readonly Assertion[]): Assertion[] {
  const fandoms = ofField(assertions, 'fandom')
  const known = assertions.flatMap((assertion): Assertion[] => {
    if (assertion.field !== 'fandom') return [assertion]
    if (assertion.rule === 'subject:series') return fandoms.some((other) => other !== assertion && initials(other.value.name) === fold(assertion.value.name).replace('&', '')) ? [] : [assertion]
    const codes = fandoms.filter(({ rule, value }) => rule === 'subject:series' && initials(assertion.value.name) === fold(value.name).replace('&', ''))
    return [{ ...assertion, evidence: [...assertion.evidence, ...codes.flatMap(({ evidence }) => evidence)] }]
  })
  return statedAlone(known)
}

/** Where a fandom is stated, nothing is derived; a list's name that an author spells out is the fandom that they spell. */
function statedAlone(assertions: readonly Assertion[]): Assertion[] {
  const fandoms = ofField(assertions, 'fandom')
  if (fandoms.some(({ basis }) => basis === 'stated')) return assertions.filter(({ field, basis }) => field !== 'fandom' || basis === 'stated')
  const spelt = fandoms.filter(({ rule }) => rule.startsWith('disclaimer:') || rule.startsWith('by-line'))
  const isList = (one: AssertionOf<'fandom'>): boolean => !spelt.includes(one)
  const within = (short: AssertionOf<'fandom'>, long: AssertionOf<'fandom'>): boolean => { const [a, b] = [fandomKey(short.value.name), fandomKey(long.value.name)]; return a === b || (a.length > 4 && b.startsWith(a)) }
  return assertions.flatMap((assertion): Assertion[] => {
    if (assertion.field !== 'fandom') return [assertion]
    // "deepnine" is Deep Nine Fathoms in short; "The Wardens" are the list's Wardens' Ebb in short.
    if (isList(assertion)) return spelt.some((own) => within(assertion, own)) ? [] : [assertion]
    const lists = fandoms.filter(isList)
    if (lists.some((list) => fandomKey(list.value.name) !== fandomKey(assertion.value.name) && within(assertion, list))) return []
    return [{ ...assertion, evidence: [...assertion.evidence, ...lists.filter((list) => within(list, assertion)).flatMap(({ evidence }) => evidence)] }]
  })
}
