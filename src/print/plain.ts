import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from '../model/edit.ts'
import { numberedBlocks } from './paragraph-numbers.ts'
import { type Printable, type Run, runs } from './runs.ts'

/** `skip`: blocks not printed (the chapter's own heading). */
export type PlainOptions = { readonly edits?: readonly Edit[]; readonly skip?: Span; readonly unmasked?: boolean }

/** One block as plain text; `byLine`: its line ends are meant. */
export type PlainBlock = { readonly kind: Block['kind']; readonly text: string; readonly byLine: boolean }

/**
 * Prints a stretch of a reading as plain text: a paragraph a line, blank lines between, verse and preformatted text line by line,
 * emphasis as `_so_`, scene breaks as three stars.
 */
export function printPlain(of: Printable, at: Span, options: PlainOptions = {}): string {
  return plainBlocks(of, at, options).map(({ text }) => text).join('\n\n')
}

/** The same, block by block. */
export function plainBlocks(of: Printable, at: Span, { edits = [], skip, unmasked = false }: PlainOptions = {}): readonly PlainBlock[] {
  return [...numberedBlocks(of, at, skip)].flatMap(({ block: { kind, at: span }, words }): readonly PlainBlock[] => {
    if (kind === 'scene-break') {
      const rule = { kind, text: '* * *', byLine: false }
      return words ? [rule, { kind, text: runs(of, words, { edits, unmasked }).map(({ text }) => text).join(''), byLine: false }] : [rule]
    }
    const text = emphasised(runs(of, span, { edits, unmasked }))
    const byLine = kind === 'verse' || kind === 'preformatted' || kind === 'front'
    return [{ kind, byLine, text: byLine ? text : text.split('\n').map((line) => line.trim()).join(' ') }]
  })
}

/** Words with `_` around what is emphasised: once around what stands together, and never around the blanks at its ends. */
function emphasised(all: readonly Run[]): string {
  const stretches: { on: boolean; text: string }[] = []
  for (const { text, marks } of all) {
    const on = marks.some(({ kind }) => kind === 'emphasis' || kind === 'strong' || kind === 'thought')
    const last = stretches.at(-1)
    if (last?.on === on) last.text += text
    else stretches.push({ on, text })
  }
  return stretches.map(({ on, text }) => {
    const words = on ? text.trim() : ''
    return words === '' ? text : text.replace(words, () => `_${words}_`)
  }).join('')
}
