import type { BlockKind, MarkKind } from '../../model/reading.ts'
import { isSpace, isWordCode } from '../../text/chars.ts'

/** A block as it is collected from a page. */
export type PageBlock = {
  kind: BlockKind
  start: number
  end: number
  level: number | undefined
  align: 'center' | 'right' | undefined
  /** The page itself says that it is furniture, by its element or its class. */
  furniture: boolean
  links: number
  linked: number
}

/** A mark as it is collected from a page: one part of it in each block. */
export type PageMark = { kind: MarkKind; start: number; end: number; target: string | undefined; /** Not closed by the page, but by its end. */ open: boolean; id: number }

type OpenMark = { readonly kind: MarkKind; readonly element: string; start: number; readonly target: string | undefined; readonly id: number }

/** What stands between two blocks. */
const between = '\n\n'

// More marks open at once are a mistake or an attack: each block would get every one of them.
const mostOpen = 64

/** Puts the text of a page together: white space run together, blocks and marks as ranges over it. */
export class PageText {
  readonly blocks: PageBlock[] = []
  readonly marks: PageMark[] = []
  readonly origins: { at: number; from: number }[] = []
  length = 0
  readonly #pieces: string[] = []
  readonly #open: OpenMark[] = []
  /** Marks that are still open, by number: what was written of them in blocks that have ended. */
  readonly #cut = new Map<number, PageMark[]>()
  #block: PageBlock | undefined
  #endsInSpace = false
  #breaks = 0
  #joins = false
  #indent = ''
  #next: { kind: BlockKind; level: number | undefined; align: 'center' | 'right' | undefined; furniture: boolean } = { kind: 'paragraph', level: undefined, align: undefined, furniture: false }
  #markId = 0
  #lastOriginBlock = -1

  /** The block that is being written, if any words are in it. */
  get current(): PageBlock | undefined {
    return this.#block
  }

  /** What the next block will be. Closes the current one. */
  begin(next: { kind: BlockKind; level: number | undefined; align: 'center' | 'right' | undefined; furniture: boolean }): void {
    this.close()
    this.#indent = ''
    this.#next = next
  }

