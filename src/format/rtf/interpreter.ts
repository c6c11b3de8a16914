import { meaningOfField } from './fields.ts'
import { changeOf } from './formatting.ts'
import { InnerHtml } from './inner-html.ts'
import { Letters } from './letters.ts'
import { type Field, initialState, plainLetters, plainParagraph, type State } from './state.ts'
import { Tables } from './tables.ts'
import { type ParagraphStyle, TextFlow } from './text-flow.ts'
import { RtfTokens } from './tokens.ts'
import { characterSymbols, characterWords, infoWords, leftOut, runningHeads, starred } from './words.ts'

/** A stretch of the file that is read after the text around it: a note, a running head, a text box. */
type Later = { readonly from: number; readonly state: State }

/** What is read: the text itself, or what was put off. What stands within that is read in its place, so that no byte is read more than twice. */
type Reading = 'text' | 'note' | 'head' | 'box'

// Deeper groups are counted, and nothing changes in them any more.
const deepest = 1_000_000
const mostLater = 100_000
const longestInstruction = 4000

/** Reads RTF: a stack of what holds in each group, and a text that grows. Nothing that the file names is opened or run. */
export class Interpreter {
  readonly flow = new TextFlow()
  readonly tables = new Tables()
  readonly html = new InnerHtml()
  readonly counts = { pictures: 0, objects: 0, hidden: 0, inserted: 0, deleted: 0, comments: 0, lies: 0, open: 0, extra: 0 }
  isHtml = false
  /** Where the outermost group ends. */
  end = 0
  readonly letters = new Letters((words, from) => this.#put(words, from))
  readonly #bytes: Buffer
  readonly #notes: Later[] = []
  readonly #heads: Later[] = []
  #boxes: Later[] = []
  #tokens: RtfTokens
  #state: State = initialState
  #reading: Reading = 'text'
  #number = 0
  #skip = 0
  #star = false
  #afterRow = false
  #inRow = false
  #isTooDeep = false

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#tokens = new RtfTokens(bytes, 0)
  }

