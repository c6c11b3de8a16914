// bounded: each pattern here meets a line of at most 100 characters.
import type { Assertion } from '../model/assertion.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'
import { collapse, inText } from './headers/assert.ts'
import { isTitleLine, readByLine } from './headers/title-page.ts'
import { lineLength, lineSpan, type LineTable, lineText } from './line-table.ts'
import { isLoneTitle } from './story-starts.ts'

const longest = 100

/** What stands above several stories: the collection's title, and who wrote them all; `first` is the line that its first story begins with. */
type Collection = { readonly first: number; readonly assertions: readonly Assertion[] }

/**
 * The title page of a collection: a title, who wrote it, and right below the title of its first story, set as those of all others are, none of which names anybody.
 *
 * @param starts the first lines of the stories that the text holds
 */
export function collectionOf(table: LineTable, starts: readonly number[]): Collection | undefined {
  const [first, ...others] = starts
  if (first === undefined || others.length === 0 || lineLength(table, first) > longest || !isTitleLine(table.text, lineSpan(table, first)) || !others.every((line) => isLoneTitle(table, line))) return undefined
  // Between the three lines stands nothing that might be said of all stories.
  const [signed, story] = [first + 1, first + 2]
  const by = story < table.count && lineLength(table, signed) <= longest ? readByLine(table.text, lineSpan(table, signed)) : undefined
  if (by?.role !== 'author' || (by.title && !sorts.test(table.text.slice(...by.title))) || !isLoneTitle(table, story) || (table.gap[story] as number) === 0) return undefined
  // The title once more above its first chapter makes no collection.
  if (fold(lineText(table, story)) === fold(lineText(table, first))) return undefined
  return { first: story, assertions: [ofAll(table.text, 'title', lineSpan(table, first)), ofAll(table.text, 'creator', by.names)] }
}

/** "Three stories by Jane Doe". */
const sorts = /^(?:\p{L}{2,12} ){0,2}(?:stories|tales|fics|ficlets|vignettes|drabbles|poems|geschichten|histoires|cuentos|relatos|racconti|contos)$/iu

function ofAll(text: string, field: 'title' | 'creator', at: Span): Assertion {
  const words = collapse(text.slice(...at))
  if (field === 'title') return inText(text, 'title', { title: words, kind: 'collective' }, at, 'title-page:collection', 0.8)
  return inText(text, 'creator', { name: words, role: 'author' }, at, 'title-page:by-line', 0.85, { basis: 'derived' })
}
