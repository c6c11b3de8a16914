import type { Node, TextField } from '../query/tree.ts'
import { indexable } from '../text/indexable.ts'
import { inflections } from '../text/inflections.ts'
import { ligatureForms } from '../text/ligatures.ts'

/** A word or a phrase of a question. */
export type Leaf = Node & { readonly is: 'word' | 'phrase' }

/** The index's columns that a query may name. Beside them it has names and tags; only the body holds words of a story. */
const columns: Readonly<Record<TextField, string>> = { title: 'title', body: 'body' }
const catalogueColumns = '{title creators tags}'

/** What to ask the index for a word or phrase: as it was typed, and its other forms where it has any. */
export type Match = { readonly typed: string; readonly forms: string | undefined }

/**
 * A word or phrase as FTS5 expressions.
 *
 * @param where `everything`, or only what the `catalogue` says: for works whose words the reader may not meet
 * @returns true: it says nothing (marks without letters); false: it can match nothing (body words, where the body may not be asked)
 */
export function matchOf(leaf: Leaf, where: 'everything' | 'catalogue'): Match | boolean {
  const { field } = leaf
  if (where === 'catalogue' && field === 'body') return false
  const text = leaf.is === 'word' ? leaf.word : leaf.words
  if (!holdsLetter(text)) return true
  const prefix = leaf.is === 'word' && leaf.prefix
  const column = field ? `${columns[field]} : ` : where === 'catalogue' ? `${catalogueColumns} : ` : ''
  const typed = [text, ...ligatureForms(text)].map((words) => `${quoted(words)}${prefix ? ' *' : ''}`)
  const forms = formsOf(leaf)
  return { typed: `${column}(${typed.join(' OR ')})`, forms: forms.length > 0 ? `${column}(${forms.map(quoted).join(' OR ')})` : undefined }
}

/** The words and phrases of a question, with what is taken away left out. */
export function wantedLeaves(node: Node): readonly Leaf[] {
  if (node.is === 'word' || node.is === 'phrase') return [node]
  if (node.is === 'not' || node.is === 'filter') return []
  return node.of.flatMap(wantedLeaves)
}

/** The words and phrases that a text is to be shown for: those that may stand in it. */
export function wantedWords(node: Node): readonly Leaf[] {
  return wantedLeaves(node).filter(({ field }) => field === undefined || field === 'body')
}

/**
 * The other forms of a word that it finds. A name keeps its own: who types a capital and then small letters ("Banks") means that very word, and so does
 * who asks for a phrase, for one form (`=banks`) or for what begins so.
 */
export function formsOf(leaf: Leaf): readonly string[] {
  if (leaf.is === 'phrase' || leaf.prefix || leaf.exact || isName(leaf.word)) return []
  return inflections(leaf.word.toLowerCase())
}

function isName(word: string): boolean {
  return /^\p{Lu}.*\p{Ll}/su.test(word)
}

/** Words side by side, as FTS5 takes them: in quotation marks nothing is an operator; those inside are doubled, and NUL would end the expression. */
export function quoted(words: string): string {
  return `"${indexable(words).replaceAll('"', '""').replaceAll('\0', ' ')}"`
}

/** As the parser has it: a sign that the index knows as a letter or a number. */
function holdsLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
