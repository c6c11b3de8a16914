import type { Span } from '../model/span.ts'
import { breakWords } from '../text/scene-breaks.ts'
import { blocksWithin, type Printable } from './runs.ts'

/**
 * The number of the paragraph that holds a place, as `printHtml` counts them in its ids (`p7`).
 *
 * @param chapter the stretch that is printed
 * @param skip blocks not printed, as there
 * @returns undefined where no block that is printed holds it
 */
export function paragraphNumber(of: Printable, chapter: Span, place: number, skip?: Span): number | undefined {
  let paragraph = 0
  for (const { at, kind } of blocksWithin(of, chapter)) {
    if ((skip && at[0] >= skip[0] && at[1] <= skip[1]) || (kind === 'scene-break' && !breakWords(of.text.slice(...at)))) continue
    paragraph += 1
    if (at[1] > place) return at[0] <= place ? paragraph : undefined
  }
  return undefined
}
