import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { breakWords } from '../text/scene-breaks.ts'
import { blocksWithin, type Printable } from './runs.ts'

/** A block as a page prints it: its number, and of a scene break the words that stand in it; a break without any has no number. */
export type Numbered = { readonly block: Block; readonly number?: number; readonly words?: Span }

/**
 * The blocks of a stretch as a page numbers them, `p1`, `p2` … in order.
 *
 * @param skip blocks that are not printed: the chapter's own heading
 * @param before how many have a number already, where a stretch goes on with another's
 */
export function* numberedBlocks(of: Pick<Printable, 'text' | 'blocks'>, at: Span, skip?: Span, before = 0): Generator<Numbered> {
  let number = before
  for (const block of blocksWithin(of, at)) {
    if (skip && block.at[0] >= skip[0] && block.at[1] <= skip[1]) continue
    const [start, end] = block.at
    const words = block.kind === 'scene-break' ? breakWords(of.text.slice(start, end)) : undefined
    if (block.kind === 'scene-break' && !words) yield { block }
    else yield { block, number: ++number, ...(words && { words: [start + words[0], start + words[1]] as const }) }
  }
}

/** The number of the paragraph that holds a place of the text; undefined where it stands in none that has one. */
export function paragraphAt(of: Pick<Printable, 'text' | 'blocks'>, at: Span, skip: Span | undefined, place: number): number | undefined {
  for (const { block, number } of numberedBlocks(of, at, skip)) if (block.at[1] > place) return block.at[0] <= place ? number : undefined
  return undefined
}
