import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { lineSpan, type LineTable, lineText } from '../line-table.ts'
import { collapse, inText } from './assert.ts'
import { isGutenbergCredit } from './gutenberg.ts'
import { isNameLike, namesIn } from './people.ts'

// What an edition says of its own making is no thanks and no disclaimer of an author's: by sentences alone, its printers own worlds and its proofreaders are betas.
const ofAuthors: ReadonlySet<string> = new Set(['beta', 'typist', 'owner', 'thanked', 'dedicatee', 'idea', 'antecedent', 'poster'])

/** What is known of a work without the people whom sentences of its edition would name, where Project Gutenberg edited it. */
export function withoutEditors(known: readonly Assertion[]): Assertion[] {
  return isEdition(known) ? known.filter(({ rule, value }) => !(rule.startsWith('credit:') && 'role' in value && ofAuthors.has(value.role))) : [...known]
}

/** Whether a work comes from Project Gutenberg, by its head. */
export function isEdition(known: readonly Assertion[]): boolean {
  return known.some(({ rule }) => rule.startsWith('gutenberg:'))
}

/** Lines from the beginning of a file in which Project Gutenberg names those who made a text: in its head, or below it. */
const reach = 100
/** "Produced by", "E-text prepared by", "HTML version by", "This etext was scanned and proofed by". */
const made = /(?:produced|prepared|transcribed|typed|scanned|proofed|proofread|version|edition|corrections|images?)(?:,? (?:and|by|created|provided|made|generously|proofed|corrected|formatted))*? by:? /gi
/** Where the names end: what it was made from, where, with what else. */
const after = / from | at https?:| for | in | using | with | of |[([<]|(?<=\p{Ll})[.]|$/u
/** Those who are no person. */
const team = /\b(?:anonymous|volunteers?|team|proof\p{L}*|gutenberg|projects?|online|internet|archive|library|university|www|pgdp\S*|dp|the)\b/iu

/** Who typed, scanned and proofread a text, by the credits that Project Gutenberg puts into its head or below it, in lines `[first, last)`. */
export function gutenbergCredits(table: LineTable, first: number, last: number): Assertion[] {
  const found: Assertion[] = []
  for (let line = first; line < Math.min(last, first + reach); line += 1) {
    if (!isGutenbergCredit(lineText(table, line).replace(/^credits: */i, ''))) continue
    let end = line + 1
    while (end < Math.min(last, line + 12) && table.gap[end] === 0) end += 1
    found.push(...makersIn(table.text, lineSpan(table, line, end - 1)))
    line = end - 1
  }
  return found
}

function makersIn(text: string, [from, to]: Span): Assertion[] {
  const words = text.slice(from, to).replaceAll('\n', ' ')
  return [...words.matchAll(made)].flatMap(({ index, 0: opening }) => {
    const start = index + opening.length
    const length = words.slice(start).search(after)
    const next = words.slice(start, start + length).search(made)
    if (next >= 0) return []
    return namesIn(text, [from + start, from + start + length], { inverted: false }).flatMap(({ at }) => {
      const name = collapse(text.slice(...at))
      return isNameLike(name) && /^\p{Lu}/u.test(name) && !team.test(name) ? [inText(text, 'creator', { name, role: 'typist' }, at, 'gutenberg:credits', 0.9)] : []
    })
  })
}
