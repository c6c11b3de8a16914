import { isSpace } from '../../text/chars.ts'
import { finishBlocks, type Finished } from '../html/finish-blocks.ts'
import { PageText } from '../html/page-text.ts'
import { breaksScene } from './page-breaks.ts'
import { type Look, type Paragraph, type ParagraphShape, type Piece, plain, sameLook } from './paragraph.ts'
import { withoutMainLanguage } from './run-languages.ts'

/** Boxes, notes and rows within each other that are kept apart; deeper, their words stay with what is around them. */
const deepest = 30
/** Characters of a row of a table up to which it is one line; what is longer is a page that was laid out with a table. */
const longestRow = 1500

type Building = { shape: ParagraphShape; pieces: Piece[]; length: number; look: Look; newPage: boolean; rule: Paragraph['rule']; /** What is written behind it: its boxes. */ readonly after: Paragraph[] }
type Box = { readonly is: 'box' | 'note'; readonly paragraphs: Paragraph[]; readonly outer: Building | undefined; readonly number: number }
type Row = { readonly is: 'row'; /** Undefined once it proved to be no line. */ cells: Paragraph[][] | undefined; length: number }

/** What a paragraph is that nothing is said of. */
const bodyShape: ParagraphShape = { kind: 'paragraph', level: undefined, align: undefined, furniture: false }

/** A control character has no place in XML, nor in a text. */
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f]/g

/**
 * Puts a word processor's document together: paragraphs in the order in which they are read, boxes behind the paragraph that holds
 * them, a row of a table as one line with tabs in it, notes at the end.
 */
export class Flow {
  readonly #page = new PageText()
  readonly #notes: { readonly number: number; readonly paragraph: Paragraph }[] = []
  readonly #contexts: (Box | Row)[] = []
  #deeper = 0
  #building: Building | undefined
  #newPage = false
  #last: Paragraph | undefined
  #breaks = false

  /** Begins a paragraph; what it is may be said again later, by `shape`. */
  open(shape: ParagraphShape = bodyShape): void {
    this.close()
    this.#building = { shape, pieces: [], length: 0, look: plain, newPage: this.#newPage, rule: undefined, after: [] }
    this.#newPage = false
  }