  /** Reads a document that begins at `from`, and then what it put off. @param isMore whether what stands behind its outermost group belongs to it */
  read(from: number, isMore: (at: number) => boolean): void {
    this.end = this.#run(from, initialState, 'text', isMore)
    this.#endParagraph()
    this.#notes.forEach(({ from: at, state }, index) => {
      this.#number = index + 1
      this.#run(at, state, 'note')
      this.#endParagraph()
    })
    this.flow.beginRunningHeads()
    for (const { from: at, state } of this.#heads) {
      this.#run(at, state, 'head')
      this.#endParagraph()
    }
  }

  /** Reads from a place up to the end of its group. @returns where that is */
  #run(from: number, state: State, reading: Reading, isMore?: (at: number) => boolean): number {
    const outer = [this.#tokens, this.#state, this.#reading] as const
    const tokens = new RtfTokens(this.#bytes, from)
    const stack: State[] = []
    let depth = 0
    this.#tokens = tokens
    this.#state = state
    this.#reading = reading
    this.#skip = 0
    let end = this.#bytes.length
    for (;;) {
      const kind = tokens.next()
      if (kind === 'end') {
        if (reading === 'text') this.counts.open = Math.max(0, depth)
        break
      }
      if (kind === 'open') {
        this.#between()
        if (++depth <= deepest) stack.push(this.#state)
        else this.#isTooDeep = true
      } else if (kind === 'close') {
        this.#between()
        if (depth > 0 && depth <= deepest) this.#state = stack.pop() as State
        this.#isTooDeep = --depth > deepest
        if (depth <= 0 && (reading === 'text' || depth < 0)) {
          if (!isMore?.(tokens.to)) {
            end = tokens.to
            break
          }
          if (depth < 0) depth = 0
          this.counts.extra++
        }
      } else this.#token(kind)
    }
    this.letters.flush()
    this.counts.lies += reading === 'text' ? tokens.lies : 0
    ;[this.#tokens, this.#state, this.#reading] = outer
    return end
  }

  /** Between two groups: no character goes on over a brace. */
  #between(): void {
    this.letters.flush()
    this.#skip = 0
    this.#star = false
  }

  #token(kind: 'word' | 'symbol' | 'hex' | 'text' | 'binary'): void {
    const { from, to, byte } = this.#tokens
    const { into } = this.#state
    if (kind === 'word') return this.#word(this.#tokens.word, this.#tokens.value)
    if (into === 'nowhere') return
    if (kind === 'symbol') return this.#symbol(String.fromCharCode(byte))
    if (kind === 'binary' || into === 'either' || into === 'shape') return
    if (this.#skip > 0) {
      const skipped = kind === 'hex' ? 1 : Math.min(this.#skip, to - from)
      this.#skip -= skipped
      if (kind === 'text' && from + skipped < to) this.letters.addBytes(this.#bytes, from + skipped, to)
    } else {
      this.letters.write(this.tables.fonts.letteringOf(this.#state.font))
      if (kind === 'hex') this.letters.addByte(byte, from)
      else this.letters.addBytes(this.#bytes, from, to)
    }
  }

  #symbol(sign: string): void {
    if (sign === '*') {
      this.#star = true
      return
    }
    if (sign === '\n' || sign === '\r') return this.#word('par', undefined)
    const words = characterSymbols[sign]
    if (words === undefined) return
    if (this.#skip > 0) this.#skip--
    // The second byte of a character may look like the syntax's own signs.
    else if (words === sign && sign !== '\t') this.letters.addByte(sign.charCodeAt(0), this.#tokens.from)
    else this.letters.addCharacters(words, this.#tokens.from)
  }

  #word(word: string, value: number | undefined): void {
    const isStarred = this.#star
    this.#star = false
    const { into } = this.#state
    if (into === 'nowhere') return
    if (word === 'u' && value !== undefined) {
      this.#skip = this.#state.fallback
      if (into === 'either' || into === 'shape') return
      this.letters.write(this.tables.fonts.letteringOf(this.#state.font))
      return this.letters.addUnicode(value, this.#tokens.from)
    }
    const character = characterWords.get(word)
    if (character !== undefined && this.#skip > 0) {
      this.#skip--
      return
    }
    this.#skip = 0
    this.letters.flush()
    if (into === 'either') {
      if (word === 'ud' && isStarred) this.#change({ into: 'text' })
    } else if (character !== undefined) this.letters.addCharacters(character, this.#tokens.from)
    else if ((isStarred && !starred.has(word)) || leftOut.has(word)) this.#change({ into: 'nowhere' })
    else if (!this.#group(word)) this.#attribute(word, value)
  }

  /** A word that says what its group is. */
  #group(word: string): boolean {
    const { into, field } = this.#state
    const path = into === 'info' && Object.hasOwn(infoWords, word) ? infoWords[word] : undefined
    if (path !== undefined) this.#change({ info: path })
    else if (runningHeads.has(word)) this.#putOff(this.#heads, { into: 'text' })
    else if (word === 'footnote') this.#putOff(this.#notes, { into: 'text', italic: false, bold: false, underlined: false, ...plainParagraph })
    else if (word === 'shptxt' || word === 'dptxbxtext') this.#putOff(this.#boxes, { into: 'text', ...plainLetters, ...plainParagraph })
    else switch (word) {
      case 'fonttbl': this.#change({ into: 'fonts' }); break
      case 'stylesheet': this.#change({ into: 'styles' }); break
      case 'info': this.#change({ into: 'info', info: undefined }); break
      case 'upr': this.#change({ into: into === 'text' ? 'either' : 'nowhere' }); break
      case 'shpinst': case 'do': this.#change({ into: 'shape' }); break
      case 'htmltag': this.#change({ into: this.isHtml ? 'tag' : 'nowhere' }); break
      case 'annotation': this.counts.comments++; this.#change({ into: 'nowhere' }); break
      case 'pict': if (!this.#state.inObject && into !== 'shape') this.counts.pictures++; this.#change({ into: 'nowhere' }); break
      case 'object': this.counts.objects++; this.#change({ inObject: true }); break
      case 'field': this.#change({ field: { words: '', isContents: field?.isContents ?? false } }); break
      case 'fldinst': this.#change({ into: 'instruction' }); break
      case 'fldrslt': if (field) this.#beginResult(field); break
      case 'listtext': case 'pntext': this.#change({ isList: true }); break
      default: return false
    }
    return true
  }

  #beginResult(field: Field): void {
    const { link, isPicture, isContents } = meaningOfField(field.words)
    if (isPicture) this.counts.pictures++
    if (isContents) field.isContents = true
    if (link !== undefined) this.#change({ link })
  }

  #putOff(where: Later[], change: Partial<State>): void {
    if (this.#reading === 'text' && where.length < mostLater) {
      where.push({ from: this.#tokens.to, state: { ...this.#state, ...change } })
      this.#change({ into: 'nowhere' })
    } else {
      this.flow.endParagraph()
      this.#change(change)
    }
  }

  #attribute(word: string, value: number | undefined): void {
    const { into } = this.#state
    if (this.tables.holds(into)) return this.#change(this.tables.describe(this.#state, word, value ?? 0))
    switch (word) {
      case 'par': case 'sect': case 'page': case 'column': return this.#endParagraph()
      case 'line': case 'lbr': case 'softline': return this.#newLine()
      case 'cell': case 'nestcell': return this.flow.endCell()
      case 'row': case 'nestrow': this.#afterRow = true; this.#inRow = false; return
      case 'trowd': this.#inRow = true; return
      case 'revised': if (value !== 0) this.counts.inserted++; return
      case 'chftn': return this.#noteNumber()
      case 'fromhtml': this.isHtml = value !== 0; return
    }
    const change = changeOf(word, value)
    if (change) this.#change(change)
    else this.tables.setPage(word, value)
  }

  #change(change: Partial<State> | undefined): void {
    if (change && !this.#isTooDeep) this.#state = { ...this.#state, ...change }
  }

  #noteNumber(): void {
    if (this.#state.into !== 'text') return
    if (this.#reading === 'text') this.letters.addCharacters(`[${this.#notes.length + 1}]`, this.#tokens.from)
    else if (this.#reading === 'note') this.letters.addCharacters(`[${this.#number}] `, this.#tokens.from)
  }

  #endParagraph(): void {
    const { into, isRuled, isBoxed, isForRtfOnly } = this.#state
    if (into === 'tag' || (this.isHtml && into === 'text')) {
      if (into === 'tag' || !isForRtfOnly) this.html.addTag('\n', this.#tokens.from)
      return
    }
    if (into !== 'text') return
    if (isRuled && !isBoxed && !this.flow.isOpen && this.#reading === 'text') this.flow.rule(this.#tokens.from)
    this.flow.endParagraph()
    if (this.#reading !== 'text' || this.#boxes.length === 0) return
    const boxes = this.#boxes
    this.#boxes = []
    for (const { from, state } of boxes) {
      this.#run(from, state, 'box')
      this.flow.endParagraph()
    }
  }

  #newLine(): void {
    if (this.isHtml || this.#state.into === 'tag') this.#endParagraph()
    else if (this.#state.into === 'text') this.flow.newLine()
  }

  #put(words: string, from: number): void {
    const { into, field, hidden, deleted, italic, underlined, bold, link } = this.#state
    if (into === 'instruction') {
      if (field && field.words.length < longestInstruction) field.words = (field.words + words).slice(0, longestInstruction)
    } else if (this.tables.holds(into)) this.tables.addWords(this.#state, words)
    else if (into === 'tag') this.html.addTag(words, from)
    else if (into !== 'text') return
    else if (this.isHtml) {
      if (!this.#state.isForRtfOnly) this.html.addWords(words, from)
    } else if (deleted) this.counts.deleted++
    else if (hidden) this.counts.hidden += words.length
    else {
      if (this.#afterRow) this.#startAfterRow()
      this.flow.write(words, from, { italic: italic || (underlined && link === undefined), bold, link }, () => this.#place())
    }
  }

  /** The next row of a table is the next line; what is no row is the next paragraph. */
  #startAfterRow(): void {
    this.#afterRow = false
    if (this.#state.inTable || this.#inRow) this.flow.newLine()
    else this.flow.endParagraph()
  }

  #place(): ParagraphStyle {
    const { align, outline, style, isList, field } = this.#state
    if (this.#reading === 'note' || this.#reading === 'head') return { kind: this.#reading === 'note' ? 'note' : 'paragraph', level: undefined, align, furniture: this.#reading === 'head' }
    const meaning = this.tables.styles.meaning(style)
    const isHeading = (outline !== undefined && outline >= 0 && outline < 9) || (meaning?.kind === 'heading' && outline === undefined)
    const level = isHeading ? (outline === undefined ? meaning?.level : Math.min(6, outline + 1)) : undefined
    const kind = isHeading ? 'heading' : meaning?.kind === 'quotation' ? 'quotation' : isList ? 'list' : 'paragraph'
    return { kind, level, align, furniture: meaning?.isContents === true || field?.isContents === true }
  }
}
