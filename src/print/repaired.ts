import type { Edit } from '../model/edit.ts'
import type { Mark } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { apply } from '../text/edits.ts'
import type { Printable } from './runs.ts'

type Change = Pick<Edit, 'at' | 'after'>

/**
 * A reading's whole text with the edits made, and nothing else changed: what no edit touches comes through as it came. Emphasis that
 * the form had as markup, which plain text has no place for, is written `_so_`.
 */
export function printRepaired({ text, marks }: Printable, edits: readonly Edit[]): string {
  const bare = [...new Map(marks.filter(isBare).map(({ at }) => [at.join(), at])).values()]
  return apply(text, bare.length === 0 ? edits : delimited(edits, bare, text) as readonly Edit[])
}

/** Emphasis without delimiters of its own. */
function isBare({ kind, delimiter = 0, at: [start, end] }: Mark): boolean {
  return delimiter === 0 && (kind === 'emphasis' || kind === 'strong') && end > start
}

/** The edits with delimiters between them. Where two would stand in one place, or one within an edit, there are none. */
function delimited(edits: readonly Edit[], emphasised: readonly Span[], text: string): readonly Change[] {
  const places = new Map<number, number>()
  for (const at of emphasised.flat()) places.set(at, (places.get(at) ?? 0) + 1)
  const delimiters = emphasised.filter(([start, end]) => [start, end].every((at) => places.get(at) === 1 && !isWithin(edits, at)) && text.slice(start, end).trim() !== '')
    .flatMap(([start, end]): readonly Change[] => [{ at: [start, start], after: '_' }, { at: [end, end], after: '_' }])
  // A delimiter goes before what begins where it stands: a sort keeps that order among equals.
  return [...delimiters, ...edits].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
}

/** Whether a place lies inside of what an edit changes. */
function isWithin(edits: readonly Edit[], at: number): boolean {
  let [low, high] = [0, edits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle] as Edit).at[1] <= at) low = middle + 1
    else high = middle
  }
  return (edits[low]?.at[0] ?? Infinity) < at
}
