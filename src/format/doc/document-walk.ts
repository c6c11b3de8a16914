import { meaningOfField } from '../rtf/fields.ts'
import type { StyleMeaning } from '../rtf/styles.ts'
import { type ParagraphStyle, TextFlow } from '../rtf/text-flow.ts'
import { looks, type ParagraphLook } from './formatting.ts'
import { type Piece, placeOf } from './pieces.ts'

/** What a document is made of, for the walk through its characters. */
type WalkedDocument = {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** `looks` of each character. */
  readonly shown: Uint8Array
  readonly paragraphAt: (at: number) => ParagraphLook
  readonly meaning: (style: number) => StyleMeaning | undefined
  /** The number of the note whose mark stands at a character. */
  readonly notes: ReadonlyMap<number, number>
}

/** What a part of the document is to its reader. */
type Part = 'text' | 'note' | 'head'

type OpenField = { words: string; hasResult: boolean; link: string | undefined; isContents: boolean }

const longestInstruction = 4000
const mostFields = 1000
const silent = looks.deleted | looks.hidden

/** Goes through the characters of a Word document, and writes what a reader sees of them. */
export class DocumentWalk {
  readonly flow = new TextFlow()
  readonly counts = { pictures: 0, symbols: 0, comments: 0, hidden: 0, deleted: 0, inserted: 0 }
  readonly #document: WalkedDocument
  readonly #fields: OpenField[] = []
  #instructions = 0
  #afterRow = false

  constructor(document: WalkedDocument) {
    this.#document = document
  }

  /** Writes the characters from `start` to `end` as a part. @param number of the note that they are */
  write(start: number, end: number, part: Part, number = 0): void {
    const { text, shown } = this.#document
    this.#fields.length = 0
    this.#instructions = 0
    let from = start
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code >= 32 && code !== 40 && (at === from || shown[at] === shown[from])) continue
      this.#run(from, at, end, part)
      from = at
      if (code >= 32 && (code !== 40 || ((shown[at] as number) & looks.special) === 0)) continue
      from = at + 1
      this.#sign(code, at, part, number)
    }
    this.#run(from, end, end, part)
    this.flow.endParagraph()
    this.#afterRow = false
  }

  /** Writes characters that look alike. */
  #run(start: number, end: number, partEnd: number, part: Part): void {
    if (start >= end) return
    const look = this.#document.shown[start] as number
    const words = this.#document.text.slice(start, end)
    const field = this.#fields.at(-1)
    if (this.#instructions > 0) {
      if (field && field.words.length < longestInstruction) field.words = (field.words + words).slice(0, longestInstruction)
      return
    }
    if ((look & looks.inserted) !== 0) this.counts.inserted++
    if ((look & silent) !== 0) {
      if ((look & looks.deleted) !== 0) this.counts.deleted++
      else this.counts.hidden += words.length
      return
    }
    this.#put(words.toWellFormed(), start, partEnd, part, look)
  }

  #put(words: string, at: number, partEnd: number, part: Part, look: number): void {
    if (this.#afterRow) {
      this.#afterRow = false
      if (this.#isInTable(this.#markBehind(at, partEnd))) this.flow.newLine()
      else this.flow.endParagraph()
    }
    const link = this.#fields.at(-1)?.link
    const italic = (look & looks.italic) !== 0 || ((look & looks.underlined) !== 0 && link === undefined)
    this.flow.write(words, Math.max(0, placeOf(this.#document.pieces, at)), { italic, bold: (look & looks.bold) !== 0, link }, () => this.#place(at, partEnd, part))
  }

  /** A character that stands for something else. */
  #sign(code: number, at: number, part: Part, number: number): void {
    const isSpecial = ((this.#document.shown[at] as number) & looks.special) !== 0
    switch (code) {
      case 7: return this.#endCell(at)
      case 9: return this.#literal('\t', at, part)
      case 10: case 11: return this.flow.newLine()
      case 12: case 13: case 14: return this.flow.endParagraph()
      case 19: return this.#beginField()
      case 20: return this.#beginResult()
      case 21: return this.#endField()
      case 30: return this.#literal('\u2011', at, part)
      case 31: return this.#literal('\u00ad', at, part)
      case 1: case 8: if (this.#instructions === 0) this.counts.pictures++; return
      case 5: this.counts.comments++; return
      case 2: return this.#noteMark(at, part, number)
      case 40: if (isSpecial) this.counts.symbols++
    }
  }

  #literal(words: string, at: number, part: Part): void {
    if (this.#instructions === 0) this.#put(words, at, this.#document.text.length, part, 0)
  }

  #noteMark(at: number, part: Part, number: number): void {
    const wanted = part === 'note' ? number : this.#document.notes.get(at)
    if (wanted !== undefined && wanted > 0) this.#literal(part === 'note' ? `[${wanted}] ` : `[${wanted}]`, at, part)
  }

  #endCell(at: number): void {
    const { text, paragraphAt } = this.#document
    // Old documents say nothing of rows: an empty cell is the row's own mark.
    if (paragraphAt(at).isRowEnd || text.charCodeAt(at - 1) === 7) this.#afterRow = true
    else this.flow.endCell()
  }

  #beginField(): void {
    const outer = this.#fields.at(-1)
    if (this.#fields.length >= mostFields) return
    this.#fields.push({ words: '', hasResult: false, link: outer?.link, isContents: outer?.isContents ?? false })
    this.#instructions++
  }

  #beginResult(): void {
    const field = this.#fields.at(-1)
    if (!field || field.hasResult) return
    field.hasResult = true
    this.#instructions--
    const { link, isContents } = meaningOfField(field.words)
    field.link = link ?? field.link
    if (isContents) field.isContents = true
  }

  #endField(): void {
    const field = this.#fields.pop()
    if (field && !field.hasResult) this.#instructions--
  }

  /** The mark with which the paragraph of a character ends. */
  #markBehind(at: number, end: number): number {
    const { text } = this.#document
    for (let place = at; place < end; place++) {
      const code = text.charCodeAt(place)
      if (code === 13 || code === 7 || code === 12) return place
    }
    return end - 1
  }

  #isInTable(mark: number): boolean {
    return this.#document.text.charCodeAt(mark) === 7 || this.#document.paragraphAt(mark).inTable
  }

  #place(at: number, end: number, part: Part): ParagraphStyle {
    const { style, outline, align, isList } = this.#document.paragraphAt(this.#markBehind(at, end))
    if (part !== 'text') return { kind: part === 'note' ? 'note' : 'paragraph', level: undefined, align, furniture: part === 'head' }
    const meaning = this.#document.meaning(style)
    const isHeading = outline === undefined ? meaning?.kind === 'heading' : outline < 9
    const level = !isHeading ? undefined : outline === undefined ? meaning?.level : Math.min(6, outline + 1)
    const isContents = meaning?.isContents === true || this.#fields.at(-1)?.isContents === true
    return { kind: isHeading ? 'heading' : meaning?.kind === 'quotation' ? 'quotation' : isList ? 'list' : 'paragraph', level, align, furniture: isContents }
  }
}
