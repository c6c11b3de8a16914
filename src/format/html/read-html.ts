import { type Token, Tokenizer, type TokenHandler, TokenizerMode } from 'parse5'
import type { Finding } from '../../model/finding.ts'
import type { Block, BlockKind, Origin } from '../../model/reading.ts'
import type { DocumentText } from '../document.ts'
import { Anchors } from './anchors.ts'
import { alignOf, attribute, fileTarget, isNote, linkTarget } from './attributes.ts'
import { blockElements, furnitureElements, furnitureNames, leftOut, markElements, voidElements } from './elements.ts'
import { type Fed, feed } from './feed.ts'
import { isLabelCell } from './label-cells.ts'
import { finishBlocks } from './finish-blocks.ts'
import { type PageBlock, PageText } from './page-text.ts'

/** A web page in the closed model; its metadata is what the head says: `title`, `meta author`, `html lang`. `anchors`: where the ids that were asked for stand. */
export type PageInModel = DocumentText & { readonly blocks: readonly Block[]; readonly anchors: ReadonlyMap<string, number> }

/** `xhtml`: the page is XML, so that `<p/>` is closed and CDATA is text. `ids`: the ids whose places are wanted. */
export type HtmlOptions = { readonly xhtml?: boolean; readonly ids?: ReadonlySet<string> }

/**
 * Reads a web page. The HTML standard's own tokenizer, without its tree: a stack of elements is kept as far as text needs it, so
 * that the cost is linear and a page nested a hundred thousand deep, or 30 MB long, is a page like any other.
 */
export function readHtml(source: string, { xhtml = false, ids = new Set() }: HtmlOptions = {}): PageInModel {
  const reader = new Reader(xhtml, ids)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader)
  tokenizer.inForeignNode = xhtml
  reader.tokenizer = tokenizer
  feed(source, tokenizer, reader)
  return reader.finish()
}

type Frame = { readonly name: string; readonly align: 'center' | 'right' | undefined; readonly furniture: boolean; readonly kind: BlockKind | undefined; readonly level: number | undefined }

// Deeper, elements are still read and their words kept; only what they say of their inside (alignment, menus) is no longer tracked.
const deepest = 2000

class Reader implements TokenHandler, Fed {
  tokenizer: Tokenizer | undefined
  shift = 0
  lastEnd = 0
  readonly #page = new PageText()
  readonly #stack: Frame[] = []
  readonly #metadata: { path: string; words: string }[] = []
  readonly #skipped = new Map<string, number>()
  #skip: string | undefined
  #title: string[] | undefined
  #inPre = 0
  #rule: { from: number } | undefined
  #row: { cells: number; label: PageBlock | undefined; /** Its first cell is a heading. */ heads: boolean } | undefined
  #label: PageBlock | undefined
  readonly #rows: number[][] = []
  readonly #xhtml: boolean
  readonly #anchors: Anchors

