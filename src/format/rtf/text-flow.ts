import type { Block, BlockKind, Mark, Origin } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isSpace } from '../../text/chars.ts'
import { finishBlocks } from '../html/finish-blocks.ts'
import { PageText } from '../html/page-text.ts'

/** What the words of a run look like, as far as it means something. */
type RunStyle = { readonly italic: boolean; readonly bold: boolean; readonly link: string | undefined }

/** What a paragraph is. `furniture`: a line of the table of contents. */
export type ParagraphStyle = { readonly kind: BlockKind; readonly level: number | undefined; readonly align: 'center' | 'right' | undefined; readonly furniture: boolean }

/** What a word processor's document came to. */
type FlowedText = { readonly text: string; readonly blocks: readonly Block[]; readonly marks: readonly Mark[]; readonly furniture: readonly Span[]; readonly origins: readonly Origin[]; readonly contents: number }

// A whole page in a heading's style is a writer who liked its letters.
const longestHeading = 300

/** Puts the text of a word processor's document together: paragraphs, lines, cells of tables, notes, running heads. */
export class TextFlow {
  readonly #page = new PageText()
  readonly #on = { italic: false, bold: false, link: undefined as string | undefined }
  #isFresh = true
  #afterBreak = false
  #afterCell = false
  #endsInColon = false
  #running: number | undefined

  /** Whether words were written since the last paragraph's end. */
  get isOpen(): boolean {
    return this.#page.current !== undefined
  }

  /** Writes words of a paragraph. `place` is asked when they are its first. `from`: where they stand in the file. */
  write(words: string, from: number, style: RunStyle, place: () => ParagraphStyle): void {
    const isBlank = allSpace(words)
    if (isBlank && (!this.isOpen || this.#afterBreak || this.#afterCell)) return
    if (this.#isFresh) {
      this.#page.begin(place())
      this.#isFresh = false
    }
    this.#afterBreak = false
    // A label's cell and its value's read as one: "Author: Mary Smith".
    const lead = !this.#afterCell || !this.isOpen ? '' : this.#endsInColon ? ' ' : ' | '
    this.#afterCell = false
    if (!isBlank) this.#mark(style)
    this.#page.write(lead + words, from, false)
    if (!isBlank) this.#endsInColon = words.trimEnd().endsWith(':')
  }

  /** A break of line within a paragraph. */
  newLine(): void {
    if (!this.isOpen) return
    this.#page.lineBreak()
    this.#afterBreak = true
    this.#afterCell = false
  }

  /** The end of a cell: what follows stands on the same line. */
  endCell(): void {
    if (this.isOpen) this.#afterCell = true
  }

  /** The end of a paragraph. */
  endParagraph(): void {
    // Marks are closed within the block, or each would be looked for among all there are.
    if (this.isOpen) this.#mark({ italic: false, bold: false, link: undefined })
    this.#page.close()
    this.#isFresh = true
    this.#afterBreak = false
    this.#afterCell = false
  }

  /** A rule between two scenes. It is no rule before the first words. */
  rule(from: number): void {
    this.endParagraph()
    if (this.#page.length === 0 || this.#page.blocks.at(-1)?.kind === 'scene-break') return
    this.#page.begin({ kind: 'scene-break', level: undefined, align: 'center', furniture: false })
    this.#page.insert('* * *', from)
    this.endParagraph()
  }

  /** All that is written from here on is running heads. */
  beginRunningHeads(): void {
    this.endParagraph()
    this.#running ??= this.#page.blocks.length
  }

  finish(): FlowedText {
    this.endParagraph()
    const text = this.#page.finish()
    const count = this.#running ?? this.#page.blocks.length
    const own = this.#page.blocks.slice(0, count)
    const heads = this.#page.blocks.slice(count)
    for (const block of own) if (block.kind === 'heading' && block.end - block.start > longestHeading) Object.assign(block, { kind: 'paragraph', level: undefined })
    const { blocks, marks, furniture } = finishBlocks(text, own, this.#page.marks)
    const origins = this.#page.origins.map(({ at, from }): Origin => ({ at, from, encoding: '', newline: 'document', repairs: [] }))
    const spans = heads.map(({ start, end }): Span => [start, end])
    return { text, blocks: [...blocks, ...spans.map((at): Block => ({ kind: 'front', at }))], marks, furniture: [...furniture, ...spans], origins, contents: furniture.length }
  }

  #mark({ italic, bold, link }: RunStyle): void {
    const page = this.#page
    if (this.#on.link !== link && this.#on.link !== undefined) page.closeMark('a')
    if (this.#on.bold && !bold) page.closeMark('b')
    if (this.#on.italic && !italic) page.closeMark('i')
    if (!this.#on.italic && italic) page.openMark('emphasis', 'i', undefined)
    if (!this.#on.bold && bold) page.openMark('strong', 'b', undefined)
    if (this.#on.link !== link && link !== undefined) page.openMark('link', 'a', link)
    Object.assign(this.#on, { italic, bold, link })
  }
}

function allSpace(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (!isSpace(words.charCodeAt(at))) return false
  return true
}