  /** Says what the paragraph is that is being collected. */
  shape(shape: ParagraphShape): void {
    if (this.#building) this.#building.shape = shape
  }

  /** How the words look that are written from here on, to the end of the paragraph. */
  look(look: Look): void {
    if (this.#building) this.#building.look = look
  }

  /** Writes words; outside every paragraph they make one. */
  write(words: string): void {
    if (!this.#building) {
      if (isBlank(words)) return
      this.open()
    }
    const building = this.#building as Building
    const clean = words.replace(controls, '')
    if (clean === '') return
    const last = building.pieces.at(-1)
    if (typeof last === 'object' && last.look === building.look) building.pieces[building.pieces.length - 1] = { words: last.words + clean, look: last.look }
    else building.pieces.push({ words: clean, look: building.look })
    building.length += clean.length
  }

  /** A new line within the paragraph. */
  lineBreak(): void {
    this.#building?.pieces.push('break')
  }

  /** A new page: what was written of the paragraph is one, what comes another. */
  pageBreak(): void {
    const building = this.#building
    if (!building) this.#newPage = true
    else if (building.length === 0) building.newPage = true
    else {
      this.#newPage = true
      this.open(building.shape)
      this.look(building.look)
    }
  }

  /** A rule stands above or below the paragraph. */
  rule(where: 'above' | 'below'): void {
    if (this.#building) this.#building.rule = where
  }

  /** Ends the paragraph. */
  close(): void {
    const building = this.#building
    if (!building) return
    this.#building = undefined
    const { shape, pieces, length, newPage, rule, after } = building
    this.#route({ ...shape, pieces, length, newPage, rule })
    for (const paragraph of after) this.#route(paragraph)
  }

  /** Begins a text box or a note, within a paragraph or between two. `number`: a note's. */
  enter(is: 'box' | 'note', number = 0): void {
    if (this.#contexts.length >= deepest) this.#deeper++
    else {
      this.#contexts.push({ is, paragraphs: [], outer: this.#building, number })
      this.#building = undefined
    }
  }

  /** Ends the innermost box or note. */
  leave(): void {
    if (this.#deeper > 0) {
      this.#deeper--
      return
    }
    this.close()
    while (this.#contexts.at(-1)?.is === 'row') this.rowEnd()
    const box = this.#contexts.pop() as Box | undefined
    if (!box) return
    this.#building = box.outer
    if (box.is === 'note') this.#keepNote(box)
    else if (this.#building) for (const paragraph of box.paragraphs) this.#building.after.push(paragraph)
    else for (const paragraph of box.paragraphs) this.#route(paragraph)
  }

  /** Begins a row of a table. */
  row(): void {
    this.close()
    // A table within a cell: the table around it is there for the looks.
    for (let at = 0; at < this.#contexts.length; at++) this.#spill(at)
    if (this.#contexts.length >= deepest) this.#deeper++
    else this.#contexts.push({ is: 'row', cells: [], length: 0 })
  }

  /** Begins a cell of the row. */
  cell(): void {
    this.close()
    const row = this.#contexts.at(-1)
    if (row?.is === 'row') row.cells?.push([])
  }

  /** Ends the row. */
  rowEnd(): void {
    this.close()
    if (this.#deeper > 0) {
      this.#deeper--
      return
    }
    const row = this.#contexts.at(-1)
    if (row?.is !== 'row') return
    this.#contexts.pop()
    const full = (row.cells ?? []).flat()
    const [first] = full
    if (!first) return
    if (full.length === 1) this.#route(first)
    else this.#route({ ...first, ...bodyShape, furniture: first.furniture, pieces: full.flatMap(({ pieces }, at) => (at > 0 ? ['cell' as const, ...pieces] : pieces)), length: row.length })
  }

  /** What it all comes to. */
  finish(): Finished & { readonly text: string } {
    this.#deeper = 0
    this.close()
    while (this.#contexts.length > 0) {
      if (this.#contexts.at(-1)?.is === 'row') this.rowEnd()
      else this.leave()
      this.close()
    }
    for (const { paragraph } of this.#notes.sort((a, b) => a.number - b.number)) this.#emit(paragraph)
    const text = this.#page.finish()
    const finished = finishBlocks(text, this.#page.blocks, this.#page.marks, false)
    return { ...finished, text, marks: withoutMainLanguage(finished.marks, text.length) }
  }

  #keepNote({ paragraphs, number }: Box): void {
    for (const [at, paragraph] of paragraphs.entries()) {
      const pieces = at === 0 ? [{ words: `${noteMark(number)} `, look: plain }, ...paragraph.pieces] : paragraph.pieces
      this.#notes.push({ number, paragraph: { ...paragraph, kind: 'note', level: undefined, pieces } })
    }
  }

  /** Hands a finished paragraph to what it stands in: a row, a box, the document. */
  #route(paragraph: Paragraph, depth = this.#contexts.length): void {
    const isEmpty = paragraph.pieces.every((piece) => typeof piece === 'string' || isBlank(piece.words))
    for (let at = depth - 1; at >= 0; at--) {
      const context = this.#contexts[at] as Box | Row
      if (context.is !== 'row') {
        if (!isEmpty) context.paragraphs.push(paragraph)
        return
      }
      if (!context.cells) continue
      const cell = context.cells.at(-1)
      if (isEmpty || !cell) return
      cell.push(paragraph)
      context.length += paragraph.length + 1
      if (cell.length > 1 || context.length > longestRow) this.#spill(at)
      return
    }
    this.#put(paragraph, isEmpty)
  }

  /** Takes a row that is no line after all as the paragraphs that it holds. */
  #spill(at: number): void {
    const row = this.#contexts[at]
    if (row?.is !== 'row' || !row.cells) return
    const { cells } = row
    row.cells = undefined
    for (const paragraph of cells.flat()) this.#route(paragraph, at)
  }

  #put(paragraph: Paragraph, isEmpty: boolean): void {
    if (paragraph.newPage || paragraph.rule === 'above') this.#breaks = true
    if (isEmpty) {
      // A rule on a line of its own was drawn as one.
      if (paragraph.rule !== undefined && this.#last) this.#emitBreak()
      return
    }
    if (this.#breaks && this.#last && breaksScene(this.#last, paragraph)) this.#emitBreak()
    this.#breaks = paragraph.rule === 'below'
    this.#emit(paragraph)
    this.#last = paragraph
  }

  #emitBreak(): void {
    this.#page.begin({ kind: 'scene-break', level: undefined, align: 'center', furniture: false })
    this.#page.insert('* * *', 0)
    this.#breaks = false
  }

  #emit({ kind, level, align, furniture, pieces }: Paragraph): void {
    const page = this.#page
    page.begin({ kind, level, align, furniture })
    let now = plain
    for (const piece of pieces) {
      if (piece === 'break') page.lineBreak()
      else if (piece === 'cell') page.insert('\t', 0)
      else {
        // A heading is set bold without being stressed.
        const next = kind === 'heading' && piece.look.strong ? { ...piece.look, strong: false } : piece.look
        if (!sameLook(now, next) && !isBlank(piece.words)) {
          this.#turn(now, next)
          now = next
        }
        page.write(copied(piece.words), 0, false)
      }
    }
    this.#turn(now, plain)
    page.close()
  }

  /** Closes the marks that end and opens those that begin. */
  #turn(now: Look, next: Look): void {
    const page = this.#page
    if (now.language !== undefined && now.language !== next.language) page.closeMark('language')
    if (now.emphasis && !next.emphasis) page.closeMark('emphasis')
    if (now.strong && !next.strong) page.closeMark('strong')
    if (now.link !== undefined && now.link !== next.link) page.closeMark('link')
    if (next.link !== undefined && now.link !== next.link) page.openMark('link', 'link', next.link)
    if (next.strong && !now.strong) page.openMark('strong', 'strong', undefined)
    if (next.emphasis && !now.emphasis) page.openMark('emphasis', 'emphasis', undefined)
    if (next.language !== undefined && now.language !== next.language) page.openMark('language', 'language', next.language)
  }
}

/** What stands in the text where a note belongs, and before its words at the end. */
export function noteMark(number: number): string {
  return `[${number}]`
}

// A piece of a string keeps all of the string in memory: the XML would stay until the last of its words is written.
function copied(words: string): string {
  return words.length < 13 ? words : Buffer.from(words, 'utf16le').toString('utf16le')
}

function isBlank(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (!isSpace(words.charCodeAt(at))) return false
  return true
}
