// bounded: each pattern here meets a label of at most 60 characters, or an item of at most 400.
import { type Assertion, ofField } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import type { Span } from '../../model/span.ts'
import { kindsOf } from './labels.ts'
import { isRating } from './subject-items.ts'
import { divided, type Read, type Reader, trimSpan } from './value-read.ts'

/** The kinds of values that stand together behind one label and can be told apart. */
const kinds = ['fandom', 'relationship', 'rating'] as const
type Kind = (typeof kinds)[number]
type Readers = Readonly<Record<Kind, Reader>>

/** "R for language". */
const reasoned = /^[GRXMTK]\+? (?:for|because|due|overall|just|probably|maybe)(?!\p{L})/u

/** The readers of fandoms, pairings and ratings; behind a label that names several of them ("Fandom/Pairing/Rating: The Lantern Line, Crane/Lovage, PG") each reads what is its own. */
export function sharing(readers: Readers): Readers {
  const one = (own: Kind): Reader => (text, at, rule) => {
    const sides = [...kindsOf(rule.slice(rule.indexOf(':') + 1))]
    const named = kinds.filter((kind) => sides.includes(kind))
    return (named.length > 1 && sides.every((side) => kinds.some((kind) => kind === side)) && apart(text, at, rule, named, readers)) || readers[own](text, at, rule)
  }
  return { fandom: one('fandom'), relationship: one('relationship'), rating: one('rating') }
}

/** What each of the kinds says, where items of at least two of them were met. */
function apart(text: string, at: Span, rule: string, named: readonly Kind[], readers: Readers): Read | undefined {
  const read = (kind: Kind, item: Span): readonly Assertion[] => (named.includes(kind) ? readers[kind](text, item, rule).assertions.filter(({ field }) => field === kind) : [])
  const found: { kind: Kind; said: readonly Assertion[]; at: Span }[] = []
  for (const item of divided(text, at, { slash: true }).flatMap((each) => dashed(text, each))) {
    const words = text.slice(...item)
    const last = found.at(-1)
    const pair = words.includes('/') || /\s[x×&]\s/u.test(words) || !named.includes('fandom') ? read('relationship', item) : []
    if (named.includes('rating') && !words.includes('/') && (reasoned.test(words) || isRating(words))) found.push({ kind: 'rating', said: read('rating', item), at: item })
    else if (pair.length > 0) found.push({ kind: 'relationship', said: pair, at: item })
    // "PG-13, for language, some blood": what follows a rating is its reason.
    else if (last?.kind === 'rating' && /^\p{Ll}/u.test(words)) Object.assign(last, { said: read('rating', [last.at[0], item[1]]), at: [last.at[0], item[1]] })
    else found.push({ kind: 'fandom', said: read('fandom', item), at: item })
  }
  const met = found.filter(({ said }) => said.length > 0)
  // A rating that stands in none of the items is read from all of the words.
  if (named.includes('rating') && highest(readers.rating(text, at, rule).assertions) > highest(met.flatMap(({ said }) => said))) return undefined
  return new Set(met.map(({ kind }) => kind)).size > 1 ? { assertions: met.flatMap(({ said }) => said) } : undefined
}

const highest = (assertions: readonly Assertion[]): number => Math.max(-1, ...ofField(assertions, 'rating').map(({ value }) => rungs.indexOf(value.rung)))

/** "Crane/Lovage - R" is two. */
function dashed(text: string, [from, to]: Span): Span[] {
  const found = /\s[-–—]+\s/u.exec(text.slice(from, Math.min(to, from + 400)))
  return found ? [trimSpan(text, from, from + found.index), ...dashed(text, trimSpan(text, from + found.index + found[0].length, to))] : [[from, to]]
}