  /** Ends the current block, without the white space at its end. */
  close(): void {
    this.#breaks = 0
    this.#joins = false
    const block = this.#block
    if (!block) return
    this.#block = undefined
    this.#trim(block.start)
    block.end = this.length
    if (block.kind !== 'scene-break') for (const mark of this.#open) this.#closeMark(mark, block, true)
    if (block.end > block.start) this.blocks.push(block)
  }

  /** Writes words. `from` is where they stand in the source. */
  write(characters: string, from: number, isPre: boolean): void {
    if (isPre) return this.#writePre(characters, from)
    const squeezed = squeeze(characters)
    let start = 0
    const indent = this.#breaks > 0 || !this.#block ? indentOf(squeezed) : 0
    // A line that begins with a row of hard blanks is a new paragraph, as pages of the nineties made them.
    if (this.#breaks === 1 && indent >= 2) this.close()
    while (start < squeezed.length && isSpace(squeezed.charCodeAt(start)) && (!this.#block || this.#endsInSpace || this.#breaks > 0 || this.#joins)) start++
    if (start === squeezed.length) return
    this.#before(from)
    this.#append(start === 0 ? squeezed : squeezed.slice(start))
  }

  /** A `<br>`: one is a new line, two are a new paragraph. */
  lineBreak(): void {
    if (this.#block) this.#breaks++
  }

  /** Words that stand in the source as a tag: a picture's words, a rule. */
  insert(words: string, from: number): void {
    this.#before(from)
    this.#append(this.#endsInSpace ? words.trimStart() : words)
    this.#lastOriginBlock = -1
  }

  /** Says that the source jumps: what comes next has an origin of its own. */
  jump(): void {
    this.#lastOriginBlock = -1
  }

  openMark(kind: MarkKind, element: string, target: string | undefined): void {
    if (this.#open.length >= mostOpen) return
    this.#open.push({ kind, element, start: this.length, target, id: this.#markId++ })
    if (kind === 'link' && this.#block) this.#block.links++
  }

  closeMark(element: string): void {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const mark = this.#open[index] as OpenMark
      if (mark.element !== element) continue
      this.#open.splice(index, 1)
      if (this.#block) this.#closeMark(mark, this.#block, false)
      else for (const written of this.#cut.get(mark.id) ?? []) written.open = false
      this.#cut.delete(mark.id)
      return
    }
  }

  finish(): string {
    this.close()
    return this.#pieces.join('')
  }

  /** Opens the last block again: what comes next stands behind it on the same line, a label and its value. */
  resume(block: PageBlock): void {
    this.close()
    if (this.blocks.at(-1) !== block) return
    this.blocks.pop()
    this.#block = block
    this.#joins = true
    for (const mark of this.#open) mark.start = this.length
  }

  /** The words of a block so far. */
  words(block: PageBlock): string {
    return this.#tail(this.length - block.start)
  }

  /** The last `length` characters written. */
  #tail(length: number): string {
    const pieces: string[] = []
    let found = 0
    for (let index = this.#pieces.length - 1; index >= 0 && found < length; index--) {
      const piece = this.#pieces[index] as string
      pieces.push(piece)
      found += piece.length
    }
    return pieces.reverse().join('').slice(Math.max(0, found - length))
  }

  #before(from: number): void {
    if (!this.#block) {
      if (this.length > 0) {
        this.#push(between)
      }
      const { kind, level, align, furniture } = this.#next
      this.#block = { kind, start: this.length, end: this.length, level, align, furniture, links: 0, linked: 0 }
      this.#breaks = 0
      for (const mark of this.#open) {
        mark.start = this.length
        if (mark.kind === 'link') this.#block.links++
      }
      this.#endsInSpace = true
    } else if (this.#joins) {
      this.#joins = false
      this.#breaks = 0
      this.#push(this.words(this.#block).endsWith(':') ? ' ' : ': ')
      this.#endsInSpace = true
      this.#lastOriginBlock = -1
    } else if (this.#breaks > 0) {
      if (this.#breaks > 1 && this.#block.kind !== 'preformatted') {
        this.close()
        return this.#before(from)
      }
      this.#trim(this.#block.start)
      this.#push('\n')
      this.#endsInSpace = true
      this.#breaks = 0
    }
    if (this.#lastOriginBlock !== this.#block.start) {
      this.origins.push({ at: this.length, from })
      this.#lastOriginBlock = this.#block.start
    }
  }

  #append(words: string): void {
    this.#push(words)
    this.#endsInSpace = isSpace(words.charCodeAt(words.length - 1))
  }

  #writePre(characters: string, from: number): void {
    if (this.#block) {
      this.#before(from)
      this.#append(characters)
    } else {
      // A block begins with the line of its first word; that line's indent is kept, because verse and tables need it.
      let start = 0
      for (; start < characters.length && isSpace(characters.charCodeAt(start)); start++) this.#indent = characters.charCodeAt(start) === 10 ? '' : this.#indent + characters.charAt(start)
      if (start === characters.length) return
      const indent = this.#indent.slice(0, 200)
      this.#indent = ''
      this.#before(from + start)
      this.#append(indent + characters.slice(start))
    }
    this.#endsInSpace = false
  }

  #push(piece: string): void {
    if (piece === '') return
    this.#pieces.push(piece)
    this.length += piece.length
  }

  /** Takes white space off the end of what was written, down to `least`. */
  #trim(least: number): void {
    while (this.length > least) {
      const piece = this.#pieces.at(-1) as string
      let end = piece.length
      while (end > 0 && isSpace(piece.charCodeAt(end - 1))) end--
      const floor = Math.max(end, piece.length - (this.length - least))
      this.length -= piece.length - floor
      if (floor > 0) {
        this.#pieces[this.#pieces.length - 1] = piece.slice(0, floor)
        return
      }
      this.#pieces.pop()
    }
  }

  #closeMark(mark: OpenMark, block: PageBlock, isOpen: boolean): void {
    const start = Math.max(mark.start, block.start)
    const end = this.length
    if (end <= start) return
    const written: PageMark = { kind: mark.kind, start, end, target: mark.target, open: isOpen, id: mark.id }
    this.marks.push(written)
    if (isOpen) {
      const cut = this.#cut.get(mark.id)
      if (cut) cut.push(written)
      else this.#cut.set(mark.id, [written])
    }
    if (mark.kind === 'link') {
      let letters = 0
      const words = this.#tail(end - start)
      for (let at = 0; at < words.length; at++) if (isWordCode(words.charCodeAt(at))) letters++
      block.linked += letters
    }
  }
}

/** Runs of white space to one blank; a hard blank alone stays, in a run with others it is a blank like any. */
function squeeze(characters: string): string {
  // Plain replacements first: a regular expression that looks at every blank costs more than the whole rest of a page.
  let squeezed = characters.includes('\n') ? characters.replaceAll('\n', ' ') : characters
  if (/[\t\f\r]/.test(squeezed)) squeezed = squeezed.replace(/[\t\f\r]/g, ' ')
  if (squeezed.includes('  ')) squeezed = squeezed.replace(/ {2,}/g, ' ')
  return squeezed.includes('\u00a0') ? squeezed.replace(/\u00a0(?:[ \u00a0])+|(?: \u00a0)+[ \u00a0]*/g, hardRun) : squeezed
}

// Two columns at least: what a paragraph's indent looks like. Kept as two hard blanks, so that `indentOf` can see it.
function hardRun(_run: string, at: number): string {
  return at === 0 ? '\u00a0\u00a0' : ' '
}

function indentOf(text: string): number {
  let count = 0
  while (text.charCodeAt(count) === 0xa0 || text.charCodeAt(count) === 32 || text.charCodeAt(count) === 0x3000) count++
  let hard = 0
  for (let at = 0; at < count; at++) if (text.charCodeAt(at) !== 32) hard++
  return hard
}
