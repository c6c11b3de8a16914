import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from '../model/edit.ts'
import { markdownInline } from './markdown-inline.ts'
import { numberedBlocks } from './paragraph-numbers.ts'
import { type Printable, type Run, runs } from './runs.ts'

/** `skip`: blocks not printed (the chapter's own heading). `headingLevel`: that of the first level of headings, 2 by default. */
export type MarkdownOptions = { readonly edits?: readonly Edit[]; readonly skip?: Span; readonly headingLevel?: number; readonly unmasked?: boolean }

/**
 * Prints a stretch of a reading as CommonMark: a paragraph a line, verse with hard breaks, quotations behind `>`, scene breaks as `* * *`. Parsed again
 * it gives the same words and the same emphasis; how a block is aligned, and which language words are in, it cannot say.
 */
export function printMarkdown(of: Printable, at: Span, { edits = [], skip, headingLevel = 2, unmasked = false }: MarkdownOptions = {}): string {
  const out: string[] = []
  let last: Block['kind'] | undefined
  for (const { block, words } of numberedBlocks(of, at, skip)) {
    const all = runs(of, words ?? block.at, { edits, unmasked })
    const printed = block.kind === 'scene-break' ? (words ? `* * *\n\n${markdownInline(all, ' ')}` : '* * *') : element(block, all, headingLevel)
    if (printed.trim() === '') continue
    out.push(last === undefined ? '' : last === 'list' && block.kind === 'list' ? '\n' : last === 'quotation' && block.kind === 'quotation' ? '\n>\n' : '\n\n', printed)
    last = block.kind
  }
  return out.join('')
}

/** A line of text as Markdown: a title, a name. */
export function markdownLine(text: string): string {
  return markdownInline([{ text, marks: [] }], ' ')
}

function element({ kind, level = 1 }: Block, all: readonly Run[], headingLevel: number): string {
  switch (kind) {
    case 'heading': {
      const words = markdownInline(all, ' ')
      return words === '' ? '' : `${'#'.repeat(Math.min(6, headingLevel + level - 1))} ${words}`
    }
    case 'list': return `- ${markdownInline(all, ' ')}`
    case 'quotation': return stanzas(all).map((stanza) => markdownInline(stanza, ' ')).filter(Boolean).map((line) => `> ${line}`).join('\n>\n')
    case 'verse':
    case 'front': return byLines(all)
    case 'preformatted': return all.some(({ marks }) => marks.length > 0) ? byLines(all) : fenced(all.map(({ text }) => text).join(''))
    default: return markdownInline(all, ' ')
  }
}

function byLines(all: readonly Run[]): string {
  return stanzas(all).map((stanza) => markdownInline(stanza, '\\\n')).join('\n\n')
}

/** Runs parted at empty lines, which end a paragraph. */
function stanzas(all: readonly Run[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]]
  for (const run of all) {
    run.text.split(/\n[ \t]{0,200}(?:\n[ \t]{0,200})+/).forEach((text, n) => {
      if (n > 0) parts.push([])
      if (text !== '') parts.at(-1)?.push({ text, marks: run.marks })
    })
  }
  return parts.filter((part) => part.some(({ text }) => text.trim() !== ''))
}

/** Lines as they are, within a fence that is longer than any row of its sign in them. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([row]) => row.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')}\n${fence}`
}
