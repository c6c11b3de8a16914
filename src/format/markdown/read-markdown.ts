import type { Block, Mark } from '../../model/reading.ts'
import { type Codec, documentOrigin } from '../document.ts'
import { readHtml } from '../html/read-html.ts'
import { frontMatter } from './front-matter.ts'
import { prepare } from './prepare.ts'
import { type MarkdownContext, toHtml } from './to-html.ts'

/** Reads Markdown: through HTML into the closed model, with its front matter as metadata and its notes at the end. */
export const readMarkdown: Codec = async (bytes, { decode }) => {
  const decoded = decode(bytes)
  const { metadata, body } = frontMatter(decoded.text)
  const { pieces, notes } = prepare(body)
  const numbers = new Map([...notes.keys()].map((label, at) => [label, /^\d{1,4}$/.test(label) ? label : String(at + 1)]))
  const context: MarkdownContext = { notes: numbers, keepsLines: keepsLines(body) }
  const page = readHtml(pieces.map((piece) => toHtml(piece, context)).join('\n'))
  const below = notes.size === 0 ? undefined : readHtml([...notes].map(([label, words]) => `<div>${toHtml(`[^${label}] ${words}`, context)}</div>`).join('\n'))
  const shift = page.text.length === 0 ? 0 : page.text.length + 2
  const text = below && below.text !== '' ? `${page.text}${shift > 0 ? '\n\n' : ''}${below.text}` : page.text
  const blocks: Block[] = [...page.blocks, ...(below?.blocks ?? []).map((block): Block => ({ kind: 'note', at: moved(block.at, shift) }))]
  const marks: Mark[] = [...page.marks, ...(below?.marks ?? []).map((mark): Mark => ({ ...mark, at: moved(mark.at, shift) }))]
  // What Markdown says of a page's furniture, HTML within it said: a story in it has none.
  const kept = blocks.map((block): Block => (block.kind === 'front' ? { ...block, kind: 'paragraph' } : block))
  const findings = [...decoded.findings, ...page.findings.filter(({ code }) => code !== 'furniture-left-out')]
  return { text, blocks: kept, marks, metadata, furniture: [], origins: [documentOrigin()], findings }
}

function moved([from, to]: readonly [number, number], by: number): [number, number] {
  return [from + by, to + by]
}

const longLine = 120
const shortLine = 60

/** Whether a line end within a paragraph is meant: in a text whose paragraphs are each one long line, lines of verse and letterheads are short ones. */
function keepsLines(text: string): boolean {
  let [long, short, wrapped] = [0, 0, 0]
  let last = 0
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const length = text.slice(from, Math.min(to, from + longLine + 1)).trim().length
    if (length > longLine) long++
    else if (length > 0 && last > 0 && last <= longLine) {
      if (last <= shortLine) short++
      else wrapped++
    }
    last = length
    from = to + 1
  }
  return long > 2 && short > 0 && long > wrapped
}
