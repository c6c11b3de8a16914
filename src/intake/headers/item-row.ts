// bounded: each pattern here meets a line of at most 200 characters, or an item of at most 60.
import { type Assertion, ofField, textSpans } from '../../model/assertion.ts'
import { overlap, type Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { collapse, inText } from './assert.ts'
import { isKind, mayBeFandom } from './fandom-names.ts'
import { codeOf } from './story-codes.ts'
import { areLetters } from './subject-items.ts'
import { rises } from './value-facts.ts'
import { trimSpan } from './value-read.ts'
import { isGenre } from './value-words.ts'
import { readers } from './values.ts'

/** A rating alone, with hardly a word behind it: "PG", "G, honest", "rated PG-13 for language". */
const rated = /^(?:all |rated:? |rating:? )?(?:NC-?17|PG-?1[35]|PG|[GRTM]|K\+?|MA|FR(?:AO|[CTM])|P(?:6|12|16|18)|(?:gen(?:eral)?|teen|mature) audiences?|general|teen|suitable for all(?: ages)?|all ages|all(?=$|,))(?:,? .{1,30})?$/iu
/** What a bracket at the end of a line holds where it is a rating and nothing else, but its reason: "[PG]", "(R for language)". */
const alone = /^\s*(?:[Rr]ated:? |[Rr]ating:? )?(?:NC-?17|PG-?1[35]|PG|[GRTM]|K\+?|P(?:6|12|16|18))(?:,? (?:for|due to|because of) \p{Ll}[^:]{1,40})?\s*$/u
/** The same behind whoever a by-line names: "by Kata. Rated R.", "by Kata, PG-13". */
const behindName = /^[\s.,/|•·–—-]{1,6}((?:[Rr]ated:? )?(?:NC-?17|PG-?1[35]|PG|[GRTM]|K\+?))\.?\s*$/u
const letters = /^(?:all |rated:? |rating:? )?[GRTMK]\+?(?![\p{L}\p{N}.])/u
const counted = /^(?:(?:c|ca|approx)\.? ?|about |around |etwa |~ ?)?\d[\d.,’']*k? ?(?:words?|wörter|mots|palabras|parole|palavras|слов)$/iu
const state = /^(?:complete[d]?|finished|done|wip|work in progress|in progress|ongoing|unfinished|one-?shot|fertig(?:gestellt)?|abgeschlossen|in arbeit|terminée?|en cours|terminad[oa]|completa?|conclus[oa]|in corso|завершен|закончен|в процессе)[!.]*$/iu
const pair = /^\p{Lu}[^/]{0,28}\/\p{Lu}[^/]{0,28}$/u
/** A pairing in small letters, or with another sign; a row asks for something surer beside it. */
const smallPair = /^\p{L}[\p{L}.'’ -]{1,24}(?:\/|\s[x×]\s)\p{L}[\p{L}.'’ -]{1,24}$/u
/** Several people: "Alys and the Colonel", "mrs. ho, benny, the sign". */
const several = /,\s|\s(?:and|und|et|y|e|и)\s/u

/** What divides the items of a row, the surest first; commas only inside brackets. */
const dividers: readonly RegExp[] = [/ ?\/\/ ?/g, /\s::\s/g, /\s[*|·•]\s/g, /\s\/\s/g, /;\s/g, /\s[–—-]{1,2}\s/g]
const longest = 200
const longestItem = 60
const most = 12_000

/** The stretches of a line that may be a row: the line itself, or what stands in brackets at its end. */
function rowsOf(text: string, [from, to]: Span): { readonly at: Span; readonly isIn: boolean }[] {
  const line = trimSpan(text, from, to, '>*_')
  const bracket = /[([{]([^()[\]{}]{1,120})[)\]}][\s.]*$/.exec(text.slice(...line))
  if (!bracket) return [{ at: line, isIn: false }]
  const start = line[0] + bracket.index + 1
  return [{ at: [start, start + (bracket[1] as string).length], isIn: true }]
}

function itemsOf(text: string, [from, to]: Span, isIn: boolean): Span[] {
  const words = text.slice(from, to)
  for (const divider of isIn ? [...dividers, /,\s(?!(?:honest|I\b|for\b|just\b|maybe\b|probably\b))/g] : dividers) {
    const cuts = [...words.matchAll(divider)]
    if (cuts.length === 0) continue
    return [...cuts, undefined].map((cut, index): Span => { const last = cuts[index - 1]; return trimSpan(text, from + (last ? last.index + last[0].length : 0), cut ? from + cut.index : to) }).filter(([a, b]) => b > a)
  }
  return []
}

/**
 * Rows of items without labels, in stretches that are known to be no story: "Toll Road * PG * gen * Alys and the Colonel", "(Circuit Court; G; c. 800 words)". One of
 * the items is a rating, or two are told by their form; a name that nothing else knows is the fandom, and several names behind it are people.
 *
 * @param known what was read already: what it states is not said again
 */
export function rowsAround(text: string, [head]: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (!head) return []
  const end = Math.min(head[1], head[0] + most)
  const isRated = ofField(known, 'rating').length > 0
  const names = isRated ? [] : ofField(known, 'creator').flatMap((one) => (one.rule.startsWith('title-page:') ? textSpans(one) : []))
  let rating: readonly Assertion[] = []
  // "Thanks: J, who read it; M, who did not.": a label's sentences are no row.
  const said = known.filter(({ rule }) => rule.startsWith('label:')).flatMap((one) => (one.field === 'note' || one.field === 'disclaimer' || one.field === 'dedication' || one.field === 'summary' ? textSpans(one) : []))
  const isSaid = (from: number, to: number): boolean => said.some((at) => overlap(at, [from, to]))
  for (let from = head[0]; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    if (to - from >= 3 && to - from <= longest && !isSaid(from, to)) for (const { at, isIn } of rowsOf(text, [from, to])) {
      const found = readRow(text, itemsOf(text, at, isIn), known)
      if (found.length > 0) return found.some(({ field }) => field === 'rating') ? found : [...found, ...rating]
      if (isIn && rating.length === 0 && !isRated && alone.test(text.slice(...at))) rating = readers.rating(text, at, 'row:rating').assertions
    }
    const name = rating.length > 0 ? undefined : names.findLast(([a, b]) => a >= from && b < to && to - b <= longest)
    const found = name && behindName.exec(text.slice(name[1], to))
    if (name && found) {
      const start = name[1] + found[0].indexOf(found[1] as string)
      rating = readers.rating(text, [start, start + (found[1] as string).length], 'row:rating').assertions
    }
    from = to + 1
  }
  return [...rating]
}

type Kind = 'rating' | 'words' | 'status' | 'tag' | 'pair'

/** What an item of a row is by its form; undefined for a name, or for words. */
export function kindOf(word: string): Kind | undefined {
  if (rated.test(word)) return 'rating'
  if (counted.test(word)) return 'words'
  if (state.test(word)) return 'status'
  const parts = word.split(', ')
  if (isGenre(word) || codeOf(word) !== undefined || (parts.length > 1 && parts.filter(isGenre).length * 2 >= parts.length)) return 'tag'
  return (pair.test(word) || smallPair.test(word)) && !/:\s/.test(word) && !word.split(/\/|\s[x×]\s/u).some(isGenre) ? 'pair' : undefined
}

const fieldOf = { rating: 'rating', words: 'words', status: 'status', tag: 'tag', pair: 'relationship' } as const
/** What reads items of each kind. */
export const readerOf = { ...fieldOf, words: 'size' } as const

function readRow(text: string, items: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const words = items.map((at) => text.slice(...at))
  const isRating = (word: string): boolean => rated.test(word) && (word.length > 6 || word === word.toUpperCase() || letters.test(word) || /^(?:all|rated)/i.test(word)) && !/^\p{Lu}\.\s?\p{Lu}/u.test(word)
  if (items.length < 2 || areLetters(words) || words.some((word) => word.length > longestItem || rises.test(word))) return []
  const kinds = words.map(kindOf)
  const isSure = kinds.filter((kind) => kind !== undefined).length >= 2 && kinds.some((kind) => kind === 'rating' || kind === 'words')
  const isRated = ofField(known, 'rating').length > 0
  if (!isSure && (isRated || !words.some(isRating))) return []
  const told = new Set(known.map(({ field }) => field))
  const names = new Set(known.flatMap((one) => (one.field === 'title' ? [fold(one.value.title)] : one.field === 'creator' ? [fold(one.value.name)] : [])))
  let world = ofField(known, 'fandom').some(({ basis }) => basis === 'stated')
  return items.flatMap((at, index): Assertion[] => {
    const word = words[index] as string
    const kind = kinds[index]
    if (kind === 'rating' && !isSure && !isRating(word)) return []
    if (kind !== undefined) return told.has(fieldOf[kind]) ? [] : [...readers[readerOf[kind]](text, at, `row:${kind === 'pair' ? 'pairing' : kind}`).assertions]
    if (names.has(fold(word)) || /\d{4}|@|:/.test(word)) return []
    if (several.test(word) && (world || (isSure && index > 0)) && !told.has('character')) return isSure && word.split(' ').length <= 8 ? [...readers.character(text, at, 'row:people').assertions] : []
    if (world || isRated || !/^\p{Lu}/u.test(word) || word.split(' ').length > 5 || isKind(word) || !mayBeFandom(word)) return []
    world = true
    return [inText(text, 'fandom', { name: collapse(word) }, at, 'row:fandom', 0.75)]
  })
}
