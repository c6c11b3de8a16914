// bounded: each pattern here meets a line of at most 80 characters.
import type { Span } from '../model/span.ts'
import { labelOf } from './headers/labels.ts'
import { isNameLike } from './headers/people.ts'
import { tidy } from './index-entry.ts'
import { isGivenName } from './person-names.ts'

const longest = 80

/**
 * Finds whose stories an index lists: of the whole page, or under headings that are names.
 *
 * @param headings of the page, in order
 * @param entries where its entries begin, in order
 */
export function ownersIn(text: string, headings: readonly Span[], entries: readonly number[]): (entry: number) => string | undefined {
  const [first = 0] = entries
  const whole = ownerOf(text.slice(Math.max(0, first - 1000), first))
  const over = headings.flatMap(([from, to], at) => {
    const next = headings[at + 1]?.[0] ?? text.length
    return to - from <= longest && entries.some((entry) => entry >= to && entry < next) ? [{ from, words: tidy(text.slice(from, to)) }] : []
  })
  // Where one in three is surely a name, what may be one is a name too.
  const names = over.filter(({ words }) => mayBeName(words))
  const areNames = names.length * 2 >= over.length && names.filter(({ words }) => isGivenName(words.split(' ')[0] as string)).length * 3 >= Math.max(1, names.length)
  return (entry) => {
    const above = over.findLast(({ from }) => from <= entry)?.words
    return above === undefined ? whole : ownerIn(above) ?? (areNames && mayBeName(above) ? above : whole)
  }
}

/** A name of several words, none of which a site calls its stories. */
function mayBeName(words: string): boolean {
  return /^\S+(?: \S+){1,3}$/.test(words) && isNameLike(words) && !/\d|\b(?:and|stor(?:y|ies)|fic(?:s|tion)?|robins?|works|archive|page|series|tales|poems|challenges?|links|crossovers?|misc\w*)\b/i.test(words) && labelOf(words) === undefined
}

/** Whose stories an author's page lists, by the lines above the first of them. */
function ownerOf(head: string): string | undefined {
  return head.split('\n').map(tidy).filter((line) => line !== '' && line.length <= longest).reverse().slice(0, 8).map(ownerIn).find((name) => name !== undefined)
}

/** "Stories by Jane Doe", "Jane Doe's Fan Fiction", "Jane Doe's Harbour Lights Stories". */
function ownerIn(line: string): string | undefined {
  const found = /^(?:(?:all )?(?:the )?(?:stories|fan ?fic(?:tion|s)?|fic|fiction|works|tales) (?:written )?(?:by|of|from)|author:?)\s+(\p{Lu}.{1,40}|\S{2,30})$/iu.exec(line)?.[1] ?? /^(\p{Lu}.{1,40}?)['’]s? (?:\S{2,20} ){0,3}(?:stories|fan ?fic(?:tion|s)?|fic|fiction|works|tales|page|story (?:index|page|list))$/iu.exec(line)?.[1]
  return found !== undefined && !/^(?:the|my|our|other|various|me)\b/i.test(found) && labelOf(found) === undefined ? found : undefined
}
