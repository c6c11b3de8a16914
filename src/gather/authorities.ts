import { fold } from '../text/fold.ts'
import { type AuthorityRow, characters, fandoms, relationships } from './authority-table.ts'

/** What has an authority table. */
export type Authority = 'fandom' | 'character' | 'relationship'

const tables: Readonly<Record<Authority, ReadonlyMap<string, string>>> = { fandom: byKey(fandoms), character: byKey(characters), relationship: byKey(relationships) }

/** What a writer adds to a book's name that names nothing else. A film of it is another work. */
const medium = / \((?:books?|novels?|literature|bucher|buch|livres?|libros?|libri|livros?|книги)\)$/

/**
 * The heading under which a name is filed: the authority's form for a variant of it, and the name itself for every other. Words as
 * written stay in the record; a heading is for browsing alone.
 */
export function authorised(kind: Authority, name: string): string {
  const key = keyOf(name)
  return tables[kind].get(key) ?? tables[kind].get(key.replace(medium, '')) ?? name
}

/** The key by which names of a table are compared: folded, without a leading article, "and" for "&". */
export function keyOf(name: string): string {
  return fold(name).replace(/ ?& ?/g, ' and ').replace(/^(?:(?:the|a|an|der|die|das|le|la|les|el|los|las|il|lo|i|gli|os?|as) |l')/, '').replace(/["“”«»]/g, '').replace(/\s+/g, ' ').trim()
}

function byKey(rows: readonly AuthorityRow[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([heading, ...variants]) => [heading, ...variants].map((name) => [keyOf(name), heading] as const)))
}
