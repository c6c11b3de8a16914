// bounded: each pattern here meets a line of at most 400 characters.
import { type Assertion, ofField, textSpans } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { linesIn } from '../block-lines.ts'
import { leaveValues } from './front-words.ts'
import { readLabelLine } from './label-line.ts'
import type { LabelKind } from './labels.ts'

const most = 12_000
const longest = 400
/** Labels whose values are no sentences: one behind them speaks of something else. */
const short: ReadonlySet<LabelKind> = new Set(['title', 'author', 'rating', 'fandom', 'relationship', 'character', 'tag', 'status', 'size', 'series', 'part', 'written', 'posted', 'warning'])

/** "Rating: R. Please don't archive.": a refusal, or a wish to be asked, behind what a label of the front says on the same line. */
export function leavesBehindLabels(text: string, [head]: readonly Span[], known: readonly Assertion[]): Assertion[] {
  if (!head) return []
  const said = ofField(known, 'permission').flatMap(textSpans)
  const found: Assertion[] = []
  for (const [from, to] of linesIn(text, [head[0], Math.min(head[1], head[0] + most)])) {
    const label = to - from > longest ? undefined : readLabelLine(text, from, to)
    if (label && short.has(label.label.kind)) {
      // "R." is no abbreviation here: the first stop ends the value.
      const value = /[.!;]\s{1,3}(?=\p{Lu})/u.exec(text.slice(label.valueAt[0], to))
      const start = label.valueAt[0] + (value ? value.index + value[0].length : 0)
      const isSaid = said.some(([a, b]) => a < to && start < b)
      if (value && !isSaid) found.push(...leaveValues(text, [start, to]).filter((one) => one.field === 'permission' && one.value.permission !== 'granted'))
    }
  }
  return found
}
