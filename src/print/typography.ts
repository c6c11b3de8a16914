import type { BlockKind } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { type Edit, propose } from '../text/edits.ts'
import { repairs } from '../text/repairs.ts'
import { blocksWithin, type Printable } from './runs.ts'

const repaired: readonly BlockKind[] = ['paragraph', 'heading', 'quotation', 'list', 'note']

/** The repairs of a stretch of a reading, in order of place: prose only; verse, code, headers and what is set line by line stay as they came. */
export function typography(of: Printable, at: Span, language: string): readonly Edit[] {
  return blocksWithin(of, at).filter(({ kind }) => repaired.includes(kind)).flatMap((block) => propose(of.text, block.at, { language }, repairs))
}
