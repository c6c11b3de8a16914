// bounded: each pattern here meets a line of at most 200 characters, or an item of at most 60.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { collapse, inText } from './assert.ts'
import { isKind, mayBeFandom } from './fandom-names.ts'
import { codeOf } from './story-codes.ts'
import { rises, size } from './value-facts.ts'
import { trimSpan } from './value-read.ts'
import { isGenre } from './value-words.ts'
import { readers } from './values.ts'

/** A rating alone, with hardly a word behind it: "PG", "G, honest", "rated PG-13 for language". */
const rated = /^(?:all |rated:? |rating:? )?(?:NC-?17|PG-?1[35]|PG|[GRTM]|K\+?|MA|FR(?:AO|[CTM])|P(?:6|12|16|18)|(?:gen(?:eral)?|teen|mature) audiences?|all ages)(?:,? .{1,30})?$/iu
const letters = /^(?:all |rated:? |rating:? )?[GRTMK]\+?(?![\p{L}\p{N}.])/u
const counted = /^(?:(?:c|ca|approx)\.? ?|about |around |etwa |~ ?)?\d[\d.,’']*k? ?(?:words?|wörter|mots|palabras|parole|palavras|слов)$/iu
const state = /^(?:complete[d]?|finished|done|wip|work in progress|in progress|ongoing|unfinished|one-?shot|fertig(?:gestellt)?|abgeschlossen|in arbeit|terminée?|en cours|terminad[oa]|completa?|conclus[oa]|in corso|завершен|закончен|в процессе)[!.]*$/iu
const pair = /^\p{Lu}[^/]{0,28}\/\p{Lu}[^/]{0,28}$/u

/** What divides the items of a row, the surest first; commas only inside brackets. */
const dividers: readonly RegExp[] = [/ ?\/\/ ?/g, /\s[*|·•]\s/g, /\s\/\s/g, /;\s/g]
const longest = 200
const longestItem = 60
const most = 12_000

/** The stretches of a line that may be a row: the line itself, or what stands in brackets at its end. */
function rowsOf(text: string, [from, to]: Span): { readonly at: Span; readonly isIn: boolean }[] {
  const line = trimSpan(text, from, to, '>*_')
  const bracket = /[([{]([^()[\]{}]{3,120})[)\]}][\s.]*$/.exec(text.slice(...line))
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
 * the items is a rating; what else it holds is told by its form, and a name that nothing else knows is the fandom.
 *
 * @param known what was read already: where a rating was, no row is looked for
 */
export function rowsAround(text: string, [head]: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (!head || ofField(known, 'rating').length > 0) return []
  const end = Math.min(head[1], head[0] + most)
  for (let from = head[0]; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    if (to - from >= 5 && to - from <= longest) for (const { at, isIn } of rowsOf(text, [from, to])) {
      const found = readRow(text, itemsOf(text, at, isIn), known)
      if (found.length > 0) return found
    }
    from = to + 1
  }
  return []
}

function readRow(text: string, items: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const words = items.map((at) => text.slice(...at))
  const isRating = (word: string): boolean => rated.test(word) && (word.length > 6 || word === word.toUpperCase() || letters.test(word) || /^(?:all|rated)/i.test(word)) && !/^\p{Lu}\.\s?\p{Lu}/u.test(word)
  const first = words.findIndex(isRating)
  if (items.length < 2 || first < 0 || words.some((word) => word.length > longestItem || rises.test(word))) return []
  const names = new Set(known.flatMap((one) => (one.field === 'title' ? [fold(one.value.title)] : one.field === 'creator' ? [fold(one.value.name)] : [])))
  let world = ofField(known, 'fandom').some(({ basis }) => basis === 'stated')
  return items.flatMap((at, index): Assertion[] => {
    const word = words[index] as string
    if (index === first) return [...readers.rating(text, at, 'row:rating').assertions]
    if (counted.test(word)) return ofField(known, 'words').length > 0 ? [] : [...size(text, at, 'row:words').assertions]
    if (state.test(word)) return ofField(known, 'status').length > 0 ? [] : [...readers.status(text, at, 'row:status').assertions]
    if (isGenre(word) || codeOf(word) !== undefined || word.includes(', ') && word.split(', ').every((each) => isGenre(each))) return [...readers.tag(text, at, 'row:tag').assertions]
    if (pair.test(word)) return [...readers.relationship(text, at, 'row:pairing').assertions]
    if (world || names.has(fold(word)) || !/^\p{Lu}/u.test(word) || /\d{4}|@|:/.test(word) || word.split(' ').length > 5 || isKind(word) || !mayBeFandom(word)) return []
    world = true
    return [inText(text, 'fandom', { name: collapse(word) }, at, 'row:fandom', 0.75)]
  })
}
