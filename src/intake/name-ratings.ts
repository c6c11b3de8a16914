// bounded: each pattern here meets a name of at most 200 characters.
import type { RatingValue } from '../model/rating.ts'
import type { Span } from '../model/span.ts'
import { readRating } from './ratings.ts'

/** What means nothing but a rating in a name: `longroad_nc17`, `longroad-pg`, `long road rated R`. A letter alone may be anything. */
const open = /(?:[\s_.-]+(?:rated|rating)[\s_.-]{0,3}(nc-?17|pg(?:-?1[35])?|frao|fr-?1[358]|18\+|[gkmrtx]|ma)|[\s_.-]+(nc-?17|pg(?:-?1[35])?|frao|fr-?1[358]|18\+))$/i
/** The same in brackets, where a letter and a word say it too: `Harbour (R)`, `Harbour [Mature]`. */
const closed = /[\s_.-]{0,3}[([]\s?(?:rated|rating)?[\s_.:-]{0,2}(nc-?17|pg(?:-?1[35])?|fr(?:ao|[tmc])|fr-?1[358]|18\+|k\+?|[gmrt]|ma|general|teens?|mature|explicit|adults?(?: only)?|unrated|not rated)\s?[)\]]$/i

/** A rating behind the words of a file's name. `title`: what is left before it; `at`: its own words, both in the name's offsets. */
type NameRating = { readonly title: Span; readonly at: Span; readonly value: RatingValue }

/** The rating that a stretch of a file's name ends in, behind words of its own. */
export function ratingBehind(name: string, [from, to]: Span): NameRating | undefined {
  const words = name.slice(Math.max(from, to - 200), to)
  const found = closed.exec(words) ?? open.exec(words)
  const said = found?.[1] ?? found?.[2]
  const value = said === undefined ? undefined : readRating(said)
  if (!found || !value || said === undefined || !/\p{L}/u.test(words.slice(0, found.index))) return undefined
  const start = to - words.length + found.index
  const at = start + found[0].toLowerCase().lastIndexOf(said.toLowerCase())
  return { title: [from, start], at: [at, at + said.length], value }
}
