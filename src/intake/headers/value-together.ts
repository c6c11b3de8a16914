// bounded: each pattern here meets a value of at most 300 characters.
import type { Span } from '../../model/span.ts'
import { kindsOf, type LabelKind } from './labels.ts'
import { emailIn, isNameLike } from './people.ts'
import { isPairing, isRating } from './subject-items.ts'
import { type Reader, trimSpan } from './value-read.ts'

const longest = 300

/** What divides the values of one label, the surest first. */
const dividers: readonly RegExp[] = [/\s\/\s/g, /\s?\|\s?/g, /;\s+/g, /\s[-–—]+\s/g, /\s?\/\s?/g, /,\s+/g]
/** "“Night Boat” by Ann Lee". */
const by = /^(\S.{0,150}?),?\s+(?:by|von|par|por|di)\s+(?=\S)/iu

/** Whether words can be what a label of the kind names; a title may be anything. */
const mayBe: Readonly<Partial<Record<LabelKind, (words: string) => boolean>>> = {
  title: () => true, fandom: (words) => !isRating(words), rating: isRating, relationship: isPairing,
  author: (words) => !isRating(words) && isNameLike(words.replace(/^["“(~*]+|["”)~*]+$/g, '').replace(/\s*[(<[]?\S+@\S+$/, '')),
  email: (words) => emailIn(words, [0, words.length]) !== undefined,
}

/** A reader of values that reads each of those that a label names beside a title or an author: "Title/Author: Night Boat / Ann Lee", "Title, Rating: Night Boat, PG". */
export function together(read: Reader, readers: Readonly<Partial<Record<LabelKind, Reader>>>): Reader {
  return (text, at, rule) => {
    const sides = [...kindsOf(rule.slice(rule.indexOf(':') + 1))]
    const known = sides.every((side) => mayBe[side] && readers[side])
    const pieces = known && sides.length > 1 && (sides.includes('title') || sides.includes('author')) && at[1] - at[0] <= longest ? piecesOf(text, at, sides) : undefined
    if (!pieces) return read(text, at, rule)
    const said = pieces.map((piece, index) => (readers[sides[index] as LabelKind] as Reader)(text, piece, rule))
    return { assertions: said.flatMap(({ assertions }) => assertions), findings: said.flatMap(({ findings = [] }) => findings) }
  }
}

/** A value's pieces, one for each of the kinds, in their order; what divides a title divides nothing. */
function piecesOf(text: string, at: Span, sides: readonly LabelKind[]): readonly Span[] | undefined {
  const fits = (pieces: readonly Span[]): boolean => pieces.length === sides.length && pieces.every(([from, to], index) => to > from && mayBe[sides[index] as LabelKind]?.(text.slice(from, to)) === true)
  const credited = sides[0] === 'title' && sides[1] === 'author' ? by.exec(text.slice(...at)) : null
  if (credited) {
    const behind = trimSpan(text, at[0] + credited[0].length, at[1])
    const rest = sides.length === 2 ? [behind] : dividers.map((divider) => cut(text, behind, divider)).find((pieces) => fits([at, ...pieces])) ?? []
    const pieces = [trimSpan(text, at[0], at[0] + (credited[1] as string).length), ...rest]
    if (fits(pieces)) return pieces
  }
  const title = sides.indexOf('title')
  return dividers.map((divider) => {
    const all = cut(text, at, divider)
    const more = all.length - sides.length
    if (more < 0 || title < 0) return more === 0 ? all : []
    return [...all.slice(0, title), [(all[title] as Span)[0], (all[title + more] as Span)[1]] as Span, ...all.slice(title + more + 1)]
  }).find(fits)
}

function cut(text: string, [from, to]: Span, divider: RegExp): Span[] {
  const cuts = [...text.slice(from, to).matchAll(divider)].map(({ 0: sign, index }) => [from + index, from + index + sign.length] as const)
  return [...cuts, [to, to] as const].map(([end], index) => trimSpan(text, cuts[index - 1]?.[1] ?? from, end))
}
