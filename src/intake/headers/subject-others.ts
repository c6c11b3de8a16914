// bounded: each pattern here meets a piece of a subject of at most 160 characters.
import type { Assertion, Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { isNameLike } from './people.ts'
import { readCredit } from './title-credits.ts'

/** What stands before the name of somebody who has not written this story: another story, and its author; whose the task was; whom it is for. */
const rows: readonly (readonly [role: Role, is: RegExp])[] = [
  ['antecedent', /^(?:was|formerly|(?:a )?(?:sequel|prequel|companion(?: piece)?|follow-?up|coda|epilogue|missing scene|response|reply|answer|tribute|homage) (?:to|for|of)|remix of|based on|after|inspired by)\s*:?\s.{1,80}? by:?\s+/iu],
  ['idea', /^(?:(?:the )?(?:[\p{L}'’-]+ ){0,2}(?:challenge|prompt|request|bunny|idea)(?: (?:was )?(?:by|from|of)|:))\s+/iu],
  ['dedicatee', /^(?:(?:a )?(?:birthday )?(?:gift|present|treat) )?(?:for|für|pour|para|per)\s+(?=\p{Lu}[\p{L}'’.-]+ \p{Lu})/iu],
]

/**
 * Who is named in a piece of a subject, behind the title, for another part than the author's; undefined where it names nobody so.
 *
 * @param gifts whether "for Ada Lee" says whom it is for, and is no title's end
 */
export function othersIn(text: string, at: Span, gifts: boolean): Assertion[] | undefined {
  const words = text.slice(...at)
  if (words.length > 160) return undefined
  for (const [role, is] of rows) {
    const found = role === 'dedicatee' && !gifts ? null : is.exec(words)
    const name = found && words.slice(found[0].length).trim()
    if (!found || !name || !isNameLike(name)) continue
    const from = at[0] + found[0].length
    return [inText(text, 'creator', { name: collapse(name), role }, [from, from + name.length], `subject:${role}`, 0.8)]
  }
  return readCredit(text, at, false)?.map((one) => (one.field === 'creator' ? { ...one, rule: `subject:${one.value.role}` } : one))
}

/** Where the last piece of a subject's words begins, behind a comma or a dash; undefined where they are one. */
export function lastPiece(words: string): number | undefined {
  const found = /^.*\S(?:,\s+|\s+[-–—]{1,3}\s+|\s+(?=[([]))(?=\S)/u.exec(words)
  return found?.[0].length
}