  constructor(xhtml: boolean, ids: ReadonlySet<string>) {
    [this.#xhtml, this.#anchors] = [xhtml, new Anchors(ids)]
  }

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName
    const from = (token.location?.startOffset ?? 0) + this.shift
    this.lastEnd = token.location?.endOffset ?? 0
    this.#anchors.meet(token, this.#page.length)
    const raw = leftOut[name]
    if (this.#xhtml && token.selfClosing && (raw !== undefined || name === 'title' || name === 'textarea')) return
    if (raw !== undefined || name === 'textarea' || name === 'title') return this.#startRaw(name, raw)
    if (name === 'br') return this.#page.lineBreak()
    if (name === 'hr') return this.#startRule(from)
    if (name === 'img' || name === 'image') return this.#startPicture(token, from)
    if (name === 'meta') return this.#readMeta(token)
    if (name === 'frame' || name === 'embed' || name === 'object' || name === 'applet') this.#count(name === 'frame' ? 'frames' : 'objects')
    if (name === 'input' || voidElements.has(name)) return
    if (name === 'html' || name === 'body') this.#readLanguage(token)
    if (name === 'plaintext' && this.tokenizer) this.tokenizer.state = TokenizerMode.PLAINTEXT
    if (name === 'xmp' && this.tokenizer) this.tokenizer.state = TokenizerMode.RAWTEXT
    this.#open(name, token)
    if (token.selfClosing && (this.#xhtml || name.includes(':'))) this.onEndTag(token)
  }

  onEndTag(token: Token.TagToken): void {
    const name = token.tagName
    this.lastEnd = token.location?.endOffset ?? 0
    if (this.#skip !== undefined) {
      if (name === this.#skip) this.#skip = undefined
      return
    }
    if (name === 'title' && this.#title) {
      const words = this.#title.join('').replace(/\s+/g, ' ').trim()
      if (words !== '') this.#metadata.push({ path: 'title', words })
      this.#title = undefined
      return
    }
    if (name === 'br') return this.#page.lineBreak()
    if (markElements[name] !== undefined || name === 'span' || name === 'font') this.#page.closeMark(name)
    if (blockElements[name] !== undefined || furnitureElements.has(name)) this.#close(name)
  }

  onCharacter(token: Token.CharacterToken): void {
    this.text(token.chars, (token.location?.startOffset ?? 0) + this.shift)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.text(token.chars, (token.location?.startOffset ?? 0) + this.shift)
  }

  text(characters: string, from: number): void {
    if (this.#skip !== undefined) return
    if (this.#title) this.#title.push(characters)
    else if (isBlank(characters)) {
      if (this.#inPre > 0 || this.#page.current) this.#page.write(characters, from, this.#inPre > 0)
    } else {
      this.#writeRule()
      this.#page.write(characters, from, this.#inPre > 0)
    }
  }

  onNullCharacter(): void {}
  onEof(): void {}

  onDoctype(token: Token.DoctypeToken): void {
    this.lastEnd = token.location?.endOffset ?? 0
  }

  onComment(token: Token.CommentToken): void {
    this.lastEnd = token.location?.endOffset ?? 0
    this.#page.jump()
  }

  finish(): PageInModel {
    // A title that is never closed swallowed the page: its words are the page's words.
    if (this.#title) this.#page.write(this.#title.join(''), 0, false)
    const text = this.#page.finish()
    const { blocks, marks: settled, furniture } = finishBlocks(text, this.#page.blocks, this.#page.marks)
    const { false: marks = [], true: files = [] } = Object.groupBy(settled, ({ target }) => `${target?.startsWith('./') ?? false}`)
    const findings: Finding[] = []
    if (this.#skipped.size > 0) findings.push({ code: 'markup-left-out', detail: Array.from(this.#skipped, ([what, count]) => `${what}: ${count}`).join(', ') })
    const [first] = furniture
    if (first) findings.push({ code: 'furniture-left-out', detail: `${furniture.length} places`, evidence: { in: 'text', at: first } })
    const origins = this.#page.origins.map(({ at, from }): Origin => ({ at, from, encoding: '', newline: 'markup', repairs: [] }))
    return { text, blocks, marks, metadata: this.#metadata, furniture, origins, findings, files: files.map(({ at, target = '' }) => ({ at, target })), rows: this.#rows, anchors: this.#anchors.placesIn(text) }
  }

  #startRaw(name: string, raw: 'raw' | 'script' | undefined): void {
    this.#page.jump()
    if (name === 'title') {
      // A second title, or one in the body, is text like any other.
      if (this.#metadata.some(({ path }) => path === 'title')) return
      this.#title = []
    } else {
      this.#skip = name
      this.#count(name === 'script' ? 'scripts' : name === 'style' ? 'styles' : name === 'textarea' ? 'forms' : 'frames')
    }
    if (this.tokenizer) this.tokenizer.state = raw === 'script' ? TokenizerMode.SCRIPT_DATA : raw === 'raw' ? TokenizerMode.RAWTEXT : TokenizerMode.RCDATA
  }

  #count(what: string): void {
    this.#skipped.set(what, (this.#skipped.get(what) ?? 0) + 1)
  }

  /** A rule divides scenes only between words: it is written when words follow. */
  #startRule(from: number): void {
    this.#page.close()
    if (this.#page.length > 0) this.#rule ??= { from }
  }

  #writeRule(): void {
    if (!this.#rule || this.#skip !== undefined) return
    const { from } = this.#rule
    this.#rule = undefined
    const furniture = this.#stack.at(-1)?.furniture ?? false
    this.#page.begin({ kind: 'scene-break', level: undefined, align: 'center', furniture })
    this.#page.insert('* * *', from)
    this.#page.begin(this.#place())
  }

  #startPicture(token: Token.TagToken, from: number): void {
    this.#count('pictures')
    const words = (attribute(token, 'alt') ?? '').replace(/\s+/g, ' ').trim()
    if (words === '' || this.#skip !== undefined) return this.#page.jump()
    this.#writeRule()
    this.#page.insert(` ${words} `, from)
  }

  #readMeta(token: Token.TagToken): void {
    const name = attribute(token, 'name') ?? attribute(token, 'property')
    const words = attribute(token, 'content')?.replace(/\s+/g, ' ').trim()
    if (name !== undefined && words !== undefined && words !== '' && this.#metadata.length < 200) this.#metadata.push({ path: `meta ${name.trim().toLowerCase()}`, words })
  }

  #readLanguage(token: Token.TagToken, language = attribute(token, 'lang') ?? attribute(token, 'xml:lang')): void {
    if (language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language)) this.#metadata.push({ path: `${token.tagName} lang`, words: language })
  }

  #open(name: string, token: Token.TagToken): void {
    const mark = markElements[name]
    if (mark === 'link') {
      this.#page.closeMark('a')
      const href = attribute(token, 'href')
      if (href !== undefined) this.#page.openMark('link', 'a', linkTarget(href) ?? fileTarget(href))
    } else if (mark !== undefined) this.#page.openMark(mark, name, undefined)
    else if (name === 'span' || name === 'font') {
      const style = attribute(token, 'style') ?? ''
      const language = attribute(token, 'lang')
      if (/font-style\s*:\s*(?:italic|oblique)/i.test(style)) this.#page.openMark('emphasis', name, undefined)
      else if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) this.#page.openMark('strong', name, undefined)
      else if (language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language)) this.#page.openMark('language', name, language.toLowerCase())
      // Its end tag must find something to close, or it would close an outer one.
      else this.#page.openMark('language', name, undefined)
    }
    const kind = this.#xhtml && isNote(token) ? 'note' : blockElements[name]
    if (kind === undefined && !furnitureElements.has(name)) return
    this.#openBlock(name, token, kind)
  }

  #openBlock(name: string, token: Token.TagToken, kind: BlockKind | undefined): void {
    this.#impliedEnds(name)
    const outer = this.#stack.at(-1)
    const align = alignOf(name, token) ?? (/^(?:table|td|th)$/.test(name) ? undefined : outer?.align)
    const furniture = (outer?.furniture ?? false) || furnitureElements.has(name) || furnitureNames.test(`${attribute(token, 'class') ?? ''} ${attribute(token, 'id') ?? ''}`)
    const inherited = outer?.kind === 'note' ? 'note' : kind === 'paragraph' || kind === undefined ? (outer?.kind === 'quotation' || outer?.kind === 'list' || outer?.kind === 'heading' ? outer.kind : 'paragraph') : kind
    const level = kind === 'heading' ? Number(name.slice(1)) : inherited === 'heading' ? outer?.level : undefined
    if (this.#stack.length < deepest) this.#stack.push({ name, align, furniture, kind: inherited, level })
    if (inherited === 'preformatted') this.#inPre++
    if (name === 'tr') [this.#row] = [{ cells: 0, label: undefined, heads: false }, this.#rows.push([])]
    if (name === 'td' || name === 'th') return this.#startCell(name)
    if (name === 'dd' && this.#label) return this.#startValue(this.#label)
    this.#page.begin(this.#place())
    if (name === 'dt') this.#label = undefined
  }

  /** The value of a term: on the term's own line, behind a colon. */
  #startValue(label: PageBlock): void {
    this.#label = undefined
    this.#page.close()
    if (this.#page.blocks.at(-1) === label) this.#page.resume(label)
    else this.#page.begin(this.#place())
  }

  #startCell(name: string): void {
    const row = this.#row
    this.#page.begin(this.#place())
    if (!row) return
    row.cells++
    row.heads ||= row.cells === 1 && name === 'th'
    this.#rows.at(-1)?.push(this.#page.length)
    // Two headings side by side are a heading row: the values stand below it.
    if (row.cells === 2 && row.label && this.#page.blocks.at(-1) === row.label && !(row.heads && name === 'th')) {
      const { label } = row
      this.#page.close()
      if (label.links === 0 && isLabelCell(this.#page.words(label))) this.#page.resume(label)
    }
  }

  /** What an end tag or a new start tag says about elements that pages leave open. */
  #impliedEnds(name: string): void {
    const top = this.#stack.at(-1)?.name
    if (top === undefined) return
    const closes = top === 'p' || /^h[1-6]$/.test(top) && /^h[1-6]$/.test(name)
      || (name === 'li' && top === 'li') || ((name === 'dt' || name === 'dd') && (top === 'dt' || top === 'dd'))
      || ((name === 'td' || name === 'th') && (top === 'td' || top === 'th')) || (name === 'tr' && (top === 'td' || top === 'th' || top === 'tr')) || (name === 'option' && top === 'option')
    if (!closes) return
    this.#close(top)
    this.#impliedEnds(name)
  }

  #close(name: string): void {
    let index = this.#stack.length - 1
    // An end tag does not reach out of its table cell.
    while (index >= 0 && this.#stack[index]?.name !== name) {
      if (name !== 'table' && name !== 'tr' && name !== 'td' && name !== 'th' && name !== 'body' && name !== 'html' && (this.#stack[index]?.name === 'td' || this.#stack[index]?.name === 'th')) index = 0
      index--
    }
    if (index < 0) {
      if (name === 'p') this.#page.begin(this.#place())
      return
    }
    this.#page.close()
    while (this.#stack.length > index) {
      const frame = this.#stack.pop() as Frame
      if (frame.kind === 'preformatted') this.#inPre--
      if (frame.name === 'dt') this.#label = this.#page.blocks.at(-1)
      if ((frame.name === 'td' || frame.name === 'th') && this.#row?.cells === 1) this.#row.label = this.#page.blocks.at(-1)
      if (frame.name === 'table') [this.#row] = [undefined, this.#rows.push([this.#page.length], [])]
    }
    this.#page.begin(this.#place())
  }

  #place(): { kind: BlockKind; level: number | undefined; align: 'center' | 'right' | undefined; furniture: boolean } {
    const frame = this.#stack.at(-1)
    return { kind: frame?.kind ?? 'paragraph', level: frame?.level, align: frame?.align, furniture: frame?.furniture ?? false }
  }
}

function isBlank(characters: string): boolean {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    if (code !== 32 && (code < 9 || code > 13)) return false
  }
  return true
}
