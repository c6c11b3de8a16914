import type { Span } from '../model/span.ts'
import type { Edit } from '../model/edit.ts'
import { breakWords } from '../text/scene-breaks.ts'
import { blocksWithin, type Printable, runs } from './runs.ts'

/**
 * Prints a stretch of a reading as plain text: a paragraph a line, blank lines between, verse and preformatted text line by line,
 * emphasis as `_so_`, scene breaks as three stars.
 */
export function printPlain(of: Printable, at: Span, { edits = [], unmasked = false }: { readonly edits?: readonly Edit[]; readonly unmasked?: boolean } = {}): string {
  return blocksWithin(of, at).map((block) => {
    if (block.kind === 'scene-break') {
      const words = breakWords(of.text.slice(...block.at))
      return words ? `* * *\n\n${runs(of, [block.at[0] + words[0], block.at[0] + words[1]], { edits, unmasked }).map(({ text }) => text).join('')}` : '* * *'
    }
    const text = runs(of, block.at, { edits, unmasked })
      .map((run) => (run.marks.some(({ kind }) => kind === 'emphasis' || kind === 'strong') ? `_${run.text}_` : run.text))
      .join('')
    const lineByLine = block.kind === 'verse' || block.kind === 'preformatted' || block.kind === 'front'
    return lineByLine ? text : text.split('\n').map((line) => line.trim()).join(' ')
  }).join('\n\n')
}
