import { Tokenizer } from 'htmlparser2'
import { Namespaces } from './namespaces.ts'
import { encodingOf } from './xml-encoding.ts'

/** The attributes of an element by their names (`w:val`); of two of one name, the first. */
export type XmlAttributes = ReadonlyMap<string, string>

/**
 * What hears a document as it is read. A name is `prefix:local`, with the prefix that the table has for its namespace, whatever the file
 * calls it; `local` alone where it has no namespace; as written where the table does not know its namespace. `text` comes in pieces.
 */
export type XmlHandler = {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close: (name: string) => void
  readonly text: (words: string) => void
}

/** What was wrong with a document. `defect`: why not all of it could be read, or not as it is; `undecodable`: bytes meant nothing in its encoding. */
export type XmlRead = { readonly defect?: string; readonly undecodable?: true }

/** Prefixes by the addresses of their namespaces. */
export type XmlPrefixes = Readonly<Record<string, string>>

/** Elements within elements. No program nests a story's document as deep as a hundredth of this; below it elements are not told, and their words are. */
const deepest = 4096
/** Attributes of one element that are told. */
const mostAttributes = 256
/** Bytes that are decoded at once: the document is never held as characters whole. */
const chunkBytes = 16 * 1024

/**
 * Reads XML as events, in time and memory that grow with its length alone. Entities of its own are never expanded, declarations are passed
 * over, and nothing is read from outside. Never throws for bytes: what is broken is read as far as it goes.
 */
export function readXml(bytes: Uint8Array, prefixes: XmlPrefixes, handler: XmlHandler): XmlRead {
  const encoding = encodingOf(bytes)
  if (encoding === undefined) return { defect: 'its XML is in an encoding that is not read' }
  const reader = new Reader(prefixes, handler)
  const decoder = new TextDecoder(encoding)
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, reader)
  const write = (chunk: string): void => {
    reader.take(chunk)
    tokenizer.write(chunk)
  }
  for (let at = 0; at < bytes.length; at += chunkBytes) write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }))
  write(decoder.decode())
  tokenizer.end()
  return reader.end()
}

const none: XmlAttributes = new Map()

/** Turns tokens into elements. Its method names are those of the tokenizer's callbacks. */
class Reader {
  readonly #handler: XmlHandler
  readonly #names: Namespaces
  readonly #open: string[] = []
  /** How many elements of a name are open: an end tag without a start is passed over without a look at all that are. */
  readonly #counts = new Map<string, number>()
  readonly #chunks: string[] = []
  /** Where the first chunk begins. */
  #chunksAt = 0
  #tooDeep = 0
  #wasTooDeep = false
  #undecodable = false
  #hasRoot = false
  #crossed = false
  #inTypes = false
  #name = ''
  #value = ''
  #told = false
  readonly #attributes: string[] = []

  constructor(prefixes: XmlPrefixes, handler: XmlHandler) {
    this.#names = new Namespaces(prefixes)
    this.#handler = handler
  }

  /** Takes a chunk over before the tokenizer goes through it. */
  take(chunk: string): void {
    this.#undecodable ||= chunk.includes('\ufffd')
    this.#chunks.push(chunk)
  }

  /** Closes what is still open. */
  end(): XmlRead {
    const isOpen = this.#open.length + this.#tooDeep > 0
    while (this.#open.length > 0) this.#pop()
    const defect = !this.#hasRoot ? 'it holds no XML' : this.#wasTooDeep ? `its XML is nested more than ${deepest} deep` : isOpen ? 'its XML ends in the middle' : this.#crossed ? 'elements of its XML cross' : undefined
    return { ...(defect !== undefined && { defect }), ...(this.#undecodable && { undecodable: true }) }
  }

  ontext(start: number, end: number): void {
    this.#text(this.#slice(start, end))
  }

  ontextentity(code: number): void {
    this.#text(String.fromCodePoint(code))
  }

  oncdata(start: number, end: number, offset: number): void {
    if (end - offset > start) this.#text(this.#slice(start, end - offset))
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#slice(start, end)
    this.#attributes.length = 0
  }

  onattribname(start: number, end: number): void {
    this.#told = this.#attributes.length < 2 * mostAttributes
    if (this.#told) this.#attributes.push(this.#slice(start, end), '')
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#slice(start, end)
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code)
  }

  onattribend(): void {
    if (this.#told) this.#attributes[this.#attributes.length - 1] = this.#value
  }

  onopentagend(): void {
    this.#begin()
  }

  onselfclosingtag(): void {
    const told = this.#begin()
    if (told) this.#pop()
    else if (!this.#inTypes) this.#tooDeep--
  }

  onclosetag(start: number, end: number): void {
    if (this.#inTypes) return
    const name = this.#slice(start, end)
    if (this.#tooDeep > 0) {
      this.#tooDeep--
      return
    }
    if ((this.#counts.get(name) ?? 0) === 0) {
      this.#crossed = true
      return
    }
    while (this.#open.at(-1) !== name) {
      this.#crossed = true
      this.#pop()
    }
    this.#pop()
  }

  // A DOCTYPE with declarations of its own ends behind its bracket, not at the first ">" in it.
  ondeclaration(start: number, end: number): void {
    const words = this.#slice(start, end)
    if (!this.#hasRoot && /^!?DOCTYPE\s/i.test(words) && words.lastIndexOf('[') > words.lastIndexOf(']')) this.#inTypes = true
  }

  oncomment(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #text(words: string): void {
    if (this.#inTypes && words.includes(']')) this.#inTypes = false
    if (this.#open.length > 0 && words !== '') this.#handler.text(words)
  }

  /** @returns whether the element was told */
  #begin(): boolean {
    if (this.#inTypes) return false
    this.#hasRoot = true
    if (this.#open.length >= deepest) {
      this.#tooDeep++
      this.#wasTooDeep = true
      return false
    }
    const name = this.#name
    this.#open.push(name)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    this.#names.enter(this.#open.length, this.#attributes)
    this.#handler.open(this.#names.element(name), this.#attributes.length > 0 ? this.#names.attributes(this.#attributes) : none)
    return true
  }

  #pop(): void {
    const name = this.#open.at(-1) as string
    this.#handler.close(this.#names.element(name))
    this.#names.leave(this.#open.length)
    this.#open.pop()
    this.#counts.set(name, (this.#counts.get(name) as number) - 1)
  }

  /** Characters `[start, end)` of the document. What lies before them is not asked for again. */
  #slice(start: number, end: number): string {
    let chunk = this.#chunks[0] as string
    while (this.#chunks.length > 1 && start >= this.#chunksAt + chunk.length) {
      this.#chunksAt += chunk.length
      this.#chunks.shift()
      chunk = this.#chunks[0] as string
    }
    const whole = end <= this.#chunksAt + chunk.length ? chunk : this.#chunks.join('')
    return whole.slice(start - this.#chunksAt, end - this.#chunksAt)
  }
}
