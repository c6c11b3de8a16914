// bounded: each pattern here meets a line of at most 160 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { isNameLike } from './people.ts'
import { credit } from './title-credits.ts'

/** The rule of whom a story was posted for, and by whom: whoever posted it did not write it. */
export const postedForRule = 'place:posted for'

const posted = '^[\\s*_([{~-]*(?:this (?:story|fic|file) (?:was|is|has been) )?(?:posted|archived|uploaded|submitted|sent in|put (?:up|here)) (?:here )?'
const name = '\\p{Lu}[^,;()[\\]]{1,40}?'
const end = '[\\s.*_)\\]}~-]*$'
/** "Posted for Jane Doe by Wren", "Archived for the author by Wren", "[This story was posted by the archive for its author, Jane Doe]". */
const rows: readonly RegExp[] = [
  new RegExp(`${posted}for (?:the author,? )?(?<author>${name}),? by (?<poster>${name})${end}`, 'diu'),
  new RegExp(`${posted}(?:for|on behalf of) the author,? by (?<poster>${name})${end}`, 'diu'),
  new RegExp(`${posted}(?:by (?:the archivists?|the archive|the list (?:owner|mom)|(?<poster>${name})),? )?(?:for|on behalf of) (?:the |its )author,? (?<author>${name})${end}`, 'diu'),
]
const longest = 160
const most = 24_000

/** Author and poster by a line around a story that says for whom it was posted; an author is added only where none is stated. */
export function postedFor(text: string, stretches: readonly Span[], known: readonly Assertion[]): Assertion[] {
  const people = ofField(known, 'creator')
  const isAnothers = (words: string): boolean => people.some(({ value, basis }) => value.role === 'author' && basis === 'stated' && fold(value.name) !== fold(words))
  for (const [first, last] of stretches) {
    const stop = Math.min(last, first + most)
    for (let from = first; from < stop; ) {
      const next = text.indexOf('\n', from)
      const to = next < 0 || next > stop ? stop : next
      const found = to - from <= longest ? rows.map((row) => row.exec(text.slice(from, to))?.indices?.groups).find((groups) => groups !== undefined) : undefined
      const said = (['author', 'poster'] as const).flatMap((role) => {
        const at = found?.[role]
        const words = at ? text.slice(from + at[0], from + at[1]) : ''
        return at && isNameLike(words) && !(role === 'author' && isAnothers(words)) ? credit(text, [from + at[0], from + at[1]], role, postedForRule, 0.9) : []
      })
      if (said.length > 0) return said
      from = to + 1
    }
  }
  return []
}
